import { useState } from 'react'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { inDocument } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { Reserved } from './use-points.ts'

/** Goods that are set aside for the household, each with its way back: a second press releases it. */
export const ReservedList = ({
  rows,
  household,
  may,
}: {
  rows: readonly Reserved[]
  household: string
  may: boolean
}) => {
  const { t, say, language } = useWords()
  const [sure, setSure] = useState<string>()
  const act = useAct()
  const refusal = useRefusal()(act.error)
  return (
    <>
      <ul className="points-reserved">
        {rows.map(({ reservation, words, count, piece, points, pointsNow, until, why }) => (
          <li key={reservation}>
            <b>{t('my-points.reserved-line', { goods: say(words), n: count, piece: say(piece) })}</b>
            <p>{t('my-points.until', { n: points, day: inDocument(until, language) })}</p>
            {why === 'made-up' && <p>{t('my-points.made-up')}</p>}
            {pointsNow > points && <p>{t('my-points.kept-price', { n: pointsNow })}</p>}
            {may && (
              <button
                type="button"
                className="link"
                disabled={act.busy}
                onClick={() =>
                  sure === reservation
                    ? void act.run('/api/credit-points/reservations/release', { household, reservation })
                    : setSure(reservation)
                }
              >
                {t(sure === reservation ? 'my-points.sure' : 'my-points.release')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusalNote {...refusal} />}
    </>
  )
}
