import type { Id } from '../id.ts'
import type { Refusal } from '../refusal.ts'
import { refuseRegister } from '../register/refusals.ts'
import { identityIndexes, indexesOf, type PeopleKnown, type PersonKnown } from './people.read.ts'
import type { PersonField, PersonRow } from './people-row.ts'
import { refuseImport } from './refusals.ts'
import { changedCells, type FileRow, type KnownRow } from './row.store.ts'

/*
 * What becomes of a row of a list of people. An identity number decides; without one, name together with birth or phone, where
 * exactly one fits. A name alone never decides: the candidates are shown for a person to choose.
 */

export type Fate =
  | { readonly is: 'new' }
  /** Registered already, exactly so, or as it was when the row was last brought in. */
  | { readonly is: 'same'; readonly person: Id }
  /** The list was corrected since it was last brought in: these fields of it. */
  | { readonly is: 'corrected'; readonly person: Id; readonly fields: readonly PersonField[]; readonly before: Id }
  /** Registered already, otherwise than the list says. */
  | { readonly is: 'differs'; readonly person: Id; readonly fields: readonly PersonField[] }
  | { readonly is: 'candidates'; readonly people: readonly Id[]; readonly refusal: Refusal }
  | { readonly is: 'refused'; readonly refusal: Refusal }

/** Fields that a correction takes over; a home changes by a move, which needs its day. */
const correctable: readonly PersonField[] = ['sex', 'birth', 'identity', 'phone', 'address']

export function fateOf(person: PersonRow, row: FileRow, known: KnownRow | undefined, around: PeopleKnown): Fate {
  if (known) {
    const file = around.people.get(known.subject)
    if (!file || file.erased) return { is: 'refused', refusal: refuseImport('erased') }
    const changed = changedCells(known.cells, row.cells) as PersonField[]
    const fields = changed.filter((field) => correctable.includes(field) && person[field as 'sex'] !== undefined)
    // What the file there says already needs no correction.
    const apart = differing(person, file).filter((field) => fields.includes(field))
    if (apart.length === 0) return { is: 'same', person: file.id }
    return { is: 'corrected', person: file.id, fields: apart, before: known.act }
  }
  const owner = identityIndexes(person)
    .map((index) => around.owners.get(index))
    .find((id) => id !== undefined)
  const owned = owner && around.people.get(owner)
  if (owned) return owned.erased ? { is: 'refused', refusal: refuseImport('erased') } : told(person, owned)
  if (owner) return { is: 'new' }
  // Two identity numbers are two persons.
  return among(
    person,
    (around.named.get(person.name) ?? []).filter((each) => !(person.identity && each.identity)),
  )
}

const told = (row: PersonRow, file: PersonKnown): Fate => {
  const fields = differing(row, file)
  return fields.length === 0 ? { is: 'same', person: file.id } : { is: 'differs', person: file.id, fields }
}

function among(row: PersonRow, namesakes: readonly PersonKnown[]): Fate {
  const sure = namesakes.filter((each) => !otherBirth(row, each) && (fitsBirth(row, each) || fitsPhone(row, each)))
  const [only] = sure
  // A number that the file lacks is not added to somebody who was found by other marks without a person having looked.
  if (only && sure.length === 1 && !row.identity) return told(row, only)
  const likely =
    sure.length > 0
      ? sure
      : namesakes.filter(
          (each) => sharesYear(row, each) || fitsPhone(row, each) || (row.place && each.place === row.place),
        )
  if (likely.length === 0) return { is: 'new' }
  const people = likely.map(({ id }) => id)
  const code = sure.length > 1 ? 'two-candidates' : 'likely-same'
  return { is: 'candidates', people, refusal: refuseRegister(code, { field: 'name', fills: { count: people.length } }) }
}

/** '1975-03' and '1975-03-12' may be the same birth. */
const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
const otherBirth = ({ birth }: PersonRow, file: PersonKnown): boolean =>
  birth !== undefined && file.birth !== null && !isSame(birth, file.birth)
const fitsBirth = ({ birth }: PersonRow, file: PersonKnown): boolean =>
  birth !== undefined && birth.length > 4 && file.birth !== null && file.birth.length > 4 && isSame(birth, file.birth)
const sharesYear = ({ birth }: PersonRow, file: PersonKnown): boolean =>
  birth !== undefined && file.birth?.slice(0, 4) === birth.slice(0, 4)
const fitsPhone = ({ phone }: PersonRow, file: PersonKnown): boolean =>
  phone !== undefined && file.phone !== null && indexesOf('phone', phone).includes(file.phone)

/** Fields in which a row says otherwise than the file; what the row leaves empty says nothing. */
function differing(row: PersonRow, file: PersonKnown): PersonField[] {
  const fields: PersonField[] = []
  if (row.sex && row.sex !== file.sex) fields.push('sex')
  // A month is no other birth than a day of that month.
  if (row.birth && !(file.birth ?? '').startsWith(row.birth)) fields.push('birth')
  if (row.identity && !identityIndexes(row).includes(file.identity ?? '')) fields.push('identity')
  if (row.phone && !fitsPhone(row, file)) fields.push('phone')
  if (row.place && row.place !== file.place) fields.push('place')
  if (row.address && row.address !== file.address) fields.push('address')
  return fields
}

/** Fields of a fate that a correction takes over. */
export const correctableOf = (fields: readonly PersonField[]): readonly PersonField[] =>
  fields.filter((field) => correctable.includes(field))
