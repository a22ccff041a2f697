import { type Answer, ask, doors, told } from '../../api/client.ts'
import type { FieldSearch } from '../../parts/fields/field.ts'
import type { Pick, Search } from '../../parts/picker.tsx'

type Hit = Answer<'/api/search'>['hits'][number]

/** A place always with its town; an organisation with where it sits; a person with what tells namesakes apart. */
function pickOf(hit: Hit): Pick {
  const own = [hit.post ? `${hit.post.organisation}${hit.post.title}` : null, hit.birthYear, hit.head, hit.placeName]
  if (hit.kind === 'place') return { id: hit.id, name: hit.placeName || hit.name }
  const detail = hit.kind === 'organisation' ? hit.placeName : own.filter(Boolean).slice(0, 2).join('，')
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

/** Where the pickers of every form on the desk search: by characters, pinyin or initials. */
export const deskSearch: FieldSearch = {
  place: searchOpen('place'),
  person: searchPeople,
  organisation: searchOpen('organisation'),
}
