import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer, type Because } from '#kernel/because.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { announceNotice, type NoticeWanted } from '#kernel/publicity/notices/content.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { accountsOfEntry } from '../entries/earning.ts'
import { approved } from '../entries/notices.ts'
import { refuse } from '../refusals.ts'

/** What a meeting of the panel tells when its minutes are signed. */
const told = z.object({
  place: z.string(),
  session: z.string(),
  rows: z
    .array(
      z.object({
        entry: z.uuid(),
        for: z.int(),
        against: z.int(),
        approved: z.boolean(),
        points: z.int().nullable(),
        reason: z.string().nullable(),
      }),
    )
    .min(1),
})
const rowsOf = ({ facts }: Heard) => {
  const read = told.safeParse(facts)
  return read.success ? read.data.rows : []
}

/**
 * All entries of one meeting take its decisions in one act, and one list goes up with those that were approved. An entry that was
 * withdrawn meanwhile, or of which its yearly cap leaves nothing any more, stays where it stands and is on no list.
 */
export function hearPanel(life: CaseProgramme): ActKind<Heard, StepFacts | 'cases.named'> {
  const review = actOfStep(life, 'review')
  return {
    kind: `${life.id}/hear-panel`,
    programme: life.id,
    schema: heardSchema,
    subject: () => null,
    locks: (input) => rowsOf(input).map(({ entry }) => `case:${entry}`),
    names: (input) => rowsOf(input).flatMap(({ entry }) => [nameOfCase(entry), ...accountsOfEntry(entry as Id)]),
    reads: [...review.reads, 'cases.named'],
    decide(given) {
      if (given.actor.via !== 'hearing') return refuseCase('not-yours')
      const heard = told.safeParse(given.input.facts)
      if (!heard.success) return refuse('not-before-panel')
      const { place, session, rows } = heard.data
      const effects: Effect[] = []
      const lines: NoticeWanted['lines'][number][] = []
      const parts: Because[] = []
      for (const { entry, points, reason, ...votes } of rows) {
        const found = given.facts['cases.named'].get(entry)
        if (found?.file.programme !== life.id) continue
        const form = { session, ...votes, ...(points === null ? {} : { points }), ...(reason ? { reason } : {}) }
        const taken = stepWithin(life, 'review', given, found, form)
        if (isRefusal(taken)) continue
        parts.push(taken.because)
        for (const effect of taken.value.effects)
          if (effect.kind === 'announce' && effect.outcome === `${life.id}/notice`)
            lines.push(...(effect.facts as unknown as NoticeWanted).lines)
          else effects.push(effect)
      }
      if (lines.length > 0) {
        const { outcome, facts } = announceNotice(approved, { place, lines })
        effects.push({ kind: 'announce', outcome: `${life.id}/${outcome}`, subject: given.input.subject, facts })
      }
      return answer(
        {
          effects,
          subject: given.input.subject,
          answer: { decided: parts.length, listed: lines.length, left: rows.length - parts.length },
          reasonsKept: true,
        } satisfies { effects: readonly Effect[]; subject: Id; answer: JsonObject; reasonsKept: true },
        { rule: 'credit-points/panel', facts: { session }, parts },
      )
    },
  }
}
