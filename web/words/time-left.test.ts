import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { say, startWords } from './language.ts'
import { type Left, leftWords } from './time-left.ts'

beforeAll(() => startWords('zh'))

describe('what is left of a deadline', () => {
  it.each<[Left, string]>([
    [{ amount: 22, unit: 'minute' }, '剩 22 分'],
    [{ amount: -18, unit: 'minute' }, '超 18 分'],
    [{ amount: 130, unit: 'minute' }, '剩 2 时 10 分'],
    [{ amount: 185, unit: 'minute' }, '剩 3 时 05 分'],
    [{ amount: 60, unit: 'minute' }, '剩 1 时 00 分'],
    [{ amount: -61, unit: 'minute' }, '超 1 时 01 分'],
    [{ amount: 0, unit: 'minute' }, '剩 0 分'],
    [{ amount: 7.44, unit: 'working-hour' }, '剩 7.4 工作时'],
    [{ amount: -1.2, unit: 'working-hour' }, '超 1.2 工作时'],
    [{ amount: 1.84, unit: 'working-day' }, '剩 1.8 工作日'],
    [{ amount: 2, unit: 'working-day' }, '剩 2 工作日'],
    [{ amount: -4, unit: 'day' }, '超 4 天'],
  ])('%o is told as %s', (left, words) => {
    expect(leftWords(i18next.t, left)).toBe(words)
  })
})

describe('words that came as data', () => {
  it('are said in the reader’s language, and Chinese alone falls back so that it is seen', () => {
    expect(say({ zh: '路灯', en: 'Street lamp' }, 'en')).toBe('Street lamp')
    expect(say({ zh: '路灯', en: '' }, 'en')).toBe('路灯 (zh)')
    expect(say({ zh: '路灯' }, 'zh')).toBe('路灯')
  })
})
