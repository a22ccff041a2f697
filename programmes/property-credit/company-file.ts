import type { CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import type { Standing } from '#kernel/casework/named.store.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { askRule, type Parameters } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { lastDayOf } from './credit-file/lifecycle.ts'
import { KIND, kindOf } from './credit-file/parameters.ts'
import { kindWordsOf, propertyFile } from './credit-file/programme.ts'
import { groundOf, listKinds, type RepairTask, repairTasks } from './lists/catalogue.ts'
import { decisionOf, lastDayOf as lastListedDay } from './lists/lifecycle.ts'
import { GROUND } from './lists/parameters.ts'
import { propertyLists } from './lists/programme.ts'
import { provedIn } from './lists/repair.ts'
import { type EntryFacts, whatCounts } from './rules/what-counts.ts'

/** What the cases about a company come to on a day, as its file tells it. Pure. */

/** The rule reads none. */
const noParameters: Parameters = {
  get(id) {
    throw new Error(`what counts asked for ${id}`)
  },
}

type Begun = Readonly<Record<string, unknown>>

/** Entries with what of each counts on the day, and the sum; amounts in thousandths of a point. */
export function tellEntries(
  files: readonly CaseFile[],
  begun: ReadonlyMap<string, { readonly form: Begun; readonly files: readonly string[] }>,
  book: CountyBook,
  day: Day,
) {
  const known = files.map((file) => {
    const form = begun.get(file.id)?.form ?? {}
    const on = String(form.on ?? dayOf(file.filedAt)) as Day
    const row = file.kind ? kindOf(book.getParameter(`${KIND}${file.kind}`, on, file.place).value) : undefined
    const until = row ? lastDayOf(on, row.months) : on
    return { file, form, on, row, until }
  })
  // What was established last stands first, whenever it was entered.
  known.sort((a, b) => b.on.localeCompare(a.on) || b.file.id.localeCompare(a.file.id))
  const facts = known.map(
    ({ file, on, row, until }): EntryFacts => ({
      ...{ id: file.id, kind: file.kind ?? '', state: row ? file.state : 'corrected', on, until },
      points: row?.points ?? null,
    }),
  )
  const counted = askRule(whatCounts, { day, entries: facts }, noParameters)
  if (isRefusal(counted)) throw new Error(counted.refused)
  const { total, lines } = counted.value
  return {
    total,
    entries: known.map(({ file, form, on, row, until }, i) => ({
      ...{ id: file.id, number: file.number, kind: file.kind ?? '', words: kindWordsOf(file.kind ?? '', book, day) },
      ...{ side: row?.side ?? ('note' as const), ground: row?.ground ?? null, public: row?.public ?? false },
      ...{ on, until, points: row?.points ?? null },
      ...{ standing: lines[i]?.standing ?? ('corrected' as const), counted: lines[i]?.counted ?? 0 },
      stateWords: propertyFile.lifecycle.states[file.state]?.words ?? propertyFile.words,
      estate: form.estate ? (book.findOrganisation(String(form.estate))?.name ?? null) : null,
      document: form.number ? String(form.number) : null,
      failed: form.failed === undefined ? null : Number(form.failed),
      corrects: form.corrects ? String(form.corrects) : null,
      evidence: begun.get(file.id)?.files.length ?? 0,
    })),
  }
}

/** States in which a company stands on its list. */
export const onList = ['listed', 'repair-asked', 'to-remove', 'disputed'] as const
const isOn = (file: CaseFile, at: Date): boolean =>
  onList.some((state) => state === file.state) && file.overallDueAt !== null && at < file.overallDueAt

const wasListed = (file: CaseFile): boolean => file.result === 'red' || file.result === 'black'

/** A listing as its file tells it: term, decision and, on the black list, what is proved of the repair. */
export function tellListing({ file, hands }: Standing, book: CountyBook, at: Date) {
  const listed = wasListed(file) && file.openedAt ? dayOf(file.openedAt) : null
  const used = book.getParameter(`${GROUND}${file.kind}`, listed ?? dayOf(file.filedAt), file.place)
  const ground = groundOf(used.value)
  const proved = new Set<RepairTask>(provedIn(hands))
  return {
    ...{ id: file.id, number: file.number, list: ground.list, listWords: listKinds[ground.list] },
    ...{ words: ground.name, ground: ground.ground, decision: decisionOf(hands) || null },
    ...{ from: listed, until: listed ? lastListedDay(file) : null, on: isOn(file, at), over: file.closedAt !== null },
    // What ended while its clock was still waiting to be looked at is over all the same.
    stateWords: propertyLists.lifecycle.states[file.state]?.words ?? propertyLists.words,
    left: listed && file.closedAt ? dayOf(file.closedAt) : null,
    repairFrom: listed && ground.repair ? ground.repair.afterDays : null,
    tasks: (listed ? (ground.repair?.tasks ?? []) : []).map((task) => ({
      ...{ task, words: repairTasks[task], proved: proved.has(task) },
    })),
  }
}
