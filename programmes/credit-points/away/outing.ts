import { z } from 'zod'
import { type Device, isSignedBy } from '#kernel/access/device.ts'
import type { ActKind, Decision, Given } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { type Answer, answer } from '#kernel/because.ts'
import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import { type Id, instantOfId } from '#kernel/id.ts'
import { accountOf } from '#kernel/ledger/account.ts'
import { openLedger } from '#kernel/ledger/ledger.ts'
import { type Account, type LedgerFacts, ledgerReads, nameOfOwner } from '#kernel/ledger/terms.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { refuse as refusePoints } from '../refusals.ts'
import { awayChart, disputedOf, floatOf, lossOf } from './books.ts'
import { limitsAt } from './limits.ts'
import { refuse } from './refusals.ts'
import { type AwaySale, priceOfSale, textOfSale } from './sale.ts'

/*
 * A device goes out: its allowance is funded, once. It comes back: what is left of the allowance is released, and what was not taken
 * of its sales is listed. Meanwhile nothing is held on any household.
 */

type Reads = keyof LedgerFacts | 'access.devices'
type Out<I> = Given<I, Reads>

/** The keeper's own device, in use for this shop. */
export function findOwnDevice(
  { facts, scope }: Given<unknown, 'access.devices'>,
  wanted: { readonly shop: string; readonly device: string },
): Device | Refusal {
  const device = facts['access.devices'].find(({ id }) => id === wanted.device)
  if (!device || device.organisation !== wanted.shop || device.person !== scope.person)
    return refuse('device-not-enrolled', { field: 'device' })
  return device.revokedAt ? refuse('device-revoked', { field: 'device' }) : device
}

const openFloats = (facts: LedgerFacts, device: string): readonly Account[] =>
  facts['ledger.accounts'].found.filter(
    ({ name, closedOn }) =>
      name.purpose === awayChart.float.purpose && name.owner === `device:${device}` && closedOn === null,
  )

/** Until when a device that went out may hand out: the end of the last of its days. */
export const endOfOuting = (outing: Id, days: number): Date => startOfDay(addDays(dayOf(instantOfId(outing)), days))

interface TakeOutInput {
  readonly shop: string
  readonly device: string
}
function takeOut(given: Out<TakeOutInput>): Answer<Decision> {
  const { input, facts, scope, book, day, mint, act } = given
  const post = postsOf(scope, ['shopkeeper']).find(({ organisation }) => organisation === input.shop)
  if (!post) return refusePoints('no-shop', { field: 'shop' })
  const device = findOwnDevice(given, input)
  if (isRefusal(device)) return device
  if (openFloats(facts, input.device).length > 0) return refuse('away-already', { field: 'device' })
  const limits = limitsAt(book, day, post.place)
  const ledger = openLedger({ ...given, county: scope.county })
  const outing = mint()
  const amount = BigInt(limits.device)
  const funded = ledger.post({ what: 'credit-points/taken-out', place: post.place, subject: act }, [
    { account: floatOf(device.id, outing), amount },
    { account: accountOf(awayChart.advanced, input.shop), amount: -amount },
  ])
  if (isRefusal(funded)) return funded
  return answer(
    {
      effects: ledger.effects(),
      subject: device.id,
      answer: { outing, points: limits.device },
      journal: { shop: input.shop, device: device.id, outing },
    },
    {
      rule: 'credit-points/taken-out',
      facts: { device: device.id, outing, points: limits.device },
      parameters: [book.getParameter('credit-points/away', day, post.place)],
    },
  )
}

/** A sale that the house did not take, with its reason, as the device hands it over for a person to decide. */
export interface NotTaken {
  readonly sale: AwaySale
  readonly signature: string
  /** Code of the refusal. */
  readonly why: string
}
interface BringBackInput {
  readonly shop: string
  readonly device: string
  readonly outing: string
  readonly notTaken: readonly NotTaken[]
}

/** By its keeper; by their successor or the head of supervision where the device is lost or revoked. */
function bringBack(given: Out<BringBackInput>): Answer<Decision> {
  const { input, facts, scope, act, day } = given
  const device = facts['access.devices'].find(({ id }) => id === input.device)
  if (!device || device.organisation !== input.shop) return refuse('device-not-enrolled', { field: 'device' })
  const post = postsOf(scope, ['shopkeeper', 'village-supervision-head']).find(
    ({ role, organisation, place }) =>
      device.place.startsWith(place) && (role !== 'shopkeeper' || organisation === input.shop),
  )
  if (!post && device.person !== scope.person) return refusePoints('no-shop', { field: 'shop' })
  const float = facts['ledger.accounts'].found.find(
    ({ name }) => name.purpose === awayChart.float.purpose && name.period === input.outing,
  )
  // Others may have ended the outing before the device turned up: what it still holds is listed all the same.
  if (!float || (float.closedOn && input.notTaken.length === 0)) return refuse('outing-over', { field: 'outing' })
  const ledger = openLedger({ ...given, county: scope.county })
  const wanted = { place: device.place, subject: act }
  const rest = ledger.spendable(float.name)
  if (rest > 0n) {
    const released = ledger.post({ ...wanted, what: 'credit-points/brought-back' }, [
      { account: float.name, amount: -rest },
      { account: accountOf(awayChart.advanced, input.shop), amount: rest },
    ])
    if (isRefusal(released)) return released
  }
  const closed = float.closedOn ? undefined : ledger.close(float.name, day)
  if (closed) return closed
  for (const { sale } of input.notTaken) {
    if (sale.device !== device.id || sale.shop !== input.shop)
      return refuse('device-not-enrolled', { field: 'notTaken' })
    const points = BigInt(priceOfSale(sale))
    const listed = ledger.post({ ...wanted, what: 'credit-points/not-taken', once: `not-taken/${sale.id}` }, [
      { account: disputedOf(device.id, sale.household), amount: points },
      { account: accountOf(awayChart.beside, input.shop), amount: -points },
    ])
    if (isRefusal(listed)) return listed
  }
  return answer(
    {
      effects: ledger.effects(),
      subject: device.id,
      answer: { released: String(rest), notTaken: input.notTaken.length },
      journal: {
        ...{ shop: input.shop, device: device.id, outing: input.outing },
        notTaken: input.notTaken.map(({ sale, signature, why }) => ({
          ...{ sale: sale.id, household: sale.household, at: sale.at, lines: sale.lines, why },
          signed: isSignedBy(device, textOfSale(sale), signature),
        })),
      },
    },
    { rule: 'credit-points/brought-back', facts: { device: device.id, released: String(rest) } },
  )
}

interface SettleInput {
  readonly shop: string
  readonly device: string
  readonly household: string
  readonly what: 'loss' | 'disputed'
}
/** A person decides: what a household lacked is borne by the village; what was not taken is struck off the list. */
function settle(given: Out<SettleInput>): Answer<Decision> {
  const { input, facts, scope, act } = given
  const device = facts['access.devices'].find(({ id }) => id === input.device)
  const post = postsOf(scope, ['village-supervision-head']).find(({ place }) => device?.place.startsWith(place))
  if (!device || !post || device.organisation !== input.shop) return refuse('not-supervised-here')
  const ledger = openLedger({ ...given, county: scope.county })
  const isLoss = input.what === 'loss'
  const account = (isLoss ? lossOf : disputedOf)(device.id, input.household)
  const open = ledger.posted(account)
  if (open === 0n) return refuse('nothing-open')
  const place = device.place.slice(0, 12)
  const posted = ledger.post({ what: `credit-points/${isLoss ? 'borne' : 'struck-off'}`, place, subject: act }, [
    { account, amount: -open },
    { account: isLoss ? accountOf(awayChart.borne, place) : accountOf(awayChart.beside, input.shop), amount: open },
  ])
  if (isRefusal(posted)) return posted
  return answer(
    {
      effects: ledger.effects(),
      subject: input.household as Id,
      answer: { settled: String(open < 0n ? -open : open) },
    },
    { rule: 'credit-points/away-settled', facts: { device: device.id, what: input.what, points: String(open) } },
  )
}

const id = z.uuid()
export const saleShape = z.strictObject({
  ...{ id, device: id, outing: id, shop: id, household: id },
  lines: z
    .array(
      z.strictObject({
        goods: z.string().regex(/^g\d{2}$/),
        count: z.int().min(1).max(1_000),
        price: z.int().min(1).max(1_000_000),
      }),
    )
    .min(1)
    .max(40),
  at: z.iso.datetime(),
  code: z.string().max(200).nullable(),
  consent: z.enum(['present', 'called']).nullable(),
}) satisfies z.ZodType<AwaySale>
export const signatureShape = z.string().max(200)

export const takeOutShape = z.strictObject({ shop: id, device: id })
export const bringBackShape = z.strictObject({
  ...{ shop: id, device: id, outing: id },
  notTaken: z.array(z.strictObject({ sale: saleShape, signature: signatureShape, why: z.string().max(60) })).max(500),
})
export const settleShape = z.strictObject({
  ...{ shop: id, device: id, household: id },
  what: z.enum(['loss', 'disputed']),
})

/** An act about one device and all its accounts. */
const ofDevice = <I extends { readonly device: string }>(
  name: string,
  schema: z.ZodType<I>,
  decide: (given: Out<I>) => Answer<Decision>,
): ActKind => {
  const kind: ActKind<I, Reads> = {
    kind: `credit-points/${name}`,
    programme: 'credit-points',
    schema,
    names: ({ device }) => [nameOfOwner(`device:${device}`)],
    // Two outings of one device are not opened side by side: neither account is there yet.
    locks: ({ device }) => [`outing:${device}`],
    reads: [...ledgerReads, 'access.devices'],
    decide,
  }
  return kind as unknown as ActKind
}

export const outingActs: readonly ActKind[] = [
  ofDevice<TakeOutInput>('take-out', takeOutShape, takeOut),
  ofDevice<BringBackInput>('bring-back', bringBackShape, bringBack),
  ofDevice<SettleInput>('settle-away', settleShape, settle),
]
