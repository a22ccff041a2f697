import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { getDay } from '../day.ts'
import { newId } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { postsOfPerson } from './people-lists.store.ts'
import { birthOf } from './person.ts'
import { openFields, readPersonFiles } from './person-files.store.ts'
import {
  A,
  B,
  clerk,
  codeOf,
  inventedNumber,
  openRegister,
  type Room,
  security,
  V,
  villageClerk,
} from './register.testing.ts'

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

const today = getDay('2026-06-15')
const add = (input: object, county = A) => room.imports('register/add-person', input, county)
const file = async (id: unknown, day = today, known?: Date) =>
  (
    await room.reader.read(A, (client) =>
      readPersonFiles(client, room.keys, A, [String(id)], 'office', { day, ...(known ? { known } : {}) }),
    )
  ).get(String(id))

describe('one person once', () => {
  it('keeps numbers encrypted, finds them again, and shows them masked', async () => {
    const number = inventedNumber('1975-03-12', 901)
    const { person } = await add({
      name: '王 建国',
      identity: { number: number.toLowerCase() },
      phone: '138 0000 2041',
      place: V.river,
    })
    const seen = await file(person)
    expect(seen).toMatchObject({
      name: '王建国',
      sex: 'male',
      birth: '1975-03-12',
      phone: '138****2041',
      place: V.river,
    })
    expect(seen?.identity).toEqual({ kind: 'resident', number: `${number.slice(0, 6)}********${number.slice(-4)}` })
    const plain = await room.reader.read(A, (client) =>
      openFields(client, room.keys, A, String(person), ['identity', 'phone']),
    )
    expect(plain).toEqual({ identity: number, phone: '13800002041' })
    const { rows } = await room.reader.read(A, (client) => client.query('select * from person where id = $1', [person]))
    expect(JSON.stringify(rows)).not.toContain(number.slice(6, 14))
    const again = await room.as(clerk, 'register/add-person', { name: '王建国', identity: { number } })
    expect(again).toMatchObject({ refused: 'register/identity-taken', people: [person] })
  })

  it('gives one id in two counties, and each its own file', async () => {
    const identity = { number: inventedNumber('1980-01-05', 902) }
    const here = await add({ name: '陈小雨', identity, place: V.river })
    const there = await add({ name: '陈小雨', identity, phone: '13800002042' }, B)
    expect(there.person).toBe(here.person)
    expect((await file(here.person))?.phone).toBeNull()
    const { rows } = await room.pool.query('select count(*) as n from identity where person = $1', [here.person])
    expect(rows[0].n).toBe(1n)
  })

  it('two counties at once agree on the id', async () => {
    const identity = { number: inventedNumber('1981-01-05', 903) }
    const ids = await Promise.all(
      [A, B, A, B].map((county) =>
        room.desk.perform({
          kind: 'register/add-person',
          county,
          actor: { county, person: null, via: 'import' },
          key: newId(),
          input: { name: '陈小雪', identity, distinctBy: 'papers' },
        }),
      ),
    )
    const done = ids.filter((o) => !isRefusal(o)).map((o) => (isRefusal(o) ? '' : o.answer.person))
    expect(done).toHaveLength(2)
    expect(new Set(done).size).toBe(1)
    expect(ids.filter(isRefusal).every((o) => isRefusal(o) && o.refused === 'register/identity-taken')).toBe(true)
  })

  it('edge case 5: shows namesakes who share birth year, phone or home, and never chooses by name alone', async () => {
    const first = await add({ name: '王大明', birth: '1975', place: V.heping })
    const same = { name: '王大明', birth: '1975-08', place: V.otherHeping }
    const outcome = await room.as(clerk, 'register/add-person', same)
    expect(outcome).toMatchObject({ refused: 'register/likely-same', fills: { count: 1 }, people: [first.person] })
    const second = await room.done(clerk, 'register/add-person', { ...same, distinctBy: 'papers' })
    expect(second.person).not.toBe(first.person)
    // Another birth year, home and phone: nothing to compare, so nothing to ask.
    expect(codeOf(await room.as(clerk, 'register/add-person', { name: '王大明', birth: '1990', place: V.lane }))).toBe(
      'done',
    )
    // Two identity numbers are two persons, whatever else they share.
    await add({ name: '王大亮', identity: { number: inventedNumber('1975-03-12', 905) }, place: V.heping })
    expect(
      codeOf(
        await room.as(clerk, 'register/add-person', {
          name: '王大亮',
          identity: { number: inventedNumber('1975-04-12', 905) },
          place: V.heping,
        }),
      ),
    ).toBe('done')
  })

  it('edge case 11: accepts papers by kind, and names a number that a spreadsheet ruined', async () => {
    const papers = [
      { number: '349901740312901', kind: undefined, normal: '34990119740312901' },
      { number: 'h1234567801', kind: undefined, normal: 'H12345678' },
      { number: 'M00012345', kind: 'hk-macao-permit', normal: 'M00012345' },
      { number: 'e12345678', kind: 'passport', normal: 'E12345678' },
      { number: '12345678', kind: 'taiwan-permit', normal: '12345678' },
    ]
    for (const [i, { number, kind, normal }] of papers.entries()) {
      const { person } = await add({
        name: `来客${'甲乙丙丁戊'[i]}`,
        identity: { number, ...(kind ? { kind } : {}) },
        distinctBy: 'papers',
      })
      const plain = await room.reader.read(A, (client) =>
        openFields(client, room.keys, A, String(person), ['identity']),
      )
      expect(plain.identity?.startsWith(normal), number).toBe(true)
    }
    const ruined = await room.as(clerk, 'register/add-person', {
      name: '来客己',
      identity: { number: '340881197503120000' },
    })
    expect(ruined).toMatchObject({ refused: 'register/identity-number', field: 'identity.number' })
    expect(isRefusal(ruined) && ruined.fields?.[0]?.words.zh).toContain('表格')
    expect(
      codeOf(await room.as(clerk, 'register/add-person', { name: '来客庚', identity: { number: 'E12345678' } })),
    ).toBe('register/identity-number')
  })

  it('edge case 9: one phone may be several persons’', async () => {
    const shared = { phone: '0556-5321000', place: V.lane }
    const one = await add({ name: '何秀英', ...shared })
    const two = await add({ name: '何小宝', ...shared })
    expect((await file(one.person))?.phone).toBe('0556-***1000')
    expect((await file(two.person))?.phone).toBe('0556-***1000')
  })

  it('edge case 6: keeps names as typed, the middle dot in one form', async () => {
    for (const dot of ['·', '•', '・']) {
      const { person } = await add({ name: `阿依古丽${dot}买买提`, distinctBy: 'papers' })
      expect((await file(person))?.name).toBe('阿依古丽·买买提')
    }
    const { person } = await add({ name: '欧阳 敏', birth: '1968', place: V.river })
    const seen = await room.reader.read(A, (client) =>
      readPersonFiles(client, room.keys, A, [String(person)], 'public', { day: today }),
    )
    expect(seen.get(String(person))).toMatchObject({ name: '欧阳*', phone: null, address: null, alias: [] })
  })
})

describe('changes of a person', () => {
  it('refuses whom the post does not concern', async () => {
    const { person } = await add({ name: '左家旺', place: V.lane })
    const change = { person, phone: '13800002043' }
    expect(codeOf(await room.as(villageClerk, 'register/correct-person', change))).toBe('register/not-yours')
    expect(codeOf(await room.as(security, 'register/correct-person', change))).toBe('register/not-yours')
    expect(codeOf(await room.as(person as never, 'register/correct-person', change))).toBe('register/not-yours')
    expect(codeOf(await room.as(clerk, 'register/correct-person', change))).toBe('done')
    expect(codeOf(await room.as(clerk, 'register/correct-person', { person, name: '左家旺' }))).toBe(
      'register/nothing-changed',
    )
    expect(codeOf(await room.as(clerk, 'register/correct-person', { person: newId(), name: '左' }))).toBe(
      'register/no-person',
    )
    expect(codeOf(await room.as(villageClerk, 'register/add-person', { name: '左小旺', place: V.lane }))).toBe(
      'register/not-yours',
    )
    expect(codeOf(await room.as(villageClerk, 'register/add-person', { name: '左小旺', place: V.river }))).toBe('done')
    expect(codeOf(await room.as(villageClerk, 'register/add-person', { name: '左无家' }))).toBe('register/not-yours')
  })

  it('gives a wrongly typed number back to its owner', async () => {
    const wrong = inventedNumber('1970-02-03', 911)
    const right = inventedNumber('1970-02-03', 913)
    const { person } = await add({ name: '储德福', identity: { number: wrong } })
    await room.done(clerk, 'register/correct-person', { person, identity: { number: right } })
    const owner = await add({ name: '储德贵', identity: { number: wrong } })
    expect(owner.person).not.toBe(person)
    expect(codeOf(await room.as(clerk, 'register/correct-person', { person, identity: { number: wrong } }))).toBe(
      'register/identity-taken',
    )
  })

  it('edge case 10: for officials the birth that the archive was found to say counts, with its document', async () => {
    const { person } = await add({ name: '汪海', identity: { number: inventedNumber('1975-03-12', 915) } })
    await room.done(clerk, 'register/correct-person', {
      person,
      archive: { birth: '1974-11', document: '组认定〔2020〕3号' },
    })
    const seen = await file(person)
    expect(seen).toMatchObject({ birth: '1975-03-12', archive: { birth: '1974-11', document: '组认定〔2020〕3号' } })
    const both = { birth: '1975-03-12', archiveBirth: '1974-11', archiveDocument: '组认定〔2020〕3号' }
    expect(birthOf(both, 'official')).toEqual({ birth: '1974-11', document: '组认定〔2020〕3号' })
    expect(birthOf(both, 'resident')).toEqual({ birth: '1975-03-12', document: null })
  })

  it('edge case 1: whoever moves lives in the new village from that day; earlier days keep the old one', async () => {
    const { person } = await add({ name: '方小山', place: V.river, on: '2024-01-01' })
    await room.done(villageClerk, 'register/move-person', { person, kind: 'living', place: V.lane, on: '2026-03-01' })
    expect((await file(person, getDay('2026-02-28')))?.place).toBe(V.river)
    expect((await file(person, getDay('2026-03-01')))?.place).toBe(V.lane)
    expect((await file(person))?.place).toBe(V.lane)
    expect(
      codeOf(
        await room.as(villageClerk, 'register/move-person', {
          person,
          kind: 'living',
          place: V.river,
          on: '2025-01-01',
        }),
      ),
    ).toBe('register/before-version')
    expect(
      codeOf(
        await room.as(clerk, 'register/move-person', { person, kind: 'living', place: V.river, on: '2026-06-16' }),
      ),
    ).toBe('register/not-yet')
  })

  it('edge case 4: living and being registered are apart, also for who works elsewhere all year', async () => {
    const { person } = await add({ name: '方大江', place: V.river, registered: V.river, on: '2024-01-01' })
    await room.done(villageClerk, 'register/move-person', { person, kind: 'living', place: '310115', on: '2026-02-20' })
    const seen = await file(person)
    expect(seen?.residences).toEqual([
      { kind: 'living', place: '310115', from: '2026-02-20' },
      { kind: 'registered', place: V.river, from: '2024-01-01' },
    ])
    // The village where he is registered still keeps his file.
    expect(seen?.place).toBe(V.river)
    expect(codeOf(await room.as(villageClerk, 'register/correct-person', { person, phone: '13800002049' }))).toBe(
      'done',
    )
  })

  it('edge case 12: a dead person holds nothing any more and can be given nothing', async () => {
    const { person } = await add({ name: '方老根', place: V.river })
    await room.imports('register/appoint', {
      person,
      organisation: '00000000-0000-7000-9000-000000000013',
      role: 'village-supervision-head',
      title: '监委会主任',
      kind: 'substantive',
      from: '2023-01-01',
      sort: 5,
    })
    const death = await room.done(villageClerk, 'register/record-death', { person, on: '2026-06-01' })
    expect(death.postsEnded).toBe(1)
    const posts = await room.reader.read(A, (client) => postsOfPerson(client, A, String(person)))
    expect(posts.map((p) => p.to)).toEqual(['2026-06-01'])
    expect((await file(person))?.diedOn).toBe('2026-06-01')
    expect(codeOf(await room.as(villageClerk, 'register/record-death', { person }))).toBe('register/dead')
    expect(codeOf(await room.as(villageClerk, 'register/move-person', { person, kind: 'living', place: V.lane }))).toBe(
      'register/dead',
    )
    // A wrong entry is taken back by another.
    await room.done(villageClerk, 'register/correct-person', { person, diedOn: null })
    expect((await file(person))?.diedOn).toBeNull()
  })

  it('edge case 13: statistical stubs hold nobody', async () => {
    for (const [kind, input] of [
      ['register/add-person', { name: '虚无', place: V.stub }],
      ['register/found-household', { place: V.stub, members: [{ person: newId(), relation: 'head' }] }],
    ] as const)
      expect(codeOf(await room.as(clerk, kind, input)), kind).toBe('register/statistical-stub')
  })

  it('merges two files of one person: posts go over, the other name stays, earlier knowledge stays readable', async () => {
    const into = await add({ name: '余建华', identity: { number: inventedNumber('1988-05-06', 917) }, place: V.river })
    const double = await add({ name: '余健华', phone: '13800002055', place: V.lane })
    const merge = { person: double.person, into: into.person, reason: '同一人两次登记' }
    await room.imports('register/appoint', {
      person: double.person,
      organisation: '00000000-0000-7000-9000-000000000012',
      role: 'handler',
      title: '承办人',
      kind: 'substantive',
      from: '2024-01-01',
      sort: 40,
    })
    const other = await add({ name: '余某', identity: { number: inventedNumber('1988-05-06', 919) } })
    expect(codeOf(await room.as(clerk, 'register/merge-persons', { ...merge, person: other.person }))).toBe(
      'register/two-identities',
    )
    expect(
      codeOf(await room.as(clerk, 'register/merge-persons', { ...merge, person: into.person, into: double.person })),
    ).toBe('register/merge-other-way')
    expect(codeOf(await room.as(villageClerk, 'register/merge-persons', merge))).toBe('register/not-yours')
    const before = await instant()
    await room.done(clerk, 'register/merge-persons', merge)
    expect(await file(into.person)).toMatchObject({ alias: ['余健华'], posts: [{ role: 'handler' }] })
    expect(await file(double.person)).toMatchObject({ mergedInto: into.person, posts: [] })
    expect(await file(double.person, today, before)).toMatchObject({
      mergedInto: null,
      posts: [{ role: 'handler' }],
      place: V.lane,
    })
    expect(codeOf(await room.as(clerk, 'register/correct-person', { person: double.person, name: '余' }))).toBe(
      'register/merged',
    )
  })

  it('edge case 8: a nickname is kept as an alias and never public', async () => {
    const { person } = await add({ name: '方五', place: V.river })
    await room.done(villageClerk, 'register/alias-person', { person, alias: '河边老五' })
    expect((await file(person))?.alias).toEqual(['河边老五'])
    const open = await room.reader.read(A, (client) =>
      readPersonFiles(client, room.keys, A, [String(person)], 'village-board', { day: today }),
    )
    expect(open.get(String(person))?.alias).toEqual([])
    expect(codeOf(await room.as(villageClerk, 'register/alias-person', { person, alias: '河边老五' }))).toBe(
      'register/nothing-changed',
    )
    await room.done(villageClerk, 'register/alias-person', { person, alias: '河边老五', remove: true })
    expect((await file(person))?.alias).toEqual([])
  })

  it('two changes at once follow each other and lose nothing', async () => {
    const { person } = await add({ name: '并行', place: V.river })
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, i) => room.as(clerk, 'register/alias-person', { person, alias: `别名${i}` })),
    )
    expect(outcomes.map(codeOf)).toEqual(Array(8).fill('done'))
    expect((await file(person))?.alias).toHaveLength(8)
    const { rows } = await room.reader.read(A, (client) =>
      client.query(
        `select recorded_at, retracted_at, lead(recorded_at) over (order by recorded_at) as next from person where id = $1`,
        [person],
      ),
    )
    // Each version ends at the very instant at which the next begins.
    for (const row of rows) expect(row.retracted_at).toEqual(row.next)
  })
})

async function instant(): Promise<Date> {
  const { rows } = await room.pool.query(
    `select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at`,
  )
  await new Promise((resolve) => setTimeout(resolve, 5))
  return rows[0].at
}
