import type { PoolClient } from 'pg'
import type { Id } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { blindIndexes } from '../secrets/blind-index.ts'
import { comparableIdentity, type IdentityKind, identityNumberWords, parseIdentityNumber } from './identity-number.ts'
import { normalName } from './name.ts'
import { parsePhone } from './phone.ts'
import { refuseRegister } from './refusals.ts'
import { getRegisterKeys } from './register.store.ts'
import { tokensOf } from './search-words.ts'

/** What a row of an import knows of a person. */
export interface Clues {
  readonly name: string
  readonly identity?: { readonly number: string; readonly kind?: IdentityKind }
  readonly phone?: string
  /** '1975', '1975-03' or '1975-03-12'. */
  readonly birth?: string
  /** Only narrows: a village has namesakes too. */
  readonly place?: string
}

/**
 * Whom a row means. An identity number decides; without one, name together with birth or phone, where exactly one fits.
 * A name alone never decides, not even where only one bears it: the candidates are answered for a person to choose.
 */
export async function identifyPerson(
  client: PoolClient,
  county: string,
  clues: Clues,
  today: string,
): Promise<{ readonly person: Id } | Refusal> {
  const name = normalName(clues.name)
  if (clues.identity) {
    const { number, kind } = clues.identity
    const read = parseIdentityNumber(number, { today, ...(kind ? { kind } : {}) })
    if ('refused' in read)
      return refuseRegister('identity-number', {
        field: 'identity',
        fields: [{ field: 'identity', words: identityNumberWords[read.refused] }],
      })
    const { rows } = await client.query({
      name: 'identify-number',
      text: `select coalesce(merged_into, id) as id from person where county = $1 and identity_index = any($2::bytea[]) and retracted_at is null`,
      values: [county, blindIndexes(getRegisterKeys(), 'identity-number', comparableIdentity(read))],
    })
    return rows[0] ? { person: rows[0].id as Id } : refuseRegister('no-person', { field: 'identity' })
  }
  const read = clues.phone ? parsePhone(clues.phone) : undefined
  const phones = read && 'normal' in read ? blindIndexes(getRegisterKeys(), 'phone', read.normal) : null
  const { rows } = await client.query({
    name: 'identify-name',
    text: `select p.id from search_word w
        join person p on p.county = w.county and p.id = w.id::uuid and p.retracted_at is null and p.merged_into is null
      where w.county = $1 and w.token = $2 and w.kind = 'person' and (p.name = $3 or $3 = any(p.alias))
        and ($4::text is null or p.birth is null or starts_with(p.birth, $4) or starts_with($4, p.birth))
        and ($5::bytea[] is null or p.phone_index = any($5))
        and ($6::text is null or starts_with(p.place, $6)) order by p.id limit 20`,
    values: [county, tokensOf(name, 'person')[0] ?? '', name, clues.birth ?? null, phones, clues.place ?? null],
  })
  const candidates = rows.map((r) => r.id as Id)
  const [only] = candidates
  if (!only) return refuseRegister('no-person', { field: 'name' })
  if (candidates.length === 1 && (clues.birth || phones)) return { person: only }
  return refuseRegister('two-candidates', {
    field: 'name',
    fills: { count: candidates.length },
    people: candidates,
  })
}
