import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { deskWords } from '../../words/desk.ts'
import { startWords } from '../../words/language.ts'
import { differences, tellValue } from './value.ts'

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
