import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startThrowAway } from '#server/db/throw-away.ts'
import { migrate } from '#server/db/migrate.ts'
import { assemble } from '#server/assemble.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { demonstrate } from './demonstrate.ts'
const now = new Date(process.argv[2] ?? '2026-11-18T02:30:00Z')
const cases = Number(process.argv[3] ?? 150)
const db = await startThrowAway()
try {
  await migrate(db.database.url, { log: () => {} })
  const home = mkdtempSync(join(tmpdir(), 'liuchi-try-'))
  const house = assemble({ url: db.database.url, home })
  const files = openFileStore({ home, keys: house.keys })
  let last = ''
  const t0 = performance.now()
  const made = await demonstrate({ ...house, files, now, cases, progress: (p, d, t) => { if (p !== last || d === t) console.log(((performance.now()-t0)/1000).toFixed(1), p, d, t); last = p } })
  console.log(made, ((performance.now()-t0)/1000).toFixed(1))
  const t1 = performance.now()
  console.log(await demonstrate({ ...house, files, now, cases }), performance.now()-t1)
  const q = async (sql: string, county='340881') => house.reader.read(county, async c => (await c.query(sql)).rows)
  console.table(await q(`select state, level, count(*)::int n, count(*) filter (where overall_due_at <= '${now.toISOString()}' and done_at is null and closed_at is null)::int overdue, count(*) filter (where due_at <= '${now.toISOString()}')::int due_past from case_file group by 1,2 order by 1,2`))
  console.table(await q(`select count(*)::int n, count(*) filter (where on_time)::int ontime, round(100.0*count(*) filter (where on_time)/count(*),1)::float rate from case_file where on_time is not null`))
  console.table(await q(`select town, count(*)::int n, round(100.0*count(*) filter (where on_time)/nullif(count(*) filter (where on_time is not null),0),1)::float rate from case_file group by 1 order by 1`))
  console.table(await q(`select to_char(filed_at,'YYYY-MM') m, count(*)::int n, round(100.0*count(*) filter (where on_time)/nullif(count(*) filter (where on_time is not null),0),1)::float rate from case_file group by 1 order by 1`))
  console.table(await q(`select step, count(*)::int n from case_step group by 1 order by 2 desc`))
  console.table(await q(`select rating, count(*)::int n from case_file where rating is not null group by 1 order by 2 desc`))
  console.table(await q(`select source, count(*)::int n, count(*) filter (where reporter is null)::int anon from case_file group by 1 order by 2 desc`))
  console.table(await q(`select count(*)::int n, (select count(*) from case_file)::int cases from case_file`, '340828'))
  console.table(await q(`select (select count(*)::int from file) files, (select count(*)::int from person) persons, (select count(*)::int from household) households, (select count(*)::int from message) messages, (select count(*)::int from delivery) deliveries, (select count(*)::int from act_key) keys`))
  console.table(await q(`select flags, count(*)::int n from case_file where closed_at is null group by 1 order by 2 desc`))
  if (process.argv[4]) { const { default: repl } = await import('node:repl'); }
  await house.close()
} finally { await db.remove() }
