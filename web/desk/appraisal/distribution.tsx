import { useMemo } from 'react'
import { formatMilli } from '#kernel/appraisal/points.ts'
import { useWords } from '../../words/language.ts'
import { classesOf } from './classes.ts'

/** How many have how many points: bars of equal width, the number on each. */
export const Distribution = ({ totals }: { totals: readonly number[] }) => {
  const { t } = useWords()
  const classes = useMemo(() => classesOf(totals), [totals])
  const most = Math.max(...classes.map(({ count }) => count))
  return (
    <ol className="appraisal-classes" aria-label={t('appraisal.distribution')}>
      {classes.map(({ from, to, count }) => (
        <li key={from}>
          <b className="num">{count}</b>
          <i style={{ height: `${(count * 96) / most}px` }} />
          <small>{t('appraisal.from-to', { from: formatMilli(from), to: formatMilli(to) })}</small>
        </li>
      ))}
    </ol>
  )
}
