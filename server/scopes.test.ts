import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundCounty, layCounties } from '#county/found.ts'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Session } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ofImports, type Step } from '#kernel/programme/lifecycle.ts'
import type { WorkList } from '#kernel/programme/list.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { gridCasework } from '#programmes/grid-casework/programme.ts'
import { createApp } from './app.ts'
import { assemble, type House } from './assemble.ts'
import { sampleForm } from './sample-form.testing.ts'

/*
 * For random posts (several, expired, ended, borrowed, shadowing), places and steps, what every list, count and export shows through
 * HTTP, and which steps are refused, equals a small model;
 * and with the application's own scope switched off, row-level security still shows no other county.
 */

const COUNTY = '340881'
const DAY = '2026-11-18'
const now = () => new Date(`${DAY}T03:00:00Z`)
let database: TestDatabase
let house: House
let app: FastifyInstance
let home: string
let session: Session
let organisations: string[]
let villages: string[]

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-scopes-'))
  house = assemble({ url: database.url, home, now })
  for (const county of layCounties(DAY).filter((c) => ['340881', '340828'].includes(c.code)))
    await foundCounty(
      house.desk,
      { ...county, people: county.code === COUNTY ? county.people : county.people.slice(0, 200) },
      house.programmes,
    )
  const book = await house.keeper.getBook(COUNTY)
  organisations = book
    .organisations()
    .filter((o) => o.duties.length > 0)
    .map((o) => o.id)
    .slice(0, 8)
  villages = book
    .places()
    .filter((p) => p.level === 'village' && !p.statisticalOnly)
    .map((p) => p.code)
    .filter((_, i) => i % 30 === 0)
  app = await createApp({
    routes: [...caseworkRoutes({ ...house, now }), ...worklistRoutes({ ...house, now })],
    sessionOf: async () => session,
    webRoot: '/nowhere',
    log: false,
    health: async () => ({ ready: true, reasons: [] }),
    version: '0',
  })
}, 120_000)
afterAll(async () => {
  await app?.close()
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const roles = [
  'dispatcher',
  'duty-chief',
  'handler',
  'department-leader',
  'grid-worker',
  'micro-grid-head',
  'part-time-grid-worker',
  'grid-head',
  'town-leader',
] as const
const kinds = ['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing'] as const
const days = ['2023-01-01', '2026-11-18', '2026-11-19'] as const

const postArb = fc.record({
  role: fc.constantFrom(...roles),
  place: fc.nat(1000),
  reach: fc.constantFrom(6, 9, 12),
  organisation: fc.nat(1000),
  kind: fc.constantFrom(...kinds),
  from: fc.constantFrom(...days),
  to: fc.constantFrom(null, '2026-11-18', '2026-11-19', '2027-01-01'),
})
type RandomPost = {
  id: string
  role: string
  place: string
  organisation: string
  kind: (typeof kinds)[number]
  from: string
  to: string | null
}
const caseArb = fc.record({
  place: fc.nat(1000),
  reportedByMe: fc.boolean(),
  steps: fc.integer({ min: 0, max: 2 }),
  organisation: fc.nat(1000),
})

interface Made {
  readonly id: string
  readonly number: string
  readonly place: string
  readonly state: string
  readonly flags: readonly string[]
  readonly open: boolean
  readonly due: Date | null
  readonly mine: boolean
  readonly lead: string | null
  readonly assisting: readonly string[]
  readonly desk: string | null
}

/** The model: what a person with these posts may see of a case. Twenty lines, written from the decision and not from the code. */
function sees(person: string, posts: readonly RandomPost[], made: Made): boolean {
  if (made.mine) return true
  return posts.some((post) => {
    if (post.kind === 'shadowing') return false
    if (post.from > DAY || (post.to !== null && post.to <= DAY)) return false
    const byPlace =
      ['dispatcher', 'duty-chief', 'grid-worker', 'grid-head', 'town-leader'].includes(post.role) &&
      made.place.startsWith(post.place)
    const byOrganisation = made.lead === post.organisation || made.assisting.includes(post.organisation)
    const atDesk =
      made.desk === `${post.role}@${post.place}` ||
      made.desk === `o:${post.organisation}` ||
      made.desk === `p:${person}`
    return byPlace || byOrganisation || atDesk
  })
}

const readsPlace = new Set(['dispatcher', 'duty-chief', 'grid-worker', 'grid-head', 'town-leader'])

/** The model of lists: which of the cases a person with these posts finds in one of them. */
function finds(list: WorkList, person: string, posts: readonly RandomPost[], made: Made): boolean {
  const own = posts.filter((p) => lives(p) && (list.roles.length === 0 || list.roles.includes(p.role)))
  // Until the office opens again, at eight of the next morning.
  const tonight = new Date(`${DAY}T24:00:00Z`)
  if (list.states && !list.states.includes(made.state)) return false
  if (list.flag && !made.flags.includes(list.flag)) return false
  if ((list.open || list.scope === 'desk') && !made.open) return false
  if (list.tonight && !(made.due && made.due <= tonight)) return false
  if (list.overdue && !(made.due && made.due <= now() && made.state !== 'held')) return false
  if (list.scope === 'part') return made.mine
  return own.some((p) => {
    if (list.scope === 'place') return readsPlace.has(p.role) && made.place.startsWith(p.place)
    if (list.scope === 'organisation') return [made.lead, ...made.assisting].includes(p.organisation)
    if (list.scope === 'desk')
      return [`${p.role}@${p.place}`, `o:${p.organisation}`, `p:${person}`].includes(made.desk ?? '')
    return false
  })
}

/** The model of steps: whether somebody with these posts stands where a step demands it. */
function mayTake(step: Step, person: string, posts: readonly RandomPost[], made: Made): boolean {
  return step.by.some((who) => {
    if (who === 'anyone' || 'via' in who) return who === 'anyone'
    if (!('role' in who)) return made.mine
    return posts
      .filter((p) => lives(p) && p.role === who.role)
      .some((p) => {
        const within = made.place.startsWith(p.place)
        const seat = [`o:${p.organisation}`, `p:${person}`].includes(made.desk ?? '')
        if (who.where === 'desk') return made.desk === `${p.role}@${p.place}` || (within && seat)
        if (who.where === 'place') return within
        if (who.where === 'lead') return made.lead === p.organisation
        if (who.where === 'assisting') return made.assisting.includes(p.organisation)
        return who.where === 'reporter' && made.mine
      })
  })
}

it('every list, count, export, case and step equals the model', { timeout: 240_000 }, async () => {
  const seed = Number(process.env.FC_SEED ?? 20261118)
  await fc.assert(
    fc.asyncProperty(
      fc.array(postArb, { maxLength: 4 }),
      fc.array(caseArb, { minLength: 3, maxLength: 7 }),
      async (wishes, cases) => {
        const person = newId()
        const posts = await appoint(person, wishes)
        const made: Made[] = []
        for (const wish of cases) made.push(await file(person, wish))
        session = { county: COUNTY, kind: 'person', account: newId(), person, name: '某人' }
        const expected = new Set(made.filter((m) => sees(person, posts, m)).map((m) => m.id))
        const ids = new Set(made.map((m) => m.id))

        const opened = new Set<string>()
        for (const m of made) {
          const response = await app.inject({ url: `/api/cases/${m.id}` })
          expect([200, 404]).toContain(response.statusCode)
          if (response.statusCode === 200) opened.add(m.id)
        }
        expect(opened).toEqual(expected)

        const work = (await app.inject({ url: '/api/work' })).json() as {
          lists: { key: string; count: number | null }[]
        }
        for (const list of gridCasework.lists) {
          const listed = await all(list.key)
          const mine = made.filter((m) => finds(list, person, posts, m))
          expect(listed.filter((id) => ids.has(id)).sort(), list.key).toEqual(mine.map(({ id }) => id).sort())
          // No list shows what may not be opened.
          for (const { id } of mine) expect(expected, list.key).toContain(id)
          const shown = work.lists.find(({ key }) => key === list.key)
          if (shown?.count != null) expect(listed.length, list.key).toBe(shown.count)
          const counts = (await ask(`/api/cases/counts?list=${list.key}`)).json() as Counts
          expect(counts.all, list.key).toBe(listed.length)
          expect(sum(counts.towns), list.key).toBe(listed.length)
          expect(sum(counts.sources), list.key).toBe(listed.length)
        }
        const exported = numbersIn((await ask('/api/cases/export?list=all')).rawPayload)
        const everything = gridCasework.lists.find(({ key }) => key === 'all') as WorkList
        expect(made.filter((m) => exported.has(m.number)).map(({ id }) => id)).toEqual(
          made.filter((m) => finds(everything, person, posts, m)).map(({ id }) => id),
        )

        for (const m of made)
          for (const [name, step] of Object.entries(gridCasework.lifecycle.steps)) {
            if (!step.from?.includes(m.state) || ofImports(step)) continue
            const how = {
              place: m.place,
              person: person as Id,
              organisation: organisations[0],
              kind: '080103',
              all: false,
            }
            const tried = await app.inject({
              method: 'POST',
              url: `/api/grid-casework/cases/${m.id}/${name}/rehearsal`,
              payload: { form: await sampleForm(step.form, how) },
            })
            const refused = (tried.json() as { refused?: string }).refused
            // To whom the case is no business it does not exist.
            const no = expected.has(m.id) ? 'case/not-yours' : 'case/unknown'
            const told = ['case/not-yours', 'case/unknown'].includes(refused ?? '') ? refused : undefined
            expect(told, `${name} of ${m.state}: ${refused}`).toBe(mayTake(step, person, posts, m) ? undefined : no)
          }
      },
    ),
    { numRuns: 40, seed },
  )
})

it('finds a case once in a unit’s list, whatever the unit has to do with it', async () => {
  const person = newId()
  const at = { place: 0, reach: 6, organisation: 3, from: days[0], to: null } as const
  await appoint(person, [{ role: 'handler', kind: 'substantive', ...at }])
  const made = await file(newId(), { place: 0, reportedByMe: false, steps: 0, organisation: 3 })
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  await owner.query(
    `insert into case_viewer (county, viewer, why, case_id, state, open, due_at, filed_at)
      select county, $3, why, id, state, true, due_at, filed_at from case_file, unnest(array['lead', 'asked']) why
        where county = $1 and id = $2`,
    [COUNTY, made.id, `o:${organisations[3]}`],
  )
  await owner.end()
  session = { county: COUNTY, kind: 'person', account: newId(), person, name: '某人' }
  for (const list of ['of-our-unit', 'all-of-unit']) {
    const listed = await all(list)
    expect(listed.filter((id) => id === made.id)).toEqual([made.id])
    expect(((await ask(`/api/cases/counts?list=${list}`)).json() as Counts).all).toBe(listed.length)
  }
})

it('refuses by name a figure that nobody declared, and a day that is none', async () => {
  session = { ...session, person: newId() }
  const ask = async (query: string) => {
    const answered = await app.inject({ url: `/api/cases?programme=grid-casework&list=all&${query}` })
    return [answered.statusCode, (answered.json() as { refused: string }).refused]
  }
  expect(await ask('figure=grid-casework/moods')).toEqual([404, 'list/unknown'])
  expect(await ask('figure=grid-casework/reported&base=yes')).toEqual([404, 'list/unknown'])
  expect((await ask('figure=grid-casework/reported&from=2026-02-30'))[0]).toBe(400)
  expect((await ask('figure=grid-casework/reported&from=2026-02-01&to=2026-02-28'))[0]).toBe(200)
})

it('finds by what was typed, in the address or in a header that no log keeps', async () => {
  const person = newId()
  const wish = {
    role: 'dispatcher',
    place: 0,
    reach: 6,
    organisation: 0,
    kind: 'substantive',
    from: days[0],
    to: null,
  } as const
  await appoint(person, [wish])
  const made = [await file(person, { place: 0, reportedByMe: false, steps: 0, organisation: 0 })]
  await file(person, { place: 1, reportedByMe: false, steps: 0, organisation: 0 })
  session = { county: COUNTY, kind: 'person', account: newId(), person, name: '某人' }
  const url = '/api/cases?programme=grid-casework&list=all&limit=200'
  const rowsOf = async (more: string, typed?: string) => {
    const answered = await app.inject({
      url: `${url}${more}`,
      headers: typed === undefined ? {} : { 'liuchi-typed': typed },
    })
    return (answered.json() as { rows: { number: string }[] }).rows.map(({ number }) => number)
  }
  const number = made[0]?.number as string
  expect(await rowsOf('', encodeURIComponent(number))).toEqual([number])
  expect(await rowsOf(`&q=${encodeURIComponent(number)}`)).toEqual([number])
  // What cannot be read is nothing typed.
  for (const broken of ['%zz', '%e4%b8', '%']) expect((await rowsOf('', broken)).length).toBeGreaterThan(1)
})

it('shows no other county, even with the application’s own scope switched off', async () => {
  const filed = await house.desk.perform({
    kind: 'grid-casework/report',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'web' },
    key: randomUUID(),
    input: { form: { item: '010101', place: villages[0] } },
  })
  expect(isRefusal(filed)).toBe(false)
  for (const table of [
    'case_file',
    'case_step',
    'case_viewer',
    'journal',
    'personal',
    'person',
    'post',
    'place',
    'organisation',
    'parameter_value',
    'act_key',
    'search_word',
  ]) {
    const seen = await house.reader.read(
      '340828',
      async (client) =>
        (await client.query(`select count(*)::int as n from ${table} where county <> '340828'`)).rows[0].n,
    )
    expect(seen, table).toBe(0)
  }
})

interface Counts {
  readonly all: number
  readonly towns: readonly { readonly count: number }[]
  readonly sources: readonly { readonly count: number }[]
}
const sum = (parts: readonly { readonly count: number }[]) => parts.reduce((n, { count }) => n + count, 0)
const ask = (url: string) => app.inject({ url: `${url}&programme=grid-casework` })

/** Every cell of a workbook; the numbers of cases are among them. */
function numbersIn(bytes: Buffer): Set<string> {
  const book = read(bytes)
  const rows = book.SheetNames.flatMap((name) =>
    utils.sheet_to_json<string[]>(book.Sheets[name] as WorkSheet, { header: 1 }),
  )
  return new Set(rows.flat().map(String))
}

const lives = (p: RandomPost) => p.kind !== 'shadowing' && p.from <= DAY && (p.to === null || p.to > DAY)

async function all(list: string): Promise<string[]> {
  const found: string[] = []
  let after = ''
  for (;;) {
    const page = (
      await app.inject({ url: `/api/cases?programme=grid-casework&list=${list}&limit=50${after}` })
    ).json() as { rows: { id: string }[]; next: { afterAt: string; afterId: string } | null }
    found.push(...page.rows.map((r) => r.id))
    if (!page.next) return found
    after = `&afterAt=${encodeURIComponent(page.next.afterAt)}&afterId=${page.next.afterId}`
  }
}

async function appoint(
  person: string,
  wishes: readonly (typeof postArb extends fc.Arbitrary<infer T> ? T : never)[],
): Promise<RandomPost[]> {
  const posts = wishes.map(
    (w): RandomPost => ({
      id: newId(),
      role: w.role,
      place: (villages[w.place % villages.length] as string).slice(0, w.reach),
      organisation: organisations[w.organisation % organisations.length] as string,
      kind: w.kind,
      from: w.from,
      to: w.to,
    }),
  )
  const filled = await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input: {
      from: '2023-01-01',
      persons: [
        {
          id: person,
          name: '某人',
          sex: null,
          birth: null,
          identity: null,
          identityKind: null,
          phone: null,
          place: null,
          alias: [],
        },
      ],
      posts: posts.map((p) => ({ ...p, person, title: p.role, document: null, sort: 0 })),
    },
  })
  if (isRefusal(filled)) throw new Error(filled.refused)
  return posts
}

/** Files a case and takes it a little way by whoever is entitled, so that desks, leads and participation differ. */
async function file(
  person: string,
  wish: { place: number; reportedByMe: boolean; steps: number; organisation: number },
): Promise<Made> {
  const place = villages[wish.place % villages.length] as string
  const actor = { county: COUNTY, person: wish.reportedByMe ? (person as never) : null, via: 'web' as const }
  const filed = await house.desk.perform({
    kind: 'grid-casework/report',
    county: COUNTY,
    actor,
    key: randomUUID(),
    input: { form: { item: '080103', place } },
  })
  if (isRefusal(filed)) throw new Error(filed.refused)
  const id = filed.answer.case as string
  const holders = async (desk: string) =>
    house.reader.read(COUNTY, async (c) => {
      const [role, code] = desk.split('@')
      const { rows } = await c.query(
        `select person from post where county = $1 and role = $2 and place = $3 and retracted_at is null and person <> $4 and kind <> 'shadowing' and from_day <= $5 and to_day is null limit 1`,
        [COUNTY, role, code, person, DAY],
      )
      return rows[0]?.person as string | undefined
    })
  for (let i = 0; i < wish.steps; i++) {
    const at = await house.reader.read(
      COUNTY,
      async (c) =>
        (await c.query('select state, desk, level from case_file where county = $1 and id = $2', [COUNTY, id]))
          .rows[0] as { state: string; desk: string; level: string },
    )
    const by = at.desk.includes('@') ? await holders(at.desk) : undefined
    if (!by) break
    const [step, form] =
      at.state === 'reported' && at.level === 'village'
        ? ['escalate', { opinion: '请镇里办理' }]
        : at.state === 'reported'
          ? ['accept', {}]
          : ['dispatch', { lead: organisations[wish.organisation % organisations.length] }]
    await house.desk.perform({
      kind: `${gridCasework.id}/${step}`,
      county: COUNTY,
      actor: { county: COUNTY, person: by as never, via: 'web' },
      key: randomUUID(),
      input: { case: id, form },
    })
  }
  const row = await house.reader.read(
    COUNTY,
    async (c) =>
      (
        await c.query(
          `select number, state, flags, closed_at is null as open, due_at as due, lead, assisting, desk
           from case_file where county = $1 and id = $2`,
          [COUNTY, id],
        )
      ).rows[0] as Omit<Made, 'id' | 'place' | 'mine'>,
  )
  return { id, place, mine: wish.reportedByMe, ...row }
}
