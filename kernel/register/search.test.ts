import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import type { Id } from '../id.ts'
import { identifyPerson } from './identify.store.ts'
import type { Named } from './reading.ts'
import { A, bureau, clerk, codeOf, inventedNumber, openRegister, type Room, TOWN, V } from './register.testing.ts'
import { search } from './search.store.ts'

let database: TestDatabase
let room: Room
const ids: Record<string, Id> = {}
beforeAll(async () => {
  database = await createTestDatabase()
  room = await openRegister(database.url)
  const people = [
    ['欧阳敏', V.river, '1968-02-01'],
    ['王建国', V.river, '1961-05-01'],
    ['王建国', V.heping, '1975-05-01'],
    ['王建', V.lane, '1990-01-01'],
    ['单小芳', V.lane, '1980-01-01'],
    ['鲍﨟生', V.lane, '1950-01-01'],
    ['李王芳', V.heping, '1999-01-01'],
  ] as const
  for (const [name, place, birth] of people) {
    const { person } = await room.imports('register/add-person', {
      name,
      place,
      birth,
      on: '2024-01-01',
      distinctBy: 'papers',
      ...(name === '鲍﨟生' ? { alias: ['鲍蜡生'] } : {}),
    })
    ids[`${name}@${place}`] = person as Id
  }
})
afterAll(async () => {
  await room?.close()
  await database?.drop()
})

const find = (q: string, kinds: readonly Named[] = ['person'], more: object = {}) =>
  room.reader.read(A, (client) => search(client, A, q, kinds, { prefixes: [A], day: '2026-06-15', limit: 10, ...more }))
const names = async (...args: Parameters<typeof find>) => (await find(...args)).map((h) => h.name)

describe('search', () => {
  it('finds by characters, pinyin, initials, from any character on', async () => {
    for (const q of ['欧阳敏', '欧阳', 'ouyangmin', 'ouyang', 'oym', 'ouyang min', 'ou yang min', 'OYM', '敏'])
      expect(await names(q), q).toContain('欧阳敏')
    expect(await names('shan')).toContain('单小芳')
    expect(await names('dan')).toContain('单小芳')
    expect(await names('王 建国')).toContain('王建国')
    expect(await names('王jg')).toContain('王建国')
    expect(await names('张')).toEqual([])
    expect(await names('  ')).toEqual([])
    expect(await names("'; drop table person; --")).toEqual([])
  })

  it('edge case 7: a rare character stands as typed and is found by pinyin and by the form that others write', async () => {
    expect(await names('鲍﨟')).toEqual(['鲍﨟生'])
    expect(await names('bls')).toContain('鲍﨟生')
    expect(await names('鲍蜡生')).toEqual(['鲍﨟生'])
  })

  it('puts the whole name first, then names that begin so, then those that hold it', async () => {
    expect(await names('王建')).toEqual(['王建', '王建国', '王建国'])
    expect(await names('wangjian')).toEqual(['王建', '王建国', '王建国'])
    expect((await names('wang')).at(-1)).toBe('李王芳')
    expect(await names('王建', ['person'], { limit: 1 })).toEqual(['王建'])
  })

  it('edge case 5: tells two of one name apart by birth year, group, head of household, village and post', async () => {
    const one = ids[`王建国@${V.river}`]
    const { person: wife } = await room.imports('register/add-person', {
      name: '何秀兰',
      place: V.river,
      birth: '1963',
      on: '2024-01-01',
    })
    await room.imports('register/found-household', {
      place: V.river,
      group: '第2组',
      on: '2024-01-01',
      members: [
        { person: wife, relation: 'head' },
        { person: one, relation: 'spouse' },
      ],
    })
    await room.imports('register/appoint', {
      person: ids[`王建国@${V.heping}`],
      organisation: bureau,
      role: 'handler',
      title: '承办人',
      kind: 'substantive',
      from: '2025-01-01',
      sort: 40,
    })
    const hits = await find('王建国')
    expect(hits).toEqual([
      {
        kind: 'person',
        id: one,
        name: '王建国',
        place: V.river,
        birthYear: '1961',
        group: '第2组',
        head: '何秀兰',
        household: expect.any(String),
        dead: false,
        post: null,
      },
      {
        kind: 'person',
        id: ids[`王建国@${V.heping}`],
        name: '王建国',
        place: V.heping,
        birthYear: '1975',
        group: null,
        head: null,
        household: null,
        dead: false,
        post: { title: '承办人', organisation: '城管局' },
      },
    ])
  })

  it('keeps to the places and people it is given; without any, nobody is found', async () => {
    expect(await names('王建国', ['person'], { prefixes: [V.heping] })).toEqual(['王建国'])
    expect(await names('王建国', ['person'], { prefixes: [V.lane] })).toEqual([])
    expect(await names('王建国', ['person'], { prefixes: [V.lane], among: [ids[`王建国@${V.river}`]] })).toHaveLength(1)
    expect(await names('王建国', ['person'], { prefixes: [TOWN] })).toHaveLength(2)
    expect(await names('王建国', ['person'], { prefixes: [] })).toEqual([])
    expect(await names('上河', ['person', 'place', 'organisation'], { prefixes: [] })).toEqual([
      '上河村',
      '上河村村委会',
      '第1网格',
    ])
  })

  it('follows moves, changes of name, merging and death', async () => {
    const person = ids[`单小芳@${V.lane}`]
    await room.done(clerk, 'register/correct-person', { person, name: '单小方' })
    expect(await names('单小芳')).toEqual([])
    expect(await names('shanxiaofang')).toEqual(['单小方'])
    await room.done(clerk, 'register/alias-person', { person, alias: '单小芳' })
    expect(await names('单小芳')).toEqual(['单小方'])
    await room.done(clerk, 'register/move-person', { person, kind: 'living', place: V.heping, on: '2026-06-01' })
    expect(await names('单小方', ['person'], { prefixes: [V.heping] })).toEqual(['单小方'])
    expect(await names('单小方', ['person'], { prefixes: [V.lane] })).toEqual([])
    await room.done(clerk, 'register/record-death', { person, on: '2026-06-02' })
    expect(await names('单小方')).toEqual([])
    expect(await names('单小方', ['person'], { dead: true })).toEqual(['单小方'])
    const { person: double } = await room.imports('register/add-person', { name: '欧阳珉', place: V.river })
    await room.done(clerk, 'register/merge-persons', { person: double, into: ids[`欧阳敏@${V.river}`], reason: '笔误' })
    expect(await names('欧阳珉')).toEqual(['欧阳敏'])
    expect((await find('ouyangmin')).map((h) => h.id)).toEqual([ids[`欧阳敏@${V.river}`]])
  })
})

describe('identifyPerson', () => {
  const ask = (clues: Parameters<typeof identifyPerson>[2]) =>
    room.reader.read(A, (client) => identifyPerson(client, A, clues, '2026-06-15'))

  it('edge case 5: an import never chooses by name alone', async () => {
    expect(await ask({ name: '王建国' })).toMatchObject({ refused: 'register/two-candidates', fills: { count: 2 } })
    expect(await ask({ name: '王建国', place: V.heping })).toMatchObject({
      refused: 'register/two-candidates',
      fills: { count: 1 },
    })
    expect(await ask({ name: '王 建国', birth: '1975' })).toEqual({ person: ids[`王建国@${V.heping}`] })
    expect(await ask({ name: '王建国', birth: '1976' })).toMatchObject({ refused: 'register/no-person' })
    const number = inventedNumber('1985-06-07', 921)
    const { person } = await room.imports('register/add-person', {
      name: '章素琴',
      identity: { number },
      phone: '13800001203',
      place: V.lane,
    })
    expect(await ask({ name: '章素琴', identity: { number: number.toLowerCase() } })).toEqual({ person })
    expect(await ask({ name: '章素琴', phone: '+86 138 0000 1203' })).toEqual({ person })
    const ruined = await ask({ name: '章素琴', identity: { number: '340881198506070000' } })
    expect(ruined).toMatchObject({ refused: 'register/identity-number' })
    expect(codeOf(await room.as(clerk, 'register/add-person', { name: '章素琴', identity: { number } }))).toBe(
      'register/identity-taken',
    )
  })
})
