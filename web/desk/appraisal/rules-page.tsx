import { useParams, useSearchParams } from 'react-router'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { besides } from '../../parts/score-card.ts'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { sourceWords } from '../telling/limit.ts'
import { inPoints, plain } from './points.ts'
import './appraisal.css'

type Rules = Answer<'/api/appraisal/{scheme}/{year}/rules'>
type Indicator = Rules['indicators'][number]

/** The arithmetic of a year in words and numbers, as it was published before the year began. */
export const AppraisalRulesPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search] = useSearchParams()
  const { t, say } = useWords()
  const rules = useAsk('/api/appraisal/{scheme}/{year}/rules', {
    params: { path: { scheme, year: Number(year) }, query: { place: search.get('place') ?? '' } },
  })
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.rules-of', { year })}>
        {rules.data && <span className="meta">{say(rules.data.words)}</span>}
        <span className="sp" />
        <Button look="light" onClick={() => window.print()}>
          {t('appraisal.print')}
        </Button>
      </PaneTop>
      <Asked query={rules}>{(answer) => <Rules answer={answer} />}</Asked>
    </DeskPage>
  )
}

const Rules = ({ answer }: { answer: Rules }) => {
  const { t, say, list } = useWords()
  const { arithmetic, indicators, source, from, scheme, periods: named } = answer
  const { parts, bonusCap, deductionFloor, totalFloor, periods, ranking, decimals } = arithmetic
  const sum = [...parts.map(({ name, weight }) => `${say(name)} × ${weight}%`), t('breakdown.bonus')].join(' + ')
  const nameOf = (part: string) => {
    const found = parts.find(({ id }) => id === part)
    return found ? say(found.name) : t(part === 'bonus' ? 'breakdown.bonus' : 'breakdown.deduction')
  }
  const columns: readonly Column<Indicator>[] = [
    { key: 'name', words: t('appraisal.indicator'), show: (one) => say(one.name) },
    { key: 'part', words: t('appraisal.part'), width: 120, show: (one) => nameOf(one.part) },
    {
      key: 'goal',
      words: t('appraisal.goal'),
      kind: 'number',
      width: 112,
      text: (one) => (one.goal === null ? null : one.goal / 1000),
      show: (one) =>
        one.goal === null ? (besides.includes(one.part) ? '' : t('appraisal.by-items')) : inPoints(one.goal),
    },
    {
      key: 'range',
      words: t('appraisal.one-entry'),
      width: 148,
      show: (one) => t('appraisal.range', { least: plain(one.least), most: plain(one.most) }),
    },
    {
      key: 'evidence',
      words: t('appraisal.evidence'),
      width: 112,
      show: (one) => t(one.measured ? 'appraisal.measured' : `appraisal.evidence-${one.evidence}`),
    },
    { key: 'clause', words: t('appraisal.clause'), width: 180, wide: true, show: (one) => one.clause ?? '' },
  ]
  return (
    <>
      <Section title={t('appraisal.arithmetic')} note={t('appraisal.since', { day: from })}>
        <ul className="appraisal-rules">
          <li>{t('appraisal.rule-sum', { sum: `${sum} − ${t('breakdown.deduction')}` })}</li>
          <li>
            {bonusCap === null ? t('appraisal.rule-no-cap') : t('appraisal.rule-cap', { cap: formatMilli(bonusCap) })}
          </li>
          <li>
            {deductionFloor === null
              ? t('appraisal.rule-no-floor')
              : t('appraisal.rule-floor', { floor: formatMilli(deductionFloor) })}
          </li>
          {totalFloor !== null && <li>{t('appraisal.rule-total', { floor: formatMilli(totalFloor) })}</li>}
          {named.length > 0 && (
            <li>
              {t('appraisal.rule-periods', {
                periods: list(
                  named.map(({ words }, i) => `${say(words)} ${periods[i]}%`),
                  '、',
                ),
              })}
            </li>
          )}
          <li>
            {t('appraisal.rule-rank', { level: t(`appraisal.level-${ranking.level}`), served: ranking.servedOver })}
          </li>
          {ranking.ties.length > 0 && (
            <li>{t('appraisal.rule-ties', { parts: list(ranking.ties.map(nameOf), '、') })}</li>
          )}
          <li>{t('appraisal.rule-fewest', { n: ranking.fewest })}</li>
          <li>{t('appraisal.rule-decimals', { n: decimals })}</li>
          <li>{t(answer.shown === 'at-once' ? 'appraisal.rule-at-once' : 'appraisal.rule-published')}</li>
          {answer.notOwn && <li>{t('appraisal.rule-own')}</li>}
        </ul>
        <p className="meta">{t('appraisal.source', { source: sourceWords(t, source) })}</p>
      </Section>
      <DataTable<Indicator>
        label={t('appraisal.indicators')}
        columns={columns}
        rows={indicators}
        rowKey={(one) => one.code}
        onExport={() => makeSheet(`appraisal/${scheme}/rules`, t('appraisal.indicators'), columns, indicators)}
        empty={{ words: t('appraisal.no-indicators') }}
      />
    </>
  )
}
