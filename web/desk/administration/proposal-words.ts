import { useAsk } from '../../api/hooks.ts'
import type { KeyValue } from '../../parts/key-values.tsx'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { postKinds } from '../register/kinds.ts'
import { differences } from '../rules/value.ts'
import { sourceWords } from '../telling/limit.ts'
import type { Proposal } from './proposals-page.tsx'

type Input = Readonly<Record<string, unknown>>
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value)

/** What a proposal says: of a parameter what it was and becomes; of other acts every field, ids by their names. */
export function useProposalWords(proposal: Proposal): readonly KeyValue[] {
  const { t, say, language } = useWords()
  const input = (proposal.input ?? {}) as Input
  const isParameter = proposal.kind === 'parameter/set'
  const history = useAsk(
    '/api/parameters/history',
    { params: { query: { id: textOf(input.id) } } },
    { enabled: isParameter },
  )
  if (isParameter) {
    // The value that holds before the proposed day; of several of one day the one recorded last.
    const before = history.data?.rows.filter(
      (row) => row.from <= textOf(input.from) && row.recordedAt < (proposal.decidedAt ?? '9'),
    )[0]
    return [
      { label: t('rules.parameter'), words: history.data ? say(history.data.words) : textOf(input.id) },
      ...differences(t, language, before?.value, input.value).map((one) => ({
        label: one.part || t('rules.value'),
        words: [one.before || t('value.none'), ' → ', { strong: one.after }],
      })),
      { label: t('rules.from'), words: textOf(input.from) },
      { label: t('rules.source'), words: sourceWords(t, textOf(input.source)) },
    ]
  }
  const name = (field: string): string => {
    const key = `proposal-field.${field}`
    return key in deskWords ? deskWords[key as 'proposal-field.person'][language] : field
  }
  const told = (field: string, value: unknown): string => {
    const kind = postKinds.find((one) => field === 'kind' && one === value)
    return kind ? t(`post-kind.${kind}`) : (proposal.names[textOf(value)] ?? textOf(value))
  }
  return Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => ({ label: name(field), words: told(field, value) }))
}
