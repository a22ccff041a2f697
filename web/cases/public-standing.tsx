import type { Answer } from '../api/client.ts'
import { Deadline } from '../parts/deadline.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { chipData, shownDay } from './chip.ts'
import { deadlineData } from './deadline.ts'
import { stagesData } from './stages.ts'

type PublicOne = Answer<'/api/public/{programme}/cases/{number}'>

/** One public matter: how far, with which unit, until when and why, and each day on which it moved. No names, no texts. */
export const PublicStanding = ({ found }: { found: PublicOne }) => {
  const { t, say } = useWords()
  const today = onTheWall(found.at).day
  const deadline = deadlineData(t, say, found.deadline, found.chip, found.at)
  return (
    <>
      <div className="case-head">
        <h2>{found.title ? say(found.title) : found.number}</h2>
        <p>{t('public.where', { place: found.placeName, on: shownDay(found.filedOn, today) })}</p>
        <p className="meta">{found.number}</p>
      </div>
      <StageBar stages={stagesData(say, found.stages)} />
      <p className="standing">
        <b>{found.result ? say(found.result) : found.stateWords && say(found.stateWords)}</b>
        {found.lead && <span>{found.lead}</span>}
        {found.rating && <span>{t('matter.rated', { rating: say(found.rating) })}</span>}
        {!deadline && chipData(t, found.chip)?.words}
      </p>
      {deadline && found.due?.kind !== 'closed' && <Deadline deadline={deadline} />}
      <Timeline
        title={t('matter.course')}
        steps={found.steps.toReversed().map((step, at) => ({
          id: `${step.on}-${at}`,
          at: shownDay(step.on, today),
          instant: step.on,
          words: [step.organisation ? { strong: step.organisation } : '', ` ${step.words ? say(step.words) : ''}`],
        }))}
      />
    </>
  )
}
