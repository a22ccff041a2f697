import { openGround, ask } from './ground.ts'
import { startChild } from './child.ts'
import { run, requestOf } from './load.ts'
import { cpuMs } from './cpu.ts'
import { floorOf } from './floor-filing.ts'
import { cookiesOf, filers, filing, villagesOf } from './filing.ts'
const g = await openGround({ log: () => {} })
try {
const d = await g.database()
const df = await g.database()
const villages = await villagesOf(d)
const [{ dir }] = await ask<{dir: string}>(d, `select current_setting('data_directory') as dir`) as any
const { readFileSync } = await import('node:fs')
const pg = Number(readFileSync(dir + '/postmaster.pid', 'utf8').split('\n')[0])
const prof = process.argv[2] === 'prof'
const app = await startChild({ file: process.argv[4] ?? 'serve.ts', setting: { url: d, home: g.home }, execArgv: prof ? ['--cpu-prof','--cpu-prof-dir=/tmp/benchwork/prof'] : [], env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' } })
const cookies = await cookiesOf(app.address, filers)
const n = Number(process.argv[3] ?? 3000)
async function go(name: string, a: typeof app, next: (i: number) => Buffer, count = n, conns = 16) {
  const ids: string[] = []
  const b = [cpuMs(a.pid), cpuMs(pg, true), cpuMs(process.pid)]
  const t = await run({ address: a.address, connections: conns, count, next, answered: (st, body) => { if (ids.length < 32 && st === 200) ids.push(JSON.parse(body).case) } })
  const e = [cpuMs(a.pid), cpuMs(pg, true), cpuMs(process.pid)]
  const s = [...t.ms].sort((a,b)=>a-b)
  console.log(name.padEnd(16), (t.done / t.seconds).toFixed(0).padStart(5), '/s  failed', t.failed, t.firstFailure ?? '', 'p50', s[s.length>>1]!.toFixed(1), 'p95', s[Math.floor(s.length*.95)]!.toFixed(1), ' cpu us per filing: app', ...e.map((x, i) => ((x - b[i]!) * 1000 / t.done).toFixed(0)), '(app, pg, generator)')
  return ids
}
const visitor = (i: number) => filing(villages[i % villages.length]!)
const worker = (i: number) => filing(villages[i % villages.length]!, cookies[i % cookies.length])
await go('warm', app, visitor, 1000)
const v = await go('visitor', app, visitor)
const w = await go('worker', app, worker)
if (!prof && !process.env.NOFLOOR) {
for (const [name, ids] of [['visitor', v], ['worker', w]] as const) {
  const fl = await startChild({ file: 'serve-floor-filing.ts', setting: { url: df, floor: await floorOf(d, ids) } })
  const bare = () => requestOf('POST', '/', {}, JSON.stringify({ a: 'x'.repeat(300) }))
  await go('floor warm', fl, bare, 1000)
  await go('floor ' + name, fl, bare)
  await fl.stop()
}
await go('visitor', app, visitor)
await go('worker', app, worker)
}
await app.stop()
} finally { await g.close() }
