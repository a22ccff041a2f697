import type { Shapes } from '../api/client.ts'
import { chipData, dueWords } from '../cases/chip.ts'
import { stagesData } from '../cases/stages.ts'
import { standingWords, titleOf } from '../cases/standing.tsx'
import { Chip } from '../parts/chip.tsx'
import { Go } from '../parts/go.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { useWords } from '../words/language.ts'

type Row = Shapes['CaseRow']

/** A case of the reader's own: what, where, how far, how it ended. */
export const OwnCaseCard = ({ row, at, href }: { row: Row; at: string; href: string }) => {
  const { t, say } = useWords()
  const chip = chipData(t, row.chip)
  return (
    <li className="case-card">
      <Go href={href}>{titleOf(say, row)}</Go>
      <p>{`${row.placeName}　${row.number}`}</p>
      <StageBar stages={stagesData(say, row.stages)} />
      <p className="line-end">
        <b>{standingWords(say, row)}</b>
        {row.rating && <span>{t('matter.rated', { rating: say(row.rating) })}</span>}
        <span className="sp">
          {chip && <Chip {...chip} />} {dueWords(t, row, at)}
        </span>
      </p>
    </li>
  )
}

/** A case that waits for the reader: when, what, where, whose hand was last on it. */
export const TaskCard = ({ row, at, href }: { row: Row; at: string; href: string }) => {
  const { t, say } = useWords()
  const chip = chipData(t, row.chip)
  const { name, step, phone } = row.lastHand
  return (
    <li className="case-card task">
      <p className="line-end">
        {chip && <Chip {...chip} />}
        <span>{dueWords(t, row, at)}</span>
        <span className="sp">{row.sourceWords && say(row.sourceWords)}</span>
      </p>
      <Go href={href}>{titleOf(say, row)}</Go>
      <p>
        {[row.placeName, row.kindWords && say(row.kindWords), row.stateWords && say(row.stateWords)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {name && step && (
        <p className="line-end">
          <span>{t('task.last', { name, step: say(step) })}</span>
          {phone && (
            <a className="sp tel" href={`tel:${phone.replaceAll('-', '')}`}>
              {phone}
            </a>
          )}
        </p>
      )}
    </li>
  )
}
