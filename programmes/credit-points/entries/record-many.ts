import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer, type Because } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { actOfStep, type CaseProgramme, type StepFacts, type StepInput } from '#kernel/casework/step.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { schemaOf, type Values } from '#kernel/programme/field.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Holder, holderOf } from '../books.ts'
import { refuse } from '../refusals.ts'
import { recordForm } from './forms.ts'

/** One walk through a group of the village, or everybody who came to something. */
export const MOST_AT_ONCE = 60

const { household: _, member: __, ...shared } = recordForm
const several = z.array(z.uuid()).max(MOST_AT_ONCE).default([])
const form = z
  .object({ households: several, members: several })
  .loose()
  .transform(({ households, members, ...rest }, issue) => {
    const read = schemaOf(shared).safeParse(rest)
    if (read.success) return { ...read.data, households, members } as RecordMany['form']
    for (const { path, message } of read.error.issues) issue.addIssue({ code: 'custom', path: [...path], message })
    return z.NEVER
  })
  .refine(({ households, members }) => households.length > 0 !== members.length > 0)

interface RecordMany {
  /** Households, or people of a row that is a person's; never both. */
  readonly form: Values & { readonly households: readonly string[]; readonly members: readonly string[] }
}

/** Of whom an entry is to be made; of a person it is not known before the register is read where they live. */
interface Whose {
  readonly household: string
  readonly member?: string
}

/** States in which an entry no longer counts: the same deed may be recorded anew. */
export const undone: ReadonlySet<string> = new Set(['not-approved', 'not-taken', 'withdrawn', 'taken-back'])

/**
 * One row of the catalogue for many households, or for many people, with one photo: an entry for each, all in one act. What one cannot be
 * given (its cap is reached, it has this row of this day already) stands in the answer beside it and holds up nobody else.
 */
export function recordMany(life: CaseProgramme): ActKind<RecordMany, StepFacts | 'cases.begun' | 'register.members'> {
  const record = actOfStep(life, 'record')
  const inputOf = ({ form: { households: _, members: __, ...rest } }: RecordMany, whose: Whose): StepInput => ({
    form: { ...rest, ...whose },
  })
  const named = ({ form: { households, members } }: RecordMany): readonly Whose[] => [
    ...households.map((household) => ({ household })),
    ...members.map((member) => ({ household: '', member })),
  ]
  return {
    kind: `${life.id}/record-many`,
    programme: life.id,
    schema: z.strictObject({ form }) as unknown as z.ZodType<RecordMany>,
    place: (input) => String(input.form.place),
    locks: () => [],
    names: (input, where) =>
      named(input).flatMap((whose) => [
        whose.member ? nameOfListed('member', whose.member) : nameOfListed('household', whose.household),
        ...(record.names?.(inputOf(input, whose), where) ?? []),
      ]),
    reads: [...record.reads, 'cases.begun'],
    decide(given) {
      const { item, on } = given.input.form
      const homes = given.facts['register.members']
      const asked = named(given.input).map(({ household, member }) => ({
        household: member ? (homes.find(({ person }) => person === member)?.household ?? '') : household,
        ...(member ? { member } : {}),
      }))
      if (new Set(named(given.input).map(holderOf)).size < asked.length)
        return refuse('twice-listed', { field: asked[0]?.member ? 'members' : 'households' })
      const before = new Set<Holder>(
        given.facts['cases.begun']
          .filter((one) => one.form.item === item && one.form.on === on && !undone.has(one.state))
          .map((one) => holderOf(one.form as unknown as Whose)),
      )
      const effects: Effect[] = []
      const claimed = new Set<Id>()
      const rows: JsonObject[] = []
      const parts: Because[] = []
      let first: Refusal | undefined
      for (const whose of asked) {
        const { household, member = null } = whose
        const decided = household
          ? record.decide({ ...given, input: inputOf(given.input, whose) })
          : refuse('not-of-household', { field: 'members' })
        const taken = !isRefusal(decided) && before.has(holderOf(whose)) ? refuse('same-day') : decided
        if (isRefusal(taken)) {
          first ??= taken
          rows.push({ household, member, refused: taken.refused, fills: (taken.fills ?? {}) as JsonObject })
          continue
        }
        const { case: id, state } = taken.value.answer
        rows.push({ household, member, case: id ?? null, state: state ?? null })
        parts.push(taken.because)
        // The photo is one file: the first entry takes it, the others name it.
        for (const effect of taken.value.effects)
          if (effect.kind !== 'claim') effects.push(effect)
          else if (!claimed.has(effect.file)) {
            claimed.add(effect.file)
            effects.push(effect)
          }
      }
      if (parts.length === 0 && first) return first
      return answer(
        { effects, answer: { rows }, reasonsKept: true, journal: { recorded: parts.length, of: asked.length } },
        { rule: 'credit-points/recorded-for-many', facts: { recorded: parts.length, of: asked.length }, parts },
      )
    },
  }
}
