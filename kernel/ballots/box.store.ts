import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import type { Refusal } from '../refusal.ts'
import { ballotColumns, readBallot } from './ballot.store.ts'
import { isSigned, printOf, spentOf } from './keys.ts'
import { type BallotKind, BLANK, ballotStates } from './kind.ts'
import { PAPER_BYTES, type Paper } from './paper.ts'
import { refuseBallot } from './refusals.ts'

/*
 * Casting a paper by phone: one of the few writers that are no act. Whoever casts is not known; nothing that is written here, or beside
 * it, says who it was, when, or from where. See docs/decisions/0017-ballots.md.
 */

interface CastPaper extends Paper {
  readonly signature: string
}

/**
 * Puts a paper into the open box of its ballot, once. The same paper with the same marks again answers the same: its first answer may
 * have been lost. Runs in a transaction of its own that commits what it wrote.
 * @returns the print of the paper, in hex
 */
export async function castPaper(
  client: ClientBase,
  county: string,
  paper: CastPaper,
  kindOf: (id: string) => BallotKind | undefined,
  at: Date,
): Promise<{ readonly print: string } | Refusal> {
  const number = Buffer.from(paper.number, 'base64url')
  if (number.length !== PAPER_BYTES || number.toString('base64url') !== paper.number) return refuseBallot('not-signed')
  // Whoever closes the box holds this lock alone: a paper is in it before, or is refused after.
  await client.query("select pg_advisory_xact_lock_shared(hashtextextended('case:' || $1, 0))", [paper.ballot])
  const { rows } = await client.query(
    `select ${ballotColumns}, k.open_key, (select count(*)::int from ballot_rated r where r.county = b.county and r.ballot = b.id) as rated
       from ballot b join ballot_key k on k.county = b.county and k.ballot = b.id and k.pile = $3
       where b.county = $1 and b.id = $2`,
    [county, paper.ballot, paper.pile],
  )
  const [row] = rows
  if (!row) return refuseBallot('unknown')
  const ballot = readBallot(row)
  const kind = kindOf(ballot.of)
  if (!kind || ballot.state !== ballotStates.open || !ballot.until || at >= ballot.until)
    return refuseBallot('not-open')
  if (!isSigned(row.open_key, number, Buffer.from(paper.signature, 'base64url'))) return refuseBallot('not-signed')
  if (!isMarked(kind, row.rated, paper.marks)) return refuseBallot('marks')
  const print = printOf(paper)
  const spent = spentOf(number)
  const { rowCount } = await client.query(
    `insert into ballot_paper (county, ballot, id, pile, spent, print, marks) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (county, ballot, spent) do nothing`,
    [county, paper.ballot, randomUUID(), paper.pile, spent, print, JSON.stringify(paper.marks)],
  )
  if (rowCount === 0) {
    const same = await client.query(
      'select 1 from ballot_paper where county = $1 and ballot = $2 and spent = $3 and print = $4',
      [county, paper.ballot, spent, print],
    )
    if (same.rowCount === 0) return refuseBallot('spent')
  }
  return { print: print.toString('hex') }
}

/** Whether everybody rated has one mark that the kind knows, and nobody else has any. */
function isMarked({ grades }: BallotKind, rated: number, marks: Paper['marks']): boolean {
  const lines = Object.entries(marks)
  return (
    lines.length === rated &&
    lines.every(([line, grade]) => {
      const no = Number(line)
      return String(no) === line && no >= 1 && no <= rated && (grade === BLANK || Object.hasOwn(grades, grade))
    })
  )
}
