import type { Answer, ParameterUsed } from '#kernel/because.ts'
import { addDays, dayOf, getDay } from '#kernel/day.ts'
import { ledgerOf, transfersOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount, nameOfMatter } from '#kernel/ledger/terms.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { chart, stockOf } from '../books.ts'
import type { Goods } from '../catalogue.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { entryOf } from '../entries/earning.ts'
import { GOODS } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { mayMakeUp } from '../rules/may-make-up.ts'
import { findPrice, isOwnShop, MADE_UP, setAside } from './reservation.ts'

/*
 * Points were taken from a household by mistake and given back, and meanwhile it was refused goods: they are set aside for it at the price
 * of the day on which it was refused (or of today, where that is less), and handed out like whatever is set aside. Whoever corrected the entry signs for it, entry by entry.
 */

const form: Form = {
  shop: { kind: 'organisation', words: { zh: '哪家积分超市', en: 'Shop' }, required: true },
  goods: { kind: 'choice', words: { zh: '当时要换什么', en: 'What they wanted' }, required: true, family: GOODS },
  count: { kind: 'number', words: { zh: '几件', en: 'How many' }, required: true, min: 1, max: 100 },
  refusedOn: { kind: 'date', words: { zh: '哪一天没换成', en: 'Refused on' }, required: true, past: true },
  reason: {
    kind: 'long-text',
    words: { zh: '当时的情况', en: 'How it came about' },
    purpose: 'credit-points',
    max: 300,
    required: true,
  },
}

const priceOf = ({ value }: ParameterUsed): number => (value as unknown as Goods).price

/** Steps by which points come to be recorded, and by which they are undone. */
const recording = ['record', 'take-up', 'record-reviewed', 'earn']
const undoing = ['take-back', 'undo']

function makeUp(given: StepGiven): Answer<StepTaken> {
  const { form: filled, book, day, file, hands, mint } = given
  const { household } = entryOf(given)
  const [shop, code] = [String(filled.shop), String(filled.goods)]
  const [count, refusedOn] = [Number(filled.count), getDay(String(filled.refusedOn))]
  const wrong = transfersOf(given).find(
    ({ reverses, postings }) =>
      !reverses && postings.some(({ account, amount }) => account.purpose === chart.household.purpose && amount < 0n),
  )
  const undone = hands.findLast(({ step }) => undoing.includes(step))
  // From when on they were missing: a deed counts for its own day, however late it was recorded.
  const recorded = hands.findLast(({ step }) => recording.includes(step))
  if (!wrong || !undone || !recorded) return refuse('nothing-deducted')
  const facts = { deductedOn: dayOf(recorded.at), correctedOn: dayOf(undone.at), refusedOn }
  const may = askRule(mayMakeUp, facts, { get: (id) => book.getParameter(id, day, file.place) })
  if (isRefusal(may)) return may
  const before = hands.some(
    ({ step, form: done }) => step === 'make-up' && done.goods === code && done.refusedOn === refusedOn,
  )
  if (before) return refuse('made-up-already', { field: 'goods' })
  if (!isOwnShop(book, shop, file.place)) return refuseSpending('not-your-shop', { field: 'shop' })
  const [then, now] = [findPrice(book, code, refusedOn, file.place), findPrice(book, code, day, file.place)]
  if (!then || !now) return refuse('no-such-goods', { field: 'goods' })
  // Whichever is less: nobody pays more for having been wronged.
  const price = priceOf(now) < priceOf(then) ? now : then
  const ledger = ledgerOf(given)
  const home = { id: household, place: file.place }
  const wanted = { shop, goods: code, count }
  const aside = setAside(ledger, book, day, wanted, home, { what: MADE_UP, subject: mint(), price })
  if (isRefusal(aside)) return aside
  const last = addDays(dayOf(aside.until), -1)
  return {
    value: {
      effects: ledger.effects(),
      tell: file.reporter ? [{ whom: file.reporter, words: 'credit-points/tell-made-up', fills: { day: last } }] : [],
    },
    because: { ...may.because, facts: { ...may.because.facts, points: Number(aside.points) }, parameters: [price] },
  }
}

/** Goods refused meanwhile are set aside for the household (补兑). */
export const makeUpStep = (by: Step['by']): Step => ({
  words: { zh: '补兑当时没换成的物品', en: 'Make up for goods refused meanwhile' },
  from: ['taken-back'],
  to: ['taken-back'],
  by,
  offered: ({ flags }) => flags.includes('deducted-wrongly'),
  form,
  rank: 'go',
  told: {
    zh: '误扣期间没换成的物品，按当天的兑换分补留',
    en: 'Goods refused meanwhile were set aside at the price of that day',
  },
  reads: ledgerReads,
  names: ({ file, county, form: filled }) => [
    ...(file ? [nameOfMatter(file)] : []),
    nameOfAccount(county, stockOf(String(filled.shop), String(filled.goods))),
  ],
  take: makeUp,
})
