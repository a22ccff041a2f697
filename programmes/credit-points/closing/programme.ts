import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { isId } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { type Holder, purseOf } from '../books.ts'
import { lifeOf } from '../of-a-household.ts'
import { closing, closingSheets } from './lifecycle.ts'
import { closingParameters } from './parameters.ts'
import { closingReasons, closingSays, closingWords } from './words.ts'

const CLOSING = 'points-closing'

const life: CaseProgramme = {
  ...lifeOf(CLOSING, 'closing', '结', { rule: 'points-closing/nobody-left' }),
  lifecycle: closing,
}

/** What a holder's accounts have, posted and owed; and whether the account of points is there. */
function standingOf(given: Given<Heard, keyof LedgerFacts>, holders: readonly Holder[]) {
  const { county } = given.scope
  const ledger = openLedger({ ...given, county })
  const purses = holders.map(purseOf)
  const open = purses.filter(({ points }) =>
    given.facts['ledger.accounts'].found.some(({ id, closedOn }) => id === accountId(county, points) && !closedOn),
  )
  const sum = (kind: 'points' | 'owed') => purses.reduce((all, purse) => all + ledger.posted(purse[kind]), 0n)
  return { ledger, open, points: sum('points'), owed: sum('owed') }
}

type Reads = StepFacts | keyof LedgerFacts | 'cases.begun' | 'register.households' | 'register.persons'

/** Empty accounts are closed; those with points or a shortfall wait for a person. */
function closeOrOpen(
  given: Given<Heard, Reads>,
  holders: readonly Holder[],
  step: 'open' | 'bereaved',
  form: JsonObject,
): Answer<Decision> {
  const { subject } = given.input
  const { ledger, open, points, owed } = standingOf(given, holders)
  const rule = step === 'open' ? `${CLOSING}/nobody-left` : `${CLOSING}/died`
  const because = { rule, facts: { points: String(points), owed: String(owed) } }
  if (points !== 0n || owed !== 0n)
    return given.facts['cases.begun'].length > 0
      ? answer({ effects: [], subject, answer: { begun: true } }, because)
      : actOfStep(life, step).decide({ ...given, input: { form } })
  for (const purse of open) ledger.close(purse.points, given.day)
  return answer({ effects: ledger.effects(), subject, answer: { closed: open.length > 0 } }, because)
}

const namesOf = (county: string, holders: readonly Holder[]) =>
  holders.map(purseOf).flatMap(({ points, owed }) => [nameOfAccount(county, points), nameOfAccount(county, owed)])

const reads = [
  ...new Set<Reads>([
    ...actOfStep(life, 'open').reads,
    ...([...ledgerReads, 'cases.begun', 'register.households', 'register.persons'] as const),
  ]),
]

/** Of a household that ended: its own, and those of whoever died last. */
const ofEmpty = ({ subject, facts }: Heard): readonly Holder[] => [
  `household:${subject}`,
  ...(isId(String(facts.died)) ? [`person:${facts.died}` as const] : []),
]

/** The register has nobody of a household any more. */
const hearEmpty: ActKind<Heard, Reads> = {
  kind: `${CLOSING}/hear-empty`,
  programme: CLOSING,
  schema: heardSchema,
  subject: () => null,
  locks: ({ subject }) => [`${CLOSING}:${subject}`],
  names: (input, { county }) => [...namesOf(county, ofEmpty(input)), nameOfListed('household', input.subject)],
  reads,
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, facts } = given.input
    const own = facts.died && standingOf(given, [`person:${facts.died}`]).open.length > 0
    const form = { place: facts.place ?? '', household: subject, on: facts.on ?? given.day }
    return closeOrOpen(given, ofEmpty(given.input), 'open', {
      ...form,
      ...(own ? { member: facts.died } : {}),
    } as JsonObject)
  },
}

/** Somebody died whose household goes on: what was their own is for the heirs. With the last of a household `hearEmpty` sees to it. */
const hearDied: ActKind<Heard, Reads> = {
  kind: `${CLOSING}/hear-died`,
  programme: CLOSING,
  schema: heardSchema,
  subject: () => null,
  locks: ({ subject }) => [`${CLOSING}:${subject}`],
  names: ({ subject }, { county }) => [...namesOf(county, [`person:${subject}`]), nameOfListed('member', subject)],
  reads,
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, facts } = given.input
    if (facts.ended === true)
      return answer({ effects: [], subject, answer: { begun: false } }, { rule: `${CLOSING}/nobody-left` })
    const [home] = given.facts['register.households'].values()
    const place = home?.place ?? given.facts['register.persons'].get(subject)?.place ?? ''
    return closeOrOpen(given, [`person:${subject}`], 'bereaved', { place, member: subject, on: facts.on ?? given.day })
  },
}

/** What becomes of the points of a household of which nobody is left, and of the own points of whoever died. */
export const pointsClosing = defineProgramme({
  ...life,
  words: closingWords,
  zone: 'public',
  about: { household: 'household', person: 'member' },
  parameters: closingParameters,
  rules: [],
  figures: [],
  lists: [
    {
      key: 'open',
      words: { zh: '积分待了结', en: 'Points to be settled' },
      group: { zh: '今天要做', en: 'To do today' },
      scope: 'desk',
      roles: ['village-clerk', 'village-supervision-head'],
      states: ['to-settle', 'to-sign', 'to-confirm', 'appealed'],
    },
    {
      key: 'closed',
      words: { zh: '积分了结台账', en: 'Settled points' },
      group: { zh: '查', en: 'Look up' },
      scope: 'place',
      roles: ['village-clerk', 'village-supervision-head'],
      newest: true,
    },
  ],
  kindWords: () => closingWords,
  kinds: () => [],
  says: closingSays,
  reasonWords: closingReasons,
  outcomes: [],
  hears: { 'register/household-empty': `${CLOSING}/hear-empty`, 'register/died': `${CLOSING}/hear-died` },
  sheets: closingSheets,
  acts: [hearEmpty as unknown as ActKind, hearDied as unknown as ActKind],
})
