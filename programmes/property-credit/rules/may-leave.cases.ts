import type { LeaveFacts } from './may-leave.ts'

const done: LeaveFacts = { listedOn: '2026-03-02', today: '2026-05-31', proved: ['rectify', 'commitment', 'training'] }

type Case = readonly [what: string, facts: LeaveFacts, repairable: boolean, comes: string]

/** Listed on 2 March; 90 days at least; rectify, commitment and training. Out comes the first day, or why not. */
export const cases: readonly Case[] = [
  ['all proved on the ninetieth day', done, true, '2026-05-31'],
  ['a day before', { ...done, today: '2026-05-30' }, true, 'property-lists/too-early'],
  ['one task missing', { ...done, proved: ['rectify', 'commitment'] }, true, 'property-lists/not-repaired'],
  ['none proved', { ...done, proved: [] }, true, 'property-lists/not-repaired'],
  ['a task proved twice', { ...done, proved: [...done.proved, 'training'] }, true, '2026-05-31'],
  ['a ground that knows no repair', done, false, 'property-lists/no-repair'],
]
