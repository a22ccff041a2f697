import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventedArea } from '#county/people.ts'
import { personas } from '#county/personas.ts'
import { identityCheckCharacter } from '#kernel/register/identity-number.ts'
import { type ServerProcess, startChild } from '../bench/child.ts'
import { type EmbeddedDatabase, startDatabase } from './db/embedded.ts'
import { garbageFor } from './garbage.testing.ts'
import { type Answered, type Client, clientOf, inParallel, personaAt, trusting } from './http.testing.ts'
import { routesForContract } from './routes.ts'
import type { ServeSetting } from './serve.testing.ts'

/*
 * A case from its report to its rating, a person entered, an account opened and every door knocked at, all with marked names, numbers
 * and texts; then the database is made to fail with the marks in its messages. Afterwards the logs of server and database, metrics,
 * refusals, error pages, messages, append-only rows and everything that visitors are shown hold none of the marks.
 */

const COUNTY = '340881'
const village = '340881002004'
const seventeen = `${inventedArea}19790203417`
const text = {
  title: '暗记标题甲乙',
  details: '暗记详情丙丁\n第二行也是暗记',
  spot: '暗记位置戊己',
  opinion: '暗记意见庚辛',
  remark: '暗记评语壬癸',
  purpose: '暗记用途子丑',
  typed: '暗记搜索寅卯',
  name: '墨隐尘',
  address: '暗记住址辰巳',
}
const number = {
  phone: '13977716001',
  otherPhone: '13977716002',
  identity: `${seventeen}${identityCheckCharacter(seventeen)}`,
  login: 'marked-login-7',
  password: 'Marked-Pass-77!',
}
/** Codes and cookies join while the journey goes. */
const marks = new Set<string>([...Object.values(text).flatMap((one) => one.split('\n')), ...Object.values(number)])

let home: string
let server: ServerProcess
let database: EmbeddedDatabase
let owner: pg.Client
const refusals: string[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'liuchi-leaks-'))
  chmodSync(home, 0o711)
  const setting: ServeSetting = { home, counties: [COUNTY] }
  server = await startChild({
    file: new URL('./serve.testing.ts', import.meta.url).href,
    setting,
    env: { ...trusting, LIUCHI_LOG: 'trace' },
    keepOutput: true,
  })
  database = await startDatabase({ home, log: () => {} })
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
}, 120_000)
afterAll(async () => {
  await owner?.end()
  await server?.stop()
  await database?.stop()
  for (const folder of [home, ...(database?.outside ?? [])]) rmSync(folder, { recursive: true, force: true })
})

/** Marks that a text holds, also as they stand in addresses and in JSON that escapes what is not ASCII. */
const found = (where: string): string[] =>
  [...marks].filter((mark) =>
    [
      mark,
      encodeURIComponent(mark),
      JSON.stringify(mark)
        .slice(1, -1)
        .replaceAll(/[^ -~]/g, escaped),
    ].some((form) => where.includes(form)),
  )
const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Keeps what a refused request was told. */
const heard = (answer: Answered): Answered => {
  if (answer.status >= 400) refusals.push(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}
const done = ({ status, body }: Answered): Record<string, string> => {
  expect([status, body], 'the journey goes on').toEqual([200, expect.anything()])
  return body as unknown as Record<string, string>
}
const as = async (key: string): Promise<Client> => {
  const client = await personaAt(server.address, key)
  for (const value of (client.cookie ?? '').split('; ')) marks.add(value.slice(value.indexOf('=') + 1))
  return client
}

describe('marked names, numbers and texts', () => {
  it('go from a report to its rating, into the register and into accounts', async () => {
    const visitor = clientOf(server.address)
    const [resident, dispatcher, handler, worker, clerk, system] = (await Promise.all(
      ['wang-guifen', 'zhang-suqin', 'tang-zhiyuan', 'wu-changgen', 'cheng-yuexiang', 'shen-lu'].map(as),
    )) as [Client, Client, Client, Client, Client, Client]
    const form = { item: '010101', place: village, title: text.title, text: text.details, spot: text.spot }

    const seen = done(
      await visitor.post('/api/grid-casework/report', { ...form, phone: number.phone, photos: [await stage(visitor)] }),
    )
    marks.add(seen.followUp as string)
    done(await visitor.post('/api/public/grid-casework/follow-up', { number: seen.number, code: seen.followUp }))
    const own = done(await resident.post('/api/grid-casework/report', { ...form, phone: number.otherPhone }))
    const step = async (who: Client, name: string, filled: object) =>
      done(await who.post(`/api/grid-casework/cases/${own.case}/${name}`, { form: filled }))
    await step(dispatcher, 'accept', { opinion: text.opinion })
    await step(dispatcher, 'dispatch', { opinion: text.opinion })
    await step(handler, 'handle', { result: 'solved', opinion: text.opinion, photos: [await stage(handler)] })
    await step(worker, 'verify', { way: 'visit', opinion: text.opinion })
    await step(dispatcher, 'close', { opinion: text.opinion })
    await step(resident, 'rate', { rating: 'satisfied', remark: text.remark })
    done(await dispatcher.post(`/api/cases/${seen.case}/unmask`, { purpose: text.purpose }))
    done(await dispatcher.get(`/api/cases/${own.case}`))
    done(await dispatcher.get('/api/cases/export?programme=grid-casework&list=all'))
    done(await dispatcher.post('/api/search', { q: text.name, kinds: ['person'] }))
    const declined = done(await visitor.post('/api/grid-casework/report', form))
    done(
      await dispatcher.post(`/api/grid-casework/cases/${declined.case}/decline`, {
        form: { ground: 'not-ours', opinion: text.opinion },
      }),
    )

    const person = { name: text.name, identity: { number: number.identity }, phone: number.phone }
    done(await clerk.post('/api/register/add-person', { ...person, address: text.address, place: village }))
    // A namesake with the same number is refused.
    expect(heard(await clerk.post('/api/register/add-person', { ...person, place: village })).status).toBe(409)
    heard(await system.post('/api/accounts', { login: number.login, password: number.password, kind: 'person' }))
    for (const password of [number.password, `${number.password}x`])
      heard(await visitor.post('/api/sign-in', { login: number.login, password }))
  })

  it('are knocked with at every door, in every place, by whoever there is', { timeout: 300_000 }, async () => {
    // Whoever has signed out cannot knock any more: that door comes last.
    const routes = [...routesForContract()].sort(
      (a, b) => Number(/signOut/i.test(a.id)) - Number(/signOut/i.test(b.id)),
    )
    const administrators = personas.filter((p) => p.posts.some(({ role }) => role.endsWith('-administrator')))
    const knockers = [
      clientOf(server.address),
      ...(await Promise.all(['zhang-suqin', 'cheng-yuexiang', ...administrators.map((p) => p.key)].map(as))),
    ]
    expect(knockers.length).toBe(6)
    const statuses = new Set<number>()
    for (const client of knockers)
      await inParallel(routes, 4, async (route) => {
        for (const filling of [
          { text: text.typed, form: 'kept' },
          { text: `${text.name} ${number.phone}`, form: 'broken' },
        ] as const) {
          const { path, body } = garbageFor(route, filling)
          const answer = heard(await (route.method === 'POST' ? client.post(path, body ?? {}) : client.get(path)))
          statuses.add(answer.status)
          expect([...found(JSON.stringify(answer.status >= 400 ? answer.body : {}))], route.id).toEqual([])
        }
      })
    for (const status of [200, 400, 401, 403, 404]) expect(statuses).toContain(status)
    expect([...statuses].filter((status) => status >= 500)).toEqual([])
  })

  it('stand in requests that are none', async () => {
    const line = (address: string) => `GET ${address} HTTP/1.1\r\nhost: liuchi\r\nconnection: close\r\n\r\n`
    const post = (type: string, body: string, length = Buffer.byteLength(body)) =>
      `POST /api/grid-casework/report HTTP/1.1\r\nhost: liuchi\r\nconnection: close\r\ncontent-type: ${type}\r\nidempotency-key: ${number.phone}\r\ncontent-length: ${length}\r\n\r\n${body}`
    const marked = encodeURIComponent(text.name)
    for (const request of [
      line(`/api/${marked}?q=${marked}`),
      line(`/api/cases/${number.phone}%zz`),
      line(`/${number.phone}/%E0%A4%A`),
      line(`/nowhere/${number.phone}`),
      line(`/api/cases?list=${marked}&programme=grid-casework`),
      line(`/${number.phone.repeat(3000)}`),
      post('application/json', `{"title":"${text.title}`),
      post('application/json', `{"__proto__":{"title":"${text.title}"}}`),
      post('application/json', `{"title":"${text.title.repeat(80_000)}"}`),
      post(`text/${number.phone}`, text.title),
      post(
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="${text.title}"\r\n\r\n${text.title}`,
      ),
      `${number.phone} / HTTP/1.1\r\n\r\n`,
      `GET / HTTP/1.1\r\nhost: liuchi\r\n${number.phone} ${number.phone}\r\n\r\n`,
    ]) {
      const answer = await raw(request)
      expect(answer, request.slice(0, 80)).toMatch(/^HTTP\/1\.1 (4\d\d|200)/)
      refusals.push(answer)
    }
  })

  it('stand in what the database says when it fails', async () => {
    const visitor = clientOf(server.address)
    const dispatcher = await as('zhang-suqin')
    const form = { item: '010101', place: village, title: text.title, text: text.details, phone: number.phone }
    const provoked = [
      // Postgres names the whole row in the detail of this one.
      [
        'personal',
        'alter table personal add constraint marked check (purpose = act::text) not valid',
        'alter table personal drop constraint marked',
      ],
      [
        'personal',
        `create function marked() returns trigger language plpgsql as $$ begin
           raise exception E'one line\\nanother with % and %', convert_from(new.value, 'UTF8'), new.person using detail = convert_from(new.value, 'UTF8'), hint = '${text.name}'; end $$;
         create trigger marked before insert on personal for each row when (not new.sealed) execute function marked()`,
        'drop trigger marked on personal; drop function marked()',
      ],
      [
        'reading',
        `create function marked() returns trigger language plpgsql as $$ begin
           raise exception E'${text.name}\\n    at ${text.name} (${number.phone}:1:1)' using errcode = '22023'; end $$;
         create trigger marked before insert on reading for each row execute function marked()`,
        'drop trigger marked on reading; drop function marked()',
      ],
    ] as const
    const [{ id }] = (await owner.query('select id from case_file order by id limit 1')).rows as [{ id: string }]
    for (const [table, breakIt, mend] of provoked) {
      await owner.query(breakIt)
      try {
        const answer = await (table === 'personal'
          ? visitor.post('/api/grid-casework/report', form)
          : dispatcher.get(`/api/cases/${id}`))
        expect(heard(answer)).toMatchObject({ status: 503, body: { refused: 'door/defect' } })
      } finally {
        await owner.query(mend)
      }
    }
    expect((await visitor.post('/api/grid-casework/report', form)).status).toBe(200)
  })
})

describe('afterwards none of them stands in', () => {
  it('refusals and error pages', () => {
    expect(refusals.length).toBeGreaterThan(300)
    expect(refusals.filter((one) => found(one).length > 0)).toEqual([])
  })

  it('what visitors are shown', async () => {
    const visitor = clientOf(server.address)
    const list = await visitor.get('/api/public/grid-casework/cases?show=all')
    const { rows, counts } = list.body as unknown as { rows: { number: string }[]; counts: { show: string }[] }
    expect(rows.length).toBeGreaterThan(0)
    const pages = [list, ...counts.map(({ show }) => visitor.get(`/api/public/grid-casework/cases?show=${show}`))]
    for (const { number } of rows)
      pages.push(visitor.get(`/api/public/grid-casework/cases/${encodeURIComponent(number)}`))
    for (const path of [
      '/api/public/about',
      '/api/public/grid-casework/figures',
      '/api/openapi.json',
      '/health',
      '/metrics',
    ])
      pages.push(visitor.get(path))
    const officials = personas.filter(({ key }) => ['zhang-suqin', 'tang-zhiyuan', 'wu-changgen'].includes(key))
    for (const page of await Promise.all(pages)) {
      const shown = JSON.stringify(page.body)
      expect(page.status, shown.slice(0, 200)).toBe(200)
      expect(found(shown)).toEqual([])
      expect(officials.map(({ name }) => name).filter((name) => shown.includes(name))).toEqual([])
    }
  })

  it('messages, whose first words are the subject of an e-mail, and where they went', async () => {
    const { rows } = await owner.query('select words, fills from message')
    expect(rows.length).toBeGreaterThan(0)
    expect(found(JSON.stringify(rows))).toEqual([])
    expect(found(JSON.stringify((await owner.query('select * from delivery')).rows))).toEqual([])
  })

  it('append-only rows: steps, journal, answers of keys, outcomes', async () => {
    for (const table of ['case_step', 'journal', 'act_key', 'outbox', 'case_file', 'case_viewer', 'case_listed']) {
      const { rows } = await owner.query(`select row_to_json(t)::text as row from ${table} t`)
      expect(
        rows.filter(({ row }) => found(row).length > 0),
        table,
      ).toEqual([])
    }
  })

  it('the logs of the server and its database, and the metrics', async () => {
    const metrics = await clientOf(server.address).get('/metrics')
    const logs = [server.output(), JSON.stringify(metrics.body), ...logFiles()]
    expect(server.output()).toContain('"level":50')
    expect(server.output()).toContain('/api/grid-casework/report')
    for (const log of logs) expect(log.split('\n').filter((line) => found(line).length > 0)).toEqual([])
  })
})

const logFiles = (): string[] =>
  readdirSync(join(home, 'log')).map((name) => readFileSync(join(home, 'log', name), 'utf8'))

/** A photo whose name and metadata are marked. */
async function stage(client: Client): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .withExif({ IFD0: { Artist: number.login } })
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }), `${text.name}.jpg`)
  return done(await client.upload('/api/files', form)).file as string
}

/** Sends bytes as they are and answers what came back until the line was closed. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(server.address)
  return new Promise((resolve) => {
    let said = ''
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(request))
    socket.on('data', (chunk) => {
      said += chunk.toString()
    })
    socket.on('error', () => resolve(said))
    socket.on('close', () => resolve(said))
    socket.setTimeout(5_000, () => socket.destroy())
  })
}
