import type { Words } from '#kernel/words.ts'
import { newIntention } from '../../api/client.ts'
import type { Pick as Chosen } from '../../parts/picker-state.ts'
import { tables } from '../../words/tables.ts'
import type { Waiting } from '../kept/outbox.ts'

/** What the house answers to one row for many: each of them for itself. */
export interface Recorded {
  readonly rows: readonly {
    readonly household: string | null
    readonly member: string | null
    readonly state: Words | null
    readonly refused: { readonly words: Words; readonly todo: Words } | null
  }[]
}

export const RECORD_MANY = '/api/credit-points/record-many'

/** Of whom an answer is: the member where it names one, else the household. */
export const whomOf = ({ household, member }: Pick<Recorded['rows'][number], 'household' | 'member'>): string =>
  member ?? household ?? ''

const fill = (words: Words, fills: Readonly<Record<'n' | 'heads', string>>, of: Words, why: Words): Words => {
  const put = (text: string, language: 'zh' | 'en') =>
    text
      .replace('{n}', fills.n)
      .replace('{of}', of[language])
      .replace('{heads}', fills.heads)
      .replace('{why}', why[language])
  return { zh: put(words.zh, 'zh'), en: put(words.en, 'en') }
}

/**
 * Those that were given nothing, as an act of its own that a person decides on: with the photo, under another key, and why.
 * Undefined where nobody is left.
 */
export function remainsOf(one: Waiting, answer: unknown): Waiting | undefined {
  if (one.url !== RECORD_MANY) return undefined
  const left = (answer as Recorded).rows.filter(({ refused }) => refused !== null)
  const [first] = left
  if (!first?.refused) return undefined
  const ids = new Set(left.map(whomOf))
  const field = left[0]?.member ? 'members' : 'households'
  const draft = one.draft as { readonly [field: string]: readonly Chosen[] }
  const whom = (draft[field] ?? []).filter(({ id }) => ids.has(id))
  const heads = whom.map(({ name }) => name).join('、')
  const of = tables[field === 'members' ? 'record.of-person' : 'record.of-household']
  const { posted: _, ...rest } = one
  return {
    ...rest,
    key: newIntention().key,
    form: { ...one.form, [field]: [...ids] },
    draft: { ...draft, [field]: whom },
    // The first photo belongs to what was recorded; it is sent again.
    arrived: {},
    refused: {
      words: fill(tables['record.left-why'], { n: String(ids.size), heads }, of, first.refused.words),
      todo: tables['record.left-todo'],
    },
  }
}
