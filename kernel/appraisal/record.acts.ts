import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { answer, type Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { keepPersonal } from '../personal/personal.ts'
import type { Field } from '../programme/field.ts'
import { getRefusalKind, type Refusal } from '../refusal.ts'
import { isSystem } from '../register/authority.ts'
import { day } from '../register/inputs.ts'
import { fillWords, type Words } from '../words.ts'
import { findFault, lookInto } from './entry-fault.ts'
import { MOST } from './points.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, firstDay, periodOf, rulesOf } from './scheme.ts'
import { type Entry, entryReads, lockOfAppraisal, nameOfAppraisal } from './terms.ts'

/*
 * Entering points: one act for one entry, a pasted grid or a whole month. Each row says what is wrong with it; nothing of the act is
 * recorded while a row is refused.
 */

const place = z.string().regex(/^\d{6}(\d{3}){0,3}$/)
const row = z.strictObject({
  subject: z.uuid(),
  indicator: z.string().max(60),
  item: z.uuid().optional(),
  day,
  points: z.int().min(-MOST).max(MOST),
  /** What could be had with it. */
  of: z.int().min(0).max(MOST).optional(),
  /** The sum that the sender saw in the cell of the period: where it is another by now, the row is refused. */
  was: z.int().min(-MOST).max(MOST).optional(),
  basis: z.string().trim().min(1).max(60).optional(),
  text: z.string().trim().min(1).max(300).optional(),
})
/** What is entered in one act. */
export const recording = z.strictObject({
  year: z.int().min(2000).max(2100),
  place,
  entries: z.array(row).min(1).max(10_000),
})
export type Recording = z.output<typeof recording>

/** What happened, as it is kept apart. */
export const entryText: Field = {
  kind: 'long-text',
  words: { zh: '记录', en: 'What happened' },
  purpose: 'appraisal',
  max: 300,
}

type Reads = (typeof entryReads)[number] | 'register.kin'

/** The act by which a scheme's recorders enter points: `<scheme>/record-entries`. */
export function recordEntries(scheme: AppraisalScheme): ActKind<Recording, Reads> {
  return {
    kind: `${scheme.id}/record-entries`,
    programme: scheme.id,
    schema: recording,
    place: ({ place }) => place,
    locks: ({ year, place }) => [lockOfAppraisal(scheme.id, year, place)],
    names: ({ year, place }) => [nameOfAppraisal(scheme.id, year, place)],
    reads: [...entryReads, 'register.kin'],
    decide({ input, scope, actor, facts, book, day: today, mint }) {
      const { year, place, entries } = input
      const posts = postsOf(scope, scheme.recorders).filter((post) => place.startsWith(post.place))
      if (posts.length === 0 && !isSystem(actor)) return refuseAppraisal('not-yours')
      const rules = rulesOf(scheme, book, year, place)
      const look = lookInto(facts, place)
      const hand = { actor: actor.person, kin: facts['register.kin'] }
      const written: Entry[] = []
      const kept: Effect[] = []
      const faults: { readonly field: string; readonly words: Words; readonly refusal: Refusal }[] = []
      for (const [i, wanted] of entries.entries()) {
        const fault =
          wanted.day > today
            ? refuseAppraisal('future', { field: 'day' })
            : findFault(wanted, { scheme, year, rules, look, hand })
        if (fault) {
          const words = fillWords(getRefusalKind(fault.refused).says, fault.fills ?? {})
          faults.push({ field: `entries.${i}.${fault.field ?? 'points'}`, words, refusal: fault })
          if (faults.length >= 200) break
          continue
        }
        const { subject, indicator, item = null, day, points, of = null, basis = null, text } = wanted
        const id = mint()
        const textId = text === undefined ? null : mint()
        if (text !== undefined && textId) {
          const person = scheme.subjects === 'person' ? (subject as Id) : null
          const keeping = { id: textId, subject: id, person, field: entryText, value: text, book, day: today }
          kept.push(keepPersonal(keeping).effect)
        }
        written.push({
          ...{
            id,
            subject: subject as Id,
            place,
            period: periodOf(day, rules.arithmetic),
            indicator,
            item: item as Id | null,
            day,
            points,
          },
          ...{ of, basis, measure: null, text: textId, corrects: null },
        })
      }
      const [first] = faults
      if (first)
        return { ...first.refusal, field: first.field, fields: faults.map(({ field, words }) => ({ field, words })) }
      const because: Because = {
        rule: 'appraisal/recorded',
        facts: { year, place, entries: written.length, by: posts[0]?.role ?? actor.via },
        parameters: [book.getParameter(scheme.arithmetic, firstDay(year), place)],
      }
      return answer(
        {
          effects: [...kept, { kind: 'appraisal-entries', scheme: scheme.id, year, entries: written }],
          answer: { recorded: written.length, entries: written.map(({ id }) => id) },
          journal: { recorded: written.length, year, place },
        },
        because,
      )
    },
  }
}
