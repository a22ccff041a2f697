import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { NoSignal, post, type Shapes } from '../api/client.ts'
import { fieldErrors, useAct, useAsk, useRefusal } from '../api/hooks.ts'
import { useSentPhotos } from '../api/sent-photos.ts'
import { followLines } from '../cases/follows.ts'
import { titleOf } from '../cases/standing.tsx'
import { Dock } from '../parts/dock.tsx'
import { checkFields, type Field, type FieldValues, photosOf, wireValues } from '../parts/fields/field.ts'
import { PlainForm } from '../parts/fields/plain-inputs.tsx'
import { Rehearsal } from '../parts/lane.tsx'
import { PhotoSending } from '../parts/photo-input.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'
import { CaseHead } from './case-head.tsx'
import { useFieldSearch } from './search.ts'
import { Waiting } from './waiting.tsx'

type Case = Shapes['Case']
type Act = Case['acts'][number]

/** Stillness before what would happen is asked, ms. */
const PAUSE = 400

function useStill<T>(value: T): T {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), PAUSE)
    return () => clearTimeout(timer)
  }, [value])
  return still
}

/** One act on a case: its form, what would follow, and the button. */
const ActForm = ({ file, act }: { file: Case; act: Act }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const search = useFieldSearch()
  const fields: readonly Field[] = Object.entries(act.form).map(([name, field]) => ({
    name,
    ...(field as Omit<Field, 'name'>),
  }))
  const [values, setValues] = useState<FieldValues>({})
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState(false)
  const doing = useAct<Shapes['StepDone']>()
  const opinion = fields.find(({ kind, name }) => kind === 'long-text' && name === 'opinion')?.name
  const { data: programme } = useAsk(
    '/api/programmes/{id}',
    { params: { path: { id: file.programme } } },
    { enabled: Boolean(opinion) },
  )
  const phrases = programme?.steps.find((one) => one.step === act.step)?.phrases ?? []
  const photoField = fields.find(({ kind }) => kind === 'photos')?.name
  const photos = photoField ? photosOf(values[photoField]) : []
  const sent = useSentPhotos(photos)
  const faults = checkFields(fields, values)
  const url = `/api/${file.programme}/cases/${file.id}/${act.step}`
  const wire = {
    ...wireValues(fields, values),
    ...(photoField && sent.files.length > 0 ? { [photoField]: sent.files } : {}),
  }
  const body = { seen: file.stepNo, form: wire }
  const asked = useStill(JSON.stringify(body))
  const ready = faults.length === 0 && !sent.leaving && !sent.lost && !sent.refused
  const rehearsed = useQuery({
    queryKey: ['rehearsal', url, asked],
    queryFn: () => post<Shapes['StepDone']>(`${url}/rehearsal`, JSON.parse(asked)),
    enabled: ready && asked === JSON.stringify(body) && !doing.busy && !done,
    staleTime: 10_000,
    retry: false,
  })
  const refusalOf = useRefusal()
  const refusal = refusalOf(
    doing.error ?? (tried && (sent.refused ?? (sent.lost ? new NoSignal() : undefined))),
    () => void go(),
  )
  const warned = ready ? refusalOf(rehearsed.error) : undefined
  const lines = ready && rehearsed.data ? followLines(t, say, rehearsed.data.follows) : []
  const go = async () => {
    setTried(true)
    if (!ready || doing.busy) return
    if (!(await doing.run(url, body))) return
    setDone(true)
    await navigate(-1)
  }
  return (
    <PhoneShell
      title={say(act.words)}
      onBack={() => void navigate(-1)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: say(act.words), onGo: () => void go(), busy: doing.busy || (tried && sent.leaving) }}
          sum={sent.leaving ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <CaseHead title={titleOf(say, file)} number={file.number} place={file.placeName} />
      <PhotoSending value={{ shareOf: sent.shareOf, again: sent.again }}>
        <PlainForm
          fields={fields}
          values={values}
          onChange={setValues}
          errors={[...(tried ? faults : []), ...fieldErrors(doing.error)]}
          search={search}
          onSubmit={() => void go()}
        />
      </PhotoSending>
      {opinion && phrases.length > 0 && (
        <details className="phrases">
          <summary>{t('act.phrases')}</summary>
          <ul>
            {phrases.map((phrase) => (
              <li key={phrase.zh}>
                <button type="button" onClick={() => setValues({ ...values, [opinion]: phrase.zh })}>
                  {say(phrase)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="would" aria-live="polite">
        {lines.length > 0 && (
          <>
            <h2>{t('acts.would')}</h2>
            <Rehearsal lines={lines} />
          </>
        )}
        {!refusal && warned && <RefusalNote {...warned} />}
      </div>
      {refusal && <RefusalNote {...refusal} />}
    </PhoneShell>
  )
}

export const ActPage = () => {
  const { t } = useWords()
  const { id = '', step = '' } = useParams()
  const { data: file, error, refetch } = useAsk('/api/cases/{id}', { params: { path: { id } } })
  const act = file?.acts.find((one) => one.step === step)
  if (!file) return <Waiting title={t('matter.title')} error={error} again={() => void refetch()} />
  if (!act) return <Waiting title={t('matter.title')} error={new Error('gone')} again={() => void refetch()} />
  return <ActForm key={`${file.id}-${step}`} file={file} act={act} />
}
