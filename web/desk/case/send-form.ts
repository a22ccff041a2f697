import { useRef, useState } from 'react'
import { sendPhoto } from '../../api/photos.ts'
import { type Field, type FieldValues, takenIn, wireValues, withFiles } from '../../parts/fields/field.ts'
import type { CaseAct } from '../telling/answers.ts'

/** The fields of an act's form, in the order in which the programme declares them. */
export const fieldsOf = (form: CaseAct['form']): readonly Field[] =>
  Object.entries(form).map(([name, field]) => ({ name, ...field }) as Field)

/** The ids under which the pictures and scans of a form wait in the house, by their own. */
type Staged = ReadonlyMap<string, string>

/**
 * A form as it is sent: its values as they travel, its pictures and scans by the ids under which they were staged. Undefined
 * while one of them is still on its way.
 */
export function formOf(
  fields: readonly Field[],
  values: FieldValues,
  staged: Staged = new Map(),
): Record<string, unknown> | undefined {
  const files: { field: string; file: string }[] = []
  for (const { id, field } of takenIn(fields, values)) {
    const file = staged.get(id)
    if (file === undefined) return undefined
    files.push({ field, file })
  }
  return withFiles(wireValues(fields, values), files)
}

/**
 * Sends each picture and scan of a form ahead as soon as it was taken, once: what follows can then be tried out with it, and
 * doing the act waits for nothing. What no act claims the house sweeps away after a day.
 */
export function useStaging() {
  const [staged, setStaged] = useState<Staged>(new Map())
  const [waiting, setWaiting] = useState(false)
  const sent = useRef(new Map<string, Promise<string>>())
  const sendOne = (id: string, blob: Blob): Promise<string> => {
    const sending = sendPhoto(blob).then(
      (file) => {
        setStaged((before) => new Map(before).set(id, file))
        return file
      },
      (error: unknown) => {
        // What did not arrive is sent again the next time.
        sent.current.delete(id)
        throw error
      },
    )
    sent.current.set(id, sending)
    return sending
  }
  const send = async (fields: readonly Field[], values: FieldValues): Promise<Staged> => {
    const sending = takenIn(fields, values).flatMap(({ id, blob }) => {
      const file = sent.current.get(id) ?? (blob && sendOne(id, blob))
      return file ? [file.then((arrived) => [id, arrived] as const)] : []
    })
    return new Map(await Promise.all(sending))
  }
  /** The form as it is sent, once all its files have arrived. @throws as sending one does */
  const fill = async (fields: readonly Field[], values: FieldValues): Promise<Record<string, unknown> | undefined> => {
    setWaiting(true)
    try {
      return formOf(fields, values, await send(fields, values))
    } finally {
      setWaiting(false)
    }
  }
  return { staged, send, fill, waiting }
}
