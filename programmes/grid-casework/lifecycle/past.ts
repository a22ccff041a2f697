import type { Answer } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseSet } from '#kernel/casework/case.ts'
import { timedSteps, workedSteps } from '#kernel/casework/timed-words.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { refuseImport } from '#kernel/import/refusals.ts'
import type { Values } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { ITEM } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { getItem, type ItemValue, isUrban, whoLeads } from '../rules/who-leads.ts'
import { pastStates } from '../words.ts'
import { took } from './desks.ts'

/*
 * What an older list knows of a matter: one row tells its whole course, so one step files it where it stood. Nobody's act is
 * made up, and no message goes out. A corrected row is a further step.
 */

const over: readonly string[] = ['closed', 'rated', 'declined', 'withdrawn']

/** Columns that tell how far it came; once somebody acted here, the list no longer says. */
const course = ['state', 'openedAt', 'doneAt', 'closedAt', 'dueAt', 'lead', 'result', 'rating']

/** The item as of the day, or as it is now where the day is older than the catalogue. */
function findItem(book: CountyBook, code: string, day: Day, place: string): { item: ItemValue; on: Day } | undefined {
  const on = [day, '9999-12-31' as Day].find((each) => book.familyOf(ITEM, each).includes(`${ITEM}${code}`))
  return on && { item: getItem(book, code, on, place), on }
}

/** Parts of a filled form that stand as they are on the case. */
function setOf(form: Values): CaseSet {
  const point = form.point as { lon: number; lat: number } | undefined
  return {
    ...(form.item ? { kind: String(form.item) } : {}),
    ...(form.place ? { place: String(form.place) } : {}),
    ...(form.source ? { source: String(form.source) } : {}),
    ...(form.lead ? { lead: form.lead as Id } : {}),
    ...(form.result ? { result: String(form.result) } : {}),
    ...(form.rating ? { rating: String(form.rating) } : {}),
    ...(form.dueAt ? { answerBy: new Date(String(form.dueAt)) } : {}),
    ...Object.fromEntries(
      ['filedAt', 'openedAt', 'doneAt', 'closedAt'].flatMap((name) =>
        form[name] ? [[name, new Date(String(form[name]))]] : [],
      ),
    ),
    ...point,
  }
}

/** A case as a row of an older list tells it, before its first step. */
export function pastFileOf(
  form: Values,
  { book, day }: { readonly book: CountyBook; readonly day: Day },
): Answer<{ set: CaseSet & { place: string; level: string } }> {
  const place = book.findPlace(String(form.place))
  if (!place || place.statisticalOnly || place.level === 'county' || place.level === 'city')
    return refuse('no-such-place', { field: 'place' })
  const found = findItem(book, String(form.item), day, place.code)
  if (!found) return refuse('no-such-item', { field: 'item' })
  const village = place.level !== 'town'
  const level = form.state === 'reported' && village && found.item.selfHandled && !isUrban(book, place.code)
  return {
    value: {
      set: { source: 'resident', ...setOf(form), place: place.code, level: level ? 'village' : 'town', public: false },
    },
    because: { rule: 'grid-casework/past', facts: { item: found.item.code, place: place.code } },
  }
}

/** What must fit together, whether a row is new or was corrected. `course` is that of the case after the row. */
function checkCourse(state: string, after: CaseSet & { filedAt: Date; place: string }): Refusal | undefined {
  const { filedAt, closedAt, doneAt, openedAt, place } = after
  if (over.includes(state) && !closedAt) return refuseImport('closed-when', { field: 'closedAt' })
  for (const [field, at] of Object.entries({ openedAt, doneAt, closedAt }))
    if (at && at < filedAt) return refuseImport('times-reversed', { field })
  if ((state === 'closed' || state === 'rated') && !after.result) return refuseImport('empty', { field: 'result' })
  if (state === 'rated' && !after.rating) return refuseImport('empty', { field: 'rating' })
  // Verification belongs to a grid worker of the village.
  if (state === 'handled' && place.length < 12) return refuse('no-such-place', { field: 'place' })
  return undefined
}

/** What is still open with a unit runs under the catalogue, unless the list says until when. */
function limitOf(
  given: StepGiven,
  state: string,
  { openedAt, filedAt }: CaseSet & { filedAt: Date },
): Pick<StepTaken, 'limit'> {
  if (state !== 'dispatched' || given.file.limit || given.file.answerBy || given.form.dueAt) return {}
  const found = findItem(given.book, given.file.kind ?? '', given.day, given.file.place)
  return found ? { limit: { ...found.item.limit, from: openedAt ?? filedAt } } : {}
}

/** Where a matter stands with a unit, one must lead. */
function leadOf({ book, day, file }: StepGiven, state: string): { lead?: Id } | Refusal {
  if (file.lead) return book.findOrganisation(file.lead) ? {} : refuse('unknown-unit', { field: 'lead' })
  if (!['dispatched', 'handled', 'verified'].includes(state)) return {}
  const found = findItem(book, file.kind ?? '', day, file.place)
  const lead = found && whoLeads(book, file.kind ?? '', file.place, found.on).lead
  return lead ? { lead: lead.id } : refuse('no-lead', { field: 'lead' })
}

function bring(given: StepGiven): Answer<StepTaken> {
  const { form, file, at } = given
  const state = form.state === 'closed' && form.rating ? 'rated' : String(form.state)
  const after = { ...setOf(form), filedAt: at, place: file.place }
  const wrong = checkCourse(state, after)
  if (wrong) return wrong
  const lead = leadOf(given, state)
  if (isRefusal(lead)) return lead
  return took(
    {
      to: state,
      set: { raise: ['imported'], ...doneOf(state, after), ...resultOf(state, after), ...lead },
      ...limitOf(given, state, after),
    },
    { rule: 'grid-casework/past', facts: { state } },
  )
}

const doneOf = (state: string, { doneAt, closedAt }: CaseSet): CaseSet => {
  const done = doneAt ?? closedAt ?? undefined
  return done && state !== 'reported' && state !== 'opened' && state !== 'dispatched' ? { doneAt: done } : {}
}

const resultOf = (state: string, { result }: CaseSet): CaseSet =>
  result ? {} : state === 'declined' ? { result: 'not-ours' } : state === 'withdrawn' ? { result: 'withdrawn' } : {}

function correct(given: StepGiven): Answer<StepTaken> {
  const { form, hands, book, day } = given
  const cleared = (form.cleared as string[] | undefined) ?? []
  const moved = hands.some(({ step }) => !(own.includes(step) || step in timedSteps || step in workedSteps))
  const field = course.find((name) => name in form || cleared.includes(name))
  if (moved && field) return refuseImport('moved-on', { field })
  const set = setOf(form)
  const file = { ...given.file, ...set }
  if (set.place && !book.findPlace(set.place)) return refuse('no-such-place', { field: 'place' })
  if (set.kind && !findItem(book, set.kind, day, file.place)) return refuse('no-such-item', { field: 'item' })
  if (moved) return took({ to: file.state, set })
  const state = form.state ? String(form.state) : file.state
  const gone = Object.fromEntries(
    cleared.filter((name) => name in file && course.includes(name)).map((name) => [name, null]),
  ) as CaseSet
  const after = { ...setOfFile(given.file), ...set, ...gone }
  const wrong = checkCourse(state, after)
  if (wrong) return wrong
  const again = { ...given, file }
  const lead = leadOf(again, state)
  if (isRefusal(lead)) return lead
  return took(
    {
      to: state,
      set: { ...set, ...gone, ...doneOf(state, after), ...resultOf(state, after), ...lead },
      ...limitOf(again, state, after),
    },
    { rule: 'grid-casework/past', facts: { state } },
  )
}

const setOfFile = (file: StepGiven['file']) => ({
  place: file.place,
  filedAt: file.filedAt,
  ...(file.openedAt ? { openedAt: file.openedAt } : {}),
  // Where the list names no other, it was done when it was closed.
  ...(file.doneAt && file.doneAt.getTime() !== file.closedAt?.getTime() ? { doneAt: file.doneAt } : {}),
  ...(file.closedAt ? { closedAt: file.closedAt } : {}),
  result: file.result,
  rating: file.rating,
})

const own = ['bring-in', 'correct-past']

/** The programme's lifecycle with the steps of imports. A correction may find a case wherever work here has led it since. */
export function withPast(lifecycle: Lifecycle): Lifecycle {
  const states = Object.keys(lifecycle.states)
  return {
    ...lifecycle,
    steps: {
      ...lifecycle.steps,
      'bring-in': {
        words: { zh: '历史导入', en: 'Bring in' },
        from: null,
        to: Object.keys(pastStates),
        by: [{ via: 'import' }],
        form: forms.pastForm,
        told: { zh: '由历史台账导入', en: 'Brought in from an earlier list' },
        take: bring,
      },
      'correct-past': {
        words: { zh: '台账更正', en: 'Correct what was brought in' },
        from: states,
        to: states,
        by: [{ via: 'import' }],
        form: forms.pastCorrectionForm,
        told: { zh: '台账更正后重新导入', en: 'The earlier list was corrected and brought in again' },
        take: correct,
      },
    },
  }
}
