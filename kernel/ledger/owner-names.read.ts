import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import type { Programme } from '../programme/define.ts'
import { lastHeadsOf } from '../register/households.store.ts'
import { maskName } from '../register/name.ts'

/** Names of the owners of accounts, such as `household:<id>` (its head's). @param how masked where the reader only looks through a list */
export async function ownerNames(
  client: PoolClient,
  county: string,
  book: CountyBook,
  programmes: readonly Programme[],
  owners: readonly string[],
  how: 'full' | 'masked' = 'full',
): Promise<Map<string, string>> {
  const ids = (kind: string) =>
    owners.filter((owner) => owner.startsWith(`${kind}:`)).map((owner) => owner.slice(kind.length + 1))
  const { rows } = await client.query(
    `select 'person:' || p.id as owner, p.name from person p where p.county = $1 and p.id = any($2::uuid[]) and p.retracted_at is null`,
    [county, ids('person')],
  )
  const heads = await lastHeadsOf(client, county, ids('household'))
  const names = new Map<string, string>()
  const name = (owner: string, full: string) => names.set(owner, how === 'masked' ? maskName(full) : full)
  for (const row of rows as { owner: string; name: string }[]) name(row.owner, row.name)
  for (const [id, head] of heads) name(`household:${id}`, head)
  for (const id of ids('organisation')) {
    const name = book.findOrganisation(id)?.name
    if (name) names.set(`organisation:${id}`, name)
  }
  for (const code of ids('place')) names.set(`place:${code}`, book.placeName(code))
  for (const id of ids('programme')) {
    const words = programmes.find((p) => p.id === id)?.words
    if (words) names.set(`programme:${id}`, words.zh)
  }
  return names
}
