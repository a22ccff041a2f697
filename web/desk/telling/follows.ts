import type { Words } from '#kernel/words.ts'
import type { Rich } from '../../parts/rich.tsx'
import { shortDay } from '../../words/days.ts'
import type { Say } from '../../words/language.ts'
import { amountWords, unitWords } from '../ledger/amount.ts'
import { limitWords } from './limit.ts'

interface Answerable {
  readonly place: string
  readonly role: Words | null
  readonly people: readonly { readonly name: string; readonly title: string }[]
}

/** What a rehearsal answers, as far as the screen tells it. */
export interface Rehearsed {
  readonly stateWords: Words | null
  readonly because: Because
  readonly follows?: {
    readonly ended: boolean
    readonly answerable: Answerable | null
    readonly lead: { readonly id: string; readonly name: string } | null
    readonly assisting: readonly { readonly id: string; readonly name: string }[]
    readonly course: {
      readonly limit: {
        readonly amount: number
        readonly clock: 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'
      }
      readonly dueDay: string
      readonly dueTime: string
      readonly provisional: boolean
      readonly derivation: readonly {
        readonly day: string
        readonly lastDay: string
        readonly why: string
        readonly kind: string
        readonly name?: Words
      }[]
    } | null
    readonly next: (Answerable & { readonly stateWords: Words }) | null
    readonly tells: readonly { readonly reporter: boolean; readonly words: Words }[]
    readonly entries?: readonly Entry[]
  }
}

/** What would be written in the ledger. */
interface Entry {
  readonly what: 'post' | 'hold' | 'release'
  readonly account: Words
  readonly unit: string
  readonly amount: string
}

interface Because {
  readonly rule: string
  readonly clause?: string
  readonly parts?: readonly Because[]
}

/** The people of a desk by name, at most two; where nobody holds the post, the place and role. */
function namesAt(t: Say, say: (words: Words) => string, { people, place, role }: Answerable): string {
  const [first, second] = people
  if (!first) return `${place}${role ? ` ${say(role)}` : ''}`
  if (!second) return first.name
  return people.length === 2
    ? t('names.two', { a: first.name, b: second.name })
    : t('names.more', { a: first.name, b: second.name, n: people.length })
}

/**
 * What follows from an act, line by line: who is answerable, by when and which days do not count, who has it next, who is told.
 * @param reported whether somebody reported it; else it is about them
 */
export function tellFollows(
  t: Say,
  say: (words: Words) => string,
  { follows, stateWords }: Rehearsed,
  reported = true,
): Rich[] {
  if (!follows) return stateWords ? [t('follows.state', { state: say(stateWords) })] : []
  const lines: Rich[] = []
  const { answerable, course, next, assisting, tells } = follows
  if (follows.ended) lines.push(t('follows.ended'))
  if (answerable) {
    const title = answerable.people[0]?.title ?? ''
    lines.push([{ strong: namesAt(t, say, answerable) }, t('follows.answerable', { post: title || answerable.place })])
  }
  if (course) {
    const off = course.derivation.filter((line) => line.why === 'not-counted')
    const days = off.map(
      (line) =>
        (line.day === line.lastDay ? shortDay(line.day) : `${shortDay(line.day)} – ${shortDay(line.lastDay)}`) +
        (line.kind === 'holiday' && line.name ? ` ${say(line.name)}` : ` ${t('follows.rest')}`),
    )
    const due = `${shortDay(course.dueDay)} ${course.dueTime}`
    lines.push([
      t('follows.limit', { limit: limitWords(t, course.limit) }),
      { strong: due },
      days.length > 0 ? t('follows.due-off', { days: days.join(t('mark.comma')) }) : t('follows.due'),
      ...(course.provisional ? [t('follows.provisional')] : []),
    ])
  }
  if (assisting.length > 0)
    lines.push(t('follows.assisting', { names: assisting.map((a) => a.name).join(t('mark.between')) }))
  if (next) lines.push(t('follows.next', { state: say(next.stateWords), who: namesAt(t, say, next) }))
  for (const { what, account, unit, amount } of follows.entries ?? [])
    lines.push(
      t(`follows.entry-${what}`, {
        account: say(account),
        amount: amountWords(amount, unit),
        unit: unitWords(t, unit),
      }),
    )
  for (const tell of tells)
    lines.push(
      tell.reporter
        ? t(reported ? 'follows.tells-reporter' : 'follows.tells-party', { words: say(tell.words) })
        : t('follows.tells', { words: say(tell.words) }),
    )
  return lines
}

/** The first clause in a tree of reasons: what the unit is answerable by. */
export function findClause(because: Because | undefined): string | undefined {
  if (!because) return undefined
  if (because.clause) return because.clause
  for (const part of because.parts ?? []) {
    const found = findClause(part)
    if (found) return found
  }
  return undefined
}
