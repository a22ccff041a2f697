import { useNavigate, useParams } from 'react-router'
import type { Shapes } from '../../api/client.ts'
import { useLive } from '../../api/live.ts'
import { deadlineData } from '../../cases/deadline.ts'
import { stagesData } from '../../cases/stages.ts'
import { standingWords } from '../../cases/standing.tsx'
import { photosOfStep, shownValue, timelineSteps } from '../../cases/timeline.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { Dock } from '../../parts/dock.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { Section } from '../../parts/section.tsx'
import { StageBar } from '../../parts/stage-bar.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { Watermark } from '../../parts/watermark.tsx'
import { WhoNow } from '../../parts/who-now.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { ReporterPhone } from '../case.tsx'
import { CaseHead } from '../case-head.tsx'
import { useAlong } from '../kept/along.ts'
import { OtherActs } from '../other-acts.tsx'
import { Waiting } from '../waiting.tsx'
import { useOffers } from './offer.ts'
import './fund.css'

type Case = Shapes['Case']

/** What the latest step of an office said: what is missing, or the answer with its reason and where to turn. */
const Answered = ({ file }: { file: Case }) => {
  const { t, say } = useWords()
  const step = file.steps.findLast(({ from, to }) => from !== to)
  const said = (step?.form ?? []).filter(({ sealed, value }) => !sealed && value !== null)
  if (!step || step.no === 1 || said.length === 0) return null
  return (
    <section className="answered">
      <h2>{t(file.closedAt ? 'fund.answer' : 'fund.said')}</h2>
      <KeyValues rows={said.map((one) => ({ label: say(one.words), words: shownValue(t, say, one) }))} />
    </section>
  )
}

/** What was handed in. Numbers of cards are never shown again. */
const HandedIn = ({ file }: { file: Case }) => {
  const { t, say } = useWords()
  const [first] = file.steps
  const today = onTheWall(file.at).day
  const photos = file.steps.flatMap(({ no }) => photosOfStep(t, file, no, today))
  if (!first) return null
  return (
    <Section title={t('fund.handed-in')}>
      <div className="handed-in">
        <KeyValues
          rows={first.form.map((one) => ({
            label: say(one.words),
            words: one.sealed ? t('fund.sealed') : shownValue(t, say, one),
          }))}
        />
      </div>
      {photos.length > 0 && <PhotoGrid photos={photos} columns={3} height={84} />}
    </Section>
  )
}

/** One application as its applicant sees it: how far, who has it and until when, what is missing or was answered, what they may do. */
export const ApplicationPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { id = '' } = useParams()
  const { data: about } = useAbout()
  const { data: file, kept, error, refetch } = useAlong('/api/cases/{id}', { params: { path: { id } } })
  const offer = useOffers().data?.funds.find((one) => one.id === file?.programme)
  useLive(true)
  const title = t(!file || file.own ? 'fund.mine-one' : 'fund.of-case')
  if (!file) return <Waiting title={title} error={error} again={() => void refetch()} />
  const deadline = deadlineData(t, say, file.deadline, file.chip, file.at)
  const go = file.acts.find((act) => !act.refused && act.rank === 'go')
  const others = file.acts.filter((act) => act !== go)
  const who = file.answerable
  return (
    <PhoneShell
      title={title}
      onBack={() => void navigate(-1)}
      aside={<ElderSwitch />}
      dock={
        <Dock
          {...(go ? { go: { words: say(go.words), onGo: () => void navigate(`/cases/${id}/do/${go.step}`) } } : {})}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <CaseHead title={offer ? say(offer.words) : t('fund.of-case')} number={file.number} place={file.placeName} />
      {kept && (
        <p className="sub-line" role="status">
          {t('tasks.kept', { at: onTheWall(file.at).minute })}
        </p>
      )}
      <StageBar stages={stagesData(say, file.stages)} />
      <p className="standing">
        <b>{standingWords(say, file)}</b>
      </p>
      <Answered file={file} />
      {who && (
        <WhoNow
          who={{
            name: who.role ? say(who.role) : who.place,
            post: who.role ? who.place : who.people.map(({ name, title }) => `${name} ${title}`).join(t('field.and')),
            ...(who.phone ? { phone: { shown: who.phone, masked: false } } : {}),
          }}
        />
      )}
      {deadline && !file.closedAt && <Deadline deadline={deadline} />}
      <OtherActs id={id} title={t('fund.may-do')} acts={others} />
      <ReporterPhone file={file} label={t('fund.phone')} />
      <HandedIn file={file} />
      <Timeline
        title={t('matter.course')}
        aside={t('matter.steps', { n: file.steps.length })}
        steps={timelineSteps(t, say, file)}
      />
      {file.watermark && <Watermark name={file.watermark} {...onTheWall(file.at)} />}
    </PhoneShell>
  )
}
