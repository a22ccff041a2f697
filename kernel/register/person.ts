import type { Day } from '../day.ts'
import type { Effect, Row } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Findable } from './register.store.ts'

/** What is known of a person now. Encrypted columns are carried as they lie, so that a change elsewhere need not open them. */
export interface PersonVersion {
  readonly id: Id
  readonly act: Id
  readonly name: string
  readonly sex: string | null
  readonly birth: string | null
  readonly identityKind: string | null
  readonly place: string | null
  readonly alias: readonly string[]
  readonly archiveBirth: string | null
  readonly archiveDocument: string | null
  readonly diedOn: Day | null
  readonly mergedInto: Id | null
  readonly sealed: {
    readonly identity_sealed: string | null
    readonly identity_index: string | null
    readonly phone_sealed: string | null
    readonly phone_index: string | null
    readonly address_sealed: string | null
  }
}

/** What may change of a person. Numbers and address are plain here, in their normal form; `null` takes them away. */
export type PersonChange = Partial<
  Omit<PersonVersion, 'id' | 'act' | 'sealed'> & {
    readonly identity: string | null
    readonly phone: string | null
    readonly address: string | null
  }
>

/**
 * The birth that counts: for officials the one their archive was found to say (三龄两历认定), with its document; for
 * residents the one on the card.
 */
export function birthOf(
  person: Pick<PersonVersion, 'birth' | 'archiveBirth' | 'archiveDocument'>,
  as: 'official' | 'resident',
): { readonly birth: string | null; readonly document: string | null } {
  if (as === 'official' && person.archiveBirth) return { birth: person.archiveBirth, document: person.archiveDocument }
  return { birth: person.birth, document: null }
}

const findableOf = (person: Pick<PersonVersion, 'name' | 'alias' | 'place' | 'mergedInto'>): Findable | null =>
  person.mergedInto ? null : { name: person.name, alias: person.alias, place: person.place ?? '' }

/** A new person. */
export function addPerson(id: Id, person: PersonChange & { readonly name: string }, identityKnown: boolean): Effect {
  const { identity = null, phone = null, address = null, ...rest } = person
  const full = { ...blank, ...rest }
  return {
    kind: 'register',
    table: 'person',
    row: { ...rowOf(id, full), identity, phone, address },
    search: findableOf(full),
    ...(identityKnown ? { identityKnown } : {}),
  }
}

/** The person with something changed: the version known until now is retracted and another added. */
export function changePerson(person: PersonVersion, change: PersonChange, identityKnown = false): Effect[] {
  const { identity, phone, address, ...rest } = change
  const next = { ...person, ...rest }
  const typed: Row = {
    ...(identity === undefined ? {} : { identity }),
    ...(phone === undefined ? {} : { phone }),
    ...(address === undefined ? {} : { address }),
  }
  return [
    { kind: 'retract', table: 'person', key: { id: person.id, act: person.act } },
    {
      kind: 'register',
      table: 'person',
      row: { ...rowOf(person.id, next), ...person.sealed, ...typed },
      search: findableOf(next),
      was: { name: person.name, alias: person.alias, place: person.place ?? '' },
      ...(identityKnown ? { identityKnown } : {}),
    },
  ]
}

const blank = {
  sex: null,
  birth: null,
  identityKind: null,
  place: null,
  alias: [] as readonly string[],
  archiveBirth: null,
  archiveDocument: null,
  diedOn: null,
  mergedInto: null,
}

type Plain = Omit<PersonVersion, 'id' | 'act' | 'sealed'>

const rowOf = (id: Id, p: Plain): Row => ({
  id,
  name: p.name,
  sex: p.sex,
  birth: p.birth,
  identity_kind: p.identityKind,
  place: p.place,
  alias: p.alias,
  archive_birth: p.archiveBirth,
  archive_document: p.archiveDocument,
  died_on: p.diedOn,
  merged_into: p.mergedInto,
})
