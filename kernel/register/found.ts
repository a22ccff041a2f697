import { z } from 'zod'
import type { ActKind, Given } from '../act.ts'
import type { Effect } from '../effect.ts'

import type { Json } from '../json.ts'
import { declareRefusals } from '../refusal.ts'
import { creditCode } from './inputs.ts'
import type { IdentityOwner } from './persons.store.ts'
import { placeFindable } from './places.ts'

/*
 * Founding a county and filling its register in bulk: the acts of the command line, imports and the demonstration.
 * Single changes by people stand in register.acts.ts.
 */

export const refuseFound = declareRefusals('register-bulk', {
  'only-commands': {
    status: 403,
    retry: false,
    says: { zh: '这项只能由命令行或导入办理', en: 'Only the command line or an import may do this' },
    todo: { zh: '请联系系统管理员', en: 'Ask the system administrator' },
  },
  'known-person': {
    status: 409,
    retry: false,
    says: {
      zh: '第 {row} 行的证件号码已登记为另一编号（{person}）',
      en: 'The identity number of row {row} belongs to the person {person}',
    },
    todo: { zh: '请用已登记的编号', en: 'Use the id that is registered' },
  },
})

const day = z.iso.date()
const placeRow = z.strictObject({
  code: z.string().regex(/^\d{4,15}$/),
  rawName: z.string(),
  name: z.string(),
  level: z.enum(['city', 'county', 'town', 'village', 'grid']),
  kind: z.string(),
  statisticalOnly: z.boolean(),
  sort: z.number().int(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
})
const organisationRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  short: z.string(),
  kind: z.string(),
  place: z.string(),
  parent: z.string().nullable(),
  creditCode: creditCode.nullable().default(null),
  sort: z.number().int(),
  phone: z.string().nullable(),
  duties: z.array(z.string()),
})
const parameterRow = z.strictObject({
  id: z.string(),
  place: z.string(),
  from: day,
  value: z.json(),
  source: z.string(),
})
const personRow = z.strictObject({
  id: z.string(),
  name: z.string(),
  sex: z.string().nullable(),
  birth: z.string().nullable(),
  identity: z.string().nullable(),
  identityKind: z.string().nullable(),
  phone: z.string().nullable(),
  place: z.string().nullable(),
  alias: z.array(z.string()),
})
const postRow = z.strictObject({
  id: z.string(),
  person: z.string(),
  organisation: z.string(),
  role: z.string(),
  title: z.string(),
  place: z.string(),
  kind: z.enum(['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing']),
  from: day,
  to: day.nullable(),
  document: z.string().nullable(),
  sort: z.number().int(),
})

const fillSchema = z.strictObject({
  name: z.string().optional(),
  from: day,
  places: z.array(placeRow).default([]),
  organisations: z.array(organisationRow).default([]),
  parameters: z.array(parameterRow).default([]),
  persons: z.array(personRow).default([]),
  posts: z.array(postRow).default([]),
})
export type Fill = z.infer<typeof fillSchema>
export type FillInput = z.input<typeof fillSchema>

/** Fills a county's register: places, organisations, parameters' first values, persons and posts, some thousand rows a call. */
export const fillRegister: ActKind<Fill, 'register.identities'> = {
  kind: 'register/fill',
  schema: fillSchema,
  locks: () => ['register'],
  reads: ['register.identities'],
  decide(given: Given<Fill, 'register.identities'>) {
    const { actor, input, facts, book } = given
    if (actor.via === 'web') return refuseFound('only-commands')
    const known = facts['register.identities']
    const other = input.persons.findIndex((p, i) => known[i] && known[i].person !== p.id)
    if (other >= 0)
      return refuseFound('known-person', { fills: { row: other + 1, person: (known[other] as IdentityOwner).person } })
    const named = new Map(input.places.map((p) => [p.code, p.name]))
    const nameOf = (code: string) => named.get(code) ?? book.findPlace(code)?.name
    const effects: Effect[] = [
      ...input.places.map(
        (p): Effect => ({
          kind: 'register',
          table: 'place',
          row: {
            code: p.code,
            from_day: input.from,
            to_day: null,
            raw_name: p.rawName,
            name: p.name,
            level: p.level,
            kind: p.kind,
            statistical_only: p.statisticalOnly,
            sort: p.sort,
            lon: p.lon,
            lat: p.lat,
            successor: null,
          },
          // Statistical stubs hold no people and are never picked.
          ...(p.statisticalOnly ? {} : { search: placeFindable(p, nameOf) }),
        }),
      ),
      ...input.organisations.map(
        (o): Effect => ({
          kind: 'register',
          table: 'organisation',
          row: {
            id: o.id,
            from_day: input.from,
            to_day: null,
            name: o.name,
            short: o.short,
            kind: o.kind,
            place: o.place,
            parent: o.parent,
            credit_code: o.creditCode,
            sort: o.sort,
            phone: o.phone,
            duties: o.duties,
          },
          search: { name: o.name, alias: [o.short], place: o.place },
        }),
      ),
      ...input.persons.map(
        (p, i): Effect => ({
          kind: 'register',
          table: 'person',
          row: {
            id: p.id,
            name: p.name,
            sex: p.sex,
            birth: p.birth,
            identity: p.identity,
            identity_kind: p.identityKind,
            phone: p.phone,
            place: p.place,
            alias: p.alias,
            died_on: null,
            merged_into: null,
          },
          search: { name: p.name, alias: p.alias, place: p.place ?? '' },
          ...(known[i] ? { identityKnown: true as const } : {}),
        }),
      ),
      ...input.persons.flatMap((p): Effect[] =>
        p.place
          ? [
              {
                kind: 'register',
                table: 'residence',
                row: { person: p.id, kind: 'living', place: p.place, from_day: input.from, to_day: null },
              },
            ]
          : [],
      ),
      ...input.posts.map(
        (p): Effect => ({
          kind: 'register',
          table: 'post',
          row: {
            id: p.id,
            person: p.person,
            organisation: p.organisation,
            role: p.role,
            title: p.title,
            place: p.place,
            kind: p.kind,
            decided_on: null,
            noticed_until: null,
            from_day: p.from,
            to_day: p.to,
            document: p.document,
            sort: p.sort,
          },
        }),
      ),
      ...input.parameters.map(
        (p): Effect => ({
          kind: 'set-parameter',
          id: p.id,
          place: p.place,
          from: p.from,
          value: p.value as Json,
          source: p.source,
          proposedBy: null,
        }),
      ),
    ]
    if (input.places.length + input.organisations.length + input.parameters.length > 0 || input.name)
      effects.push({ kind: 'book-changed', ...(input.name ? { name: input.name } : {}) })
    const counts = {
      places: input.places.length,
      organisations: input.organisations.length,
      persons: input.persons.length,
      posts: input.posts.length,
      parameters: input.parameters.length,
    }
    return { value: { effects, answer: counts, journal: counts }, because: { rule: 'register/fill' } }
  },
}
