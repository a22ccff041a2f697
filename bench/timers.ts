import { setTimeout as sleep } from 'node:timers/promises'
import { getTable } from '#kernel/effect.ts'
import { assemble } from '#server/assemble.ts'
import { startChild } from './child.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { findHands, live, steps } from './lifecycle-steps.ts'
import { alone, type Result } from './result.ts'
import type { TimerSetting } from './serve-timers.ts'

export interface TimersSetting {
  readonly timers: number
  readonly batch: number
  readonly lease: number
}

/** Longer than this without an end, and something is wrong. */
const GIVEN_UP_MS = 1_800_000

/**
 * Very many limits that have passed, fired by two worker processes of which one is killed when half are done. Each must take
 * effect exactly once: one step in its case and no timer left. @throws Error where one did not
 */
export async function benchTimers(ground: Ground, { timers, batch, lease }: TimersSetting): Promise<Result[]> {
  const label = timers.toLocaleString('en')
  const url = await ground.database()
  ground.tell(`making ${label} cases past their limit`)
  await makeLateCases(url, ground.home, timers)
  const setting: TimerSetting = { url, home: ground.home, batch, lease }
  const workers = [
    await startChild({ file: 'serve-timers.ts', setting }),
    await startChild({ file: 'serve-timers.ts', setting }),
  ] as const
  try {
    ground.tell(`firing ${label} timers`)
    await ask(
      url,
      `insert into case_timer (county, case_id, kind, due_at)
       select county, id, 'due', due_at from case_file where county = $1 and number like 'T-%'`,
      [COUNTY],
    )
    const start = performance.now()
    const halfLeft = await waitFor(url, (left) => left <= timers / 2)
    await workers[1].kill()
    await waitFor(url, (left) => left === 0)
    const seconds = (performance.now() - start) / 1000
    const [fired] = await ask<{ once: number; all: number }>(
      url,
      `select count(*) filter (where n = 1)::int as once, sum(n)::int as all from (
         select count(s.no) as n from case_file c
           left join case_step s on s.county = c.county and s.case_id = c.id and s.step = 'overdue'
         where c.county = $1 and c.number like 'T-%' group by c.id) x`,
      [COUNTY],
    )
    if (fired?.once !== timers || fired.all !== timers)
      throw new Error(`of ${timers} timers ${fired?.once} fired once, ${fired?.all} times in all`)
    return [
      alone(`timers fired exactly once, of ${label}`, 'timers', fired.once, timers, 'two processes, one killed midway'),
      alone(
        `firing ${label} timers`,
        'timers/s',
        timers / seconds,
        null,
        `killed with ${halfLeft} left; lease ${lease} ms`,
      ),
    ]
  } finally {
    for (const worker of workers) await worker.stop()
  }
}

/** Waits until so many timers are left. @returns how many were */
async function waitFor(url: string, enough: (left: number) => boolean): Promise<number> {
  for (const begin = performance.now(); performance.now() - begin < GIVEN_UP_MS; await sleep(20)) {
    const [row] = await ask<{ n: number }>(url, 'select count(*)::int as n from case_timer where county = $1', [COUNTY])
    if (enough(row?.n ?? 0)) return row?.n ?? 0
  }
  throw new Error('timers are left that nobody fires')
}

/** Columns in which a late case differs from the one that it copies: all of it lies so far back that its limit has passed. */
const own: Readonly<Record<string, string>> = {
  id: 'gen_random_uuid()',
  number: `'T-' || i`,
  follow_up: 'null',
  ...Object.fromEntries(
    ['filed_at', 'opened_at', 'stage_at', 'due_at', 'overall_due_at'].map((c) => [
      c,
      `s.${c} + (now() - s.due_at) - make_interval(secs => 60 + i / 1000.0)`,
    ]),
  ),
}

/** Copies of a case that was dispatched and not handled, by set-based SQL, without timers yet. */
async function makeLateCases(url: string, home: string, count: number): Promise<void> {
  const house = assemble({ url, home, max: 2 })
  let sample = ''
  try {
    sample = await live(house, await findHands(house), steps.slice(0, 3))
  } finally {
    await house.close()
  }
  const { columns } = getTable('case_file')
  await ask(
    url,
    `with made as (
       insert into case_file (${columns.join(', ')}) select ${columns.map((c) => own[c] ?? `s.${c}`).join(', ')}
       from case_file s cross join generate_series(1, $3::int) i where s.county = $1 and s.id = $2 returning id, due_at, filed_at)
     insert into case_viewer (county, viewer, why, case_id, state, open, due_at, filed_at)
     select v.county, v.viewer, v.why, m.id, v.state, v.open, m.due_at, m.filed_at
     from made m join case_viewer v on v.county = $1 and v.case_id = $2`,
    [COUNTY, sample, count],
  )
  await ask(url, 'delete from case_timer where county = $1', [COUNTY])
  await ask(url, 'vacuum analyze')
}
