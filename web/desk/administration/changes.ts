import type { Answer } from '../../api/client.ts'
import { useWords } from '../../words/language.ts'
import { sourceWords } from '../telling/limit.ts'
import type { Proposal } from './proposals-page.tsx'
import { useValueWords } from './value-words.ts'

/** One line of what a proposal changes. `before` is missing where nothing stood there. */
export interface Change {
  readonly label: string
  readonly before: string | undefined
  readonly after: string
}

type History = Answer<'/api/parameters/history'>
interface SetInput {
  readonly place?: string
  readonly from: string
  readonly value: unknown
  readonly source: string
}

/** The fields of an appointment that are shown, in this order. */
const posts = ['person', 'organisation', 'title', 'role', 'kind', 'place', 'from', 'until', 'document'] as const

/** What would change by a proposal, line by line, in the reader's words. */
export function useChanges(proposal: Proposal | undefined, history: History | undefined): readonly Change[] {
  const { t, say } = useWords()
  const value = useValueWords()
  if (!proposal) return []
  const { names } = proposal
  if (proposal.kind === 'parameter/set') {
    const input = proposal.input as SetInput
    const place = input.place ?? proposal.place
    // Once signed, the value itself stands in the history; what was before it is the next older one.
    const now = history?.rows.find(
      (row) =>
        row.from <= input.from &&
        place.startsWith(row.place) &&
        (row.source !== input.source || row.from !== input.from),
    )
    return [
      {
        label: history ? say(history.words) : t('parameter.value'),
        before: now && value(now.value),
        after: value(input.value),
      },
      { label: t('parameter.from'), before: now?.from, after: input.from },
      { label: t('parameter.where'), before: now?.placeName, after: proposal.placeName },
      { label: t('parameter.source'), before: now && sourceWords(t, now.source), after: sourceWords(t, input.source) },
    ]
  }
  const input = proposal.input as { readonly [name: string]: unknown }
  const to = (typeof input.to === 'object' && input.to !== null ? input.to : input) as {
    readonly [name: string]: unknown
  }
  const ended = typeof input.post === 'string' ? (names[input.post] ?? input.post) : undefined
  const say1 = (name: string, one: unknown): string =>
    name === 'kind' ? t(`post.${one as 'acting'}`) : typeof one === 'string' ? (names[one] ?? one) : JSON.stringify(one)
  return posts.flatMap((name) =>
    to[name] === undefined
      ? []
      : [{ label: t(`appoint.${name}`), before: name === 'title' ? ended : undefined, after: say1(name, to[name]) }],
  )
}
