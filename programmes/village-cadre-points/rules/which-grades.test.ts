import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases } from './which-grades.cases.ts'
import { whichGrades } from './which-grades.ts'

const get = (id: string) => ({ id, value: 20, from: '2026-01-01', place: '340825', source: 'test' })

it.each(cases)('%s', (_, people, comes) => {
  const answer = askRule(whichGrades, { people }, { get })
  if (comes === 'holds') expect(answer).toHaveProperty('value')
  else expect(answer).toMatchObject({ refused: `village-cadre-points/${comes}` })
})
