import { expect, it } from 'vitest'
import { bookOf } from '../book.ts'
import type { Form } from '../programme/field.ts'
import { reasonsShown } from './form-view.ts'

const w = (zh: string, en: string) => ({ zh, en })
const word = w('词', 'word')
const form: Form = {
  result: { kind: 'choice', words: word, choices: [{ value: 'given', words: w('已给', 'Given') }] },
}
const values: Form = {
  sum: { kind: 'amount', words: word },
  tool: { kind: 'choice', words: word, family: 'shed/tool/' },
  from: { kind: 'person', words: word },
}
const shed = {
  lifecycle: { states: {}, steps: { answer: { form } } },
  reasonWords: { rules: {}, facts: {}, values },
  says: { 'flag.late': w('迟了', 'Late') },
} as unknown as Parameters<typeof reasonsShown>[1]
const book = bookOf({
  ...{ county: '340881', version: 1n, places: [], organisations: [] },
  parameters: [
    {
      ...{ id: 'shed/tool/t12', place: '340881', from: '2024-01-01', source: 'x' },
      value: { name: w('耙子', 'Rake'), category: 'farm' },
    },
  ],
})
const shown = (facts: Parameters<typeof reasonsShown>[0]['facts']) =>
  reasonsShown(
    { rule: 'shed/a', parts: [{ rule: 'shed/b', ...(facts ? { facts } : {}) }] },
    shed,
    new Map([['p1', '陶口']]),
    book,
  ).parts?.[0]?.facts

it.each([
  ['money in yuan', { sum: '62050' }, { sum: w('620.50 元', '620.50 yuan') }],
  ['a row of a catalogue by its name', { tool: 't12' }, { tool: w('耙子', 'Rake') }],
  ['a person by name', { from: 'p1' }, { from: '陶口' }],
  ['a choice of a form by its words', { result: 'given' }, { result: w('已给', 'Given') }],
  ['a flag by its words', { flag: 'late' }, { flag: w('迟了', 'Late') }],
  [
    'what is not known as it stands, so that nothing is hidden',
    { result: 'lost', n: 3, tool: null },
    { result: 'lost', n: 3, tool: null },
  ],
])('reasons tell %s', (_, facts, told) => {
  expect(shown(facts)).toEqual(told)
})
