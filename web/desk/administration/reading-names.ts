import type { Say } from '../../words/language.ts'

/** Kinds of looks at sensitive data, as the house records them. */
export const readingKinds = ['open-person', 'open-case', 'unmask', 'export', 'print', 'search', 'audit'] as const

/** Outcomes of sign-ins. */
export const outcomeKinds = [
  'in',
  'failed',
  'locked',
  'out',
  'second-failed',
  'second-on',
  'password-changed',
  'code-issued',
  'code-over',
  'persona',
] as const

const isOne = <K extends string>(kinds: readonly K[], kind: string): kind is K =>
  (kinds as readonly string[]).includes(kind)

/** A kind of look in words; one without words by its own name. */
export const readingName = (t: Say, kind: string): string => (isOne(readingKinds, kind) ? t(`reading.${kind}`) : kind)

/** An outcome of a sign-in in words. */
export const outcomeName = (t: Say, kind: string): string => (isOne(outcomeKinds, kind) ? t(`signed.${kind}`) : kind)
