import { useState } from 'react'
import { fieldErrors, useAct, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { checkFields, type Field, type FieldError, type FieldValues, wireValues } from '../parts/fields/field.ts'
import { PlainForm } from '../parts/fields/plain-inputs.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useWords } from '../words/language.ts'
import type { FollowedUp } from './standing.tsx'

type Act = FollowedUp['acts'][number]
interface FollowActProps {
  act: Act
  programme: string
  number: string
  code: string
  onDone: () => void
}

const FollowAct = ({ act, programme, number, code, onDone }: FollowActProps) => {
  const { say } = useWords()
  const fields: readonly Field[] = Object.entries(act.form).map(([name, field]) => ({
    name,
    ...(field as Omit<Field, 'name'>),
  }))
  const [values, setValues] = useState<FieldValues>({})
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const sending = useAct()
  const refusal = useRefusal()(sending.error)
  const send = async () => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    const body = { number, code, form: wireValues(fields, values) }
    if (await sending.run(`/api/public/${programme}/follow-up/${act.step}`, body)) onDone()
  }
  return (
    <>
      <PlainForm
        fields={fields}
        values={values}
        onChange={setValues}
        errors={[...faults, ...fieldErrors(sending.error)]}
        onSubmit={() => void send()}
      />
      {refusal && <RefusalNote {...refusal} />}
      <p>
        <Button busy={sending.busy} onClick={() => void send()}>
          {say(act.words)}
        </Button>
      </p>
    </>
  )
}

/** What whoever reported without an account may do by number and code: rate it once it is closed, or withdraw it before. */
export const FollowActs = ({
  found,
  ...by
}: {
  found: FollowedUp
  number: string
  code: string
  onDone: () => void
}) => {
  const { say } = useWords()
  return found.acts.map((act) => (
    <details key={act.step} className="more-fields" open={act.step === 'rate'}>
      <summary>{say(act.words)}</summary>
      <FollowAct act={act} programme={found.programme} {...by} />
    </details>
  ))
}
