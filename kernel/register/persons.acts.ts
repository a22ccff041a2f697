import { z } from 'zod'
import type { ActKind, Given } from '../act.ts'
import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { blindIndex } from '../secrets/blind-index.ts'
import { mayKeep } from './authority.ts'
import { enter, locksOfIds, notYet } from './entry.ts'
import { comparableIdentity, type IdentityNumber, identityNumberWords, parseIdentityNumber } from './identity-number.ts'
import { birth, code, day, id, identity, personName, phone, sex, text } from './inputs.ts'
import { changePerson, addPerson as newPerson, type PersonChange, type PersonVersion } from './person.ts'
import type { IdentityOwner } from './persons.store.ts'
import { getLivedPlace } from './places.ts'
import { refuseRegister } from './refusals.ts'
import { getRegisterKeys } from './register.store.ts'

/** A number as typed, checked and compared with what else was typed of birth and sex. */
export function readPaper(
  typed: z.output<typeof identity>,
  own: { readonly birth?: string | null | undefined; readonly sex?: string | null | undefined },
  today: Day,
): IdentityNumber | Refusal {
  const read = parseIdentityNumber(typed.number, { today, ...(typed.kind ? { kind: typed.kind } : {}) })
  if ('refused' in read)
    return refuseRegister('identity-number', {
      field: 'identity.number',
      fields: [{ field: 'identity.number', words: identityNumberWords[read.refused] }],
    })
  if (read.birth && own.birth && !read.birth.startsWith(own.birth))
    return refuseRegister('birth-differs', { field: 'birth' })
  if (read.sex && own.sex && read.sex !== own.sex) return refuseRegister('birth-differs', { field: 'sex' })
  return read
}

/** A person who can be acted on: known here, not merged into another, and alive on the day where that matters. */
export function getPerson(
  persons: ReadonlyMap<string, PersonVersion>,
  person: Id,
  field: string,
  aliveOn?: Day,
): PersonVersion | Refusal {
  const found = persons.get(person)
  if (!found) return refuseRegister('no-person', { field })
  if (found.mergedInto) return refuseRegister('merged', { field })
  if (aliveOn && found.diedOn && found.diedOn <= aliveOn) return refuseRegister('dead', { field })
  return found
}

/** Who may change the file of somebody who lives there; without a home only the county's own clerk may. */
export const mayChange = (given: Pick<Given<unknown>, 'actor' | 'scope'>, place: string | null): boolean =>
  mayKeep(given, ['residents', 'officials'], [place ?? given.scope.county])

const archive = z.strictObject({ birth, document: text(100) })

const addSchema = z.strictObject({
  name: personName,
  sex: sex.optional(),
  birth: birth.optional(),
  identity: identity.optional(),
  phone: phone.optional(),
  place: code.optional(),
  registered: code.optional(),
  address: text(200).optional(),
  alias: z.array(personName).max(10).default([]),
  archive: archive.optional(),
  on: day.optional(),
  /** How it was found out that this is none of the namesakes: papers compared, both met, or the village asked. */
  distinctBy: z.enum(['papers', 'met', 'village']).optional(),
})
type AddPerson = z.output<typeof addSchema>

const lockOfPaper = (typed: z.output<typeof identity> | null | undefined): string[] => {
  const read = typed
    ? parseIdentityNumber(typed.number, { today: '9999-12-31', ...(typed.kind ? { kind: typed.kind } : {}) })
    : undefined
  return read && 'normal' in read
    ? [`identity:${blindIndex(getRegisterKeys(), 'identity-number', comparableIdentity(read)).toString('hex')}`]
    : []
}

/**
 * A person is entered once: a known identity number answers the file there is, or takes over the id under which another
 * county keeps its own. Namesakes who share birth year, phone or home are shown first.
 */
export const addPerson: ActKind<AddPerson, 'register.identity' | 'register.alike'> = {
  kind: 'register/add-person',
  schema: addSchema as unknown as z.ZodType<AddPerson>,
  place: (input) => input.place ?? null,
  locks: (input) => [...lockOfPaper(input.identity), `register-name:${input.name}`],
  reads: ['register.identity', 'register.alike'],
  decide(given) {
    const { input, facts, book, day: today } = given
    const on = input.on ?? today
    const home = homeOf(given.scope.county, { living: input.place, registered: input.registered })
    if (!mayChange(given, home)) return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    for (const field of ['place', 'registered'] as const) {
      const found = input[field]?.startsWith(given.scope.county)
        ? getLivedPlace(book, input[field], on, field)
        : undefined
      if (isRefusal(found)) return found
    }
    const paper = input.identity ? readPaper(input.identity, input, today) : undefined
    if (isRefusal(paper)) return paper
    const owner = facts['register.identity']
    if (owner?.here) return refuseRegister('identity-taken', { field: 'identity.number', people: [owner.person] })
    const alike = facts['register.alike']
    if (!owner && alike.length > 0 && !input.distinctBy)
      return refuseRegister('likely-same', {
        field: 'name',
        fills: { count: alike.length },
        people: alike,
      })
    const person = owner?.person ?? given.mint()
    const effects: Effect[] = [newPerson(person, { ...attributesOf(input, paper), place: home }, owner !== undefined)]
    for (const [kind, place] of [
      ['living', input.place],
      ['registered', input.registered],
    ] as const)
      if (place)
        effects.push({ kind: 'register', table: 'residence', row: { person, kind, place, from_day: on, to_day: null } })
    return enter('register/add-person', on, {
      effects,
      subject: person,
      answer: { person },
      facts: {
        person,
        knownElsewhere: owner !== undefined,
        ...(input.place ? { place: input.place } : {}),
        ...(input.distinctBy ? { distinctBy: input.distinctBy, alike: [...alike] } : {}),
      },
    })
  },
}

/** Under which place of the county a person is kept: where they live, or, for who lives elsewhere, where they are registered. */
export function homeOf(
  county: string,
  { living, registered }: { readonly living?: string | undefined; readonly registered?: string | undefined },
): string | null {
  return [living, registered].find((place) => place?.startsWith(county)) ?? null
}

function attributesOf(input: AddPerson, paper: IdentityNumber | undefined): PersonChange & { readonly name: string } {
  return {
    name: input.name,
    sex: input.sex ?? paper?.sex ?? null,
    birth: paper?.birth ?? input.birth ?? null,
    identity: paper?.normal ?? null,
    identityKind: paper?.kind ?? null,
    phone: input.phone ?? null,
    address: input.address ?? null,
    alias: input.alias,
    ...(input.archive ? { archiveBirth: input.archive.birth, archiveDocument: input.archive.document } : {}),
  }
}

const correctSchema = z.strictObject({
  person: id,
  name: personName.optional(),
  sex: sex.nullable().optional(),
  birth: birth.nullable().optional(),
  identity: identity.nullable().optional(),
  phone: phone.nullable().optional(),
  address: text(200).nullable().optional(),
  archive: archive.nullable().optional(),
  /** Takes a wrongly recorded death back. */
  diedOn: z.null().optional(),
  on: day.optional(),
})
type CorrectPerson = z.output<typeof correctSchema>

/** The version known until now is retracted and another added; who asks "as known then" still gets the first. */
export const correctPerson: ActKind<CorrectPerson, 'register.persons' | 'register.identity'> = {
  kind: 'register/correct-person',
  schema: correctSchema as unknown as z.ZodType<CorrectPerson>,
  subject: (input) => input.person,
  locks: (input) => [...locksOfIds(input), ...lockOfPaper(input.identity)],
  reads: ['register.persons', 'register.identity'],
  decide(given) {
    const { input, facts, day: today } = given
    const person = getPerson(facts['register.persons'], input.person, 'person')
    if (isRefusal(person)) return person
    if (!mayChange(given, person.place)) return refuseRegister('not-yours')
    const on = input.on ?? today
    const early = notYet(on, today)
    if (early) return early
    const next = {
      birth: input.birth === undefined ? person.birth : input.birth,
      sex: input.sex === undefined ? person.sex : input.sex,
    }
    const paper = input.identity ? readPaper(input.identity, { birth: input.birth, sex: input.sex }, today) : undefined
    if (isRefusal(paper)) return paper
    const owner = facts['register.identity']
    if (owner && owner.person !== person.id)
      return refuseRegister('identity-taken', { field: 'identity.number', people: [owner.person] })
    const change: PersonChange = {
      ...(input.name ? { name: input.name } : {}),
      sex: paper?.sex ?? next.sex,
      birth: paper?.birth ?? next.birth,
      ...(paper ? { identity: paper.normal, identityKind: paper.kind } : {}),
      ...(input.identity === null ? { identity: null, identityKind: null } : {}),
      ...(input.phone === undefined ? {} : { phone: input.phone }),
      ...(input.address === undefined ? {} : { address: input.address }),
      ...(input.archive === undefined
        ? {}
        : { archiveBirth: input.archive?.birth ?? null, archiveDocument: input.archive?.document ?? null }),
      ...(input.diedOn === undefined ? {} : { diedOn: null }),
    }
    if (Object.entries(change).every(([key, value]) => key in person && person[key as keyof PersonVersion] === value))
      return refuseRegister('nothing-changed')
    return enter('register/correct-person', on, {
      effects: [...changePerson(person, change, owner !== undefined), ...forgotten(person, input, owner)],
      subject: person.id,
      answer: { person: person.id },
      facts: { person: person.id, fields: Object.keys(input).filter((key) => key !== 'person' && key !== 'on') },
    })
  },
}

/** A number that was typed wrongly may be given to its owner afterwards. */
function forgotten(person: PersonVersion, input: CorrectPerson, owner: IdentityOwner | undefined): Effect[] {
  const index = person.sealed.identity_index
  return index && input.identity !== undefined && !owner ? [{ kind: 'forget-identity', index }] : []
}

const aliasSchema = z.strictObject({ person: id, alias: personName, remove: z.boolean().optional() })
type Alias = z.output<typeof aliasSchema>

/** Another name by which somebody is found: a former name, a nickname, another way to write a rare character. */
export const aliasPerson: ActKind<Alias, 'register.persons'> = {
  kind: 'register/alias-person',
  schema: aliasSchema as unknown as z.ZodType<Alias>,
  subject: (input) => input.person,
  locks: locksOfIds,
  reads: ['register.persons'],
  decide(given) {
    const { input, facts, day: today } = given
    const person = getPerson(facts['register.persons'], input.person, 'person')
    if (isRefusal(person)) return person
    if (!mayChange(given, person.place)) return refuseRegister('not-yours')
    const has = person.alias.includes(input.alias)
    if (has !== (input.remove === true) || (!input.remove && person.name === input.alias))
      return refuseRegister('nothing-changed', { field: 'alias' })
    const alias = input.remove ? person.alias.filter((a) => a !== input.alias) : [...person.alias, input.alias]
    return enter('register/alias-person', today, {
      effects: changePerson(person, { alias }),
      subject: person.id,
      answer: { person: person.id },
      facts: { person: person.id, removed: input.remove === true },
    })
  },
}
