import { useState } from 'react'
import { useNavigate } from 'react-router'
import { fieldErrors, useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { checkFields, type FieldError, type FieldValues } from '../../parts/fields/field.ts'
import { recordSearch } from '../../parts/fields/record-search.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import { fieldsOf, useStaging } from './send-form.ts'

interface BeginProps {
  readonly programme: string
  readonly step: string
  /** What is known already. */
  readonly start?: FieldValues
  readonly title: string
  /** What will follow. */
  readonly note?: string
  /** The word on the button. */
  readonly go: string
  /** The one act of its page. */
  readonly main?: boolean
  readonly onEnd: () => void
}

/** The first step of a case, by the form that its programme declares; then the case that came of it. */
export const Begin = ({ programme, step, start = {}, title, note, go, main = false, onEnd }: BeginProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()
  const act = useAct<{ case: string }>()
  const { send, fill, waiting } = useStaging()
  const [values, setValues] = useState<FieldValues>(start)
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [unsent, setUnsent] = useState<unknown>()
  const { data } = useAsk('/api/programmes/{id}', { params: { path: { id: programme } } })
  const fields = fieldsOf(data?.steps.find((one) => one.step === step)?.form ?? {})
  const change = (next: FieldValues) => {
    setValues(next)
    setFaults([])
    setUnsent(undefined)
    send(fields, next).catch(setUnsent)
  }
  const run = async () => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    const form = await fill(fields, values).catch((error: unknown) => void setUnsent(error))
    if (!form) return
    const done = await act.run(`/api/${programme}/${step}`, form)
    if (done) navigate(caseHref(done.case, programme))
  }
  const failed = refusal(act.error ?? unsent, () => void run())
  return (
    <>
      <PaneTop title={title}>
        <span className="sp" />
        <Button look="light" onClick={onEnd}>
          {t('begin.cancel')}
        </Button>
      </PaneTop>
      <div className={main ? 'sec last begin' : 'sec last'}>
        {note && <p className="meta note">{note}</p>}
        <DeskForm
          fields={fields}
          values={values}
          onChange={change}
          errors={[...faults, ...fieldErrors(act.error)]}
          search={{ ...registerSearch, ...recordSearch() }}
          onSubmit={() => void run()}
        >
          {failed && <RefusalNote {...failed} />}
          <div>
            <Button type="submit" busy={act.busy || waiting} {...(main ? { look: 'go' as const } : {})}>
              {go}
            </Button>
          </div>
        </DeskForm>
      </div>
    </>
  )
}
