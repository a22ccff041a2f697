import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appraisalRoutes } from '#kernel/appraisal/appraisal.routes.ts'
import type { Ask, Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { noticesAbout } from '#kernel/publicity/notices/notice.read.ts'
import { type CreditTown, done, openCredit, type Part } from '../credit.testing.ts'
import { ownCompanyRoutes } from '../own.routes.ts'
import { ratingRoutes } from './rating.routes.ts'
import { scoredBy } from './scheme.ts'

/* Who is shown what of batches, grades and one's own company: each door by those for whom it is and by those for whom it is not. */

let town: CreditTown
let batch: Id

type Answer = { readonly json?: Record<string, unknown>; readonly refused?: string }
async function knock(id: string, who: Part | null, params: object = {}, query: object = {}) {
  const deps = { ...town.house, publicCounty: town.county, now: town.now }
  const routes: Route[] = [...ratingRoutes(deps), ...ownCompanyRoutes(deps), ...appraisalRoutes(deps)]
  const route = routes.find((one) => one.id === id) as Route
  const visitor = { county: town.county, kind: 'visitor', account: null, person: null, name: '' } as const
  const ask = { session: who ? town.sessionOf(who) : visitor, params: route.params?.parse(params) ?? {}, query }
  const reply = (await route.handle(ask as unknown as Ask)) as Answer
  // What it answers has the shape that it promises, and nothing beside.
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const open = async () => (await knock('publicEstateGrades', null)).json as { rows: object[]; grades: object[] }
const record = async (points: number) =>
  done(
    await town.perform(
      'property-rating/record-entries',
      {
        ...{ year: 2026, place: town.county },
        entries: scoredBy.map((indicator) => ({ subject: town.estate, indicator, day: '2026-11-02', points })),
      },
      'clerk',
    ),
  )

beforeAll(async () => {
  town = await openCredit('2026-11-02')
  const of = (id: string) => ({ kind: 'organisation', id })
  const link = { kind: 'manages', from: of(town.company), to: of(town.estate), on: '2026-11-01' }
  done(await town.perform('register/link', link, 'clerk'))
  const form = { place: town.county, year: 2026, multiStorey: [town.estate] }
  batch = done(await town.perform('property-rating/begin', { form }, 'clerk')).answer.case as Id
}, 120_000)
afterAll(() => town?.close())

describe('a batch', () => {
  it('is the section’s: whoever else asks is refused, whatever the batch', async () => {
    for (const who of ['contact', 'handler', 'stranger'] as const) {
      expect(await knock('listEstateRatings', who)).toMatchObject({ refused: 'property-credit/not-yours' })
      expect(await knock('getEstateRating', who, { id: batch })).toMatchObject({ refused: 'property-credit/not-yours' })
    }
    expect(await knock('getEstateRating', 'head', { id: town.estate })).toMatchObject({
      refused: 'property-credit/not-yours',
    })
  })
  it('tells how far each estate is scored, then score and grade', async () => {
    const rowsOf = async () => (await knock('getEstateRating', 'head', { id: batch })).json?.rows
    const missing = {
      name: '试验春晓小区',
      company: expect.any(String),
      scored: 0,
      score: null,
      byScore: null,
      grade: null,
    }
    expect(await rowsOf()).toMatchObject([missing])
    await record(85_000)
    expect(await rowsOf()).toMatchObject([{ scored: 6, score: 85_000, byScore: { zh: '二级' }, grade: null }])
  })
  it('is entered in a grid of what is being scored, while it is', async () => {
    const grid = async () => {
      const of = { scheme: 'property-rating', year: '2026' }
      return (await knock('getAppraisalGrid', 'clerk', of, { place: town.county, period: 1 })).json?.rows
    }
    expect(await grid()).toMatchObject([{ subject: town.estate, barred: false }])
    await town.does('property-rating/close', batch, 'clerk')
    expect(await grid()).toEqual([])
  })
  it('offers for the next what is in none of the year', async () => {
    const { json } = await knock('listEstateRatings', 'clerk')
    expect(json).toMatchObject({ place: town.county, year: 2026, rows: [{ no: 1, estates: 1, grades: [] }] })
    expect(JSON.stringify(json?.free)).not.toContain(town.estate)
  })
})

describe('everybody', () => {
  it('sees no grade before it is in force, and then names of organisations alone', async () => {
    await town.does('property-rating/grade', batch, 'head', { number: '试建〔2026〕1号' })
    await town.settle()
    expect((await open()).rows).toEqual([])
    const notice = (await town.read((client) => noticesAbout(client, town.county, [batch]))).get(batch) as Id
    await town.does('public-notice/put-up', notice, 'clerk', {})
    town.at('2026-11-16T09:00')
    await town.settle()
    await town.does('property-rating/finish', batch, 'clerk')
    await town.settle()
    const { rows, grades } = await open()
    expect(rows).toMatchObject([{ estate: '试验春晓小区', grade: 'grade-2', now: null, regraded: false, no: 1 }])
    expect(Object.keys(rows[0] ?? {})).not.toContain('score')
    expect(grades).toMatchObject([{ grade: 'grade-2', count: 1 }])
    expect(JSON.stringify(rows)).not.toContain('85')
  })
})

describe('one’s own company', () => {
  const own = (who: Part | null) => knock('getOwnCompany', who)
  it('is its contact’s: grades of its estates, nothing of another company, nothing for others', async () => {
    expect((await own('contact')).json).toMatchObject({
      companies: [
        { id: town.company, mend: [], state: [], estates: [{ id: town.estate, grade: { words: { zh: '二级' } } }] },
      ],
    })
    expect((await own('rival')).json).toMatchObject({ companies: [{ id: town.other, estates: [], checks: [] }] })
    expect(JSON.stringify((await own('rival')).json)).not.toContain(town.estate)
    for (const who of ['clerk', 'handler', null] as const)
      expect(await own(who)).toMatchObject({ refused: 'property-file/no-company' })
  })
  it('sees how its estate was scored, and the grade in words; another company sees nothing', async () => {
    const of = { scheme: 'property-rating', year: '2026', subject: town.estate }
    expect((await knock('getAppraisalCard', 'contact', of, { period: 0 })).json).toMatchObject({
      relation: { own: true },
      card: {
        total: 85_000,
        grade: { words: { zh: '二级' } },
        parts: [{ part: 'contract', weight: 25, counted: 21_250 }, {}, {}, {}, {}, {}],
      },
    })
    expect(await knock('getAppraisalCard', 'rival', of, { period: 0 })).toMatchObject({ refused: 'appraisal/no-card' })
  })
  it('may answer what is to be decided anew once it was told, and not before', async () => {
    const [grade] = (await town.naming('batch', batch)).filter(({ programme }) => programme === 'property-grade')
    const evidence = [await town.file('clerk')]
    const form = { ground: 'contract', on: '2026-11-16', grade: 'grade-3', text: '无人值守', evidence }
    await town.does('property-grade/propose', grade?.id as Id, 'clerk', form)
    expect((await own('contact')).json).toMatchObject({ companies: [{ state: [] }] })
    await town.does('property-grade/inform', grade?.id as Id, 'head', { way: 'platform' })
    expect((await own('contact')).json).toMatchObject({
      companies: [{ state: [{ id: grade?.id, estate: '试验春晓小区' }] }],
    })
    await town.settle()
    expect(await town.messages('contact')).toContain('property-grade/tell-told')
    // What nobody answered in its days goes on by itself.
    town.at('2026-11-25T09:00')
    await town.settle()
    expect(await town.row(grade?.id as Id)).toMatchObject({ state: 'to-decide' })
  })
  it('sees the grade of an estate that it took over, whose matter stays with whoever was graded', async () => {
    const of = (id: string) => ({ kind: 'organisation', id })
    const [held] = await town.read(
      async (client) =>
        (
          await client.query(`select id from link where county = $1 and kind = 'manages' and to_id = $2`, [
            ...[town.county, town.estate],
          ])
        ).rows as { id: Id }[],
    )
    const input = { kind: 'manages', from: of(town.other), to: of(town.estate), instead: held?.id }
    done(await town.perform('register/link', input, 'clerk'))
    expect((await own('rival')).json).toMatchObject({
      companies: [{ estates: [{ id: town.estate, grade: { id: null, words: { zh: '二级' } } }] }],
    })
    expect((await own('contact')).json).toMatchObject({ companies: [{ estates: [] }] })
  })
})
