import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer, type Because } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { lastDayOf } from './lifecycle.ts'
import { FILE, FROM_OUTCOMES, type FromOutcome, KIND, kindOf } from './parameters.ts'

/*
 * What came about in other programmes enters the file by itself, as far as a dated list says so. Only ids of organisations, days and
 * numbers travel; of a matter without a property company nothing enters.
 */

/** What each outcome tells, brought to one form: which company and estate, how it ended, on which day. */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const ids = { company: z.uuid(), estate: z.uuid().optional() }
const tellers: Readonly<Record<string, z.ZodType<Told>>> = {
  'property-check/inspected': z
    .object({ ...ids, day, failed: z.array(z.string()) })
    .transform(({ failed, day: on, ...rest }) => ({
      ...{ ...rest, on, failed: failed.length, result: failed.length === 0 ? 'passed' : 'failed' },
    })),
  'property-check/rectified': z
    .object({ ...ids, day, onTime: z.boolean() })
    .transform(({ onTime, day: on, ...rest }) => ({ ...rest, on, result: onTime ? 'in-time' : 'late' })),
  'property-check/not-rectified': z
    .object({ ...ids, day, items: z.array(z.string()) })
    .transform(({ items, day: on, ...rest }) => ({ ...rest, on, failed: items.length, result: 'failed' })),
  // Whoever managed the estate on the day of the violation.
  'property-grade/regraded': z
    .object({ ...ids, on: day, ground: z.string() })
    .transform(({ ground, ...rest }) => ({ ...rest, result: ground })),
  // A grid matter is a company's where the company led it.
  'grid-casework/closed': z
    .object({ lead: z.uuid(), result: z.string() })
    .transform(({ lead, result }) => ({ company: lead, result })),
}
interface Told {
  readonly company: string
  readonly estate?: string | undefined
  readonly result: string
  /** The day of the hearing where the outcome names none. */
  readonly on?: string
  readonly failed?: number
}
const toldOf = ({ outcome, facts }: Heard): Told | undefined => tellers[outcome]?.safeParse(facts).data

/** What is heard, and by which act. */
export const heardElsewhere = Object.fromEntries(Object.keys(tellers).map((name) => [name, `${FILE}/hear-outcome`]))

/** One outcome, one entry of each kind, however often it is told. */
export function hearOutcome(
  life: CaseProgramme,
): ActKind<Heard, StepFacts | 'cases.begun' | 'register.posts-of-organisations'> {
  const hear = actOfStep(life, 'hear')
  return {
    kind: `${FILE}/hear-outcome`,
    programme: FILE,
    schema: heardSchema,
    subject: () => null,
    locks: ({ subject }) => [`${FILE}:cause:${subject}`],
    names: ({ subject }) => [nameOfListed('cause', subject)],
    reads: [...hear.reads, 'cases.begun', 'register.posts-of-organisations'],
    decide(given) {
      const { input, actor, book, facts } = given
      if (actor.via !== 'hearing') return refuseCase('not-yours')
      const told = toldOf(input)
      const company = told && book.findOrganisation(told.company)
      const nothing = (why: string) =>
        answer(
          { effects: [], subject: input.subject, answer: { entered: 0 } },
          { rule: `${FILE}/enters-nothing`, facts: { why, outcome: input.outcome } },
        )
      if (!told || company?.kind !== 'property-company') return nothing('no-company')
      const on = told.on ?? given.day
      const used = book.getParameter(FROM_OUTCOMES, given.day, company.place)
      const rows = (used.value as unknown as FromOutcome[]).filter(
        ({ outcome, result }) => outcome === input.outcome && result === told.result,
      )
      const effects: Effect[] = []
      const parts: Because[] = []
      let entered = 0
      for (const { kind } of rows) {
        // The same day's check of the same estate enters once; what is past its time enters nothing.
        if (facts['cases.begun'].some(({ form }) => form.kind === kind && form.on === on)) continue
        const row = kindOf(book.getParameter(`${KIND}${kind}`, on as never, company.place).value)
        if (lastDayOf(on, row.months) < given.day) continue
        const form = {
          ...{ company: company.id, kind, on, cause: input.subject },
          ...(told.estate ? { estate: told.estate } : {}),
          ...(told.failed ? { failed: told.failed } : {}),
        }
        const taken = hear.decide({ ...given, input: { form } })
        if (isRefusal(taken)) return taken
        effects.push(...taken.value.effects)
        parts.push(taken.because)
        entered += 1
      }
      if (entered === 0) return nothing(rows.length === 0 ? 'no-row' : 'entered-before')
      return answer(
        { effects, subject: input.subject, answer: { entered }, reasonsKept: true as const },
        { rule: `${FILE}/heard`, facts: { outcome: input.outcome, entered }, parameters: [used], parts },
      )
    },
  }
}
