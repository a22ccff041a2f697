import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { cardAnswer } from '#kernel/appraisal/answers.ts'
import type { cardSheetAnswer, matterScoresAnswer } from '#kernel/appraisal/matter.answers.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { readSheets } from '#kernel/sheet/read-sheet.ts'
import {
  COUNTY,
  caseOf,
  cast,
  clerk,
  closeQuarter,
  codeOf,
  done,
  hang,
  head,
  instructor,
  member,
  officials,
  onRoll,
  openTown,
  openYearOf,
  raters,
  rehang,
  secretary,
  type Town,
  villageHead,
} from '../cadres.testing.ts'
import { POINTS } from '../scheme.ts'
import { YEAR } from './terms.ts'

/* A town's year to its end, with whoever joined late, served a sanction, or had two posts. */

let town: Town
let matter: Id
const deputies = officials.slice(0, 10)
const late = officials[10] as Id
const [best, second] = deputies as [Id, Id, ...Id[]]
const [ninth, worst] = deputies.slice(-2) as [Id, Id]

beforeAll(async () => {
  town = await openTown('2025-01-06')
  const joined = (person: Id, from: string) => onRoll(person, town.village, 'deputy', { from })
  done(await town.roll(deputies.map((person) => joined(person, '2025-01-01'))))
  matter = await openYearOf(town, 2025, { 茶叶产业: 100_000 })
  const [item] = await town.asked('appraisal.items', town.town, 2025)
  const division = (name: string, form: object) =>
    town.step(`cadre-points-division/${name}`, villageHead, meeting, form)
  const meeting = caseOf(
    await town.begin('cadre-points-division/convene', villageHead, {
      ...{ place: town.village, year: 2025, present: deputies },
    }),
  )
  done(await division('divide', { shares: deputies.map((person) => ({ item: item?.id, person, points: 100_000 })) }))
  done(await division('close', {}))
  done(await division('sign', { files: [await town.scan(villageHead)] }))
  for (const quarter of [1, 2, 3, 4]) {
    const day = `2025-${String(quarter * 3 - 1).padStart(2, '0')}-10`
    town.at(`${day}T09:00`)
    if (quarter === 4) done(await town.roll([joined(late, '2025-10-08')]))
    const entries = deputies.map((subject, i) => ({
      ...{ subject, indicator: 'industry', item: item?.id, day, points: 20_000 - i * 1000 },
    }))
    done(await town.record(town.village, entries, 2025))
    if (quarter < 4) await closeQuarter(town, 2025, quarter)
  }
})
afterAll(async () => {
  await expectBooksBalance(town.house.pool, COUNTY)
  await town?.close()
})

const step = (name: string, person: Id, form: object = {}) => town.step(`${YEAR}/${name}`, person, matter, form)
const scoreOf = async (person: Id) =>
  (await town.asked('appraisal.scores', town.town, 2025)).find((one) => one.period === 0 && one.subject === person)
const cardOf = (subject: Id, by: Id) =>
  town.knock<z.output<typeof cardAnswer>>('getAppraisalCard', by, { params: { scheme: POINTS, year: 2025, subject } })
const sheetOf = (subject: Id, by: Id, period: number) =>
  town.knock<z.output<typeof cardSheetAnswer>>('getAppraisalCardSheet', by, {
    params: { scheme: POINTS, year: 2025, subject },
    query: { period },
  })
type Grades = Readonly<Record<string, { grade: string; clause?: string }>>
const grading = (special: Grades) => ({
  minutes: '纪要〔2026〕2号',
  grades: [...deputies, late].map((person) => ({ person, grade: 'competent', ...special[person] })),
})

describe('the end of a year', () => {
  it('waits for its last day, every quarter of every village, and the ratings of all who are ranked', async () => {
    expect(codeOf(await step('freeze', member))).toBe('village-cadre-points/too-early')
    town.at('2026-01-05T09:00')
    expect(await step('freeze', member)).toMatchObject({
      refused: 'village-cadre-points/quarters-open',
      fills: { count: 1 },
    })
    town.at('2025-12-30T09:00')
    await closeQuarter(town, 2025, 4)
    expect(await step('freeze', member)).toMatchObject({ refused: 'appraisal/incomplete', fills: { count: 10 } })
    town.at('2026-01-21T09:00')
    done(
      await town.begin('cadre-points-rating/ask', instructor, {
        place: town.village,
        year: 2025,
        means: 'paper',
        raters,
      }),
    )
    await cast(
      town,
      [5, 4],
      [...deputies, late].map(() => 'competent'),
    )
    done(await step('freeze', member))
    expect(await scoreOf(best)).toMatchObject({ rank: 1, ranked: 10, lowest: false, total: 82_000 })
    expect(await scoreOf(worst)).toMatchObject({ rank: 10, lowest: true })
  })

  it('scores whoever joined in October and ranks them not, grade “none” (edge case 24)', async () => {
    expect(await scoreOf(late)).toMatchObject({ rank: null, lowest: false, unranked: 'part-year' })
    const asked = { params: { scheme: POINTS, year: 2025 }, query: { unit: town.town, group: 'deputy' } }
    const { bytes } = await town.knock<{ bytes: Buffer }>('exportAppraisalRanking', member, asked)
    const [sheet] = readSheets(bytes) as Exclude<ReturnType<typeof readSheets>, { refused: string }>
    const cells = sheet?.rows.flatMap((row) => row.map((cell) => cell?.text))
    expect(cells).toContain('全年在岗时间不够')
    expect(cells).not.toContain('part-year')
    expect(codeOf(await step('grade', secretary, grading({})))).toBe('village-cadre-points/not-graded')
  })

  it('limits a grade by a cited rule, points unchanged (edge case 28), within the quota', async () => {
    const none = { [late]: { grade: 'none' } }
    const three = { [best]: { grade: 'excellent' }, [second]: { grade: 'excellent' } }
    const passed = { ...none, [second]: { grade: 'excellent' } }
    expect(codeOf(await step('grade', secretary, grading(passed)))).toBe('village-cadre-points/clause-needed')
    expect(
      codeOf(
        await step('grade', secretary, grading({ ...none, ...three, [deputies[2] as Id]: { grade: 'excellent' } })),
      ),
    ).toBe('village-cadre-points/quota')
    expect(codeOf(await step('grade', member, grading(passed)))).toBe('case/not-yours')
    const before = await scoreOf(best)
    done(
      await step('grade', secretary, {
        ...grading({
          ...passed,
          [best]: { grade: 'competent', clause: '处分条例第9条' },
          [worst]: { grade: 'incompetent', clause: '考核办法第12条' },
        }),
      }),
    )
    expect(await scoreOf(best)).toEqual(before)
  })

  it('is filed by the clerk, signed by the head, and shown without ranks or bad grades', async () => {
    // What a grade does to pay is told by the rule, beside the scores.
    type Scores = z.output<typeof matterScoresAnswer>
    const asked = { params: { id: matter } }
    const graded = await town.knock<Scores>('listAppraisalMatterScores', secretary, asked)
    expect(graded.pays).toEqual({ excellent: 5, incompetent: -5 })
    const gradeIn = ({ rows }: Scores, person: Id) => rows.find(({ subject }) => subject === person)?.grade
    expect([second, worst].map((person) => gradeIn(graded, person))).toEqual(['excellent', 'incompetent'])
    expect(graded.rows.some(({ rank }) => rank !== null)).toBe(true)
    // The county's clerk reads scores and grades, and is told of no rank; an official has no business there.
    const { rows } = await town.knock<Scores>('listAppraisalMatterScores', clerk, asked)
    expect(rows.every(({ rank }) => rank === null)).toBe(true)
    expect(await town.knock('listAppraisalMatterScores', worst, asked)).toMatchObject({ refused: 'appraisal/no-card' })
    expect(codeOf(await step('sign', head))).toBe('case/out-of-turn')
    done(await step('file', clerk, { number: '太组备〔2026〕1号' }))
    expect(codeOf(await step('sign', clerk))).toBe('case/not-yours')
    done(await step('sign', head))
    await town.hear()
    const lines = await town.ask(
      `select l.person, l.cells from notice_line l join notice_about a on a.county = l.county and a.notice = l.notice
        where l.county = $1 and a.subject = $2`,
      [COUNTY, matter],
    )
    expect(lines.find(({ person }) => person === worst)?.cells).toEqual({ group: 'deputy', points: expect.any(Number) })
    expect(lines.filter(({ cells }) => 'grade' in (cells as object)).map(({ person }) => person)).toEqual([second])
  })

  it('tells nobody a grade before it is final but who reads the whole town', async () => {
    for (const [person, by] of [
      [second, second],
      [worst, worst],
      [worst, villageHead],
    ] as const)
      expect((await cardOf(person, by)).card.grade).toBeNull()
    for (const by of [member, secretary, clerk, head])
      expect((await cardOf(worst, by)).card.grade).toMatchObject({ grade: 'incompetent', pay: null })
    for (const by of [instructor, best]) expect((await cardOf(worst, by)).refused).toBe('appraisal/no-card')
  })

  it('waits for an objection; upheld, ranks move in new versions and nobody else’s does (edge case 27)', async () => {
    expect(codeOf(await step('finish', member))).toBe('notice/none')
    await hang(town, '2026-02-10', member)
    const [entry] = await town.ask(
      'select id from appraisal_entry where county = $1 and subject = $2 and period = 1 and points = 11000',
      [COUNTY, worst],
    )
    const objection = caseOf(
      await town.begin('village-cadre-points-objection/object', worst, { entry: entry?.id, reason: '漏记茶园验收' }),
    )
    expect(codeOf(await step('finish', member))).toBe('village-cadre-points/open-objection')
    expect(await scoreOf(worst)).toMatchObject({ rank: 10, lowest: true, objected: true, version: 2 })
    const objected = { id: objection, entry: entry?.id, open: true }
    expect((await sheetOf(worst, worst, 1)).objections).toMatchObject({
      by: 'village-cadre-points-objection',
      cases: [objected],
    })
    // Whoever reads the card sees that there is one; objecting is one's own.
    expect((await sheetOf(worst, member, 1)).objections).toMatchObject({ by: null, cases: [objected] })
    expect((await sheetOf(worst, best, 1)).refused).toBe('appraisal/no-card')
    const right = { points: 18_000, reason: '有验收单' }
    done(await town.step('village-cadre-points-objection/uphold', member, objection, right))
    expect(await scoreOf(worst)).toMatchObject({ rank: 9, lowest: false, objected: false, version: 3 })
    expect(await scoreOf(ninth)).toMatchObject({ rank: 10, lowest: true, version: 2 })
    expect(await scoreOf(best)).toMatchObject({ rank: 1, version: 1 })
  })

  it('is final after the notice: pay by the grade alone, and a reminder for the lowest tenth only', async () => {
    expect(codeOf(await step('finish', member))).toBe('notice/differs')
    await rehang(town, worst, formatMilli((await scoreOf(worst))?.total ?? 0), '2026-02-28', member)
    const finished = done(await step('finish', member))
    expect(JSON.stringify(finished.because)).toContain('"up":1,"down":1,"remind":1')
    expect(await town.state(matter)).toBe('final')
  })

  it('tells everybody their own grade and what it does to pay, and nobody another’s', async () => {
    expect((await cardOf(worst, worst)).card.grade).toMatchObject({ pay: -5, clause: '考核办法第12条' })
    expect((await cardOf(second, second)).card.grade).toMatchObject({ grade: 'excellent', pay: 5 })
    expect((await cardOf(late, late)).card.grade).toMatchObject({ grade: 'none', pay: 0 })
    expect((await cardOf(worst, villageHead)).card.grade).toBeNull()
    const book = await town.knock<{ cards: readonly { grade: unknown }[] }>('getAppraisalBook', villageHead, {
      params: { scheme: POINTS, year: 2025 },
      query: { place: town.village },
    })
    expect(book.cards.length).toBeGreaterThan(9)
    expect(book.cards.every(({ grade }) => grade === null)).toBe(true)
    // The year after tells of the year before what was final.
    const earlier = await town.knock<{ periods: readonly { period: number; grade: unknown }[] }>(
      'listEarlierScores',
      worst,
      { params: { scheme: POINTS, year: 2026, subject: worst } },
    )
    expect(earlier.periods.find(({ period }) => period === 0)?.grade).toMatchObject({ zh: '不称职' })
  })

  it('shows who divided, recorded, reviewed and closed a quarter, and that nothing is objected to any more', async () => {
    const { hands, notice, objections } = await sheetOf(worst, worst, 1)
    expect(hands.map(({ words }) => words.en)).toEqual([
      'Meet to divide the points',
      'The sums meet; print for signatures',
      'Take the signed table back',
      'Begin a quarter',
      'Hand the quarter to the town',
      'Reviewed; put on notice',
      'The notice is over: final',
    ])
    expect(notice).toMatchObject({ state: 'over', left: null })
    expect(objections).toMatchObject({ by: null, cases: [{ open: false }] })
  })
})

describe('what follows', () => {
  it('is no objection any more', async () => {
    const [entry] = await town.ask('select id from appraisal_entry where county = $1 and subject = $2 limit 1', [
      COUNTY,
      worst,
    ])
    const late = { entry: entry?.id, reason: '漏记了一次' }
    expect(codeOf(await town.begin('village-cadre-points-objection/object', worst, late))).toBe(
      'village-cadre-points/year-final',
    )
  })

  const reminders = () =>
    town.ask(
      "select f.id, f.state, s.form from case_file f join case_step s on s.county = f.county and s.case_id = f.id and s.no = 1 where f.county = $1 and f.programme = 'cadre-points-reminder'",
    )

  it('is an interview by the town with whoever is in the lowest tenth, and nobody else', async () => {
    await town.hear()
    const [due, ...more] = await reminders()
    expect(more).toEqual([])
    expect(due?.form).toMatchObject({ person: ninth, place: town.village })
    const talk = { on: '2026-02-10', record: '谈了茶叶产业的事' }
    for (const person of [clerk, head, villageHead, instructor])
      expect(codeOf(await town.step('cadre-points-reminder/talk', person, due?.id, talk))).toBe('case/unknown')
    done(await town.step('cadre-points-reminder/talk', secretary, due?.id, talk))
  })

  it('is an item on listed supervision, without a name, until another person strikes it off', async () => {
    const item = { place: town.village, area: 'industry', what: '茶园管护', by: '2026-05-31' }
    expect(codeOf(await town.begin('cadre-points-item/list', instructor, { ...item, by: '2026-01-01' }))).toBe(
      'village-cadre-points/past-day',
    )
    const listed = caseOf(await town.begin('cadre-points-item/list', instructor, item))
    done(await town.step('cadre-points-item/report', instructor, listed, { done: '已补苗' }))
    expect(codeOf(await town.step('cadre-points-item/strike', instructor, listed))).toBe('case/not-yours')
    done(await town.step('cadre-points-item/strike', member, listed))
    expect(await town.state(listed)).toBe('struck')
    const [row] = await town.ask('select case_file::text as all from case_file where county = $1 and id = $2', [
      COUNTY,
      listed,
    ])
    expect(row?.all).not.toContain(worst)
  })
})
