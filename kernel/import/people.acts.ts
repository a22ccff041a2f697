import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { enter, locksOfIds } from '../register/entry.ts'
import { id } from '../register/inputs.ts'
import { addPerson, correctPerson, getPerson, mayChange } from '../register/persons.acts.ts'
import { refuseRegister } from '../register/refusals.ts'
import { ofRow } from './row.store.ts'

/* The acts of the register that a row of a list asks for. */

/** Somebody compared a row with the files there are and said whose it is; the file stays as it is. */
const recognisePerson: ActKind<{ readonly person: Id }, 'register.persons'> = {
  kind: 'register/recognise-person',
  schema: z.strictObject({ person: id }) as unknown as z.ZodType<{ readonly person: Id }>,
  subject: (input) => input.person,
  locks: locksOfIds,
  reads: ['register.persons'],
  decide(given) {
    const person = getPerson(given.facts['register.persons'], given.input.person, 'person')
    if (isRefusal(person)) return person
    if (!mayChange(given, person.place)) return refuseRegister('not-yours')
    return enter('import/recognise-person', given.day, {
      effects: [],
      subject: person.id,
      answer: { person: person.id },
      facts: { person: person.id },
    })
  },
}

export const importActs: readonly ActKind[] = [
  ofRow(addPerson, 'import/add-person'),
  ofRow(correctPerson, 'import/correct-person'),
  ofRow(recognisePerson, 'import/recognise-person'),
] as unknown as readonly ActKind[]

/** What the acts are called. */
export const importActWords = {
  'import/add-person': { zh: '名册导入：登记人员', en: 'From a list: add a person' },
  'import/correct-person': { zh: '名册导入：更正人员信息', en: 'From a list: correct a person’s file' },
  'import/recognise-person': { zh: '名册导入：认定是同一人', en: 'From a list: recognise a person' },
} as const
