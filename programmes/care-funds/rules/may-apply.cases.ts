import type { ApplyFacts } from './may-apply.ts'

const courier: ApplyFacts = {
  ...{ group: 'courier', hardship: true, frontline: false, months: 3, helpedThisYear: false, open: 0 },
}

type Case = readonly [what: string, facts: ApplyFacts, open: boolean, outcome: string]

/** Groups courier and takeaway, 24 months on a hard post, once a year. Out comes the ground, or why not. */
export const cases: readonly Case[] = [
  ['hardship, however short in the trade', courier, true, 'hardship'],
  ['a fund that takes none', courier, false, 'care-funds/not-open'],
  ['a group that is not helped', { ...courier, group: 'other' }, true, 'care-funds/not-this-group'],
  ['no hardship and no hard post', { ...courier, hardship: false, months: 60 }, true, 'care-funds/no-ground'],
  [
    'a hard post for a month less',
    { ...courier, hardship: false, frontline: true, months: 23 },
    true,
    'care-funds/no-ground',
  ],
  ['a hard post for as long as asked', { ...courier, hardship: false, frontline: true, months: 24 }, true, 'frontline'],
  ['both grounds: hardship goes first', { ...courier, frontline: true, months: 40 }, true, 'hardship'],
  ['helped this year', { ...courier, helpedThisYear: true }, true, 'care-funds/this-year'],
  ['another application on its way', { ...courier, open: 1 }, true, 'care-funds/already-open'],
]
