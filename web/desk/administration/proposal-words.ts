import type { Words } from '#kernel/words.ts'
import { useAsk } from '../../api/hooks.ts'
import type { KeyValue } from '../../parts/key-values.tsx'
import { deskWords } from '../../words/desk.ts'
import { administrationWords } from '../../words/desk-administration.ts'
import { type Language, useWords } from '../../words/language.ts'
import { postKinds } from '../register/kinds.ts'
import { useRoles } from '../register/post-acts.ts'
import { type CalendarLine, writeYear } from '../rules/calendar-text.ts'
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
  const tell = useTell(proposal)
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
      (row) =>
        row.from <= textOf(input.from) &&
        row.recordedAt < (proposal.decidedAt ?? '9') &&
        (textOf(input.place) || proposal.place).startsWith(row.place),
    )[0]
    return [
      { label: t('rules.parameter'), words: history.data ? say(history.data.words) : textOf(input.id) },
      ...differences(t, language, before?.value, input.value).map((one) => ({
        label: one.part || t('rules.value'),
        words: [one.before || t('value.none'), ' → ', { strong: one.after }],
      })),
      ...(input.place ? [{ label: t('rules.where'), words: tell('place', input.place) }] : []),
      { label: t('rules.from'), words: textOf(input.from) },
      ...(input.reason ? [{ label: t('rules.reason'), words: textOf(input.reason) }] : []),
      { label: t('rules.source'), words: sourceWords(t, textOf(input.source)) },
    ]
  }
  return Object.entries(input)
    .filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))
    .map(([field, value]) => ({ label: fieldName(field, language), words: tell(field, value) }))
}

/** What a field of a proposal is called; one without words by its own name. */
function fieldName(field: string, language: Language): string {
  const key = `proposal-field.${field}`
  const words = key in deskWords ? deskWords[key as 'proposal-field.person'] : own[key as keyof typeof own]
  return words ? words[language] : field
}
const own: Readonly<Record<string, Words | undefined>> = administrationWords

/** How the values of a proposal are said: ids by names, kinds and roles in words, parts one after the other. */
function useTell(proposal: Proposal): (field: string, value: unknown) => string {
  const { t, say, language } = useWords()
  const roles = useRoles()
  const grounds = useAsk('/api/erasures/grounds', undefined, { enabled: proposal.kind === 'personal/erase' })
  const choices = [
    ...postKinds.map((value) => ({ field: 'kind', value, words: t(`post-kind.${value}`) })),
    ...accountKinds.map((value) => ({ field: 'accountKind', value, words: t(`account-kind.${value}`) })),
    ...roles.map(({ value, words }) => ({ field: 'role', value, words: say(words) })),
    ...(grounds.data?.rows ?? []).map(({ ground, words }) => ({ field: 'ground', value: ground, words: say(words) })),
  ]
  const tell = (field: string, value: unknown): string => {
    if (typeof value === 'boolean') return value ? t('yes') : t('no')
    if (Array.isArray(value))
      return isYear(value)
        ? writeYear(value as readonly CalendarLine[]).replaceAll('\n', '；')
        : value.map((one) => tell(field, one)).join(t('mark.after'))
    if (typeof value === 'object' && value !== null)
      return 'zh' in value && 'en' in value
        ? say(value as Words)
        : Object.entries(value)
            .filter(([part]) => part !== 'sort')
            .map(([part, one]) => `${fieldName(part, language)} ${tell(part, one)}`)
            .join(t('mark.comma'))
    const chosen = choices.find((one) => one.field === field && one.value === value)
    return chosen?.words ?? proposal.names[textOf(value)] ?? textOf(value)
  }
  return tell
}

const accountKinds = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const
const isYear = (value: readonly unknown[]): boolean =>
  value.length > 0 && value.every((one) => typeof one === 'object' && one !== null && 'day' in one && 'name' in one)
