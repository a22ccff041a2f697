import type { Answer } from '../../api/client.ts'

/*
 * A draft of a scheme's rules: what is changed against those of the year. Nothing holds before another person signs it. Pure.
 */

export type Rules = Answer<'/api/appraisal/{scheme}/{year}/rules'>
export type Arithmetic = Rules['arithmetic']
export type Indicator = Rules['indicators'][number]

export interface Draft {
  readonly arithmetic: Arithmetic
  readonly indicators: readonly Indicator[]
}

export const draftOf = ({ arithmetic, indicators }: Rules): Draft => ({ arithmetic, indicators })

/** A row that the office adds, under a code that no row has. */
export function withRow(draft: Draft, name: string): Draft {
  const codes = new Set(draft.indicators.map(({ code }) => code))
  let n = 1
  while (codes.has(`row-${n}`)) n++
  const part = draft.arithmetic.parts.find(({ from }) => from === 'entries')?.id ?? 'bonus'
  const row: Indicator = {
    ...{ code: `row-${n}`, name: { zh: name, en: name }, part, direction: 'earn', goal: null, cap: null, floor: null },
    ...{ least: 0, most: 5000, evidence: 'none', measured: null, clause: null },
  }
  return { ...draft, indicators: [...draft.indicators, row] }
}

export const withIndicator = (draft: Draft, code: string, more: Partial<Indicator>): Draft => ({
  ...draft,
  indicators: draft.indicators.map((one) => (one.code === code ? { ...one, ...more } : one)),
})
export const withArithmetic = (draft: Draft, more: Partial<Arithmetic>): Draft => ({
  ...draft,
  arithmetic: { ...draft.arithmetic, ...more },
})
export const withRanking = (draft: Draft, more: Partial<Arithmetic['ranking']>): Draft =>
  withArithmetic(draft, { ranking: { ...draft.arithmetic.ranking, ...more } })

/** As a parameter keeps a row: its code is the parameter's own. */
export function valueOf({ code: _, ...value }: Indicator): Omit<Indicator, 'code'> {
  return value
}

/** Which parameters another person would have to sign, with their values. */
export function changesOf(rules: Rules, draft: Draft): readonly { readonly id: string; readonly value: unknown }[] {
  const before = new Map(rules.indicators.map((one) => [one.code, JSON.stringify(one)]))
  const same = JSON.stringify(rules.arithmetic) === JSON.stringify(draft.arithmetic)
  return [
    ...(same ? [] : [{ id: rules.parameters.arithmetic, value: draft.arithmetic }]),
    ...draft.indicators
      .filter((one) => before.get(one.code) !== JSON.stringify(one))
      .map((one) => ({ id: `${rules.parameters.indicators}${one.code}`, value: valueOf(one) })),
  ]
}
