// write statement variants: backend cpu per execution
import { openGround, ask, COUNTY } from './ground.ts'
import { cpuMs } from './cpu.ts'
import { assemble } from '#server/assemble.ts'
import { openPool } from '#server/db/open.ts'
import { getTable, writesOf } from '#kernel/effect.ts'
import { writeStatement } from '#kernel/statement.ts'
import { villagesOf, reportAt } from './filing.ts'
import { newId } from '#kernel/id.ts'
import { startThrowAway } from '#server/db/throw-away.ts'
const t = await startThrowAway()
const g = await openGround({ adminUrl: t.database.url, log: () => {} })
try {
  const d = await g.database()
  const v = await villagesOf(d)
  const house = assemble({ url: d, home: g.home, max: 2 })
  // capture the real statement
  let cap: any
  const connect = house.pool.connect.bind(house.pool)
  ;(house.pool as any).connect = async () => { const c = await (connect as any)(); if (!(c as any)._cap) { (c as any)._cap = true; const q = c.query.bind(c); (c as any).query = (...a: any[]) => { if (a[0]?.name?.startsWith?.('write-')) cap = a[0]; return (q as any)(...a) } } return c }
  const r = await house.desk.perform({ kind: 'grid-casework/report', county: COUNTY, actor: { county: COUNTY, person: null, via: 'web' }, key: 'abcdefghijk', input: { form: reportAt(v[0]!) } } as any)
  console.log(r && (r as any).answer)
  console.log(cap.text.slice(0, 3000), cap.values.map((x: string) => x.length))
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
  const all = new Set<string>(); for (const val of cap.values) for (const m of val.matchAll(uuid)) all.add(m[0])
  all.delete('00000000-0000-0000-0000-000000000000')
  const fresh = () => { const m = new Map([...all].map((x) => [x, newId() as string])); return cap.values.map((val: string) => val.replaceAll(uuid, (x) => m.get(x) ?? x).replaceAll('abcdefghijk', [...m.values()][0]!)) }
  const pool = openPool({ url: d, role: 'liuchi_app', max: 1 })
  const c = await pool.connect()
  const pid = Number((await c.query('select pg_backend_pid() as p')).rows[0].p)
  await c.query(`set liuchi.county = '${COUNTY}'`)
  async function time(name: string, make: () => { text: string; values: any[]; name?: string }, n = 3000) {
    for (let i = 0; i < 50; i++) await c.query({ name, ...make() })
    const pre = Array.from({ length: n }, make)
    const b = cpuMs(pid)
    for (let i = 0; i < n; i++) await c.query({ name, ...pre[i]! })
    console.log(name.padEnd(30), ((cpuMs(pid) - b) * 1000 / n).toFixed(0), 'us backend cpu')
  }
  await time('select1', () => ({ text: 'select 1', values: [] }))
  await time('json populate (now)', () => ({ text: cap.text, values: fresh() }))
  console.log((await c.query(`select name, generic_plans::int, custom_plans::int from pg_prepared_statements`)).rows)
  // to_recordset variant
  const types = new Map<string, string>()
  for (const r of await ask<any>(d, `select c.relname||'.'||a.attname as k, format_type(a.atttypid, null) as t from pg_attribute a join pg_class c on c.oid=a.attrelid where c.relkind='r' and a.attnum>0 and c.relnamespace='public'::regnamespace`)) types.set(r.k, r.t)
  const toRec = cap.text.replaceAll(/jsonb_populate_recordset\(null::(\w+), \$(\d+)::jsonb\) x/g, (_: any, table: string, n: string) => `jsonb_to_recordset($${n}::jsonb) as x(${getTable(table).columns.map((k: string) => `${k} ${types.get(table + '.' + k)}`).join(', ')})`)
  await time('jsonb_to_recordset', () => ({ text: toRec, values: fresh() }))
  const toRecJ = toRec.replaceAll('jsonb_to_recordset', 'json_to_recordset').replaceAll('::jsonb)', '::json)')
  await time('json_to_recordset', () => ({ text: toRecJ, values: fresh() }))
  const popJ = cap.text.replaceAll('jsonb_populate_recordset', 'json_populate_recordset').replaceAll('jsonb_to_recordset', 'json_to_recordset').replaceAll('::jsonb)', '::json)')
  await time('json_populate_recordset', () => ({ text: popJ, values: fresh() }))
  // plain parameters
  const tablesOf = cap.text.split(/,\n(?=\w+ as \()/).slice(1).map((part: string) => /(\w+) as \(insert into (\w+) \(([^)]*)\)([\s\S]*?)jsonb_populate_recordset\(null::(\w+), \$(\d+)/.exec(part)).filter(Boolean)
  function plain(useCtes = true) {
    const vals = fresh(); const values: any[] = []; const known = new Map<string, string>()
    const p = (val: any, type: string) => { if (val === null || val === undefined) return `null::${type}`; const s = typeof val === 'object' ? (type.endsWith('[]') ? '{' + val.map((x: any) => JSON.stringify(x)).join(',') + '}' : JSON.stringify(val)) : String(val); const k = s + type; let n = known.get(k); if (!n) { values.push(s); n = `$${values.length}::${type}`; known.set(k, n) } return n }
    const parts: string[] = []
    const series = JSON.parse(vals.at(-1))[0]
    parts.push(`taken as (insert into case_number (county, series, last) values (${p(series.county, 'text')}, ${p(series.series, 'text')}, 1) on conflict (county, series) do update set last = greatest(case_number.last, 1000000) + 1 returning last)`)
    for (const m of tablesOf) {
      const [, part, table, cols, , , n] = m as any
      const rows = JSON.parse(vals[Number(n) - 1])
      const columns = cols.split(', ')
      const one = (row: any) => columns.map((k: string) => { const e = p(row[k], types.get(table + '.' + k)!); if (table === 'case_file' && k === 'number') return `${e} || k.last::text`; if (table === 'act_key' && k === 'answer') return `${e} || jsonb_build_object('number', k.last)`; return e })
      const src = table === 'case_file' || table === 'act_key'
      if (src) parts.push(`${part} as (insert into ${table} (${cols}) select ${one(rows[0]).join(', ')} from taken k${table === 'case_file' ? ' returning id, number' : ''})`)
      else parts.push(`${part} as (insert into ${table} (${cols}) values ${rows.map((r: any) => `(${one(r).join(', ')})`).join(', ')})`)
    }
    return { text: `with ${parts.join(',\n')} select id, number from filed`, values }
  }
  const first = plain(); console.log(first.text.slice(0, 600), first.values.length)
  let mism = 0
  await time('plain parameters', () => { const x = plain(); if (x.text !== first.text) { mism++ } return { text: first.text, values: x.values } })
  console.log('mism', mism)
  await c.query('reset role').catch(() => {})
  c.release(); await pool.end()
  const sup = openPool({ url: d, max: 1 }); const c2 = await sup.connect(); const pid2 = Number((await c2.query('select pg_backend_pid() as p')).rows[0].p)
  {
    for (let i = 0; i < 50; i++) { const x = plain(); await c2.query({ name: 'p', text: first.text, values: x.values }) }
    const pre = Array.from({ length: 3000 }, () => plain()); const b = cpuMs(pid2)
    for (const x of pre) await c2.query({ name: 'p', text: first.text, values: x.values })
    console.log('plain, owner (no RLS)', (cpuMs(pid2) - b) * 1000 / 3000)
    for (let i = 0; i < 50; i++) { await c2.query({ name: 'j', text: cap.text, values: fresh() }) }
    const pre2 = Array.from({ length: 3000 }, fresh); const b2 = cpuMs(pid2)
    for (const x of pre2) await c2.query({ name: 'j', text: cap.text, values: x })
    console.log('json, owner (no RLS)', (cpuMs(pid2) - b2) * 1000 / 3000)
  }
  c2.release(); await sup.end()
  await house.close()
} finally { await g.close(); await t.remove() }
