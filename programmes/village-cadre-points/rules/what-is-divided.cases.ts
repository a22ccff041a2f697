type Case = readonly [what: string, of: 'head' | 'village', points: number, officials: number, comes: number]

/** How much a village divides, in thousandths of a point. */
export const cases: readonly Case[] = [
  ['10 points each, four officials', 'head', 10_000, 4, 40_000],
  ['the same for the village as a whole', 'village', 10_000, 4, 10_000],
  ['thousandths stay whole', 'head', 333, 7, 2331],
  ['one official', 'head', 25_000, 1, 25_000],
  ['nobody', 'head', 25_000, 0, 0],
]
