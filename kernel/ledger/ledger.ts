import type { Day } from '../day.ts'
import type { Id } from '../id.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type AccountKind, type AccountName, accountId, getAccountKind, type Owner } from './account.ts'
import { refuseLedger } from './refusals.ts'
import type { Hold, Ledger, LedgerFacts, Leg, Transfer, Wanted, Written } from './terms.ts'

/*
 * The pen of one act: a copy of the accounts that the act named, on which it posts, holds and reverses. Whatever would break a rule of
 * the ledger is refused with its name; what was written becomes one effect. The database keeps the same rules once more.
 */

/** No transfer moves more: a billion yuan in fen, far below what the database can count. */
const MOST = 100_000_000_000n

interface Line {
  readonly name: AccountName
  readonly kind: AccountKind
  readonly fresh: boolean
  readonly before: { readonly posted: bigint; readonly held: bigint }
  readonly closedOn: Day | null
  posted: bigint
  held: bigint
  place: string
  closes: Day | null
  moves: string | null
  readonly lots: Map<Day, LotLine>
}
interface LotLine {
  readonly fresh: boolean
  earned: bigint
  remaining: bigint
  readonly before: bigint
}
interface HoldLine {
  readonly fresh: boolean
  readonly hold: Hold
  amount: bigint
  remaining: bigint
  state: 'open' | 'posted' | 'released' | 'lapsed'
}

/** Takes up the pen for one act. */
export function openLedger(given: {
  readonly county: string
  readonly day: Day
  readonly facts: LedgerFacts
  mint(): Id
}): Ledger {
  const { county, day, facts, mint } = given
  const { asked: named, found } = facts['ledger.accounts']
  const asked = new Set<string>([...named, ...facts['ledger.owners']])
  const lines = new Map<string, Line>()
  const holds = new Map<string, HoldLine>()
  const transfers: Written['transfers'][number][] = []
  const reversed = new Set<Id>()
  for (const account of found) {
    const lots = facts['ledger.lots'].filter((lot) => lot.account === account.id)
    lines.set(account.id, {
      name: account.name,
      kind: getAccountKind(account.name.purpose),
      fresh: false,
      before: account,
      closedOn: account.closedOn,
      posted: account.posted,
      held: account.held,
      place: '',
      closes: null,
      moves: null,
      lots: new Map(
        lots.map(({ expiresOn, remaining }) => [expiresOn, { fresh: false, earned: 0n, remaining, before: remaining }]),
      ),
    })
  }
  for (const hold of facts['ledger.holds'])
    holds.set(hold.id, {
      fresh: false,
      hold,
      amount: hold.remaining,
      remaining: hold.remaining,
      state: hold.open ? 'open' : 'released',
    })

  function lineOf(name: AccountName): Line {
    const id = accountId(county, name)
    const known = lines.get(id)
    if (known) return known
    const kind = getAccountKind(name.purpose)
    if (!kind.busy && !asked.has(id) && !asked.has(name.owner))
      throw new Error(`an act used the account ${name.purpose}, which it did not name`)
    const line: Line = {
      name,
      kind,
      fresh: true,
      before: { posted: 0n, held: 0n },
      closedOn: null,
      posted: 0n,
      held: 0n,
      place: '',
      closes: null,
      moves: null,
      lots: new Map(),
    }
    lines.set(id, line)
    return line
  }
  const guarded = (name: AccountName): Line => {
    const line = lineOf(name)
    if (line.kind.busy) throw new Error(`${name.purpose} is busy: its balance takes no part in decisions`)
    return line
  }
  const spendableOf = (line: Line): bigint => line.posted - line.held - (line.kind.floor ?? 0n)

  function check(legs: readonly Leg[]): Refusal | undefined {
    if (legs.length < 2 || legs.reduce((sum, leg) => sum + leg.amount, 0n) !== 0n)
      throw new Error('legs that do not balance')
    const names = new Set(legs.map((leg) => accountId(county, leg.account)))
    if (names.size < legs.length) throw new Error('an account stands twice in one transfer')
    if (legs.some(({ amount }) => amount === 0n || amount > MOST || amount < -MOST)) return refuseLedger('amount')
    const first = lineOf((legs[0] as Leg).account).kind.unit
    for (const { account, amount, expires, usableOn } of legs) {
      const line = lineOf(account)
      if (line.kind.unit !== first) return refuseLedger('unit')
      if (line.closedOn) return refuseLedger('closed', { fills: { day: line.closedOn } })
      if (line.kind.busy) continue
      const { floor, ceiling } = line.kind
      if (amount < 0n && floor !== undefined && spendableOf(line) + amount < 0n)
        return refuseLedger('short', { fills: { left: String(spendableOf(line)) } })
      if (amount < 0n && (expires || usableOn)) {
        const left = min(spendableOf(line), usableOf(line, { expires, usableOn }))
        if (left + amount < 0n) return refuseLedger('short', { fills: { left: String(left) } })
      }
      if (amount > 0n && ceiling !== undefined && line.posted + amount > ceiling)
        return refuseLedger('full', { fills: { ceiling: String(ceiling) } })
    }
    return undefined
  }

  /** What lies in the lots that a leg may take from. */
  const usableOf = (line: Line, { expires, usableOn }: Taking): bigint =>
    [...line.lots].reduce((sum, [on, lot]) => sum + (mayTake(on, { expires, usableOn }) ? lot.remaining : 0n), 0n)

  /** Lots that receive or give, earliest first; `first` is taken or filled before others. */
  function moveLots(line: Line, leg: Leg, first: Transfer['lots'] = []) {
    const moved: { account: AccountName; expiresOn: Day; amount: bigint }[] = []
    const move = (expiresOn: Day, amount: bigint) => {
      if (amount === 0n) return
      const lot = line.lots.get(expiresOn) ?? { fresh: true, earned: 0n, remaining: 0n, before: 0n }
      line.lots.set(expiresOn, lot)
      lot.remaining += amount
      moved.push({ account: line.name, expiresOn, amount })
    }
    let rest = leg.amount
    if (rest > 0n) {
      // What is given back goes where it was taken from.
      for (const { expiresOn, amount } of first) {
        const back = min(rest, -amount)
        move(expiresOn, back)
        rest -= back
      }
      if (rest > 0n) {
        if (!leg.expires) throw new Error(`${line.name.purpose} has lots: say by when it must be used`)
        move(leg.expires, rest)
        const lot = line.lots.get(leg.expires) as LotLine
        lot.earned += rest
      }
      return moved
    }
    const order = [...line.lots.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([expiresOn]) => expiresOn)
    const taking = first.length > 0 ? {} : leg
    for (const expiresOn of [...first.map((lot) => lot.expiresOn), ...order]) {
      if (!mayTake(expiresOn, taking)) continue
      const taken = min(line.lots.get(expiresOn)?.remaining ?? 0n, -rest)
      move(expiresOn, -taken)
      rest += taken
    }
    if (rest < 0n) throw new Error(`the lots of ${line.name.purpose} hold less than its balance`)
    return merged(moved)
  }

  function write(wanted: Wanted, legs: readonly Leg[], reverses?: Transfer): Id {
    const id = mint()
    const lots: Written['transfers'][number]['lots'][number][] = []
    for (const leg of legs) {
      const line = lineOf(leg.account)
      if (line.moves) throw new Error('an account moves in an act of its own')
      line.place ||= wanted.place
      line.posted += leg.amount
      if (!line.kind.lots) continue
      const account = accountId(county, leg.account)
      lots.push(
        ...moveLots(
          line,
          leg,
          reverses?.lots.filter((lot) => lot.account === account),
        ),
      )
    }
    transfers.push({
      id,
      wanted,
      day: wanted.day ?? day,
      unit: lineOf((legs[0] as Leg).account).kind.unit,
      reverses: reverses?.id ?? null,
      legs: legs.map(({ account, amount }) => ({ account, amount })),
      lots,
    })
    return id
  }

  function post(wanted: Wanted, legs: readonly Leg[]): Id | Refusal {
    return check(legs) ?? write(wanted, legs)
  }

  function findHold(id: Id): HoldLine | Refusal {
    const line = holds.get(id)
    return line && line.state === 'open' ? line : refuseLedger('no-hold')
  }

  return {
    spendable: (account) => spendableOf(guarded(account)),
    posted: (account) => guarded(account).posted,
    lots: (account) =>
      [...guarded(account).lots]
        .filter(([, lot]) => lot.remaining > 0n)
        .map(([expiresOn, { remaining }]) => ({ expiresOn, remaining }))
        .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1)),
    post,
    hold(wanted, account, amount, lapsesAt) {
      if (amount <= 0n || amount > MOST) return refuseLedger('amount')
      const line = guarded(account)
      if (line.closedOn) return refuseLedger('closed', { fills: { day: line.closedOn } })
      if (line.kind.floor !== undefined && spendableOf(line) < amount)
        return refuseLedger('short', { fills: { left: String(spendableOf(line)) } })
      line.place ||= wanted.place
      line.held += amount
      const id = mint()
      const hold: Hold = {
        id,
        account,
        programme: wanted.what.split('/')[0] as string,
        what: wanted.what,
        remaining: amount,
        subject: wanted.subject ?? null,
        place: wanted.place,
        open: true,
        lapsesAt: lapsesAt ?? null,
      }
      holds.set(id, { fresh: true, hold, amount, remaining: amount, state: 'open' })
      return id
    },
    settle(id, wanted, to, { finish, usableOn } = {}) {
      const held = findHold(id)
      if (isRefusal(held)) return held
      if (to.some((leg) => leg.amount <= 0n)) return refuseLedger('amount')
      const amount = to.reduce((sum, leg) => sum + leg.amount, 0n)
      if (amount > held.remaining) return refuseLedger('hold-short', { fills: { left: String(held.remaining) } })
      const line = guarded(held.hold.account)
      // What is posted was held: it does not count twice against the floor.
      line.held -= amount
      const from = { account: held.hold.account, amount: -amount, ...(usableOn ? { usableOn } : {}) }
      const transfer = post(wanted, [from, ...to])
      if (isRefusal(transfer)) {
        line.held += amount
        return transfer
      }
      held.remaining -= amount
      if (held.remaining === 0n) held.state = 'posted'
      else if (finish) {
        line.held -= held.remaining
        held.remaining = 0n
        held.state = 'posted'
      }
      return transfer
    },
    release(id, why) {
      const held = findHold(id)
      if (isRefusal(held)) return held
      const given = held.remaining
      guarded(held.hold.account).held -= given
      held.remaining = 0n
      held.state = why ?? 'released'
      return given
    },
    reverse(id, wanted, receivable) {
      const transfer = facts['ledger.transfers'].find((t) => t.id === id)
      if (!transfer) return refuseLedger('no-transfer')
      if (transfer.reversed || transfer.reverses || reversed.has(id)) return refuseLedger('reversed')
      const legs: Leg[] = []
      let owed = 0n
      for (const { account, amount } of transfer.postings) {
        const line = lineOf(account)
        const floor = line.kind.busy ? undefined : line.kind.floor
        const left = floor === undefined ? amount : max(0n, spendableOf(line))
        const short = amount > left ? amount - left : 0n
        if (short > 0n && !receivable) return refuseLedger('short', { fills: { left: String(left) } })
        if (amount - short !== 0n) legs.push({ account, amount: -(amount - short) })
        if (short > 0n && receivable) {
          const owner = receivable.owner === 'programme' ? `programme:${transfer.programme}` : account.owner
          legs.push({ account: { purpose: receivable.purpose, owner: owner as Owner }, amount: -short })
          owed += short
        }
      }
      const refused = check(legs)
      if (refused) return refused
      reversed.add(id)
      return { id: write(wanted, legs, transfer), owed }
    },
    expire(account, wanted, to) {
      const line = guarded(account)
      let over = 0n
      for (const [expiresOn, lot] of line.lots) if (expiresOn < (wanted.day ?? day)) over += lot.remaining
      const amount = min(over, max(0n, spendableOf(line)))
      if (amount === 0n || line.closedOn) return 0n
      write(wanted, [
        { account, amount: -amount },
        { account: to, amount },
      ])
      return amount
    },
    close(account, on) {
      const line = guarded(account)
      if (line.closedOn) return refuseLedger('closed', { fills: { day: line.closedOn } })
      if (line.posted !== 0n || line.held !== 0n)
        return refuseLedger('not-empty', { fills: { left: String(line.posted) } })
      line.closes = on
      return undefined
    },
    move(account, place) {
      const line = guarded(account)
      if (line.posted !== line.before.posted || line.held !== line.before.held || line.closes)
        throw new Error('an account moves in an act of its own')
      // One that is not there yet is opened where it is first used.
      if (!line.fresh) line.moves = place
    },
    effects() {
      const written: Written = {
        accounts: [...lines.values()]
          .filter((l) => l.posted !== l.before.posted || l.held !== l.before.held || l.closes || l.moves || l.place)
          .map((l) => ({
            name: l.name,
            place: l.place,
            fresh: l.fresh,
            closes: l.closes,
            moves: l.moves,
            posted: l.posted - l.before.posted,
            held: l.held - l.before.held,
          })),
        transfers,
        lots: [...lines.values()].flatMap((l) =>
          [...l.lots.entries()]
            .filter(([, lot]) => lot.remaining !== lot.before || lot.earned !== 0n)
            .map(([expiresOn, lot]) => ({
              account: l.name,
              expiresOn,
              fresh: lot.fresh,
              earned: lot.earned,
              remaining: lot.remaining - lot.before,
            })),
        ),
        holds: [...holds.entries()]
          .filter(([, h]) => h.fresh || h.state !== 'open' || h.remaining !== h.amount)
          .filter(([, h]) => h.fresh || h.hold.open)
          .map(([id, h]) => ({
            id: id as Id,
            fresh: h.fresh,
            hold: h.hold,
            amount: h.amount,
            remaining: h.remaining,
            state: h.state,
          })),
      }
      const nothing = written.transfers.length + written.holds.length + written.accounts.length === 0
      return nothing ? [] : [{ kind: 'ledger', written }]
    },
  }
}

interface Taking {
  readonly expires?: Day | undefined
  readonly usableOn?: Day | undefined
}
/** Whether a leg that gives may take from the lot of this day. */
const mayTake = (on: Day, { expires, usableOn }: Taking): boolean =>
  expires ? on === expires : usableOn === undefined || on >= usableOn

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** A lot may have been touched twice in one move: one row each. */
function merged<T extends { expiresOn: Day; amount: bigint }>(moved: readonly T[]): T[] {
  const byDay = new Map<Day, T>()
  for (const one of moved) {
    const before = byDay.get(one.expiresOn)
    byDay.set(one.expiresOn, before ? { ...before, amount: before.amount + one.amount } : one)
  }
  return [...byDay.values()]
}
