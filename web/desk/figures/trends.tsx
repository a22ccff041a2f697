import type { EChartsCoreOption } from 'echarts/core'
import { useNavigate } from 'react-router'
import { colours } from '../../looks/theme.ts'
import { Chart, hairAxis } from '../../parts/desk/chart.tsx'
import { shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { ListOf } from './list-address.ts'
import { Linked, RateLine } from './numbers.tsx'
import { endOfStep, type Period, stepsOf } from './period.ts'
import { type FiguresAnswer, percent } from './reading.ts'

interface TrendsProps {
  answer: FiguresAnswer
  period: Period
  by: 'day' | 'week' | 'month'
  listOf: ListOf
}

/** Where the axis of rates begins, so that all of them are seen and its four steps are even: 80, 60 or 0. */
export const lowEnd = (rates: readonly number[]): number =>
  [80, 60].find((low) => rates.every((rate) => rate >= low + 2)) ?? 0

const ink = { color: colours['tile-800'] }

/** What was counted and the rate over the same steps, side by side; each point brings its sum, and all of them stand below as a table. */
export const Trends = ({ answer, period, by, listOf }: TrendsProps) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const steps = stepsOf(period, by)
  const name = (step: string): string => (by === 'month' ? step.slice(0, 7) : shortDay(step))
  const [counted] = answer.figures
  const rate = answer.figures.find((figure) => figure.form === 'rate')
  const counts = steps.map((step) => answer.trend.find((point) => point.from === step)?.numerator ?? 0)
  const rates = steps.map((step) => {
    const point = answer.rateTrend.find((one) => one.from === step)
    return point?.denominator
      ? {
          rate: percent(point.numerator, point.denominator),
          n: point.numerator.toLocaleString('en'),
          of: point.denominator.toLocaleString('en'),
        }
      : null
  })
  const told = rates.flatMap((one) => (one ? [Number(one.rate)] : []))
  // Rates near a hundred are told from a lower end, which is said under the chart.
  const lowest = lowEnd(told)
  const countWords = (at: number): string => `${counts[at]?.toLocaleString('en')} ${counted ? say(counted.unit) : ''}`
  const rateWords = (at: number): string => {
    const one = rates[at]
    return one ? t('figures.rate', one) : t('trend.none')
  }
  const option = (min: number, wordsOf: (at: number) => string, own: object, y: object): EChartsCoreOption => ({
    grid: { left: 40, right: 12, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: colours['tile-400'] } },
      backgroundColor: colours.paper,
      borderColor: colours['tile-300'],
      textStyle: { color: colours.ink, fontSize: 13 },
      formatter: ([point]: readonly { dataIndex: number }[]) =>
        point ? `${name(steps[point.dataIndex] as string)}　${wordsOf(point.dataIndex)}` : '',
    },
    xAxis: { type: 'category', data: steps.map(name), ...hairAxis },
    yAxis: { type: 'value', min, ...y, ...hairAxis },
    series: [{ ...own, itemStyle: ink }],
  })
  /** The days of a step within the period, and the cases that a figure counts in them. */
  const daysOf = (at: number): Period => {
    const from = steps[at] ?? period.from
    const to = endOfStep(from, by)
    return { from: from < period.from ? period.from : from, to: to > period.to ? period.to : to }
  }
  const hrefOf = (figure: typeof counted, at: number, base?: 'base'): string | undefined =>
    figure && listOf(figure, { place: answer.place }, daysOf(at), base)
  const openStep = (figure: typeof counted, base?: 'base') => (step: string) => {
    const href = hrefOf(figure, steps.map(name).indexOf(step), base)
    if (href) void navigate(href)
  }
  const title = (figure: typeof counted) =>
    t('figures.trend', { name: figure ? say(figure.words) : '', by: t(`by.${by}`) })
  return (
    <section className="trends">
      <figure>
        <figcaption>{title(counted)}</figcaption>
        <Chart
          label={title(counted)}
          height={200}
          onOpen={openStep(counted)}
          option={option(0, countWords, { type: 'bar', data: counts, barMaxWidth: 18 }, { minInterval: 1 })}
        />
      </figure>
      {rate && (
        <figure>
          <figcaption>
            {title(rate)}
            {lowest > 0 && <span className="meta">{t('trend.from', { from: lowest, unit: '%' })}</span>}
          </figcaption>
          <Chart
            label={title(rate)}
            height={200}
            onOpen={openStep(rate, 'base')}
            option={option(
              lowest,
              rateWords,
              {
                type: 'line',
                data: rates.map((one) => (one ? Number(one.rate) : null)),
                symbol: 'rect',
                symbolSize: 5,
                showAllSymbol: true,
                connectNulls: false,
                lineStyle: { ...ink, width: 2 },
              },
              { max: 100, interval: (100 - lowest) / 4 },
            )}
          />
        </figure>
      )}
      <details>
        <summary className="meta">{t('trend.table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figures.period')}</th>
              <th scope="col">{counted && say(counted.words)}</th>
              {rate && <th scope="col">{say(rate.words)}</th>}
            </tr>
          </thead>
          <tbody>
            {steps.map((step, at) => (
              <tr key={step}>
                <th scope="row">{name(step)}</th>
                <td>
                  <Linked n={(counts[at] ?? 0).toLocaleString('en')} href={hrefOf(counted, at)} />
                </td>
                {rate && (
                  <td>
                    <RateLine told={rates[at]} n={hrefOf(rate, at)} of={hrefOf(rate, at, 'base')} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}
