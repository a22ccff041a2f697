import type { PoolClient } from 'pg'
import type { Scope } from '../actor.ts'
import type { Programme } from '../programme/define.ts'
import type { CaseFile } from './case.ts'
import { maySee } from './casework.read.ts'
import { readCase } from './casework.store.ts'
import { isSealed, programmeOfCase } from './sealed.ts'

export interface Sight {
  /** Whose rules and words the case follows. */
  readonly programme: Programme
  /** Its reporter sees of a sealed case that it was passed on, and nothing between. */
  readonly neutral: boolean
}

/** Whether somebody may open a case, and how; a sealed one through the case that took it over, or as its reporter. */
export async function sightOf(
  client: PoolClient,
  file: CaseFile,
  scope: Scope,
  programmes: readonly Programme[],
): Promise<Sight | undefined> {
  const programme = programmes.find((p) => p.id === programmeOfCase(file))
  if (!programme) return undefined
  if (!isSealed(file)) return maySee(file, scope, programme) ? { programme, neutral: false } : undefined
  const { rows } = await client.query({
    name: 'case-took-over',
    text: 'select * from case_file where county = $1 and main = $2',
    values: [file.county, file.id],
  })
  const taker = (c: CaseFile) =>
    maySee(
      c,
      scope,
      programmes.find((p) => p.id === c.programme),
    )
  if (rows.map(readCase).some(taker)) return { programme, neutral: false }
  return scope.person !== null && scope.person === file.reporter ? { programme, neutral: true } : undefined
}
