import { useWords } from '../words/language.ts'

/** A point of a trend: what period, its value, and the sum behind it in words. */
interface TrendPoint {
  readonly label: string
  /** null: nothing was counted; the line breaks there and is not drawn through. */
  readonly value: number | null
  readonly words?: string
}

interface TrendProps {
  title: string
  points: readonly TrendPoint[]
  unit: string
  /** Where the upright axis starts. Anything but zero is said under the chart. */
  from?: number
  to?: number
  width?: number
  height?: number
}

const pad = { left: 36, right: 12, top: 10, bottom: 22 }

/** Lines of a trend, broken where nothing was counted: runs of indexes. */
export function runsOf(values: readonly (number | null)[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const last = runs.at(-1)
    if (last && last.at(-1) === at - 1) last.push(at)
    else runs.push([at])
  })
  return runs
}

/** A round upper end for an axis: 1, 2 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (value <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const times = [1, 2, 5, 10].find((step) => step * power >= value) ?? 10
  return times * power
}

/** A line over periods, drawn without a library, with its numbers as a table for those who want or need them. */
export const Trend = ({ title, points, unit, from = 0, to, width = 520, height = 160 }: TrendProps) => {
  const { t } = useWords()
  const values = points.map((point) => point.value)
  const top = to ?? roundUp(Math.max(...values.filter((value) => value !== null), from + 1))
  const x = (at: number) => pad.left + (at * (width - pad.left - pad.right)) / Math.max(points.length - 1, 1)
  const y = (value: number) => pad.top + ((top - value) * (height - pad.top - pad.bottom)) / (top - from)
  const every = Math.ceil(points.length / 8)
  return (
    <figure className="trend">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img">
        <title>{title}</title>
        {[from, (from + top) / 2, top].map((mark) => (
          <g key={mark}>
            <path d={`M${pad.left} ${y(mark)}H${width - pad.right}`} className="rule" />
            <text x={pad.left - 6} y={y(mark) + 4} textAnchor="end">
              {mark}
            </text>
          </g>
        ))}
        {points.map(
          (point, at) =>
            at % every === 0 && (
              <text key={point.label} x={x(at)} y={height - 6} textAnchor="middle">
                {point.label}
              </text>
            ),
        )}
        {runsOf(values).map((run) => (
          <path
            key={run[0]}
            className="run"
            d={run
              .map((at, nth) => `${nth ? 'L' : 'M'}${x(at).toFixed(1)} ${y(values[at] ?? from).toFixed(1)}`)
              .join('')}
          />
        ))}
        {points.map(
          (point, at) =>
            point.value !== null && (
              <rect key={point.label} x={x(at) - 2.5} y={y(point.value) - 2.5} width="5" height="5">
                <title>{`${point.label}　${point.value}${unit}　${point.words ?? ''}`}</title>
              </rect>
            ),
        )}
      </svg>
      {from !== 0 && <p className="meta">{t('trend.from', { from, unit })}</p>}
      <details>
        <summary>{t('trend.table')}</summary>
        <table>
          <tbody>
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td>{point.value === null ? t('trend.none') : `${point.value}${unit}`}</td>
                <td>{point.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
