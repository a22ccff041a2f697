import { describe, expect, it } from 'vitest'
import type { SheetCell } from '../sheet/read-sheet.ts'
import { instantOf, readDay, readKey, readText } from './cell.ts'

const text = (text: string): SheetCell => ({ text })
const number = (number: number): SheetCell => ({ text: String(number), number })
const day = (cell: SheetCell | undefined, form?: string) => readDay(cell, form)

describe('a day', () => {
  it.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024.3.5', '2024-03-05'],
    ['2024年3月5日', '2024-03-05'],
    ['２０２４年３月５日', '2024-03-05'],
    ['20240305', '2024-03-05'],
    ['202403', '2024-03'],
    ['2024.03', '2024-03'],
    ['2024.3', '2024-03'],
    ['2024年3月', '2024-03'],
    ['1975', '1975'],
  ])('%s is read', (typed, read) => expect(day(text(typed))).toEqual({ day: read }))

  it.each([
    ['2024-3-5 7:05', { day: '2024-03-05', time: '07:05:00' }],
    ['2024/3/5 14:30:07', { day: '2024-03-05', time: '14:30:07' }],
    ['2024年3月5日14时30分', { day: '2024-03-05', time: '14:30:00' }],
    ['2024-03-05 00:00', { day: '2024-03-05' }],
    ['2024-03-05T14:30', { day: '2024-03-05', time: '14:30:00' }],
  ])('%s is read with its time', (typed, read) => expect(day(text(typed))).toEqual(read))

  it('is read from the file’s own date, and in the form that a map names', () => {
    expect(day({ text: 'x', date: '2024-03-05T14:30:00' })).toEqual({ day: '2024-03-05', time: '14:30:00' })
    expect(day(text('3/14/2025 1:20'), 'M/D/YYYY H:mm')).toEqual({ day: '2025-03-14', time: '01:20:00' })
    expect(day(text('14.03.2025'), 'DD.MM.YYYY')).toEqual({ day: '2025-03-14' })
  })

  it.each([
    ['2024-02-30', 'import/not-a-day'],
    ['3/5/2024', 'import/not-a-day'],
    ['24.3.5', 'import/not-a-day'],
    ['2024-13', 'import/not-a-day'],
    ['不详', 'import/not-a-day'],
    ['2024-03-05 25:00', 'import/not-a-day'],
  ])('%s is refused', (typed, code) => expect(day(text(typed))).toMatchObject({ refused: code }))

  it('written as a decimal is refused only where January and October cannot be told apart', () => {
    expect(day(number(2018.08))).toEqual({ day: '2018-08' })
    expect(day(number(2018.8))).toEqual({ day: '2018-08' })
    expect(day(number(2020.12))).toEqual({ day: '2020-12' })
    expect(day(number(2020.1))).toMatchObject({ refused: 'import/month-unclear' })
    expect(day(text('2020.1'))).toEqual({ day: '2020-01' })
  })

  it('is empty where the cell is', () => expect(day(undefined)).toBeUndefined())
})

describe('an instant', () => {
  it('is that of the clock of Shanghai; a day without a time stays that day', () => {
    expect(instantOf({ day: '2024-03-05', time: '00:30:09' })).toEqual(new Date('2024-03-04T16:30:09Z'))
    expect(instantOf({ day: '2024-03-05' })).toEqual(new Date('2024-03-05T04:00:00Z'))
    expect(instantOf({ day: '2024-03' })).toMatchObject({ refused: 'import/not-a-day' })
    expect(instantOf({ day: '1991-12-31' })).toMatchObject({ refused: 'import/before-records' })
  })
})

describe('a text', () => {
  it('stands on one line; a ruined number and a failed formula are refused', () => {
    expect(readText(text('上\r\n 下'))).toBe('上 下')
    expect(readText(number(340881750312101))).toBe('340881750312101')
    expect(readText(number(340881197503121000))).toMatchObject({ refused: 'import/ruined-number' })
    expect(readText({ text: '#REF!', failed: true })).toMatchObject({ refused: 'import/failed-formula' })
  })
})

describe('the number of a row', () => {
  it.each([
    ['007', '7'],
    ["'007", '7'],
    ['０0７', '7'],
    ['0', '0'],
    ['GD 007', 'GD 007'],
    ['2024 - 7', '2024 - 7'],
  ])('%s is %s', (typed, key) => expect(readKey(text(typed))).toBe(key))

  it('is the same as text and as a number', () => expect(readKey(number(64345465))).toBe(readKey(text('64345465'))))
})
