import type { EntryFacts, Standing } from './what-counts.ts'

export const breach: EntryFacts = {
  ...{ id: 'a', kind: 'breach-02', state: 'in-file', on: '2026-01-10', until: '2027-01-09', points: -3000 },
}

type Case = readonly [what: string, day: string, changed: Partial<EntryFacts>, comes: readonly [Standing, number]]

/** A breach of 10 January that takes three points for a year. */
export const cases: readonly Case[] = [
  ['the day before what it says', '2026-01-09', {}, ['not-yet', 0]],
  ['the day itself', '2026-01-10', {}, ['counts', -3000]],
  ['the last day', '2027-01-09', {}, ['counts', -3000]],
  ['the day after the last', '2027-01-10', {}, ['lapsed', 0]],
  ['while an objection is examined', '2026-03-01', { state: 'objected' }, ['objected', -3000]],
  ['lapsed by itself', '2026-03-01', { state: 'lapsed' }, ['lapsed', 0]],
  ['corrected', '2026-03-01', { state: 'corrected' }, ['corrected', 0]],
  ['entered and not yet confirmed', '2026-03-01', { state: 'to-confirm' }, ['not-confirmed', 0]],
  ['entered and not taken', '2026-03-01', { state: 'not-taken' }, ['not-confirmed', 0]],
  ['of a kind without points', '2026-03-01', { points: null }, ['without-points', 0]],
  ['an honour', '2026-03-01', { points: 2000 }, ['counts', 2000]],
  ['half a point', '2026-03-01', { points: 500 }, ['counts', 500]],
]
