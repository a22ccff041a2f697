import { useRef, useState } from 'react'
import { sendPhoto } from '../../api/photos.ts'
import {
  type Field,
  type FieldValue,
  type FieldValues,
  filesOf,
  photosOf,
  wireValues,
} from '../../parts/fields/field.ts'
import type { CaseAct } from '../telling/answers.ts'

/** The fields of an act's form, in the order in which the programme declares them. */
export const fieldsOf = (form: CaseAct['form']): readonly Field[] =>
  Object.entries(form).map(([name, field]) => ({ name, ...field }) as Field)

/** A picture or scan of a form: by what it is known while the form is filled, and its content where it has to be sent. */
interface Taken {
  readonly key: string | File
  readonly blob?: Blob | undefined
}

/** The pictures and scans that stand in a field. */
function takenOf({ kind }: Field, value: FieldValue): readonly Taken[] {
  if (kind === 'photos' || kind === 'voice') return photosOf(value).map(({ id, blob }) => ({ key: id, blob }))
  return kind === 'files' ? filesOf(value).map((file) => ({ key: file, blob: file })) : []
}

/** The ids under which the pictures and scans of a form wait in the house. */
type Staged = ReadonlyMap<Taken['key'], string>

/**
 * A form as it is sent: its values as they travel, its pictures and scans by the ids under which they were staged. Undefined
 * while one of them is still on its way.
 */
export function formOf(
  fields: readonly Field[],
  values: FieldValues,
  staged: Staged = new Map(),
): Record<string, unknown> | undefined {
  const form: Record<string, unknown> = wireValues(fields, values)
  for (const field of fields) {
    const ids = takenOf(field, values[field.name]).map(({ key }) => staged.get(key))
    if (ids.some((id) => id === undefined)) return undefined
    if (ids.length > 0) form[field.name] = ids
  }
  return form
}

/**
 * Sends each picture and scan of a form ahead as soon as it was taken, once: what follows can then be tried out with it, and
 * doing the act waits for nothing. What no act claims the house sweeps away after a day.
 */
export function useStaging() {
  const [staged, setStaged] = useState<Staged>(new Map())
  const sent = useRef(new Map<Taken['key'], Promise<void>>())
  const send = (fields: readonly Field[], values: FieldValues): Promise<unknown> => {
    const taken = fields.flatMap((field) => takenOf(field, values[field.name]))
    return Promise.all(
      taken.flatMap(({ key, blob }) => {
        const known = sent.current.get(key)
        if (known || !blob) return known ?? []
        const sending = sendPhoto(blob).then(
          (file) => setStaged((before) => new Map(before).set(key, file)),
          (error: unknown) => {
            // What did not arrive is sent again the next time.
            sent.current.delete(key)
            throw error
          },
        )
        sent.current.set(key, sending)
        return sending
      }),
    )
  }
  return { staged, send }
}
