import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases, factsOf } from './panel-decision.cases.ts'
import { panelDecision } from './panel-decision.ts'

const parameters = {
  get: (id: string) => ({ id, value: { least: 5, most: 7 }, from: '2026-01-01', place: '340882', source: 'test' }),
}

it.each(cases)('%s: %i in the room, %i stand back, %i for, %i against', (...one) => {
  const answer = askRule(panelDecision, factsOf(one), parameters)
  const comes = one[5]
  if (typeof comes === 'string') expect(answer).toMatchObject({ refused: `credit-points/${comes}` })
  else
    expect(answer).toMatchObject({
      value: { approved: comes },
      because: { rule: 'credit-points/panel-decision', parameters: [{ id: 'credit-points/panel' }] },
    })
})
