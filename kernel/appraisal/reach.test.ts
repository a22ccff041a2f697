import { describe, expect, it } from 'vitest'
import type { PostHeld, Scope } from '../actor.ts'
import { addDays, getDay } from '../day.ts'
import type { Id } from '../id.ts'
import { crewArithmetic, crewScheme } from '../testing/ferry-crews.ts'
import { decidesAt, holdsIn, isClosed, isShown, ownSubjects, readsAt, recordsAt, relationTo, spanOf } from './reach.ts'
import { periodOf } from './scheme.ts'
import type { Member, Sheet } from './terms.ts'

/* Who sees what, without a database: posts, organisations, people who moved, periods that are closed here and open there. */

const me = 'a0000000-0000-7000-8000-000000000001' as Id
const office = 'a0000000-0000-7000-8000-000000000002' as Id
const [town, village, elsewhere] = ['990101001', '990101001001', '990101002001']
const post = (role: string, place: string, more: Partial<PostHeld> = {}): PostHeld => ({
  ...{ id: me, person: me, role, organisation: office, place, kind: 'substantive', title: role },
  ...more,
})
const scope = (...posts: PostHeld[]): Scope => ({ county: '990101', person: me, posts, day: '2026-05-01' })
const member = (place: string, from: string, to: string | null = null): Member => ({
  ...{ id: me, subject: me, group: 'hand', place, unranked: null },
  ...{ from: getDay(from), to: to === null ? null : getDay(to) },
})
const sheet = (place: string, period: number, state: Sheet['state'] = 'frozen'): Sheet => ({
  ...{ place, period, state, matter: office },
})

describe('posts', () => {
  it('reach down from their place, and neither up nor sideways', () => {
    const master = scope(post('harbour-master', town))
    expect([town, village].map((place) => readsAt(crewScheme, master, place))).toEqual([true, true])
    expect(['990101', elsewhere].map((place) => readsAt(crewScheme, master, place))).toEqual([false, false])
    expect(decidesAt(crewScheme, scope(post('harbour-master', village)), town)).toBe(false)
  })
  it('give nothing that the scheme does not name, and nothing to who only shadows', () => {
    expect(recordsAt(crewScheme, scope(post('harbour-master', town)), village)).toBe(false)
    expect(readsAt(crewScheme, scope(post('boatman', town)), village)).toBe(false)
    expect(readsAt(crewScheme, scope(post('harbour-master', town, { kind: 'shadowing' })), village)).toBe(false)
    expect(readsAt(crewScheme, scope(), village)).toBe(false)
  })
})

describe('a card', () => {
  it('of an organisation is its people’s who hold a post of the programme there', () => {
    const companies = { ...crewScheme, subjects: 'organisation' as const }
    const own = (role: string) => ownSubjects(companies, scope(post(role, town)), ['boatman'], [])
    expect(own('boatman')).toEqual([office])
    expect(own('clerk')).toEqual([])
    expect(ownSubjects(crewScheme, scope(), [], [])).toEqual([me])
    expect(ownSubjects(crewScheme, { ...scope(), person: null }, [], [])).toEqual([])
  })
  it('of a subject for which an organisation answers is that organisation’s, and no other’s', () => {
    const estates = { ...crewScheme, subjects: 'organisation' as const, answeredBy: 'manages' }
    const own = ownSubjects(
      estates,
      scope(post('boatman', town)),
      ['boatman'],
      [
        { by: office, subject: 'estate' },
        { by: me, subject: 'other' },
      ],
    )
    expect(own).toEqual([office, 'estate'])
    const card = { subject: 'estate', members: [], unit: town }
    expect(relationTo(estates, scope(), card, own).own).toBe(true)
    expect(relationTo(estates, scope(), { ...card, subject: 'other' }, own).own).toBe(false)
  })
  it('of somebody who moved is read at both places of the year, and ranked at one', () => {
    const members = [member(elsewhere, '2026-01-01', '2026-04-01'), member(village, '2026-04-01')]
    const card = { subject: office, members, unit: town }
    const at = (place: string) => relationTo(crewScheme, scope(post('harbour-master', place)), card, [])
    expect(at(town)).toEqual({ own: false, reads: true, decides: true, grades: true })
    expect(at(elsewhere)).toEqual({ own: false, reads: true, decides: false, grades: false })
    expect(at('990101003')).toEqual({ own: false, reads: false, decides: false, grades: false })
  })
})

describe('a period', () => {
  it('has its days', () => {
    const spans = (length: number, ...numbers: number[]) =>
      numbers.map((n) => spanOf({ periods: Array(length).fill(0) }, 2028, n).join(' '))
    expect(spans(4, 2, 0)).toEqual(['2028-04-01 2028-06-30', '2028-01-01 2028-12-31'])
    expect(spans(12, 2, 12)).toEqual(['2028-02-01 2028-02-29', '2028-12-01 2028-12-31'])
    expect(spans(2, 1, 2)).toEqual(['2028-01-01 2028-06-30', '2028-07-01 2028-12-31'])
    expect(spans(1, 1)).toEqual(['2028-01-01 2028-12-31'])
    const begun = member(village, '2026-01-01', '2026-04-01')
    expect([1, 2].map((n) => holdsIn(begun, spanOf(crewArithmetic, 2026, n)))).toEqual([true, false])
  })
  it('holds each day of the year once', () => {
    for (const length of [12, 4, 2, 1]) {
      const periods = Array<number>(length).fill(0)
      for (let day = getDay('2028-01-01'); day <= '2028-12-31'; day = addDays(day, 1)) {
        const [first, last] = spanOf({ periods }, 2028, periodOf(day, { periods }))
        expect(first <= day && day <= last, `${length} ${day}`).toBe(true)
      }
    }
  })
  it('is shown to whoever is scored at once, or when it is closed wherever they served in it', () => {
    const published = { ...crewScheme, shown: 'published' as const }
    const moved = [member(elsewhere, '2026-01-01', '2026-02-10'), member(village, '2026-02-10')]
    const shown = (sheets: readonly Sheet[], members = moved, period = 1) =>
      isShown(published, members, sheets, period, spanOf(crewArithmetic, 2026, period))
    expect(isShown(crewScheme, moved, [], 1, spanOf(crewArithmetic, 2026, 1))).toBe(true)
    expect(shown([])).toBe(false)
    expect(shown([sheet(village, 1)])).toBe(false)
    expect(shown([sheet(village, 1), sheet(elsewhere, 1, 'open')])).toBe(false)
    expect(shown([sheet(village, 1), sheet(elsewhere, 1, 'final')])).toBe(true)
    // The second period was served in one place; a closed year closes its periods; another period's sheet says nothing.
    expect(shown([sheet(village, 2)], moved, 2)).toBe(true)
    expect(shown([sheet(town, 0)], [member(village, '2026-01-01')])).toBe(true)
    expect(shown([sheet(village, 2)], [member(village, '2026-01-01')])).toBe(false)
    expect(shown([sheet(town, 1)], [])).toBe(false)
  })
  it('of a batch is closed for those in it alone', () => {
    const batch: Sheet = { ...sheet(town, 0), batch: { no: 2, subjects: [me] } }
    expect([me, office].map((subject) => isClosed([batch], village, 1, subject))).toEqual([true, false])
    expect(isClosed([{ ...batch, state: 'open' }], village, 1, me)).toBe(false)
  })
})
