import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import type { Answer } from '#kernel/because.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type SecondedAct, seconded } from '#kernel/seconded.ts'
import type { Fund } from './fund.ts'
import { refuse } from './refusals.ts'

/** Most lines of one payment list; the desk decides them in one act. */
export const MOST_LINES = 100

const schema = z.strictObject({
  /** As it stands on paper. */
  batch: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[\p{Script=Han}A-Z0-9][\p{Script=Han}A-Z0-9 /_-]{0,39}$/u),
  cases: z.array(z.uuid()).min(1).max(MOST_LINES),
})
export type PaymentList = z.output<typeof schema>

/** The kind under which payment lists of a fund are proposed and signed. */
export const payKind = ({ id }: Fund): string => `${id}/pay`

/**
 * A payment list (付款单): one person makes it, another checks and signs it, and what is signed is what was made. With the signature every
 * case on it goes to the bank, all or none: one that was withdrawn or stopped meanwhile has the whole list made anew.
 */
function pay(fund: Fund, life: CaseProgramme): SecondedAct<PaymentList, 'cases.named'> {
  return {
    kind: payKind(fund),
    programme: fund.id,
    words: { zh: `${fund.words.zh}付款单`, en: `Payment list of the ${fund.words.en}` },
    schema: schema as unknown as z.ZodType<PaymentList>,
    proposers: [fund.roles.pays.role],
    signers: [fund.roles.checks.role],
    places: ({ scope }) => [scope.county],
    notYours: () => refuse('not-yours'),
    locks: ({ cases }) => cases.map((id) => `case:${id}`),
    names: ({ cases }) => cases.map(nameOfCase),
    reads: ['cases.named'],
    decide(given: Given<PaymentList, 'cases.named'>): Answer<Decision> {
      const { batch, cases } = given.input
      if (new Set(cases).size < cases.length) return refuse('twice-on-list', { field: 'cases' })
      const known = given.facts['cases.named']
      const effects: Effect[] = []
      for (const [i, id] of cases.entries()) {
        const one = known.get(id)
        const fills = { line: i + 1 }
        if (one?.file.programme !== fund.id || one.file.state !== 'to-pay')
          return refuse('not-to-pay', { field: 'cases', fills })
        const sent = stepWithin(life, 'send', given, one, { batch })
        if (isRefusal(sent)) return sent
        effects.push(...sent.value.effects)
      }
      return {
        value: {
          effects,
          subject: cases[0] as Id,
          answer: { batch, lines: cases.length },
          journal: { batch, cases: cases as readonly string[] as string[] },
        },
        because: { rule: `${fund.id}/payment-list`, facts: { batch, lines: cases.length } },
      }
    },
  }
}

export const batchActs = (fund: Fund, life: CaseProgramme): readonly ActKind[] => seconded(pay(fund, life))
