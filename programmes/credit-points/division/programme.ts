import { z } from 'zod'
import type { ActKind, Decision } from '#kernel/act.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfAccount, nameOfOwner } from '#kernel/ledger/terms.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { owedOf, pointsOf } from '../books.ts'
import { lifeOf } from '../of-a-household.ts'
import { refuse } from '../refusals.ts'
import { divisionReasons, divisionWords } from '../words.ts'
import { division, divisionSheets } from './lifecycle.ts'

const DIVISION = 'points-division'

const life: CaseProgramme = {
  ...lifeOf(DIVISION, 'division', '分', { rule: 'credit-points/agreed' }),
  lifecycle: division,
}

/** The register divided a household that has points: somebody must agree how they are shared. One without any is nobody's work. */
const hearSplit: ActKind<Heard, StepFacts | keyof LedgerFacts | 'register.households'> = {
  kind: `${DIVISION}/hear-split`,
  programme: DIVISION,
  schema: heardSchema,
  subject: () => null,
  locks: () => [],
  names: (input, { county }) => [nameOfAccount(county, pointsOf(input.subject))],
  reads: [...actOfStep(life, 'open').reads, ...ledgerReads, 'register.households'],
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, facts } = given.input
    const household = given.facts['register.households'].get(subject)
    const points = openLedger({ ...given, county: given.scope.county }).posted(pointsOf(subject))
    if (!household || points === 0n)
      return answer({ effects: [], subject, answer: { points: String(points) } }, { rule: 'credit-points/agreed' })
    const form = { place: household.place, household: subject, other: String(facts.household) }
    return actOfStep(life, 'open').decide({ ...given, input: { form } })
  },
}

const joined = z.object({ into: z.uuid(), on: z.string() })

/** One household joined another: what it had goes with it, lot by lot, also what it owes; its account is closed at zero. */
const hearMerge: ActKind<Heard, keyof LedgerFacts | 'register.households'> = {
  kind: `${DIVISION}/hear-merge`,
  programme: DIVISION,
  schema: heardSchema,
  subject: (input) => input.subject,
  locks: () => [],
  names: (input) => [nameOfOwner(`household:${input.subject}`), nameOfOwner(`household:${input.facts.into}`)],
  reads: [...ledgerReads, 'register.households'],
  decide(given): Answer<Decision> {
    const { input, facts, scope } = given
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const read = joined.safeParse(input.facts)
    const into = read.success ? facts['register.households'].get(read.data.into) : undefined
    if (!read.success || !into) return refuse('no-such-household')
    const ledger = openLedger({ ...given, county: scope.county })
    const [from, to] = [pointsOf(input.subject), pointsOf(into.id)]
    const wanted = { what: 'credit-points/joined', place: into.place, day: read.data.on as Day }
    let left = ledger.spendable(from)
    // What is reserved stays with its reservation; when that ends unused, it is asked again.
    if (ledger.posted(from) !== left) return refuse('still-reserved')
    for (const { expiresOn, remaining } of ledger.lots(from)) {
      const posted = ledger.post(wanted, [
        { account: from, amount: -remaining, expires: expiresOn },
        { account: to, amount: remaining, expires: expiresOn },
      ])
      if (isRefusal(posted)) return posted
      left -= remaining
    }
    const owed = ledger.posted(owedOf(input.subject))
    if (owed !== 0n) {
      const posted = ledger.post(wanted, [
        { account: owedOf(input.subject), amount: -owed },
        { account: owedOf(into.id), amount: owed },
      ])
      if (isRefusal(posted)) return posted
    }
    const known = facts['ledger.accounts'].found.some(
      ({ name }) => name.owner === from.owner && name.purpose === from.purpose,
    )
    const closed = known ? ledger.close(from, given.day) : undefined
    if (closed) return closed
    return answer(
      { effects: ledger.effects(), subject: input.subject, answer: { into: into.id, owed: String(owed) } },
      { rule: 'credit-points/joined', facts: { into: into.id } },
    )
  },
}

/** How the points of a household go on when the register divides it, or joins it to another. */
export const pointsDivision = defineProgramme({
  ...life,
  words: divisionWords,
  zone: 'public',
  about: { household: 'household' },
  roles: life.roles,
  parameters: [],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'open',
      words: { zh: '分户积分待划分', en: 'Points to be divided' },
      group: { zh: '今天要做', en: 'To do today' },
      scope: 'desk',
      roles: ['village-clerk', 'village-supervision-head'],
      states: ['to-agree', 'to-sign', 'to-confirm'],
    },
  ],
  kindWords: () => divisionWords,
  kinds: () => [],
  says: {
    'source.register': { zh: '名册', en: 'The register' },
    'level.village': { zh: '村（社区）', en: 'Village' },
  },
  reasonWords: divisionReasons,
  outcomes: [],
  hears: {
    'register/household-split': `${DIVISION}/hear-split`,
    'register/household-merged': `${DIVISION}/hear-merge`,
  },
  sheets: divisionSheets,
  acts: [hearSplit as unknown as ActKind, hearMerge as unknown as ActKind],
})
