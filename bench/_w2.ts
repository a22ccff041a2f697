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

  async function seq(name: string, make: (i: number) => Promise<any>[], n = 4000) {
    for (let i = 0; i < 50; i++) await Promise.all(make(i))
    const b = cpuMs(pid); const bb = process.cpuUsage(); const t0 = performance.now()
    for (let i = 0; i < n; i++) await Promise.all(make(i))
    const u = process.cpuUsage(bb)
    console.log(name.padEnd(50), ((cpuMs(pid) - b) * 1000 / n).toFixed(0), 'us backend cpu,', ((u.user + u.system) / n).toFixed(0), 'us client cpu,', ((performance.now() - t0) * 1000 / n).toFixed(0), 'us wall')
  }
  const q = (name: string | undefined, text: string, values: any[] = []) => name ? c.query({ name, text, values }) : c.query(text)
  const begin = () => q(undefined, `begin; set local liuchi.county = '340881'; set local lock_timeout = '10s'`)
  const begin2 = () => q(undefined, `begin; set local liuchi.county = '340881'`)
  const commit = () => q(undefined, 'commit')
  const key = (i: number) => q('k', 'select body_hash, act, answer from act_key where county = $1 and actor = $2 and key = $3', ['340881', '00000000-0000-0000-0000-000000000000', 'abcdefghijk' + i])
  const ver = () => q('v', 'select version from book_version where county = $1', ['340881'])
  const keyver = (i: number) => q('kv', 'select b.version, k.body_hash, k.act, k.answer from (select 1) o left join book_version b on b.county = $1 left join act_key k on k.county = $1 and k.actor = $2 and k.key = $3', ['340881', '00000000-0000-0000-0000-000000000000', 'abcdefghijk' + i])
  const bprep = () => q('b', 'begin'); const cprep = () => q('c', 'commit')
  const setc = () => q('s', `select set_config('liuchi.county', $1, true)`, ['340881'])
  const postsText = `select p.id, p.person, p.role, p.title, p.organisation, p.place, p.kind, null::uuid as delegated_by
      from post p where p.county = $1 and p.person = $2 and p.retracted_at is null and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date)
    union all
    select p.id, p.person, p.role, p.title, p.organisation, p.place, p.kind, p.person
      from delegation d join post p on p.county = d.county and p.id = d.post and p.retracted_at is null
        and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date)
      where d.county = $1 and d.delegate = $2 and d.retracted_at is null and d.from_day <= $3::date and d.to_day > $3::date`
  const person = (await ask<any>(d, `select person from post where role = 'grid-worker' limit 1`))[0].person
  const posts = () => q('p', postsText, ['340881', person, '2026-11-21'])
  await seq('select 1', () => [q('one', 'select 1')])
  await seq('begin+2 set, commit', () => [begin(), commit()])
  await seq('begin+1 set, commit', () => [begin2(), commit()])
  await seq('begin, set_config prepared, commit', () => [bprep(), setc(), cprep()])
  await seq('key', (i) => [key(i)])
  await seq('version', () => [ver()])
  await seq('posts', () => [posts()])
  await seq('begin, key, ver, commit', (i) => [begin(), key(i), ver(), commit()])
  await seq('begin2, keyver, commit', (i) => [begin2(), keyver(i), commit()])
  await seq('begin2, keyver, posts, commit', (i) => [begin2(), keyver(i), posts(), commit()])
  const pr = Array.from({ length: 4100 }, fresh); let pi = 0
  await seq('json write', (i) => [q('jw', cap.text, pr[pi++]!)])
  c.release(); await pool.end()
  await house.close()
} finally { await g.close(); await t.remove() }
