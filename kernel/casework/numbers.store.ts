import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'

/*
 * Numbers of cases that are given by hand: a block is set aside before the network goes, printed on paper forms, and used up
 * when the forms are typed in afterwards.
 */

declare module '../effect.ts' {
  interface Effects {
    /** Sets numbers aside: `first` to `last` of a series that nothing else is numbered by. */
    reserve: {
      readonly id: Id
      readonly programme: string
      readonly place: string
      readonly series: string
      readonly prefix: string
      readonly first: number
      readonly last: number
    }
  }
}

declare module '../fact.ts' {
  interface Facts {
    /** The last number taken of the series that the input names as `series`; 0 where none was. */
    'numbers.last': number
    /** Whether the form's `paperNumber` was set aside, for which place, and whether a case bears it already. */
    'numbers.paper': { readonly place: string | undefined; readonly used: boolean }
  }
}

declareTable('case_number', { columns: ['county', 'series', 'last'], key: ['county', 'series'], appendOnly: false })
declareTable('case_number_block', {
  columns: ['county', 'id', 'programme', 'place', 'prefix', 'first', 'last', 'act', 'at'],
  key: ['county', 'id'],
  appendOnly: true,
})

supplyStore('reserve', {
  writes: (effects, stamp) => [
    {
      table: 'case_number',
      mode: 'upsert',
      rows: effects.map(({ series, last }) => ({ county: stamp.county, series, last })),
    },
    {
      table: 'case_number_block',
      mode: 'insert',
      rows: effects.map(({ id, programme, place, prefix, first, last }) => ({
        county: stamp.county,
        id,
        programme,
        place,
        prefix,
        first,
        last,
        act: stamp.act,
        at: stamp.at.toISOString(),
      })),
    },
  ],
})

supplyFact('numbers.last', {
  load: ({ county, input }) => {
    const { series } = input as JsonObject
    return typeof series === 'string'
      ? {
          name: 'fact-numbers-last',
          text: 'select last from case_number where county = $1 and series = $2',
          values: [county, series],
        }
      : undefined
  },
  read: (rows) => (rows[0]?.last as number | undefined) ?? 0,
})

/** A printed number as its prefix and its running number: 文昌 纸261121-007. Undefined where it has none. */
export function splitNumber(number: string): { readonly prefix: string; readonly no: number } | undefined {
  const match = /^(.*-)(\d{1,6})$/u.exec(number.trim())
  return match ? { prefix: match[1] as string, no: Number(match[2]) } : undefined
}

/** A number as it is printed, however few digits somebody typed. */
export function printedNumber(typed: string): string {
  const split = splitNumber(typed)
  return split ? `${split.prefix}${String(split.no).padStart(3, '0')}` : typed
}

supplyFact('numbers.paper', {
  load({ county, input, programme }) {
    const number = (input as { form?: JsonObject }).form?.paperNumber
    const split = typeof number === 'string' ? splitNumber(number) : undefined
    return split
      ? {
          name: 'fact-numbers-paper',
          text: `select (select place from case_number_block where county = $1 and programme = $2 and prefix = $3
              and first <= $4 and last >= $4 limit 1) as place,
            exists (select 1 from case_file where county = $1 and number = $5) as used`,
          values: [county, programme, split.prefix, split.no, printedNumber(number as string)],
        }
      : undefined
  },
  read: (rows) => ({ place: (rows[0]?.place as string | null) ?? undefined, used: rows[0]?.used === true }),
})
