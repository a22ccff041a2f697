import { z } from 'zod'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfAccount, nameOfOwner, type Wanted } from '#kernel/ledger/terms.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { type Purse, pointsOf, purseOf } from '../books.ts'
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

/**
 * Everything that one holder has goes over to another, lot by lot, also what is owed and what counts against yearly caps; the account is
 * closed at zero. What is reserved stays with its reservation; when that ends unused, it is asked again.
 */
function carryOver(
  { facts, scope, day, ...given }: Given<Heard, keyof LedgerFacts>,
  [from, to]: readonly [Purse, Purse],
  wanted: Wanted,
): Answer<Pick<Decision, 'effects' | 'answer'>> {
  const ledger = openLedger({ ...given, facts, day, county: scope.county })
  if (ledger.posted(from.points) !== ledger.spendable(from.points)) return refuse('still-reserved')
  for (const { expiresOn, remaining } of ledger.lots(from.points)) {
    const posted = ledger.post(wanted, [
      { account: from.points, amount: -remaining, expires: expiresOn },
      { account: to.points, amount: remaining, expires: expiresOn },
    ])
    if (isRefusal(posted)) return posted
  }
  const accounts = facts['ledger.accounts'].found.filter(({ name }) => name.owner === from.points.owner)
  const counted = accounts.filter(({ name }) => name.purpose === from.caps.purpose)
  const owed = ledger.posted(from.owed)
  for (const name of [from.owed, ...counted.map((account) => account.name)]) {
    const amount = ledger.posted(name)
    if (amount === 0n) continue
    const posted = ledger.post(wanted, [
      { account: name, amount: -amount },
      { account: { ...name, owner: to.points.owner }, amount },
    ])
    if (isRefusal(posted)) return posted
  }
  const known = accounts.some(({ name }) => name.purpose === from.points.purpose)
  const closed = known ? ledger.close(from.points, day) : undefined
  if (closed) return closed
  return {
    value: { effects: ledger.effects(), answer: { owed: String(owed) } },
    because: { rule: 'credit-points/joined', facts: { owed: String(owed) } },
  }
}

/** One household joined another. */
const hearMerge: ActKind<Heard, keyof LedgerFacts | 'register.households'> = {
  kind: `${DIVISION}/hear-merge`,
  programme: DIVISION,
  schema: heardSchema,
  subject: (input) => input.subject,
  locks: () => [],
  names: (input) => [nameOfOwner(`household:${input.subject}`), nameOfOwner(`household:${input.facts.into}`)],
  reads: [...ledgerReads, 'register.households'],
  decide(given): Answer<Decision> {
    const { input, facts } = given
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const read = joined.safeParse(input.facts)
    const into = read.success ? facts['register.households'].get(read.data.into) : undefined
    if (!read.success || !into) return refuse('no-such-household')
    const purses = [purseOf(`household:${input.subject}`), purseOf(`household:${into.id}`)] as const
    const wanted = { what: 'credit-points/joined', place: into.place, day: read.data.on as Day }
    const carried = carryOver(given, purses, wanted)
    if (isRefusal(carried)) return carried
    const told = { ...carried.value.answer, into: into.id }
    return answer(
      { effects: carried.value.effects, subject: input.subject, answer: told },
      { rule: 'credit-points/joined', facts: { into: into.id } },
    )
  },
}

const moved = z.object({ to: z.string(), people: z.array(z.string()) })

/**
 * A household moved to another village: its points, and those of whoever moved with it, are that village's to look after and to redeem from
 * now on. Entries, and what the old village gave and handed out, stay where they were.
 */
const hearMove: ActKind<Heard, keyof LedgerFacts> = {
  kind: `${DIVISION}/hear-move`,
  programme: DIVISION,
  schema: heardSchema,
  subject: (input) => input.subject,
  locks: () => [],
  names: ({ subject, facts }) => [
    nameOfOwner(`household:${subject}`),
    ...(moved.safeParse(facts).data?.people ?? []).map((person) => nameOfOwner(`person:${person}`)),
  ],
  reads: ledgerReads,
  decide(given): Answer<Decision> {
    const { input, facts, scope } = given
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const read = moved.safeParse(input.facts)
    if (!read.success) return refuse('no-such-household')
    const ledger = openLedger({ ...given, county: scope.county })
    const own = facts['ledger.accounts'].found.filter(({ name }) => name.purpose.startsWith('credit-points/'))
    for (const { name } of own) ledger.move(name, read.data.to)
    return answer(
      { effects: ledger.effects(), subject: input.subject, answer: { accounts: own.length } },
      { rule: 'credit-points/moved', facts: { to: read.data.to } },
    )
  },
}

/** Two files of one person became one: what the person has of their own becomes one as well. */
const hearPersonsMerged: ActKind<Heard, keyof LedgerFacts | 'register.persons' | 'register.households'> = {
  kind: `${DIVISION}/hear-persons-merged`,
  programme: DIVISION,
  schema: heardSchema,
  subject: (input) => input.subject,
  locks: () => [],
  names: (input) => [nameOfOwner(`person:${input.subject}`), nameOfOwner(`person:${input.facts.into}`)],
  reads: [...ledgerReads, 'register.persons', 'register.households'],
  decide(given): Answer<Decision> {
    const { input, facts, scope } = given
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const into = String(input.facts.into) as Id
    const [home] = facts['register.households'].values()
    const place = home?.place ?? facts['register.persons'].get(into)?.place ?? scope.county
    const purses = [purseOf(`person:${input.subject}`), purseOf(`person:${into}`)] as const
    const carried = carryOver(given, purses, { what: 'credit-points/persons-merged', place })
    if (isRefusal(carried)) return carried
    return answer(
      { effects: carried.value.effects, subject: input.subject, answer: { ...carried.value.answer, into } },
      { rule: 'credit-points/persons-merged', facts: { into } },
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
    'register/household-moved': `${DIVISION}/hear-move`,
    'register/persons-merged': `${DIVISION}/hear-persons-merged`,
  },
  sheets: divisionSheets,
  acts: [hearSplit, hearMerge, hearMove, hearPersonsMerged].map((kind) => kind as unknown as ActKind),
})
