import type { ClientBase } from 'pg'
import type { Keys } from '../secrets/keys.ts'
import { type Chain, instantOf, placeAt, walkChain } from './chain.ts'
import { type Finding, openList } from './finding.ts'
import type { Head } from './head.ts'
import {
  allSeals,
  type Entry,
  type JournalRow,
  lookingAt,
  type Stream,
  streamEntries,
  streamRows,
} from './journal.store.ts'
import { digestOfRow, idOfEntry, sealedColumns } from './seal.ts'
import { hasEnded } from './snapshot.ts'

/** What a verification saw. No findings means: what was sealed stands as it was sealed. */
export interface Verification {
  readonly county: string
  readonly rows: number
  readonly seals: number
  /** Rows that a seal holds. */
  readonly sealed: number
  /** Rows not sealed yet: they are newer than the last seal. */
  readonly unsealed: number
  /** Rows of which nothing can be said, because the seal that held them is missing or altered. */
  readonly unattested: number
  /** When the last authentic seal was made; null where there is none. Long ago, with rows unsealed: the sealer does not run. */
  readonly lastSealedAt: Date | null
  readonly findings: readonly Finding[]
}

/** Clocks are set back now and then; only what lies further off than this is called misdated. */
const CLOCK_TOLERANCE_MS = 10 * 60_000
const RECORDED_AT = sealedColumns.indexOf('recorded_at')

/**
 * Compares a county's journal with its seals, and the chain of seals with itself and with the heads told outside, on one
 * unchanging view while writers go on. Reads everything once; memory does not grow with the journal (some 60 bytes a seal).
 * Read the heads before: a head told during the verification would know more than its view.
 * @param client connected as liuchi_reader, outside a transaction
 */
export function verifyJournal(
  client: ClientBase,
  county: string,
  keys: Keys,
  heads: readonly Head[] = [],
): Promise<Verification> {
  return lookingAt(client, county, async (xmax) => {
    const list = openList()
    const own = heads.filter((head) => head.county === county)
    const chain = await walkChain(allSeals(client, county), keys, own, list.add)
    const counts = await compare(
      await streamEntries(client, county),
      await streamRows(client, county),
      chain,
      xmax,
      list.add,
    )
    const lastSealedAt = chain.edge ? new Date(chain.edge.at) : null
    return { county, seals: chain.no.length, ...counts, lastSealedAt, findings: list.close() }
  })
}

/** Walks both streams, each in order of id, side by side. */
async function compare(
  entries: Stream<Entry>,
  rows: Stream<JournalRow>,
  chain: Chain,
  xmax: number,
  add: (finding: Finding) => void,
): Promise<Pick<Verification, 'rows' | 'sealed' | 'unsealed' | 'unattested'>> {
  const counts = { rows: 0, sealed: 0, unsealed: 0, unattested: 0 }
  const gone: number[] = new Array(chain.no.length).fill(0)
  const altered = openExchange()
  let entry = await entries.next()
  let row = await rows.next()
  while (entry || row) {
    const order = !row ? -1 : !entry ? 1 : entry.id.compare(row.id)
    if (order > 0 && row) {
      judgeUnsealed(row)
      counts.rows += 1
    } else if (entry) {
      if (order === 0 && row) judgeSealed(entry, row)
      else {
        gone[entry.seal] = (gone[entry.seal] as number) + 1
        add({ kind: 'row-deleted', id: idOfEntry(entry.id), seal: placeAt(chain, entry.seal), ...doubt(entry.seal) })
      }
      const first = entry
      const next = entries.next()
      entry = next instanceof Promise ? await next : next
      while (entry?.id.equals(first.id)) {
        if (chain.sound[first.seal] && chain.sound[entry.seal])
          add({
            kind: 'row-sealed-twice',
            id: idOfEntry(entry.id),
            seals: [placeAt(chain, first.seal), placeAt(chain, entry.seal)],
          })
        entry = await entries.next()
      }
    }
    if (order >= 0) {
      const next = rows.next()
      row = next instanceof Promise ? await next : next
    }
  }
  altered.close(add, chain, doubt)
  tellTruncation(chain, gone, add)
  return counts

  function doubt(seal: number): { doubtful?: true } {
    return chain.sound[seal] ? {} : { doubtful: true }
  }

  function judgeSealed(entry: Entry, row: JournalRow): void {
    counts.rows += 1
    counts.sealed += 1
    const digest = digestOfRow(row.texts)
    if (!digest.equals(entry.digest)) altered.add(row.id, entry, digest)
    else {
      const recordedAt = instantOf(row.texts[RECORDED_AT])
      // Rows of earlier epochs carry the number of the transaction that restored them.
      const early =
        chain.epoch[entry.seal] === chain.edge?.epoch &&
        row.xid > (chain.floorXid[entry.seal] as number) &&
        !(recordedAt + CLOCK_TOLERANCE_MS >= (chain.floorAt[entry.seal] as number))
      const late =
        chain.sound[entry.seal] && !(recordedAt - CLOCK_TOLERANCE_MS <= (chain.sealedAt[entry.seal] as number))
      if (early || late) addMisdated(row)
    }
  }

  function addMisdated(row: JournalRow): void {
    add({ kind: 'row-misdated', id: idOfEntry(row.id), recordedAt: row.texts[RECORDED_AT] ?? '' })
  }

  function judgeUnsealed(row: JournalRow): void {
    const edge = chain.edge
    if (row.xid >= xmax) add({ kind: 'row-inserted', id: idOfEntry(row.id) })
    else if (!edge) counts.unsealed += 1
    else if (hasEnded(BigInt(row.xid), edge.snapshot)) {
      if (isInGap(row)) counts.unattested += 1
      else add({ kind: 'row-inserted', id: idOfEntry(row.id) })
    } else {
      counts.unsealed += 1
      const early = !(instantOf(row.texts[RECORDED_AT]) + CLOCK_TOLERANCE_MS >= edge.at)
      if (early && row.xid > edge.xid) addMisdated(row)
    }
  }

  /** In the epoch of this server transactions tell exactly; rows of earlier epochs were restored and only have their instant. */
  function isInGap(row: JournalRow): boolean {
    const recordedAt = instantOf(row.texts[RECORDED_AT])
    return chain.gaps.some(({ after, before }) => {
      if (before.epoch !== chain.edge?.epoch || !before.from)
        return (!after || recordedAt + CLOCK_TOLERANCE_MS >= after.at) && recordedAt - CLOCK_TOLERANCE_MS <= before.at
      const xid = BigInt(row.xid)
      return hasEnded(xid, before.from) && !(after?.epoch === before.epoch && hasEnded(xid, after.snapshot))
    })
  }
}

const EXCHANGES_HELD = 10_000

interface Altered {
  readonly id: Buffer
  readonly seal: number
  readonly expected: string
}

/** Holds back altered rows, since a row whose content is found at another altered row was exchanged with it. */
function openExchange() {
  const byActual = new Map<string, Altered[]>()
  const rest: Altered[] = []
  let held = 0
  return {
    add(id: Buffer, entry: Entry, actual: Buffer): void {
      const one = { id, seal: entry.seal, expected: entry.digest.toString('hex') }
      if (held++ >= EXCHANGES_HELD) rest.push({ ...one, expected: '' })
      else byActual.set(actual.toString('hex'), [...(byActual.get(actual.toString('hex')) ?? []), one])
    },
    close(add: (finding: Finding) => void, chain: Chain, doubt: (seal: number) => { doubtful?: true }): void {
      const seen = new Set<Altered>()
      for (const start of [...byActual.values()].flat()) {
        if (seen.has(start)) continue
        const ring = ringFrom(start, byActual, seen)
        if (!ring) continue
        for (const one of ring) seen.add(one)
        add({ kind: 'rows-exchanged', ids: ring.map((one) => idOfEntry(one.id)) })
      }
      for (const one of [...[...byActual.values()].flat(), ...rest])
        if (!seen.has(one))
          add({ kind: 'row-altered', id: idOfEntry(one.id), seal: placeAt(chain, one.seal), ...doubt(one.seal) })
    },
  }
}

/** Follows where each one's content went until it comes back to the start; undefined where it does not. */
function ringFrom(
  start: Altered,
  byActual: ReadonlyMap<string, readonly Altered[]>,
  seen: ReadonlySet<Altered>,
): Altered[] | undefined {
  const ring = [start]
  for (;;) {
    const next = byActual.get((ring.at(-1) as Altered).expected)?.find((one) => !seen.has(one))
    if (!next) return undefined
    if (next === start) return ring
    if (ring.includes(next)) return undefined
    ring.push(next)
  }
}

/** Names what is gone as a whole: all rows up to a seal, or all rows from a seal on. */
function tellTruncation(chain: Chain, gone: readonly number[], add: (finding: Finding) => void): void {
  const seals = gone.length
  const emptied = (seal: number) => gone[seal] === chain.count[seal]
  const tell = (from: number, to: number) => {
    const rows = gone.slice(from, to + 1).reduce((sum, n) => sum + n, 0)
    if (rows > 1) add({ kind: 'journal-truncated', from: placeAt(chain, from), to: placeAt(chain, to), rows })
  }
  let head = 0
  while (head < seals && emptied(head)) head += 1
  if (head > 0) tell(0, head - 1)
  if (head === seals) return
  let tail = seals
  while (emptied(tail - 1)) tail -= 1
  if (tail < seals) tell(tail, seals - 1)
}
