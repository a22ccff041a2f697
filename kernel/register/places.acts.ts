import { z } from 'zod'
import type { ActKind, Decision, Given } from '../act.ts'
import type { Answer } from '../because.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { mayKeep } from './authority.ts'
import { enter, notYet } from './entry.ts'
import { code, day, document, sort, text } from './inputs.ts'
import { levelOf, parentOf } from './place-code.ts'
import type { PlaceVersion } from './places.store.ts'
import { findPlaceOn, placeFindable } from './places.ts'
import { refuseRegister } from './refusals.ts'

type PlaceFacts = 'register.places'
type PlaceGiven = Given<unknown, PlaceFacts>
type Draft = Omit<PlaceVersion, 'act'>

const rowOf = (p: Draft) => ({
  code: p.code,
  from_day: p.from,
  to_day: p.to,
  raw_name: p.rawName,
  name: p.name,
  level: p.level,
  kind: p.kind,
  statistical_only: p.statisticalOnly,
  sort: p.sort,
  lon: p.lon,
  lat: p.lat,
  successor: p.successor,
})

const kindName = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const newPlace = z.strictObject({
  code,
  name: text(40),
  kind: kindName,
  sort,
  lon: z.number().nullable().default(null),
  lat: z.number().nullable().default(null),
})
type NewPlace = z.output<typeof newPlace>

/** Changes of places change the county's book, so they follow each other. */
const locks = (): string[] => ['register']
const reads = ['register.places'] as const

/** By what a place is found in the county's search, on the book as it stands. */
const findable = (given: PlaceGiven, place: { readonly code: string; readonly name: string }) =>
  placeFindable(place, (c) => given.book.findPlace(c)?.name)

function add(given: PlaceGiven, place: Draft, was?: Draft): Effect {
  const search = place.to === null ? findable(given, place) : null
  return {
    kind: 'register',
    table: 'place',
    row: rowOf(place),
    ...(place.statisticalOnly ? {} : { search, ...(was ? { was: findable(given, was) } : {}) }),
  }
}

const retract = (p: PlaceVersion): Effect => ({
  kind: 'retract',
  table: 'place',
  key: { code: p.code, from_day: p.from, act: p.act },
})

/** A place that still exists, with authority and day checked. */
function openPlace(given: PlaceGiven, which: string, on: Day | undefined, field: string): PlaceVersion | Refusal {
  const now = given.facts['register.places'].get(which)?.findLast((p) => p.to === null)
  if (!now) return refuseRegister('no-place', { field })
  if (!mayKeep(given, ['places'], [which])) return refuseRegister('not-yours')
  if (now.statisticalOnly) return refuseRegister('statistical-stub', { field, fills: { name: now.name } })
  const from = on ?? now.from
  if (from < now.from) return refuseRegister('before-version', { field: 'on', fills: { day: from, from: now.from } })
  return notYet(from, given.day) ?? now
}

/** A new place under a parent of the day. Codes are never given twice. */
function draftOf(given: PlaceGiven, place: NewPlace, on: Day, field: string): Draft | Refusal {
  if (given.facts['register.places'].has(place.code))
    return refuseRegister('code-used', { field, fills: { code: place.code } })
  const level = levelOf(place.code)
  const parent = parentOf(place.code)
  const above = parent ? findPlaceOn(given.book, parent, on) : undefined
  const outside = level !== 'county' && level !== 'city' && !above
  if (level === 'province' || outside || above?.statisticalOnly) return refuseRegister('wrong-level', { field })
  return { ...place, level, rawName: place.name, statisticalOnly: false, from: on, to: null, successor: null }
}

const addSchema = z.strictObject({ ...newPlace.shape, on: day.optional(), document: document.optional() })
type Add = z.output<typeof addSchema>

export const addPlace: ActKind<Add, PlaceFacts> = {
  kind: 'register/add-place',
  schema: addSchema as unknown as z.ZodType<Add>,
  place: (input) => input.code,
  locks,
  reads,
  decide(given) {
    const { on: typed, document, ...place } = given.input
    const on = typed ?? given.day
    if (!mayKeep(given, ['places'], [place.code])) return refuseRegister('not-yours')
    const early = notYet(on, given.day)
    if (early) return early
    const draft = draftOf(given, place, on, 'code')
    if (isRefusal(draft)) return draft
    return enter('register/add-place', on, {
      effects: [add(given, draft), { kind: 'book-changed' }],
      answer: { place: place.code },
      facts: { place: place.code },
      clause: document,
    })
  },
}

const changeSchema = z.strictObject({
  place: code,
  name: text(40).optional(),
  /** 村改居: a village becomes a community, a town a subdistrict. */
  kind: kindName.optional(),
  sort: sort.optional(),
  lon: z.number().nullable().optional(),
  lat: z.number().nullable().optional(),
  /** Day from which it is so; left out, what holds now is corrected. */
  on: day.optional(),
  document: document.optional(),
})
type Change = z.output<typeof changeSchema>

/** Another name, kind, order or position under the same code. Papers of earlier days keep the old name. */
export const changePlace: ActKind<Change, PlaceFacts> = {
  kind: 'register/change-place',
  schema: changeSchema as unknown as z.ZodType<Change>,
  place: (input) => input.place,
  locks,
  reads,
  decide(given) {
    const { place, on, document, ...change } = given.input
    const now = openPlace(given, place, on, 'place')
    if (isRefusal(now)) return now
    const from = on ?? now.from
    const next: Draft = {
      ...now,
      ...(change as Partial<Draft>),
      ...(change.name ? { rawName: change.name } : {}),
      from,
    }
    if (Object.keys(change).every((key) => next[key as keyof Draft] === now[key as keyof Draft]))
      return refuseRegister('nothing-changed')
    return enter('register/change-place', from, {
      effects: [
        retract(now),
        // The earlier name stays in the search: old papers ask for it.
        ...(from > now.from ? [{ kind: 'register', table: 'place', row: rowOf({ ...now, to: from }) } as Effect] : []),
        add(given, next, from > now.from ? undefined : now),
        { kind: 'book-changed' },
      ],
      answer: { place },
      facts: { place, fields: Object.keys(change), correction: on === undefined },
      clause: document,
    })
  },
}

/** Ends a place and everything below it in favour of its successor, or of the one named for a place below. */
function endInFavour(
  given: PlaceGiven,
  place: PlaceVersion,
  successor: string,
  below: ReadonlyMap<string, string>,
  on: Day,
  spare: ReadonlySet<string>,
): { effects: Effect[]; ended: { from: string; to: string }[] } | Refusal {
  const effects: Effect[] = []
  const ended: { from: string; to: string }[] = []
  for (const versions of given.facts['register.places'].values()) {
    const now = versions.findLast((p) => p.to === null)
    if (!now?.code.startsWith(place.code) || spare.has(now.code)) continue
    const heir = now.code === place.code ? successor : (below.get(now.code) ?? successor)
    // People, posts and cases stand in villages and grids: none of them may end up in a town as such.
    if (levelOf(now.code) === 'village' && levelOf(heir) !== 'village')
      return refuseRegister('village-without-heir', { fills: { name: now.name } })
    effects.push(retract(now), add(given, { ...now, to: on, successor: heir }, now))
    ended.push({ from: now.code, to: heir })
  }
  return { effects, ended }
}

/** How many open cases go to the places that take over. */
const openAt = (open: ReadonlyMap<string, number>, ended: readonly { readonly from: string }[]): number =>
  ended.reduce((sum, { from }) => sum + (open.get(from) ?? 0), 0)

const succession = z.strictObject({ from: code, to: code })
const mergeSchema = z.strictObject({
  from: z.array(code).min(1).max(20),
  into: code,
  /** Said where the merged place is a new one. */
  create: newPlace.omit({ code: true }).optional(),
  /** Another name for a place that goes on. */
  name: text(40).optional(),
  /** Where places below go that have a successor of their own, such as grids. */
  below: z.array(succession).max(2000).default([]),
  on: day.optional(),
  document: document.optional(),
})
type Merge = z.output<typeof mergeSchema>

/** 撤并: places end and point to the one that took over; open cases there go after them, each by a step of its own. */
export const mergePlaces: ActKind<Merge, PlaceFacts | 'case.open-at'> = {
  kind: 'register/merge-places',
  schema: mergeSchema as unknown as z.ZodType<Merge>,
  place: (input) => input.into,
  locks,
  reads: [...reads, 'case.open-at'],
  decide(given): Answer<Decision> {
    const { input } = given
    const on = input.on ?? given.day
    if (!mayKeep(given, ['places'], [input.into, ...input.from])) return refuseRegister('not-yours')
    const effects: Effect[] = []
    if (input.create) {
      const draft = draftOf(given, { ...input.create, code: input.into }, on, 'into')
      const early = notYet(on, given.day)
      if (isRefusal(draft) || early) return isRefusal(draft) ? draft : (early as Refusal)
      effects.push(add(given, draft))
    } else {
      const into = openPlace(given, input.into, on, 'into')
      if (isRefusal(into)) return into
      if (input.name && input.name !== into.name) {
        const next: Draft = { ...into, name: input.name, rawName: input.name, from: on }
        effects.push(retract(into))
        if (on > into.from) effects.push({ kind: 'register', table: 'place', row: rowOf({ ...into, to: on }) })
        effects.push(add(given, next))
      }
    }
    const below = new Map(input.below.map((s) => [s.from, s.to]))
    const ended: { from: string; to: string }[] = []
    for (const [i, each] of input.from.entries()) {
      if (each === input.into || levelOf(each) !== levelOf(input.into))
        return refuseRegister('wrong-level', { field: `from.${i}` })
      const place = openPlace(given, each, on, `from.${i}`)
      if (isRefusal(place)) return place
      const end = endInFavour(given, place, input.into, below, on, new Set())
      if (isRefusal(end)) return end
      effects.push(...end.effects)
      ended.push(...end.ended)
    }
    effects.push(
      { kind: 'book-changed' },
      { kind: 'announce', outcome: 'register/places-succeeded', subject: given.act, facts: { places: ended, on } },
    )
    return enter('register/merge-places', on, {
      effects,
      answer: { place: input.into, ended: ended.map((e) => e.from), open: openAt(given.facts['case.open-at'], ended) },
      facts: { into: input.into, from: input.from },
      clause: input.document,
    })
  },
}

const splitSchema = z.strictObject({
  place: code,
  into: z.array(newPlace).min(1).max(50),
  /** Who answers for what nobody assigned: one of the new places, or the old one where it goes on smaller. */
  heir: code,
  below: z.array(succession).max(2000).default([]),
  on: day.optional(),
  document: document.optional(),
})
type Split = z.output<typeof splitSchema>

/** One place becomes several. Where the old code is the heir it goes on; else it ends in its favour. */
export const splitPlace: ActKind<Split, PlaceFacts | 'case.open-at'> = {
  kind: 'register/split-place',
  schema: splitSchema as unknown as z.ZodType<Split>,
  place: (input) => input.place,
  locks,
  reads: [...reads, 'case.open-at'],
  decide(given): Answer<Decision> {
    const { input } = given
    const on = input.on ?? given.day
    const old = openPlace(given, input.place, on, 'place')
    if (isRefusal(old)) return old
    const effects: Effect[] = []
    for (const [i, each] of input.into.entries()) {
      if (levelOf(each.code) !== old.level) return refuseRegister('wrong-level', { field: `into.${i}.code` })
      const draft = draftOf(given, each, on, `into.${i}.code`)
      if (isRefusal(draft)) return draft
      effects.push(add(given, draft))
    }
    const stays = input.heir === input.place
    if (!stays && !input.into.some((p) => p.code === input.heir)) return refuseRegister('no-place', { field: 'heir' })
    const below = new Map(input.below.map((s) => [s.from, s.to]))
    // Where the old place goes on, only what was named for another leaves it.
    const spare = stays
      ? new Set([...given.facts['register.places'].keys()].filter((c) => !below.has(c)))
      : new Set(input.into.map((p) => p.code))
    const end = endInFavour(given, old, input.heir, below, on, spare)
    if (isRefusal(end)) return end
    effects.push(
      ...end.effects,
      { kind: 'book-changed' },
      { kind: 'announce', outcome: 'register/places-succeeded', subject: given.act, facts: { places: end.ended, on } },
    )
    return enter('register/split-place', on, {
      effects,
      answer: {
        places: input.into.map((p) => p.code),
        ended: end.ended.map((e) => e.from),
        open: openAt(given.facts['case.open-at'], end.ended),
      },
      facts: { place: input.place, into: input.into.map((p) => p.code), heir: input.heir },
      clause: input.document,
    })
  },
}
