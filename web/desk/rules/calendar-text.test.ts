import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day, getDay } from '#kernel/day.ts'
import { readPeriods, readYear, writePeriods, writeYear } from './calendar-text.ts'

it('reads stretches as a notice writes them, in both languages', () => {
  expect(readYear('2027-01-01 至 2027-01-03 休 元旦\n\n 2027-02-06 班 春节 ')).toEqual({
    rows: [
      { day: '2027-01-01', kind: 'holiday', name: { zh: '元旦', en: 'New Year’s Day' } },
      { day: '2027-01-02', kind: 'holiday', name: { zh: '元旦', en: 'New Year’s Day' } },
      { day: '2027-01-03', kind: 'holiday', name: { zh: '元旦', en: 'New Year’s Day' } },
      { day: '2027-02-06', kind: 'makeup', name: { zh: '春节', en: 'Spring Festival' } },
    ],
  })
  expect(readYear('2027-02-06 worked Spring Festival')).toEqual(readYear('2027-02-06 班 春节'))
  expect(readYear('2027-04-05 休 清明')).toEqual(readYear('2027-04-05 休 清明节'))
})

it.each([
  ['2027-02-30 休 春节', 1],
  ['2027-01-01 休 元旦\n2027-02-07 至 2027-02-01 休 春节', 2],
  ['2027-01-01 放假 元旦', 1],
  ['2027-01-01 休', 1],
  ['2027-01-01 至 2027-06-01 休 元旦', 1],
])('says which line of %j cannot be read', (typed, n) => expect(readYear(typed)).toMatchObject({ n }))

it('what is written is read again, whatever the days', () => {
  const lines = fc
    .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 })
    .chain((days) =>
      fc.tuple(...days.sort((a, b) => a - b).map((n) => fc.tuple(fc.constant(n), fc.boolean(), fc.boolean()))),
    )
  fc.assert(
    fc.property(lines, (days) => {
      const rows = days.map(([n, rest, spring]) => ({
        day: addDays(getDay('2027-01-01') as Day, n),
        kind: rest ? ('holiday' as const) : ('makeup' as const),
        name: spring ? { zh: '春节', en: 'Spring Festival' } : { zh: '国庆节', en: 'National Day' },
      }))
      expect(readYear(writeYear(rows))).toEqual({ rows })
    }),
  )
})

it('hours are read as they stand on a notice', () => {
  const hours = [
    ['08:00', '12:00'],
    ['14:30', '17:30'],
  ]
  for (const typed of ['08:00-12:00 14:30-17:30', '8:00至12:00，14:30—17:30', ' 8:00-12:00、14:30-17:30 '])
    expect(readPeriods(typed), typed).toEqual(hours)
  expect(readPeriods(writePeriods(hours))).toEqual(hours)
  for (const typed of ['', '8-12', '上午 下午', '08:00-12:00 x']) expect(readPeriods(typed), typed).toBeUndefined()
})
