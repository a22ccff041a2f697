import type { Words } from '#kernel/words.ts'
import { newIntention } from '../../api/client.ts'
import type { Pick } from '../../parts/picker-state.ts'
import { tables } from '../../words/tables.ts'
import type { Waiting } from '../kept/outbox.ts'

/** What the house answers to one row for many households: each of them for itself. */
export interface Recorded {
  readonly rows: readonly {
    readonly household: string
    readonly state: Words | null
    readonly refused: { readonly words: Words; readonly todo: Words } | null
  }[]
}

export const RECORD_MANY = '/api/credit-points/record-many'

const fill = (words: Words, fills: Readonly<Record<'n' | 'heads', string>>, why: Words): Words => {
  const put = (text: string, language: 'zh' | 'en') =>
    text.replace('{n}', fills.n).replace('{heads}', fills.heads).replace('{why}', why[language])
  return { zh: put(words.zh, 'zh'), en: put(words.en, 'en') }
}

/**
 * The households that were given nothing, as an act of its own that a person decides on: with the photo, under another key, and why.
 * Undefined where nobody is left.
 */
export function remainsOf(one: Waiting, answer: unknown): Waiting | undefined {
  if (one.url !== RECORD_MANY) return undefined
  const left = (answer as Recorded).rows.filter(({ refused }) => refused !== null)
  const [first] = left
  if (!first?.refused) return undefined
  const ids = new Set(left.map(({ household }) => household))
  const draft = one.draft as { readonly households: readonly Pick[] }
  const households = draft.households.filter(({ id }) => ids.has(id))
  const heads = households.map(({ name }) => name).join('、')
  const { posted: _, ...rest } = one
  return {
    ...rest,
    key: newIntention().key,
    form: { ...one.form, households: [...ids] },
    draft: { ...draft, households },
    // The first photo belongs to what was recorded; it is sent again.
    arrived: {},
    refused: {
      words: fill(tables['record.left-why'], { n: String(ids.size), heads }, first.refused.words),
      todo: tables['record.left-todo'],
    },
  }
}
