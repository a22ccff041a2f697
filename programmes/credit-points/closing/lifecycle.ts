import type { Answer, Because } from '#kernel/because.ts'
import { returnSheet, type Sheets } from '#kernel/casework/sheets.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type AccountName, accountId } from '#kernel/ledger/account.ts'
import { ledgerOf, transfersOf } from '#kernel/ledger/of-step.ts'
import { type Leg, ledgerReads, NEVER, nameOfAccount, nameOfMatter, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { correctionOf, type Holder, lapsedAt, pointsOf, purseOf } from '../books.ts'
import {
  clerk,
  confirmStep,
  deskAt,
  handBackStep,
  household,
  place,
  reason,
  signStep,
  supervisor,
  text,
  toConfirm,
} from '../of-a-household.ts'
import { refuse as refusePoints } from '../refusals.ts'
import { wherePointsGo } from '../rules/where-points-go.ts'
import { refuse } from './refusals.ts'

/*
 * Nobody of a household is left, or somebody died who had points of their own, and there are points. Heirs are put on record and sign;
 * another person looks at it and the points go to the household they name, or, where nobody came in the days left to them, lapse with an
 * entry. The accounts are closed at zero either way, and whoever thinks it wrong is heard. Whoever died last is settled with the household.
 */

const PASSED = 'credit-points/passed-on'
const LAPSED = 'credit-points/lapsed-without-heir'

const other = household('积分转入哪一户', 'Household that takes the points')
const died: Field = {
  ...{ kind: 'person', words: { zh: '去世的人', en: 'Who died' }, required: true, listed: true },
}
const openForm: Form = {
  place,
  household: household('原户', 'Household'),
  member: { ...died, required: false },
  on: { kind: 'date', words: { zh: '户内无人之日', en: 'Nobody is left since' }, required: true },
}
const bereavedForm: Form = {
  place,
  member: died,
  on: { kind: 'date', words: { zh: '去世之日', en: 'Died on' }, required: true },
}
const reasonForm: Form = { reason }
const settling = ['name-heirs', 'no-heir']

/** What there is to take over, lot by lot, with the last day of each. */
const lotsOf = (given: StepGiven): readonly Because[] =>
  holdersOf(given)
    .flatMap((holder) => ledgerOf(given).lots(purseOf(holder).points))
    .filter(({ remaining }) => remaining > 0n)
    .map(({ expiresOn, remaining }) => ({
      rule: 'points-closing/lot',
      facts: { points: String(remaining), lastDay: expiresOn === NEVER ? null : expiresOn },
    }))

const lotsIn = ({ rule, facts = {}, parts = [] }: Because): readonly NonNullable<Because['facts']>[] =>
  rule === 'points-closing/lot' ? [facts] : parts.flatMap(lotsIn)

function pointsOnSheet(because: Because) {
  const lots = lotsIn(because)
  const sum = lots.reduce((all, { points }) => all + Number(points), 0)
  const heads = [
    { words: { zh: '最晚用到', en: 'Last day of use' }, kind: 'date' as const },
    { words: { zh: '积分', en: 'Points' }, kind: 'number' as const },
  ]
  const lines = lots.map(({ points, lastDay }) => [
    lastDay === null ? { zh: '不限期', en: 'without an end' } : String(lastDay),
    Number(points),
  ])
  return {
    words: { zh: '承接的积分', en: 'Points taken over' },
    rows: { heads, lines: [...lines, [{ zh: '合计', en: 'Sum' }, sum]] },
  }
}

/** What the heirs sign. */
export const closingSheets: Sheets = {
  'name-heirs': {
    title: { zh: '积分承接确认书', en: 'Taking over points' },
    with: ['open', 'bereaved'],
    table: pointsOnSheet,
    signatures: [
      { zh: '承接人（签字）', en: 'Heirs (signatures)' },
      { zh: '承接户户主（签字）', en: 'Head of the household that takes them (signature)' },
      { zh: '村文书（签字）', en: 'Village clerk (signature)' },
    ],
  },
}

function nameHeirs(given: StepGiven): Answer<StepTaken> {
  const { form, fact } = given
  const heirs = form.heirs as readonly Id[]
  const living = heirs.every((id) => {
    const person = fact('register.persons').get(id)
    return person && !person.diedOn
  })
  if (heirs.length === 0 || !living) return refuse('not-living', { field: 'heirs' })
  const takes = fact('register.households').get(String(form.other))
  const theirs = fact('register.members').some((m) => m.household === takes?.id && heirs.includes(m.person))
  if (!theirs) return refuse('not-of-heirs', { field: 'other' })
  return {
    // Whoever is named may follow it, and speak against what comes of it.
    value: { set: { reporter: heirs[0] as Id }, viewers: heirs.map((id) => ({ viewer: `p:${id}`, why: 'part' })) },
    because: { rule: 'points-closing/heirs-named', facts: { heirs: heirs.length }, parts: lotsOf(given) },
  }
}

const since = ({ hands }: StepGiven): string => String(hands[0]?.form.on)
const ask = (given: StepGiven, named: boolean) =>
  askRule(
    wherePointsGo,
    { named, since: since(given), today: given.day },
    { get: (id) => given.book.getParameter(id, given.day, given.file.place) },
  )

function noHeir(given: StepGiven): Answer<StepTaken> {
  const goes = ask(given, false)
  return isRefusal(goes) ? goes : { value: {}, because: goes.because }
}

/** Whose points are settled: the household's that ended, and those of whoever died. */
function holdersOf({ hands }: StepGiven): readonly Holder[] {
  const { household, member } = (hands[0]?.form ?? {}) as { readonly household?: string; readonly member?: string }
  return [...(household ? [`household:${household}` as const] : []), ...(member ? [`person:${member}` as const] : [])]
}

/** Of each lot a transfer of its own, so that what lapses on a day still lapses on it; then the accounts are closed. */
function settle(given: StepGiven): Answer<StepTaken> {
  const { file, hands, day } = given
  const last = hands.findLast(({ step }) => settling.includes(step))
  const heir = last?.step === 'name-heirs' ? String(last.form.other) : undefined
  const goes = ask(given, heir !== undefined)
  if (isRefusal(goes)) return goes
  const village = file.place.slice(0, 12)
  const ledger = ledgerOf(given)
  let points = 0n
  let borne = 0n
  for (const holder of holdersOf(given)) {
    const { points: from, owed } = purseOf(holder)
    if (ledger.posted(from) !== ledger.spendable(from)) return refusePoints('still-reserved')
    for (const { expiresOn: expires, remaining } of ledger.lots(from)) {
      const posted = ledger.post({ what: heir ? PASSED : LAPSED, place: village, subject: file.id }, [
        { account: from, amount: -remaining, expires },
        heir
          ? { account: pointsOf(heir), amount: remaining, expires }
          : { account: lapsedAt(village), amount: remaining },
      ])
      if (isRefusal(posted)) return posted
      points += remaining
    }
    // What could not be taken back is nobody's to inherit.
    const short = ledger.posted(owed)
    const posted =
      short === 0n
        ? undefined
        : ledger.post({ what: 'credit-points/shortfall', place: village, subject: file.id }, [
            { account: owed, amount: -short },
            { account: correctionOf(village), amount: short },
          ])
    if (posted && isRefusal(posted)) return posted
    borne += short
    const closed = isKnown(given, from) ? ledger.close(from, day) : undefined
    if (closed) return closed
  }
  const result = heir ? 'passed-on' : 'lapsed'
  return {
    value: {
      to: result,
      set: { result },
      effects: ledger.effects(),
      tell: heir && file.reporter ? [{ whom: file.reporter, words: 'points-closing/tell-passed-on' }] : [],
    },
    because: { ...goes.because, facts: { ...goes.because.facts, points: String(points), owed: String(borne) } },
  }
}

const isKnown = ({ fact, file }: StepGiven, account: AccountName): boolean =>
  fact('ledger.accounts').found.some(({ id }) => id === accountId(file.county, account))

/** After an appeal: another household takes them. What the first one spent meanwhile the village bears; nobody goes below zero. */
function passAnew(given: StepGiven): Answer<StepTaken> {
  const { file, form } = given
  const village = file.place.slice(0, 12)
  const to = pointsOf(String(form.other))
  if (!given.fact('register.households').get(String(form.other)))
    return refusePoints('no-such-household', { field: 'other' })
  const ledger = ledgerOf(given)
  let borne = 0n
  for (const { what, postings, lots } of transfersOf(given)) {
    const had = postings.find(({ amount }) => amount > 0n)
    if ((what !== PASSED && what !== LAPSED) || !had) continue
    if (had.account.owner === to.owner) return refuse('same-household', { field: 'other' })
    const left = what === LAPSED ? had.amount : ledger.spendable(had.account)
    const taken = left < had.amount ? left : had.amount
    borne += had.amount - taken
    const expires = lots[0]?.expiresOn as Day
    const legs: Leg[] = [
      { account: had.account, amount: -taken },
      { account: correctionOf(village), amount: taken - had.amount },
    ]
    const posted = ledger.post({ what: 'credit-points/passed-anew', place: village, subject: file.id }, [
      ...legs.filter(({ amount }) => amount !== 0n),
      { account: to, amount: had.amount, expires },
    ])
    if (isRefusal(posted)) return posted
  }
  return {
    value: { set: { result: 'passed-anew' }, effects: ledger.effects(), ...told(given) },
    because: { rule: 'points-closing/passed-anew', clause: String(form.clause), facts: { borne: String(borne) } },
  }
}

const told = ({ file }: StepGiven): Pick<StepTaken, 'tell'> => ({
  tell: file.reporter ? [{ whom: file.reporter, words: 'points-closing/tell-decided' }] : [],
})

export const closing: Lifecycle = {
  states: {
    'to-settle': {
      words: { zh: '待亲属承接', en: 'For the heirs' },
      desk: deskAt(clerk),
      within: 'points-closing/settle-within',
      stage: 0,
    },
    'to-sign': {
      words: { zh: '待承接人签字', en: 'To be signed by the heirs' },
      desk: deskAt(clerk),
      stage: 1,
    },
    'to-confirm': toConfirm,
    appealed: {
      words: { zh: '申诉核实', en: 'Appeal being looked into' },
      desk: deskAt(supervisor),
      within: 'points-closing/appeal-within',
      stage: 3,
    },
    'passed-on': { words: { zh: '已由亲属承接', en: 'Taken over by the heirs' }, end: true, stage: 4 },
    lapsed: { words: { zh: '无人承接，已到期失效', en: 'Nobody took them; lapsed' }, end: true, stage: 4 },
    'passed-anew': { words: { zh: '申诉后已改转', en: 'Passed on anew after an appeal' }, end: true, stage: 4 },
  },
  steps: {
    open: {
      words: { zh: '登记户内无人', en: 'Nobody of a household is left' },
      from: null,
      to: ['to-settle'],
      by: [{ via: 'hearing' }],
      form: openForm,
      told: { zh: '名册登记：户内已无人', en: 'The register: nobody of the household is left' },
    },
    bereaved: {
      words: { zh: '登记有个人积分的人去世', en: 'Somebody with points of their own died' },
      from: null,
      to: ['to-settle'],
      by: [{ via: 'hearing' }],
      form: bereavedForm,
      told: { zh: '名册登记：本人去世', en: 'The register: the person died' },
    },
    'name-heirs': {
      words: { zh: '登记承接人', en: 'Put the heirs on record' },
      from: ['to-settle', 'to-sign'],
      to: ['to-sign'],
      by: [clerk],
      form: {
        heirs: {
          kind: 'persons',
          words: { zh: '承接人', en: 'Heirs' },
          help: { zh: '按亲属商定填写，可填几人', en: 'As the relatives agreed; one or several' },
          required: true,
          max: 6,
        },
        other,
      },
      rank: 'go',
      key: '1',
      told: { zh: '{actor}登记承接人', en: '{actor} put the heirs on record' },
      reads: [...ledgerReads, 'register.persons', 'register.households', 'register.members'],
      names: ({ file }) =>
        file ? [nameOfParty(file, 'household', 'household'), nameOfParty(file, 'person', 'member')] : [],
      take: nameHeirs,
    },
    sign: signStep(
      { zh: '收回签字的确认书', en: 'Take the signed sheet back' },
      { zh: '收回签字的确认书', en: 'Took the signed sheet back' },
      { zh: '承接人都签了字的确认书，拍照或扫描', en: 'With the signatures of all heirs' },
      'points-closing/heirs-named',
    ),
    'no-heir': {
      words: { zh: '无人承接', en: 'Nobody takes them' },
      from: ['to-settle', 'to-sign'],
      to: ['to-confirm'],
      by: [clerk],
      form: {
        asked: text('怎样找过亲属', 'How relatives were looked for', {
          zh: '问过谁、什么时候问的、怎样答复',
          en: 'Who was asked, when, and what they said',
        }),
      },
      rank: 'usual',
      told: { zh: '{actor}登记无人承接', en: '{actor}: nobody takes them' },
      take: noHeir,
    },
    confirm: confirmStep({
      words: { zh: '核对无误，了结', en: 'Checked; settle' },
      told: { zh: '核对后了结，积分账户关闭', en: 'Checked and settled; the account is closed' },
      to: ['passed-on', 'lapsed'],
      notAfterOwn: ['name-heirs', 'sign', 'no-heir'],
      take: settle,
    }),
    'hand-back': handBackStep(
      { zh: '退回重新登记', en: 'Hand back' },
      { zh: '退回重新登记', en: 'Handed back' },
      'to-settle',
    ),
    appeal: {
      words: { zh: '申诉', en: 'Appeal' },
      from: ['passed-on', 'lapsed'],
      to: ['appealed'],
      // Relatives who are not on record come to the village, which takes it down for them.
      by: [{ where: 'reporter' }, clerk],
      form: reasonForm,
      rank: 'usual',
      told: { zh: '亲属申诉', en: 'A relative appealed' },
      take: () => ({ value: {}, because: { rule: 'points-closing/appealed' } }),
    },
    uphold: {
      words: { zh: '维持', en: 'Uphold' },
      from: ['appealed'],
      to: ['passed-on', 'lapsed'],
      by: [supervisor],
      form: reasonForm,
      rank: 'usual',
      told: { zh: '核实后维持', en: 'Upheld' },
      take: (given) => ({
        value: { to: given.file.result ?? 'passed-on', ...told(given) },
        because: { rule: 'points-closing/appealed' },
      }),
    },
    'pass-anew': {
      words: { zh: '改转另一户', en: 'Pass them on anew' },
      from: ['appealed'],
      to: ['passed-anew'],
      by: [supervisor],
      form: {
        other: { ...other, listed: false },
        clause: { kind: 'code', words: { zh: '依据', en: 'Basis' }, required: true, max: 40 },
        ...reasonForm,
      },
      rank: 'go',
      told: { zh: '申诉成立，积分改转', en: 'Granted: passed on anew' },
      reads: [...ledgerReads, 'register.households'],
      names: ({ file, county, form }) => [
        ...(file ? [nameOfMatter(file)] : []),
        nameOfAccount(county, pointsOf(String(form.other))),
      ],
      take: passAnew,
    },
    'return-sheet': returnSheet(closingSheets, {
      from: ['to-sign', 'to-confirm', 'passed-on'],
      by: [clerk],
      rule: 'points-closing/heirs-named',
    }),
  },
}
