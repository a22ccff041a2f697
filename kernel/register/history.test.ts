import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { type Day, getDay } from '../day.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { findHousehold } from './households.store.ts'
import { lifeOfOrganisation, listOrganisations } from './organisations.store.ts'
import { listOfficials, listResidents, postsOfPerson } from './people-lists.store.ts'
import { readPersonFiles } from './person-files.store.ts'
import { listPlaces } from './places.store.ts'
import { A, bureau, clerk, openRegister, type Room, V } from './register.testing.ts'

let database: TestDatabase
let room: Room
beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
})
afterAll(async () => {
  await room?.close()
  await database?.drop()
})

const days = ['2025-12-31', '2026-02-01', '2026-04-15', '2026-06-15'].map(getDay)
const villages = [V.river, V.lane, V.heping, V.otherHeping]
let round = 0
/** How many changes of each kind were done: a game in which all are refused proves nothing. */
const tally = new Map<string, number>()

interface World {
  readonly people: Id[]
  readonly posts: Id[]
  readonly household: Id
}

/** One random change; refused ones change nothing, which is part of the game. */
type Change = readonly [what: number, who: number, day: number, nth: number]

async function apply(world: World, [what, who, day, nth]: Change): Promise<void> {
  const person = world.people[who % world.people.length]
  const post = world.posts[who % world.posts.length]
  const on = days[day % days.length] as Day
  const place = villages[nth % villages.length] as string
  const acts: readonly (readonly [string, object])[] = [
    ['register/correct-person', { person, name: `改名${'甲乙丙丁'[nth % 4]}` }],
    ['register/correct-person', { person, phone: `1380000${3000 + nth}`, birth: `19${60 + (nth % 30)}` }],
    ['register/alias-person', { person, alias: `别名${nth}` }],
    ['register/move-person', { person, kind: nth % 2 ? 'living' : 'registered', place, on }],
    ['register/correct-post', { post, title: `职务${nth}`, from: on }],
    ['register/end-post', { post, on }],
    ['register/change-organisation', { organisation: bureau, name: `城管局${nth}`, ...(nth % 2 ? { on } : {}) }],
    ['register/change-place', { place, name: `村名${nth}`, ...(nth % 2 ? { on } : {}) }],
    ['register/record-death', { person, on }],
    ['register/correct-person', { person, diedOn: null }],
    [
      'register/join-household',
      { household: world.household, person: world.people[2 + (nth % 2)], relation: 'other', on },
    ],
    ['register/leave-household', { household: world.household, person, why: 'moved', on }],
    ['register/move-household', { household: world.household, place, on }],
    ['register/merge-persons', { person, into: world.people[(who + 1) % world.people.length], reason: '重复' }],
  ]
  const [kind, input] = acts[what % acts.length] as readonly [string, object]
  const outcome = await room.as(clerk, kind, input)
  tally.set(kind, (tally.get(kind) ?? 0) + (isRefusal(outcome) ? 0 : 1))
}

/** Everything that the register answers about the world, for all days. */
async function everything(world: World, known?: Date): Promise<string> {
  return room.reader.read(A, async (client) => {
    const how = known ? { known } : {}
    const answers: unknown[] = []
    for (const day of days) {
      const asOf = { day, ...how }
      const files = await readPersonFiles(client, room.keys, A, world.people, 'office', asOf)
      answers.push(world.people.map((id) => files.get(id)))
      answers.push(await findHousehold(client, A, world.household, asOf))
      answers.push(await listOrganisations(client, A, asOf))
      answers.push(await listPlaces(client, A, asOf))
      answers.push((await listOfficials(client, A, { organisations: [bureau] }, asOf, { limit: 100 })).rows)
      for (const village of villages)
        answers.push((await listResidents(client, A, [village], 'living', asOf, { limit: 100 })).rows)
    }
    for (const person of world.people) answers.push(await postsOfPerson(client, A, person, how))
    answers.push(await lifeOfOrganisation(client, A, bureau, how))
    return JSON.stringify(answers)
  })
}

async function instant(): Promise<Date> {
  const { rows } = await room.pool.query(
    `select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`,
  )
  await new Promise((resolve) => setTimeout(resolve, 3))
  return rows[0].at
}

it('whatever is changed afterwards, what was known at an instant stays readable as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(13), fc.nat(3), fc.nat(3), fc.nat(20)), { minLength: 16, maxLength: 22, size: 'max' }),
      async (changes) => {
        round += 1
        const world = await newWorld()
        const then: { at: Date; saw: string }[] = []
        for (const change of changes) {
          then.push({ at: await instant(), saw: await everything(world) })
          await apply(world, change as Change)
        }
        for (const { at, saw } of then) expect(await everything(world, at)).toBe(saw)
        const now = await everything(world)
        expect(await everything(world, await instant())).toBe(now)
      },
    ),
    { numRuns: 7, seed: 20260615, endOnFailure: true },
  )
  expect([...tally].filter(([, n]) => n === 0)).toEqual([])
}, 120_000)

it('the application’s role can neither change nor delete a version', async () => {
  for (const table of [
    'place',
    'organisation',
    'person',
    'household',
    'household_member',
    'residence',
    'post',
    'delegation',
    'link',
  ])
    for (const sql of [
      `delete from ${table}`,
      `update ${table} set act = act`,
      `update ${table} set recorded_at = now()`,
    ])
      await expect(
        room.reader.readAndRecord(A, (client) => client.query(sql)),
        sql,
      ).rejects.toThrow('permission denied')
})

async function newWorld(): Promise<World> {
  const people: Id[] = []
  const posts: Id[] = []
  for (let i = 0; i < 4; i++) {
    const { person } = await room.imports('register/add-person', {
      name: `世${round}人${'一二三四'[i]}`,
      place: villages[i],
      registered: villages[i],
      on: '2025-01-01',
      distinctBy: 'papers',
    })
    people.push(person as Id)
    const { post } = await room.imports('register/appoint', {
      person,
      organisation: bureau,
      role: `role-${'abcd'[i]}`,
      title: '职务',
      kind: 'substantive',
      from: '2025-06-01',
      sort: i,
    })
    posts.push(post as Id)
  }
  const { household } = await room.imports('register/found-household', {
    place: V.river,
    on: '2025-01-01',
    members: [
      { person: people[0], relation: 'head' },
      { person: people[1], relation: 'child' },
    ],
  })
  return { people, posts, household: household as Id }
}
