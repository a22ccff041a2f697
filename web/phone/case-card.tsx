import type { Shapes } from '../api/client.ts'
import { chipData, dueWords } from '../cases/chip.ts'
import { stagesData } from '../cases/stages.ts'
import { standingWords, titleOf } from '../cases/standing.tsx'
import { Chip } from '../parts/chip.tsx'
import { Go } from '../parts/go.tsx'
import { StageBar } from '../parts/stage-bar.tsx'
import { type Say, useWords } from '../words/language.ts'

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

/** '约 80 米', '约 2.4 公里': no finer than a phone knows. */
const farWords = (t: Say, metres: number): string =>
  metres < 1000
    ? t('far.metres', { n: Math.max(10, Math.round(metres / 10) * 10) })
    : t('far.kilometres', { n: (metres / 1000).toFixed(1) })

/** A case that waits for the reader: when, what, where, whose hand was last on it. */
export const TaskCard = ({
  row,
  at,
  href,
  far,
}: {
  row: Row
  at: string
  href: string
  /** How far it is from where the reader stands, or its village is. */
  far?: { readonly metres: number; readonly toVillage: boolean }
}) => {
  const { t, say } = useWords()
  const chip = chipData(t, row.chip)
  const { name, step, phone } = row.lastHand
  return (
    <li className="case-card task">
      <p className="line-end">
        {chip && <Chip {...chip} />}
        <span>{dueWords(t, row, at)}</span>
        <span className="sp">
          {far
            ? t(far.toVillage ? 'task.far-village' : 'task.far', { far: farWords(t, far.metres) })
            : row.sourceWords && say(row.sourceWords)}
        </span>
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
