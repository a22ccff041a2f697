import { describe, expect, it } from 'vitest'
import { inDocument, inFull, inList, onTheWall, shortDay, weekday } from './days.ts'

describe('days and minutes', () => {
  it('shows the wall clock of Anqing, whatever the zone of the machine', () => {
    expect(onTheWall('2026-10-12T09:30:00Z')).toEqual({ day: '2026-10-12', minute: '17:30' })
    expect(onTheWall('2026-12-31T16:00:00Z')).toEqual({ day: '2027-01-01', minute: '00:00' })
    expect(inFull(new Date('2026-10-10T01:12:59Z'))).toBe('2026-10-10 09:12')
  })
  it('leaves out of a list what the day already says', () => {
    expect(inList('2026-10-10T01:12:00Z', '2026-10-10')).toBe('09:12')
    expect(inList('2026-10-12T09:30:00Z', '2026-10-10')).toBe('10-12 17:30')
    expect(inList('2027-01-08T01:00:00Z', '2026-10-10')).toBe('2027-01-08 09:00')
    expect(shortDay('2026-10-12')).toBe('10-12')
  })
  it('names weekdays and documents in both languages', () => {
    expect(weekday('2026-09-29', 'zh')).toBe('周二')
    expect(weekday('2026-10-11', 'en')).toBe('Sun')
    expect(inDocument('2026-10-02', 'zh')).toBe('2026年10月2日')
    expect(inDocument('2026-10-02', 'en')).toBe('2 October 2026')
  })
})
