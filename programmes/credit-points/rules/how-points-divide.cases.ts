import type { DividesFacts } from './how-points-divide.ts'

const lots = (...points: readonly number[]): DividesFacts['lots'] =>
  points.map((n, i) => ({ until: `${2026 + i}-12-31`, points: n }))

type Case = readonly [what: string, lots: DividesFacts['lots'], to: number, comes: DividesFacts['lots']]

/** From which lots the new household’s points come. */
export const cases: readonly Case[] = [
  ['nothing', lots(10, 20), 0, []],
  ['all', lots(10, 20), 30, lots(10, 20)],
  ['half of each', lots(10, 20), 15, lots(5, 10)],
  ['one of two lots of one: the later', lots(1, 1), 1, [{ until: '2027-12-31', points: 1 }]],
  ['an odd point comes from the later lot', lots(5, 5), 5, lots(2, 3)],
  ['all but one', lots(3, 4), 6, lots(2, 4)],
  ['a lot of one', lots(7), 3, lots(3)],
  ['no lots', [], 0, []],
]
