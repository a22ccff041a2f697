import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Shapes } from '../../api/client.ts'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { checkFields, type Field, type FieldValues, wireValues } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import { clearDraft } from './draft.ts'
import { useReport } from './ground.tsx'
import { inHalves } from './receipt.tsx'

/** What the sealed form asks; its limits are those that the programme declares. */
const fields: readonly Field[] = [
  { name: 'text', kind: 'long-text', required: true, max: 2000, words: tables['sealed.text'] },
  { name: 'name', kind: 'text', max: 30, words: tables['sealed.name'] },
  { name: 'phone', kind: 'phone', words: tables['report.phone-field'] },
]

/** Number and code of what was handed in. They are shown once and not kept on the phone: others may hold it. */
const Handed = ({ done }: { done: Shapes['StepDone'] }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    <PhoneShell title={t('sealed.title')} aside={<ElderSwitch />}>
      <section className="receipt">
        <h2>{t('sealed.done')}</h2>
        <dl>
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="big">{done.number}</dd>
          </div>
          {done.followUp && (
            <div>
              <dt>{t('receipt.code')}</dt>
              <dd className="big code">{inHalves(done.followUp)}</dd>
            </div>
          )}
        </dl>
        <p>{t('sealed.keep')}</p>
      </section>
      <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
    </PhoneShell>
  )
}

/** Hands in sealed what is about an official's conduct: one desk of the county reads it, nobody else learns that it exists. */
export const SealedPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const report = useReport()
  const [values, setValues] = useState<FieldValues>({
    text: [report.draft.title, report.draft.text].filter(Boolean).join('\n'),
    phone: report.draft.phone,
  })
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<Shapes['StepDone']>()
  const act = useAct<Shapes['StepDone']>()
  const faults = checkFields(fields, values)
  const send = async () => {
    setTried(true)
    if (faults.length > 0) return
    const handed = await act.run('/api/sealed-intake/hand-in', wireValues(fields, values))
    if (!handed) return
    setDone(handed)
    report.onPhotos([])
    clearDraft()
  }
  const refusal = useRefusal()(act.error, () => void send())
  if (done) return <Handed done={done} />
  return (
    <PhoneShell
      title={t('sealed.title')}
      onBack={() => void navigate('/report', { replace: true })}
      aside={<ElderSwitch />}
      dock={<Dock go={{ words: t('gate.sealed'), onGo: () => void send(), busy: act.busy }} />}
    >
      <p className="sub-line">{t('sealed.what')}</p>
      <PlainForm
        fields={fields}
        values={values}
        onChange={setValues}
        errors={[...(tried ? faults : []), ...fieldErrors(act.error)]}
      />
      {refusal && <RefusalNote {...refusal} />}
    </PhoneShell>
  )
}
