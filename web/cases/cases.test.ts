import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Shapes } from '../api/client.ts'
import { say as sayIn, startWords } from '../words/language.ts'
import { chipData, dueWords, leftOf } from './chip.ts'
import { daysOf, deadlineData } from './deadline.ts'
import { followLines } from './follows.ts'

beforeAll(() => startWords('zh'))
const t = i18next.t
const say = (words: { zh: string; en: string }) => sayIn(words, 'zh')

type Line = Shapes['DeadlineLine']
const line = (day: string, why: Line['why'], counted: number, more: Partial<Line> = {}): Line => ({
  day,
  lastDay: day,
  kind: 'workday',
  provisional: false,
  why,
  counted,
  ...more,
})

describe('the chip', () => {
  it.each<[Shapes['Chip'], string]>([
    [{ state: 'ok', left: { over: false, amount: 1.8, unit: 'working-days' } }, '剩 1.8 工作日'],
    [{ state: 'late', left: { over: true, amount: 18, unit: 'minutes' } }, '超 18 分'],
    [{ state: 'late', left: { over: true, amount: 26_641, unit: 'minutes' } }, '超 18.5 天'],
    [{ state: 'provisional', left: { over: false, amount: 3, unit: 'working-days' } }, '剩 3 工作日（暂定）'],
    [{ state: 'held', reviewAt: null }, '暂停计时'],
    [{ state: 'done', onTime: true }, '按时'],
    [{ state: 'done', onTime: false }, '超时办结'],
    [{ state: 'done', onTime: null }, '已结束'],
  ])('%o is told as %s', (chip, words) => {
    expect(chipData(t, chip)).toEqual({ state: chip.state, words })
  })
  it('is absent where no limit runs', () => {
    expect(chipData(t, null)).toBeUndefined()
    expect(chipData(t, { state: 'ok' })).toBeUndefined()
  })
  it('keeps minutes up to two days', () => {
    expect(leftOf({ over: false, amount: 2879, unit: 'minutes' })).toEqual({ amount: 2879, unit: 'minute' })
    expect(leftOf({ over: false, amount: 2880, unit: 'minutes' })).toEqual({ amount: 2, unit: 'day' })
  })
  it('says which day stands beside it', () => {
    const now = '2026-11-21T04:00:00.000Z'
    const row = { chip: null, closedAt: null, dueAt: null }
    expect(dueWords(t, { ...row, dueAt: '2026-11-21T04:30:00.000Z' }, now)).toBe('12:30 前')
    expect(dueWords(t, { ...row, dueAt: '2026-11-23T09:30:00.000Z' }, now)).toBe('11-23 17:30 前')
    expect(dueWords(t, { ...row, closedAt: '2026-11-20T01:00:00.000Z' }, now)).toBe('11-20 结束')
    const held = { state: 'held' as const, reviewAt: '2027-03-01T16:00:00.000Z' }
    expect(dueWords(t, { ...row, chip: held, dueAt: held.reviewAt }, now)).toBe('2027-03-01 复核')
    expect(dueWords(t, row, now)).toBe('没有时限')
  })
})

describe('the days of a deadline', () => {
  const now = '2026-10-09T02:00:00.000Z'
  const holiday = { kind: 'holiday' as const, name: { zh: '国庆节', en: 'National Day' } }
  it('are numbered, with holidays by their name and runs drawn day by day', () => {
    const lines = [
      line('2026-09-30', 'start-day', 0),
      line('2026-10-01', 'not-counted', 0, { ...holiday, lastDay: '2026-10-07' }),
      line('2026-10-08', 'counted', 2, { lastDay: '2026-10-09' }),
      line('2026-10-10', 'due', 1, { kind: 'makeup' }),
    ]
    const days = daysOf(t, say, lines, 'working-days', now)
    expect(days).toHaveLength(11)
    expect(days[1]).toEqual({ day: '2026-10-01', kind: 'skipped', words: '国庆节' })
    expect(days.slice(8)).toEqual([
      { day: '2026-10-08', kind: 'counted', nth: 1, run: 1 },
      { day: '2026-10-09', kind: 'counted', nth: 2, today: true, run: 10 / 24 },
      { day: '2026-10-10', kind: 'counted', nth: 3, run: 0 },
    ])
  })
  it('tell their hours where the clock counts hours', () => {
    const lines = [
      line('2026-10-09', 'counted', 150, { from: '2026-10-09T01:00:00.000Z', to: '2026-10-09T03:00:00.000Z' }),
      line('2026-10-10', 'due', 90),
    ]
    expect(daysOf(t, say, lines, 'working-hours', now)).toEqual([
      { day: '2026-10-09', kind: 'counted', words: '2.5 时', today: true, run: 0.5 },
      { day: '2026-10-10', kind: 'counted', words: '1.5 时', run: 0 },
    ])
  })
  it('show the first and the last ones of a very long limit', () => {
    const days = daysOf(t, say, [line('2026-01-01', 'counted', 60, { lastDay: '2026-03-01' })], 'civil-days', now)
    expect(days).toHaveLength(28)
    expect(days.at(0)?.nth).toBe(1)
    expect(days.at(-1)?.nth).toBe(60)
  })
})

describe('a deadline', () => {
  const stage = {
    parameter: { id: 'library-card/review', value: {}, from: '2024-01-01', place: '990101', source: 'rules' },
    limit: { amount: 4, clock: 'working-hours' as const },
    start: '2026-11-20T02:00:00.000Z',
    used: 2.5,
    due: '2026-11-20T08:00:00.000Z',
    dueDay: '2026-11-20',
    dueTime: '16:00',
    provisional: false,
    derivation: [line('2026-11-20', 'due', 240)],
    hours: [
      {
        since: '2026-10-01',
        name: { zh: '冬令作息', en: 'Winter' },
        source: 'rules',
        periods: [{ from: 480, to: 720 }],
        minutes: 240,
      },
    ],
  }
  const none = {
    ...{ overall: null, stage: null, provisional: false, breachedAt: null, dueAt: null, overallDueAt: null },
    answerBy: null,
  }
  const chip = { state: 'ok' as const, left: { over: false, amount: 90, unit: 'minutes' as const } }
  it('says what ran of what, until when and why', () => {
    const told = deadlineData(t, say, { ...none, stage } as Shapes['Deadline'], chip, '2026-11-20T05:00:00.000Z')
    expect(told).toMatchObject({ due: '2026-11-20 16:00', used: '4 个工作时已用 2.5', share: 0.625 })
    expect(told?.why.map(({ words }) => words)).toEqual([
      '本步骤的时限规定，2024-01-01 起执行',
      '2026-11-20 10:00 开始，即时起算',
      '冬令作息 8:00–12:00',
    ])
  })
  it('is absent where nothing runs', () => {
    expect(deadlineData(t, say, none, chip, '2026-11-20T05:00:00.000Z')).toBeUndefined()
  })
})

describe('what follows from an act', () => {
  const who = (people: string[]) => ({
    desk: 'grid-worker@990101',
    place: '文昌街道六尺巷社区',
    role: { zh: '专职网格员', en: 'Grid worker' },
    people: people.map((name, at) => ({ person: `00000000-0000-7000-8000-00000000000${at}`, name, title: '网格员' })),
    phone: null,
  })
  const nothing = { ended: false, lead: null, assisting: [], course: null, next: null, entries: [], tells: [] }
  const state = { zh: '待核查', en: 'To verify' }
  const plain = (lines: ReturnType<typeof followLines>) =>
    lines.map((one) =>
      Array.isArray(one)
        ? one.map((bit) => (typeof bit === 'string' ? bit : 'strong' in bit ? bit.strong : '')).join('')
        : one,
    )
  it('names the only holder of a desk, and the role where several hold it', () => {
    const lines = (people: string[]) =>
      plain(followLines(t, say, { ...nothing, stateWords: state, answerable: who(people) }))
    expect(lines(['吴长根'])).toEqual(['变为待核查，由文昌街道六尺巷社区 吴长根负责'])
    expect(lines(['吴长根', '方玉梅'])).toEqual(['变为待核查，由文昌街道六尺巷社区 专职网格员负责'])
  })
  it('says that it ends, and what the reporter is told', () => {
    const tells = [{ reporter: true, words: { zh: '已有结果', en: 'There is a result' } }]
    const lines = followLines(t, say, {
      ...nothing,
      ended: true,
      stateWords: { zh: '已结案', en: 'Closed' },
      answerable: null,
      tells,
    })
    expect(plain(lines)).toEqual(['变为已结案，这件就结束了', '反映人会收到：已有结果'])
  })
})
