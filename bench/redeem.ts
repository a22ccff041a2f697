import { randomUUID } from 'node:crypto'
import { idOfKey } from '#county/found.ts'
import type { ActRequest } from '#kernel/act.ts'
import { newId } from '#kernel/id.ts'
import { type AccountName, accountId, accountOf, getAccountKind } from '#kernel/ledger/account.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { chart, pointsOf, stockOf } from '#programmes/credit-points/books.ts'
import { assemble } from '#server/assemble.ts'
import { startChild } from './child.ts'
import { cookiesOf } from './filing.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { requestOf } from './load.ts'
import type { Result } from './result.ts'
import { inTurn, linesOf, type Pace } from './turns.ts'

export interface RedeemSetting extends Pace {
  readonly households: number
}

/** Goods of the shelf, and their price today. */
const SALT = { goods: 'g01', price: 3 }
const KEEPER = 'wu-changgen'
const VILLAGE = '340881002004'
/** More than any load takes. */
const PLENTY = 100_000_000

/** Accounts as the floor writes them: what the product moves for one packet of salt. */
export interface RedeemFloor {
  readonly url: string
  readonly households: readonly string[]
  readonly stock: string
  readonly spent: string
  readonly price: number
}

/**
 * Goods for points over HTTP at one shop, household after household: the whole product beside a bare program that writes the same
 * transfers, postings, balances, journal and key. The floor knows no lots, no prices and no posts.
 */
export async function benchRedeem(ground: Ground, { households, ...pace }: RedeemSetting): Promise<Result[]> {
  const [productUrl, floorUrl] = [await ground.database(), await ground.database()]
  const name = 'goods for points over HTTP, one shop'
  ground.tell(`${households.toLocaleString('en')} households with points`)
  const { shop, homes } = await lay(productUrl, ground.home, households)
  const accounts = {
    households: homes.map(pointsOf),
    stock: stockOf(shop, SALT.goods),
    spent: accountOf(chart.spent, shop),
  }
  const guarded = [...accounts.households, accounts.stock]
  await fillAccounts(productUrl, guarded)
  // The statement of the floor knows one unit.
  await fillAccounts(floorUrl, [...guarded, accounts.spent], 'points/stamps')
  const product = await startChild({
    file: 'serve.ts',
    setting: { url: productUrl, home: ground.home },
    env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' },
  })
  const ids = (all: readonly AccountName[]) => all.map((one) => accountId(COUNTY, one))
  const floorSetting: RedeemFloor = {
    url: floorUrl,
    households: ids(accounts.households),
    stock: accountId(COUNTY, accounts.stock),
    spent: accountId(COUNTY, accounts.spent),
    price: SALT.price,
  }
  const floor = await startChild({ file: 'serve-floor-redeem.ts', setting: floorSetting })
  try {
    const [cookie = ''] = await cookiesOf(product.address, [KEEPER])
    const body = (i: number) =>
      JSON.stringify({ shop, household: homes[i % homes.length], lines: [{ goods: SALT.goods, count: 1 }] })
    const next = (i: number) =>
      requestOf('POST', '/api/credit-points/redeem', { 'idempotency-key': randomUUID(), cookie }, body(i))
    const bare = (i: number) => requestOf('POST', '/', {}, body(i))
    ground.tell(name)
    const turns = await inTurn(name, { product: { ...product, next }, floor: { ...floor, next: bare } }, pace)
    return linesOf(name, 'sales/s', turns, 0.5)
  } finally {
    await product.stop()
    await floor.stop()
  }
}

/** A keeper and households, by acts. */
async function lay(url: string, home: string, count: number): Promise<{ shop: string; homes: string[] }> {
  const house = assemble({ url, home })
  try {
    const by = (kind: string, input: object): ActRequest => ({
      ...{ kind, county: COUNTY, key: randomUUID(), input },
      actor: { county: COUNTY, person: null, via: 'command' },
    })
    const perform = async (requests: readonly ActRequest[]) => {
      const outcomes = await house.desk.performAll(requests, 'each')
      return outcomes.map((outcome) => {
        if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
        return outcome.answer
      })
    }
    const [office] = await ask<{ id: string }>(
      url,
      `select id from organisation where county = $1 and place = $2 and retracted_at is null limit 1`,
      [COUNTY, VILLAGE],
    )
    if (!office) throw new Error(`nobody has an office in ${VILLAGE}`)
    const nobody = {
      sex: null,
      birth: null,
      identity: null,
      identityKind: null,
      phone: null,
      alias: [],
      place: VILLAGE,
    }
    const heads = Array.from({ length: count }, () => newId())
    const post = {
      ...{ id: newId(), person: idOfKey(KEEPER), role: 'shopkeeper', title: '积分超市管理员', place: VILLAGE },
      ...{ organisation: office.id, kind: 'concurrent', from: '2023-01-01', to: null, document: null, sort: 0 },
    }
    const persons = heads.map((id) => ({ id, name: '某户主', ...nobody }))
    await perform([by('register/fill', { from: '2023-01-01', persons, posts: [post] })])
    const founded = await perform(
      heads.map((person) =>
        by('register/found-household', {
          ...{ place: VILLAGE, group: '第1组', on: '2023-01-01' },
          members: [{ person, relation: 'head' }],
        }),
      ),
    )
    return { shop: office.id, homes: founded.map(({ household }) => String(household)) }
  } finally {
    await house.close()
  }
}

/** Accounts with plenty in them, so that no load empties one. */
async function fillAccounts(url: string, accounts: readonly AccountName[], unitOfAll?: string): Promise<void> {
  const rows = accounts.map((name) => {
    const { unit, floor, busy = false } = getAccountKind(name.purpose)
    return {
      ...{ ...name, id: accountId(COUNTY, name), period: name.period ?? '', unit: unitOfAll ?? unit, busy },
      ...{ floor: floor === undefined ? null : Number(floor), posted: busy ? 0 : PLENTY },
    }
  })
  await ask(
    url,
    `with opened as (insert into ledger_account (county, id, purpose, owner, period, unit, busy, floor, posted, place, opened_on)
       select $1, x.id, x.purpose, x.owner, x.period, x.unit, x.busy, x.floor, x.posted, $3, date '2023-01-01'
       from jsonb_to_recordset($2) as x(id uuid, purpose text, owner text, period text, unit text, busy boolean, floor bigint, posted bigint) returning id, posted)
     insert into ledger_lot (county, account, expires_on, earned, remaining)
       select $1, id, date '2099-12-31', posted, posted from opened where posted > 0`,
    [COUNTY, JSON.stringify(rows), VILLAGE],
  )
}
