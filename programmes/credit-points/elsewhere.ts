import { z } from 'zod'
import type { ActKind, Decision } from '#kernel/act.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { type Id, isId } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { nameOfMatter } from '#kernel/ledger/terms.ts'
import type { outcomesSchema } from './parameters.ts'
import { undone } from './record-many.ts'

/*
 * What came about in other programmes earns points by itself: a dated list says which outcome, and by which row. Only ids travel. Points are
 * taken back, with the basis, when the matter is taken up again or turns out to be false.
 *
 * Two acts, since an act names the accounts it is about before anything is read: the first finds whose household it is, or which entry;
 * the second, which hears the first, posts.
 */

export const FROM_OUTCOMES = 'credit-points/from-outcomes'

/** Outcomes after which nothing is owed for what was reported, and what then stands as the basis. */
const against: Readonly<Record<string, string>> = {
  'grid-casework/reopened': '网格事项重新办理',
  'grid-casework/found-false': '网格事项复核不实',
}

/** What is heard, and by which act. */
export const heardElsewhere = Object.fromEntries(
  ['grid-casework/closed', ...Object.keys(against)].map((outcome) => [outcome, 'credit-points/hear-outcome']),
)

const earned = z.object({ item: z.string(), result: z.string(), reporter: z.uuid(), on: z.string() })

type Reads = 'register.households' | 'register.members' | 'cases.begun'
type Given = Parameters<ActKind<Heard, Reads>['decide']>[0]

const nothing = (given: Given, why: string): Answer<Decision> =>
  answer(
    { effects: [], subject: given.input.subject, answer: { earns: null } },
    { rule: 'credit-points/earns-nothing', facts: { why, outcome: given.input.outcome } },
  )

const announce = (given: Given, outcome: string, facts: JsonObject, rule: string): Answer<Decision> =>
  answer(
    {
      effects: [{ kind: 'announce', outcome: `credit-points/${outcome}`, subject: given.input.subject, facts }],
      subject: given.input.subject,
      answer: { earns: outcome },
    },
    { rule, facts: { outcome: given.input.outcome } },
  )

/** An entry of the matter that still counts. */
const standing = ({ facts }: Given) => facts['cases.begun'].find(({ state }) => !undone.has(state))

export const hearOutcome: ActKind<Heard, Reads> = {
  kind: 'credit-points/hear-outcome',
  programme: 'credit-points',
  schema: heardSchema,
  subject: () => null,
  locks: (input) => [`credit-points:cause:${input.subject}`],
  names: (input) => [nameOfListed('cause', input.subject)],
  reads: ['register.households', 'register.members', 'cases.begun'],
  decide(given) {
    const { input, actor, facts, book, day } = given
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const before = standing(given)
    const clause = against[input.outcome]
    if (clause)
      return before?.state === 'recorded' || before?.state === 'appealed'
        ? announce(given, 'to-undo', { entry: before.id, clause }, 'credit-points/taken-back')
        : nothing(given, 'no-entry')
    const read = earned.safeParse(input.facts)
    // Of whoever reported without a name, or asked for discretion, nothing was told.
    if (!read.success || before) return nothing(given, before ? 'earned-before' : 'nobody-named')
    const { item, result, reporter, on } = read.data
    const member = facts['register.members'].find(({ person }) => person === reporter)
    const household = member && facts['register.households'].get(member.household)
    if (!household) return nothing(given, 'no-household')
    const rows = book.getParameter(FROM_OUTCOMES, day, household.place)
    const row = (rows.value as unknown as z.infer<typeof outcomesSchema>).find(
      (one) =>
        one.outcome === input.outcome &&
        one.results.includes(result) &&
        (one.items === null || one.items.some((prefix) => item.startsWith(prefix))),
    )
    if (!row) return nothing(given, 'no-row')
    const { place, id } = household
    const form = { place, household: id, item: row.row, points: row.points, on, cause: input.subject }
    return announce(given, 'to-earn', form, 'credit-points/earned-elsewhere')
  },
}

/** Takes back the points of one entry, for a basis that came from elsewhere. */
export function undo(life: CaseProgramme): ActKind<Heard, StepFacts> {
  const step = actOfStep(life, 'undo')
  const entryOf = ({ facts }: Heard) => String(facts.entry) as Id
  return {
    ...step,
    kind: 'credit-points/hear-undo',
    schema: heardSchema.refine(({ facts }) => isId(String(facts.entry))),
    subject: entryOf,
    place: () => null,
    locks: (input) => [`case:${entryOf(input)}`],
    names: (input) => [nameOfMatter(entryOf(input))],
    decide: (given) =>
      given.actor.via === 'hearing'
        ? step.decide({
            ...given,
            input: { case: entryOf(given.input), form: { clause: given.input.facts.clause ?? '' } },
          })
        : refuseCase('not-yours'),
  }
}
