import { doors, told } from '../api/client.ts'
import { Deadline } from '../parts/deadline.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { inList, onTheWall } from '../words/days.ts'
import type { Words } from '../words/language.ts'
import { useWords } from '../words/language.ts'
import { chipData, dueWords } from './chip.ts'
import { deadlineData } from './deadline.ts'
import { stagesData } from './stages.ts'
import { shownValue } from './timeline.tsx'

/** What a reporter without an account learns by number and code. */
export type FollowedUp = NonNullable<Awaited<ReturnType<typeof followUp>>>

/** A code as it was told: typed with blanks or in small letters it is the same. */
export const bareCode = (code: string): string => code.replaceAll(/\s/g, '').toUpperCase()

/** Number and code travel in the body, never in an address. @throws Refused, NoSignal */
export const followUp = (programme: string, number: string, code: string) =>
  told(
    doors.POST('/api/public/{programme}/follow-up', {
      params: { path: { programme } },
      body: { number: number.trim(), code: bareCode(code) },
    }),
  )

type Called = { readonly title: string | null; readonly kindWords: Words | null; readonly number: string }

/** What a case is called: what its reporter wrote, else the name of its kind. */
export const titleOf = (say: (words: Words) => string, { title, kindWords, number }: Called): string =>
  title ?? (kindWords ? say(kindWords) : number)

type Stood = { readonly result: Words | null; readonly stateWords: Words | null; readonly closedAt: string | null }

/** How it stands: the result once it is over, until then the state. A result that waits for verification is not told yet. */
export const standingWords = (say: (words: Words) => string, { result, stateWords, closedAt }: Stood): string =>
  closedAt && result ? say(result) : stateWords ? say(stateWords) : ''

/** A report as its reporter sees it by number and code: how far, with whom, until when and why, what was answered. */
export const Standing = ({ found }: { found: FollowedUp }) => {
  const { t, say } = useWords()
  const deadline = deadlineData(t, say, found.deadline, found.chip, found.at)
  const today = onTheWall(found.at).day
  const chip = chipData(t, found.chip)
  const answers = found.steps.flatMap((step) => step.form.filter((one) => !one.sealed && one.value !== null))
  const who =
    found.answerable &&
    [found.answerable.place, found.answerable.role && say(found.answerable.role)].filter(Boolean).join(' ')
  return (
    <>
      <div className="case-head">
        <h2>{titleOf(say, found)}</h2>
        <p>{found.placeName}</p>
        <p className="meta">{found.number}</p>
      </div>
      <StageBar stages={stagesData(say, found.stages)} />
      <p className="standing">
        <b>{standingWords(say, found)}</b>
        {who && <span>{t('matter.with', { who })}</span>}
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
          id: `${step.at} ${step.words?.zh}`,
          at: inList(step.at, today),
          instant: step.at,
          words: [step.organisation ? { strong: step.organisation } : '', ` ${step.words ? say(step.words) : ''}`],
        }))}
      />
    </>
  )
}
