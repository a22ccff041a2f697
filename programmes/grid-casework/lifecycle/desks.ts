import type { Answer, Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import { getItem } from '../rules/who-leads.ts'

export const took = (value: StepTaken, because: Because = { rule: 'grid-casework/step' }): Answer<StepTaken> => ({
  value,
  because,
})

/** The place at which a case's level is answerable: its village, its town, or the county. */
export const seat = (file: CaseFile): string =>
  file.level === 'village'
    ? file.place.slice(0, 12)
    : file.level === 'town'
      ? file.place.slice(0, 9)
      : file.place.slice(0, 6)
export const intake = (file: CaseFile): string =>
  file.flags.includes('above-county')
    ? deskOf('county-leader', file.place.slice(0, 6))
    : deskOf(
        file.level === 'village' ? 'grid-head' : file.level === 'town' ? 'dispatcher' : 'acceptance-clerk',
        seat(file),
      )
export const dispatching = (file: CaseFile): string =>
  deskOf('dispatcher', file.level === 'county' ? file.place.slice(0, 6) : file.place.slice(0, 9))
export const chief = (file: CaseFile): string => deskOf('duty-chief', file.place.slice(0, 6))
/** Whoever stands above the answerable desk: a breach is brought before them once. */
export const above = (file: CaseFile): string =>
  file.level === 'county' ? deskOf('county-leader', file.place.slice(0, 6)) : chief(file)
export const centre = (file: CaseFile): string => (file.level === 'village' ? dispatching(file) : above(file))
export const ruling = (file: CaseFile): string => (file.level === 'county' ? chief(file) : dispatching(file))

/**
 * How the end of a case is told to other programmes. Who reported goes with it, by id and day, only where a resident did so by name: what
 * an official found is their work, and whoever asked for discretion, withdrew or gave no name is not to be told by a list of points. The unit
 * that led it goes with it too.
 */
export function closedWith({ file, fact }: StepGiven, result: string) {
  const named = ({ reporter, source, flags, filedAt }: CaseFile) =>
    reporter && source === 'resident' && !flags.some((f) => f === 'discreet' || f === 'reporter-withdrew')
      ? [{ reporter, on: dayOf(filedAt) }]
      : []
  // Whoever joined it and has not reported it before: once, however often they reported.
  const joined = fact('case.joined')
    .flatMap(named)
    .filter(({ reporter }, i, all) => reporter !== file.reporter && all.findIndex((o) => o.reporter === reporter) === i)
  const lead = file.lead ? { lead: file.lead } : {}
  return { outcome: 'closed', facts: { item: file.kind ?? '', result, ...lead, ...named(file)[0], joined } }
}

/** Where a case comes when it ends; one that came as an order is over when that was answered. */
export const endingOf = ({ flags }: CaseFile, end: string): string => (flags.includes('to-reply') ? 'answering' : end)

export const atDesk = (role: string): Who => ({ role, where: 'desk' })
export const atPlace = (role: string): Who => ({ role, where: 'place' })
export const leading: readonly Who[] = [
  { role: 'handler', where: 'lead' },
  { role: 'department-leader', where: 'lead' },
]
/** At town level one person accepts, opens, dispatches and closes; at county level these are apart. */
export const center: readonly Who[] = [atDesk('dispatcher'), atDesk('duty-chief')]

export const itemName = (book: CountyBook, file: CaseFile, day: Day): string =>
  file.kind ? getItem(book, file.kind, day, file.place).name.zh : ''

export const tellReporter = (given: StepGiven, words: string, fills: Record<string, string> = {}) =>
  // Who withdrew is not troubled any more, though the matter goes on.
  given.file.reporter && !given.file.flags.includes('reporter-withdrew')
    ? [
        {
          whom: given.file.reporter,
          words: `grid-casework/${words}`,
          fills: { item: itemName(given.book, given.file, given.day), ...fills },
        },
      ]
    : []
