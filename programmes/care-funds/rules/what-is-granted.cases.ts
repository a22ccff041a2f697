import type { GrantFacts } from './what-is-granted.ts'

type Case = readonly [what: string, facts: Omit<GrantFacts, 'tier'>, queued: boolean]

/** A tier of 1,000 yuan: whether it joins the queue. */
export const cases: readonly Case[] = [
  ['more is left than it takes', { left: '100001', ahead: 0 }, false],
  ['just as much is left', { left: '100000', ahead: 0 }, false],
  ['a fen too little is left', { left: '99999', ahead: 0 }, true],
  ['nothing is left', { left: '0', ahead: 0 }, true],
  ['enough is left, but somebody waits longer', { left: '500000', ahead: 1 }, true],
]
