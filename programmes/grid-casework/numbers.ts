import { z } from 'zod'
import { type ActKind, type Decision, type Given, refuseAct } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import type { Answer } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import type { Day } from '#kernel/day.ts'
import { refuse } from './refusals.ts'

/*
 * How cases are numbered: town, day and a running number (文昌 261010-027), and on paper forms that are used while there is no
 * network the same with 纸 (文昌 纸261010-027), out of a block that was set aside.
 */

export const shortTown = (town: string): string => town.replace(/(街道|镇|乡|经济开发区|开发区)$/, '')

const dated = (book: CountyBook, town: string, day: Day, mark: string): string =>
  `${shortTown(book.findPlace(town)?.name ?? town)} ${mark}${day.slice(2).replaceAll('-', '')}-`

/** The series of a town's cases of a day. */
export const seriesOf = (book: CountyBook, town: string, day: Day) => ({
  series: `grid-casework/${town}/${day}`,
  prefix: dated(book, town, day, ''),
})

/** The series of a town's paper forms of a day. */
export const paperSeriesOf = (book: CountyBook, town: string, day: Day) => ({
  series: `grid-casework/${town}/${day}/paper`,
  prefix: dated(book, town, day, '纸'),
})

export interface ReserveInput {
  /** Nine digits. */
  readonly town: string
  readonly count: number
  /** That of the day, so that it can be locked; checked. */
  readonly series: string
}

const keepers = ['dispatcher', 'acceptance-clerk', 'duty-chief']

/** Sets a block of numbers aside for paper forms of a town, before or while the network is down. */
export const reserveNumbers: ActKind<ReserveInput, 'numbers.last'> = {
  kind: 'grid-casework/reserve-numbers',
  programme: 'grid-casework',
  schema: z.strictObject({
    town: z.string().regex(/^\d{9}$/),
    count: z.int().min(1).max(200),
    series: z.string().max(60),
  }),
  place: (input) => input.town,
  locks: (input) => [`series:${input.series}`],
  reads: ['numbers.last'],
  decide: reserve,
}

function reserve({
  input,
  facts,
  scope,
  book,
  day,
  mint,
  actor,
}: Given<ReserveInput, 'numbers.last'>): Answer<Decision> {
  if (!actor.person) return refuseAct('sign-in')
  if (!postsOf(scope, keepers).some((p) => input.town.startsWith(p.place))) return refuseCase('not-yours')
  if (book.findPlace(input.town)?.level !== 'town') return refuse('no-such-place', { field: 'town' })
  const { series, prefix } = paperSeriesOf(book, input.town, day)
  if (series !== input.series) return refuse('series-elsewhere')
  const first = facts['numbers.last'] + 1
  const last = facts['numbers.last'] + input.count
  const block = mint()
  return {
    value: {
      effects: [
        { kind: 'reserve', id: block, programme: 'grid-casework', place: input.town, series, prefix, first, last },
      ],
      subject: block,
      answer: { block, prefix, first, last },
      journal: { town: input.town, first, last },
    },
    because: { rule: 'grid-casework/reserved', facts: { place: input.town, first, last } },
  }
}
