import { type ReactNode, useState } from 'react'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { checkFields, type Field, type FieldError, type FieldValues, wireValues } from '../../parts/fields/field.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { deskSearch } from './search.ts'

interface ActFormProps {
  fields: readonly Field[]
  url: string
  /** What is sent, out of the values as they travel. */
  bodyOf: (wire: Readonly<Record<string, unknown>>) => unknown
  /** The word on the button. */
  go: string
  onDone: (answer: Readonly<Record<string, unknown>>) => void
  start?: FieldValues
  /** One vermilion button a page: others are plain. */
  plain?: boolean
  /** Between fields and button: what will happen. */
  children?: ReactNode
}

/** A form that does one act: its faults stand beside their fields, a "no" stands above the button. */
export const ActForm = ({ fields, url, bodyOf, go, onDone, start = {}, plain = false, children }: ActFormProps) => {
  const refusal = useRefusal()
  const act = useAct<Readonly<Record<string, unknown>>>()
  const [values, setValues] = useState<FieldValues>(start)
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const told = fieldErrors(act.error)
  const known = new Set(fields.map((field) => field.name))
  const beside = told.filter((one) => known.has(one.field))
  const failed = beside.length > 0 && beside.length === told.length ? undefined : refusal(act.error)
  const run = async () => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    const done = await act.run(url, bodyOf(wireValues(fields, values)))
    if (!done) return
    setValues(start)
    onDone(done)
  }
  return (
    <DeskForm
      fields={fields}
      values={values}
      onChange={setValues}
      errors={[...faults, ...beside]}
      search={deskSearch}
      onSubmit={() => void run()}
    >
      {children}
      {failed && <RefusalNote {...failed} />}
      <div>
        <Button type="submit" look={plain ? 'plain' : 'go'} busy={act.busy}>
          {go}
        </Button>
      </div>
    </DeskForm>
  )
}
