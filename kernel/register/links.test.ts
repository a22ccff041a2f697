import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { getDay } from '../day.ts'
import { type Id, newId } from '../id.ts'
import { linksOf, linksOfKind } from './links.store.ts'
import {
  A,
  B,
  bureau,
  clerk,
  codeOf,
  countyFill,
  deputy,
  inventedNumber,
  openRegister,
  type Room,
  V,
  villageClerk,
} from './register.testing.ts'

let database: TestDatabase
let room: Room
let [official, resident] = ['' as Id, '' as Id]
beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
  official = (await room.imports('register/add-person', { name: '包保人', place: V.lane })).person as Id
  resident = (await room.imports('register/add-person', { name: '何秀兰', place: V.river })).person as Id
})
afterAll(async () => {
  await room?.close()
  await database?.drop()
})

const links = async (id: string, day: string) =>
  (await room.reader.read(A, (client) => linksOf(client, A, id, { day: getDay(day) }))).map(
    (l) => `${l.fromName} ${l.kind} ${l.toName}`,
  )
const person = (id: Id) => ({ kind: 'person', id })

it('says who answers for whom, from a day on, entered by who keeps the one answered for', async () => {
  const link = { kind: 'responsible-for', from: person(official), to: person(resident), on: '2026-06-01' }
  expect(codeOf(await room.as(official, 'register/link', link))).toBe('register/not-yours')
  expect(
    codeOf(await room.as(villageClerk, 'register/link', { ...link, from: person(resident), to: person(official) })),
  ).toBe('register/not-yours')
  const { link: made } = await room.done(villageClerk, 'register/link', link)
  expect(codeOf(await room.as(villageClerk, 'register/link', link))).toBe('register/linked-already')
  expect(await links(resident, '2026-06-01')).toEqual(['包保人 responsible-for 何秀兰'])
  expect(await links(official, '2026-05-31')).toEqual([])
  expect(codeOf(await room.as(official, 'register/unlink', { link: made }))).toBe('register/not-yours')
  await room.done(villageClerk, 'register/unlink', { link: made, on: '2026-06-10' })
  expect(await links(resident, '2026-06-09')).toHaveLength(1)
  expect(await links(resident, '2026-06-10')).toEqual([])
  expect(codeOf(await room.as(villageClerk, 'register/unlink', { link: made }))).toBe('register/no-link')
})

it('knows only its kinds, both ends, and enters what is mutual once', async () => {
  const link = { kind: 'relative-of', from: person(official), to: person(resident) }
  await room.done(clerk, 'register/link', link)
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, from: link.to, to: link.from }))).toBe(
    'register/linked-already',
  )
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, kind: 'petitioner' }))).toBe('register/unknown-kind')
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, kind: 'toString' }))).toBe('register/unknown-kind')
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, to: { kind: 'place', id: V.river } }))).toBe(
    'register/unknown-kind',
  )
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, to: link.from }))).toBe('register/same-person')
  expect(codeOf(await room.as(clerk, 'register/link', { ...link, to: person(newId()) }))).toBe('register/no-person')
  const place = {
    kind: 'responsible-for',
    from: { kind: 'organisation', id: bureau },
    to: { kind: 'place', id: V.lane },
  }
  const { link: made } = await room.done(clerk, 'register/link', place)
  expect(await links(V.lane, '2026-06-15')).toEqual([`城管局 responsible-for ${V.lane}`])
  await room.done(clerk, 'register/unlink', { link: made })
  expect(await links(V.lane, '2026-06-15')).toEqual([])
})

it('a fill takes over who is known in another county, and refuses another id for a known number', async () => {
  const identity = inventedNumber('1977-07-07', 941)
  const one = {
    id: newId(),
    name: '左家旺',
    sex: null,
    birth: null,
    identity,
    identityKind: 'resident',
    phone: null,
    place: null,
    alias: [],
  }
  const fill = (county: string, persons: object[]) =>
    room.desk.perform({
      kind: 'register/fill',
      county,
      key: newId(),
      actor: { county, person: null, via: 'command' },
      input: { from: countyFill(county).from, persons },
    })
  expect(codeOf(await fill(A, [one]))).toBe('done')
  expect(codeOf(await fill(B, [one]))).toBe('done')
  expect(
    await fill(B, [
      { ...one, id: newId(), identity: null },
      { ...one, id: newId() },
    ]),
  ).toMatchObject({
    refused: 'register-bulk/known-person',
    fills: { row: 2, person: one.id },
  })
  expect(codeOf(await room.as(deputy, 'register/fill', { from: '2026-01-01' }))).toBe('register-bulk/only-commands')
})

describe('what holds by a contract', () => {
  const [until, later] = ['2026-12-31', '2027-12-31']
  let [estate, one, other] = ['' as Id, '' as Id, '' as Id]
  const end = (id: Id) => ({ kind: 'organisation', id })
  const manages = (from: Id, more: object = {}) => ({ kind: 'manages', from: end(from), to: end(estate), ...more })
  const held = async (day: string) =>
    (await room.reader.read(A, (client) => linksOfKind(client, A, 'manages', { day: getDay(day) }))).map(
      ({ from, until: last, document }) => [from.id, last, document],
    )
  beforeAll(async () => {
    const add = async (name: string, kind: string) =>
      (
        await room.imports('register/add-organisation', {
          ...{ name, short: name, kind, place: A, sort: 900, on: '2025-01-01' },
        })
      ).organisation as Id
    estate = await add('春风里小区', 'estate')
    one = await add('清和里物业', 'property-company')
    other = await add('归雁物业', 'property-company')
  })

  it('is between a company and an estate only, and no other kind takes a contract', async () => {
    const wrong = { kind: 'manages', from: end(estate), to: end(one) }
    expect(codeOf(await room.as(clerk, 'register/link', wrong))).toBe('register/unknown-kind')
    const related = { kind: 'relative-of', from: person(official), to: person(resident), until }
    expect(codeOf(await room.as(clerk, 'register/link', related))).toBe('register/unknown-kind')
    expect(codeOf(await room.as(villageClerk, 'register/link', manages(one)))).toBe('register/not-yours')
    const backwards = manages(one, { on: '2026-01-01', until: '2025-12-31' })
    expect(codeOf(await room.as(clerk, 'register/link', backwards))).toBe('register/ends-before')
  })

  it('has one company at a time: the next takes over by name, on one day', async () => {
    const { link } = await room.done(clerk, 'register/link', manages(one, { on: '2026-01-01', until, document: '合1' }))
    const next = manages(other, { on: '2026-06-01', until: later, document: '合2' })
    expect(codeOf(await room.as(clerk, 'register/link', next))).toBe('register/one-already')
    expect(codeOf(await room.as(clerk, 'register/link', { ...next, instead: estate }))).toBe('register/one-already')
    const tooEarly = { ...next, instead: link, on: '2026-01-01' }
    expect(codeOf(await room.as(clerk, 'register/link', tooEarly))).toBe('register/before-version')
    const { link: second } = await room.done(clerk, 'register/link', { ...next, instead: link })
    expect(await held('2026-05-31')).toEqual([[one, until, '合1']])
    expect(await held('2026-06-01')).toEqual([[other, later, '合2']])
    // The same company again by a new contract.
    await room.done(clerk, 'register/link', manages(other, { on: '2026-06-10', document: '合3', instead: second }))
    expect(await held('2026-06-10')).toEqual([[other, null, '合3']])
  })
})
