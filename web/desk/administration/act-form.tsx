import { useState } from 'react'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { checkFields, type Field, type FieldError, type FieldValues, wireValues } from '../../parts/fields/field.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { deskSearch } from '../frame/search.ts'

type Wire = ReturnType<typeof wireValues>

interface ActFormProps {
  fields: readonly Field[]
  initial?: FieldValues
  url: string
  /** What is sent, made of the filled form. */
  body: (wire: Wire, values: FieldValues) => unknown
  go: string
  /** `go` where it is the one act the page exists for. */
  look?: 'go' | 'plain'
  /** What is said when it was done. */
  done: string
  onDone?: () => void
}

const none: FieldValues = {}

/** A form that does one act: its faults stand beside their fields, a "no" above the button, and once done it is empty again. */
export const ActForm = ({ fields, initial = none, url, body, go, look = 'go', done, onDone }: ActFormProps) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const [values, setValues] = useState<FieldValues>(initial)
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [said, setSaid] = useState(false)
  const change = (next: FieldValues) => {
    setValues(next)
    setFaults([])
    setSaid(false)
  }
  const run = async () => {
    if (act.busy) return
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    if (!(await act.run(url, body(wireValues(fields, values), values)))) return
    setValues(initial)
    setSaid(true)
    onDone?.()
  }
  const atFields = fieldErrors(act.error).filter((error) => fields.some((field) => field.name === error.field))
  const failed = atFields.length > 0 ? undefined : refusal(act.error, () => void run())
  return (
    <DeskForm
      fields={fields}
      values={values}
      onChange={change}
      errors={[...faults, ...atFields]}
      search={deskSearch}
      onSubmit={() => void run()}
    >
      {failed && <RefusalNote {...failed} />}
      {said && <p role="status">{done || t('admin.done')}</p>}
      <div>
        <Button type="submit" look={look} busy={act.busy}>
          {go}
        </Button>
      </div>
    </DeskForm>
  )
}
