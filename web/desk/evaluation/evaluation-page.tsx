import { useAsk } from '../../api/hooks.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { DaysChoice, PeriodButtons, PlaceChoice, useChosen } from '../figures/choices.tsx'
import { useListOf } from '../figures/counted.ts'
import { CountedPage, type CountedProps } from '../figures/counted-page.tsx'
import { ExportButton } from '../frame/export-button.tsx'
import { seesCounty, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { PrintButton } from '../register/print-button.tsx'
import { Definitions } from './definitions.tsx'
import { EvaluationMap } from './evaluation-map.tsx'
import { EvaluationTable } from './evaluation-table.tsx'
import { EvaluationTrend } from './evaluation-trend.tsx'
import { isOfBooks, isRowKind, type RowKind, rowKinds } from './rows.ts'
import './evaluation.css'

const periods = ['month', 'last-month', 'quarter', 'last-quarter', 'year'] as const

/**
 * The evaluation: every figure of a period for a place, by whatever the rows are chosen to be, with its numerator and
 * denominator; each number opens into the cases it counts. It prints on A4 and goes out as a workbook with its definitions.
 */
export const EvaluationPage = () => (
  <CountedPage title="nav.evaluation">{(chosen) => <Evaluation {...chosen} />}</CountedPage>
)

const Evaluation = ({ programme: id, tabs }: CountedProps) => {
  const { t, say } = useWords()
  const me = useMe()
  const chosen = useChosen()
  const { period, place } = chosen
  const asked = chosen.of('rows')
  const rows: RowKind = isRowKind(asked) ? asked : 'place'
  const query = { programme: id, ...period, ...(place ? { place } : {}), rows }
  const table = useAsk('/api/figures/table', { params: { query } })
  const listOf = useListOf(id)
  const programme = useProgramme(id).data
  const answer = table.data
  const choosesTown = seesCounty(me) || answer?.ownUnits === true
  return (
    <DeskPage>
      <div className="evaluation-page">
        <PaneTop title={t('nav.evaluation')}>
          {!choosesTown && <span className="meta">{answer?.placeName}</span>}
          {answer?.ownUnits && <span className="meta">{t('evaluation.own-units')}</span>}
          <span className="sp" />
          {choosesTown && <PlaceChoice chosen={chosen} />}
          <DaysChoice chosen={chosen} />
          <ExportButton url="/api/figures/table/export" query={query} />
          <PrintButton of={{ list: 'figures/table', rows: answer?.rows.length ?? 0 }} />
        </PaneTop>
        {tabs}
        <fieldset className="filters">
          <legend className="unseen">{t('figures.period')}</legend>
          <PeriodButtons chosen={chosen} names={periods} />
          <span className="meta sp">{answer && t('as-of', { at: inFull(answer.at) })}</span>
        </fieldset>
        <fieldset className="filters wrap">
          <legend className="unseen">{t('evaluation.rows')}</legend>
          {(answer?.rowKinds ?? rowKinds).map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={kind === rows}
              onClick={() => chosen.set({ rows: kind === 'place' ? undefined : kind })}
            >
              {t(isOfBooks(kind, answer) ? `evaluation.by-${kind}-books` : `evaluation.by-${kind}`)}
            </button>
          ))}
        </fieldset>
        <Asked query={table}>
          {(answer) => (
            <>
              <header className="print-only sheet-head">
                <h1>
                  {t('evaluation.table', {
                    place: answer.placeName,
                    programme: programme ? say(programme.words) : '',
                  })}
                </h1>
                <p>
                  {t('evaluation.period', { ...period })}　{t('as-of', { at: inFull(answer.at) })}
                </p>
              </header>
              <EvaluationTable programme={id} answer={answer} rows={rows} period={period} listOf={listOf} />
              <p className="print-only sheet-foot">
                <span>{t('evaluation.made-by', { name: me.name })}</span>
                <span>{t('evaluation.checked-by')}</span>
              </p>
              <div className="trends">
                {answer.figures.some(({ key }) => key.endsWith('/on-time')) && (
                  <EvaluationTrend
                    programme={id}
                    place={answer.place}
                    period={period}
                    figures={answer.figures}
                    listOf={listOf}
                  />
                )}
                {answer.below === 'town' && (
                  <EvaluationMap
                    programme={id}
                    answer={answer}
                    period={period}
                    rows={rows}
                    listOf={listOf}
                    chosen={chosen}
                  />
                )}
              </div>
              <Definitions figures={answer.figures} />
            </>
          )}
        </Asked>
        {rows === 'worker' && <LookedAt />}
      </div>
    </DeskPage>
  )
}
