import type { PanelFacts } from './panel-decision.ts'

type Case = readonly [
  what: string,
  present: number,
  stoodBack: number,
  yes: number,
  no: number,
  comes: boolean | string,
]

/** Whether the panel approves, or why it decides nothing; 5 to 7 members. */
export const cases: readonly Case[] = [
  ['four in the room', 4, 0, 4, 0, 'panel-size'],
  ['five', 5, 0, 5, 0, true],
  ['seven', 7, 0, 7, 0, true],
  ['eight', 8, 0, 8, 0, 'panel-size'],
  ['three of five', 5, 0, 3, 2, true],
  ['two of five', 5, 0, 2, 3, false],
  ['three of six: half is not more than half', 6, 0, 3, 3, false],
  ['four of six', 6, 0, 4, 2, true],
  ['those who hold back their hand count', 5, 0, 2, 0, false],
  ['three for it, two hold back', 5, 0, 3, 0, true],
  ['one stands back: two of four is half', 5, 1, 2, 2, false],
  ['one stands back: three of four', 5, 1, 3, 1, true],
  ['a hand of who stands back', 5, 1, 5, 0, 'panel-votes'],
  ['two of five stand back: three may vote', 5, 2, 2, 1, true],
  ['three of five stand back', 5, 3, 2, 0, 'panel-few'],
  ['three of six stand back: half is left', 6, 3, 3, 0, 'panel-few'],
  ['more hands than people', 5, 0, 4, 2, 'panel-votes'],
]

export const factsOf = ([, present, stoodBack, yes, no]: Case): PanelFacts => ({
  ...{ present, stoodBack, for: yes, against: no },
})
