/*
 * A score as lanes: each begins where the last one ended, so that the eye adds. Pure.
 */

/** One part of a score, in thousandths. `earned` has a goal; `bonus` may count less than was recorded; `deduction` is at most 0. */
export interface ScorePart {
  readonly id: string
  readonly words: string
  readonly kind: 'earned' | 'bonus' | 'deduction'
  readonly recorded: number
  readonly counted: number
  readonly goal: number
  /** Missing so far, such as a rating. */
  readonly missing?: boolean
}

/** A lane in percent of the chart's width: what counts, what could be had, and what was recorded above a cap. */
export interface ScoreLane {
  readonly part: ScorePart
  readonly from: number
  readonly counted: number
  readonly goal: number
  readonly above: number
}

interface ScoreLanes {
  readonly lanes: readonly ScoreLane[]
  /** The whole, from the left wall. */
  readonly total: number
}

/** @param parts in their order: earned ones, then plus points, then minus points */
export function lanesOf(parts: readonly ScorePart[]): ScoreLanes {
  const placed: { part: ScorePart; from: number; to: number; end: number }[] = []
  let at = 0
  for (const part of parts) {
    const from = part.kind === 'deduction' ? at + part.counted : at
    const to = part.kind === 'deduction' ? at : at + part.counted
    const end = part.kind === 'deduction' ? at : at + Math.max(part.counted, part.goal, part.recorded)
    placed.push({ part, from, to, end })
    at += part.counted
  }
  // A score below zero has its room at the left.
  const low = Math.min(0, at, ...placed.map(({ from }) => from))
  const width = Math.max(1, ...placed.map(({ end }) => end)) - low
  const share = (points: number) => (points * 100) / width
  return {
    lanes: placed.map(({ part, from, to }) => ({
      part,
      from: share(from - low),
      counted: share(to - from),
      goal: part.kind === 'earned' ? share(Math.max(part.goal, 0)) : 0,
      above: part.kind === 'bonus' ? share(Math.max(0, part.recorded - part.counted)) : 0,
    })),
    total: share(Math.max(0, at)),
  }
}
