import { z } from 'zod'
import type { ActKind, Given } from '../act.ts'
import { type Answer, answer } from '../because.ts'
import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { type AccountName, accountOf, defineAccounts } from './account.ts'
import { openLedger } from './ledger.ts'
import { type Ledger, type LedgerFacts, ledgerReads, nameOfAccount, nameOfHold, nameOfTransfer } from './terms.ts'

/** An invented scheme: stamps that readers collect and spend, with fines that are booked in money. */
export const chart = defineAccounts('stamps', {
  card: {
    words: { zh: '印花卡', en: 'Stamp card' },
    owner: 'person',
    unit: 'points/stamps',
    floor: 0n,
    side: 'liability',
  },
  dated: {
    words: { zh: '限期印花', en: 'Dated stamps' },
    owner: 'person',
    unit: 'points/stamps',
    floor: 0n,
    lots: true,
    side: 'liability',
  },
  box: {
    words: { zh: '印花盒', en: 'Stamp box' },
    owner: 'place',
    unit: 'points/stamps',
    floor: 0n,
    ceiling: 1000n,
    side: 'asset',
  },
  given: {
    words: { zh: '发出', en: 'Given out' },
    owner: 'programme',
    unit: 'points/stamps',
    busy: true,
    side: 'expense',
  },
  taken: {
    words: { zh: '收回', en: 'Taken back' },
    owner: 'programme',
    unit: 'points/stamps',
    busy: true,
    side: 'income',
  },
  owed: { words: { zh: '待定', en: 'To decide' }, owner: 'person', unit: 'points/stamps', side: 'asset' },
  fine: { words: { zh: '罚款', en: 'Fine' }, owner: 'person', unit: 'fen', floor: 0n, side: 'asset' },
})
export type Kind = keyof typeof chart
export const given = accountOf(chart.given, 'stamps')
export const taken = accountOf(chart.taken, 'stamps')
export const place = '340881001'

const amount = z.string().regex(/^-?\d+$/)
const account = z.object({ kind: z.enum(Object.keys(chart) as [Kind, ...Kind[]]), id: z.string() })
const namesOf = (accounts: readonly { kind: Kind; id: string }[]) =>
  accounts.filter(({ kind }) => !chart[kind].busy).map((a) => nameOfAccount(county, nameOf(a)))
const nameOf = ({ kind, id }: { kind: Kind; id: string }): AccountName => accountOf(chart[kind], id)
export const county = '340881'

function act<S extends z.ZodType>(
  name: string,
  schema: S,
  names: (input: z.output<S>) => readonly string[],
  write: (ledger: Ledger, input: z.output<S>, day: Day) => { [name: string]: string } | { refused: string },
): ActKind {
  const kind: ActKind<z.output<S>, keyof LedgerFacts> = {
    kind: `stamps/${name}`,
    schema: schema as unknown as z.ZodType<z.output<S>>,
    names,
    locks: () => [],
    reads: ledgerReads,
    decide(asked: Given<z.output<S>, keyof LedgerFacts>): Answer<never> {
      const ledger = openLedger({ ...asked, county })
      const told = write(ledger, asked.input, asked.day)
      if (isRefusal(told)) return told as never
      return answer({ effects: ledger.effects(), answer: told }, { rule: `stamps/${name}` }) as never
    },
  }
  return kind as unknown as ActKind
}

const told = (id: string | { refused: string }, name: string) => (typeof id === 'string' ? { [name]: id } : id)

/** The acts of the invented scheme. */
export const acts: readonly ActKind[] = [
  act(
    'move',
    z.object({
      from: account,
      to: account,
      amount,
      once: z.string().optional(),
      day: z.string().optional(),
      expires: z.string().optional(),
      lot: z.string().optional(),
      usableOn: z.string().optional(),
    }),
    (i) => namesOf([i.from, i.to]),
    (ledger, i) =>
      told(
        ledger.post(
          { what: 'stamps/moved', place, ...(i.once ? { once: i.once } : {}), ...(i.day ? { day: i.day as Day } : {}) },
          [
            {
              ...{ account: nameOf(i.from), amount: -BigInt(i.amount) },
              ...(i.lot ? { expires: i.lot as Day } : {}),
              ...(i.usableOn ? { usableOn: i.usableOn as Day } : {}),
            },
            { account: nameOf(i.to), amount: BigInt(i.amount), ...(i.expires ? { expires: i.expires as Day } : {}) },
          ],
        ),
        'transfer',
      ),
  ),
  act(
    'many',
    z.object({ from: account, to: z.array(account), amount }),
    (i) => namesOf([i.from, ...i.to]),
    (ledger, i) => {
      for (const to of i.to) {
        const id = ledger.post({ what: 'stamps/moved', place }, [
          { account: nameOf(i.from), amount: -BigInt(i.amount) },
          { account: nameOf(to), amount: BigInt(i.amount) },
        ])
        if (typeof id !== 'string') return id
      }
      return { posted: String(i.to.length) }
    },
  ),
  act(
    'hold',
    z.object({ account, amount, lapses: z.string().optional() }),
    (i) => [nameOfAccount(county, nameOf(i.account))],
    (ledger, i) =>
      told(
        ledger.hold(
          { what: 'stamps/held', place },
          nameOf(i.account),
          BigInt(i.amount),
          i.lapses ? new Date(i.lapses) : undefined,
        ),
        'hold',
      ),
  ),
  act(
    'settle',
    z.object({
      hold: z.string(),
      to: account,
      amount,
      finish: z.boolean().optional(),
      usableOn: z.string().optional(),
    }),
    (i) => [nameOfHold(i.hold as Id), ...namesOf([i.to])],
    (ledger, i) =>
      told(
        ledger.settle(
          i.hold as Id,
          { what: 'stamps/settled', place },
          [{ account: nameOf(i.to), amount: BigInt(i.amount) }],
          {
            ...(i.finish ? { finish: true } : {}),
            ...(i.usableOn ? { usableOn: i.usableOn as Day } : {}),
          },
        ),
        'transfer',
      ),
  ),
  act(
    'release',
    z.object({ hold: z.string() }),
    (i) => [nameOfHold(i.hold as Id)],
    (ledger, i) => {
      const released = ledger.release(i.hold as Id)
      return isRefusal(released) ? released : { released: String(released) }
    },
  ),
  act(
    'reverse',
    z.object({ transfer: z.string(), owing: z.boolean().optional() }),
    (i) => [nameOfTransfer(i.transfer as Id)],
    (ledger, i) => {
      const back = ledger.reverse(
        i.transfer as Id,
        { what: 'stamps/reversed', place },
        i.owing ? chart.owed : undefined,
      )
      return isRefusal(back) ? back : { transfer: back.id, owed: String(back.owed) }
    },
  ),
  act(
    'expire',
    z.object({ person: z.string() }),
    (i) => [nameOfAccount(county, accountOf(chart.dated, i.person))],
    (ledger, i) => ({
      lapsed: String(ledger.expire(accountOf(chart.dated, i.person), { what: 'stamps/lapsed', place }, taken)),
    }),
  ),
  act(
    'close',
    z.object({ from: account, to: account }),
    (i) => namesOf([i.from, i.to]),
    (ledger, i, day) => {
      const left = ledger.posted(nameOf(i.from))
      if (left > 0n) {
        const moved = ledger.post({ what: 'stamps/moved', place }, [
          { account: nameOf(i.from), amount: -left },
          { account: nameOf(i.to), amount: left },
        ])
        if (typeof moved !== 'string') return moved
      }
      return ledger.close(nameOf(i.from), day) ?? { closed: String(left) }
    },
  ),
]
