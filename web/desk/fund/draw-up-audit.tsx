import { useState } from 'react'
import { useNavigate } from 'react-router'
import { fieldErrors, useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { checkFields, type FieldError, type FieldValues } from '../../parts/fields/field.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { fieldsOf, formOf, useStaging } from '../case/send-form.ts'
import { caseHref } from '../frame/nav.ts'

const AUDITS = 'fund-audit'

/** Drawing up the audit of a fund's year with its report; another person publishes it. */
export const DrawUpAudit = ({ fund, year, onEnd }: { fund: string; year: string; onEnd: () => void }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()
  const act = useAct<{ case: string }>()
  const { staged, send } = useStaging()
  const [values, setValues] = useState<FieldValues>({ fund, year })
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [unsent, setUnsent] = useState<unknown>()
  const { data } = useAsk('/api/programmes/{id}', { params: { path: { id: AUDITS } } })
  const fields = fieldsOf(data?.steps.find(({ step }) => step === 'draw-up')?.form ?? {})
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
    // The report is still on its way: it is sent, and the reader presses again.
    const form = formOf(fields, values, staged)
    if (!form) return void send(fields, values).catch(setUnsent)
    const done = await act.run(`/api/${AUDITS}/draw-up`, form)
    if (done) navigate(caseHref(done.case))
  }
  const failed = refusal(act.error ?? unsent, () => void run())
  return (
    <>
      <PaneTop title={t('fundpage.audit')}>
        <span className="sp" />
        <Button look="light" onClick={onEnd}>
          {t('paylist.cancel')}
        </Button>
      </PaneTop>
      <div className="sec last">
        <p className="meta note">{t('fundpage.audit-then')}</p>
        <DeskForm
          fields={fields}
          values={values}
          onChange={change}
          errors={[...faults, ...fieldErrors(act.error)]}
          onSubmit={() => void run()}
        >
          {failed && <RefusalNote {...failed} />}
          <div>
            <Button type="submit" busy={act.busy}>
              {t('fundpage.audit-go')}
            </Button>
          </div>
        </DeskForm>
      </div>
    </>
  )
}
