import '#kernel/instruments.ts'
import type { ClientBase, PoolClient } from 'pg'
import { findSumsFault } from '#kernel/appraisal/verify.read.ts'
import { type FileStore, openFileStore } from '#kernel/files/file-store.ts'
import type { Head } from '#kernel/journal/head.ts'
import { lookingAt } from '#kernel/journal/journal.store.ts'
import { type Verification, verifyJournal } from '#kernel/journal/verify.ts'
import { findBooksFault } from '#kernel/ledger/balance.read.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { openPool } from '../db/open.ts'
import { verifyActs } from './acts.ts'
import { openAttachmentCheck, verifyFiles } from './attachments.ts'
import { verifyCases } from './cases.ts'
import { type Difference, gatherDifferences } from './difference.ts'
import { openValueCheck, type ValueCounts } from './values.ts'

export type VerifyPhase = 'journal' | 'acts' | 'cases' | 'books' | 'points' | 'files'

export interface VerifySetting {
  readonly url: string
  readonly home: string
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  /** Heads of the journals kept outside the database, read before. */
  readonly heads?: readonly Head[]
  /** Opens only both ends of each file. */
  readonly quick?: boolean
  progress?(county: string, phase: VerifyPhase, done: number, total: number): void
}

/** What was seen of one county. No differences means: everything stands as acts left it. */
export interface CountyVerified {
  readonly county: string
  readonly journal: Omit<Verification, 'findings'>
  readonly acts: number
  readonly cases: number
  readonly values: ValueCounts
  readonly files: number
  readonly differences: readonly Difference[]
}

/**
 * Verifies every county, each on an unchanging view, as liuchi_reader and in bounded memory: the seals of its journal, the rows of each
 * act against its digest, personal values against their commitments, cases against their steps, and the files.
 */
export async function* verifyCounties(setting: VerifySetting): AsyncGenerator<CountyVerified> {
  const pool = openPool({
    url: setting.url,
    role: 'liuchi_reader',
    max: 1,
    pipeline: false,
    statementTimeout: 0,
    idleInTransactionTimeout: 0,
    applicationName: 'liuchi verify',
  })
  const store = openFileStore({ home: setting.home, keys: setting.keys })
  try {
    const client = await pool.connect()
    try {
      const { rows } = await client.query<{ county: string }>('select county from book_version order by county')
      for (const { county } of rows) yield await verifyCounty(client, county, store, setting)
    } finally {
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}

async function verifyCounty(
  client: PoolClient,
  county: string,
  store: FileStore,
  setting: VerifySetting,
): Promise<CountyVerified> {
  const { keys, heads = [], quick = false } = setting
  const programmes = new Map(setting.programmes.map((p) => [p.id, p]))
  const { tell, tellFinding, all } = gatherDifferences()
  const telling = (phase: VerifyPhase, total: number) => {
    setting.progress?.(county, phase, 0, total)
    return (done: number) => setting.progress?.(county, phase, done, total)
  }

  const looked = telling('journal', 1)
  const { findings, ...journal } = await verifyJournal(client, county, keys, heads)
  for (const finding of findings) tellFinding(finding)
  looked(1)

  const rest = await lookingAt(client, county, async () => {
    const counts = await countRows(client, county)
    const values = openValueCheck(client, county, keys, tell)
    const acts = await verifyActs(client, county, tell, values.add, telling('acts', counts.acts))
    const valued = await values.close()
    const attachments = openAttachmentCheck(client, county, tell)
    const cases = await verifyCases(client, county, programmes, tell, attachments.add, telling('cases', counts.cases))
    await attachments.close()
    const balanced = telling('books', 1)
    const wrong = await findBooksFault(client, county)
    if (wrong) tell('books', sayFault(wrong))
    balanced(1)
    const added = telling('points', 1)
    const off = await findSumsFault(client, county)
    if (off) tell('points', sayFault(off))
    added(1)
    const files = await verifyFiles(client, county, store, quick, tell, telling('files', counts.files))
    return { acts, cases, values: valued, files }
  })
  return { county, journal, ...rest, differences: all() }
}

/** Ids and amounts of the first balance or sum that differs. */
const sayFault = ({ fault, ...where }: { readonly fault: string }) => ({
  fault,
  where: Object.entries(where)
    .map(([name, value]) => `${name} ${value}`)
    .join(', '),
})

async function countRows(client: ClientBase, county: string): Promise<{ acts: number; cases: number; files: number }> {
  const { rows } = await client.query(
    `select (select count(*)::int from journal where county = $1) as acts, (select count(*)::int from case_file where county = $1) as cases,
       (select count(*)::int from file where county = $1 and claimed_by is not null) as files`,
    [county],
  )
  return rows[0] as { acts: number; cases: number; files: number }
}
