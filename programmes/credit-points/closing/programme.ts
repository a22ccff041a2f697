import type { ActKind } from '#kernel/act.ts'
import { answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type LedgerFacts, ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { owedOf, pointsOf } from '../books.ts'
import { lifeOf } from '../of-a-household.ts'
import { closing, closingSheets } from './lifecycle.ts'
import { closingParameters } from './parameters.ts'
import { closingReasons, closingSays, closingWords } from './words.ts'

const CLOSING = 'points-closing'

const life: CaseProgramme = {
  ...lifeOf(CLOSING, 'closing', '结', { rule: 'points-closing/nobody-left' }),
  lifecycle: closing,
}

/** The register has nobody of a household any more: an empty account is closed, one with points or a shortfall waits for a person. */
const hearEmpty: ActKind<Heard, StepFacts | keyof LedgerFacts | 'cases.begun'> = {
  kind: `${CLOSING}/hear-empty`,
  programme: CLOSING,
  schema: heardSchema,
  subject: () => null,
  locks: ({ subject }) => [`${CLOSING}:${subject}`],
  names: ({ subject }, { county }) => [
    nameOfAccount(county, pointsOf(subject)),
    nameOfAccount(county, owedOf(subject)),
    nameOfListed('household', subject),
  ],
  reads: [...actOfStep(life, 'open').reads, ...ledgerReads, 'cases.begun'],
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, facts } = given.input
    const { county } = given.scope
    const ledger = openLedger({ ...given, county })
    const account = pointsOf(subject)
    const [points, owed] = [ledger.posted(account), ledger.posted(owedOf(subject))]
    const because = { rule: 'points-closing/nobody-left', facts: { points: String(points), owed: String(owed) } }
    if (points !== 0n || owed !== 0n) {
      if (given.facts['cases.begun'].length > 0)
        return answer({ effects: [], subject, answer: { begun: true } }, because)
      const form = { place: facts.place ?? '', household: subject, on: facts.on ?? given.day }
      return actOfStep(life, 'open').decide({ ...given, input: { form } })
    }
    const known = given.facts['ledger.accounts'].found.find(({ id }) => id === accountId(county, account))
    if (known && !known.closedOn) ledger.close(account, given.day)
    return answer({ effects: ledger.effects(), subject, answer: { closed: known !== undefined } }, because)
  },
}

/** What becomes of the points of a household of which nobody is left. */
export const pointsClosing = defineProgramme({
  ...life,
  words: closingWords,
  zone: 'public',
  parameters: closingParameters,
  rules: [],
  figures: [],
  lists: [
    {
      key: 'open',
      words: { zh: '户积分待了结', en: 'Points of ended households' },
      group: { zh: '今天要做', en: 'To do today' },
      scope: 'desk',
      roles: ['village-clerk', 'village-supervision-head'],
      states: ['to-settle', 'to-sign', 'to-confirm', 'appealed'],
    },
    {
      key: 'closed',
      words: { zh: '户积分了结台账', en: 'Settled points of ended households' },
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
  hears: { 'register/household-empty': `${CLOSING}/hear-empty` },
  sheets: closingSheets,
  acts: [hearEmpty as unknown as ActKind],
})
