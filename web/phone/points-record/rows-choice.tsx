import { useId, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useWords } from '../../words/language.ts'
import { FindField } from '../find-field.tsx'

export type Recording = Answer<'/api/credit-points/recording'>
export type Row = Recording['rows'][number]

/** '3 分', or '2～5 分' where somebody chooses. */
export const usePoints = () => {
  const { t } = useWords()
  return ({ least, most }: Pick<Row, 'least' | 'most'>): string =>
    least === most ? t('record.points', { n: least }) : t('record.range', { least, most })
}

/** What it is for: a category to tap, a few letters to type, then the row itself. One that is chosen folds the others away. */
export const RowsChoice = ({
  recording,
  chosen,
  onChoose,
}: {
  recording: Recording
  chosen: Row | undefined
  onChoose: (row: Row | undefined) => void
}) => {
  const { t, say, list } = useWords()
  const pointsOf = usePoints()
  const name = useId()
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState('')
  if (chosen)
    return (
      <div className="kind-card">
        <p>
          {say(chosen.words)} <b className="record-points">{pointsOf(chosen)}</b>
          <small>{list([chosen.criterion, chosen.of === 'person' && t('record.own')])}</small>
        </p>
        <button type="button" className="link" onClick={() => onChoose(undefined)}>
          {t('record.other-row')}
        </button>
      </div>
    )
  const query = typed.trim().toLowerCase()
  const rows = recording.rows.filter((row) =>
    query
      ? [row.words.zh, row.words.en.toLowerCase(), row.criterion].some((text) => text.includes(query))
      : row.category === category,
  )
  const used = recording.categories.filter((one) => recording.rows.some((row) => row.category === one.category))
  return (
    <>
      <FindField label={t('record.find-row')} typed={typed} onType={setTyped} />
      {!query && (
        <fieldset className="record-categories">
          <legend className="unseen">{t('record.what')}</legend>
          {used.map((one) => (
            <button
              key={one.category}
              type="button"
              aria-pressed={one.category === category}
              onClick={() => setCategory(one.category === category ? '' : one.category)}
            >
              {say(one.words)}
            </button>
          ))}
        </fieldset>
      )}
      {rows.length > 0 && (
        <fieldset className="kinds record-rows">
          <legend className="unseen">{t('record.what')}</legend>
          {rows.map((row) => (
            <label key={row.code}>
              <input type="radio" name={name} onChange={() => onChoose(row)} />
              <span>
                {say(row.words)}
                <small>
                  {list([
                    row.criterion,
                    row.of === 'person' && t('record.own'),
                    row.photo && t('record.photo'),
                    row.reviewed && t('record.reviewed'),
                    row.yearlyCap !== null && t('record.cap', { n: row.yearlyCap }),
                  ])}
                </small>
              </span>
              <b className="record-points">{pointsOf(row)}</b>
            </label>
          ))}
        </fieldset>
      )}
      {query !== '' && rows.length === 0 && <p className="sub-line">{t('record.no-row', { q: typed.trim() })}</p>}
    </>
  )
}
