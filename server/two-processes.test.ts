import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '#kernel/day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { programmes } from '#programmes/index.ts'
import { type ServerProcess, startChild } from '../bench/child.ts'
import { assemble, type House } from './assemble.ts'
import { type Client, clientOf, inParallel, personaAt, trusting } from './http.testing.ts'
import type { ServeSetting } from './serve.testing.ts'
import { verifyCounties } from './verify/verify.ts'

/*
 * Two processes on one database and one home, with all their workers. They file, dispatch and race for the same step; what one does the
 * other knows; a clock that ran out is told once, also where one of them is killed over it.
 */

const COUNTY = '340881'
/** 文昌街道六尺巷社区 */
const village = '340881002004'
let database: TestDatabase
let home: string
let servers: ServerProcess[] = []
let owner: pg.Client
/** A third process that works for imports. */
let house: House

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-two-'))
  const setting: ServeSetting = { home, url: database.url, counties: [COUNTY] }
  const start = () => startChild({ file: new URL('./serve.testing.ts', import.meta.url).href, setting, env: trusting })
  // Both found the county: the keys of its fills let only one of them do it.
  servers = await Promise.all([start(), start()])
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  house = assemble({ url: database.url, home, max: 4 })
}, 120_000)
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()))
  await house?.close()
  await owner?.end()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const at = (n: number): Client => clientOf((servers[n] as ServerProcess).address)
const both = (key: string) =>
  Promise.all(servers.map(({ address }) => personaAt(address, key))) as Promise<[Client, Client]>
const rows = async <T extends object>(sql: string, ...values: unknown[]) => (await owner.query<T>(sql, values)).rows
const report = () => ({ item: '010101', place: village, title: '路灯不亮' })

it('found the county once', async () => {
  const founded = await rows<{ n: number }>(`select count(*)::int as n from journal where kind = 'register/fill'`)
  const keys = await rows<{ n: number }>(`select count(*)::int as n from act_key where key like 'found:%'`)
  expect(founded).toEqual(keys)
})

it('file beside each other: numbers without gaps or doubles, and a key that both were given files once', async () => {
  const answers: { case: string; number: string }[] = []
  await inParallel(
    Array.from({ length: 120 }, () => randomUUID()),
    8,
    async (key) => {
      const [one, two] = await Promise.all([0, 1].map((n) => at(n).post('/api/grid-casework/report', report(), key)))
      expect([one?.status, two?.status]).toEqual([200, 200])
      expect(two?.body.case).toBe(one?.body.case)
      expect(two?.body.number).toBe(one?.body.number)
      // What goes to the sender alone comes from the other process too.
      expect(one?.body.followUp).toMatch(/^[A-Z2-9]{10}$/)
      expect(two?.body.followUp).toBe(one?.body.followUp)
      expect([one?.body.repeated, two?.body.repeated].filter(Boolean)).toHaveLength(1)
      answers.push(one?.body as unknown as (typeof answers)[number])
    },
  )
  const numbers = answers.map(({ number }) => Number(number.slice(-3))).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  expect(await rows('select count(*)::int as n from case_file')).toEqual([{ n: 120 }])
})

it('race for the same step: one takes it, the other is told by name, and nothing stands twice', async () => {
  const [one, two] = await both('zhang-suqin')
  const filed = await Promise.all(
    Array.from(
      { length: 24 },
      async () => (await at(0).post('/api/grid-casework/report', report())).body.case as string,
    ),
  )
  for (const [step, from] of [
    ['accept', 'reported'],
    ['dispatch', 'opened'],
  ] as const) {
    const wins = [0, 0]
    await inParallel(filed, 4, async (id) => {
      const answers = await Promise.all(
        [one, two].map((client) => client.post(`/api/grid-casework/cases/${id}/${step}`, { form: {} })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      const lost = answers.find(({ status }) => status === 409)
      expect(lost?.body).toMatchObject({ refused: 'case/out-of-turn', retry: false })
      wins[answers[0]?.status === 200 ? 0 : 1] = 1
    })
    expect(
      await rows(
        'select case_id from case_step where step = $1 and from_state = $2 and case_id = any($3)',
        step,
        from,
        filed,
      ),
      step,
    ).toHaveLength(filed.length)
    expect(wins, 'both processes won sometimes').toEqual([1, 1])
  }
})

it('decide on the same parameters: a value that holds from today is known to both with the next act', async () => {
  const due = async (n: number) => {
    const { body } = await at(n).post('/api/grid-casework/report', report())
    return (Date.parse(String(body.due)) - Date.now()) / 3_600_000
  }
  expect(Math.max(await due(0), await due(1))).toBeLessThan(24 * 14)
  const value = { amount: 999, clock: 'emergency-hours' }
  const input = {
    from: dayOf(new Date()),
    parameters: [{ id: 'grid-casework/accept-within', place: COUNTY, from: dayOf(new Date()), value, source: '测试' }],
  }
  const set = await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input,
  })
  expect(isRefusal(set) && set).toBe(false)
  for (const n of [0, 1]) expect(Math.round(await due(n)), `process ${n}`).toBe(999)
})

it('tell of each other’s work: who watches at one sees what was filed at the other', { timeout: 120_000 }, async () => {
  const [, two] = await both('zhang-suqin')
  const watching = two.watch('/api/live')
  expect(await watching.next()).toBe('open')
  // The first look only learns how things stand.
  const filing = setInterval(() => void at(0).post('/api/grid-casework/report', report()), 1_000)
  try {
    expect(await watching.next()).toBe('work')
  } finally {
    clearInterval(filing)
    watching.close()
  }
})

it('fire each clock once, also where one of them is killed over it, and the journal holds', {
  timeout: 240_000,
}, async () => {
  const count = 240
  const before = await rows<{ n: number }>(`select count(*)::int as n from case_step where step = 'overdue'`)
  expect(before).toEqual([{ n: 0 }])
  const filed = await house.desk.performAll(
    Array.from({ length: count }, () => ({
      kind: 'grid-casework/report',
      county: COUNTY,
      actor: { county: COUNTY, person: null, via: 'import' as const },
      key: randomUUID(),
      input: { form: report() },
      at: new Date(Date.now() - 60 * 86_400_000),
    })),
    'each',
  )
  expect(filed.filter(isRefusal)).toEqual([])
  const cases = filed.map((one) => ('answer' in one ? one.answer.case : undefined) as string)
  const fired = async () =>
    (
      await rows<{ n: number }>(
        `select count(*)::int as n from case_step where step = 'overdue' and case_id = any($1)`,
        cases,
      )
    )[0]?.n ?? 0
  await until(async () => (await fired()) > count / 10)
  await servers[1]?.kill()
  await until(async () => (await fired()) >= count)
  expect(
    await rows(`select case_id from case_step where step = 'overdue' group by case_id having count(*) > 1`),
    'a clock fired twice',
  ).toEqual([])
  expect(
    await rows(`select case_id from case_timer where kind = 'due' and case_id = any($1)`, cases),
    'a timer stands though its clock fired',
  ).toEqual([])
  await servers[0]?.stop()
  const [seen] = await Array.fromAsync(verifyCounties({ url: database.url, home, keys: house.keys, programmes }))
  expect(seen?.differences).toEqual([])
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it never came')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
