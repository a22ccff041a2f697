import { Button } from '../../parts/button.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { inList, onTheWall, shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseAnswer } from '../telling/answers.ts'
import { type Take, useJoined, useLikely } from './grid.ts'

/** The same matter reported more than once: the main case, what was joined to it under its own number, and what perhaps should be. */
export const SameMatter = ({ answer, take }: { answer: CaseAnswer; take: Take }) => {
  const { t } = useWords()
  const joined = useJoined(answer).data?.rows ?? []
  const likely = useLikely(answer).data?.rows.filter(({ id }) => id !== answer.id) ?? []
  if (!answer.main && answer.joined === 0 && likely.length === 0) return null
  return (
    <Section title={t('same.title')}>
      {answer.main && <JoinedTo main={answer.main} tookOver={answer.programme !== 'grid-casework'} />}
      {answer.joined > 0 && <Followers answer={answer} rows={joined} />}
      {likely.length > 0 && <LikelySame rows={likely} take={take} />}
    </Section>
  )
}

/** @param tookOver the other was sealed and is read through this one */
const JoinedTo = ({ main, tookOver }: { main: NonNullable<CaseAnswer['main']>; tookOver: boolean }) => {
  const { t } = useWords()
  return (
    <p className="same-main">
      {t(tookOver ? 'same.origin' : 'same.main')} <Go href={caseHref(main.id)}>{main.number}</Go>
      <span className="meta">{t(tookOver ? 'same.origin-note' : 'same.main-note')}</span>
    </p>
  )
}

type FollowerRow = NonNullable<ReturnType<typeof useJoined>['data']>['rows'][number]

const Followers = ({ answer, rows }: { answer: CaseAnswer; rows: readonly FollowerRow[] }) => {
  const { t, say } = useWords()
  const today = onTheWall(answer.at).day
  const unseen = answer.joined - rows.length
  return (
    <>
      <h3>{t('same.joined')}</h3>
      <ul className="same-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Go href={caseHref(row.id)}>{row.number}</Go>
            <span>
              {t('same.joined-row', {
                source: row.sourceWords ? say(row.sourceWords) : '',
                at: inList(row.filedAt, today),
              })}
            </span>
            <span className="meta">{row.over ? t('same.over') : row.placeName}</span>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p className="meta">{t('same.joined-unseen', { n: unseen })}</p>}
    </>
  )
}

type LikelyRow = NonNullable<ReturnType<typeof useLikely>['data']>['rows'][number]

const LikelySame = ({ rows, take }: { rows: readonly LikelyRow[]; take: Take }) => {
  const { t, say } = useWords()
  return (
    <>
      <h3>
        {t('same.likely')} <span className="meta">{t('same.likely-note')}</span>
      </h3>
      <ul className="same-rows">
        {rows.map((row) => (
          <li key={row.id}>
            <Go href={caseHref(row.id)}>{row.number}</Go>
            <span>
              {t('same.row', {
                kind: say(row.kindWords),
                place: row.placeName,
                on: shortDay(row.filedOn),
                state: say(row.stateWords),
              })}
              {row.joined > 0 && ` ${t('same.has-joined', { n: row.joined })}`}
            </span>
            <span className="meta">
              {row.metres === null ? t('same.village') : t('same.metres', { n: row.metres })}
            </span>
            <Button
              look="light"
              aria-label={t('same.join-to', { number: row.number })}
              onClick={() => take('join', { main: row.id })}
            >
              {t('same.join')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
