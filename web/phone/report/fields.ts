import { checkFields, type Field, type FieldError } from '../../parts/fields/field.ts'
import { tables } from '../../words/tables.ts'
import type { Draft } from './draft.ts'

/** What may be added in words; the limits are those of the form that the programme declares, which has the last word. */
export const textFields: readonly Field[] = [
  { name: 'title', kind: 'text', max: 40, words: tables['report.title-field'] },
  { name: 'text', kind: 'long-text', max: 1000, words: tables['report.text-field'] },
]
export const spotField: Field = { name: 'spot', kind: 'text', max: 60, words: tables['report.spot-field'] }
export const discreetField: Field = {
  name: 'discreet',
  kind: 'yes-no',
  words: tables['report.discreet-field'],
  help: tables['report.discreet-help'],
}
export const phoneField: Field = {
  name: 'phone',
  kind: 'phone',
  words: tables['report.phone-field'],
  help: tables['report.phone-help'],
}

/** What is missing or wrong before anything is sent: only what and where are required. */
export function faultsOf(draft: Draft): readonly FieldError[] {
  const { kind, place, title, text, spot, phone } = draft
  return [
    ...(kind ? [] : [{ field: 'item', words: tables['report.choose-what'] }]),
    ...(place ? [] : [{ field: 'place', words: tables['report.choose-where'] }]),
    ...checkFields([...textFields, spotField, phoneField], { title, text, spot, phone }),
  ]
}
