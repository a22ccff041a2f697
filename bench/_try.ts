import { openGround, ask } from './ground.ts'
import { startChild } from './child.ts'
import { run, requestOf } from './load.ts'
const g = await openGround({ log: console.log })
const d = await g.database()
const app = await startChild({ file: 'serve.ts', setting: { url: d, home: g.home }, keepOutput: true, env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' } })
console.log(app.address)
const keys = (await (await fetch(app.address + '/api/demonstration/personas')).json())
for (const key of keys.map((k: any) => k.key)) {
  const r = await fetch(app.address + '/api/demonstration/persona', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key }) })
  const c = r.headers.getSetCookie().map((c) => c.split(';')[0]).join('; ')
  const me = await (await fetch(app.address + '/api/me', { headers: { cookie: c } })).text()
  console.log(key, r.status, c.slice(0, 60), me.slice(0, 400))
}
const body = JSON.stringify({ item: '010101', place: '340881002004', title: '路灯不亮', text: '村口的路灯坏了三天', phone: '13900001234' })
const r = await fetch(app.address + '/api/grid-casework/report', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': 'abcdefgh1', 'x-forwarded-for': '1.2.3.4' }, body })
console.log(r.status, await r.text())
const t = await run({ address: app.address, connections: 16, ms: 5000, next: (i) => requestOf('POST', '/api/grid-casework/report', { 'idempotency-key': `bench-${i}-${Math.random()}`, 'x-forwarded-for': `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}` }, body) })
console.log({ ...t, ms: undefined })
console.log(app.output().slice(0, 600))
for (const t of ['act_key','case_file','case_step','case_viewer','case_timer','case_listed','case_number','journal','outbox','message','delivery','personal','case_attachment','search_word'])
  console.log(t, (await ask(d, `select count(*)::int n from ${t}`))[0])
await app.stop()
await g.close()
