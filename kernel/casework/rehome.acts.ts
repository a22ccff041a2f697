import { z } from 'zod'
import type { ActKind, ActRequest, Decision } from '../act.ts'
import type { Answer, Because } from '../because.ts'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import type { Programme } from '../programme/define.ts'
import { successorOn } from '../register/places.ts'
import type { CaseFile, CaseMove } from './case.ts'
import { refuseCase } from './refusals.ts'

/*
 * When a place is merged or divided, what is open there goes to the place that took over, once a case, by a step of its own: whoever
 * is answerable there now finds it. Limits run on. What is closed keeps its place.
 */

const schema = z.strictObject({ case: z.uuid() }) as unknown as z.ZodType<{ case: Id }>

/** Takes one open case to the place that took over from its own. Only the workers call it. */
export function rehomeAct(programmes: ReadonlyMap<string, Programme>): ActKind<{ case: Id }, 'case'> {
  return {
    kind: 'casework/re-home',
    schema,
    subject: (input) => input.case,
    locks: (input) => [`case:${input.case}`],
    reads: ['case'],
    decide({ facts, actor, book, day }): Answer<Decision> {
      const file = facts.case
      const programme = file && programmes.get(file.programme)
      if (!file || !programme || actor.via !== 'timer') return refuseCase('unknown')
      const place = successorOn(book, file.place, day)
      const because: Because = { rule: 'casework/re-home', facts: { before: file.place, after: place } }
      if (file.closedAt || place === file.place)
        return { value: { effects: [], answer: { case: file.id, place: file.place } }, because }
      const moved = movedTo(file, place, programme, book, day)
      const move: CaseMove = { place, desk: moved.desk, viewers: moved.viewers, stepNo: moved.stepNo }
      return {
        value: {
          subject: file.id,
          reasonsKept: true,
          answer: { case: file.id, place },
          journal: { step: 're-homed', no: moved.stepNo },
          effects: [
            {
              kind: 'move',
              file: moved,
              record: {
                step: 're-homed',
                from: file.state,
                to: file.state,
                no: moved.stepNo,
                post: null,
                organisation: null,
                form: {},
                move,
                because: because as unknown as JsonObject,
              },
              timers: [],
              listed: [],
              attached: [],
              unseen: file.viewers.filter((v) => !moved.viewers.some((m) => m.viewer === v.viewer && m.why === v.why)),
            },
          ],
        },
        because,
      }
    },
  }
}

/** The case at its new place: the desks named after places that are no more are those of the places that took over. */
function movedTo(file: CaseFile, place: string, { lifecycle }: Programme, book: CountyBook, day: Day): CaseFile {
  const viewers = file.viewers.map((v) => {
    const [role, at] = v.viewer.split('@')
    return at ? { ...v, viewer: `${role}@${successorOn(book, at, day)}` } : v
  })
  const moved = { ...file, place, viewers, stepNo: file.stepNo + 1 }
  return { ...moved, desk: lifecycle.states[file.state]?.desk?.(moved, book) ?? file.desk }
}

/** The acts for cases that stand at places that ended; the key names where each goes, so that it goes there once. */
export const rehomeRequests = (
  county: string,
  cases: readonly { readonly id: Id; readonly place: string }[],
  book: CountyBook,
  day: Day,
): ActRequest[] =>
  cases.map(({ id, place }) => ({
    kind: 'casework/re-home',
    county,
    actor: { county, person: null, via: 'timer' },
    key: `re-home:${id}:${successorOn(book, place, day)}`,
    input: { case: id },
  }))
