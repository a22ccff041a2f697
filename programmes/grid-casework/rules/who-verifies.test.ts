import { expect, it } from 'vitest'
import type { CaseFile } from '#kernel/casework/case.ts'
import type { Id } from '#kernel/id.ts'
import { cases } from './who-verifies.cases.ts'
import { whoVerifies } from './who-verifies.ts'

const id = (name: string): Id => name as unknown as Id
const file = (flags: readonly string[]) =>
  ({ flags, place: '340881002004', reporter: id('reporter') }) as unknown as CaseFile

it.each(cases)('%s', (_, flags, { is, kinOf, ...who }, why) => {
  const answer = whoVerifies(file(flags), [id('handler')], {
    ...{ role: 'grid-worker', place: '340881002004', stoodBack: false, before: false },
    ...who,
    person: id(is ?? 'worker'),
    kin: new Set(kinOf ? [id(kinOf)] : []),
  })
  expect('refused' in answer ? answer.refused : null).toBe(why && `grid-casework/${why}`)
})
