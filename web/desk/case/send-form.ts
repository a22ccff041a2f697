import { sendPhoto } from '../../api/photos.ts'
import {
  checkFields,
  type Field,
  type FieldError,
  type FieldValues,
  photosOf,
  wireValues,
} from '../../parts/fields/field.ts'
import type { CaseAct } from '../telling/answers.ts'

/** The fields of an act's form, in the order in which the programme declares them. */
export const fieldsOf = (form: CaseAct['form']): readonly Field[] =>
  Object.entries(form).map(([name, field]) => ({ name, ...field }) as Field)

/** What a form would send but for its pictures: enough to try it out. */
export const triedForm = (fields: readonly Field[], values: FieldValues): Record<string, unknown> =>
  wireValues(fields, values)

/** Whether a form can be tried out: nothing in it is at fault. */
export const isReady = (fields: readonly Field[], values: FieldValues): boolean =>
  checkFields(fields, values).length === 0

/** The faults of a form, for it to show. */
export const faultsOf = (fields: readonly Field[], values: FieldValues): readonly FieldError[] =>
  checkFields(fields, values)

/** Sends the pictures of a form ahead, each once, and answers the form that names them. @throws Refused, NoSignal */
export async function sentForm(fields: readonly Field[], values: FieldValues): Promise<Record<string, unknown>> {
  const form = triedForm(fields, values)
  for (const field of fields) {
    if (field.kind !== 'photos') continue
    const ids: string[] = []
    for (const photo of photosOf(values[field.name])) if (photo.blob) ids.push(await sendPhoto(photo.blob))
    if (ids.length > 0) form[field.name] = ids
  }
  return form
}
