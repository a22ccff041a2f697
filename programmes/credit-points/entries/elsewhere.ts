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
import { holderOf } from '../books.ts'
import type { Earning } from '../catalogue.ts'
import { EARNING, type outcomesSchema } from '../parameters.ts'
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

const who = { reporter: z.uuid(), on: z.string() }
const earned = z.object({
  item: z.string(),
  result: z.string(),
  ...{ reporter: who.reporter.optional(), on: who.on.optional() },
  joined: z.array(z.object(who)).default([]),
})

/** Whether those who joined a report earn as its first reporter does: 'everybody' or 'first'. */
const JOINED_EARN = 'credit-points/joined-earn'

type Reads = 'register.households' | 'register.members' | 'cases.begun'
type Given = Parameters<ActKind<Heard, Reads>['decide']>[0]

const nothing = (given: Given, why: string): Answer<Decision> =>
  answer(
    { effects: [], subject: given.input.subject, answer: { earns: null } },
    { rule: 'credit-points/earns-nothing', facts: { why, outcome: given.input.outcome } },
  )

const announce = (given: Given, outcome: string, each: readonly JsonObject[], rule: string): Answer<Decision> =>
  answer(
    {
      effects: each.map((facts) => ({
        ...{ kind: 'announce' as const, outcome: `credit-points/${outcome}`, subject: given.input.subject, facts },
      })),
      subject: given.input.subject,
      answer: { earns: outcome, households: each.length },
    },
    { rule, facts: { outcome: given.input.outcome, of: each.length } },
  )

/** Entries of the matter that still count. */
const standing = ({ facts }: Given) => facts['cases.begun'].filter(({ state }) => !undone.has(state))

/** Whether a row earns the points of whoever did it. A row that is not there any more is refused when it is to earn. */
function isOfPerson({ book, day }: Given, code: string, place: string): boolean {
  const id = `${EARNING}${code}`
  if (!book.familyOf(EARNING, day, place).includes(id)) return false
  return (book.getParameter(id, day, place).value as unknown as Earning).of === 'person'
}

/** What each household, or each person of a person's row, earns that reported the matter or joined the report, and has no entry of it yet. */
function earningsOf(given: Given, read: z.infer<typeof earned>): readonly JsonObject[] {
  const { facts, book, day, input } = given
  const { item, result, reporter, on, joined } = read
  const first = reporter && on ? [{ reporter, on, joined: false }] : []
  const done = new Set<string>(
    standing(given).map(({ form }) => holderOf(form as unknown as Parameters<typeof holderOf>[0])),
  )
  return [...first, ...joined.map((one) => ({ ...one, joined: true }))].flatMap((one) => {
    const member = facts['register.members'].find(({ person }) => person === one.reporter)
    const household = member && facts['register.households'].get(member.household)
    if (!household) return []
    if (one.joined && book.getParameter(JOINED_EARN, day, household.place).value !== 'everybody') return []
    const rows = book.getParameter(FROM_OUTCOMES, day, household.place)
    const row = (rows.value as unknown as z.infer<typeof outcomesSchema>).find(
      ({ outcome, results, items }) =>
        outcome === input.outcome &&
        results.includes(result) &&
        (items === null || items.some((prefix) => item.startsWith(prefix))),
    )
    if (!row) return []
    const whose = {
      household: household.id,
      ...(isOfPerson(given, row.row, household.place) ? { member: one.reporter } : {}),
    }
    if (done.has(holderOf(whose))) return []
    done.add(holderOf(whose))
    return [{ place: household.place, ...whose, item: row.row, points: row.points, on: one.on, cause: input.subject }]
  })
}

export const hearOutcome: ActKind<Heard, Reads> = {
  kind: 'credit-points/hear-outcome',
  programme: 'credit-points',
  schema: heardSchema,
  subject: () => null,
  locks: (input) => [`credit-points:cause:${input.subject}`],
  names: (input) => [nameOfListed('cause', input.subject)],
  reads: ['register.households', 'register.members', 'cases.begun'],
  decide(given) {
    const { input, actor } = given
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const clause = against[input.outcome]
    if (clause) {
      const counted = standing(given).filter(({ state }) => state === 'recorded' || state === 'appealed')
      const entries = counted.map(({ id }) => ({ entry: id, clause }))
      return entries.length > 0
        ? announce(given, 'to-undo', entries, 'credit-points/taken-back')
        : nothing(given, 'no-entry')
    }
    const read = earned.safeParse(input.facts)
    // Of whoever reported without a name, or asked for discretion, nothing was told.
    if (!read.success || (!read.data.reporter && read.data.joined.length === 0)) return nothing(given, 'nobody-named')
    const earning = earningsOf(given, read.data)
    return earning.length > 0
      ? announce(given, 'to-earn', earning, 'credit-points/earned-elsewhere')
      : nothing(given, standing(given).length > 0 ? 'earned-before' : 'no-row')
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
