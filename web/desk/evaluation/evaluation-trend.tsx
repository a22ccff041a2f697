import type { EChartsCoreOption } from 'echarts/core'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { colours } from '../../looks/theme.ts'
import { Chart, hairAxis } from '../../parts/desk/chart.tsx'
import { useWords } from '../../words/language.ts'
import type { ListOf } from '../figures/list-address.ts'
import { RateLine } from '../figures/numbers.tsx'
import { type Period, stepsOf, yearTo } from '../figures/period.ts'
import { percent } from '../figures/reading.ts'
import { lowEnd } from '../figures/trends.tsx'
import { type EvaluationAnswer, type Reading, within } from './rows.ts'

interface TrendProps {
  programme: string
  place: string
  period: Period
  figures: EvaluationAnswer['figures']
  listOf: ListOf
}

/** The usual rate, and the honest one, which counts what is still open past its limit. */
const drawn = ['on-time', 'on-time-of-all'] as const
const lines = [
  { type: 'dashed', colour: colours['tile-500'], symbol: 'emptyRect' },
  { type: 'solid', colour: colours['tile-800'], symbol: 'rect' },
] as const

/** Both rates of being in time, month by month over at least a year; the same numbers stand below as a table. */
export const EvaluationTrend = ({ programme, place, period, figures, listOf }: TrendProps) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const span = yearTo(period)
  const query = { programme, ...span, place, by: 'month' as const }
  const trend = useAsk('/api/figures/trend', { params: { query } }).data
  const shown = drawn.flatMap((name) => figures.find((figure) => figure.key.endsWith(`/${name}`)) ?? [])
  const months = stepsOf(span, 'month')
  const readingOf = (month: string, key: string): Reading | undefined => {
    const found = trend?.steps.find((step) => step.from === month)?.readings.find((one) => one.key === key)
    return found?.denominator ? found : undefined
  }
  const rateOf = ({ numerator, denominator = 0 }: Reading) => percent(numerator, denominator)
  const told = shown.map((figure) => months.map((month) => readingOf(month, figure.key)))
  const lowest = lowEnd(told.flat().flatMap((one) => (one ? [Number(rateOf(one))] : [])))
  const option: EChartsCoreOption = {
    grid: { left: 40, right: 12, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: colours['tile-400'] } },
      backgroundColor: colours.paper,
      borderColor: colours['tile-300'],
      textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ([point]: readonly { dataIndex: number }[]) =>
        [
          months[point?.dataIndex ?? 0]?.slice(0, 7),
          ...shown.flatMap((figure, i) => {
            const one = told[i]?.[point?.dataIndex ?? 0]
            const sum = one && {
              n: one.numerator.toLocaleString('en'),
              of: (one.denominator ?? 0).toLocaleString('en'),
            }
            return one && sum
              ? [t('evaluation.trend-rate', { name: say(figure.words), rate: rateOf(one), ...sum })]
              : []
          }),
        ].join('<br>'),
    },
    xAxis: { type: 'category', data: months.map((month) => month.slice(0, 7)), ...hairAxis },
    yAxis: { type: 'value', min: lowest, max: 100, interval: (100 - lowest) / 4, ...hairAxis },
    series: shown.map((figure, i) => ({
      name: say(figure.words),
      type: 'line',
      data: told[i]?.map((one) => (one ? Number(rateOf(one)) : null)) ?? [],
      symbol: lines[i]?.symbol,
      symbolSize: 6,
      showAllSymbol: true,
      connectNulls: false,
      itemStyle: { color: lines[i]?.colour },
      lineStyle: { color: lines[i]?.colour, width: 2, type: lines[i]?.type },
    })),
  }
  /** A press on a month opens what its honest rate is taken of. */
  const open = (name: string) => {
    const [month, honest] = [months.find((one) => one.startsWith(name)), shown.at(-1)]
    const href = month && honest && listOf(honest, { place }, within(month, span), 'base')
    if (href) void navigate(href)
  }
  return (
    <figure className="evaluation-trend">
      <figcaption>
        {t('evaluation.trend')}
        <span className="meta line-names">
          {shown.map((figure, i) => (
            <span key={figure.key} className={lines[i]?.type}>
              {say(figure.words)}
            </span>
          ))}
          {lowest > 0 && t('trend.from', { from: lowest, unit: '%' })}
        </span>
      </figcaption>
      <Chart label={t('evaluation.trend')} height={260} option={option} onOpen={open} />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('evaluation.head-month')}</th>
            {shown.map((figure) => (
              <th key={figure.key} scope="col">
                {say(figure.words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, at) => (
            <tr key={month}>
              <th scope="row">{month.slice(0, 7)}</th>
              {shown.map((figure, i) => {
                const one = told[i]?.[at]
                const days = within(month, span)
                return (
                  <td key={figure.key}>
                    <RateLine
                      told={
                        one && {
                          rate: rateOf(one),
                          n: one.numerator.toLocaleString('en'),
                          of: (one.denominator ?? 0).toLocaleString('en'),
                        }
                      }
                      n={listOf(figure, { place }, days)}
                      of={listOf(figure, { place }, days, 'base')}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
