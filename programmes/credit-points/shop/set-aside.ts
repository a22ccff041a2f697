import type { Answer } from '#kernel/because.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { ledgerOf } from '#kernel/ledger/of-step.ts'
import { ledgerReads, nameOfAccount } from '#kernel/ledger/terms.ts'
import type { State, Step, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { pointsOf, stockOf } from '../books.ts'
import { consentProofs, homeOf } from '../counter/on-behalf.ts'
import { refuse as refuseSpending } from '../counter/spend-refusals.ts'
import { findPrice, isOwnShop, RESERVED, setAside } from '../reserve/reservation.ts'
import { doorstep } from './desks.ts'
import { setAsideForm } from './forms.ts'
import { refuseShop } from './refusals.ts'

/*
 * Goods set aside at the doorstep for a household that cannot come. The case keeps who agreed and how, and is over at once: what lies
 * aside is a reservation like any other, under the number of the case, and is handed out, given up or lapses as all of them.
 */

function setAsideFor(given: StepGiven): Answer<StepTaken> {
  const { form, book, day, file, fact } = given
  const home = homeOf(given)
  if (!home) return refuseSpending('not-a-member', { field: 'household' })
  if (consentProofs(form).length === 0) return refuseSpending('consent-proof', { field: 'voice' })
  const wanted = { shop: String(form.shop), goods: String(form.goods), count: Number(form.count) }
  if (!isOwnShop(book, wanted.shop, home.place)) return refuseSpending('not-your-shop', { field: 'shop' })
  const price = findPrice(book, wanted.goods, day, file.place)
  if (!price) return refuseShop('no-such-goods', { field: 'goods' })
  const ledger = ledgerOf(given)
  const aside = setAside(ledger, book, day, wanted, home, { what: RESERVED, subject: file.id, price })
  if (isRefusal(aside)) return aside
  const members = fact('register.members').filter((one) => one.household === home.id)
  const head = members.find(({ relation }) => relation === 'head')?.person
  const last = addDays(dayOf(aside.until), -1)
  return {
    value: {
      set: { kind: 'set-aside', result: 'set-aside' },
      effects: ledger.effects(),
      viewers: members.map(({ person }) => ({ viewer: `p:${person}`, why: 'part' })),
      tell: head ? [{ whom: head, words: 'points-shop/tell-set-aside', fills: { day: last } }] : [],
    },
    because: {
      ...{ rule: 'points-shop/set-aside', facts: { points: Number(aside.points), until: last } },
      parameters: [price],
    },
  }
}

export const setAsideStates: Readonly<Record<string, State>> = {
  'set-aside': { words: { zh: '已预留', en: 'Set aside' }, end: true, stage: 4 },
}

export const setAsideSteps: Readonly<Record<string, Step>> = {
  'set-aside-for': {
    words: { zh: '代为预留物品', en: 'Set goods aside on behalf' },
    from: null,
    to: ['set-aside'],
    by: [...doorstep],
    form: setAsideForm,
    rank: 'usual',
    told: { zh: '{actor}征得同意后代为预留', en: '{actor} set goods aside on behalf, with consent' },
    reads: [...ledgerReads, 'register.households', 'register.members'],
    names: ({ county, form }) => [
      nameOfAccount(county, pointsOf(String(form.household))),
      nameOfAccount(county, stockOf(String(form.shop), String(form.goods))),
    ],
    take: setAsideFor,
  },
}
