import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ActKind, Done } from '../act.ts'
import type { Id } from '../id.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { openHouse, type TestHouse } from '../testing/house.ts'
import { COUNTY, foundCounty, libraryCard, offices, people, postIds, VILLAGE } from '../testing/library-card.ts'
import { foldCase } from './case.ts'
import { readCase, rowOfCase } from './casework.store.ts'
import { fireAct } from './fire.ts'
import { fireDue, runTimers, type TimerWork } from './timer.ts'

let database: TestDatabase
let owner: pg.Client
let house: TestHouse
let work: TimerWork
/** Wednesday morning; the review is due on Friday at the close of office (18:00 in Shanghai). */
const filed = new Date('2026-06-10T02:00:00Z')
const due = new Date('2026-06-12T10:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client({ connectionString: database.url, options: `-c liuchi.county=${COUNTY}` })
  await owner.connect()
  const programmes = new Map([[libraryCard.id, libraryCard]])
  house = openHouse({ url: database.url, programmes: [libraryCard], acts: [fireAct(programmes) as unknown as ActKind] })
  work = { ...house, lease: 60_000 }
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await owner.end()
  await database.drop()
})
beforeEach(async () => {
  await owner.query('truncate case_timer, message, delivery, delegation')
})

async function take(step: string, at: Date, input: object, person: Id | null = people.ling): Promise<Done['answer']> {
  const done = await house.desk.perform({
    kind: `library-card/${step}`,
    county: COUNTY,
    actor: { county: COUNTY, person, via: 'import' },
    key: `take-${randomUUID()}-${step}`,
    input: { form: {}, ...input },
    at,
  })
  if (!('act' in done)) throw new Error(JSON.stringify(done))
  return done.answer
}
const apply = (person: Id | null = people.reader) => take('apply', filed, { form: { place: VILLAGE } }, person)

async function lend(): Promise<string> {
  const { case: id } = await apply()
  await take('review', new Date('2026-06-11T02:00:00Z'), { case: id, form: { grant: true } })
  await take('lend', new Date('2026-06-11T03:00:00Z'), { case: id })
  return id as string
}

const rows = async <T extends object>(sql: string, ...values: unknown[]) => (await owner.query<T>(sql, values)).rows
const caseOf = async (id: unknown) =>
  readCase((await rows<Record<string, unknown>>('select * from case_file where id = $1', id))[0]!)
const stepsOf = (id: unknown) =>
  rows<{ step: string; no: number; at: Date; because: { rule: string; facts: object } }>(
    'select * from case_step where case_id = $1 order by no',
    id,
  )
const messages = () =>
  rows<{ person: string; words: string; fills: object }>(
    'select person, words, fills from message order by person, words',
  )
const fire = (now: Date) => fireDue(work, COUNTY, now)
const afterDue = new Date(due.getTime() + 60_000)

test('a limit that passes raises the flag, brings in the superior, tells both, and leaves a step with its reasons', async () => {
  const { case: id } = await apply()
  expect(await fire(new Date(due.getTime() - 1))).toMatchObject({ fired: 1 })
  expect(await caseOf(id)).toMatchObject({ flags: ['due-soon'], breachedAt: null, stepNo: 2 })
  await owner.query('truncate message cascade')

  expect(await fire(due)).toEqual({ fired: 1, gone: 0, failed: 0, more: false })
  const file = await caseOf(id)
  expect(file).toMatchObject({ state: 'applied', flags: ['overdue'], breachedAt: due, stepNo: 3, lastStep: 'apply' })
  expect(file.viewers).toContainEqual({ viewer: `chief-librarian@${COUNTY}`, why: 'breach' })
  expect(await rows('select viewer, open from case_viewer where case_id = $1 and why = $2', id, 'breach')).toEqual([
    { viewer: `chief-librarian@${COUNTY}`, open: true },
  ])
  expect(await messages()).toEqual([
    { person: people.ling, words: 'casework/overdue', fills: { number: file.number, due: '2026-06-12 18:00' } },
    { person: people.bao, words: 'casework/overdue', fills: expect.anything() },
    { person: people.chief, words: 'casework/overdue-superior', fills: expect.anything() },
  ])
  const step = (await stepsOf(id)).at(-1)
  expect(step).toMatchObject({
    step: 'overdue',
    no: 3,
    at: due,
    because: { rule: 'casework/breach', facts: { told: 3 } },
  })
  expect(await rows('select kind from case_timer where case_id = $1', id)).toEqual([])
  expect(await fire(afterDue)).toMatchObject({ fired: 0, gone: 0 })
})

test('the projection equals the fold of the moves, also after timers fired', async () => {
  const { case: id } = await apply()
  await fire(afterDue)
  const moves = await rows<{ move: object }>('select move from case_step where case_id = $1 order by no', id)
  const file = rowOfCase(await caseOf(id))
  const folded = JSON.parse(JSON.stringify(foldCase(moves.map((m) => m.move)))) as Record<string, unknown>
  for (const [field, column] of [
    ['flags', 'flags'],
    ['stepNo', 'step_no'],
    ['breachedAt', 'breached_at'],
    ['state', 'state'],
  ] as const)
    expect(folded[field], field).toEqual(JSON.parse(JSON.stringify(file[column])))
})

test('late on both counts: the warning gives way to the breach', async () => {
  const { case: id } = await apply()
  expect(await fire(afterDue)).toMatchObject({ fired: 1, gone: 1 })
  expect((await stepsOf(id)).map((s) => s.step)).toEqual(['apply', 'overdue'])
  expect(await rows('select 1 from case_timer')).toEqual([])
})

test('a delegate is told beside the absent person, a former or coming one is not', async () => {
  await apply()
  await owner.query(
    `insert into delegation (county, id, post, delegate, from_day, to_day, reason, act) values
     ($1, gen_random_uuid(), $2, $3, '2026-06-12', '2026-06-13', 'leave', gen_random_uuid()),
     ($1, gen_random_uuid(), $2, $4, '2026-06-13', '2026-06-20', 'leave', gen_random_uuid())`,
    [COUNTY, postIds.bao, people.standIn, people.reader],
  )
  await fire(afterDue)
  expect((await messages()).map((m) => m.person)).toEqual([people.ling, people.bao, people.chief, people.standIn])
})

test('at an organisation those are told who may act there', async () => {
  const id = await lend()
  const { dueAt } = await caseOf(id)
  await fire(new Date(dueAt!.getTime() + 1))
  expect(await caseOf(id)).toMatchObject({ desk: `o:${offices.library}`, flags: ['overdue'], breachedAt: dueAt })
  // The clerk of the same organisation may take no step from here.
  expect((await messages()).map((m) => [m.person, m.words])).toEqual([
    [people.ling, 'casework/overdue'],
    [people.bao, 'casework/overdue'],
    [people.chief, 'casework/overdue-superior'],
  ])
})

test('a stage that takes over a broken overall limit does not break it again', async () => {
  const id = await lend()
  const { dueAt } = await caseOf(id)
  await fire(new Date(dueAt!.getTime() + 1))
  const later = new Date(dueAt!.getTime() + 3_600_000)
  await take('recall', later, { case: id })
  expect((await caseOf(id)).dueAt).toEqual(dueAt)
  expect(await rows('select kind from case_timer where case_id = $1 and due_at <= $2', id, later)).not.toEqual([])
  await fire(new Date(later.getTime() + 1))
  expect((await stepsOf(id)).filter((s) => s.step === 'overdue')).toHaveLength(1)
  expect(await rows('select kind from case_timer where case_id = $1', id)).toEqual([])
  expect(await caseOf(id)).toMatchObject({ breachedAt: dueAt })
})

test('a deadline past the known calendar breaks provisionally, and leaves no mark of a breach', async () => {
  const { case: id } = await take('apply', new Date('2027-03-10T02:00:00Z'), { form: { place: VILLAGE } }, null)
  const { dueAt, provisional } = await caseOf(id)
  expect(provisional).toBe(true)
  await fire(dueAt!)
  expect(await caseOf(id)).toMatchObject({ flags: ['overdue-provisional'], breachedAt: null })
  expect((await messages()).map((m) => m.words)).toContain('casework/overdue-provisional')
})

test('the review day of a hold asks the desk to look again; nothing is broken and no superior comes in', async () => {
  const id = await lend()
  await take('pause', new Date('2026-06-12T02:00:00Z'), { case: id, form: { until: '2026-06-20' } })
  await fire(new Date('2026-06-20T15:59:59Z'))
  expect(await caseOf(id)).toMatchObject({ flags: [] })
  await fire(new Date('2026-06-20T16:00:00Z'))
  expect(await caseOf(id)).toMatchObject({ flags: ['review-due'], breachedAt: null })
  expect((await messages()).map((m) => [m.person, m.words])).toEqual([
    [people.ling, 'casework/review-due'],
    [people.bao, 'casework/review-due'],
  ])
})

test('a case that is over puts its timer out and nothing else', async () => {
  const { case: id } = await apply()
  await take('review', new Date('2026-06-11T02:00:00Z'), { case: id, form: { grant: false } })
  await owner.query('insert into case_timer (county, case_id, kind, due_at) values ($1, $2, $3, $4)', [
    COUNTY,
    id,
    'due',
    due,
  ])
  expect(await fire(afterDue)).toMatchObject({ fired: 0, gone: 1 })
  expect(await rows('select 1 from case_timer')).toEqual([])
  expect(await stepsOf(id)).toHaveLength(2)
})

test('nobody but the worker fires, and a timer that was set otherwise is refused', async () => {
  const { case: id } = await apply()
  const input = { case: id, kind: 'due', dueAt: due.toISOString(), no: 1, superior: `chief-librarian@${COUNTY}` }
  const ask = (via: 'web' | 'timer', change: object) =>
    house.desk.perform({
      kind: 'casework/fire',
      county: COUNTY,
      actor: { county: COUNTY, person: people.ling, via },
      key: `fire-${randomUUID()}-x`,
      input: { ...input, ...change },
    })
  expect(await ask('web', {})).toEqual({ refused: 'case/not-yours' })
  expect(await ask('timer', { dueAt: afterDue.toISOString() })).toEqual({ refused: 'timer/gone' })
  expect(await ask('timer', { no: 7 })).toEqual({ refused: 'timer/gone' })
  expect(await ask('timer', { superior: null })).toEqual({ refused: 'timer/changed' })
})

test('a timer whose act fails waits longer each time, does not hold up others, and is logged without values', async () => {
  const { case: bad } = await apply()
  const { case: good } = await apply()
  await owner.query(`update case_file set state = 'burnt' where id = $1`, [bad])
  expect(await fire(afterDue)).toMatchObject({ fired: 1, failed: 1 })
  expect(await caseOf(good)).toMatchObject({ flags: ['overdue'] })
  expect(await fire(afterDue)).toMatchObject({ fired: 0, failed: 0 })
  await owner.query('update case_timer set next_try = now()')
  expect(await fire(afterDue)).toMatchObject({ fired: 0, failed: 1 })
  expect(await rows('select max(tries)::int as tries from case_timer where case_id = $1', bad)).toEqual([{ tries: 2 }])
  expect(house.told.at(-1)).toMatchObject({ about: { case: bad, error: 'Error' } })
  await owner.query('delete from case_file where id = $1', [bad])
})

test('the loop fires what is due and ends at its signal', async () => {
  const { case: id } = await apply()
  const ended = new AbortController()
  const running = runTimers({ ...work, lease: 30_000 }, ended.signal)
  await expect.poll(async () => (await caseOf(id)).flags, { timeout: 15_000 }).toEqual(['overdue'])
  ended.abort()
  await running
})

async function fileMany(count: number): Promise<void> {
  await owner.query('truncate case_timer, message, delivery, case_step, case_file, case_viewer, journal')
  const many = Array.from({ length: count }, (_, i) => ({
    kind: 'library-card/apply',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'import' as const },
    key: `many-${randomUUID()}-apply`,
    input: { form: { place: VILLAGE } },
    at: new Date(filed.getTime() + i * 1000),
  }))
  await house.desk.performAll(many, 'each')
  // Every case with one timer: the breach.
  await owner.query(`delete from case_timer where kind = 'warn'`)
}

function launch(batch: number, lease: number) {
  const script = fileURLToPath(new URL('../testing/fire-timers.ts', import.meta.url))
  const child = spawn(process.execPath, [script, database.url, String(batch), String(lease)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let fired = 0
  child.stdout.on('data', (text: Buffer) => {
    for (const line of text.toString().trim().split('\n')) fired += Number(line.split(' ')[0])
  })
  return { child, fired: () => fired }
}

async function expectOnce(count: number): Promise<void> {
  expect(await rows('select 1 from case_timer')).toEqual([])
  expect(
    await rows(
      `select count(*)::int as cases, count(*) filter (where flags = '{overdue}' and step_no = 2)::int as fired from case_file`,
    ),
  ).toEqual([{ cases: count, fired: count }])
  expect(
    await rows(
      `select count(*)::int as steps, count(distinct case_id)::int as cases from case_step where step = 'overdue'`,
    ),
  ).toEqual([{ steps: count, cases: count }])
  expect(await rows(`select count(*)::int as n from case_viewer where why = 'breach'`)).toEqual([{ n: count }])
  expect(await rows(`select count(*)::int as n from journal where kind = 'casework/fire'`)).toEqual([{ n: count }])
  // Two librarians and the chief, once each for each case.
  expect(
    await rows('select count(*)::int as n, count(distinct (person, subject))::int as different from message'),
  ).toEqual([{ n: 3 * count, different: 3 * count }])
}

test('workers that take the same timers at the same time still fire each once', async () => {
  await fileMany(100)
  const hasty = { ...work, lease: 1, batch: 40 }
  const drain = async () => {
    for (let left = 1; left > 0; left = (await rows('select 1 from case_timer')).length)
      await fireDue(hasty, COUNTY, afterDue)
  }
  await Promise.all([drain(), drain(), drain()])
  await expectOnce(100)
})

test('2,000 timers fire exactly once across two processes, one of them killed midway', {
  timeout: 120_000,
}, async () => {
  await fileMany(2_000)
  const [first, second] = [launch(20, 1_000), launch(20, 1_000)]
  await expect.poll(() => first.fired(), { timeout: 30_000, interval: 5 }).toBeGreaterThan(200)
  first.child.kill('SIGKILL')
  const [code] = await once(second.child, 'close')
  expect(code).toBe(0)
  expect(second.fired()).toBeGreaterThan(200)
  await expectOnce(2_000)
})

test('a process killed while its acts wait to be written: once all the same', { timeout: 60_000 }, async () => {
  await fileMany(30)
  await owner.query('begin; lock table journal in access exclusive mode')
  const killed = launch(30, 1_000)
  const waiting =
    'select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())'
  await expect.poll(async () => (await rows(waiting)).length, { timeout: 20_000 }).toBe(1)
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  await owner.query('commit')
  const [code] = await once(launch(30, 1_000).child, 'exit')
  expect(code).toBe(0)
  await expectOnce(30)
})
