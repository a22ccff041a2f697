import type { Because } from '#kernel/because.ts'

/** How the cases of a centre stood at the minute of a handover, as the act keeps it among its reasons. */
export interface Standing {
  readonly open: number
  readonly overdue: number
  readonly tonight: number
  readonly states: readonly { readonly state: string; readonly open: number; readonly overdue: number }[]
  readonly burning: readonly Burning[]
}
interface Burning {
  readonly id: string
  readonly number: string
  readonly kind: string
  readonly place: string
  readonly lead: string
  readonly due: string
  readonly reminded: boolean
}

const count = (value: unknown): number => (typeof value === 'number' ? value : 0)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads the figures out of the reasons of the act; undefined where they are of something else. */
export function standingOf(because: Pick<Because, 'rule'> | null | undefined): Standing | undefined {
  const standing = (because as Because | undefined)?.parts?.find((part) => part.rule === 'shift-handover/standing')
  if (!standing) return undefined
  const { facts = {}, parts = [] } = standing
  const of = (rule: string) => parts.filter((part) => part.rule === rule).map((part) => part.facts ?? {})
  return {
    open: count(facts.open),
    overdue: count(facts.overdue),
    tonight: count(facts.tonight),
    states: of('shift-handover/state').map((row) => ({
      state: text(row.state),
      open: count(row.open),
      overdue: count(row.overdue),
    })),
    burning: of('shift-handover/burning').map((row) => ({
      id: text(row.case),
      number: text(row.number),
      kind: text(row.kind),
      place: text(row.place),
      lead: text(row.lead),
      due: text(row.due),
      reminded: Array.isArray(row.flags) && row.flags.includes('reminded'),
    })),
  }
}
