import type { PoolClient } from 'pg'
import type { CaseFile } from '../casework/case.ts'
import { findCase } from '../casework/casework.read.ts'
import { readCase } from '../casework/casework.store.ts'
import { followUpDigest } from '../casework/follow-up.ts'
import { programmeOfCase } from '../casework/sealed.ts'
import { conditionOf, type Span } from './figure.store.ts'
import type { CaseFilter } from './figure.ts'

/** A public case by its number; undefined where there is none, or it is not public. */
export async function findPublic(client: PoolClient, county: string, number: string): Promise<CaseFile | undefined> {
  const { rows } = await client.query('select * from case_file where county = $1 and number = $2 and public', [
    county,
    number,
  ])
  return rows[0] && readCase(rows[0] as Record<string, unknown>)
}

/** A page of the cases that all filters let through, newest first. @param after the last one of the page before */
export async function listNewest(
  client: PoolClient,
  filters: readonly CaseFilter[],
  span: Span,
  at: Date,
  { limit, after }: { readonly limit: number; readonly after?: { readonly at: string; readonly id: string } },
): Promise<CaseFile[]> {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const where = filters.map((filter) => conditionOf(filter, span, at, values))
  if (after) where.push(`(c.filed_at, c.id) < (${given(after.at)}::timestamptz, ${given(after.id)}::uuid)`)
  const { rows } = await client.query(
    `select c.* from case_file c where ${where.join(' and ')} order by c.filed_at desc, c.id desc limit ${given(limit)}`,
    values,
  )
  return rows.map(readCase)
}

/** The case of a number and its code; undefined where they do not belong together. */
export async function findFollowed(
  client: PoolClient,
  county: string,
  programme: string,
  { number, code }: { readonly number: string; readonly code: string },
): Promise<CaseFile | undefined> {
  const { rows } = await client.query('select id from case_file where county = $1 and follow_up = $2 and number = $3', [
    county,
    Buffer.from(followUpDigest(code), 'hex'),
    number.trim(),
  ])
  const found = rows[0] ? await findCase(client, county, (rows[0] as { id: string }).id) : undefined
  return found && programmeOfCase(found) === programme ? found : undefined
}
