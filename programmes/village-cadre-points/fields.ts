import { deskOf } from '#kernel/casework/case.ts'
import type { Field } from '#kernel/programme/field.ts'
import { POINTS } from './scheme.ts'

/* Fields and desks that several of these lives have in common. */

export const year: Field = {
  ...{ kind: 'number', words: { zh: '年度', en: 'Year' }, required: true, listed: true, min: 2023, max: 2100 },
}
export const village: Field = { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true }
export const reason: Field = {
  ...{ kind: 'long-text', words: { zh: '原因', en: 'Reason' }, purpose: POINTS, max: 300, required: true },
}

const desk =
  (digits: number) =>
  (role: string) =>
  ({ place }: { readonly place: string }): string =>
    deskOf(role, place.slice(0, digits))
/** The desk of a role in a case's village, its town, or the county. */
export const villageDesk = desk(12)
export const townDesk = desk(9)
export const countyDesk = desk(6)
