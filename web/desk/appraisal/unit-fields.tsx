import { Select } from 'antd'
import { useWords } from '../../words/language.ts'
import { NumberField } from './number-field.tsx'
import { withArithmetic, withRanking } from './rules-draft.ts'
import type { FormProps } from './rules-form.tsx'

/** Within which place is ranked, what decides between equal scores, and how the points of a year fall to its periods. */
export const UnitFields = ({ rules, draft, onDraft }: FormProps) => {
  const { t, say } = useWords()
  const { parts, periods, ranking } = draft.arithmetic
  const named = rules.periods.filter(({ period }) => period > 0)
  return (
    <>
      <div>
        <span>{t('appraisal.ranked-in')}</span>
        <Select
          aria-label={t('appraisal.ranked-in')}
          value={ranking.level}
          options={([6, 9, 12] as const).map((value) => ({ value, label: t(`appraisal.level-${value}`) }))}
          onChange={(level) => onDraft(withRanking(draft, { level }))}
        />
      </div>
      <div className="wide">
        <span>{t('appraisal.ties-by')}</span>
        <Select
          className="wide"
          mode="multiple"
          aria-label={t('appraisal.ties-by')}
          placeholder={t('appraisal.ties-none')}
          value={[...ranking.ties]}
          options={parts.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={(ties: string[]) => onDraft(withRanking(draft, { ties }))}
        />
      </div>
      {named.map(({ period, words }, i) => (
        <NumberField
          key={period}
          words={t('appraisal.period-share', { name: say(words) })}
          value={periods[i] ?? 0}
          onChange={(share) =>
            onDraft(
              withArithmetic(draft, { periods: periods.map((one, n) => (n === i ? Math.round(share ?? 0) : one)) }),
            )
          }
        />
      ))}
    </>
  )
}
