import { expect, it } from 'vitest'
import { getDay } from '#kernel/day.ts'
import { cases, company, estate, inspector } from './who-stands-back.cases.ts'
import { whoStandsBack } from './who-stands-back.ts'

it.each(cases)('%s', (_, ties, declared, why) => {
  const asked = { inspector, estate, company, ties, declared, day: getDay('2026-11-18'), years: 3 }
  expect(whoStandsBack(asked) ?? null).toBe(why)
})
