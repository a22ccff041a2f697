type Case = readonly [what: string, times: readonly [number, number, number], told: boolean]

/** Fewer than 3 are not told by tier. */
export const cases: readonly Case[] = [
  ['nobody was helped', [0, 0, 0], true],
  ['one tier was given to two', [4, 2, 5], false],
  ['one tier was given to three', [4, 3, 5], true],
  ['a single tier, given to one', [0, 0, 1], false],
  ['a single tier, given to many', [0, 0, 9], true],
  ['an empty tier beside large ones', [3, 0, 6], true],
]
