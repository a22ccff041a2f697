import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '#kernel/act.ts'
import type { Ask } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, clerk, done, openVillage, supervisor, type Village } from '../points.testing.ts'
import { panelRoutes } from './panel.routes.ts'

let village: Village
/** Seven of the register, none of the two households. */
let seven: readonly Id[]

beforeAll(async () => {
  village = await openVillage()
  const rows = await village.ask(
    `select id from person p where county = $1 and retracted_at is null and not exists (
       select from household_member m where m.county = p.county and m.person = p.id)
       and (birth is null or birth < '2000') order by id limit 7`,
  )
  seven = rows.map((row) => row.id as Id)
}, 120_000)
afterEach(() => expectBooksBalance(village.house.pool, COUNTY))
afterAll(() => village?.close())

const first = () => village.homes[0]
const second = () => village.homes[1]
const idOf = (outcome: Outcome): Id => done(outcome).answer.case as Id
const of = (meeting: Id, name: string, form: object = {}, person = clerk) =>
  village.perform(`points-panel/${name}`, { case: meeting, form }, person)
const stateOf = async (id: unknown) => (await village.row(id)).state

/** An entry of 10 to 20 points that waits for the panel. */
async function entry(form: object = {}): Promise<Id> {
  const photos = [await village.photo(clerk)]
  const id = idOf(await village.record({ item: 'neighbours-03', points: 15, photos, ...form }))
  expect(await stateOf(id)).toBe('to-review')
  return id
}
const convene = async (members: readonly Id[] = seven.slice(0, 5)): Promise<Id> =>
  idOf(await village.perform('points-panel/convene', { form: { place: village.place, members } }, clerk))
const vote = (meeting: Id, id: Id, form: object = {}) =>
  of(meeting, 'decide', { entry: id, for: 4, against: 1, points: 12, ...form })
async function sign(meeting: Id): Promise<void> {
  done(await of(meeting, 'close'))
  done(await of(meeting, 'sign', { files: [await village.photo(clerk)] }))
  await village.hear()
}
const noticesOf = (subjects: readonly Id[]) =>
  village.ask(
    `select a.notice, a.subject, f.state from notice_about a join case_file f on f.county = a.county and f.id = a.notice
       where a.county = $1 and a.subject = any($2)`,
    [COUNTY, subjects],
  )

describe('a meeting of the panel', () => {
  it('moves nothing before its minutes are signed; then every entry at once, with one notice for all that were approved', async () => {
    const [one, two, no] = [await entry(), await entry({ household: second().id }), await entry()]
    const before = await village.points(first())
    const meeting = await convene()
    done(await vote(meeting, one))
    done(await vote(meeting, two, { points: 20 }))
    done(await vote(meeting, no, { for: 2, against: 3, points: undefined, reason: 'no-proof' }))
    done(await of(meeting, 'close'))
    expect(await of(meeting, 'sign', { files: [] })).toMatchObject({ refused: 'credit-points/scan-needed' })
    await village.hear()
    expect(await stateOf(one)).toBe('to-review')
    done(await of(meeting, 'resume'))
    await sign(meeting)
    expect([await stateOf(one), await stateOf(two), await stateOf(no)]).toEqual([
      'reviewed',
      'reviewed',
      'not-approved',
    ])
    const notices = await noticesOf([one, two, no])
    expect(notices.map(({ subject }) => subject).sort()).toEqual([one, two].sort())
    expect(new Set(notices.map(({ notice }) => notice)).size).toBe(1)
    expect(await village.step(one, 'record-reviewed', clerk)).toMatchObject({ refused: 'notice/none' })
    expect(await village.points(first())).toBe(before)
  })

  it('has its entries recorded with the points it decided when the notice is over, an objection holding up its own line only', async () => {
    const [one, two] = [await entry(), await entry({ household: second().id })]
    const meeting = await convene()
    done(await vote(meeting, one))
    done(await vote(meeting, two))
    await sign(meeting)
    const notice = (await noticesOf([one]))[0]?.notice as Id
    const photos = [await village.photo(clerk)]
    done(await village.perform('public-notice/put-up', { case: notice, form: { photos } }, clerk))
    const line = (
      await village.ask('select no from notice_line where county = $1 and notice = $2 and subject = $3', [
        ...[COUNTY, notice, two],
      ])
    )[0]?.no as number
    const form = { notice, line, text: '当天没有让路', phone: '13900000016' }
    done(await village.perform('notice-objection/object', { form }, second().head))
    expect(await village.step(one, 'record-reviewed', clerk)).toMatchObject({ refused: 'notice/open' })
    village.at('2026-11-26T09:00')
    await village.fire()
    const before = [await village.points(first()), await village.points(second())]
    done(await village.step(one, 'record-reviewed', clerk))
    expect(await village.step(two, 'record-reviewed', clerk)).toMatchObject({ refused: 'notice/objected' })
    expect([await village.points(first()), await village.points(second())]).toEqual([
      (before[0] ?? 0n) + 12n,
      before[1],
    ])
    village.at('2026-11-18T09:00')
  })

  it('decides on a row that is a person’s: the household stands back, the board names the person, who has the points', async () => {
    const value = {
      ...{
        code: 'volunteering-05',
        category: 'volunteering',
        name: { zh: '志愿服务之星', en: 'Volunteer of the year' },
      },
      ...{ criterion: '评议认定', of: 'person', least: 10, most: 20, evidence: 'none', recordedBy: ['village-clerk'] },
      ...{ yearlyCap: 20, kind: 'reviewed', clause: null },
    }
    const id = 'credit-points/earning/volunteering-05'
    const parameters = [{ id, place: COUNTY, from: '2026-01-01', value, source: '村民代表会议' }]
    done(await village.perform('register/fill', { from: '2026-01-01', parameters }))
    const [row] = await village.ask(
      `select person from household_member where county = $1 and household = $2 and relation = 'spouse' and retracted_at is null`,
      [COUNTY, first().id],
    )
    const spouse = row?.person as Id
    const form = { item: 'volunteering-05', points: undefined, photos: [] }
    expect(await village.record(form)).toMatchObject({ refused: 'credit-points/member-needed' })
    const own = await entry({ ...form, member: spouse })
    const meeting = await convene([...seven.slice(0, 4), first().head])
    expect(await vote(meeting, own, { for: 5, against: 0, points: 15 })).toMatchObject({
      refused: 'credit-points/panel-votes',
    })
    done(await vote(meeting, own, { for: 4, against: 0, points: 15 }))
    await sign(meeting)
    const notice = (await noticesOf([own]))[0]?.notice as Id
    const [line] = await village.ask('select person from notice_line where county = $1 and notice = $2', [
      COUNTY,
      notice,
    ])
    expect(line).toEqual({ person: spouse })
    const photos = [await village.photo(clerk)]
    done(await village.perform('public-notice/put-up', { case: notice, form: { photos } }, clerk))
    village.at('2026-11-26T09:00')
    await village.fire()
    const before = await village.points(first())
    done(await village.step(own, 'record-reviewed', clerk))
    expect([await village.own(spouse), await village.points(first())]).toEqual([15n, before])
    village.at('2026-11-18T09:00')
  })

  it('takes a show of hands again: the last one counts', async () => {
    const id = await entry()
    const meeting = await convene()
    done(await vote(meeting, id, { for: 1, against: 4, points: undefined, reason: 'not-so' }))
    done(await vote(meeting, id, { points: 18 }))
    await sign(meeting)
    const [line] = await village.ask('select cells from notice_line where county = $1 and subject = $2', [COUNTY, id])
    expect(line).toMatchObject({ cells: { item: '让路让地', points: 18 } })
  })

  it('lets a member stand back from the entry of the own household', async () => {
    const id = await entry()
    const meeting = await convene([first().head, ...seven.slice(0, 4)])
    expect(await vote(meeting, id, { for: 5, against: 0 })).toMatchObject({
      refused: 'credit-points/panel-votes',
      fills: { voters: 4 },
    })
    expect(await vote(meeting, id, { for: 2, against: 2 })).toMatchObject({ refused: 'credit-points/panel-reason' })
    done(await vote(meeting, id, { for: 3, against: 1 }))
    expect(await vote(meeting, id, { for: 3, against: 0, stoodBack: seven.slice(0, 2) })).toMatchObject({
      refused: 'credit-points/panel-few',
    })
    done(await of(meeting, 'cancel', { reason: '人没到齐' }))
    await village.hear()
    expect(await stateOf(id)).toBe('to-review')
  })

  it('tells who stood back and how many showed no hand, also for its minutes', async () => {
    const id = await entry()
    const meeting = await convene([first().head, ...seven.slice(0, 6)])
    done(await vote(meeting, id, { for: 3, against: 1, stoodBack: seven.slice(0, 1) }))
    const door = panelRoutes({ ...village.house, now: () => new Date('2026-11-18T10:00:00+08:00') }).find(
      (one) => one.id === 'panelMeeting',
    )
    const session = { county: COUNTY, kind: 'person', account: null, person: clerk, name: '' }
    const asked = { session, params: { id: meeting }, query: {}, key: '' } as unknown as Ask
    type Room = { json: { members: object[]; rows: { entry: Id; decided: object }[] } }
    const reply = (await door?.handle(asked)) as Room
    const { json } = reply
    expect(json.members).toHaveLength(7)
    const decided = json.rows.find((row) => row.entry === id)?.decided as { stoodBack: string[] }
    expect(decided).toMatchObject({ for: 3, against: 1, held: 1, approved: true })
    expect(decided.stoodBack).toHaveLength(2)
    done(await of(meeting, 'cancel', { reason: '改日再开' }))
  })

  it('leaves an entry that was withdrawn meanwhile where it stands, and off the list', async () => {
    const form = { place: village.place, household: first().id, item: 'family-01', on: '2026-11-18' }
    const asked = idOf(await village.perform('credit-points/apply', { form }, first().head))
    done(await village.step(asked, 'take-up', clerk))
    const other = await entry()
    const meeting = await convene()
    done(await vote(meeting, asked, { points: 5 }))
    done(await vote(meeting, other))
    done(await of(meeting, 'close'))
    done(await village.step(asked, 'withdraw', first().head))
    done(await of(meeting, 'sign', { files: [await village.photo(clerk)] }))
    await village.hear()
    expect([await stateOf(asked), await stateOf(other)]).toEqual(['withdrawn', 'reviewed'])
    expect(await noticesOf([asked])).toEqual([])
  })

  it.each([
    ['four members', 4, {}, 'panel-size'],
    ['more hands than members', 5, { for: 5, against: 1 }, 'panel-votes'],
    ['no reason where it is turned down', 5, { for: 2, against: 3 }, 'panel-reason'],
    ['a reason where it is approved', 5, { reason: 'not-so' }, 'panel-carried'],
    ['points out of the row’s range', 5, { points: 21 }, 'points-range'],
  ])('refuses %s', async (_, size, form, code) => {
    const id = await entry()
    const meeting = await convene(seven.slice(0, size))
    expect(await vote(meeting, id, form)).toMatchObject({ refused: `credit-points/${code}` })
    expect(await of(meeting, 'close')).toMatchObject({ refused: 'credit-points/nothing-decided' })
  })

  it('is of people of the register, each once, and of entries that wait for it', async () => {
    const convened = (members: readonly unknown[]) =>
      village.perform('points-panel/convene', { form: { place: village.place, members } }, clerk)
    const refused = { refused: 'credit-points/no-such-member', field: 'members' }
    expect(await convened([...seven.slice(0, 4), seven[0]])).toMatchObject(refused)
    expect(await convened([...seven.slice(0, 4), '00000000-0000-4000-8000-000000000009'])).toMatchObject(refused)
    const [child] = await village.ask(
      "select id from person where county = $1 and retracted_at is null and birth between '2010' and '2024' limit 1",
    )
    expect(await convened([...seven.slice(0, 4), child?.id])).toMatchObject({ refused: 'credit-points/member-minor' })
    const recorded = idOf(await village.record())
    expect(await vote(await convene(), recorded)).toMatchObject({ refused: 'credit-points/not-before-panel' })
  })

  it('is kept by the village clerk alone, and its decisions come by nobody’s hand', async () => {
    const id = await entry()
    const meeting = await convene()
    const form = { entry: id, for: 4, against: 1, points: 12 }
    expect(await of(meeting, 'decide', form, supervisor)).toMatchObject({ refused: 'case/not-yours' })
    expect(await of(meeting, 'decide', form, first().head)).toMatchObject({ refused: 'case/unknown' })
    const review = { session: '松岭 评2026-001', approved: true, for: 5, against: 0, points: 20 }
    expect(await village.step(id, 'review', clerk, review)).toMatchObject({ refused: 'case/not-yours' })
    const heard = {
      outcome: 'points-panel/decided',
      subject: meeting,
      facts: { place: village.place, session: 'X', rows: [] },
    }
    expect(await village.perform('credit-points/hear-panel', heard, clerk)).toMatchObject({ refused: 'case/not-yours' })
  })
})
