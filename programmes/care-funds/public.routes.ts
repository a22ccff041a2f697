import type { PoolClient } from 'pg'
import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { addDays, dayOf, getDay, startOfDay } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import { isOfLedger } from '#kernel/publicity/figure.ts'
import { publishedFiles } from '#kernel/publicity/published-files.read.ts'
import type { Reader } from '#kernel/read.ts'
import { AUDITS } from './audit.ts'
import { booksOf } from './books.ts'
import { figuresOf, ofTier } from './figures.ts'
import { type Fund, funds, tiers, tierWords } from './fund.ts'
import { rulesOf } from './parameters.ts'
import { toldByTier } from './rules/told-by-tier.ts'
import { yearOf } from './steps/known.ts'

const amountShape = z.string()
const fundShape = z.strictObject({
  id: z.string(),
  words: wordsShape,
  from: dayShape,
  to: dayShape,
  /** What came in, by source. All amounts in fen. */
  income: amountShape,
  sources: z.array(z.strictObject({ words: wordsShape, amount: amountShape })),
  allotted: amountShape,
  /** Paid, and reserved for who was granted it. */
  granted: amountShape,
  paid: amountShape,
  times: z.int(),
  left: amountShape,
  /** Empty where too few were helped to tell them apart. */
  tiers: z.array(z.strictObject({ words: wordsShape, each: amountShape, times: z.int(), amount: amountShape })),
  few: z.int(),
  /** Reports that were published with the year. */
  audits: z.array(z.strictObject({ file: z.uuid(), number: z.string(), on: dayShape })),
})
const fundsAnswer = z.strictObject({
  at: instantShape,
  year: z.string(),
  years: z.array(z.string()),
  funds: z.array(fundShape),
})

export interface PublicFundDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  /** Those that this deployment serves. */
  readonly programmes: readonly { readonly id: string; readonly zone: string }[]
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

/** The door to what everybody may know of the funds: sums of a year. A fund that is not public stands in none of its answers. */
export function publicFundRoutes({
  keeper,
  reader,
  programmes,
  publicCounty,
  now = () => new Date(),
}: PublicFundDeps): Route[] {
  const shown = funds.filter(
    (fund) => fund.isPublic && programmes.some(({ id, zone }) => id === fund.id && zone === 'public'),
  )
  return [
    door({
      method: 'GET',
      url: '/api/public/care-funds',
      id: 'publicCareFunds',
      summary: 'What came into the public funds in a year, what was granted and paid, by tier; of nobody in particular',
      tag: 'public',
      visitors: true,
      perMinute: 240,
      query: z.object({
        year: z
          .string()
          .regex(/^20\d{2}$/)
          .optional(),
      }),
      answer: fundsAnswer,
      async handle({ query }) {
        const at = now()
        const today = dayOf(at)
        const year = query.year ?? yearOf(today)
        return reader.read(publicCounty, async (client) => {
          const book = await keeper.getBookOf(client, publicCounty)
          const rows = await Promise.all(shown.map((fund) => yearOfFund(client, book, fund, year, at)))
          const open = rows.flatMap((row) => (row ? [row] : []))
          return { json: { at, year, years: yearsUntil(yearOf(today)), funds: open } }
        })
      },
    }),
  ]
}

/** Years that may be asked for: this one and the four before. */
const yearsUntil = (year: string): string[] => Array.from({ length: 5 }, (_, back) => String(Number(year) - back))

/** A fund's year as everybody may see it; undefined where it was never allotted anything and nothing came in. */
async function yearOfFund(client: PoolClient, book: CountyBook, fund: Fund, year: string, at: Date) {
  const { county } = book
  const today = dayOf(at)
  const [from, to] = [getDay(`${year}-01-01`), getDay(`${year}-12-31`)]
  const span = { county, from: startOfDay(from), to: startOfDay(addDays(to, 1)), places: [] }
  const ofBooks = figuresOf(fund).filter(({ counts }) => isOfLedger(counts))
  const readings = await readFigures(client, ofBooks, span, at)
  const told = (name: string): bigint => {
    const reading = readings.find(({ key }) => key === `${fund.id}/${name}`)
    if (!reading) throw new Error(`${fund.id} has no figure ${name}`)
    return BigInt(reading.numerator)
  }
  const [income, allotted, granted] = [told('income'), told('allotted'), told('granted')]
  if (allotted === 0n && income === 0n) return undefined
  const { chart } = booksOf(fund)
  const sources = (['donated', 'appropriated'] as const).map((name) => ({
    words: chart[name].words,
    amount: told(name),
  }))
  const audits = await publishedFiles(client, county, AUDITS)
  const { get, amount } = rulesOf(fund, book, to < today ? to : today, county)
  const few = Number(get('few').value)
  const byTier = toldByTier(
    tiers.map((tier) => {
      const { times, amount } = ofTier(tier)
      return { tier, times: Number(told(times)), amount: told(amount) }
    }),
    few,
  )
  return {
    id: fund.id,
    words: fund.words,
    from,
    to: to < today ? to : today,
    income: String(income),
    sources: sources.filter((one) => one.amount > 0n).map((one) => ({ ...one, amount: String(one.amount) })),
    allotted: String(allotted),
    granted: String(granted),
    paid: String(told('given')),
    times: Number(told('times')),
    left: String(allotted - granted),
    tiers: (byTier ?? []).map((one) => ({
      words: tierWords[one.tier],
      each: String(amount(one.tier)),
      times: one.times,
      amount: String(one.amount),
    })),
    few,
    audits: audits
      .filter(({ field, kind, form }) => field === 'report' && kind === fund.id && String(form.year) === year)
      .map(({ file, form, on }) => ({ file, number: String(form.number), on })),
  }
}
