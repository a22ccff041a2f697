import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'

/** Whether the public pages may show a map, and under which approval number (审图号). */
const PUBLIC_MAP = 'house/public-map'

/** Such as GS（2019）1822号 or 皖S（2023）12号. Source: the ministry's rules on the review of maps, form to be confirmed. */
const approved = /^(GS\p{Script=Han}?|\p{Script=Han}S)\s?[（(]20\d{2}[)）]\s?\d{1,5}\s?号$/u

const publicMap = z
  .strictObject({ shown: z.boolean(), number: z.string().trim().max(40) })
  .refine(({ shown, number }) => !shown || approved.test(number), { path: ['number'] })

/** Dated parameters of the public site: no map is shown before its number was entered and signed by another person. */
export const siteRules: readonly ParameterDefinition[] = [
  {
    id: PUBLIC_MAP,
    words: { zh: '公开页面的地图', en: 'Map on the public pages' },
    unit: { zh: '', en: '' },
    schema: publicMap,
    seed: { value: { shown: false, number: '' }, from: '2023-01-01', source: 'to be confirmed' },
  },
]

/** The approval number under which a map may be shown on a day; undefined where none may. */
export function findMapNumber(book: CountyBook, day: Day): string | undefined {
  if (book.historyOf(PUBLIC_MAP).length === 0) return undefined
  const { shown, number } = publicMap.parse(book.getParameter(PUBLIC_MAP, day, book.county).value)
  return shown ? number : undefined
}
