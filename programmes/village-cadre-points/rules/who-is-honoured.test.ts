import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases } from './who-is-honoured.cases.ts'
import { whoIsHonoured } from './who-is-honoured.ts'

const get = () => {
  throw new Error('asks for no parameter')
}

it.each(cases)('%s', (_, people, comes) => {
  const answer = askRule(whoIsHonoured, { people }, { get })
  if (comes === 'holds') expect(answer).toHaveProperty('value')
  else expect(answer).toMatchObject({ refused: `village-cadre-points/${comes}` })
})
