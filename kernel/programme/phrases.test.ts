import { expect, it } from 'vitest'
import { bookOf } from '../book.ts'
import type { Day } from '../day.ts'
import type { Json } from '../json.ts'
import { phraseParameters, phrasesAt } from './phrases.ts'

const steps = { lend: { words: { zh: '借出', en: 'Lend' } } }
const seed = { from: '2026-01-01', source: 'Rules of an invented shed' }
const first = [{ zh: '请按时归还', en: 'Please bring it back in time' }]
const own = [{ zh: '雨天不借', en: '雨天不借' }]
const [definition] = phraseParameters('tool-shed', steps, { lend: first }, seed)
const value = (place: string, from: string, value: Json) => ({
  ...{ id: 'tool-shed/phrases/lend', place, from: from as Day, value, source: seed.source },
})
const book = bookOf({
  county: '340881',
  version: 1n,
  places: [],
  organisations: [],
  parameters: [value('340881', '2026-01-01', first), value('340881002', '2026-06-01', own)],
})
const at = (day: string, place: string) => phrasesAt(book, 'tool-shed', day as Day, place)

it('a town’s own phrases hold there from their day on; everywhere else those of the county', () => {
  expect(at('2026-06-01', '340881002004')).toEqual({ lend: own })
  expect(at('2026-05-31', '340881002004')).toEqual({ lend: first })
  expect(at('2026-06-01', '340881001')).toEqual({ lend: first })
})

it('a programme without any has none', () => {
  expect(phrasesAt(book, 'library-card', '2026-06-01' as Day, '340881')).toEqual({})
})

it.each([
  ['none at all', [], true],
  ['one in Chinese alone', own, true],
  ['an empty one', [{ zh: '', en: '' }], false],
  ['one that is a whole page', [{ zh: '长'.repeat(201), en: 'x' }], false],
])('an office may keep %s: %#', (_, list, fits) => {
  expect(definition?.schema.safeParse(list).success).toBe(fits)
})

it('phrases for what is no step are a fault of the programme', () => {
  expect(() => phraseParameters('tool-shed', steps, { mend: first }, seed)).toThrow('which is no step')
})
