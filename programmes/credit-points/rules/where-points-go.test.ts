import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { closingParameters, HEIRS_WAIT } from '../closing/parameters.ts'
import { cases } from './where-points-go.cases.ts'
import { wherePointsGo } from './where-points-go.ts'

const seed = closingParameters.find(({ id }) => id === HEIRS_WAIT)?.seed.value ?? null
const seeded = { get: (id: string) => ({ id, value: seed, from: '2023-01-01', place: '340882', source: 'test' }) }

it.each(cases)('%s', (_, facts, outcome) => {
  const answer = askRule(wherePointsGo, facts, seeded)
  if (outcome === 'heirs-have-time')
    expect(answer).toMatchObject({ refused: 'points-closing/heirs-have-time', fills: { until: '2026-12-01' } })
  else expect(answer).toMatchObject({ value: outcome })
})
