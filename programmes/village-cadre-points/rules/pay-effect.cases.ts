/** Grade, and percentage points of the year's performance pay. */
export const cases: readonly (readonly [grade: string, comes: number])[] = [
  ['excellent', 5],
  ['competent', 0],
  ['basically-competent', 0],
  ['incompetent', -5],
  ['none', 0],
]
