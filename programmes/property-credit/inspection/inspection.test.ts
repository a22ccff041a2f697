import { execFileSync } from 'node:child_process'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { readDraw } from '#kernel/draw/draw.store.ts'
import { drawn, seedOf } from '#kernel/draw/draw.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import {
  type Bureau,
  COUNTY,
  clerk,
  codeOf,
  companyOf,
  contact,
  done,
  estateOf,
  head,
  inspectors,
  openBureau,
} from '../property.testing.ts'
import { publicInspectionsRoutes } from './public.routes.ts'

let bureau: Bureau
let routes: readonly Route[]
beforeAll(async () => {
  bureau = await openBureau()
  routes = publicInspectionsRoutes({ ...bureau.house, publicCounty: COUNTY })
}, 240_000)
afterEach(() => expectBooksBalance(bureau.house.pool, COUNTY))
afterAll(() => bureau?.close())

const idOf = (outcome: Outcome): Id => done(outcome).answer.case as Id
const plan = { place: COUNTY, sheet: 'service', draw: 3, each: 2, drawOn: '2026-11-20', value: 'shanghai-composite' }
const of = (id: Id, name: string, person: Id, form: object = {}) =>
  bureau.step(id, `property-inspection/${name}`, person, form)
const check = (id: unknown, name: string, person: Id, form: object = {}) =>
  bureau.step(id, `property-check/${name}`, person, form)
const draw = (id: Id) => bureau.house.reader.read(COUNTY, (client) => readDraw(client, COUNTY, id))
const knock = async (id: string, params: object = {}): Promise<never> => {
  const route = routes.find((one) => one.id === id) as Route
  const reply = (await route.handle({ params } as Ask)) as { json?: unknown; bytes?: Buffer }
  const said = reply.json ?? reply.bytes?.toString() ?? reply
  if (route.answer && reply.json) route.answer.parse(JSON.parse(JSON.stringify(said)))
  return said as never
}
interface Shown {
  readonly state: { readonly en: string }
  readonly drawn: {
    readonly picked: readonly { readonly subject: number; readonly inspectors: readonly number[] }[]
    readonly script: string
  } | null
  readonly secret: string | null
  readonly value: object | null
  readonly results: readonly { readonly failed: readonly object[] }[] | null
  readonly redrawn: readonly object[]
}
const pairsOf = ({ drawn: out }: Shown) => out?.picked.map(({ subject, inspectors: two }) => [subject, two])
const shown = (id: Id) => knock('getRandomInspection', { id }) as Promise<Shown>

/** Frozen on the 18th, the value of the 19th entered. */
async function valued(form: object = {}): Promise<Id> {
  bureau.at('2026-11-18T09:00')
  const id = idOf(await bureau.perform('property-inspection/plan', { form: { ...plan, ...form } }, clerk))
  done(await of(id, 'freeze', clerk))
  bureau.at('2026-11-20T09:00')
  done(await of(id, 'enter-value', clerk, { value: '325060', publishedOn: '2026-11-19' }))
  return id
}
async function drawnNow(form: object = {}): Promise<Id> {
  const id = await valued(form)
  done(await of(id, 'draw', head))
  await bureau.hear()
  return id
}
interface Check {
  readonly id: Id
  readonly estate: Id
  readonly state: string
  readonly inspectors: readonly Id[]
}
const checksOf = async (inspection: Id): Promise<readonly Check[]> =>
  (await bureau.ask(
    `select f.id, f.state, s.form ->> 'estate' as estate, s.form -> 'inspectors' as inspectors from case_file f
       join case_step s on s.county = f.county and s.case_id = f.id and s.no = 1
       where f.county = $1 and f.programme = 'property-check' and s.form ->> 'inspection' = $2 order by f.id`,
    [COUNTY, inspection],
  )) as unknown as Check[]
/** A photo of its own for whatever fails, and a note. */
const lines = (who: Id, failed: readonly string[] = []) =>
  Promise.all(
    ['service-01', 'service-02', 'service-03', 'service-04'].map(async (item) => ({
      item,
      ...(failed.includes(item)
        ? { outcome: 'fail', photos: [await bureau.photo(who)], note: '楼道堆物2处，保洁员讲三天没人来清' }
        : { outcome: 'pass' }),
    })),
  )
async function fill({ id, inspectors: [first] }: Check, failed: readonly string[] = []) {
  const form = { lines: await lines(first as Id, failed), contact: 'signed', signer: '王师傅' }
  return check(id, 'fill-sheet', first as Id, form)
}
/** What the company says of each item, with a photo of how it is now. */
const mended = async (who: Id, items: readonly string[]) => ({
  lines: await Promise.all(items.map(async (item) => ({ item, photos: [await bureau.photo(who)], note: '已清运' }))),
})

describe('before it is drawn', () => {
  it('nothing is drawn before the lists froze, and no value of the day of the freeze or before is taken', async () => {
    bureau.at('2026-11-18T09:00')
    const id = idOf(await bureau.perform('property-inspection/plan', { form: plan }, clerk))
    for (const [step, form] of [
      ['enter-value', { value: '1', publishedOn: '2026-11-18' }],
      ['draw', {}],
    ] as const)
      expect(codeOf(await of(id, step, step === 'draw' ? head : clerk, form))).toBe('case/out-of-turn')
    expect(await knock('getRandomInspection', { id })).toMatchObject({ refused: 'property-inspection/unknown' })
    done(await of(id, 'freeze', clerk))
    expect(codeOf(await of(id, 'freeze', clerk))).toBe('case/out-of-turn')
    expect(codeOf(await of(id, 'draw', head))).toBe('case/out-of-turn')
    const value = (publishedOn: string) => of(id, 'enter-value', clerk, { value: '325060', publishedOn })
    expect(codeOf(await value('2026-11-18'))).toBe('property-inspection/too-early')
    expect(codeOf(await value('2026-11-19'))).toBe('property-inspection/to-come')
    bureau.at('2026-11-19T16:00')
    done(await value('2026-11-19'))
    expect(codeOf(await value('2026-11-19'))).toBe('case/out-of-turn')
    expect(codeOf(await of(id, 'draw', clerk))).toBe('case/not-yours')
    // Until it is drawn nobody learns the secret, and no row holds it in plain.
    expect(await shown(id)).toMatchObject({ drawn: null, results: null })
    expect(await knock('drawAgain', { id })).toMatchObject({ refused: 'property-inspection/unknown' })
    done(await of(id, 'draw', head))
    const { secret } = (await shown(id)) as { secret: string }
    const [frozen] = await bureau.ask(
      `select body::text as body from draw_entry where county = $1 and draw = $2 and no = 1`,
      [...[COUNTY, id]],
    )
    expect(String(frozen?.body)).not.toContain(secret)
  })

  it('more estates than there are, and estates nobody may inspect, are refused by name', async () => {
    bureau.at('2026-11-18T09:00')
    const many = { form: { ...plan, draw: 13 } }
    expect(codeOf(await bureau.perform('property-inspection/plan', many, clerk))).toBe('property-inspection/no-estates')
    const id = idOf(await bureau.perform('property-inspection/plan', { form: { ...plan, each: 4 } }, clerk))
    for (const one of inspectors.slice(0, 2))
      done(await of(id, 'declare', one, { estate: estateOf(5), note: '亲戚住在这里' }))
    expect(await of(id, 'freeze', clerk)).toMatchObject({
      ...{ refused: 'property-inspection/too-few-inspectors', fills: { estate: '松涛苑', left: 3 } },
    })
  })

  it('excludes whoever declared a relation, worked for the company, or has family there, each with the reason', async () => {
    const [kin, worked, declares] = inspectors as readonly [Id, Id, Id]
    bureau.at('2026-11-17T09:00')
    done(
      await bureau.perform('register/link', {
        ...{ kind: 'relative-of', from: { kind: 'person', id: kin }, to: { kind: 'person', id: contact } },
      }),
    )
    const fill = {
      from: '2023-01-01',
      posts: [
        {
          ...{
            id: '00000000-0000-7000-8000-0000000000aa',
            person: worked,
            organisation: companyOf(2),
            role: 'property-contact',
          },
          ...{
            title: '客服',
            place: COUNTY,
            kind: 'substantive',
            from: '2023-02-01',
            to: '2025-06-01',
            document: null,
            sort: 99,
          },
        },
      ],
    }
    done(await bureau.perform('register/fill', fill))
    bureau.at('2026-11-18T09:00')
    const id = idOf(await bureau.perform('property-inspection/plan', { form: plan }, clerk))
    done(await of(id, 'declare', declares, { estate: estateOf(1) }))
    done(await of(id, 'freeze', clerk))
    const { frozen } = await draw(id)
    const told = frozen?.reasons.map(({ subject, inspector, why }) => [
      ...[frozen.subjects[subject - 1], frozen.inspectors[inspector - 1], why],
    ])
    const expected = [
      // Of the third the demonstration says so already.
      ...[8, 9, 12].flatMap((n) => [kin, declares].map((one) => [estateOf(n), one, 'kin'])),
      ...[3, 4, 10].map((n) => [estateOf(n), worked, 'worked']),
      [estateOf(1), declares, 'declared'],
    ]
    expect(told?.map((row) => row.join()).sort()).toEqual(expected.map((row) => row.join()).sort())
    const page = JSON.stringify(await shown(id))
    for (const secretly of ['kin', 'worked', 'declared', ...inspectors]) expect(page).not.toContain(`"${secretly}"`)
    done(await of(id, 'cancel', head, { note: '改期' }))
  })
})

describe('what is drawn', () => {
  it('follows from lists, secret and value; the page’s own script draws the same in a process that knows nothing else', async () => {
    const id = await valued()
    expect(await draw(id)).toMatchObject({ value: { value: '325060', source: 'shanghai-composite' } })
    done(await of(id, 'draw', head))
    const page = await shown(id)
    const script = page.drawn?.script as string
    expect(await knock('drawAgain', { id })).toBe(script)
    const run = (text: string) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', text], { stdio: 'pipe' }).toString()
    expect(JSON.parse(run(script))).toEqual(pairsOf(page))
    expect(() => run(script.replace('梧桐里小区', '梧桐外小区'))).toThrow('not what was committed to')
    const { frozen } = await draw(id)
    const again = drawn(
      JSON.parse(frozen?.lists as string),
      seedOf(page.secret as string, '325060', frozen?.listsHash as string),
    )
    expect(pairsOf(page)).toEqual(again)
    await bureau.hear()
    const checks = await checksOf(id)
    expect(checks.map(({ estate, inspectors: two }) => [estate, ...two].join()).sort()).toEqual(
      again.map(([s, is]) => [frozen?.subjects[s - 1], ...is.map((i) => frozen?.inspectors[i - 1])].join()).sort(),
    )
    for (const { id: one, inspectors: two } of checks) {
      expect(await bureau.row(one)).toMatchObject({ desk: `p:${two[0]}`, lead: null })
      expect(two).toHaveLength(2)
    }
  })

  it('is redrawn with a reason, by the next of the same order; what changed is checked anew and nothing else', async () => {
    const id = await drawnNow()
    const before = await checksOf(id)
    const [out, kept, changed] = before as readonly [Check, Check, Check]
    const notDrawn = inspectors.find((one) => !changed.inspectors.includes(one)) as Id
    const ill = { estate: changed.estate, why: 'ill' }
    expect(codeOf(await of(id, 'redraw-inspector', head, { ...ill, inspector: notDrawn }))).toBe(
      'property-inspection/not-drawn',
    )
    expect(codeOf(await of(id, 'redraw-estate', clerk, { estate: out.estate, why: 'closed' }))).toBe('case/not-yours')
    done(await of(id, 'redraw-estate', head, { estate: out.estate, why: 'closed' }))
    done(await of(id, 'redraw-inspector', head, { ...ill, inspector: changed.inspectors[0] }))
    await bureau.hear()
    const after = await checksOf(id)
    const open = after.filter(({ state }) => state === 'to-check')
    expect(after.filter(({ state }) => state === 'withdrawn').map((one) => one.id)).toEqual([out.id, changed.id])
    expect(open.map((one) => one.id)).toContain(kept.id)
    expect(open).toHaveLength(3)
    const anew = open.find(({ estate }) => estate === changed.estate) as Check
    expect(anew.inspectors[0]).toBe(changed.inspectors[1])
    expect(anew.inspectors).not.toContain(changed.inspectors[0])
    const page = await shown(id)
    expect(page.redrawn).toHaveLength(2)
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', page.drawn?.script as string]).toString()
    expect(JSON.parse(text)).toEqual(pairsOf(page))
  })
})

describe('a check', () => {
  it('is filled by the first, signed by the second, mended by the company and looked at again; then the result is published', async () => {
    const id = await drawnNow({ draw: 2 })
    const [first, last] = (await checksOf(id)) as readonly [Check, Check]
    const [one, two] = first.inspectors as readonly [Id, Id]
    bureau.at('2026-11-23T09:00')
    const passes = await lines(one)
    const halfFilled = { lines: passes.slice(1), contact: 'absent' }
    expect(codeOf(await check(first.id, 'fill-sheet', one, halfFilled))).toBe('property-check/not-each-once')
    const twice = { lines: [...passes.slice(1), passes[1]], contact: 'absent' }
    expect(codeOf(await check(first.id, 'fill-sheet', one, twice))).toBe('property-check/not-each-once')
    const unseen = passes.map((line) => (line.item === 'service-02' ? { ...line, outcome: 'fail' } : line))
    expect(await check(first.id, 'fill-sheet', one, { lines: unseen, contact: 'absent' })).toMatchObject({
      ...{ refused: 'property-check/photo-needed', field: 'lines.1.photos', fills: { n: 2 } },
    })
    // Somebody else's photo, and one that stands at two items, are no photos of theirs.
    const elses = passes.map((line) => ({ ...line, photos: [] as Id[] }))
    elses[1]?.photos.push(await bureau.photo(two))
    const twiceSeen = await bureau.photo(one)
    const same = passes.map((line, at) => (at < 2 ? { ...line, photos: [twiceSeen] } : line))
    for (const [wrong, field] of [
      [elses, 'lines.1.photos'],
      [same, 'lines.1.photos'],
    ] as const)
      expect(await check(first.id, 'fill-sheet', one, { lines: wrong, contact: 'absent' })).toMatchObject({
        ...{ refused: 'file/not-there', field },
      })
    expect(codeOf(await fill({ ...first, inspectors: [two] }))).toBe('case/not-yours')
    done(await fill(first, ['service-01', 'service-02']))
    expect(codeOf(await check(first.id, 'countersign', one))).toBe('case/not-yours')
    done(await check(first.id, 'countersign', two))
    // Seven days for the shorter of the two items, from the day of the check.
    const row = await bureau.row(first.id)
    expect(row).toMatchObject({ state: 'to-rectify', result: 'failed' })
    expect((row.due_at as Date).toISOString()).toMatch(/^2026-11-30T/)
    await bureau.hear()
    expect(await bureau.row(id)).toMatchObject({ state: 'checking' })
    const heard = await bureau.ask(
      `select facts from outbox where county = $1 and outcome = 'property-check/inspected'`,
    )
    expect(heard.at(-1)?.facts).toMatchObject({
      ...{ inspection: id, estate: first.estate, sheet: 'service', passed: 2, notApplicable: 0, contact: 'signed' },
      failed: ['service-01', 'service-02'],
    })
    expect(codeOf(await of(id, 'redraw-estate', head, { estate: first.estate, why: 'closed' }))).toBe(
      'property-inspection/checked-already',
    )
    expect((await shown(id)).results).toBeNull()

    done(await fill(last))
    done(await check(last.id, 'countersign', last.inspectors[1] as Id))
    expect(await bureau.row(last.id)).toMatchObject({ state: 'passed' })
    await bureau.hear()
    expect(await bureau.row(id)).toMatchObject({ state: 'to-publish', desk: `property-clerk@${COUNTY}` })
    // Nobody published within the days: the head has it on the desk as well.
    bureau.at('2026-12-31T09:00')
    await bureau.fire()
    const viewers = await bureau.ask('select viewer from case_viewer where county = $1 and case_id = $2', [COUNTY, id])
    expect(viewers.map(({ viewer }) => viewer)).toContain(`property-head@${COUNTY}`)
    done(await of(id, 'publish', clerk))
    const { results } = await shown(id)
    expect(results?.map(({ failed }) => failed.length)).toEqual([2, 0])

    const reporter = first.estate && (await bureau.row(first.id)).lead === companyOf(4) ? contact : clerk
    const report = async (who: Id, ...items: readonly string[]) =>
      check(first.id, 'report-rectified', who, await mended(who, items))
    // Item by item, each that stands open and no other.
    for (const items of [['service-01'], ['service-01', 'service-03'], ['service-01', 'service-02', 'service-03']])
      expect(codeOf(await report(reporter, ...items))).toBe('property-check/not-open')
    done(await report(reporter, 'service-01', 'service-02'))
    const again = async (who: Id, still: readonly string[], ...items: readonly string[]) => {
      const looked = items.map(async (item) =>
        still.includes(item)
          ? { item, outcome: 'fail', photos: [await bureau.photo(who)] }
          : { item, outcome: 'mended' },
      )
      return check(first.id, 'reinspect', who, { lines: await Promise.all(looked) })
    }
    expect(codeOf(await again(two, ['service-02'], 'service-02'))).toBe('property-check/not-open')
    done(await again(two, ['service-02'], 'service-01', 'service-02'))
    expect(await bureau.row(first.id)).toMatchObject({ state: 'to-rectify' })
    expect(codeOf(await report(clerk, 'service-01', 'service-02'))).toBe('property-check/not-open')
    done(await report(clerk, 'service-02'))
    done(await again(one, [], 'service-02'))
    expect(await bureau.row(first.id)).toMatchObject({ state: 'rectified', result: 'rectified' })
    const told = await bureau.ask(
      `select outcome, facts from outbox where county = $1 and subject = $2 and outcome like '%rectified' order by outcome`,
      [COUNTY, first.id],
    )
    expect(told.map(({ outcome, facts }) => [outcome, (facts as { items: string[] }).items])).toEqual([
      ['property-check/not-rectified', ['service-02']],
      ['property-check/rectified', ['service-02']],
    ])
  })
})

describe('the list of inspectors', () => {
  it('lists inspectors of the offices that the parameter names, and of all where it names none', async () => {
    bureau.at('2026-12-01T09:00')
    const housing = await bureau.ask(
      "select distinct organisation from post where county = $1 and person = any($2::uuid[]) and role = 'property-inspector'",
      [COUNTY, inspectors.slice(1)],
    )
    const set = (value: readonly unknown[]) =>
      bureau.perform('parameter/set', {
        ...{ id: 'property-inspection/inspectors-of', from: '2026-12-01', value, source: 'test', reason: 'test' },
      })
    done(await set(housing.map(({ organisation }) => organisation)))
    const listed = async () => {
      const id = idOf(await bureau.perform('property-inspection/plan', { form: plan }, clerk))
      done(await of(id, 'freeze', clerk))
      return ((await shown(id)) as Shown & { readonly inspectors: readonly string[] }).inspectors.length
    }
    expect(await listed()).toBe(4)
    bureau.at('2026-12-02T09:00')
    done(
      await bureau.perform('parameter/set', {
        ...{ id: 'property-inspection/inspectors-of', from: '2026-12-02', value: [], source: 'test', reason: 'test' },
      }),
    )
    expect(await listed()).toBe(5)
  })
})
