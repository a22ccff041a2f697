import { Chip, type ChipData } from '../../parts/chip.tsx'
import { Go } from '../../parts/go.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { Section } from '../../parts/section.tsx'
import { inFull, inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { leftWords } from '../../words/time-left.ts'
import type { CaseAnswer, CaseStep } from '../telling/answers.ts'
import { actorWords, valueWords } from '../telling/steps.ts'
import { photoSrc, photosOfStep } from './photos.ts'
import { type Pressed, pressedOf, type Said } from './pressed.ts'

const DAY_MS = 86_400_000
const SOON_DAYS = 2

/** Who presses for the case, since when and by when; what was answered, and what was struck off, each with its pictures and papers. */
export const PressedSection = ({ answer }: { answer: CaseAnswer }) => {
  const { t } = useWords()
  const all = pressedOf(answer.steps)
  // Of reminders the last one tells; how many there were stands beside it.
  const reminders = all.filter(({ kind }) => kind === 'reminder')
  const shown = all.filter((one) => one.kind !== 'reminder' || one === reminders.at(-1))
  if (shown.length === 0) return null
  return (
    <Section title={t('pressed.title')}>
      <ul className="pressed">
        {shown.map((one) => (
          <li key={one.step.no}>
            <PressedHead answer={answer} one={one} times={one.kind === 'reminder' ? reminders.length : 1} />
            <Evidence answer={answer} step={one.step} />
            {[...one.answers, ...(one.ended ? [one.ended] : [])].map((after) => (
              <div key={after.step.no} className="after">
                <SaidLine answer={answer} said={after} />
                <Evidence answer={answer} step={after.step} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What was attached to a step: how it looks now, and the signed paper. */
const Evidence = ({ answer, step }: { answer: CaseAnswer; step: CaseStep }) => {
  const { t, say } = useWords()
  const files = answer.attachments.filter((one) => one.step === step.no)
  const pictures = files.filter((one) => one.type.startsWith('image/'))
  const papers = files.filter((one) => !one.type.startsWith('image/'))
  if (files.length === 0) return null
  return (
    <>
      {papers.map(({ file }) => (
        <Go key={file} href={photoSrc(file)} className="meta" download>
          {t('step.paper')}
        </Go>
      ))}
      {pictures.length > 0 && (
        <PhotoGrid
          photos={photosOfStep(
            { t, say },
            answer,
            step,
            pictures.map(({ file }) => file),
            'photo.after-act',
          ).map(({ caption: _, by: __, ...photo }) => photo)}
          columns={6}
          height={64}
        />
      )}
    </>
  )
}

const PressedHead = ({ answer, one, times }: { answer: CaseAnswer; one: Pressed; times: number }) => {
  const { t, say } = useWords()
  const chip = useStanding(answer, one)
  const { step, words } = one
  const { answerBy } = answer.deadline
  const until = one.kind === 'instruction' ? answerBy && inFull(answerBy) : one.until
  const of = (name: string) => {
    const field = step.form.find((each) => each.name === name)
    return field && valueWords(t, say, field)
  }
  const who =
    one.kind === 'instruction'
      ? t('pressed.channel', { who: of('leader') ?? '', channel: of('channel') ?? '' })
      : actorWords(t, step)
  return (
    <p>
      <b>{t(`pressed.${one.kind}`)}</b>
      {times > 1 && <span className="meta">{t('pressed.times', { n: times })}</span>}
      <span>{who}</span>
      <span className="meta">{inList(step.at, onTheWall(answer.at).day)}</span>
      {until && <span>{t('pressed.until', { day: until })}</span>}
      {chip && <Chip {...chip} />}
      {words && <q>{words}</q>}
    </p>
  )
}

const SaidLine = ({ answer, said: { step, words } }: { answer: CaseAnswer; said: Said }) => {
  const { t, say } = useWords()
  return (
    <p>
      <b>{step.words && say(step.words)}</b>
      <span>{[step.organisation, actorWords(t, step)].filter(Boolean).join(' ')}</span>
      <span className="meta">{inList(step.at, onTheWall(answer.at).day)}</span>
      {words && <q>{words}</q>}
    </p>
  )
}

/** How it stands: over, or so many days until the day that was named. */
function useStanding(answer: CaseAnswer, { kind, ended, until, answers }: Pressed): ChipData | undefined {
  const { t } = useWords()
  if (kind === 'reminder') return undefined
  if (kind === 'instruction')
    return ended
      ? { state: 'done', words: t('pressed.confirmed') }
      : answer.flags.includes('to-confirm')
        ? { state: answer.flags.includes('unconfirmed') ? 'late' : 'soon', words: t('pressed.unconfirmed') }
        : undefined
  if (ended) return { state: 'done', words: t('pressed.struck') }
  if (!until || answer.closedAt) return undefined
  const left = Math.round((Date.parse(until) - Date.parse(onTheWall(answer.at).day)) / DAY_MS)
  if (left >= 0 && answers.length > 0) return { state: 'ok', words: t('pressed.answered') }
  return {
    state: left < 0 ? 'late' : left <= SOON_DAYS ? 'soon' : 'ok',
    words: leftWords(t, { amount: left, unit: 'day' }),
  }
}
