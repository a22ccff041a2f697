import type { ReactNode } from 'react'
import { useWords } from '../words/language.ts'

/** One bar: what came in, what is reserved, what was given, or what is left. Amounts in the smallest unit, above 0. */
export interface WaterfallBar {
  readonly id: string
  readonly kind: 'in' | 'held' | 'out' | 'left'
  readonly words: string
  readonly note?: string
  readonly amount: number
  /** As shown: '50,000'. */
  readonly shown: string
}

interface WaterfallProps {
  title: string
  unit: string
  bars: readonly WaterfallBar[]
  /** What would be left if everything that waits were granted: a dotted line in the empty room. */
  pending?: { readonly amount: number; readonly words: string }
  /** Beside the title: which year. */
  choice?: ReactNode
  chosen?: string | undefined
  onChoose?: (id: string) => void
}

const MINUS = '−'
const [WIDTH, BOTTOM, STEP, BAR] = [132, 178, 204, 150] as const

/** Where each bar stands: what is given or reserved hangs from where the bar before ended. */
export function placed(bars: readonly WaterfallBar[]): readonly { readonly from: number; readonly to: number }[] {
  let level = 0
  return bars.map(({ kind, amount }) => {
    if (kind === 'left') return { from: 0, to: amount }
    const from = level
    level += kind === 'in' ? amount : -amount
    return { from, to: level }
  })
}

/** The sum in words: '50,000 − 3,600 − 29,400 = 17,000'. */
export const sumOf = (bars: readonly WaterfallBar[]): string => {
  const sides = bars.filter(({ kind }) => kind !== 'left')
  const left = bars.find(({ kind }) => kind === 'left')
  const terms = sides.map(({ kind, shown }, at) =>
    kind === 'in' ? (at ? ` + ${shown}` : shown) : ` ${MINUS} ${shown}`,
  )
  return `${terms.join('')} = ${left?.shown ?? ''}`
}

/** Where the money of a fund went: reserved is hatched, given is solid, what is left is an empty room. */
export const Waterfall = ({ title, unit, bars, pending, choice, chosen, onChoose }: WaterfallProps) => {
  const { t } = useWords()
  const places = placed(bars)
  const most = Math.max(1, ...places.flatMap(({ from, to }) => [from, to]))
  const y = (level: number) => BOTTOM - (Math.max(level, 0) * BAR) / most
  const width = STEP * bars.length
  return (
    <section className="waterfall" aria-label={title}>
      <div className="sec-head">
        <h2>{title}</h2>
        <span className="meta">{t('waterfall.unit', { unit })}</span>
        {choice}
        <span className="meta sp num">{sumOf(bars)}</span>
      </div>
      <div className="waterfall-room">
        <svg width={width} height={BOTTOM + 2} viewBox={`0 0 ${width} ${BOTTOM + 2}`} aria-hidden="true">
          <defs>
            <pattern id="reserved" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="ground" />
              <rect width="2" height="6" className="given" />
            </pattern>
          </defs>
          <path d={`M0 ${BOTTOM + 0.5}H${width}`} className="rule" />
          {bars.map((bar, at) => {
            const { from, to } = places[at] as { from: number; to: number }
            const [top, foot] = [y(Math.max(from, to)), y(Math.min(from, to))]
            const x = at * STEP
            return (
              <g key={bar.id}>
                <rect x={x} y={top} width={WIDTH} height={Math.max(foot - top, 1)} className={bar.kind} />
                {at < bars.length - 1 && <path d={`M${x + WIDTH} ${y(to) + 0.5}H${x + STEP}`} className="link" />}
                {bar.kind === 'left' && pending && (
                  <path d={`M${x} ${y(pending.amount)}H${x + WIDTH}`} className="pending" />
                )}
                <text x={x} y={Math.max(top - 7, 14)}>
                  {bar.kind === 'held' || bar.kind === 'out' ? `${MINUS}${bar.shown}` : bar.shown}
                </text>
              </g>
            )
          })}
        </svg>
        <ul style={{ '--bars': bars.length } as object}>
          {bars.map((bar) => {
            const words = (
              <>
                <b>{bar.words}</b>
                <small>{bar.kind === 'left' && pending ? pending.words : bar.note}</small>
                <span className="waterfall-amount">{`${bar.kind === 'held' || bar.kind === 'out' ? MINUS : ''}${bar.shown} ${unit}`}</span>
              </>
            )
            return (
              <li key={bar.id}>
                {onChoose ? (
                  <button type="button" aria-pressed={bar.id === chosen} onClick={() => onChoose(bar.id)}>
                    {words}
                  </button>
                ) : (
                  words
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}
