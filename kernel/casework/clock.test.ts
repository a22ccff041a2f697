import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, dayOf, getDay, instantAt, startOfDay, timeOf } from '../day.ts'
import { calendarData, officeHoursRows } from './calendar.cases.ts'
import { calendarOf, isWorked } from './calendar.ts'
import { deadlineCases, holdCases, limitOf } from './clock.cases.ts'
import { type ClockKind, type Deadline, deadline, dueAt, findWarning, type Hold, withHolds } from './clock.ts'
import { officeHoursFor } from './office-hours.ts'
import { elapsed } from './reading.ts'

const calendar = calendarOf(calendarData)
const hours = officeHoursFor(officeHoursRows)

const at = (text: string) => instantAt(getDay(text.slice(0, 10)), text.slice(11))
const shown = (d: Deadline) => `${d.dueDay} ${d.dueTime}`
const holdOf = (text: string): Hold => {
  const [from, to] = text.split(' -> ')
  return to ? { from: at(from!), to: at(to) } : { from: at(from!) }
}
const run = (start: string, limit: string) => ({ start: at(start), ...limitOf(limit) })

const cases = deadlineCases.map(
  ([what, start, limit, due, mark]) => [what, start, limit, due, mark !== undefined] as const,
)

describe.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])('by hand, in a process of %s', (zone) => {
  const zoneBefore = process.env.TZ
  beforeAll(() => {
    process.env.TZ = zone
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  })
  afterAll(() => {
    if (zoneBefore === undefined) delete process.env.TZ
    else process.env.TZ = zoneBefore
  })

  it.each(cases)('%s: %s + %s', (_, start, limit, due, provisional) => {
    const found = deadline(run(start, limit), calendar, hours)
    expect(shown(found)).toBe(due)
    expect(found.due).toEqual(at(due))
    expect(found.provisional).toBe(provisional)
    expect(dueAt(run(start, limit), calendar, hours)).toEqual(found.due)
  })

  it.each(holdCases)('on hold, %s: %s + %s', (_, start, limit, holds, due) => {
    const course = withHolds(run(start, limit), holds.map(holdOf), calendar, hours)
    expect(course.state === 'running' && shown(course)).toBe(due)
  })
})

describe('a clock on hold', () => {
  it('has no due instant and says what is left', () => {
    const course = withHolds(run('2026-09-29 16:20', '5 wd'), [holdOf('2026-10-09 12:00')], calendar, hours)
    // 09-30 and 10-08 in full, 4 of 7.5 hours on 10-09.
    expect(course).toMatchObject({ state: 'held', since: at('2026-10-09 12:00'), left: { clock: 'working-days' } })
    expect(course.state === 'held' && course.left.amount).toBeCloseTo(5 - 2 - 4 / 7.5, 6)
    expect(course).not.toHaveProperty('due')
    expect(course.derivation.at(-1)).toMatchObject({ day: '2026-10-09', why: 'held' })
  })

  it('that began before the start has everything left', () => {
    const course = withHolds(run('2026-10-12 09:00', '4 wh'), [holdOf('2026-10-12 08:00')], calendar, hours)
    expect(course).toMatchObject({ state: 'held', since: at('2026-10-12 09:00'), left: { amount: 4 } })
  })

  it('more time granted adds to the end, whatever stood on hold', () => {
    const holds = [holdOf('2026-09-30 10:00 -> 2026-10-09 15:00')]
    const more = withHolds({ ...run('2026-09-29 16:20', '5 wd'), amount: 5 + 2 }, holds, calendar, hours)
    expect(more.state === 'running' && shown(more)).toBe('2026-10-19 17:30')
  })

  it('another limit from the same start keeps elapsed time', () => {
    // 70 minutes on 09-29, 7 h on 09-30, 7.5 h on 10-08 are 15 h 40; 20 minutes are left.
    expect(shown(deadline(run('2026-09-29 16:20', '16 wh'), calendar, hours))).toBe('2026-10-09 08:20')
  })
})

describe('warning', () => {
  const warns = (start: string, limit: string, ...holds: string[]) =>
    findWarning(run(start, limit), holds.map(holdOf), calendar, hours)

  it('comes when 80 % of the clock have run', () => {
    expect(warns('2026-09-29 16:20', '5 wd')).toEqual(at('2026-10-10 17:30'))
    expect(warns('2026-10-12 09:00', '1 wd')).toEqual(at('2026-10-13 16:00'))
    expect(warns('2026-10-12 08:00', '5 wh')).toEqual(at('2026-10-12 12:00'))
    expect(warns('2026-02-16 17:00', '10 eh')).toEqual(at('2026-02-17 01:00'))
    expect(findWarning(run('2026-10-12 08:00', '5 wh'), [], calendar, hours, 0.9)).toEqual(at('2026-10-12 14:30'))
  })
  it('stands still on hold, and stays where it was when it came before', () => {
    expect(warns('2026-10-12 08:00', '5 wh', '2026-10-12 09:00')).toBeUndefined()
    expect(warns('2026-10-12 08:00', '5 wh', '2026-10-12 09:00 -> 2026-10-12 10:00')).toEqual(at('2026-10-12 15:00'))
    expect(warns('2026-10-12 08:00', '5 wh', '2026-10-12 12:00')).toEqual(at('2026-10-12 12:00'))
    expect(warns('2026-10-12 09:00', '1 wd', '2026-10-13 17:00 -> 2026-10-14 10:00')).toEqual(at('2026-10-13 16:00'))
  })
  it('refuses a share that is none', () => {
    for (const share of [0, 1, Number.NaN])
      expect(() => findWarning(run('2026-10-12 08:00', '5 wh'), [], calendar, hours, share)).toThrow('not a share')
  })
})

describe('derivation', () => {
  const brief = (d: { derivation: Deadline['derivation'] }) =>
    d.derivation.map((l) =>
      [l.day.slice(5), l.lastDay.slice(5), l.kind, l.why, l.counted, l.name?.zh].filter((x) => x !== undefined),
    )

  it('shows the holiday and the make-up Saturday', () => {
    const found = deadline(run('2026-09-29 16:20', '5 wd'), calendar, hours)
    expect(brief(found)).toEqual([
      ['09-29', '09-29', 'workday', 'start-day', 0],
      ['09-30', '09-30', 'workday', 'counted', 1],
      ['10-01', '10-07', 'holiday', 'not-counted', 0, '国庆节'],
      ['10-08', '10-09', 'workday', 'counted', 2],
      ['10-10', '10-10', 'makeup', 'counted', 1, '国庆节'],
      ['10-11', '10-11', 'weekend', 'not-counted', 0],
      ['10-12', '10-12', 'workday', 'due', 1],
    ])
    expect(found.derivation[4]?.source).toContain('2026')
    expect(found.derivation.at(-1)?.to).toEqual(found.due)
    expect(found.hours.map((h) => [h.since, h.name.zh])).toEqual([['2026-10-01', '冬令作息']])
  })

  it('counts minutes and names both seasons for working hours', () => {
    const found = deadline(run('2025-04-30 16:30', '8 wh'), calendar, hours)
    expect(brief(found)).toEqual([
      ['04-30', '04-30', 'workday', 'counted', 60],
      ['05-01', '05-05', 'holiday', 'not-counted', 0, '劳动节'],
      ['05-06', '05-06', 'workday', 'due', 420],
    ])
    expect(found.derivation[0]).toMatchObject({ from: at('2025-04-30 16:30'), to: at('2025-04-30 17:30') })
    expect(found.derivation[2]).toMatchObject({ from: at('2025-05-06 08:00'), to: at('2025-05-06 17:30') })
    expect(found.hours.map((h) => h.since)).toEqual(['2025-05-01', '2024-10-01'].reverse())
  })

  it('cuts the ends to office time', () => {
    const [line] = deadline(run('2026-10-12 12:40', '1 wh'), calendar, hours).derivation
    expect(line).toMatchObject({ why: 'due', counted: 60, from: at('2026-10-12 14:00'), to: at('2026-10-12 15:00') })
  })

  it('marks the part of a day that a hold left, and days past the known calendar', () => {
    const holds = [holdOf('2026-09-30 10:00 -> 2026-10-09 15:00')]
    const course = withHolds(run('2026-09-29 16:20', '5 wd'), holds, calendar, hours)
    expect(brief(course).map((l) => l.slice(0, 4))).toEqual([
      ['09-29', '09-29', 'workday', 'start-day'],
      ['09-30', '09-30', 'workday', 'held'],
      ['10-01', '10-07', 'holiday', 'not-counted'],
      ['10-08', '10-08', 'workday', 'held'],
      ['10-09', '10-09', 'workday', 'held'],
      ['10-10', '10-10', 'makeup', 'counted'],
      ['10-11', '10-11', 'weekend', 'not-counted'],
      ['10-12', '10-14', 'workday', 'counted'],
      ['10-15', '10-15', 'workday', 'due'],
    ])
    const provisional = deadline(run('2026-12-30 10:00', '5 wd'), calendar, hours).derivation
    expect(provisional.map((l) => [l.day, l.provisional])).toEqual([
      ['2026-12-30', false],
      ['2026-12-31', false],
      ['2027-01-01', true],
      ['2027-01-02', true],
      ['2027-01-04', true],
      ['2027-01-07', true],
    ])
  })

  it('does not take days of rolling over for days on hold', () => {
    const holds = [holdOf('2026-03-09 00:00 -> 2026-03-09 12:00')]
    const course = withHolds(run('2026-03-05 10:00', '8 cd+'), holds, calendar, hours)
    expect(course.state === 'running' && shown(course)).toBe('2026-03-16 24:00')
    expect(brief(course).at(-2)).toEqual(['03-15', '03-15', 'weekend', 'not-counted', 0])
  })
})

describe('impossible input', () => {
  it.each([
    ['2026-10-12 08:00', '0 wd'],
    ['2026-10-12 08:00', '0 wh'],
    ['2026-10-12 08:00', '-1 eh'],
    ['2026-10-12 08:00', '0.5 wd'],
    ['2026-10-12 08:00', '1.5 cd'],
    ['2026-10-12 08:00', '0.001 wh'],
    ['2026-10-12 08:00', 'NaN wh'],
    ['2026-10-12 08:00', 'Infinity wd'],
    ['2023-10-12 08:00', '1 wd'],
  ])('%s + %s is refused', (start, limit) => {
    expect(() => deadline(run(start, limit), calendar, hours)).toThrow(RangeError)
  })
  it('an invalid instant, and a hold that ends before it begins', () => {
    expect(() => deadline({ start: new Date('x'), ...limitOf('1 wd') }, calendar, hours)).toThrow('not an instant')
    const holds = [holdOf('2026-10-13 09:00 -> 2026-10-13 08:00')]
    expect(() => withHolds(run('2026-10-12 08:00', '5 wd'), holds, calendar, hours)).toThrow('ends before it begins')
  })
})

describe('for any start and limit', () => {
  const clocks: readonly ClockKind[] = ['working-days', 'working-hours', 'emergency-hours', 'civil-days']
  const instant = fc.integer({ min: Date.UTC(2024, 0, 5), max: Date.UTC(2029, 0, 1) }).map((ms) => new Date(ms))
  const limit = fc
    .tuple(fc.constantFrom(...clocks), fc.integer({ min: 1, max: 600 }), fc.boolean())
    .map(([clock, n, rollsOver]) => ({ clock, rollsOver, amount: clock.endsWith('days') ? 1 + (n % 60) : n / 6 }))
  const minutes = fc.integer({ min: 1, max: 6000 }).map((m) => m / 60)

  it('later starts and larger amounts never end sooner', () => {
    fc.assert(
      fc.property(instant, instant, limit, fc.integer({ min: 1, max: 40 }), (a, b, l, more) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        const due = dueAt({ start: early, ...l }, calendar, hours)
        expect(dueAt({ start: late, ...l }, calendar, hours) >= due).toBe(true)
        expect(dueAt({ start: early, ...l, amount: l.amount + more }, calendar, hours) >= due).toBe(true)
        expect(due > early).toBe(true)
      }),
    )
  })

  it('exactly the amount elapses until the due instant, and the lines add up to it', () => {
    fc.assert(
      fc.property(instant, limit, (start, l) => {
        const plain = { ...l, rollsOver: false }
        const found = deadline({ start, ...plain }, calendar, hours)
        expect(elapsed(start, found.due, l.clock, calendar, hours).amount).toBe(l.amount)
        const sum = found.derivation.reduce((s, line) => s + line.counted, 0)
        expect(sum).toBeCloseTo(l.clock.endsWith('days') ? l.amount : l.amount * 60, 6)
        expect(found.derivation[0]?.day).toBe(dayOf(start))
        expect(found.derivation.at(-1)).toMatchObject({ lastDay: found.dueDay, why: 'due' })
        found.derivation.slice(1).forEach((line, i) => {
          expect(line.day).toBe(addDays(found.derivation[i]!.lastDay, 1))
        })
      }),
    )
  })

  it('limits of hours are additive', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('working-hours', 'emergency-hours'),
        minutes,
        minutes,
        (start, clock, a, b) => {
          const first = dueAt({ start, clock, amount: a }, calendar, hours)
          const both = dueAt({ start, clock, amount: a + b }, calendar, hours)
          expect(dueAt({ start: first, clock, amount: b }, calendar, hours)).toEqual(both)
          const whole = elapsed(start, both, clock, calendar, hours).amount
          const parts = [elapsed(start, first, clock, calendar, hours), elapsed(first, both, clock, calendar, hours)]
          expect(parts[0]!.amount + parts[1]!.amount).toBeCloseTo(whole, 9)
        },
      ),
    )
  })

  it('agree with counting minute by minute and day by day', () => {
    const worked = (day: Day) => isWorked(calendar.kind(day).kind)
    const open = (ms: number) => {
      const day = dayOf(new Date(ms))
      const time = timeOf(new Date(ms))
      const summer = day.slice(5) >= '05-01' && day.slice(5) <= '09-30'
      return (
        worked(day) && ((time >= '08:00' && time < '12:00') || (time >= (summer ? '14:30' : '14:00') && time < '17:30'))
      )
    }
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 900 }), (start, left) => {
        let ms = Math.floor(start.getTime() / 60_000) * 60_000
        const run = { start: new Date(ms), clock: 'working-hours', amount: left / 60 } as const
        for (let n = left; n > 0; ms += 60_000) if (open(ms)) n--
        expect(dueAt(run, calendar, hours)).toEqual(new Date(ms))
      }),
      { numRuns: 40 },
    )
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 90 }), (start, amount) => {
        let day = dayOf(start)
        for (let n = amount; n > 0; ) {
          day = addDays(day, 1)
          if (worked(day)) n--
        }
        expect(deadline({ start, amount, clock: 'working-days' }, calendar, hours).dueDay).toBe(day)
        const civil = addDays(dayOf(start), amount)
        expect(dueAt({ start, amount, clock: 'civil-days' }, calendar, hours)).toEqual(startOfDay(addDays(civil, 1)))
      }),
    )
  })

  it('holds never end it sooner, and the clock stands still in them', () => {
    const days = fc.integer({ min: 0, max: 30 * 1440 }).map((m) => m * 60_000)
    fc.assert(
      fc.property(instant, limit, fc.array(fc.tuple(days, days), { maxLength: 4 }), (start, l, raw) => {
        const holds = raw.map(([from, length]) => {
          const ms = start.getTime() + from
          return { from: new Date(ms), to: new Date(ms + length) }
        })
        const free = dueAt({ start, ...l }, calendar, hours)
        const course = withHolds({ start, ...l }, holds, calendar, hours)
        if (course.state !== 'running') throw new Error('closed holds cannot hold')
        expect(course.due >= free).toBe(true)
        const ran = elapsed(start, course.due, l.clock, calendar, hours, holds).amount
        // Days end with the day (and may roll over a long holiday); hours end at once.
        expect(ran).toBeGreaterThanOrEqual(l.amount - 1e-6)
        if (!l.clock.endsWith('days')) expect(ran).toBeCloseTo(l.amount, 6)
        // A hold of minutes on the last day, while the day lasts, is given the next day until its end.
        else if (!l.rollsOver) expect(ran).toBeLessThan(l.amount + 1 + holds.length)
        if (holds.every((h) => h.from >= free)) expect(course.due).toEqual(free)
      }),
    )
  })
})
