import { Navigate, useNavigate, useParams } from 'react-router'
import { post, type Shapes } from '../api/client.ts'
import { useLive } from '../api/live.ts'
import { dueWords } from '../cases/chip.ts'
import { deadlineData } from '../cases/deadline.ts'
import { ItemsSection } from '../cases/items.tsx'
import { stagesData } from '../cases/stages.ts'
import { standingWords, titleOf } from '../cases/standing.tsx'
import { isInRow, photosOfStep, shownValue, timelineSteps } from '../cases/timeline.tsx'
import { Deadline } from '../parts/deadline.tsx'
import { Dock } from '../parts/dock.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { PhoneHead } from '../parts/phone-cards.tsx'
import { PhoneNumber } from '../parts/phone-number.tsx'
import { type Photo, PhotoGrid, PhotoPair } from '../parts/photos.tsx'
import { Section } from '../parts/section.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Watermark } from '../parts/watermark.tsx'
import { WhoNow } from '../parts/who-now.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'
import { CaseHead } from './case-head.tsx'
import { useAlong } from './kept/along.ts'
import { OtherActs } from './other-acts.tsx'
import { Waiting } from './waiting.tsx'

type Case = Shapes['Case']

/** Pictures from before, with the report, and those from after. */
const Pictures = ({ file }: { file: Case }) => {
  const { t } = useWords()
  const today = onTheWall(file.at).day
  const of = (nos: readonly number[]): readonly Photo[] => nos.flatMap((no) => photosOfStep(t, file, no, today))
  const before = of([1])
  const after = of(file.steps.map(({ no }) => no).filter((no) => no > 1))
  if (before.length + after.length === 0) return null
  const [first] = before
  const last = after.at(-1)
  const rest = [...before.slice(1), ...after.slice(0, -1)]
  // Only something that is put right has a before and an after; an invoice has neither.
  const isHandled = file.programme === 'grid-casework'
  if (!isHandled)
    return (
      <section className="pictures">
        <PhoneHead title={t('matter.pictures')} />
        <PhotoGrid photos={[...before, ...after]} columns={3} height={84} />
      </section>
    )
  return (
    <section className="pictures">
      <PhoneHead title={t('matter.pictures')} aside={t('matter.before-after')} />
      <PhotoPair {...(first ? { before: first } : {})} {...(last ? { after: last } : {})} height={128} />
      {rest.length > 0 && <PhotoGrid photos={rest} columns={3} height={84} />}
    </section>
  )
}

/** What somebody said instead of writing. */
const Voices = ({ file }: { file: Case }) => {
  const { t } = useWords()
  const today = onTheWall(file.at).day
  const notes = file.attachments.filter((one) => one.type.startsWith('audio/') && !isInRow(one))
  if (notes.length === 0) return null
  return (
    <Section title={t('voice.title')}>
      <ul className="voices">
        {notes.map((note, n) => {
          const step = file.steps.find(({ no }) => no === note.step)
          return (
            <li key={note.file}>
              <p>{[step && inList(step.at, today), step?.actor].filter(Boolean).join('　')}</p>
              {/* biome-ignore lint/a11y/useMediaCaption: nobody wrote down what was said */}
              <audio
                controls
                preload="none"
                src={`/api/files/${note.file}`}
                aria-label={t('voice.nth', { n: n + 1 })}
              />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The number of whoever reported: masked, and opened only with a purpose. Nothing where they left none, or look at their own. */
export const ReporterPhone = ({ file, label }: { file: Case; label: string }) => {
  const { t } = useWords()
  const left = file.steps[0]?.form.some(({ kind, sealed }) => kind === 'phone' && sealed) ?? false
  if (!left || file.own) return null
  const unmask = async (purpose: string) =>
    (await post<{ phone: string | null }>(`/api/cases/${file.id}/unmask`, { purpose })).phone ?? t('matter.erased')
  return (
    <p className="reporter-phone">
      {label}
      <PhoneNumber
        phone={{ shown: '*** **** ****', masked: true }}
        onUnmask={unmask}
        purposes={[t('matter.purpose-check'), t('matter.purpose-visit')]}
      />
    </p>
  )
}

/** What the reporter said, and their number. */
const Reported = ({ file }: { file: Case }) => {
  const { t, say } = useWords()
  const first = file.steps[0]
  const sealed = first?.form.some(({ kind, sealed }) => kind === 'phone' && sealed) ?? false
  const rows = (first?.form ?? [])
    .filter(({ name, sealed }) => !sealed && ['text', 'spot'].includes(name))
    .map((one) => ({ label: say(one.words), words: shownValue(t, say, one) }))
  if (rows.length === 0 && !sealed) return null
  return (
    <Section title={t('matter.said')}>
      <KeyValues rows={rows} />
      <ReporterPhone file={file} label={t('matter.reporter-phone')} />
    </Section>
  )
}

/** Place and title; a title that names its place already stands alone. */
const postOf = (place: string, title: string): string => (title.startsWith(place) ? title : `${place}　${title}`)

/** One case: how far, who is answerable, until when and why, what was said and done, what the reader can do. */
export const CasePage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const { data: about } = useAbout()
  const { data: file, kept, error, refetch } = useAlong('/api/cases/{id}', { params: { path: { id } } })
  useLive(true)
  // An application for help has a page of its own words.
  if (file?.helps) return <Navigate to={`/fund/applications/${id}`} replace />
  if (!file) return <Waiting title={t('matter.title')} error={error} again={() => void refetch()} />
  const deadline = deadlineData(t, say, file.deadline, file.chip, file.at)
  const possible = file.acts.filter((act) => !act.refused)
  const go = possible.find((act) => act.rank === 'go')
  const others = file.acts.filter((act) => act !== go)
  const [holder] = file.answerable?.people ?? []
  const several = (file.answerable?.people.length ?? 0) > 1
  return (
    <PhoneShell
      title={t('matter.title')}
      onBack={() => void navigate(-1)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          {...(go ? { go: { words: say(go.words), onGo: () => void navigate(`do/${go.step}`) } } : {})}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <CaseHead title={titleOf(say, file)} number={file.number} place={file.placeName} />
      {kept && (
        <p className="sub-line" role="status">
          {t('tasks.kept', { at: onTheWall(file.at).minute })}
        </p>
      )}
      <StageBar stages={stagesData(say, file.stages)} />
      <p className="standing">
        <b>{standingWords(say, file)}</b>
        {file.rating && <span>{t('matter.rated', { rating: say(file.rating) })}</span>}
        {!file.answerable && <span>{dueWords(t, file, file.at)}</span>}
      </p>
      {file.answerable && (
        <WhoNow
          who={{
            name:
              several || !holder
                ? file.answerable.role
                  ? say(file.answerable.role)
                  : file.answerable.place
                : holder.name,
            post: several || !holder ? file.answerable.place : postOf(file.answerable.place, holder.title),
            ...(file.answerable.phone ? { phone: { shown: file.answerable.phone, masked: false } } : {}),
          }}
        />
      )}
      {deadline && !file.closedAt && <Deadline deadline={deadline} />}
      <Reported file={file} />
      <ItemsSection file={file} />
      <Pictures file={file} />
      <Voices file={file} />
      <OtherActs id={id} title={t('acts.title')} acts={others} />
      <Timeline
        title={t('matter.course')}
        aside={t('matter.steps', { n: file.steps.length })}
        steps={timelineSteps(t, say, file)}
      />
      {file.watermark && <Watermark name={file.watermark} {...onTheWall(file.at)} />}
    </PhoneShell>
  )
}
