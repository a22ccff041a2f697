import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Step, StepGiven } from '#kernel/programme/lifecycle.ts'
import { companyOf, tellContacts } from '../desks.ts'
import { hearing } from '../heard-step.ts'
import { FILE } from './parameters.ts'

/*
 * What a check entered goes with the check where it is void. Two acts, since an act names its cases before anything is read: the first
 * finds the entries, the second strikes each, as a correction would.
 */

const standing: ReadonlySet<string> = new Set(['in-file', 'objected'])
const w = (zh: string, en: string) => ({ zh, en })

/** Strikes an entry; a new one that names it stands in its place. */
export const struckBy = ({ hands, file }: StepGiven, kind?: string) => {
  const { estate, on } = hands[0]?.form ?? {}
  return {
    outcome: 'corrected',
    facts: {
      ...{ company: companyOf(hands), on: String(on ?? ''), corrects: file.id },
      ...(estate ? { estate } : {}),
      ...(kind ? { kind } : {}),
    },
  }
}

export const strike: Step = {
  words: w('来源作废，撤销记录', 'Strike: what it came from is void'),
  from: [...standing],
  to: ['corrected'],
  by: [{ via: 'hearing' }],
  form: {},
  told: w('来源检查作废，撤销记录', 'The check it came from is void: struck'),
  reads: ['register.posts-at-case'],
  take: (given) => ({
    value: {
      set: { result: 'corrected' },
      later: [{ flag: 'lapsed', at: null }],
      tell: tellContacts(given, `${FILE}/tell-corrected`),
      outcomes: [struckBy(given)],
    },
    because: { rule: `${FILE}/void` },
  }),
}

const hearVoided: ActKind<Heard, 'cases.begun'> = {
  kind: `${FILE}/hear-voided`,
  programme: FILE,
  schema: heardSchema,
  subject: () => null,
  locks: ({ subject }) => [`${FILE}:cause:${subject}`],
  names: ({ subject }) => [nameOfListed('cause', subject)],
  reads: ['cases.begun'],
  decide({ input, actor, facts }) {
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const entries = facts['cases.begun'].filter(({ state }) => standing.has(state))
    const effects = entries.map(
      ({ id }): Effect => ({
        ...{ kind: 'announce', outcome: `${FILE}/cause-void`, subject: input.subject },
        facts: { entry: id },
      }),
    )
    return answer(
      { effects, subject: input.subject, answer: { entries: entries.length } },
      { rule: `${FILE}/void`, facts: { outcome: input.outcome, entered: entries.length } },
    )
  },
}

const causeVoid = z.object({ entry: z.uuid() })
export const voidHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearVoided,
    hearing(life, 'hear-cause-void', 'strike', ({ facts }) => {
      const read = causeVoid.safeParse(facts)
      return read.success ? { of: read.data.entry, form: {} } : undefined
    }),
  ] as unknown as readonly ActKind[]
