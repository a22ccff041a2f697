import type { Say } from '../../words/language.ts'

type ClockKind = 'working-days' | 'working-hours' | 'emergency-hours' | 'civil-days'

const keys = {
  'working-days': 'limit.working-days',
  'working-hours': 'limit.working-hours',
  'emergency-hours': 'limit.emergency-hours',
  'civil-days': 'limit.civil-days',
} as const satisfies Record<ClockKind, string>

/** '5 工作日', '24 小时（含夜间和休息日）'. */
export const limitWords = (t: Say, { amount, clock }: { readonly amount: number; readonly clock: ClockKind }): string =>
  t(keys[clock], { n: amount })

export const isOfDays = (clock: ClockKind): boolean => clock === 'working-days' || clock === 'civil-days'

/** Where a value comes from, in the reader's language; what nobody confirmed yet is said so. */
export const sourceWords = (t: Say, source: string): string =>
  source === 'to be confirmed' ? t('source.to-be-confirmed') : source
