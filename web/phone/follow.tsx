import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Answer } from '../api/client.ts'
import { doors, told } from '../api/client.ts'
import { useRefusal } from '../api/hooks.ts'
import { chipData, dueWords } from '../cases/chip.ts'
import { deadlineData } from '../cases/deadline.ts'
import { stagesData } from '../cases/stages.ts'
import { shownValue } from '../cases/timeline.tsx'
import { Deadline } from '../parts/deadline.tsx'
import { Dock } from '../parts/dock.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { reportingOf, useAbout } from './about.ts'
import { CaseHead } from './case-head.tsx'
import { titleOf } from './case-card.tsx'

type Found = NonNullable<Awaited<ReturnType<typeof askFor>>>

const askFor = (programme: string, number: string, code: string) =>
  told(doors.POST('/api/public/{programme}/follow-up', { params: { path: { programme } }, body: { number, code } }))

/** The report as its reporter sees it: how far, with whom, until when and why, what was answered. */
const Standing = ({ found }: { found: Found }) => {
  const { t, say } = useWords()
  const deadline = deadlineData(t, say, found.deadline, found.chip, found.at)
  const today = onTheWall(found.at).day
  const answers = found.steps.flatMap((step) => step.form.filter((one) => !one.sealed && one.value !== null))
  const chip = chipData(t, found.chip)
  return (
    <>
      <CaseHead title={titleOf(say, found)} number={found.number} place={found.placeName} />
      <StageBar stages={stagesData(say, found.stages)} />
      <p className="standing">
        <b>{found.result ? say(found.result) : found.stateWords && say(found.stateWords)}</b>
        {found.answerable && <span>{t('matter.with', { who: [found.answerable.place, found.answerable.role && say(found.answerable.role)].filter(Boolean).join(' ') })}</span>}
        {!deadline && chip && <span>{dueWords(t, found, found.at)}</span>}
      </p>
      {answers.length > 0 && (
        <section className="answered">
          <h2>{t('matter.answer')}</h2>
          <KeyValues rows={answers.map((one) => ({ label: say(one.words), words: shownValue(t, say, one) }))} />
        </section>
      )}
      {deadline && !found.closedAt && <Deadline deadline={deadline} />}
      <Timeline
        title={t('matter.course')}
        steps={found.steps.toReversed().map((step) => ({
          id: step.at,
          at: inList(step.at, today),
          instant: step.at,
          words: [step.organisation ? { strong: step.organisation } : '', ` ${step.words ? say(step.words) : ''}`],
        }))}
      />
    </>
  )
}

/** A reporter without an account asks by number and code. Both travel in the body, never in an address. */
export const FollowPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const programme = reportingOf(about)?.id
  const given = useLocation().state as { number?: string; code?: string } | null
  const [number, setNumber] = useState(given?.number ?? '')
  const [code, setCode] = useState(given?.code ?? '')
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()(error)
  const look = async () => {
    if (!programme || !number.trim() || !code.trim()) return
    setBusy(true)
    setError(undefined)
    try {
      setFound(await askFor(programme, number.trim(), code.replaceAll(/\s/g, '').toUpperCase()))
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  const asked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when number and code came with the page
  useEffect(() => {
    if (asked.current || !programme || !given?.code) return
    asked.current = true
    void look()
  }, [programme])
  const foot = about?.demonstration ? t('shell.demo') : undefined
  const line = (label: string, value: string, change: (value: string) => void, more: object): ReactNode => (
    <label className="field">
      <span className="label">{label}</span>
      <input className="line" value={value} onChange={(event) => change(event.target.value)} autoComplete="off" spellCheck={false} {...more} />
    </label>
  )
  if (found)
    return (
      <PhoneShell
        title={t('follow.title')}
        onBack={() => (given?.code ? void navigate(-1) : setFound(undefined))}
        aside={<ElderSwitch />}
        dock={<Dock foot={foot} />}
      >
        <Standing found={found} />
        <p className="meta note">{t('follow.rate')}</p>
      </PhoneShell>
    )
  return (
    <PhoneShell
      title={t('follow.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={<Dock go={{ words: t('follow.go'), onGo: () => void look(), busy, disabled: !number.trim() || !code.trim() }} foot={foot} />}
    >
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        {line(t('receipt.number'), number, setNumber, { placeholder: t('follow.number-like') })}
        {line(t('receipt.code'), code, setCode, { autoCapitalize: 'characters' })}
        <p className="meta help">{t('follow.help')}</p>
        {refusal && <RefusalNote {...refusal} />}
        <button type="submit" className="unseen" tabIndex={-1}>
          {t('follow.go')}
        </button>
      </form>
    </PhoneShell>
  )
}

export type PublicOne = Answer<'/api/public/{programme}/cases/{number}'>
