import { answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'

/** An entry as far as it matters for the sum: no word of what happened. */
export type EntryFacts = {
  readonly id: string
  readonly kind: string
  readonly state: string
  /** Day of what it says; days it counts on run from it. */
  readonly on: string
  /** Last day on which it counts. */
  readonly until: string
  /** Thousandths of a point, plus or minus; null where the kind has none. */
  readonly points: number | null
}

export type Standing = 'counts' | 'objected' | 'without-points' | 'lapsed' | 'not-yet' | 'not-confirmed' | 'corrected'

export interface LineCounted {
  readonly id: string
  readonly standing: Standing
  /** What of it stands in the sum, in thousandths of a point. */
  readonly counted: number
}
export interface WhatCounts {
  /** Thousandths of a point. */
  readonly total: number
  readonly lines: readonly LineCounted[]
}

/**
 * What stands in a company's file on a day, and what of it counts: confirmed entries within their time, objected ones included until the
 * objection is decided. It is a sum and no judgement: nothing follows from it by itself.
 */
export const whatCounts: Rule<{ readonly day: string; readonly entries: EntryFacts[] }, WhatCounts> = {
  name: 'property-file/what-counts',
  reads: ['day', 'entries'],
  parameters: [],
  clause: '物业服务企业信用档案',
  ask({ day, entries }) {
    const lines = entries.map((entry): LineCounted => {
      const standing = standingOf(entry, day)
      const counts = standing === 'counts' || standing === 'objected'
      return { id: entry.id, standing, counted: counts ? (entry.points ?? 0) : 0 }
    })
    const total = lines.reduce((sum, { counted }) => sum + counted, 0)
    return answer({ total, lines }, { rule: 'property-file/what-counts', facts: { day, total, lines: lines.length } })
  },
}

function standingOf({ state, on, until, points }: EntryFacts, day: string): Standing {
  if (state === 'corrected') return 'corrected'
  if (state === 'to-confirm' || state === 'not-taken') return 'not-confirmed'
  if (day < on) return 'not-yet'
  if (day > until || state === 'lapsed') return 'lapsed'
  if (points === null) return 'without-points'
  return state === 'objected' ? 'objected' : 'counts'
}
