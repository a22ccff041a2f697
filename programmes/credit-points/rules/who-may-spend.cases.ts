import type { SpendsFacts } from './who-may-spend.ts'

type Case = readonly [what: string, facts: SpendsFacts, outcome: true | string]

/** Of age from 18, as the seed says. */
export const cases: readonly Case[] = [
  ['the head', { member: true, head: true, age: 40 }, true],
  ['a head whose birthday nobody entered', { member: true, head: true, age: null }, true],
  ['a member of eighteen', { member: true, head: false, age: 18 }, true],
  ['a member of seventeen', { member: true, head: false, age: 17 }, 'too-young'],
  ['a member whose birthday nobody entered', { member: true, head: false, age: null }, 'too-young'],
  ['somebody of another household', { member: false, head: false, age: 40 }, 'not-a-member'],
  ['the head of another household', { member: false, head: true, age: 40 }, 'not-a-member'],
]

/** Birthday, day, and the age on it. */
export const ages: readonly (readonly [birth: string | null, day: string, age: number | null])[] = [
  ['2008-11-21', '2026-11-20', 17],
  ['2008-11-21', '2026-11-21', 18],
  ['2008-11', '2026-11-20', 18],
  ['2008', '2026-01-01', 18],
  [null, '2026-11-21', null],
]
