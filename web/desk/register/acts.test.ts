import { describe, expect, it } from 'vitest'
import { batchOf } from '../administration/batch.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { type Household, householdActs } from './household-acts.ts'
import { addLink } from './link-acts.ts'
import { type Organisation, organisationActs } from './organisation-acts.ts'
import { type Person, personActs } from './person-acts.ts'
import { type Place, placeActs } from './place-acts.ts'
import type { RegisterAct } from './register-acts.tsx'

const VILLAGE = '990201001001'
const me = (role: string, place: string, person = 'me'): MeAnswer =>
  ({ person, county: { code: '990201', name: '苇塘县' }, posts: [{ role, place }] }) as unknown as MeAnswer

const person = {
  ...{ id: 'p', name: '王建国', view: 'file', sex: 'male', birth: '1961-05-01', place: VILLAGE, alias: [] },
  ...{ household: null, diedOn: null, mergedInto: null, links: [], delegations: [] },
  posts: [{ id: 'q', title: '网格员', place: VILLAGE }],
} as unknown as Person
const grounds = [{ ground: 'consent-withdrawn', words: { zh: '本人撤回同意', en: 'Consent was withdrawn' } }]
const namesOf = (acts: readonly RegisterAct[]) => acts.map((act) => act.name)
const actOf = (acts: readonly RegisterAct[], name: RegisterAct['name']): RegisterAct => {
  const act = acts.find((one) => one.name === name)
  if (!act) throw new Error(`no act ${name}`)
  return act
}

describe('what may be done with a person’s file', () => {
  it('is offered to who keeps the place, and to the holder of a post for that post', () => {
    const kept = namesOf(personActs(person, me('village-clerk', VILLAGE), grounds))
    expect(kept).toEqual(expect.arrayContaining(['correct-person', 'move-person', 'found-household', 'link', 'erase']))
    expect(kept).not.toContain('delegate')
    expect(namesOf(personActs(person, me('village-clerk', '990201001002'), grounds))).toEqual([])
    expect(namesOf(personActs(person, me('dispatcher', '990201001'), grounds))).toEqual([])
    expect(namesOf(personActs(person, me('grid-worker', VILLAGE, 'p'), grounds))).toEqual(['delegate'])
    expect(namesOf(personActs({ ...person, mergedInto: 'x' } as Person, me('org-clerk', '990201'), grounds))).toEqual(
      [],
    )
  })

  it('sends of a correction only what was changed', () => {
    const { bodyOf } = actOf(personActs(person, me('village-clerk', VILLAGE), grounds), 'correct-person')
    expect(bodyOf({ name: '王建国', sex: 'male', birth: '1961-05-02' })).toEqual({ person: 'p', birth: '1961-05-02' })
    expect(bodyOf({ name: '王建国', identity: '349901', phone: '13800002041' })).toEqual({
      person: 'p',
      identity: { number: '349901' },
      phone: '13800002041',
    })
  })
})

describe('a household', () => {
  const member = (id: string, relation: string, diedOn: string | null = null) => ({
    ...{ person: id, name: id, birth: null, relation, from: '2024-01-01', diedOn },
  })
  const household = {
    ...{ id: 'h', place: VILLAGE, group: null, to: null },
    members: [member('a', 'head'), member('b', 'spouse'), member('c', 'child'), member('d', 'child')],
  } as unknown as Household

  it('splits with a head among those who leave', () => {
    const { fields, bodyOf } = actOf(householdActs(household), 'split-household')
    const namesWith = (values: object) =>
      (typeof fields === 'function' ? fields(values as never) : fields).map((f) => f.name)
    expect(namesWith({ leaving: ['c'] })).toEqual(['leaving', 'group', 'on'])
    expect(namesWith({ leaving: ['c', 'd'] })).toEqual(['leaving', 'head', 'group', 'on'])
    expect(namesWith({ leaving: ['c', 'd'], head: 'd' })).toEqual(['leaving', 'head', 'relation-c', 'group', 'on'])
    expect(bodyOf({ leaving: ['c'] })).toEqual({ household: 'h', members: [{ person: 'c', relation: 'head' }] })
    expect(
      bodyOf({ leaving: ['c', 'd'], head: 'd', 'relation-c': 'sibling', group: '第3组', on: '2026-01-01' }),
    ).toEqual({
      household: 'h',
      members: [
        { person: 'c', relation: 'sibling' },
        { person: 'd', relation: 'head' },
      ],
      group: '第3组',
      on: '2026-01-01',
    })
  })

  it('names a dead head no more, and a living one with another relation', () => {
    const living = actOf(householdActs(household), 'change-head')
    const wire = { head: 'b', 'relation-a': 'spouse', 'relation-c': 'child', 'relation-d': 'child' }
    expect(living.bodyOf(wire)).toMatchObject({ others: [{ person: 'a', relation: 'spouse' }, {}, {}] })
    const [, ...rest] = household.members
    const widowed = { ...household, members: [member('a', 'head', '2026-02-01'), ...rest] } as Household
    expect(actOf(householdActs(widowed), 'change-head').bodyOf(wire)).toMatchObject({
      others: [{ person: 'c' }, { person: 'd' }],
    })
  })
})

it('a new term ends what is named and begins what has a successor; who stays is not touched', () => {
  const post = (id: string) => ({ id, organisation: 'o', role: 'dispatcher', title: '派遣员', place: VILLAGE, sort: 7 })
  const rows = [post('1'), post('2'), post('3')] as never
  expect(batchOf(rows, { '1': {}, '3': { follows: { id: 'p', name: '王建国' } } })).toEqual({
    ends: ['1', '3'],
    starts: [
      {
        ...{ person: 'p', organisation: 'o', role: 'dispatcher', title: '派遣员' },
        ...{ place: VILLAGE, sort: 7, kind: 'substantive' },
      },
    ],
  })
})

const fieldsOf = (act: RegisterAct, values: object) =>
  (typeof act.fields === 'function' ? act.fields(values as never) : act.fields).map((field) => field.name)

describe('an office', () => {
  const office = {
    ...{ id: 'o', name: '苇塘县城管局', short: '县城管局', kind: 'department', place: '990201', placeName: '苇塘县' },
    ...{
      parent: { id: 'g', name: '苇塘县人民政府' },
      creditCode: null,
      phone: '0556-0002243',
      sort: 20,
      duties: ['lamps'],
    },
    ...{ to: null, headcount: 2, links: [] },
  } as unknown as Organisation
  const duties = [{ value: 'lamps', words: { zh: '路灯', en: 'Lamps' } }]

  it('is changed and ended by its keepers, linked by the keepers of links, and left alone when it has ended', () => {
    expect(namesOf(organisationActs(office, me('org-clerk', '990201'), duties))).toEqual([
      ...['change-organisation', 'change-organisation', 'end-organisation', 'link'],
    ])
    expect(namesOf(organisationActs(office, me('security-administrator', '990201'), duties))).not.toContain('link')
    expect(namesOf(organisationActs(office, me('dispatcher', '990201'), duties))).toEqual([])
    expect(organisationActs({ ...office, to: '2026-01-01' }, me('org-clerk', '990201'), duties)).toEqual([])
  })

  it('sends of a change only what was changed; what was emptied is taken away', () => {
    const { bodyOf } = actOf(organisationActs(office, me('org-clerk', '990201'), duties), 'change-organisation')
    const before = { name: office.name, short: office.short, kind: 'department', place: '990201', sort: 20 }
    expect(
      bodyOf({ ...before, parent: 'g', phone: '0556-0002243', name: '苇塘县城市管理局', on: '2026-01-01' }),
    ).toEqual({
      ...{ organisation: 'o', name: '苇塘县城市管理局', on: '2026-01-01' },
    })
    expect(bodyOf(before)).toEqual({ organisation: 'o', parent: null, phone: null })
  })
})

it('a link has one other end: what is picked closes the other pickers', () => {
  const act = addLink({ kind: 'organisation', id: 'o' })
  expect(fieldsOf(act, { kind: 'responsible-for' })).toEqual(['kind', 'person', 'organisation', 'place', 'on'])
  expect(fieldsOf(act, { kind: 'responsible-for', place: { id: VILLAGE, name: '上河村' } })).toEqual([
    'kind',
    'place',
    'on',
  ])
  expect(fieldsOf(act, { kind: 'co-located-with' })).toEqual(['kind', 'organisation', 'on'])
  expect(act.bodyOf({ kind: 'responsible-for', place: VILLAGE })).toEqual({
    ...{ kind: 'responsible-for', from: { kind: 'organisation', id: 'o' }, to: { kind: 'place', id: VILLAGE } },
  })
})

describe('a place', () => {
  const village = {
    ...{ code: VILLAGE, name: '上河村', kind: 'village', level: 'village', sort: 2, to: null, below: [] },
  } as unknown as Place
  const acts = placeActs(village, me('org-clerk', '990201'))

  it('is kept by who keeps places, and a stub of the statistics or one that ended by nobody', () => {
    expect(namesOf(acts)).toEqual(['add-place', 'change-place', 'merge-places', 'split-place'])
    expect(placeActs(village, me('village-clerk', VILLAGE))).toEqual([])
    expect(placeActs({ ...village, kind: 'virtual' }, me('org-clerk', '990201'))).toEqual([])
    expect(placeActs({ ...village, to: '2026-01-01' }, me('org-clerk', '990201'))).toEqual([])
  })

  it('merges with as many others as are named, into a place that exists or a new one', () => {
    const merge = actOf(acts, 'merge-places')
    const also = { 'also-0': { id: '990201001002', name: '和平村' } }
    expect(fieldsOf(merge, { way: 'into', ...also })).toEqual([
      ...['way', 'into', 'newName', 'also-0', 'also-1', 'on', 'document'],
    ])
    expect(merge.bodyOf({ way: 'into', into: '990201001003', 'also-0': '990201001002', document: '文' })).toEqual({
      ...{ from: [VILLAGE, '990201001002'], into: '990201001003', document: '文' },
    })
    expect(
      merge.bodyOf({ way: 'new', code: '990201001009', name: '新村', kind: 'village', sort: 5, document: '文' }),
    ).toEqual({
      ...{ from: [VILLAGE], into: '990201001009', create: { name: '新村', kind: 'village', sort: 5 }, document: '文' },
    })
  })

  it('splits into the places that were named, with an heir among them or itself', () => {
    const split = actOf(acts, 'split-place')
    expect(fieldsOf(split, {})).toEqual(['name-1', 'code-1', 'kind-1', 'heir', 'on', 'document'])
    const typed = { 'name-1': '东村', 'code-1': '990201001011', 'kind-1': 'village' }
    expect(fieldsOf(split, typed)).toContain('name-2')
    expect(split.bodyOf({ ...typed, heir: '990201001011', document: '文' })).toEqual({
      ...{ place: VILLAGE, heir: '990201001011', document: '文' },
      into: [{ code: '990201001011', name: '东村', kind: 'village', sort: 3 }],
    })
  })
})
