import { describe, expect, it } from 'vitest'
import { batchOf } from '../administration/batch.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { type Household, householdActs } from './household-acts.ts'
import { type Person, personActs } from './person-acts.ts'
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
