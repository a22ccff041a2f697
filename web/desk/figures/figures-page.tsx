import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FigureBand, type FigureData } from '../../parts/figure-tile.tsx'
import { Go } from '../../parts/go.tsx'
import type { Bit } from '../../parts/rich.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { takeWorkbook } from '../frame/export-button.tsx'
import { seesCounty, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { DaysChoice, PeriodButtons, PlaceChoice, useChosen } from './choices.tsx'
import { useListOf } from './counted.ts'
import { CountedPage, type CountedProps } from './counted-page.tsx'
import { Count, Rate } from './numbers.tsx'
import { type Period, type PeriodName, stepOf } from './period.ts'
import { counted, countOf, type FiguresAnswer, isDivided } from './reading.ts'
import { Trends } from './trends.tsx'

const names: readonly PeriodName[] = ['week', 'month', 'last-30', 'last-month', 'quarter', 'year']

/** The figures of a period and a place: each with its sum, the trend, and the places behind them. */
export const FiguresPage = () => (
  <CountedPage title="nav.figures" ofPlace>
    {(chosen) => <Figures {...chosen} />}
  </CountedPage>
)

const Figures = ({ programme, tabs }: CountedProps) => {
  const { t, language } = useWords()
  const me = useMe()
  const chosen = useChosen()
  const { period, place } = chosen
  const by = stepOf(period)
  const query = { programme, ...period, ...(place ? { place } : {}) }
  const figures = useAsk('/api/figures', { params: { query: { ...query, by } } })
  return (
    <DeskPage>
      <PaneTop title={t('nav.figures')}>
        {!seesCounty(me) && <span className="meta">{figures.data?.placeName}</span>}
        <span className="sp" />
        {seesCounty(me) && <PlaceChoice chosen={chosen} />}
        <DaysChoice chosen={chosen} />
      </PaneTop>
      {tabs}
      <fieldset className="filters">
        <legend className="unseen">{t('figures.period')}</legend>
        <PeriodButtons chosen={chosen} names={names} />
        <span className="meta sp">{figures.data && t('as-of', { at: inFull(figures.data.at) })}</span>
      </fieldset>
      <Asked query={figures}>
        {(answer) => (
          <Shown
            programme={programme}
            answer={answer}
            period={period}
            by={by}
            onExport={() => takeWorkbook('/api/figures/export', { programme, ...period, place }, language)}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

interface ShownProps {
  programme: string
  answer: FiguresAnswer
  period: Period
  by: 'day' | 'week' | 'month'
  onExport: () => Promise<void>
}

const Shown = ({ programme, answer, period, by, onExport }: ShownProps) => {
  const { t, say } = useWords()
  const isTown = answer.place.length >= 9
  const listOf = useListOf(programme)
  const linked = (words: string, n: number, href: string | undefined): Bit => (href && n > 0 ? { href, words } : words)
  const tiles = answer.figures.map((figure): FigureData => {
    const { numerator, denominator, rate } = figure.reading
    const n = counted(figure.form, numerator)
    const what = { name: say(figure.words), of: say(figure.numerator) }
    const href = listOf(figure, { place: answer.place }, period)
    if (figure.form !== 'rate')
      return {
        id: figure.key,
        value: n,
        unit: figure.form === 'money' ? t('books.unit-fen') : say(figure.unit),
        words: linked(t('figures.count-words', what), numerator, href),
      }
    const none = rate === null || rate === undefined
    const all = denominator ?? 0
    return {
      id: figure.key,
      value: none ? t('trend.none') : rate.toFixed(1),
      unit: none ? '' : say(figure.unit),
      words: [
        t('figures.rate-base', { ...what, base: figure.denominator ? say(figure.denominator) : '' }),
        linked(all.toLocaleString('en'), all, listOf(figure, { place: answer.place }, period, 'base')),
        t('figures.rate-part', what),
        linked(n, numerator, href),
      ],
    }
  })
  type Row = FiguresAnswer['towns'][number]
  const numbers = { answer, period, listOf }
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      words: isTown ? t('places.village') : t('places.town'),
      width: 150,
      show: (row) =>
        isTown ? (
          row.name
        ) : (
          <Go href={`/figures?${new URLSearchParams({ programme, ...period, place: row.code })}`}>{row.name}</Go>
        ),
    },
    // What stands for the whole county alone is not told by place.
    ...answer.figures.filter(isDivided(answer)).map((figure): Column<Row> => {
      const name = figure.key.split('/')[1] ?? ''
      return figure.form !== 'rate'
        ? {
            key: figure.key,
            words: say(figure.words),
            kind: 'number',
            width: 96,
            show: (row) => <Count {...numbers} name={name} place={row.code} />,
            text: (row) => countOf(answer, name, row.code),
            sortBy: (row) => countOf(answer, name, row.code),
          }
        : {
            key: figure.key,
            words: say(figure.words),
            width: 168,
            show: (row) => <Rate {...numbers} name={name} place={row.code} />,
          }
    }),
  ]
  return (
    <>
      <FigureBand figures={tiles} />
      <Trends answer={answer} period={period} by={by} listOf={listOf} />
      <DataTable<Row>
        label={isTown ? t('places.villages') : t('places.towns')}
        columns={columns}
        rows={answer.towns}
        rowKey={(row) => row.code}
        onExport={onExport}
        sum={t('figures.same-period', { from: period.from, to: period.to })}
        empty={{ words: t('places.none') }}
      />
    </>
  )
}
