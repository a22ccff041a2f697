import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Words } from '#kernel/words.ts'
import { clerk, contact, head } from './desks.ts'
import { roles } from './roles.ts'

/* What the programmes about companies and their estates have in common. */

/** The section and the company's contact. */
export const companyRoles = {
  [clerk.role]: roles[clerk.role],
  [head.role]: roles[head.role],
  [contact.role]: roles[contact.role],
} as const
export const office: readonly string[] = [clerk.role, head.role]
/** Who changes the rows of a catalogue, and who signs. */
export const keepers: NonNullable<Programme['keepers']> = {
  proposers: [clerk.role, 'security-administrator'],
  signers: [head.role, 'county-leader'],
}

export const today: Words = { zh: '今天要做', en: 'To do today' }
/** A list of what waits for a role in some states. */
export const waiting = (key: string, zh: string, en: string, role: string, ...states: string[]) => ({
  ...{ key, words: { zh, en }, group: today, scope: 'desk' as const, roles: [role], states },
})

/** Numbers of a county's year: prefix, year and the running number. */
export const numbered =
  (id: string, prefix: string): CaseProgramme['numberOf'] =>
  (file, { day }) => ({
    series: `${id}/${file.county}/${day.slice(0, 4)}`,
    prefix: `${prefix} ${day.slice(0, 4)}-`,
  })

/** The name of a row of a catalogue as it was written last, wherever it holds. */
export function nameOfRow(family: string, code: string, book: CountyBook, day: Day): Words | undefined {
  const id = `${family}${code}`
  return book.familyOf(id, day).includes(id)
    ? (book.getParameter(id, day, book.county).value as unknown as { readonly name: Words }).name
    : undefined
}
