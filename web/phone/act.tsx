import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { NoSignal, post, type Shapes } from '../api/client.ts'
import { useRefusal } from '../api/hooks.ts'
import { followLines } from '../cases/follows.ts'
import { itemsOf, looksBefore } from '../cases/items.tsx'
import { titleOf } from '../cases/standing.tsx'
import { photosOfStep } from '../cases/timeline.tsx'
import { Dock } from '../parts/dock.tsx'
import { CasePhotos } from '../parts/fields/case-photos.ts'
import type { Field } from '../parts/fields/field.ts'
import { ItemsBefore } from '../parts/fields/items-before.ts'
import { PlainForm } from '../parts/fields/plain-inputs.tsx'
import { Rehearsal } from '../parts/lane.tsx'
import { PhotoSending } from '../parts/photo-input.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'
import { CaseHead } from './case-head.tsx'
import { useActForm } from './kept/act-form.ts'
import { useAlong } from './kept/along.ts'
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

/** What would follow, asked while the form stands still. */
function useRehearsal(url: string, body: unknown, enabled: boolean) {
  const asked = useStill(JSON.stringify(body))
  return useQuery({
    queryKey: ['rehearsal', url, asked],
    queryFn: () => post<Shapes['StepDone']>(`${url}/rehearsal`, JSON.parse(asked)),
    enabled: enabled && asked === JSON.stringify(body),
    staleTime: 10_000,
    retry: false,
  })
}

/** Pictures of the case, offered to a form that publishes some. */
const photosOf = (t: ReturnType<typeof useWords>['t'], file: Case) =>
  file.steps.flatMap(({ no }) => photosOfStep(t, file, no, onTheWall(file.at).day))

/** One act on a case: its form, what would follow, and the button. Where there is no signal it waits on the phone. */
const ActForm = ({ file, act, kept }: { file: Case; act: Act; kept: boolean }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const search = useFieldSearch(file.id)
  const fields: readonly Field[] = Object.entries(act.form).map(([name, field]) => ({
    name,
    ...(field as Omit<Field, 'name'>),
  }))
  const title = `${say(act.words)}　${titleOf(say, file)}`
  const form = useActForm(
    {
      name: `act ${file.id} ${act.step}`,
      url: `/api/${file.programme}/cases/${file.id}/${act.step}`,
      seen: file.stepNo,
      page: `/cases/${file.id}/do/${act.step}`,
      about: () => ({ fields, title, place: file.placeName }),
    },
    async (ended) =>
      ended === 'done'
        ? navigate(-1)
        : navigate('/kept', { replace: true, state: { title, place: file.placeName, act: true } }),
  )
  const { values, change } = form
  const opinion = fields.find(({ kind, name }) => kind === 'long-text' && name === 'opinion')?.name
  const { data: programme } = useAlong(
    '/api/programmes/{id}',
    { params: { path: { id: file.programme } } },
    { enabled: Boolean(opinion) },
  )
  const phrases = programme?.steps.find((one) => one.step === act.step)?.phrases ?? []
  const rehearsed = useRehearsal(
    `/api/${file.programme}/cases/${file.id}/${act.step}`,
    form.body,
    form.whole && !form.busy && !form.over && !kept,
  )
  const silent = kept || rehearsed.error instanceof NoSignal
  const warned = useRefusal()(form.whole && !silent ? rehearsed.error : undefined)
  const lines = form.whole && rehearsed.data ? followLines(t, say, rehearsed.data.follows) : []
  return (
    <PhoneShell
      title={say(act.words)}
      onBack={() => void navigate(-1)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: say(act.words), onGo: form.send, busy: form.busy }}
          sum={form.leaving ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <CaseHead title={titleOf(say, file)} number={file.number} place={file.placeName} />
      {form.refused && (
        <div className="refusal">
          <p className="says">{say(form.refused.words)}</p>
          <p>{say(form.refused.todo)}</p>
        </div>
      )}
      <CasePhotos value={photosOf(t, file)}>
        <PhotoSending value={form.sending}>
          <ItemsBefore value={looksBefore(itemsOf(t, say, file))}>
            <PlainForm
              fields={fields}
              values={values}
              onChange={change}
              errors={form.errors}
              search={search}
              onSubmit={form.send}
            />
          </ItemsBefore>
        </PhotoSending>
      </CasePhotos>
      {opinion && phrases.length > 0 && (
        <details className="phrases">
          <summary>{t('act.phrases')}</summary>
          <ul>
            {phrases.map((phrase) => (
              <li key={phrase.zh}>
                <button type="button" onClick={() => change({ ...values, [opinion]: phrase.zh })}>
                  {say(phrase)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="would" aria-live="polite">
        {silent && <p className="sub-line">{t('kept.will-wait')}</p>}
        {lines.length > 0 && (
          <>
            <h2>{t('acts.would')}</h2>
            <Rehearsal lines={lines} />
          </>
        )}
        {!form.refusal && warned && <RefusalNote {...warned} />}
      </div>
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

export const ActPage = () => {
  const { t } = useWords()
  const { id = '', step = '' } = useParams()
  const { data: file, kept, error, refetch } = useAlong('/api/cases/{id}', { params: { path: { id } } })
  const opened = useRef<Act>(undefined)
  // Once it is done the case no longer offers it, while this page is still on its way out.
  opened.current = file?.acts.find((one) => one.step === step) ?? opened.current
  const act = opened.current
  if (!file) return <Waiting title={t('matter.title')} error={error} again={() => void refetch()} />
  if (!act) return <Waiting title={t('matter.title')} error={new Error('gone')} again={() => void refetch()} />
  return <ActForm key={`${file.id}-${step}`} file={file} act={act} kept={kept} />
}
