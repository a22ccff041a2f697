import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { getDay } from '../day.ts'
import type { Id } from '../id.ts'
import { findHousehold } from './households.store.ts'
import { listResidents } from './people-lists.store.ts'
import { A, clerk, codeOf, openRegister, type Room, V, villageClerk } from './register.testing.ts'

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

const person = async (name: string, place: string = V.river): Promise<Id> =>
  (await room.imports('register/add-person', { name, place, on: '2024-01-01', distinctBy: 'papers' })).person as Id

const found = async (names: readonly string[], place: string = V.river) => {
  const people: Id[] = []
  for (const name of names) people.push(await person(name, place))
  const relations = ['head', 'spouse', 'child', 'child', 'parent']
  const members = people.map((each, i) => ({ person: each, relation: relations[i] }))
  const { household } = await room.imports('register/found-household', {
    place,
    group: '第3组',
    members,
    on: '2024-01-01',
  })
  return { household: household as Id, people }
}
const at = async (household: unknown, day: string, known?: Date) =>
  room.reader.read(A, (client) =>
    findHousehold(client, A, String(household), { day: getDay(day), ...(known ? { known } : {}) }),
  )
const members = async (household: unknown, day: string) =>
  (await at(household, day))?.members.map((m) => `${m.name} ${m.relation}`)

describe('households', () => {
  it('has exactly one head, and nobody belongs to two', async () => {
    const { people } = await found(['赵一', '赵二'])
    const [one, two] = [await person('赵三'), await person('赵四')]
    const make = (list: object[]) =>
      room.as(villageClerk, 'register/found-household', { place: V.river, members: list })
    expect(codeOf(await make([{ person: one, relation: 'spouse' }]))).toBe('register/one-head')
    expect(
      codeOf(
        await make([
          { person: one, relation: 'head' },
          { person: two, relation: 'head' },
        ]),
      ),
    ).toBe('register/one-head')
    expect(
      await make([
        { person: one, relation: 'head' },
        { person: people[1], relation: 'child' },
      ]),
    ).toMatchObject({ refused: 'register/in-household', fills: { count: 1 } })
    expect(
      codeOf(
        await room.as(villageClerk, 'register/found-household', {
          place: V.lane,
          members: [{ person: one, relation: 'head' }],
        }),
      ),
    ).toBe('register/not-yours')
    expect(codeOf(await make([{ person: one, relation: 'head' }]))).toBe('done')
  })

  it('edge case 2: a split is dated, both households and what was before stay readable, and programmes hear it', async () => {
    const { household, people } = await found(['钱一', '钱二', '钱三'])
    const [head, , son] = people as [Id, Id, Id]
    const split = { household, members: [{ person: son, relation: 'head' }], on: '2026-05-01' }
    expect(
      codeOf(
        await room.as(villageClerk, 'register/split-household', {
          ...split,
          members: [{ person: head, relation: 'head' }],
        }),
      ),
    ).toBe('register/head-leaves')
    expect(
      codeOf(
        await room.as(villageClerk, 'register/split-household', {
          ...split,
          members: people.map((each, i) => ({ person: each, relation: i ? 'other' : 'head' })),
        }),
      ),
    ).toBe('register/nobody-stays')
    const { household: own } = await room.done(villageClerk, 'register/split-household', split)
    expect(await members(household, '2026-04-30')).toEqual(['钱一 head', '钱二 spouse', '钱三 child'])
    expect(await members(household, '2026-05-01')).toEqual(['钱一 head', '钱二 spouse'])
    expect(await at(own, '2026-04-30')).toBeUndefined()
    expect(await at(own, '2026-05-01')).toMatchObject({
      group: '第3组',
      place: V.river,
      members: [{ name: '钱三', relation: 'head' }],
    })
    const { rows } = await room.reader.read(A, (client) =>
      client.query('select outcome, facts from outbox where subject = $1', [household]),
    )
    expect(rows).toEqual([{ outcome: 'register/household-split', facts: { household: own, on: '2026-05-01' } }])
  })

  it('edge case 3: households merge, and a new head follows one who died', async () => {
    const [one, two] = [await found(['孙一', '孙二']), await found(['李一', '李二'])]
    const merge = { household: one.household, into: two.household, on: '2026-06-01' }
    const joining = one.people.map((each) => ({ person: each, relation: 'other' }))
    expect(
      codeOf(await room.as(villageClerk, 'register/merge-households', { ...merge, members: joining.slice(1) })),
    ).toBe('register/not-member')
    await room.done(villageClerk, 'register/merge-households', { ...merge, members: joining })
    expect(await at(one.household, '2026-06-01')).toBeUndefined()
    expect(await members(one.household, '2026-05-31')).toEqual(['孙一 head', '孙二 spouse'])
    expect((await members(two.household, '2026-06-01'))?.sort()).toEqual(
      ['孙一 other', '孙二 other', '李一 head', '李二 spouse'].sort(),
    )
    expect(codeOf(await room.as(villageClerk, 'register/merge-households', { ...merge, members: joining }))).toBe(
      'register/no-household',
    )

    const [head, widow] = two.people as [Id, Id]
    const change = { household: two.household, head: widow, on: '2026-06-10' }
    expect(codeOf(await room.as(villageClerk, 'register/change-head', change))).toBe('register/one-head')
    const death = await room.done(villageClerk, 'register/record-death', { person: head, on: '2026-06-09' })
    expect(death.headOf).toEqual([two.household])
    await room.done(villageClerk, 'register/change-head', change)
    expect((await members(two.household, '2026-06-10'))?.[0]).toBe('李二 head')
    expect((await members(two.household, '2026-06-09'))?.[0]).toBe('李一 head')
  })

  it('a head who stays gets another relation; the head cannot leave before', async () => {
    const { household, people } = await found(['周一', '周二', '周三'])
    const [head, , son] = people as [Id, Id, Id]
    expect(
      codeOf(await room.as(villageClerk, 'register/leave-household', { household, person: head, why: 'moved' })),
    ).toBe('register/head-leaves')
    await room.done(villageClerk, 'register/change-head', {
      household,
      head: son,
      others: [{ person: head, relation: 'parent' }],
      on: '2026-06-02',
    })
    expect(await members(household, '2026-06-02')).toEqual(['周三 head', '周二 spouse', '周一 parent'])
    await room.done(villageClerk, 'register/leave-household', {
      household,
      person: head,
      why: 'moved',
      on: '2026-06-03',
    })
    expect(await members(household, '2026-06-03')).toEqual(['周三 head', '周二 spouse'])
  })

  it('edge case 4: marriage out and in are two dated acts; the last to leave ends the household', async () => {
    const [one, two] = [await found(['吴一', '吴二']), await found(['郑一'])]
    const [, bride] = one.people as [Id, Id]
    const join = { household: two.household, person: bride, relation: 'spouse', on: '2026-06-05' }
    expect(codeOf(await room.as(villageClerk, 'register/join-household', join))).toBe('register/in-household')
    await room.done(villageClerk, 'register/leave-household', {
      household: one.household,
      person: bride,
      why: 'married-out',
      on: '2026-06-05',
    })
    await room.done(villageClerk, 'register/join-household', join)
    expect(await members(two.household, '2026-06-05')).toEqual(['郑一 head', '吴二 spouse'])
    const last = await room.done(villageClerk, 'register/leave-household', {
      household: one.household,
      person: one.people[0],
      why: 'moved',
      on: '2026-06-06',
    })
    expect(last.ended).toBe(true)
    expect(await at(one.household, '2026-06-06')).toBeUndefined()
  })

  it('moves as a whole; who lives elsewhere goes on living there', async () => {
    const { household, people } = await found(['王一', '王二', '王三'])
    const away = people[2] as Id
    await room.done(villageClerk, 'register/move-person', {
      person: away,
      kind: 'living',
      place: '3101',
      on: '2026-01-10',
    })
    await room.done(clerk, 'register/move-household', { household, place: V.lane, group: '第1组', on: '2026-06-11' })
    expect(await at(household, '2026-06-10')).toMatchObject({ place: V.river, group: '第3组' })
    expect(await at(household, '2026-06-11')).toMatchObject({ place: V.lane, group: '第1组' })
    const living = await residents(V.lane, 'living', '2026-06-11')
    expect(living.filter((name) => name.startsWith('王'))).toEqual(['王一', '王二'])
    expect(await residents(V.lane, 'registered', '2026-06-11')).toEqual(['王一', '王二', '王三'])
    // The list of an earlier day keeps the old village.
    expect(await residents(V.river, 'living', '2026-06-10')).toEqual(expect.arrayContaining(['王一', '王二']))
  })
})

const residents = async (village: string, kind: 'living' | 'registered', day: string) =>
  (
    await room.reader.read(A, (client) =>
      listResidents(client, A, [village], kind, { day: getDay(day) }, { limit: 500 }),
    )
  ).rows.map((r) => r.name)

describe('lists of residents', () => {
  it('by group and household, the head first, page after page without loss or doubling', async () => {
    for (const [group, names] of [
      ['第2组', ['冯一', '冯二']],
      ['第10组', ['陈一', '陈二']],
      ['第1组', ['褚一', '褚二', '褚三']],
    ] as const) {
      const people: Id[] = []
      for (const name of names) people.push(await person(name, V.heping))
      await room.imports('register/found-household', {
        place: V.heping,
        group,
        members: people.map((each, i) => ({ person: each, relation: i ? 'child' : 'head' })),
        on: '2024-01-01',
      })
    }
    await person('卫单', V.heping)
    const seen: string[] = []
    let after: readonly (string | number)[] | undefined
    for (let n = 0; n < 10; n++) {
      const page = await room.reader.read(A, (client) =>
        listResidents(
          client,
          A,
          [V.heping],
          'living',
          { day: getDay('2026-06-15') },
          { limit: 3, ...(after ? { after } : {}) },
        ),
      )
      seen.push(...page.rows.map((r) => `${r.group ?? '-'} ${r.name}${r.relation === 'head' ? '*' : ''}`))
      if (!page.next) break
      after = page.next
    }
    expect(seen.map((s) => s.slice(0, s.endsWith('*') ? undefined : -1))).toEqual([
      '第1组 褚一*',
      '第1组 褚',
      '第1组 褚',
      '第2组 冯一*',
      '第2组 冯',
      '第10组 陈一*',
      '第10组 陈',
      '- 卫',
    ])
    expect(new Set(seen).size).toBe(8)
  })
})
