import type { EChartsCoreOption } from 'echarts/core'
import { useNavigate } from 'react-router'
import { colours } from '../../looks/theme.ts'
import { Chart, hairAxis } from '../../parts/desk/chart.tsx'
import { shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { ListOf } from './list-address.ts'
import { Linked, RateLine } from './numbers.tsx'
import { endOfStep, type Period, stepsOf } from './period.ts'
import { counted, type FiguresAnswer, percent } from './reading.ts'

interface TrendsProps {
  answer: FiguresAnswer
  period: Period
  by: 'day' | 'week' | 'month'
  listOf: ListOf
}

type Figure = FiguresAnswer['figures'][number]

/** Where the axis of rates begins, so that all of them are seen and its four steps are even: 80, 60 or 0. */
export const lowEnd = (rates: readonly number[]): number =>
  [80, 60].find((low) => rates.every((rate) => rate >= low + 2)) ?? 0

const ink = { color: colours['tile-800'] }

/** Two figures over the same steps, side by side: counts as bars, a rate as a line. Each point brings its sum, and all of them stand below as a table. */
export const Trends = ({ answer, period, by, listOf }: TrendsProps) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const steps = stepsOf(period, by)
  const name = (step: string): string => (by === 'month' ? step.slice(0, 7) : shortDay(step))
  /** The days of a step within the period, and the records that a figure counts in them. */
  const daysOf = (at: number): Period => {
    const from = steps[at] ?? period.from
    const to = endOfStep(from, by)
    return { from: from < period.from ? period.from : from, to: to > period.to ? period.to : to }
  }
  const hrefOf = (figure: Figure, at: number, base?: 'base'): string | undefined =>
    listOf(figure, { place: answer.place }, daysOf(at), base)
  const openStep = (figure: Figure) => (step: string) => {
    const href = hrefOf(figure, steps.map(name).indexOf(step), figure.form === 'rate' ? 'base' : undefined)
    if (href) void navigate(href)
  }
  const drawn = answer.trends.flatMap(({ key, points }) => {
    const figure = answer.figures.find((one) => one.key === key)
    if (!figure) return []
    const told = steps.map((step) => points.find(({ from }) => from === step))
    const rates = told.map((point) =>
      point?.denominator
        ? {
            rate: percent(point.numerator, point.denominator),
            n: point.numerator.toLocaleString('en'),
            of: point.denominator.toLocaleString('en'),
          }
        : null,
    )
    const counts = told.map((point) => point?.numerator ?? 0)
    // Rates near a hundred are told from a lower end, which is said under the chart.
    const lowest = figure.form === 'rate' ? lowEnd(rates.flatMap((one) => (one ? [Number(one.rate)] : []))) : 0
    return [
      { figure, counts, rates, lowest, title: t('figures.trend', { name: say(figure.words), by: t(`by.${by}`) }) },
    ]
  })
  type Drawn = (typeof drawn)[number]
  const wordsOf = ({ figure, counts, rates }: Drawn, at: number): string => {
    if (figure.form !== 'rate') return `${counted(figure.form, counts[at] ?? 0)} ${say(figure.unit)}`
    const one = rates[at]
    return one ? t('figures.rate', one) : t('trend.none')
  }
  const seriesOf = ({ figure, counts, rates }: Drawn): object =>
    figure.form === 'rate'
      ? {
          type: 'line',
          data: rates.map((one) => (one ? Number(one.rate) : null)),
          ...{
            symbol: 'rect',
            symbolSize: 5,
            showAllSymbol: true,
            connectNulls: false,
            lineStyle: { ...ink, width: 2 },
          },
        }
      : { type: 'bar', data: figure.form === 'money' ? counts.map((n) => n / 100) : counts, barMaxWidth: 18 }
  const optionOf = (one: Drawn): EChartsCoreOption => ({
    grid: { left: 48, right: 12, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: colours['tile-400'] } },
      backgroundColor: colours.paper,
      borderColor: colours['tile-300'],
      textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ([point]: readonly { dataIndex: number }[]) =>
        point ? `${name(steps[point.dataIndex] as string)}　${wordsOf(one, point.dataIndex)}` : '',
    },
    xAxis: { type: 'category', data: steps.map(name), ...hairAxis },
    yAxis: {
      type: 'value',
      min: one.lowest,
      ...(one.figure.form === 'rate' ? { max: 100, interval: (100 - one.lowest) / 4 } : { minInterval: 1 }),
      ...hairAxis,
    },
    series: [{ ...seriesOf(one), itemStyle: ink }],
  })
  return (
    <section className="trends">
      {drawn.map((one) => (
        <figure key={one.figure.key}>
          <figcaption>
            {one.title}
            {one.lowest > 0 && <span className="meta">{t('trend.from', { from: one.lowest, unit: '%' })}</span>}
          </figcaption>
          <Chart label={one.title} height={200} onOpen={openStep(one.figure)} option={optionOf(one)} />
        </figure>
      ))}
      <details>
        <summary className="meta">{t('trend.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figures.period')}</th>
              {drawn.map(({ figure }) => (
                <th key={figure.key} scope="col">
                  {say(figure.words)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <tr key={step}>
                <th scope="row">{name(step)}</th>
                {drawn.map(({ figure, counts, rates }) => (
                  <td key={figure.key}>
                    {figure.form === 'rate' ? (
                      <RateLine told={rates[at]} n={hrefOf(figure, at)} of={hrefOf(figure, at, 'base')} />
                    ) : (
                      <Linked n={counted(figure.form, counts[at] ?? 0)} href={hrefOf(figure, at)} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
