import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { type Id, newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  type Bureau,
  COUNTY,
  clerk,
  codeOf,
  companyOf,
  contact,
  done,
  head,
  openBureau,
  rival,
} from '../property.testing.ts'
import { publicInspectionsRoutes } from './public.routes.ts'

/* What comes about after the draw: an estate changes its company, a company never answers, a tie is found, nothing comes of it. */

// Which estate and whom a draw names nobody knows: what one test does to them must not meet another.
let bureau: Bureau
beforeEach(async () => {
  bureau = await openBureau()
}, 240_000)
afterEach(async () => {
  await expectBooksBalance(bureau.house.pool, COUNTY)
  await bureau?.close()
})

interface Check {
  readonly inspection: Id
  readonly id: Id
  readonly state: string
  readonly estate: Id
  readonly inspectors: readonly [Id, Id]
}
const of = (id: Id, name: string, who: Id, form: object = {}) =>
  bureau.step(id, `property-inspection/${name}`, who, form)
const check = (id: Id, name: string, who: Id, form: object = {}) => bureau.step(id, `property-check/${name}`, who, form)
const managing = async (estate: Id): Promise<{ readonly link: Id; readonly company: Id }> => {
  const [row] = await bureau.ask(
    `select id, from_id from link where county = $1 and kind = 'manages' and to_id = $2 and to_day is null and retracted_at is null`,
    [COUNTY, estate],
  )
  return { link: row?.id as Id, company: row?.from_id as Id }
}
/** Another company has the estate from now on. */
async function handOver(estate: Id, company: Id): Promise<void> {
  const { link } = await managing(estate)
  const end = (id: Id) => ({ kind: 'organisation', id })
  const input = { kind: 'manages', from: end(company), to: end(estate), instead: link }
  done(await bureau.perform('register/link', input, clerk))
}
/** Of the second and the fourth the contacts are known; of the first and the third nobody's family works there. */
const otherThan = (company: Id, among: readonly [number, number] = [2, 4]): Id =>
  among.map(companyOf).find((one) => one !== company) as Id
const contactOf = (company: Id): Id => (company === companyOf(4) ? contact : rival)

const plan = { place: COUNTY, sheet: 'service', draw: 1, each: 2, drawOn: '2026-11-20', value: 'shanghai-composite' }
/** One estate drawn on 20 November, the first where it is more. @param first what happens before it is drawn */
async function drawn(form: object = {}, first = async (): Promise<void> => {}): Promise<Check> {
  bureau.at('2026-11-18T09:00')
  const planned = { form: { ...plan, ...form } }
  const id = done(await bureau.perform('property-inspection/plan', planned, clerk)).answer.case as Id
  done(await of(id, 'freeze', clerk))
  bureau.at('2026-11-20T09:00')
  done(await of(id, 'enter-value', clerk, { value: '325060', publishedOn: '2026-11-19' }))
  await first()
  done(await of(id, 'draw', head))
  await bureau.hear()
  return (await checksOf(id))[0] as Check
}
const checksOf = async (inspection: Id): Promise<readonly Check[]> =>
  (await bureau.ask(
    `select f.id, f.state, s.form ->> 'inspection' as inspection, s.form ->> 'estate' as estate,
         s.form -> 'inspectors' as inspectors from case_file f
       join case_step s on s.county = f.county and s.case_id = f.id and s.no = 1
       where f.county = $1 and f.programme = 'property-check' and s.form ->> 'inspection' = $2 order by f.id`,
    [COUNTY, inspection],
  )) as unknown as readonly Check[]
const line = async (item: string, who: Id, fails: boolean) =>
  fails ? { item, outcome: 'fail', photos: [await bureau.photo(who)] } : { item, outcome: 'pass' }
/** Filled and signed on the 23rd with one item failed. */
async function failed({ id, inspectors: [one, two] }: Check): Promise<void> {
  bureau.at('2026-11-23T09:00')
  const lines = await Promise.all(
    ['service-01', 'service-02', 'service-03', 'service-04'].map((item) => line(item, one, item === 'service-01')),
  )
  done(await check(id, 'fill-sheet', one, { lines, contact: 'signed', signer: '王师傅' }))
  done(await check(id, 'countersign', two))
  await bureau.hear()
}
/** Kinds of entries that the check made, by company. */
const entered = async (id: Id) =>
  (
    await bureau.ask(
      `select f.kind, f.lead from case_listed l join case_file f on f.county = l.county and f.id = l.case_id
         where l.county = $1 and l.field = 'cause' and l.value = $2 order by f.filed_at, f.id`,
      [COUNTY, id],
    )
  ).map(({ kind, lead }) => [kind, lead])

describe('an estate that changes its company', () => {
  it('after the draw: what fails is that company’s which manages it when it is checked', async () => {
    const one = await drawn()
    const before = (await managing(one.estate)).company
    const now = otherThan(before, [1, 3])
    bureau.at('2026-11-22T09:00')
    await handOver(one.estate, now)
    await failed(one)
    expect(await bureau.row(one.id)).toMatchObject({ state: 'to-rectify', lead: now })
    expect(await entered(one.id)).toEqual([['breach-04', now]])
  })

  it('while it mends: the clerk asks whoever has it now, with days of its own; the entry stays with the former', async () => {
    const one = await drawn()
    const before = (await managing(one.estate)).company
    await failed(one)
    expect(codeOf(await check(one.id, 'readdress', clerk, { note: '已交接' }))).toBe('property-check/same-company')
    const now = otherThan(before)
    bureau.at('2026-11-25T09:00')
    await handOver(one.estate, now)
    done(await check(one.id, 'readdress', clerk, { note: '11月25日办完交接' }))
    const row = await bureau.row(one.id)
    expect(row).toMatchObject({ state: 'to-rectify', lead: now })
    expect((row.due_at as Date).getTime()).toBeGreaterThan(new Date('2026-12-01T00:00:00+08:00').getTime())
    const report = { lines: [{ item: 'service-01', photos: [await bureau.photo(contactOf(now))] }] }
    done(await check(one.id, 'report-rectified', contactOf(now), report))
    expect(await entered(one.id)).toEqual([['breach-04', before]])
  })
})

/** What stands on an inspector's list of companies that did not answer in time. */
async function unansweredOf(person: Id): Promise<readonly string[]> {
  const now = () => new Date('2026-12-31T09:00:00+08:00')
  const route = caseworkRoutes({ ...bureau.house, now }).find(({ id }) => id === 'listCases') as Route
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const query = { programme: 'property-check', list: 'unanswered', limit: 20 }
  const { json } = (await route.handle({ session, query } as unknown as Ask)) as { json: { rows: { id: string }[] } }
  return json.rows.map(({ id }) => id)
}

describe('a company that never reports', () => {
  it('is looked at again once its days are over, and what still fails enters its file', async () => {
    const one = await drawn()
    const [first] = one.inspectors
    await failed(one)
    const again = async () => ({ lines: [await line('service-01', first, true)] })
    expect(await check(one.id, 'reinspect', first, await again())).toMatchObject({
      refused: 'property-check/days-left',
    })
    bureau.at('2026-12-31T09:00')
    await bureau.fire()
    // Whoever looks again has it on the list from then on.
    const viewers = await bureau.ask('select viewer from case_viewer where county = $1 and case_id = $2', [
      ...[COUNTY, one.id],
    ])
    expect(viewers.map(({ viewer }) => viewer)).toContain(`p:${first}`)
    const told = await bureau.ask('select words from message where county = $1 and person = $2', [COUNTY, first])
    expect(told.map(({ words }) => words)).toContain('casework/overdue-superior')
    expect(await unansweredOf(first)).toContain(one.id)
    done(await check(one.id, 'reinspect', first, await again()))
    await bureau.hear()
    const row = await bureau.row(one.id)
    expect(row.state).toBe('to-rectify')
    expect(await entered(one.id)).toEqual([
      ['breach-04', row.lead],
      ['breach-05', row.lead],
    ])
    expect(codeOf(await check(one.id, 'reinspect', first, await again()))).toBe('property-check/days-left')
  })
})

describe('a tie that is found after the draw', () => {
  const tie = async (inspector: Id, company: Id): Promise<Id> => {
    const id = newId()
    const post = {
      ...{ id, person: inspector, organisation: company, role: 'property-contact', title: '客服', place: COUNTY },
      ...{ kind: 'substantive', from: '2024-02-01', to: '2025-06-01', document: null, sort: 99 },
    }
    done(await bureau.perform('register/fill', { from: '2024-02-01', posts: [post] }))
    return id
  }
  const related = (one: Check) => ({ estate: one.estate, inspector: one.inspectors[0], why: 'related' })

  it('keeps the inspector from the check, which another of the same order then does', async () => {
    const one = await drawn()
    await tie(one.inspectors[0], (await managing(one.estate)).company)
    bureau.at('2026-11-23T09:00')
    const lines = await Promise.all(
      ['service-01', 'service-02', 'service-03', 'service-04'].map((item) => line(item, one.inspectors[0], false)),
    )
    const sheet = { lines, contact: 'signed', signer: '王师傅' }
    expect(codeOf(await check(one.id, 'fill-sheet', one.inspectors[0], sheet))).toBe('property-check/stand-back')
    done(await of(one.inspection, 'redraw-inspector', head, related(one)))
    await bureau.hear()
    const [out, anew] = (await checksOf(one.inspection)) as readonly [Check, Check]
    expect([out.state, anew.state]).toEqual(['withdrawn', 'to-check'])
    expect(anew.inspectors).not.toContain(one.inspectors[0])
  })

  it('when it was checked already voids the check, and what it entered into the file', async () => {
    const one = await drawn()
    const { company } = await managing(one.estate)
    await failed(one)
    expect(await bureau.row(one.inspection)).toMatchObject({ state: 'to-publish' })
    await tie(one.inspectors[0], company)
    done(await of(one.inspection, 'redraw-inspector', head, related(one)))
    await bureau.hear()
    expect(await bureau.row(one.id)).toMatchObject({ state: 'withdrawn' })
    // The result is not that of the void check: the inspection waits for another.
    expect(await bureau.row(one.inspection)).toMatchObject({ state: 'checking' })
    const entries = await bureau.ask(
      `select f.state from case_listed l join case_file f on f.county = l.county and f.id = l.case_id
         where l.county = $1 and l.field = 'cause' and l.value = $2`,
      [COUNTY, one.id],
    )
    expect(entries.map(({ state }) => state)).toEqual(['corrected'])
    const [, anew] = (await checksOf(one.inspection)) as readonly [Check, Check]
    expect(anew.state).toBe('to-check')
  })
})

describe('an inspection that comes to nothing', () => {
  interface Shown {
    readonly secret: string | null
    readonly cancelled: boolean
    readonly drawn: { readonly picked: readonly object[]; readonly script: string } | null
  }
  const shown = async (id: Id): Promise<Shown> => {
    const routes = publicInspectionsRoutes({ ...bureau.house, publicCounty: COUNTY })
    const route = routes.find((one) => one.id === 'getRandomInspection') as Route
    const { json } = (await route.handle({ params: { id } } as Ask)) as { json: Shown }
    route.answer?.parse(JSON.parse(JSON.stringify(json)))
    return json
  }

  it('lays the secret open, so that everybody sees what would have been drawn', async () => {
    bureau.at('2026-11-18T09:00')
    const id = done(await bureau.perform('property-inspection/plan', { form: plan }, clerk)).answer.case as Id
    done(await of(id, 'freeze', clerk))
    expect(await shown(id)).toMatchObject({ secret: null, cancelled: false, drawn: null })
    bureau.at('2026-11-20T09:00')
    done(await of(id, 'enter-value', clerk, { value: '325060', publishedOn: '2026-11-19' }))
    done(await of(id, 'cancel', head, { note: '全市防汛' }))
    const page = await shown(id)
    expect(page).toMatchObject({ cancelled: true, drawn: { picked: [expect.anything()] } })
    expect(page.secret).toMatch(/^[0-9a-f]{64}$/)
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', page.drawn?.script as string]).toString()
    expect(JSON.parse(text)).toHaveLength(1)
  })

  it('until then no row of any table holds it, journal and messages included', async () => {
    bureau.at('2026-11-18T09:00')
    const id = done(await bureau.perform('property-inspection/plan', { form: plan }, clerk)).answer.case as Id
    done(await of(id, 'freeze', clerk))
    await bureau.hear()
    const tables = await bureau.ask(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and $1 <> ''`,
    )
    expect(tables.length).toBeGreaterThan(20)
    const texts: string[] = []
    for (const { name } of tables)
      for (const { row } of await bureau.ask(`select t::text as row from ${name} t where $1 <> ''`))
        texts.push(String(row))
    done(await of(id, 'cancel', head, { note: '改期' }))
    const secret = (await shown(id)).secret as string
    const written = texts.filter((text) => text.includes(id))
    expect(written.length).toBeGreaterThan(2)
    for (const plain of [secret, Buffer.from(secret).toString('hex')])
      expect(texts.filter((text) => text.includes(plain))).toEqual([])
  })

  it('that nobody draws in its days comes back to whoever prepared it', async () => {
    bureau.at('2026-11-18T09:00')
    const id = done(await bureau.perform('property-inspection/plan', { form: plan }, clerk)).answer.case as Id
    done(await of(id, 'freeze', clerk))
    bureau.at('2026-11-20T09:00')
    done(await of(id, 'enter-value', clerk, { value: '325060', publishedOn: '2026-11-19' }))
    bureau.at('2026-12-01T09:00')
    await bureau.fire()
    const viewers = await bureau.ask('select viewer from case_viewer where county = $1 and case_id = $2', [COUNTY, id])
    expect(viewers.map(({ viewer }) => viewer)).toContain(`property-clerk@${COUNTY}`)
    done(await of(id, 'cancel', head, { note: '改期' }))
  })

  it('where no value ever came, too', async () => {
    bureau.at('2026-11-18T09:00')
    const id = done(await bureau.perform('property-inspection/plan', { form: plan }, clerk)).answer.case as Id
    done(await of(id, 'freeze', clerk))
    bureau.at('2026-11-25T09:00')
    // The exchange was open on the 19th: a value that was waited for is none.
    expect(await of(id, 'enter-value', clerk, { value: '325061', publishedOn: '2026-11-20' })).toMatchObject({
      ...{ refused: 'property-inspection/not-first', fills: { day: '2026-11-19' } },
    })
    done(await of(id, 'cancel', head, { note: '当日停电，没有录入' }))
    expect(await shown(id)).toMatchObject({ cancelled: true, secret: expect.any(String), drawn: null })
  })

  it('takes no closing points of a day on which the exchange is closed', async () => {
    // Frozen on a Friday; the first value after it is that of Monday the 23rd.
    bureau.at('2026-11-20T09:00')
    const value = (id: Id, publishedOn: string) => of(id, 'enter-value', clerk, { value: '32506', publishedOn })
    const frozen = async (form: object) => {
      const planned = { form: { ...plan, ...form } }
      const id = done(await bureau.perform('property-inspection/plan', planned, clerk)).answer.case as Id
      done(await of(id, 'freeze', clerk))
      return id
    }
    const [points, lottery] = [await frozen({}), await frozen({ value: 'sports-5' })]
    bureau.at('2026-11-24T09:00')
    expect(codeOf(await value(points, '2026-11-21'))).toBe('property-inspection/no-trading')
    expect(codeOf(await value(points, '2026-11-24'))).toBe('property-inspection/not-first')
    done(await value(points, '2026-11-23'))
    done(await value(lottery, '2026-11-21'))
  })

  it('is ended with its checks while nothing was found, and not afterwards', async () => {
    const one = await drawn()
    done(await of(one.inspection, 'cancel', head, { note: '检查人员都抽调防汛' }))
    await bureau.hear()
    expect(await bureau.row(one.id)).toMatchObject({ state: 'withdrawn' })
    const more = await drawn({ draw: 2 })
    await failed(more)
    expect(codeOf(await of(more.inspection, 'cancel', head, { note: '不好看' }))).toBe(
      'property-inspection/checked-already',
    )
  })
})

describe('companies that were dissolved', () => {
  it('hold nothing up: their estates are checked, and what fails is left with the section', async () => {
    const one = await drawn({}, async () => {
      for (const n of [1, 2, 3, 4])
        done(await bureau.perform('register/end-organisation', { organisation: companyOf(n), endPosts: true }))
    })
    await failed(one)
    expect(await bureau.row(one.id)).toMatchObject({
      state: 'to-rectify',
      lead: null,
      desk: `property-clerk@${COUNTY}`,
    })
    expect(await entered(one.id)).toEqual([])
    const report = { lines: [{ item: 'service-01', photos: [await bureau.photo(clerk)] }] }
    done(await check(one.id, 'report-rectified', clerk, report))
  })
})
