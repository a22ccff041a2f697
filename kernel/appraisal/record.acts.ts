import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { answer, type Because } from '../because.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { keepPersonal } from '../personal/personal.ts'
import type { Field } from '../programme/field.ts'
import { getRefusalKind, type Refusal } from '../refusal.ts'
import { isSystem } from '../register/authority.ts'
import { day } from '../register/inputs.ts'
import { fillWords, type Words } from '../words.ts'
import { formatMilli, MOST } from './points.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, firstDay, lastDay, periodOf, rulesOf, type YearRules } from './scheme.ts'
import {
  type AppraisalFacts,
  appraisalReads,
  type Entry,
  holdsAt,
  isOnSheet,
  lockOfAppraisal,
  type Member,
  nameOfAppraisal,
} from './terms.ts'

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

type Reads = (typeof appraisalReads)[number] | 'register.kin'

/** The act by which a scheme's recorders enter points: `<scheme>/record-entries`. */
export function recordEntries(scheme: AppraisalScheme): ActKind<Recording, Reads> {
  return {
    kind: `${scheme.id}/record-entries`,
    programme: scheme.id,
    schema: recording,
    place: ({ place }) => place,
    locks: ({ year, place }) => [lockOfAppraisal(scheme.id, year, place)],
    names: ({ year, place }) => [nameOfAppraisal(scheme.id, year, place)],
    reads: [...appraisalReads, 'register.kin'],
    decide({ input, scope, actor, facts, book, day: today, mint }) {
      const { year, place, entries } = input
      const posts = postsOf(scope, scheme.recorders).filter((post) => place.startsWith(post.place))
      if (posts.length === 0 && !isSystem(actor)) return refuseAppraisal('not-yours')
      const rules = rulesOf(scheme, book, year, place)
      const look = lookInto(facts, place)
      const written: Entry[] = []
      const kept: Effect[] = []
      const faults: { readonly field: string; readonly words: Words; readonly refusal: Refusal }[] = []
      for (const [i, wanted] of entries.entries()) {
        const fault =
          wanted.day > today
            ? refuseAppraisal('future', { field: 'day' })
            : findFault(wanted, { scheme, year, rules, look, actor: actor.person })
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
          ...{ of, basis, files: [], measure: null, text: textId, corrects: null },
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

/** What the rows of one act are looked up in. */
interface Look {
  readonly members: ReadonlyMap<string, readonly Member[]>
  readonly items: ReadonlyMap<string, { readonly indicator: string; readonly ended: boolean }>
  readonly sums: ReadonlyMap<string, number>
  readonly kin: ReadonlySet<string>
  closed(subject: string, period: number): boolean
}

function lookInto(facts: AppraisalFacts & { readonly 'register.kin': ReadonlySet<Id> }, place: string): Look {
  const members = new Map<string, Member[]>()
  for (const member of facts['appraisal.members'])
    if (member.place === place) members.set(member.subject, [...(members.get(member.subject) ?? []), member])
  const sheets = facts['appraisal.sheets'].filter(({ state }) => state !== 'open')
  return {
    members,
    items: new Map(facts['appraisal.items'].flatMap((item) => (holdsAt(item, place) ? [[item.id, item]] : []))),
    sums: new Map(
      facts['appraisal.sums'].map((sum) => [cellKey(sum.subject, sum.period, sum.indicator, sum.item), sum.points]),
    ),
    kin: facts['register.kin'],
    closed: (subject, period) =>
      sheets.some((sheet) => isOnSheet(sheet, place, subject) && (sheet.period === period || sheet.period === 0)),
  }
}
const cellKey = (subject: string, period: number, indicator: string, item: string | null): string =>
  `${subject}/${period}/${indicator}/${item ?? ''}`

function findFault(
  wanted: Recording['entries'][number],
  of: {
    readonly scheme: AppraisalScheme
    readonly year: number
    readonly rules: YearRules
    readonly look: Look
    readonly actor: Id | null
  },
): Refusal | undefined {
  const { subject, indicator: code, item, day, points, was, basis } = wanted
  const { scheme, year, rules, look } = of
  if (day < firstDay(year) || day > lastDay(year)) return refuseAppraisal('period', { field: 'day' })
  const held = look.members.get(subject)?.some(({ from, to }) => from <= day && (to === null || day < to))
  if (!held) return refuseAppraisal('no-member', { field: 'subject' })
  if (scheme.notOwn && subject === of.actor) return refuseAppraisal('own', { field: 'subject' })
  if (scheme.notOwn && look.kin.has(subject as Id)) return refuseAppraisal('own', { field: 'subject' })
  const indicator = rules.indicators.get(code)
  if (!indicator) return refuseAppraisal('no-indicator', { field: 'indicator' })
  if (indicator.measured) return refuseAppraisal('measured', { field: 'indicator' })
  const work = item === undefined ? undefined : look.items.get(item)
  if (item !== undefined && (!work || work.ended || work.indicator !== code))
    return refuseAppraisal('no-item', { field: 'item' })
  const { least, most } = indicator
  if (points < least || points > most)
    return refuseAppraisal('range', { field: 'points', fills: { least: formatMilli(least), most: formatMilli(most) } })
  if (indicator.evidence === 'document' && basis === undefined) return refuseAppraisal('evidence', { field: 'basis' })
  const period = periodOf(day as Day, rules.arithmetic)
  if (look.closed(subject, period)) return refuseAppraisal('closed', { field: 'day' })
  const now = look.sums.get(cellKey(subject, period, code, item ?? null)) ?? 0
  if (was !== undefined && was !== now)
    return refuseAppraisal('changed', { field: 'points', fills: { now: formatMilli(now) } })
  return undefined
}
