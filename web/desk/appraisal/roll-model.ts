import type { paths } from '../../api/api.d.ts'
import type { Answer } from '../../api/client.ts'

/*
 * A draft of a roll: who joins, changes or leaves from one day on. Nothing holds before it is saved, and then all of it at once. Pure.
 */

export type RollAnswer = Answer<'/api/appraisal/{scheme}/roll'>
export type RollRow = RollAnswer['rows'][number]
export type Kept = paths['/api/appraisal/{scheme}/roll']['post']['requestBody']['content']['application/json']
type Member = NonNullable<Kept['members']>[number]
export type NotRanked = NonNullable<Member['unranked']>

/** What is changed of somebody on the roll. */
export type Change = Partial<Pick<RollRow, 'group' | 'place' | 'unranked'>> & { readonly leaves?: true }
/** Somebody who joins. */
export interface Joins {
  readonly subject: string
  readonly name: string
  readonly detail?: string | undefined
  readonly group: string
  readonly place: string
  readonly unranked: string | null
}
export interface Draft {
  readonly changes: ReadonlyMap<string, Change>
  readonly joins: readonly Joins[]
}
export const emptyDraft: Draft = { changes: new Map(), joins: [] }

const parts = ['group', 'place', 'unranked'] as const

/** The draft with one more change of a row; what is put back to what it was is no change. */
export function withChange({ changes, joins }: Draft, row: RollRow, more: Change): Draft {
  const next = { ...changes.get(row.subject), ...more }
  const changed = next.leaves || parts.some((part) => next[part] !== undefined && next[part] !== row[part])
  const all = new Map(changes)
  if (changed) all.set(row.subject, next)
  else all.delete(row.subject)
  return { changes: all, joins }
}

/** The same without that somebody leaves. */
export function withStaying(draft: Draft, row: RollRow): Draft {
  const { leaves: _, ...rest } = draft.changes.get(row.subject) ?? {}
  const changes = new Map(draft.changes)
  changes.delete(row.subject)
  return withChange({ ...draft, changes }, row, rest)
}

export const countOf = ({ changes, joins }: Draft): number => changes.size + joins.length

/** What is sent: each row whole as it is from the day on. */
export function keptOf({ changes, joins }: Draft, { rows, place, on }: RollAnswer): Kept {
  const member = ({
    subject,
    group,
    place: village,
    unranked,
  }: Pick<RollRow, 'subject' | 'group' | 'place' | 'unranked'>) => ({
    ...{ subject, group, place: village, from: on, unranked: unranked as NotRanked | null },
  })
  const changed = rows.flatMap((row) => {
    const change = changes.get(row.subject)
    if (!change || change.leaves) return []
    // What begins on this very day is put right.
    return [{ ...member({ ...row, ...change }), ...(row.from === on ? { right: true as const } : {}) }]
  })
  return {
    place,
    members: [...changed, ...joins.map(member)],
    leaves: rows.flatMap(({ subject }) => (changes.get(subject)?.leaves ? [{ subject, on }] : [])),
  }
}
