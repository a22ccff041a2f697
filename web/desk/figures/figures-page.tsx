import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import type { EChartsCoreOption } from 'echarts/core'
import { useState } from 'react'
import { useNavigate, useOutletContext, useSearchParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { colours } from '../../looks/theme.ts'
import { Chart, hairAxis } from '../../parts/desk/chart.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { type FigureData, FigureBand } from '../../parts/figure-tile.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { inFull, onTheWall, shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { takeWorkbook } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { type Period, type PeriodName, periodOf, stepOf, stepsOf } from './period.ts'
import { countOf, type FiguresAnswer, percent, rateOf } from './reading.ts'

const PROGRAMME = 'grid-casework'
const names: readonly PeriodName[] = ['week', 'last-week', 'month', 'last-month', 'quarter', 'year']

/** The figures of a period and a place: each with its sum, the trend, and the places behind them. */
export const FiguresPage = () => {
  const { t, language } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const today = onTheWall(me.now).day
  const usual = periodOf('month', today)
  const period: Period = { from: address.get('from') ?? usual.from, to: address.get('to') ?? usual.to }
  const place = address.get('place') ?? undefined
  const by = stepOf(period)
  const query = { programme: PROGRAMME, ...period, ...(place ? { place } : {}) }
  const figures = useAsk('/api/figures', { params: { query: { ...query, by } } })
  const tree = useAsk('/api/places', { params: { query: {} } }, { fresh: 300_000 })
  const set = (next: Partial<Period> & { place?: string | undefined }) => {
    const all = { ...period, place, ...next }
    setAddress(Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]))), { replace: true })
  }
  const chosen = names.find((name) => {
    const one = periodOf(name, today)
    return one.from === period.from && one.to === period.to
  })
  const seesCounty = me.posts.some((post) => post.place === me.county.code)
  return (
    <DeskPage>
      <PaneTop title={t('nav.figures')}>
        <span className="meta">{figures.data?.placeName}</span>
        <span className="sp" />
        {seesCounty && (
          <Select
            aria-label={t('figures.place')}
            value={place ?? me.county.code}
            onChange={(code: string) => set({ place: code === me.county.code ? undefined : code })}
            options={[{ value: me.county.code, label: me.county.name }, ...(tree.data?.towns ?? []).map((town) => ({ value: town.code, label: town.name }))]}
            popupMatchSelectWidth={false}
          />
        )}
        <DatePicker.RangePicker
          aria-label={t('figures.period')}
          allowClear={false}
          value={[dayjs(period.from), dayjs(period.to)]}
          maxDate={dayjs(today)}
          onChange={(range) => range?.[0] && range[1] && set({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') })}
        />
      </PaneTop>
      <fieldset className="filters">
        <legend className="unseen">{t('figures.period')}</legend>
        {names.map((name) => (
          <button key={name} type="button" aria-pressed={name === chosen} onClick={() => set(periodOf(name, today))}>
            {t(`period.${name}`)}
          </button>
        ))}
        <span className="meta sp">{figures.data && t('as-of', { at: inFull(figures.data.at) })}</span>
      </fieldset>
      <Asked query={figures}>
        {(answer) => (
          <Shown
            answer={answer}
            period={period}
            by={by}
            onExport={() => takeWorkbook('/api/figures/export', { programme: PROGRAMME, ...period, place }, language)}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

interface ShownProps {
  answer: FiguresAnswer
  period: Period
  by: 'day' | 'week' | 'month'
  onExport: () => Promise<void>
}

const Shown = ({ answer, period, by, onExport }: ShownProps) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const nav = useOutletContext<NavGroup[]>()
  const own = new Set(nav.flatMap((group) => group.items.map((item) => item.href)))
  const isTown = answer.place.length >= 9
  const [shown, setShown] = useState<'count' | 'rate'>('count')
  const listHref = (key: string): string | undefined => {
    const list = { 'open-now': 'all', 'overdue-now': 'overdue', reported: 'all' }[key.split('/')[1] ?? '']
    return list && own.has(`/work/${PROGRAMME}/${list}`) ? `/work/${PROGRAMME}/${list}` : undefined
  }
  const tiles = answer.figures.map((figure): FigureData => {
    const { numerator, denominator, rate } = figure.reading ?? { numerator: 0 }
    const href = listHref(figure.key)
    const isRate = figure.form === 'rate'
    return {
      id: figure.key,
      value: isRate ? (rate === null || rate === undefined ? t('trend.none') : rate.toFixed(1)) : numerator.toLocaleString('en'),
      unit: isRate && (rate === null || rate === undefined) ? '' : say(figure.unit),
      words: isRate
        ? t('figures.rate-words', { name: say(figure.words), of: (denominator ?? 0).toLocaleString('en'), n: numerator.toLocaleString('en') })
        : t('figures.count-words', { name: say(figure.words), of: say(figure.numerator) }),
      ...(href ? { href } : {}),
    }
  })
  const steps = stepsOf(period, by)
  const stepName = (step: string): string => (by === 'month' ? step.slice(0, 7) : shortDay(step))
  const [first] = answer.figures
  const rate = answer.figures.find((figure) => figure.form === 'rate')
  const values = steps.map((step) => {
    if (shown === 'count') return answer.trend.find((point) => point.from === step)?.numerator ?? 0
    const point = answer.rateTrend.find((one) => one.from === step)
    return point?.denominator ? Number(percent(point.numerator, point.denominator)) : null
  })
  const counted = values.filter((value) => value !== null)
  // A rate near a hundred is told from a lower end, which is said under the chart.
  const lowest = shown === 'rate' && counted.length > 0 ? Math.max(0, Math.floor(Math.min(...counted) / 10) * 10 - 10) : 0
  const option: EChartsCoreOption = {
    grid: { left: 44, right: 20, top: 20, bottom: 28 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: steps.map(stepName), ...hairAxis },
    yAxis: { type: 'value', min: lowest, ...(shown === 'rate' ? { max: 100 } : { minInterval: 1 }), ...hairAxis },
    series: [
      shown === 'count'
        ? { type: 'bar', data: values, barMaxWidth: 22, itemStyle: { color: colours['tile-800'] } }
        : { type: 'line', data: values, symbol: 'rect', symbolSize: 6, connectNulls: false, lineStyle: { color: colours['tile-800'] }, itemStyle: { color: colours['tile-800'] } },
    ],
  }
  type Row = FiguresAnswer['towns'][number]
  const columns: readonly Column<Row>[] = [
    { key: 'name', words: isTown ? t('places.village') : t('places.town'), show: (row) => row.name },
    ...answer.figures.map((figure): Column<Row> => {
      const name = figure.key.split('/')[1] ?? ''
      return figure.form === 'count'
        ? { key: figure.key, words: say(figure.words), kind: 'number', width: 96, show: (row) => countOf(answer, name, row.code).toLocaleString('en'), sortBy: (row) => countOf(answer, name, row.code) }
        : { key: figure.key, words: say(figure.words), width: 168, show: (row) => rateOf(answer, name, row.code) ?? <span className="meta">{t('trend.none')}</span> }
    }),
  ]
  return (
    <>
      <FigureBand figures={tiles} />
      <Section
        title={shown === 'count' ? t('figures.trend', { name: first ? say(first.words) : '', by: t(`by.${by}`) }) : t('figures.trend', { name: rate ? say(rate.words) : '', by: t(`by.${by}`) })}
        aside={
          <span className="filters inline">
            <button type="button" aria-pressed={shown === 'count'} onClick={() => setShown('count')}>
              {first ? say(first.words) : ''}
            </button>
            {rate && (
              <button type="button" aria-pressed={shown === 'rate'} onClick={() => setShown('rate')}>
                {say(rate.words)}
              </button>
            )}
          </span>
        }
      >
        <Chart label={t('figures.chart')} option={option} height={220} />
        {lowest > 0 && <p className="meta">{t('trend.from', { from: lowest, unit: '%' })}</p>}
        <details className="numbers">
          <summary>{t('trend.table')}</summary>
          <p className="meta">{steps.map((step, at) => `${stepName(step)}　${values[at] ?? t('trend.none')}`).join('；')}</p>
        </details>
      </Section>
      <DataTable<Row>
        label={isTown ? t('places.villages') : t('places.towns')}
        columns={columns}
        rows={answer.towns}
        rowKey={(row) => row.code}
        onExport={onExport}
        onOpen={(row) => navigate(isTown ? `/work/${PROGRAMME}/all?place=${row.code}` : `/places/${row.code}`)}
        empty={{ words: t('places.none') }}
      />
    </>
  )
}
