import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { deskWords } from '../../words/desk.ts'
import { startWords } from '../../words/language.ts'
import { differences, editingOf, tellValue } from './value.ts'

beforeAll(() => startWords('zh', deskWords))
const item = {
  code: '010101',
  name: { zh: '路灯', en: 'Street lamp' },
  limit: { amount: 2, clock: 'working-days' },
  lead: 'street-lighting',
  assist: ['power-supply'],
  public: true,
  closing: '路灯恢复照明',
}

describe('a value in words', () => {
  it.each([
    [{ amount: 2, clock: 'working-hours' }, '2 工作时'],
    [{ zh: '路灯', en: 'Street lamp' }, '路灯'],
    [true, '是'],
    [['a', 'b'], 'a、b'],
    [null, ''],
  ])('%j is %s', (value, words) => expect(tellValue(i18next.t, 'zh', value)).toBe(words))
})

describe('what differs', () => {
  it('is told part by part, and nothing else', () => {
    const after = { ...item, limit: { amount: 3, clock: 'working-days' }, public: false }
    expect(differences(i18next.t, 'zh', item, after)).toEqual([
      { part: '办理时限', before: '2 工作日', after: '3 工作日' },
      { part: '对外公开', before: '是', after: '否' },
    ])
    expect(differences(i18next.t, 'zh', item, item)).toEqual([])
    expect(
      differences(i18next.t, 'zh', { amount: 2, clock: 'working-hours' }, { amount: 4, clock: 'working-hours' }),
    ).toEqual([{ part: '', before: '2 工作时', after: '4 工作时' }])
  })
})

describe('the form of a value', () => {
  it('offers limits, texts and yes-or-no, and leaves codes, references and lists as they are', () => {
    const { fields, start, valueOf } = editingOf(item)
    expect(fields.map((field) => [field.name, field.kind])).toEqual([
      ['limit-amount', 'number'],
      ['limit-clock', 'choice'],
      ['public', 'yes-no'],
      ['closing', 'text'],
    ])
    expect(start).toEqual({ 'limit-amount': '2', 'limit-clock': 'working-days', public: true, closing: '路灯恢复照明' })
    expect(valueOf({ 'limit-amount': 4, 'limit-clock': 'working-hours', public: false, closing: '亮灯' })).toEqual({
      ...item,
      limit: { amount: 4, clock: 'working-hours' },
      public: false,
      closing: '亮灯',
    })
  })
  it('of sentences is one to a line: known ones keep their English, empty lines and repetitions go', () => {
    const known = [{ zh: '已受理', en: 'Accepted' }]
    const { fields, start, valueOf } = editingOf(known)
    expect([fields.map((field) => field.kind), start]).toEqual([['long-text'], { lines: '已受理' }])
    expect(valueOf({ lines: '请尽快到场\n\n 已受理 \n请尽快到场' })).toEqual([
      { zh: '请尽快到场', en: '请尽快到场' },
      ...known,
    ])
  })
  it('of a limit is its amount and clock', () => {
    const { fields, valueOf } = editingOf({ amount: 2, clock: 'working-hours' })
    expect(fields).toHaveLength(2)
    expect(valueOf({ 'value-amount': 3, 'value-clock': 'working-hours' })).toEqual({
      amount: 3,
      clock: 'working-hours',
    })
  })
})
