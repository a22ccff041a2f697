import { fill, foundedOn } from '#county/found.ts'
import type { Outcome } from '#kernel/act.ts'
import { presenceCode } from '#kernel/casework/follow-up.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { findAccounts } from '#kernel/ledger/balance.read.ts'
import { COUNTY, clerk, done, type Home, type Village } from '../points.testing.ts'
import { type Benefit, benefits } from './catalogue.ts'
import { benefitAccounts, periodOf } from './entitlement.ts'

/** What tests of benefits do again and again, in a village that is open. */
export function benefitsOf(village: Village) {
  const { house } = village
  const claim = (home: Home, benefit: string, form: object = {}, person: Id = home.head): Promise<Outcome> =>
    village.perform(
      'points-benefits/claim',
      { form: { place: village.place, household: home.id, benefit, ...form } },
      person,
    )
  const step = (id: unknown, name: string, person: Id, form: object = {}) =>
    village.perform(`points-benefits/${name}`, { case: id, form }, person)
  return {
    claim,
    step,
    claimed: async (...asked: Parameters<typeof claim>): Promise<Id> => done(await claim(...asked)).answer.case as Id,
    use: (id: Id, person: Id = clerk, code = presenceCode(id)) => step(id, 'use', person, { code }),
    /** A row of the list as the village has it from a day on. */
    set: (code: string, changed: Partial<Benefit>, from = '2026-11-01') =>
      fill(house.desk, COUNTY, `benefit:${code}:${from}:${JSON.stringify(changed)}`, {
        from: foundedOn,
        parameters: [
          {
            ...{ id: `points-benefits/benefit/${code}`, place: village.place, from, source: 'test' },
            value: { ...benefits.find((one) => one.code === code), ...changed } as unknown as Json as never,
          },
        ],
      } as never),
    /** What stands in the accounts of a benefit in the period of a day: granted, used or claimed, for the village and for a household. */
    async standing(home: Home, code: string, day: string, place = village.place) {
      const { period } = (await house.keeper.getBook(COUNTY)).getParameter(
        `points-benefits/benefit/${code}`,
        day as Day,
        place,
      ).value as unknown as Benefit
      const accounts = benefitAccounts(place, home.id, periodOf(period, day as Day), code)
      const names = [accounts.village.left, accounts.village.set, accounts.household.left, accounts.household.set]
      const ids = names.map((name) => accountId(COUNTY, name))
      const found = await house.reader.read(COUNTY, (client) => findAccounts(client, COUNTY, ids))
      const [left, set, own, ownSet] = ids.map((id) => found.get(id))
      const of = (one: typeof left, granted: typeof left) => {
        const free = (one?.posted ?? 0n) - (one?.held ?? 0n)
        return { free: Number(free), taken: Number(-(granted?.posted ?? 0n) - free) }
      }
      return { village: of(left, set), household: of(own, ownSet) }
    },
    /** Everything that runs out until an instant does so, as of its own instant. */
    async runOut(until: string) {
      const at = new Date(`${until}:00+08:00`)
      const holds = await house.reader.read(
        COUNTY,
        async (client) =>
          (
            await client.query(
              "select id, lapses_at from ledger_hold where county = $1 and state = 'open' and lapses_at <= $2 order by lapses_at, id",
              [COUNTY, at],
            )
          ).rows as { id: Id; lapses_at: Date }[],
      )
      for (const { id, lapses_at } of holds)
        done(
          await house.desk.perform({
            ...{ kind: 'ledger/lapse', county: COUNTY, key: `lapse:${id}`, input: { hold: id }, at: lapses_at },
            actor: { county: COUNTY, person: null, via: 'timer' },
          }),
        )
      const failed: object[] = []
      const log = {
        info: () => {},
        warn: (about: object) => void failed.push(about),
        error: (about: object) => void failed.push(about),
      }
      const programmes = new Map(house.programmes.map((one) => [one.id, one]))
      while ((await fireDue({ ...house, programmes, log }, COUNTY, at)).more);
      if (failed.length > 0) throw new Error(JSON.stringify(failed))
      return holds.length
    },
  }
}
