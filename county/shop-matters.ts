/** What happened behind the counter of the demonstration's village shop: paid, on its way, returned and waiting to be signed. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import { type Album, page } from './photos.ts'

const keeper = 'hu-yuee'
const supervisor = 'ouyang-min'
const secretary = 'ye-chuangui'
const agency = 'jin-wenjuan'

const wares = (...rows: readonly (readonly [goods: string, count: number, fen: number])[]) =>
  rows.map(([goods, count, fen]) => ({ goods, count, amount: String(fen) }))
const bill = { supplier: '余井镇供销社', chosen: 'designated' }

/**
 * Makes the matters of the shop that the personas keep and sign for; none in a county without them.
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeShopMatters(desk: Desk, album: Album, county: County, until: Date): Promise<void> {
  const shop = county.posts.find(({ role, person }) => role === 'shopkeeper' && person === keeper)
  if (!shop) return
  const today = dayOf(until)
  const at = { place: shop.place, shop: idOfKey(shop.organisation) }
  let photos = 0
  const invoice = async (): Promise<readonly Id[]> => {
    const id = idOfKey(`shop-matters/photo/${++photos}`)
    await album.stage(county.code, [{ id, scene: page, when: 'before', by: idOfKey(keeper) }])
    return [id]
  }
  async function act(key: string, step: string, who: string, days: number, input: JsonObject): Promise<Id | undefined> {
    const request: ActRequest = {
      kind: `points-shop/${step}`,
      county: county.code,
      actor: { county: county.code, person: idOfKey(who), via: 'demonstration' },
      key: `shop-matters:${key}:${step}`,
      input,
      at: instantAt(addDays(today, -days), '10:30'),
    }
    const outcome = await desk.perform(request)
    if (!isRefusal(outcome)) return outcome.answer.case as Id
    // An installation without the programme has no matters of a shop.
    if (outcome.refused === 'act/unknown') return undefined
    throw new RefusalError(outcome)
  }
  const begin = (key: string, step: string, days: number, form: object) =>
    act(key, step, keeper, days, { form: { ...at, ...form } as JsonObject })
  const go = (key: string, step: string, who: string, days: number, matter: Id | undefined, form: object = {}) =>
    matter ? act(key, step, who, days, { case: matter, form: form as JsonObject }) : Promise.resolve(undefined)
  const payIn = (key: string, days: number, source: string, fen: number, more: object = {}) => {
    const form = {
      place: shop.place,
      source,
      amount: String(fen),
      voucher: `收-${key}`,
      on: addDays(today, -days),
      ...more,
    }
    return act(`pay-in-${key}`, 'pay-in', agency, days, { form: form as JsonObject })
  }
  const buy = async (key: string, days: number, source: string, lines: ReturnType<typeof wares>) =>
    begin(key, 'claim-purchase', days, {
      ...{ ...bill, source, lines, on: addDays(today, -days - 1) },
      photos: await invoice(),
    })

  await payIn('1', 60, 'collective', 300_000, { giver: '村股份经济合作社' })
  await payIn('2', 58, 'donor', 100_000, { giver: '在外务工乡友', named: true })
  const paid = await buy('paid', 55, 'collective', wares(['g02', 60, 18_000], ['g05', 30, 24_000], ['g03', 40, 20_000]))
  await go('paid', 'check', supervisor, 54, paid)
  await go('paid', 'approve', secretary, 53, paid)
  if (paid) {
    const lines = [
      { goods: 'g02', count: 60 },
      { goods: 'g05', count: 30 },
      { goods: 'g03', count: 40, bestBefore: addDays(today, 400) },
    ]
    await begin('received', 'receive', 52, { purchase: paid, voucher: '入-2', lines })
  }
  await go('paid', 'pay', agency, 50, paid, { voucher: '记-1', on: addDays(today, -50) })
  const donated = [{ goods: 'g08', count: 10, bestBefore: addDays(today, 21) }]
  await begin('donated', 'donate', 20, { giver: '在外务工乡友', named: true, voucher: '捐-1', lines: donated })
  const returned = await buy('returned', 6, 'donor', wares(['g09', 10, 28_000]))
  await go('returned', 'return', supervisor, 5, returned, { reason: '发票没有写规格和单价，请补正' })
  const checked = await buy('checked', 4, 'collective', wares(['g01', 50, 10_000], ['g04', 30, 15_000]))
  await go('checked', 'check', supervisor, 3, checked)
  await begin('counted', 'count', 2, { lines: [{ goods: 'g09', count: 23 }] })
  await buy('filed', 1, 'donor', wares(['g06', 24, 21_600]))
  const broken = [{ goods: 'g06', count: 2, why: 'damaged' }]
  await begin('broken', 'propose-write-off', 1, { lines: broken, photos: await invoice() })
}
