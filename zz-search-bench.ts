import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { startThrowAway } from '/work/main/server/db/throw-away.ts'
import { migrate } from '/work/main/server/db/migrate.ts'
import { openPool } from '/work/main/server/db/open.ts'
import { createReader } from '/work/main/kernel/read.ts'
import { tokensOf, queryToken } from '/work/main/kernel/register/search-words.ts'
import { search } from '/work/main/kernel/register/search.store.ts'
import { newId } from '/work/main/kernel/id.ts'
import { makePeople } from '/work/main/county/people.ts'

const N = Number(process.env.N ?? 1_000_000)
const { database, remove } = await startThrowAway({ durable: false })
try {
  await migrate(database.url, { log: () => {} })
  const root = new pg.Client({ connectionString: database.url })
  await root.connect()
  const C = '340881'
  const act = newId()
  // 20 towns x 15 villages
  const villages: string[] = []
  for (let t = 1; t <= 20; t++) for (let v = 1; v <= 15; v++) villages.push(`${C}${String(t).padStart(3, '0')}${String(v).padStart(3, '0')}`)
  const draw = (() => { let s = 12345; return (n: number) => { s = (s * 1103515245 + 12345) & 0x7fffffff; return s % n } })()
  // names by the project's own maker: 20k names, cycled with weights -> vary given names
  const maker = makePeople({ seed: 'bench', today: '2026-01-01' as never })
  const base: string[] = []
  for (let i = 0; i < 60_000; i++) base.push(maker.person({ place: villages[0]! } as never).name)
  console.log('distinct base names', new Set(base).size)
  const t0 = performance.now()
  const ids: string[] = []
  const picks: number[] = []
  async function copy(sql: string, rows: Iterable<string>) {
    const stream = root.query(copyFrom(sql))
    await pipeline(Readable.from(rows), stream)
  }
  await root.query('begin')
  await root.query(`set local liuchi.county='${C}'`)
  await copy(`copy person (county,id,name,sex,birth,place,alias,act) from stdin`, (function* () {
    let buf = ''
    for (let i = 0; i < N; i++) {
      const id = newId(); ids.push(id)
      const k = draw(base.length); picks.push(k)
      const place = villages[Math.floor(i / Math.ceil(N / villages.length))]!
      buf += `${C}\t${id}\t${base[k]}\tmale\t19${50 + draw(50)}-0${1 + draw(9)}-1${draw(9)}\t${place}\t{}\t${act}\n`
      if (buf.length > 1e6) { yield buf; buf = '' }
    }
    yield buf
  })())
  let tokens = 0
  const cache = new Map<number, string[]>()
  await copy(`copy search_word (county,token,kind,id,place) from stdin`, (function* () {
    let buf = ''
    for (let i = 0; i < N; i++) {
      const k = picks[i]!
      let list = cache.get(k); if (!list) cache.set(k, (list = tokensOf(base[k]!, 'person')))
      const place = villages[Math.floor(i / Math.ceil(N / villages.length))]!
      for (const token of list) { buf += `${C}\t${token}\tperson\t${ids[i]}\t${place}\n`; tokens++ }
      if (buf.length > 1e6) { yield buf; buf = '' }
    }
    yield buf
  })())
  await root.query('commit'); await root.query('create table if not exists zz(a int)')
  console.log(`loaded ${N} persons, ${tokens} tokens in ${Math.round((performance.now() - t0) / 1000)} s`)
  await root.query('vacuum analyze search_word'); await root.query('vacuum analyze person')
  const { rows: sizes } = await root.query(`select pg_size_pretty(pg_table_size('search_word')) as heap, pg_size_pretty(pg_indexes_size('search_word')) as idx, pg_size_pretty(pg_total_relation_size('person')) as person`)
  console.log(sizes[0])
  const pool = openPool({ url: database.url, role: 'liuchi_app', max: 4 })
  const reader = createReader(pool)
  const run = (q: string, how: object) => reader.read(C, (client) => search(client, C, q, ['person'], { day: '2026-06-15', limit: 20, ...how } as never))
  const initialsOf = (n: string) => tokensOf(n, 'person').filter((t) => /^[a-z]+$/.test(t)).sort((a, b) => a.length - b.length).find((t) => t.length === [...n].length) ?? 'wjg'
  const pinyinOf = (n: string) => tokensOf(n, 'person').filter((t) => /^[a-z]+$/.test(t)).sort((a, b) => b.length - a.length)[0]!
  const sample = (n: number) => Array.from({ length: n }, () => base[draw(base.length)]!)
  const all = { prefixes: [C] }
  const village = { prefixes: [villages[137]!] }
  const town = { prefixes: [villages[137]!.slice(0, 9)] }
  const kinds: [string, () => string, object][] = [
    ['full name, county', () => sample(1)[0]!, all],
    ['initials of 3, county', () => initialsOf(sample(1)[0]!), all],
    ['full pinyin, county', () => pinyinOf(sample(1)[0]!), all],
    ['one surname, county', () => [...sample(1)[0]!][0]!, all],
    ['one letter, county', () => 'abcdfghjlmwxyz'[draw(14)]!, all],
    ['two letters, county', () => initialsOf(sample(1)[0]!).slice(0, 2), all],
    ['surname + initials (王jg), county', () => { const n = sample(1)[0]!; return [...n][0]! + initialsOf(n).slice(1) }, all],
    ['two words (wang jianguo form), county', () => { const n = sample(1)[0]!; return `${pinyinOf([...n][0]! + '一').slice(0, 3)} ${[...n].at(-1)}` }, all],
    ['no hit (zzqq), county', () => 'zzqq', all],
    ['initials of 3, town', () => initialsOf(sample(1)[0]!), town],
    ['initials of 3, village', () => initialsOf(sample(1)[0]!), village],
    ['one surname, village', () => [...sample(1)[0]!][0]!, village],
    ['two letters, town', () => initialsOf(sample(1)[0]!).slice(0, 2), town],
    ['王 jianguo-like two frequent, county', () => 'wang ' + ['jian','hai','guo','ming','xiu'][draw(5)], all],
    ['one letter, village', () => 'abcdfghjlmwxyz'[draw(14)]!, village],
    ['full name, village', () => sample(1)[0]!, village],
    ['pinyin of surname (wang), village', () => 'wang', village],
  ]
  for (const [name, make, how] of kinds) {
    for (let i = 0; i < 10; i++) await run(make(), how)
    const times: number[] = []
    let hits = 0
    for (let i = 0; i < 200; i++) {
      const q = make(); const t = performance.now(); const r = await run(q, how); times.push(performance.now() - t); hits += r.length
    }
    times.sort((a, b) => a - b)
    console.log(`${name.padEnd(42)} p50 ${times[100]!.toFixed(1)} p95 ${times[190]!.toFixed(1)} max ${times[199]!.toFixed(1)} ms, hits ${(hits / 200).toFixed(1)}`)
  }
  await root.query(`set liuchi.county='${C}'`)
  const client = new pg.Client({ connectionString: database.url, options: '-c role=liuchi_app' }); await client.connect()
  await client.query(`set liuchi.county='${C}'`)
  const q = queryToken('wjg')[0]!
  for (const [label, text, values] of [
    ['initials county', `select kind, id from (select w.kind, w.id, w.token from search_word w where w.county=$1 and w.token >= $2 and w.token < $3 and w.kind = 'person' order by w.token limit 200) s group by kind, id`, [C, q.lower, q.upper]],
    ['village by person', `select distinct w.kind, w.id from (select p.id from person p where p.county = $1 and p.retracted_at is null and (p.place >= $4 and p.place < $5)) n join search_word w on w.county = $1 and w.kind = 'person' and w.id = n.id::text and w.token >= $2 and w.token < $3 limit 200`, [C, 'w', 'x', villages[137], villages[137]!.slice(0, 11) + String(Number(villages[137]!.slice(11)) + 1)]],
  ] as const) {
    const { rows } = await client.query(`explain (analyze, buffers) ${text}`, values as never)
    console.log(label + '\n' + rows.map((r) => '  ' + r['QUERY PLAN']).join('\n'))
  }
  await client.end(); await pool.end(); await root.end()
} finally { await remove() }
