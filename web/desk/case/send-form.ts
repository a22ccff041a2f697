import { useRef, useState } from 'react'
import { sendPhoto } from '../../api/photos.ts'
import { type Field, type FieldValues, photosOf, wireValues } from '../../parts/fields/field.ts'
import type { CaseAct } from '../telling/answers.ts'

/** The fields of an act's form, in the order in which the programme declares them. */
export const fieldsOf = (form: CaseAct['form']): readonly Field[] =>
  Object.entries(form).map(([name, field]) => ({ name, ...field }) as Field)

/** The ids under which the pictures of a form wait in the house, by the pictures' own. */
type Staged = ReadonlyMap<string, string>

/**
 * A form as it is sent: its values as they travel, its pictures by the ids under which they were staged. Undefined while a
 * picture is still on its way.
 */
export function formOf(
  fields: readonly Field[],
  values: FieldValues,
  staged: Staged = new Map(),
): Record<string, unknown> | undefined {
  const form: Record<string, unknown> = wireValues(fields, values)
  for (const field of fields) {
    if (field.kind !== 'photos') continue
    const ids = photosOf(values[field.name]).map((photo) => staged.get(photo.id))
    if (ids.some((id) => id === undefined)) return undefined
    if (ids.length > 0) form[field.name] = ids
  }
  return form
}

/**
 * Sends each picture of a form ahead as soon as it was taken, once: what follows can then be tried out with it, and doing the act
 * waits for nothing. What no act claims the house sweeps away after a day.
 */
export function useStaging() {
  const [staged, setStaged] = useState<Staged>(new Map())
  const sent = useRef(new Map<string, Promise<void>>())
  const send = (fields: readonly Field[], values: FieldValues): Promise<unknown> => {
    const photos = fields.flatMap((field) => (field.kind === 'photos' ? photosOf(values[field.name]) : []))
    return Promise.all(
      photos.flatMap(({ id, blob }) => {
        const known = sent.current.get(id)
        if (known || !blob) return known ?? []
        const sending = sendPhoto(blob).then(
          (file) => setStaged((before) => new Map(before).set(id, file)),
          (error: unknown) => {
            // A picture that did not arrive is sent again the next time.
            sent.current.delete(id)
            throw error
          },
        )
        sent.current.set(id, sending)
        return sending
      }),
    )
  }
  return { staged, send }
}
