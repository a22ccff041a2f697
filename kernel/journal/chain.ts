import type { Keys } from '../secrets/keys.ts'
import type { Finding } from './finding.ts'
import { type Head, isAuthentic, placeOfHead } from './head.ts'
import type { StoredSeal } from './journal.store.ts'
import { isMac, macOfSeal, type SealPlace } from './seal.ts'
import { parseSnapshot, type Snapshot } from './snapshot.ts'

/** What the comparison of rows needs of each seal, as columns of numbers: a county has many seals. */
export interface Chain {
  readonly epoch: number[]
  readonly no: number[]
  readonly count: number[]
  /** 1 where the mac is right. */
  readonly sound: number[]
  /** Milliseconds; the rows of the seal were recorded before. */
  readonly sealedAt: number[]
  /** Rows of the seal whose transaction is numbered above `floorXid` were recorded after `floorAt` (milliseconds). */
  readonly floorXid: number[]
  readonly floorAt: number[]
  /** Where seals are missing or altered, rows may stand in no seal without fault of their own. */
  readonly gaps: Gap[]
  /** The last authentic seal. */
  edge: Edge | undefined
}

interface Edge extends SealPlace {
  readonly snapshot: Snapshot
  readonly at: number
  readonly xid: number
}

/** Between an authentic seal (null: the beginning) and the next. */
interface Gap {
  readonly after: Edge | null
  readonly before: Edge & { readonly from: Snapshot | null }
}

export const placeAt = (chain: Chain, seal: number): SealPlace => ({
  epoch: chain.epoch[seal] as number,
  no: BigInt(chain.no[seal] as number),
})

export const instantOf = (text: string | null | undefined): number => Date.parse(`${text}Z`)

const nameOf = (place: SealPlace): string => `${place.epoch}/${place.no}`
const placeOf = ({ epoch, no }: SealPlace): SealPlace => ({ epoch, no })

/** Walks the chain of seals once: macs, numbers, each one's tie to the one before, and the heads told outside. */
export async function walkChain(
  seals: AsyncIterable<StoredSeal>,
  keys: Keys,
  heads: readonly Head[],
  add: (finding: Finding) => void,
): Promise<Chain> {
  const chain: Chain = {
    epoch: [],
    no: [],
    count: [],
    sound: [],
    sealedAt: [],
    floorXid: [],
    floorAt: [],
    gaps: [],
    edge: undefined,
  }
  const told = authenticHeads(keys, heads, add)
  const ends = new Map<number, { last: bigint; cut: boolean }>()
  let before: (StoredSeal & { sound: boolean }) | undefined
  let floor = { xid: Number.POSITIVE_INFINITY, at: 0 }
  let broken = false

  for await (const seal of seals) {
    const fault = faultOf(keys, seal)
    if (fault) add(fault)
    const sound = fault === undefined

    const tie = tieOf(before, seal, sound)
    if (tie === 'missing') add({ kind: 'seal-missing', after: before ? placeOf(before) : null, before: placeOf(seal) })
    else if (tie === 'broken' && before) add({ kind: 'chain-broken', after: placeOf(before), before: placeOf(seal) })
    ends.set(seal.epoch, { last: seal.no, cut: false })
    if (before && before.epoch !== seal.epoch) ends.set(before.epoch, { last: before.no, cut: tie === 'missing' })

    const head = told.get(nameOf(seal))
    if (head && sound && head.mac !== seal.mac.toString('hex')) add({ kind: 'chain-replaced', seal: placeOf(seal) })
    told.delete(nameOf(seal))

    broken ||= !sound || tie === 'missing'
    const edge: Edge | undefined = sound ? readEdge(seal) : undefined
    // Seals of one sealing share their end; the floor of all of them is the end of the sealing before.
    if (seal.fromSnapshot === null || tie === 'missing' || !before?.sound)
      floor = { xid: Number.POSITIVE_INFINITY, at: 0 }
    if (seal.fromSnapshot !== seal.toSnapshot && seal.fromSnapshot !== null && before?.sound && tie === undefined)
      floor = { xid: Number(before.sealerXid), at: instantOf(before.sealedAt) }
    if (edge) {
      const from = seal.fromSnapshot === null ? null : parseSnapshot(seal.fromSnapshot)
      if (broken) chain.gaps.push({ after: chain.edge ?? null, before: { ...edge, from } })
      broken = false
      chain.edge = edge
    }

    chain.epoch.push(seal.epoch)
    chain.no.push(Number(seal.no))
    chain.count.push(seal.count)
    chain.sound.push(sound ? 1 : 0)
    chain.sealedAt.push(edge?.at ?? Number.POSITIVE_INFINITY)
    chain.floorXid.push(sound ? floor.xid : Number.POSITIVE_INFINITY)
    chain.floorAt.push(floor.at)
    before = { ...seal, sound }
  }
  tellTruncation([...told.values()].map(placeOfHead), before, ends, add)
  return chain
}

const readEdge = (seal: StoredSeal): Edge => ({
  ...placeOf(seal),
  snapshot: parseSnapshot(seal.toSnapshot),
  at: instantOf(seal.sealedAt),
  xid: Number(seal.sealerXid),
})

function faultOf(keys: Keys, seal: StoredSeal): Finding | undefined {
  if (!keys.versions('journal').includes(seal.keyVersion))
    return { kind: 'seal-key-missing', seal: placeOf(seal), keyVersion: seal.keyVersion }
  return isMac(seal.mac, macOfSeal(keys, seal)) ? undefined : { kind: 'seal-altered', seal: placeOf(seal) }
}

function tieOf(
  before: (StoredSeal & { sound: boolean }) | undefined,
  seal: StoredSeal,
  sound: boolean,
): 'missing' | 'broken' | undefined {
  if (!before) return seal.epoch === 0 && seal.no === 0n ? undefined : 'missing'
  const sameEpoch = seal.epoch === before.epoch
  if (sameEpoch ? seal.no !== before.no + 1n : seal.epoch !== before.epoch + 1 || seal.no !== 0n) return 'missing'
  if (!sound || !before.sound || seal.prev?.equals(before.mac)) return undefined
  // The end of an earlier epoch has no successor whose number would tell; its tie to the next epoch does.
  return sameEpoch ? 'broken' : 'missing'
}

function authenticHeads(keys: Keys, heads: readonly Head[], add: (finding: Finding) => void): Map<string, Head> {
  const told = new Map<string, Head>()
  for (const head of heads) {
    if (isAuthentic(keys, head)) told.set(nameOf(placeOfHead(head)), head)
    else add({ kind: 'head-altered', head: placeOfHead(head) })
  }
  return told
}

/** Heads whose seal was not met: beyond the end, beyond the end of an epoch that a restore closed, or missing between. */
function tellTruncation(
  unmet: readonly SealPlace[],
  last: SealPlace | undefined,
  ends: ReadonlyMap<number, { last: bigint; cut: boolean }>,
  add: (finding: Finding) => void,
): void {
  let beyond: SealPlace | undefined
  const lost = new Map<number, SealPlace>()
  for (const place of unmet) {
    const end = ends.get(place.epoch)
    if (!last || place.epoch > last.epoch || (place.epoch === last.epoch && place.no > last.no)) {
      if (!beyond || place.epoch > beyond.epoch || (place.epoch === beyond.epoch && place.no > beyond.no))
        beyond = place
    } else if (end && !end.cut && place.no > end.last) {
      const known = lost.get(place.epoch)
      if (!known || place.no > known.no) lost.set(place.epoch, place)
    }
  }
  for (const [epoch, head] of lost)
    add({ kind: 'lost-in-restore', last: { epoch, no: ends.get(epoch)?.last ?? 0n }, head })
  if (beyond) add({ kind: 'chain-truncated', last: last ? placeOf(last) : null, head: beyond })
}
