import { openGround, ask } from './ground.ts'
import { startChild } from './child.ts'
import { run, requestOf } from './load.ts'
const g = await openGround({ log: console.log })
const d = await g.database()
const villages = (await ask<{code: string}>(d, `select code from place where county='340881' and level='village' and not statistical_only order by md5(code)`)).map(r => r.code)
const app = await startChild({ file: 'serve.ts', setting: { url: d, home: g.home },  env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' } })
const body = (place: string) => JSON.stringify({ item: '010101', place, title: '路灯不亮', text: '村口的路灯坏了三天', phone: '13900001234' })
for (const [name, conns, places] of [['1 conn', 1, 200], ['16 conn one town', 16, 1],['16 conn', 16, 200],['16 conn', 16, 200]] as const) {
const t = await run({ address: app.address, connections: conns, ms: 4000, next: (i) => requestOf('POST', '/api/grid-casework/report', { 'idempotency-key': `bench-${i}-${Math.random()}`, 'x-forwarded-for': `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}` }, body(villages[i % places]!)) })
const s = [...t.ms].sort((a,b)=>a-b)
console.log(name, t.done / t.seconds, t.failed, t.firstFailure, s[s.length>>1], s[Math.floor(s.length*.95)])
}
await app.stop()
await g.close()
