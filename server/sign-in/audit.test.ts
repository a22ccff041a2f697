import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { AccountKind, Session } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { sheetRoutes } from '#kernel/sheet/sheet.routes.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { createApp } from '../app.ts'
import { assemble, type House } from '../assemble.ts'
import { auditAnswer, auditKindsAnswer } from './answers.ts'
import { auditRoutes } from './audit.routes.ts'

/*
 * What the audit administrator sees: days of it, by person and by kind, page after page without a gap, and that looking is
 * recorded too.
 */

const COUNTY = '340881'
const home = mkdtempSync(join(tmpdir(), 'liuchi-audit-'))
let database: TestDatabase
let house: House
let app: FastifyInstance
let session: Session
const auditor = newId()
const clerk = newId()
const other = newId()
const person = (id: Id, name: string) => ({
  ...{ id, name, sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] },
})

beforeAll(async () => {
  database = await createTestDatabase()
  house = assemble({ url: database.url, home })
  const fill = await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: 'fill-the-people',
    input: {
      from: '2026-01-01',
      persons: [person(auditor, '审计甲'), person(clerk, '科员甲'), person(other, '科员乙')],
    },
  })
  expect(fill).not.toHaveProperty('refused')
  app = await createApp({
    routes: [...auditRoutes(house), ...sheetRoutes(house)],
    sessionOf: async () => session,
    webRoot: '/nowhere',
    log: false,
    version: '0',
    health: async () => ({ ready: true, reasons: [] }),
  })
  await addRows()
})
afterAll(async () => {
  await app?.close()
  await house?.close()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})
const be = (kind: AccountKind, who: Id): void => {
  session = { county: COUNTY, kind, account: null, person: who, name: '某人' }
}
beforeEach(() => be('audit-administrator', auditor))

/** Rows of the journal as acts leave them: two people, four kinds, recorded on the first ten days of November. */
async function addRows(): Promise<void> {
  const kinds = ['parameter/set/propose', 'parameter/set/sign', 'register/end-post', 'parameter/settle']
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  for (let i = 0; i < 50; i++) {
    const at = `2026-11-${String((i % 10) + 1).padStart(2, '0')}T10:00:00+08:00`
    await owner.query(
      `insert into journal (county, id, kind, actor, at, recorded_at, body) values ($1, $2, $3, $4, $5, $5, '{}')`,
      [COUNTY, newId(), kinds[i % 4], i % 2 ? clerk : other, at],
    )
  }
  await owner.end()
}

type Page = z.output<typeof auditAnswer>
const look = async (query: string): Promise<Page> => {
  const reply = await app.inject({ method: 'GET', url: `/api/audit?${query}` })
  if (reply.statusCode !== 200) throw new Error(reply.body)
  return auditAnswer.parse(reply.json())
}
const everything = async (query: string): Promise<Page['rows']> => {
  const rows: Page['rows'][number][] = []
  let next: string | null = ''
  while (next !== null) {
    const page: Page = await look(`${query}&limit=7${next && `&before=${encodeURIComponent(next)}`}`)
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}

describe('the audit', () => {
  it('pages through the days asked for without gap or double', async () => {
    const rows = await everything('from=2026-11-02&to=2026-11-05')
    expect(rows).toHaveLength(20)
    expect(new Set(rows.map((row) => row.id)).size).toBe(20)
    expect(rows.map((row) => row.recordedAt)).toEqual(
      rows
        .map((row) => row.recordedAt)
        .sort()
        .reverse(),
    )
    expect(await everything('from=2026-11-01&to=2026-11-10')).toHaveLength(50)
    // The day is that of the county: ten in the morning there is still the night before elsewhere.
    expect(await everything('from=2026-11-11&to=2026-11-12')).toHaveLength(0)
  })

  it('narrows by person and by kind, a kind with its proposal and signature', async () => {
    const days = 'from=2026-11-01&to=2026-11-10'
    expect(await everything(`${days}&actor=${clerk}`)).toHaveLength(25)
    const set = await everything(`${days}&kind=parameter/set`)
    expect(new Set(set.map((row) => row.kind))).toEqual(new Set(['parameter/set/propose', 'parameter/set/sign']))
    expect(set[0]?.kindWords?.zh).toContain('调整参数')
    expect((await everything(`${days}&kind=register/end-post`)).every((row) => row.actor === '科员乙')).toBe(true)
    const kinds = auditKindsAnswer.parse((await app.inject({ method: 'GET', url: '/api/audit/kinds' })).json())
    expect(kinds.rows.map((row) => row.kind)).toEqual(
      expect.arrayContaining(['register/end-post', 'grid-casework/dispatch', 'parameter/set']),
    )
  })

  it('answers at most a month at once, of one person a year, and days before any instant not at all', async () => {
    const refused = async (query: string) =>
      (await app.inject({ method: 'GET', url: `/api/audit?${query}` })).json().refused as string | undefined
    expect(await refused('from=2026-10-11&to=2026-11-10')).toBeUndefined()
    expect(await refused('from=2026-10-10&to=2026-11-10')).toBe('audit/too-long')
    expect(await refused(`from=2026-01-01&to=2026-11-10&actor=${clerk}`)).toBeUndefined()
    expect(await refused(`from=2025-01-01&to=2026-11-10&actor=${clerk}`)).toBe('audit/too-long')
    expect((await look('from=1985-01-01&to=1985-01-02')).rows).toEqual([])
  })

  it('is itself recorded, and so is a print', async () => {
    await look(`from=2026-11-01&to=2026-11-02&actor=${clerk}`)
    const seen = await look('of=readings')
    expect(seen.rows[0]).toMatchObject({
      kind: 'audit',
      actor: '审计甲',
      subject: clerk,
      fields: ['journal', '2026-11-01', '2026-11-02'],
    })
    const printed = await app.inject({
      method: 'POST',
      url: '/api/prints',
      payload: { list: 'audit/readings', rows: 1 },
    })
    expect(printed.statusCode).toBe(200)
    const [print] = (await look('of=readings&kind=print')).rows
    expect(print).toMatchObject({ kind: 'print', subject: null, fields: ['audit/readings'], rows: 1 })
    for (const list of ['accounts', 'people/file', 'deliveries'])
      for (const [url, more] of [
        ['/api/prints', { rows: 1 }],
        ['/api/sheets', { title: '清单', heads: ['甲'], rows: [['乙']] }],
      ] as const) {
        const refused = await app.inject({ method: 'POST', url, payload: { list, ...more } })
        expect(refused.json(), `${url} ${list}`).toMatchObject({ refused: 'sheet/not-yours' })
      }
    expect((await look('of=readings&kind=print')).rows).toHaveLength(1)
  })

  it('is for the audit administrator alone', async () => {
    for (const kind of ['person', 'system-administrator', 'security-administrator', 'founder'] as const) {
      be(kind, clerk)
      const reply = await app.inject({ method: 'GET', url: '/api/audit' })
      expect(reply.json()).toMatchObject({ refused: 'door/not-for-you' })
    }
  })
})
