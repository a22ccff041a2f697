import type { Answer, Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { rowWords } from '#kernel/casework/form-view.ts'
import type { StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { GOODS } from '../parameters.ts'
import { refuseShop } from './refusals.ts'
import type { Kind } from './words.ts'

const at = (role: string) => ({ role, where: 'place' }) as const
/** Whoever keeps the shop that leads: of several shops each has its own keepers. */
export const keeper: Who = { role: 'shopkeeper', where: 'lead' }
export const supervisor: Who = at('village-supervision-head')
export const secretary: Who = at('village-secretary')
export const agency: Who = at('town-assets-clerk')
/** Who sees households at their door. */
export const doorstep: readonly Who[] = [at('village-clerk'), at('grid-worker')]

type Lies = { readonly place: string }
export const deskAt =
  (role: string, length = 12) =>
  ({ place }: Lies) =>
    deskOf(role, place.slice(0, length))

export const taken = (value: StepTaken, because: Because): Answer<StepTaken> => ({ value, because })

export const hasPhotos = ({ form }: StepGiven): boolean =>
  ((form.photos as readonly string[] | undefined) ?? []).length > 0

interface Line {
  readonly goods: string
  readonly bestBefore?: string
}

/** Whether goods are on the shelf's list, and each lot of them stands once. */
export function findLineFault({ book, day, file }: StepGiven, lines: readonly Line[]): Refusal | undefined {
  const known = book.familyOf(GOODS, day, file.place)
  if (lines.some(({ goods }) => !known.includes(`${GOODS}${goods}`)))
    return refuseShop('no-such-goods', { field: 'lines' })
  const lots = new Set(lines.map(({ goods, bestBefore }) => `${goods} ${bestBefore ?? ''}`))
  return lots.size < lines.length ? refuseShop('twice-on-list', { field: 'lines' }) : undefined
}

export const goodsName = (book: CountyBook, goods: string): string => rowWords(book, `${GOODS}${goods}`)?.zh ?? goods

/** A matter of the shop begins, in the village for which its keeper answers. */
export const begin = ({ post, file }: StepGiven, kind: Kind, to: string): StepTaken | Refusal =>
  file.place.length === 12 && post && file.place.startsWith(post.place)
    ? { to, set: { kind } }
    : refuseShop('no-village', { field: 'place' })
