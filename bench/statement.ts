import type { Day } from '#kernel/day.ts'
import { balanceOn, findAccount, statementPage } from '#kernel/ledger/balance.read.ts'
import { given } from '#kernel/ledger/ledger.testing.acts.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { beside, median, type Result } from './result.ts'
import { fillCards, givenId, openStamps, owners } from './stamps.ts'

export interface StatementSetting {
  /** Postings of the account, spread over about three years. */
  readonly postings: number
  readonly rounds: number
}

/** The account that gives all stamps out, with a million postings behind it. What the desk would have written is written as rows. */
const fill = (postings: number): string => `
  alter table ledger_posting disable trigger user;
  insert into ledger_transfer (county, id, act, programme, what, unit, day, place, at)
    select '${COUNTY}', ('00000000-0000-7000-a000-' || lpad(to_hex(i), 12, '0'))::uuid, gen_random_uuid(), 'stamps', 'stamps/moved', 'points/stamps',
      date '2023-11-01' + (i::bigint * 1000 / ${postings})::int, '340881001', now() from generate_series(1, ${postings}) i;
  insert into ledger_posting (county, account, day, transfer, amount, act)
    select county, '${givenId}', day, id, -1, act from ledger_transfer where county = '${COUNTY}' and id >= '00000000-0000-7000-a000-000000000000' and id < '00000000-0000-7000-b000-000000000000';
  insert into ledger_day (county, account, day, shard, total)
    select county, account, day, 0, sum(amount) from ledger_posting where county = '${COUNTY}' and account = '${givenId}' group by 1, 2, 3
    on conflict (county, account, day, shard) do update set total = excluded.total;
  alter table ledger_posting enable trigger user;
  analyze ledger_transfer, ledger_posting, ledger_day`

const PAGE_SQL = `select p.transfer, p.day, t.at, p.recorded_at, t.what, p.amount from ledger_posting p
  join ledger_transfer t on t.county = p.county and t.id = p.transfer
  where p.county = $1 and p.account = $2 and (p.day, p.transfer) < ($3::date, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by p.day desc, p.transfer desc limit 50`

/** A page of a long statement with its running balance, at its end and in its middle, and the balance of a day, beside the bare page. */
export async function benchStatement(ground: Ground, { postings, rounds }: StatementSetting): Promise<Result[]> {
  const url = await ground.database()
  const stamps = openStamps(url, ground.home, 2)
  const label = `${postings.toLocaleString('en')} postings`
  try {
    await fillCards(stamps, owners(1))
    ground.tell(`making ${label}`)
    await ask(url, fill(postings))
    await ask(url, 'vacuum analyze ledger_posting')
    const took = async (work: () => Promise<unknown>): Promise<number> => {
      const ms: number[] = []
      for (let round = 0; round < rounds + 3; round++) {
        const start = performance.now()
        await work()
        if (round >= 3) ms.push(performance.now() - start)
      }
      return median(ms)
    }
    const reading = (work: Parameters<typeof stamps.reader.read<unknown>>[1]) =>
      took(() => stamps.reader.read(COUNTY, work))
    const account = await stamps.reader.read(COUNTY, (client) => findAccount(client, COUNTY, givenId))
    if (!account) throw new Error('the account is not there')
    const results: Result[] = []
    for (const [where, day] of [
      ['newest', '2030-01-01'],
      ['in the middle', '2025-03-15'],
    ] as const) {
      const below = { day: day as Day, transfer: 'ffffffff-ffff-ffff-ffff-ffffffffffff' as never }
      const product = await reading((client) => statementPage(client, COUNTY, account, 50, { below }))
      const floor = await reading((client) => client.query(PAGE_SQL, [COUNTY, givenId, day]))
      results.push(beside(`statement page ${where}, ${label}`, 'ms', product, floor, 0.5))
    }
    const product = await reading((client) => balanceOn(client, COUNTY, given, '2025-03-15' as Day))
    const floor = await reading((client) =>
      client.query('select sum(amount) from ledger_posting where county = $1 and account = $2 and day <= $3', [
        COUNTY,
        givenId,
        '2025-03-15',
      ]),
    )
    results.push(beside(`balance as of a day, ${label}`, 'ms', product, floor, 1, 'The floor sums the postings.'))
    return results
  } finally {
    await stamps.close()
  }
}
