import i18next from 'i18next'
import { type Answer, ask, doors, told } from '../../api/client.ts'
import type { Pick, Search } from '../picker.tsx'
import type { FieldSearch } from './field.ts'

type Hit = Answer<'/api/search'>['hits'][number]

/** What tells a person from namesakes: post, group, birth year, household head, village. */
export function detailOf(hit: Omit<Hit, 'kind'>): string {
  return [
    hit.post && `${hit.post.organisation}${hit.post.title}`,
    hit.group,
    hit.birthYear && i18next.t('pick.born', { year: hit.birthYear }),
    hit.head && hit.head !== hit.name && i18next.t('pick.head', { name: hit.head }),
    hit.placeName,
    hit.dead && i18next.t('pick.dead'),
  ]
    .filter(Boolean)
    .join('，')
}

/** A place always with its town; an organisation with where it sits; a person with what tells namesakes apart. */
function pickOf(hit: Hit): Pick {
  if (hit.kind === 'place') return { id: hit.id, name: hit.placeName || hit.name }
  const detail = hit.kind === 'organisation' ? hit.placeName : detailOf(hit)
  return { id: hit.id, name: hit.name, ...(detail ? { detail } : {}) }
}

const searchOpen =
  (kind: 'place' | 'organisation'): Search =>
  async (q, signal) =>
    q ? (await ask('/api/search', { params: { query: { q, kinds: kind } } }, signal)).hits.map(pickOf) : []

/** A name of a person never stands in an address. */
const searchPeople: Search = async (q, signal) =>
  q
    ? (
        await told(doors.POST('/api/search', { body: { q, kinds: ['person'], limit: 20, dead: false }, signal }))
      ).hits.map(pickOf)
    : []

/** Households, found by the name of any member. What is picked is the household. */
export const searchHouseholds: Search = async (q, signal) => {
  if (!q) return []
  const body = { q, kinds: ['person' as const], limit: 20, dead: true }
  const { hits } = await told(doors.POST('/api/search', { body, signal }))
  const found = new Map<string, Pick>()
  for (const { household, head, group, placeName, name } of hits)
    if (household && !found.has(household))
      found.set(household, {
        id: household,
        name: i18next.t('household.title', { head: head ?? name }),
        detail: [group, placeName].filter(Boolean).join('，'),
      })
  return [...found.values()]
}

/** Where the pickers of forms search the register: by characters, pinyin or initials. */
export const registerSearch: FieldSearch = {
  place: searchOpen('place'),
  person: searchPeople,
  organisation: searchOpen('organisation'),
  household: searchHouseholds,
}
