import { useNavigate, useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import { PointsFrame } from './frame.tsx'

/** Why one entry is there: the row of the catalogue, each hand that was on it with its reasons, and the way to an appeal. */
export const EntryPage = () => {
  const { t, say, list } = useWords()
  const navigate = useNavigate()
  const { case: id = '' } = useParams()
  const { data, error, refetch } = useAsk('/api/credit-points/mine/entries/{case}', { params: { path: { case: id } } })
  const title = t('my-points.entry')
  if (!data) return <Waiting title={title} error={error} again={() => void refetch()} />
  const { row } = data
  return (
    <PointsFrame
      title={title}
      back="/points/entries"
      {...(data.mayAppeal
        ? { go: { words: t('my-points.appeal'), onGo: () => void navigate(`/cases/${data.case}/do/appeal`) } }
        : {})}
    >
      <div className="case-head">
        <h2>{say(data.words)}</h2>
        <p>{say(data.stateWords)}</p>
        <p>{data.number}</p>
      </div>
      <dl className="points-why">
        {row && (
          <>
            <dt>{t('my-points.row')}</dt>
            <dd>
              {row.criterion}
              <small>
                {row.least === row.most
                  ? t('my-points.range-one', { n: row.least })
                  : t('my-points.range', { least: row.least, most: row.most })}
              </small>
              {row.clause && <small>{row.clause}</small>}
            </dd>
          </>
        )}
        {data.steps.map(({ words, at, who, role, why, photos }) => (
          <div key={`${at} ${words.en}`}>
            <dt>{inFull(at)}</dt>
            <dd>
              {list([say(words), [role && say(role), who].filter(Boolean).join(' ')])}
              {why.map((line) => (
                <small key={line.zh}>{say(line)}</small>
              ))}
              {photos > 0 && <small>{t('my-points.photos', { n: photos })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <Rows>
        <Row href={`/cases/${data.case}`} words={t('my-points.course')} />
      </Rows>
    </PointsFrame>
  )
}
