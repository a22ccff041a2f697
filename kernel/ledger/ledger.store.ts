import { declareContest } from '../contest.ts'
import { declareTable, type Row, supplyStore, type Write } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { type AccountName, accountId, getAccountKind, type Owner, type Unit } from './account.ts'
import { findNamed, heldBy, idsOf, ownersOf } from './named.read.ts'
import { refuseLedger } from './refusals.ts'
import type { Account, Hold, LedgerFacts, Lot, Transfer, Written } from './terms.ts'

declare module '../effect.ts' {
  interface Effects {
    /** What an act wrote into the ledger. */
    ledger: { readonly written: Written }
  }
}
declare module '../fact.ts' {
  interface Facts extends LedgerFacts {}
}

/** A busy account's day is spread over so many rows. */
const SHARDS = 8

declareTable('ledger_account', {
  columns: [
    'county',
    'id',
    'purpose',
    'owner',
    'period',
    'unit',
    'busy',
    'floor',
    'ceiling',
    'posted',
    'held',
    'place',
    'opened_on',
  ],
  key: ['county', 'id'],
  appendOnly: false,
  plain: {},
})
declareTable('ledger_account sums', {
  columns: ['county', 'id', 'posted', 'held', 'closed_on'],
  key: ['county', 'id'],
  adds: ['posted', 'held'],
  stands: 'ledger_account',
  appendOnly: false,
  plain: {},
})
declareTable('ledger_account place', {
  columns: ['county', 'id', 'place'],
  key: ['county', 'id'],
  stands: 'ledger_account',
  appendOnly: false,
  plain: {},
})
declareTable('ledger_day', {
  columns: ['county', 'account', 'day', 'shard', 'total'],
  key: ['county', 'account', 'day', 'shard'],
  adds: ['total'],
  appendOnly: false,
  plain: {},
})
declareTable('ledger_transfer', {
  columns: ['county', 'id', 'act', 'programme', 'what', 'unit', 'day', 'place', 'subject', 'reverses', 'once', 'at'],
  key: ['county', 'id'],
  appendOnly: true,
  plain: {},
})
declareTable('ledger_posting', {
  columns: ['county', 'account', 'day', 'transfer', 'amount', 'act'],
  key: ['county', 'transfer', 'account'],
  appendOnly: true,
  plain: {},
})
declareTable('ledger_hold', {
  columns: [
    'county',
    'id',
    'account',
    'programme',
    'what',
    'amount',
    'remaining',
    'state',
    'subject',
    'place',
    'act',
    'at',
    'lapses_at',
  ],
  key: ['county', 'id'],
  appendOnly: false,
  plain: {},
})
declareTable('ledger_hold state', {
  columns: ['county', 'id', 'remaining', 'state'],
  key: ['county', 'id'],
  stands: 'ledger_hold',
  appendOnly: false,
  plain: {},
})
declareTable('ledger_lot', {
  columns: ['county', 'account', 'expires_on', 'earned', 'remaining'],
  key: ['county', 'account', 'expires_on'],
  adds: ['earned', 'remaining'],
  appendOnly: false,
  plain: {},
})
declareTable('ledger_lot_use', {
  columns: ['county', 'transfer', 'account', 'expires_on', 'amount', 'act'],
  key: ['county', 'transfer', 'account', 'expires_on'],
  appendOnly: true,
  plain: {},
})

// Where two acts of one batch, or one that opens an account at the same moment, were decided on the same balance.
for (const constraint of [
  'ledger_account_floor',
  'ledger_account_ceiling',
  'ledger_account_held',
  'ledger_account_pkey',
  'ledger_lot_pkey',
  'ledger_lot_remaining',
])
  declareContest(constraint, refuseLedger('changed'))
declareContest('ledger_transfer_once', refuseLedger('once'))
declareContest('ledger_transfer_reverses', refuseLedger('reversed'))

supplyStore('ledger', {
  writes: (effects, stamp) => effects.flatMap(({ written }) => rowsOf(written, stamp)),
})

function rowsOf(written: Written, { county, act, at }: { county: string; act: Id; at: Date }): Write[] {
  const idOf = (name: AccountName) => accountId(county, name)
  const openings: Row[] = []
  const sums: Row[] = []
  const busy: Row[] = []
  const day = written.transfers[0]?.day
  for (const account of written.accounts) {
    const kind = getAccountKind(account.name.purpose)
    const key = { county, id: idOf(account.name) }
    if (account.fresh || kind.busy)
      (kind.busy ? busy : openings).push({
        ...key,
        purpose: kind.purpose,
        owner: account.name.owner,
        period: account.name.period ?? '',
        unit: kind.unit,
        busy: kind.busy ?? false,
        floor: text(kind.floor),
        ceiling: text(kind.ceiling),
        posted: kind.busy ? '0' : String(account.posted),
        held: kind.busy ? '0' : String(account.held),
        place: account.place,
        opened_on: day ?? at.toISOString().slice(0, 10),
      })
    else if (account.moves === null)
      sums.push({ ...key, posted: String(account.posted), held: String(account.held), closed_on: account.closes })
  }
  return [
    { table: 'ledger_account', mode: 'insert', rows: openings },
    { table: 'ledger_account', mode: 'ensure', rows: busy },
    { table: 'ledger_account sums', mode: 'add', rows: sums },
    {
      table: 'ledger_account place',
      mode: 'update',
      rows: written.accounts.flatMap(({ name, moves }) =>
        moves === null ? [] : { county, id: idOf(name), place: moves },
      ),
    },
    {
      table: 'ledger_transfer',
      mode: 'insert',
      rows: written.transfers.map(({ id, wanted, unit, day, reverses }) => ({
        county,
        id,
        act,
        programme: wanted.what.split('/')[0] as string,
        what: wanted.what,
        unit,
        day,
        place: wanted.place,
        subject: wanted.subject ?? null,
        reverses,
        once: wanted.once ?? null,
        at: at.toISOString(),
      })),
    },
    {
      table: 'ledger_posting',
      mode: 'insert',
      rows: written.transfers.flatMap(({ id, day, legs }) =>
        legs.map(({ account, amount }) => ({
          county,
          account: idOf(account),
          day,
          transfer: id,
          amount: String(amount),
          act,
        })),
      ),
    },
    {
      table: 'ledger_day',
      mode: 'tally',
      rows: written.transfers.flatMap(({ id, day, legs }) =>
        legs
          .filter(({ account }) => getAccountKind(account.purpose).busy)
          .map(({ account, amount }) => ({
            county,
            account: idOf(account),
            day,
            shard: Number.parseInt(id.slice(-2), 16) % SHARDS,
            total: String(amount),
          })),
      ),
    },
    {
      table: 'ledger_hold',
      mode: 'insert',
      rows: written.holds
        .filter((h) => h.fresh)
        .map(({ id, hold, amount, remaining, state }) => ({
          county,
          id,
          account: idOf(hold.account),
          programme: hold.programme,
          what: hold.what,
          amount: String(amount),
          remaining: String(remaining),
          state,
          subject: hold.subject,
          place: hold.place,
          act,
          at: at.toISOString(),
          lapses_at: hold.lapsesAt?.toISOString() ?? null,
        })),
    },
    {
      table: 'ledger_hold state',
      mode: 'update',
      rows: written.holds
        .filter((h) => !h.fresh)
        .map(({ id, remaining, state }) => ({ county, id, remaining: String(remaining), state })),
    },
    {
      table: 'ledger_lot',
      mode: 'insert',
      rows: written.lots.filter((lot) => lot.fresh).map((lot) => lotRow(county, lot)),
    },
    {
      table: 'ledger_lot',
      mode: 'add',
      rows: written.lots.filter((lot) => !lot.fresh).map((lot) => lotRow(county, lot)),
    },
    {
      table: 'ledger_lot_use',
      mode: 'insert',
      rows: written.transfers.flatMap(({ id, lots }) =>
        lots.map(({ account, expiresOn, amount }) => ({
          county,
          transfer: id,
          account: idOf(account),
          expires_on: expiresOn,
          amount: String(amount),
          act,
        })),
      ),
    },
  ]
}

const text = (amount: bigint | undefined): string | null => (amount === undefined ? null : String(amount))
const lotRow = (county: string, { account, expiresOn, earned, remaining }: Written['lots'][number]): Row => ({
  county,
  account: accountId(county, account),
  expires_on: expiresOn,
  earned: String(earned),
  remaining: String(remaining),
})

export const nameOfRow = (row: Record<string, unknown>): AccountName => ({
  purpose: row.purpose as string,
  owner: row.owner as Owner,
  ...(row.period ? { period: row.period as string } : {}),
})

// The rows stay locked to the end of the act, so that what it decides on is what it changes. Busy accounts are not waited for.
supplyFact('ledger.accounts', {
  load(asking) {
    const named = findNamed(asking)
    if (!named) return undefined
    return {
      name: `fact-ledger-accounts${named.name}`,
      text: `select id, purpose, owner, period, unit, posted, held, closed_on from ledger_account
        where county = $1 and id ${named.condition} and not busy order by id for update`,
      values: named.values,
    }
  },
  read: (rows, asking) => ({
    asked: new Set([
      ...idsOf(asking, 'account'),
      ...rows.map((row) => row.id as string),
      ...idsOf(asking, 'owner'),
      ...(['transfer', 'matter'].some((kind) => idsOf(asking, kind).length > 0)
        ? rows.map((row) => row.owner as string)
        : []),
    ]),
    found: rows.map(
      (row): Account => ({
        id: row.id as Id,
        name: nameOfRow(row),
        unit: row.unit as Unit,
        posted: row.posted as bigint,
        held: row.held as bigint,
        closedOn: row.closed_on as Account['closedOn'],
      }),
    ),
  }),
})

// Used up ones too: what is received later for the same day, or given back, goes into them. An account has one a day of expiry.
supplyFact('ledger.lots', {
  load(asking) {
    const named = findNamed(asking)
    if (!named) return undefined
    return {
      name: `fact-ledger-lots${named.name}`,
      text: `select l.account, l.expires_on, l.remaining from ledger_lot l where l.county = $1 and l.account ${named.condition}`,
      values: named.values,
    }
  },
  read: (rows) =>
    rows.map(
      (row): Lot => ({
        account: row.account as Id,
        expiresOn: row.expires_on as Lot['expiresOn'],
        remaining: row.remaining as bigint,
      }),
    ),
})

supplyFact('ledger.holds', {
  load(asking) {
    const holds = idsOf(asking, 'hold')
    const matters = [...idsOf(asking, 'matter'), ...idsOf(asking, 'held')]
    const owners = idsOf(asking, 'held-by')
    if (holds.length + matters.length + owners.length === 0) return undefined
    // Only what is named is asked for, as in `findNamed`.
    const asked = [
      'h.id = any($2::uuid[])',
      ...(matters.length > 0 ? ["h.subject = any($3::uuid[]) and h.state = 'open'"] : []),
      ...(owners.length > 0 ? [`h.id in (select b.id from ${heldBy(`$${matters.length > 0 ? 4 : 3}`)} b)`] : []),
    ]
    return {
      name: `fact-ledger-holds${matters.length > 0 ? '-of' : ''}${owners.length > 0 ? '-by' : ''}`,
      text: `select h.id, h.programme, h.what, h.remaining, h.state, h.subject, h.place, h.lapses_at, a.purpose, a.owner, a.period
        from ledger_hold h join ledger_account a on a.county = h.county and a.id = h.account 
        where h.county = $1 and (${asked.join(' or ')})`,
      values: [asking.county, holds, ...(matters.length > 0 ? [matters] : []), ...(owners.length > 0 ? [owners] : [])],
    }
  },
  read: (rows) =>
    rows.map(
      (row): Hold => ({
        id: row.id as Id,
        account: nameOfRow(row),
        programme: row.programme as string,
        what: row.what as string,
        remaining: row.remaining as bigint,
        subject: row.subject as Id | null,
        place: row.place as string,
        open: row.state === 'open',
        lapsesAt: row.lapses_at as Date | null,
      }),
    ),
})

supplyFact('ledger.transfers', {
  load(asking) {
    const [transfers, matters] = [idsOf(asking, 'transfer'), idsOf(asking, 'matter')]
    if (transfers.length + matters.length === 0) return undefined
    return {
      name: `fact-ledger-transfers${matters.length > 0 ? '-of' : ''}`,
      text: `select t.id, t.programme, t.what, t.unit, t.day, t.place, t.subject, t.reverses,
          exists (select from ledger_transfer r where r.county = t.county and r.reverses = t.id) as reversed,
          (select jsonb_agg(jsonb_build_object('purpose', a.purpose, 'owner', a.owner, 'period', a.period, 'amount', p.amount::text) order by p.amount)
             from ledger_posting p join ledger_account a on a.county = p.county and a.id = p.account where p.county = t.county and p.transfer = t.id) as postings,
          (select coalesce(jsonb_agg(jsonb_build_object('account', u.account, 'expires', u.expires_on, 'amount', u.amount::text) order by u.expires_on), '[]')
             from ledger_lot_use u where u.county = t.county and u.transfer = t.id) as lots
        from ledger_transfer t where t.county = $1 and ${matters.length > 0 ? '(t.id = any($2::uuid[]) or t.subject = any($3::uuid[]))' : 't.id = any($2::uuid[])'}
        order by t.id`,
      values: [asking.county, transfers, ...(matters.length > 0 ? [matters] : [])],
    }
  },
  read: (rows) => rows.map(readTransfer),
})

function readTransfer(row: Record<string, unknown>): Transfer {
  const postings = row.postings as { purpose: string; owner: Owner; period: string; amount: string }[]
  const lots = row.lots as { account: Id; expires: Transfer['day']; amount: string }[]
  return {
    id: row.id as Id,
    programme: row.programme as string,
    what: row.what as string,
    unit: row.unit as Unit,
    day: row.day as Transfer['day'],
    place: row.place as string,
    subject: row.subject as Id | null,
    reverses: row.reverses as Id | null,
    reversed: row.reversed as boolean,
    postings: postings.map((p) => ({ account: nameOfRow(p), amount: BigInt(p.amount) })),
    lots: lots.map((lot) => ({ account: lot.account, expiresOn: lot.expires, amount: BigInt(lot.amount) })),
  }
}

supplyFact('ledger.owners', {
  load(asking) {
    const parties = idsOf(asking, 'party')
    if (parties.length === 0) return undefined
    return { name: 'fact-ledger-owners', text: ownersOf('$2'), values: [asking.county, parties] }
  },
  read: (rows) => rows.flatMap((row) => (row.owner ? [row.owner as Owner] : [])),
})
