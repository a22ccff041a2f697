/** A deduction of 1 November that was corrected on the 10th. */
export const cases: readonly (readonly [what: string, refusedOn: string, may: boolean])[] = [
  ['the day before', '2026-10-31', false],
  ['the day of the deduction', '2026-11-01', true],
  ['in between', '2026-11-05', true],
  ['the day of the correction', '2026-11-10', true],
  ['the day after', '2026-11-11', false],
]
