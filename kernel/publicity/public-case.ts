import type { CountyBook } from '../book.ts'
import type { CaseFile } from '../casework/case.ts'
import { chipOf } from '../casework/casework.routes.ts'
import { stagesOf } from '../casework/stages.ts'
import { dayOf } from '../day.ts'
import type { Programme } from '../programme/define.ts'

/*
 * A case as everybody may see it: the catalogue's words, town and village, how far it has come. No name, no exact spot, no
 * text that somebody typed.
 */

/**
 * Chip and day for the public. A case is late when its own limit has passed, and so it is counted; a stage that ran over
 * before the limit began has its day shown without a chip. Once the handler reported it done, being on time is decided.
 */
function publicLimit(file: CaseFile, programme: Programme, book: CountyBook, at: Date) {
  if (file.closedAt)
    return { chip: chipOf(file, programme, book, at), due: { kind: 'closed' as const, on: dayOf(file.closedAt) } }
  const state = programme.lifecycle.states[file.state]
  const on = (instant: Date) => dayOf(new Date(instant.getTime() - 1))
  if (state?.held)
    return {
      chip: chipOf(file, programme, book, at),
      due: file.dueAt ? { kind: 'review' as const, on: on(file.dueAt) } : null,
    }
  if (file.overallDueAt) {
    const chip = file.doneAt
      ? { state: 'done' as const, onTime: file.onTime }
      : chipOf({ ...file, dueAt: file.overallDueAt }, overall(programme, file), book, at)
    return { chip, due: { kind: 'overall' as const, on: on(file.overallDueAt) } }
  }
  const chip = chipOf(file, programme, book, at)
  return {
    chip: chip?.state === 'late' ? null : chip,
    due: file.dueAt ? { kind: 'stage' as const, on: on(file.dueAt) } : null,
  }
}

/** The programme with the case's state read against the overall limit, whatever limit the stage has. */
const overall = (programme: Programme, file: CaseFile): Programme => {
  const state = programme.lifecycle.states[file.state]
  if (!state || state.within === 'overall') return programme
  const states = { ...programme.lifecycle.states, [file.state]: { ...state, within: 'overall' } }
  return { ...programme, lifecycle: { ...programme.lifecycle, states } }
}

/** A row of the public list. */
export function publicRow(file: CaseFile, programme: Programme, book: CountyBook, at: Date) {
  const state = programme.lifecycle.states[file.state]
  return {
    number: file.number,
    title: programme.kinds(book, dayOf(at)).find((kind) => kind.code === file.kind)?.plain ?? null,
    placeName: book.placeName(file.place.slice(0, 12)),
    filedOn: dayOf(file.filedAt),
    state: file.state,
    stateWords: state?.publicWords ?? state?.words ?? null,
    stages: stagesOf(file, programme),
    lead: file.lead ? (book.findOrganisation(file.lead)?.name ?? null) : null,
    result: file.result && (state?.end || state?.held) ? (programme.says[`result.${file.result}`] ?? null) : null,
    rating: file.rating ? (programme.says[`rating.${file.rating}`] ?? null) : null,
    ...publicLimit(file, programme, book, at),
  }
}
