import { expect, it } from 'vitest'
import { askRule } from '#kernel/programme/rule.ts'
import { cases } from './may-make-up.cases.ts'
import { mayMakeUp } from './may-make-up.ts'

const none = {
  get: (id: string): never => {
    throw new Error(`asked for ${id}`)
  },
}

it.each(cases)('goods refused on %s', (_, refusedOn, may) => {
  const answer = askRule(mayMakeUp, { deductedOn: '2026-11-01', correctedOn: '2026-11-10', refusedOn }, none)
  if (may) expect(answer).toMatchObject({ value: true })
  else expect(answer).toMatchObject({ refused: 'credit-points/not-meanwhile', field: 'refusedOn' })
})
