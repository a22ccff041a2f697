import { declareTable, hex, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import type { Cast, FixedPiles, Tally } from './count.ts'
import type { Means } from './kind.ts'

/** A ballot beside its case. */
export interface Ballot {
  readonly id: Id
  /** Its kind. */
  readonly of: string
  /** The matter of the programme that asked for it. */
  readonly about: Id | null
  readonly means: Means
  readonly state: string
  /** Papers are cast by phone before this instant; null where none are. */
  readonly until: Date | null
  /** Empty before it opens. */
  readonly piles: FixedPiles
  /** Of the closed box: how many papers, and the SHA-256 of their prints in hex. */
  readonly papers: number | null
  readonly box: string | null
}

interface RatedPerson {
  readonly no: number
  readonly person: Id
}
export interface Rater {
  readonly person: Id
  readonly class: string
  readonly took: 'phone' | 'sheet' | null
}
export interface Lists {
  readonly rated: readonly RatedPerson[]
  readonly raters: readonly Rater[]
}

/** A paper of the open box. */
interface OpenPaper extends Cast {
  readonly id: Id
  /** In hex. */
  readonly print: string
}

/** The key of a pile: the open half in base64url, the secret half sealed. */
interface PileKey {
  readonly pile: string
  readonly open: string
  readonly secret: Buffer | null
}

declare module '../effect.ts' {
  interface Effects {
    /** A ballot as it stands after the act. */
    ballot: Ballot
    /** Lists that take the place of those before. */
    'ballot-lists': { readonly ballot: Id; readonly before: Lists; readonly after: Lists }
    'ballot-took': { readonly ballot: Id; readonly raters: readonly Rater[] }
    'ballot-key': { readonly ballot: Id; readonly pile: string; readonly open: string; readonly secret: Buffer }
    /** The box is closed: what lay in it is kept for good, or is gone where the ballot is withdrawn; nothing is signed any more. */
    'ballot-box': {
      readonly ballot: Id
      readonly papers: readonly OpenPaper[]
      readonly keep: boolean
      readonly piles: readonly string[]
    }
    'ballot-tally': { readonly ballot: Id; readonly no: number; readonly tally: Tally }
  }
}
declare module '../fact.ts' {
  interface Facts {
    /** The ballot acted on. */
    ballot: Ballot | undefined
    'ballot.lists': Lists
    /** The papers in its open box. */
    'ballot.open-box': readonly OpenPaper[]
    /** The papers of its closed box. */
    'ballot.box': readonly Cast[]
    /** Its keys. */
    'ballot.keys': readonly PileKey[]
    /** What was counted last. */
    'ballot.tally': Tally | undefined
  }
}

declareTable('ballot', {
  columns: ['county', 'id', 'kind', 'about', 'means', 'state', 'until', 'piles', 'papers', 'box'],
  key: ['county', 'id'],
  appendOnly: false,
})
declareTable('ballot_rated', {
  columns: ['county', 'ballot', 'no', 'person'],
  key: ['county', 'ballot', 'no'],
  appendOnly: false,
})
declareTable('ballot_rater', {
  columns: ['county', 'ballot', 'person', 'class', 'took'],
  key: ['county', 'ballot', 'person'],
  appendOnly: false,
})
declareTable('ballot_key', {
  columns: ['county', 'ballot', 'pile', 'open_key', 'secret'],
  key: ['county', 'ballot', 'pile'],
  appendOnly: false,
})
declareTable('ballot_key secret', {
  columns: ['county', 'ballot', 'pile', 'secret'],
  key: ['county', 'ballot', 'pile'],
  stands: 'ballot_key',
  appendOnly: false,
})
declareTable('ballot_paper', {
  columns: ['county', 'ballot', 'id'],
  key: ['county', 'ballot', 'id'],
  appendOnly: false,
})
declareTable('ballot_sheet', {
  columns: ['county', 'ballot', 'print', 'pile', 'marks', 'act'],
  key: ['county', 'ballot', 'print'],
  appendOnly: true,
})
declareTable('ballot_tally', {
  columns: ['county', 'ballot', 'no', 'tally', 'act'],
  key: ['county', 'ballot', 'no'],
  appendOnly: true,
})

supplyStore('ballot', {
  writes: (effects, { county }) => [
    {
      table: 'ballot',
      mode: 'upsert',
      rows: effects.map(({ id, of, about, means, state, until, piles, papers, box }) => ({
        ...{ county, id, kind: of, about, means, state, papers, piles: piles as unknown as Json },
        ...{ until: until?.toISOString() ?? null, box: box === null ? null : `\\x${box}` },
      })),
    },
  ],
})
supplyStore('ballot-lists', {
  writes: (effects, { county }) =>
    effects.flatMap(({ ballot, before, after }) => {
      const stays = new Set([...after.rated.map(({ no }) => String(no)), ...after.raters.map(({ person }) => person)])
      return [
        {
          table: 'ballot_rated',
          mode: 'delete',
          rows: before.rated.filter(({ no }) => !stays.has(String(no))).map(({ no }) => ({ county, ballot, no })),
        },
        { table: 'ballot_rated', mode: 'upsert', rows: after.rated.map((one) => ({ county, ballot, ...one })) },
        {
          table: 'ballot_rater',
          mode: 'delete',
          rows: before.raters
            .filter(({ person }) => !stays.has(person))
            .map(({ person }) => ({ county, ballot, person })),
        },
        { table: 'ballot_rater', mode: 'upsert', rows: after.raters.map((one) => ({ county, ballot, ...one })) },
      ]
    }),
})
supplyStore('ballot-took', {
  writes: (effects, { county }) => [
    {
      table: 'ballot_rater',
      mode: 'update',
      rows: effects.flatMap(({ ballot, raters }) => raters.map((one) => ({ county, ballot, ...one }))),
    },
  ],
})
supplyStore('ballot-key', {
  writes: (effects, { county }) => [
    {
      table: 'ballot_key',
      mode: 'insert',
      rows: effects.map(({ ballot, pile, open, secret }) => ({
        ...{ county, ballot, pile, open_key: open, secret: hex(secret) },
      })),
    },
  ],
})
supplyStore('ballot-box', {
  writes: (effects, { county, act }) =>
    effects.flatMap(({ ballot, papers, keep, piles }) => [
      { table: 'ballot_paper', mode: 'delete', rows: papers.map(({ id }) => ({ county, ballot, id })) },
      {
        table: 'ballot_sheet',
        mode: 'insert',
        rows: keep
          ? [...papers]
              .sort((a, b) => (a.print < b.print ? -1 : 1))
              .map(({ print, pile, marks }) => ({ county, ballot, print: `\\x${print}`, pile, marks, act }))
          : [],
      },
      {
        table: 'ballot_key secret',
        mode: 'update',
        rows: piles.map((pile) => ({ county, ballot, pile, secret: null })),
      },
    ]),
})
supplyStore('ballot-tally', {
  writes: (effects, { county, act }) => [
    {
      table: 'ballot_tally',
      mode: 'insert',
      rows: effects.map(({ ballot, no, tally }) => ({ county, ballot, no, tally: tally as unknown as Json, act })),
    },
  ],
})

export const ballotColumns = `b.id, b.kind, b.about, b.means, b.state, b.until, b.piles, b.papers, encode(b.box, 'hex') as box`

export const readBallot = (row: Record<string, unknown>): Ballot => ({
  id: row.id as Id,
  of: row.kind as string,
  about: row.about as Id | null,
  means: row.means as Means,
  state: row.state as string,
  until: row.until as Date | null,
  piles: row.piles as FixedPiles,
  papers: row.papers as number | null,
  box: row.box as string | null,
})

/** Asks something of the ballot acted on; nothing where there is none yet. */
const ofBallot = (name: string, text: string) => ({
  load: ({ county, subject }: { readonly county: string; readonly subject: string | null }) =>
    subject === null ? undefined : { name: `fact-ballot-${name}`, text, values: [county, subject] },
})

supplyFact('ballot', {
  ...ofBallot('itself', `select ${ballotColumns} from ballot b where b.county = $1 and b.id = $2`),
  read: ([row]) => row && readBallot(row),
})
supplyFact('ballot.lists', {
  ...ofBallot(
    'lists',
    `select no, person, null::text as class, null::text as took from ballot_rated where county = $1 and ballot = $2
     union all select null, person, class, took from ballot_rater where county = $1 and ballot = $2 order by no, person`,
  ),
  read: (rows) => readLists(rows),
})
supplyFact('ballot.open-box', {
  ...ofBallot(
    'open-box',
    `select id, pile, marks, encode(print, 'hex') as print from ballot_paper where county = $1 and ballot = $2 order by print`,
  ),
  read: (rows) =>
    rows.map((row) => ({
      id: row.id as Id,
      pile: row.pile as string,
      marks: row.marks as Cast['marks'],
      print: row.print as string,
    })),
})
supplyFact('ballot.box', {
  ...ofBallot('box', 'select pile, marks from ballot_sheet where county = $1 and ballot = $2 order by print'),
  read: (rows) => rows.map((row) => ({ pile: row.pile as string, marks: row.marks as Cast['marks'] })),
})
supplyFact('ballot.keys', {
  ...ofBallot('keys', 'select pile, open_key, secret from ballot_key where county = $1 and ballot = $2 order by pile'),
  read: (rows) => rows.map(readKey),
})
supplyFact('ballot.tally', {
  ...ofBallot('tally', 'select tally from ballot_tally where county = $1 and ballot = $2 order by no desc limit 1'),
  read: ([row]) => row?.tally as Tally | undefined,
})

/** Rows of both lists: those with a number are rated. */
export const readLists = (rows: readonly Record<string, unknown>[]): Lists => ({
  rated: rows.flatMap((row) => (row.no === null ? [] : [{ no: row.no as number, person: row.person as Id }])),
  raters: rows.flatMap((row) =>
    row.no === null ? [{ person: row.person as Id, class: row.class as string, took: row.took as Rater['took'] }] : [],
  ),
})

export const readKey = (row: Record<string, unknown>): PileKey => ({
  pile: row.pile as string,
  open: row.open_key as string,
  secret: row.secret as Buffer | null,
})
