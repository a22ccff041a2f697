interface SpreadProps {
  label: string
  /** Scores without names. */
  totals: readonly number[]
  own?: number
  /** Where the own score would stand. */
  marks?: readonly number[]
  /** From where to where the lane reaches, where several are compared; else as far as the scores. */
  within?: readonly [low: number, high: number]
}

/** How the scores of a group lie: one stroke each in a lane, the own one black, where it would stand dotted. */
export const Spread = ({ label, totals, own, marks = [], within }: SpreadProps) => {
  const all = [...totals, ...marks]
  const [low, high] = within ?? [Math.min(...all), Math.max(...all)]
  const x = (points: number) => 8 + ((points - low) * 304) / Math.max(1, high - low)
  return (
    <svg className="appraisal-spread" viewBox="0 0 320 40" role="img" aria-label={label}>
      <rect x="0" y="16" width="320" height="8" className="floor" />
      {totals.map((points, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal scores have nothing else to tell them apart
        <path key={i} d={`M${x(points)} 12V28`} className="one" />
      ))}
      {marks.map((points) => (
        <path key={points} d={`M${x(points)} 6V34`} className="mark" />
      ))}
      {own !== undefined && <path d={`M${x(own)} 4V36`} className="own" />}
    </svg>
  )
}
