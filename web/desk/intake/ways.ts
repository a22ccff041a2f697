import type { FieldValues } from '../../parts/fields/field.ts'
import type { MeAnswer } from '../telling/answers.ts'

export const PROGRAMME = 'grid-casework'

/** How a matter comes in, by the step that files it; a chat message is taken down. */
export const ways = ['take-down', 'chat', 'register-order', 'instruct', 'enter-handled'] as const
export type Way = (typeof ways)[number]

export const stepOf = (way: Way): string => (way === 'chat' ? 'take-down' : way)

/** Fields in the order in which somebody hears or reads them; all others of the step fold away below. */
const first: Readonly<Record<Way, readonly string[]>> = {
  'take-down': ['phone', 'caller', 'text', 'place', 'item', 'spot'],
  chat: ['place', 'item', 'title', 'text', 'spot', 'caller', 'phone'],
  'register-order': ['externalNumber', 'source', 'answerBy', 'text', 'place', 'item', 'spot', 'caller', 'phone'],
  instruct: ['leader', 'instructedAt', 'channel', 'instruction', 'scan', 'answerBy', 'place', 'item', 'text'],
  'enter-handled': ['place', 'item', 'foundAt', 'handledAt', 'result', 'opinion', 'photos', 'spot'],
}

/** Fields that the page fills by itself, or that a desk has no use for. */
const left: ReadonlySet<string> = new Set(['passed', 'main', 'point', 'voice'])

/** The fields of a way, those of the first glance and the rest. */
export function divide<F extends { readonly name: string }>(
  way: Way,
  fields: readonly F[],
): { readonly first: readonly F[]; readonly more: readonly F[] } {
  const names = first[way]
  return {
    first: names.flatMap((name) => fields.filter((field) => field.name === name)),
    more: fields.filter(({ name }) => !names.includes(name) && !left.has(name)),
  }
}

/** What is the usual case, and can be changed. @param now as an input takes it: '2026-11-21T16:30' */
export const usualOf = (way: Way, paperNumber: string | null, now: string): FieldValues => ({
  ...(way === 'take-down' ? { source: 'phone' } : {}),
  ...(way === 'chat' ? { source: 'chat' } : {}),
  ...(way === 'register-order' ? { source: 'hotline' } : {}),
  ...(way === 'instruct' ? { instructedAt: now } : {}),
  ...(way === 'enter-handled' ? { result: 'solved', handledAt: now } : {}),
  ...(paperNumber ? { paperNumber } : {}),
})

const clerks = ['dispatcher', 'acceptance-clerk', 'duty-chief']
const mayBy: Readonly<Record<Way, readonly string[]>> = {
  'take-down': [...clerks, 'grid-head'],
  chat: [...clerks, 'grid-head'],
  'register-order': clerks,
  instruct: [...clerks, 'town-leader', 'county-leader'],
  'enter-handled': ['grid-worker', 'grid-head', 'dispatcher'],
}

/** The ways that are somebody's, by the posts they hold; the house has the last word. */
export const waysOf = (me: MeAnswer): readonly Way[] =>
  ways.filter((way) => me.posts.some((post) => mayBy[way].includes(post.role)))
