import pg from 'pg'
import { migrate } from '#server/db/migrate.ts'
import { openThrowAwayKeys, connect, act } from './journal.testing.ts'
import { sealCounty } from './sealer.store.ts'
import { verifyJournal } from './verify.ts'
const N = Number(process.argv[2])
const base = 'postgres://postgres@127.0.0.1:54391/'
const admin = await connect(base + 'postgres')
await admin.query('drop database if exists rate'); await admin.query('create database rate')
await migrate(base + 'rate', { log: () => {} })
const root = await connect(base + 'rate')
const app = await connect(base + 'rate', 'liuchi_app')
const reader = await connect(base + 'rate', 'liuchi_reader')
const { keys } = openThrowAwayKeys()
const time = async <T>(name: string, n: number, f: () => Promise<T>): Promise<T> => { const t = performance.now(); const r = await f(); const s = (performance.now() - t) / 1000; console.log(name, s.toFixed(2) + ' s', Math.round(n / s) + '/s', Math.round(process.memoryUsage().rss / 1e6) + ' MB'); return r }
await time('insert', N, () => root.query(`insert into journal (county, id, kind, programme, actor, at, subject, body, because, rows_digest)
 select '340881', ('0190'||substr(md5('x'),1,4)||'-0000-7000-8000-'||lpad(to_hex(i),12,'0'))::uuid,'grid/dispatch','grid-casework',gen_random_uuid(),now(),gen_random_uuid(),
 jsonb_build_object('via','web','step','dispatch','lead',gen_random_uuid(),'assisting',jsonb_build_array(gen_random_uuid()),'amount','2500'),
 jsonb_build_object('rule','grid-casework/deadline','reads',jsonb_build_object('case.place','340881100201','case.item','0203'),'parameter','handling-hours','day','2026-02-14','clause','§3.2','parts',jsonb_build_array(jsonb_build_object('rule','office-hours','value',8))), sha256(i::text::bytea) from generate_series(1,${N}) i`))
await time('seal', N, () => sealCounty(app, '340881', keys))
await root.query('vacuum analyze')
const r = await time('verify', N, () => verifyJournal(reader, '340881', keys))
console.log(r)
await act(app, '340881')
await time('seal one', 1, () => sealCounty(app, '340881', keys))
await act(app, '340881')
await time('seal one', 1, () => sealCounty(app, '340881', keys))
await time('seal none', 1, () => sealCounty(app, '340881', keys))
const reps = 20000
await time('digestless insert x', 1, async () => {})
for (const c of [admin, root, app, reader]) await c.end()
