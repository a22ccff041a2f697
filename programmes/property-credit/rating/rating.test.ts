import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { isRefusal } from '#kernel/refusal.ts'
import {
  type Bureau,
  COUNTY,
  clerk,
  codeOf,
  companyOf,
  contact,
  done,
  estateOf,
  head,
  inspectors,
  openBureau,
  rival,
} from '../property.testing.ts'
import { scoredBy } from './scheme.ts'

/*
 * A batch of estates from naming to grades in force, a company that objects, a violation that has a grade decided anew, and a handover in
 * between. Estates 8, 9 and 12 are managed by the fourth company, whose contact is `contact`; 5 by the third.
 */

let bureau: Bureau
let batch: unknown
const [mine, other, late] = [estateOf(8), estateOf(5), estateOf(2)]
const year = 2026

beforeAll(async () => {
  bureau = await openBureau('2026-11-02')
}, 120_000)
afterAll(async () => {
  await expectBooksBalance(bureau.house.pool, COUNTY)
  await bureau.close()
})

const begin = (form: object, person = clerk) =>
  bureau.perform('property-rating/begin', { form: { place: COUNTY, year, ...form } }, person)
const record = (points: object, person = clerk) =>
  bureau.perform(
    'property-rating/record-entries',
    {
      ...{ year, place: COUNTY },
      entries: Object.entries(points).flatMap(([subject, scores]) =>
        Object.entries(scores as object).map(([indicator, points]) => ({
          subject,
          indicator,
          points,
          day: '2026-11-02',
        })),
      ),
    },
    person,
  )
const all = (points: number) => Object.fromEntries(scoredBy.map((code) => [code, points * 1000]))
const step = (kind: string, person: typeof clerk, form: object = {}, id: unknown = batch) =>
  bureau.step(id, kind, person, form)
const gradesOf = (estate: string) =>
  bureau.ask('select version, grade, clause from appraisal_grade where county = $1 and subject = $2 order by version', [
    COUNTY,
    estate,
  ])
const scoreOf = async (estate: string) =>
  (
    await bureau.ask(
      'select version, total, rank, ranked, tier from appraisal_score where county = $1 and subject = $2 and period = 0 order by version desc limit 1',
      [COUNTY, estate],
    )
  )[0]
const entryOf = async (estate: string, indicator: string) =>
  (
    await bureau.ask(
      'select id from appraisal_entry where county = $1 and subject = $2 and indicator = $3 and corrects is null',
      [COUNTY, estate, indicator],
    )
  )[0]?.id
const gradeCaseOf = async (estate: string) =>
  (
    await bureau.ask(
      `select f.* from case_file f join case_listed l on l.county = f.county and l.case_id = f.id and l.field = 'estate'
        where f.county = $1 and f.programme = 'property-grade' and l.value = $2 order by f.filed_at desc limit 1`,
      [COUNTY, estate],
    )
  )[0]
/** The clerk puts the newest notice up on a day; it is over seven days later. */
const show = async (on: string, over: string) => {
  await bureau.hear()
  const [notice] = await bureau.ask(
    "select id from case_file where county = $1 and programme = 'public-notice' and state = 'drafted' order by filed_at desc limit 1",
  )
  bureau.at(`${on}T09:00`)
  done(await bureau.step(notice?.id, 'public-notice/put-up', clerk, {}))
  bureau.at(`${over}T09:00`)
  await bureau.fire()
}

describe('a batch', () => {
  it('names estates of the register, each once a year, by a clerk', async () => {
    expect(codeOf(await begin({}))).toBe('property-rating/nobody')
    expect(codeOf(await begin({ multiStorey: [companyOf(1)] }))).toBe('property-rating/not-an-estate')
    expect(codeOf(await begin({ multiStorey: [mine], mixed: [mine] }))).toBe('property-rating/twice')
    expect(codeOf(await begin({ year: 2027, mixed: [mine] }))).toBe('property-rating/year')
    expect(codeOf(await begin({ mixed: [mine] }, head))).toBe('case/not-yours')
    batch = done(await begin({ highRise: [mine, other], multiStorey: [estateOf(1)] })).answer.case
    expect(await begin({ mixed: [other] })).toMatchObject({ refused: 'property-rating/twice', fills: { no: 1 } })
  })
  it('is scored in full before it closes: nothing counts as nought unless nought was entered', async () => {
    done(await record({ [mine]: all(91), [other]: { ...all(80), contract: 76_000 } }))
    expect(await step('property-rating/close', clerk)).toMatchObject({
      refused: 'property-rating/not-scored',
      fills: { count: 1 },
    })
    done(await record({ [estateOf(1)]: { ...all(85), greening: 0 } }, inspectors[0]))
    expect(codeOf(await record({ [late]: all(50) }))).toBe('appraisal/no-member')
    expect(codeOf(await record({ [mine]: { contract: 101_000 } }))).toBe('appraisal/range')
    done(await step('property-rating/close', clerk))
    // 25 % of 76, 75 % of 80; 90 % of 85.
    expect(await scoreOf(other)).toMatchObject({ total: 79_000, rank: 2, ranked: 2 })
    expect(await scoreOf(estateOf(1))).toMatchObject({ total: 76_500, rank: 1, ranked: 1 })
    expect(codeOf(await record({ [mine]: { contract: 1000 } }))).toBe('appraisal/closed')
  })
  it('leaves estates of another batch open', async () => {
    const second = done(await begin({ mixed: [late] })).answer.case
    done(await record({ [late]: all(95) }))
    expect(codeOf(await bureau.step(second, 'property-rating/close', clerk, {}))).toBe('done')
    expect(await scoreOf(late)).toMatchObject({ total: 95_000, rank: 1, ranked: 1 })
    expect(await scoreOf(mine)).toMatchObject({ version: 1, ranked: 2 })
  })
  it('is graded by the head: by the score, or by a cited rule beside it', async () => {
    const form = (others: object[]) => ({ number: '桐建物〔2026〕9号', others })
    expect(codeOf(await step('property-rating/grade', clerk, form([])))).toBe('case/not-yours')
    expect(
      codeOf(await step('property-rating/grade', head, form([{ estate: late, grade: 'grade-1', clause: 'X' }]))),
    ).toBe('property-rating/not-here')
    const raised = { estate: estateOf(1), grade: 'grade-2', clause: '评定办法第9条' }
    done(await step('property-rating/grade', head, form([raised])))
    expect(await gradesOf(mine)).toEqual([{ version: 1, grade: 'grade-1', clause: null }])
    expect(await gradesOf(other)).toEqual([{ version: 1, grade: 'grade-3', clause: null }])
    expect(await gradesOf(estateOf(1))).toEqual([{ version: 1, grade: 'grade-2', clause: '评定办法第9条' }])
  })
})

describe('an objection', () => {
  let open: unknown
  const object = async (estate: string, person = contact) =>
    bureau.perform(
      'property-rating-objection/object',
      { form: { entry: await entryOf(estate, 'cleaning'), reason: '当天已补保洁，附记录' } },
      person,
    )
  it('is the managing company’s, about its own estate, while the batch is on notice', async () => {
    expect(codeOf(await object(other))).toBe('property-rating/not-your-estate')
    open = done(await object(mine)).answer.case
    bureau.at('2026-11-03T09:00')
    expect(codeOf(await step('property-rating/finish', clerk))).toBe('notice/none')
    await show('2026-11-03', '2026-11-11')
    expect(await step('property-rating/finish', clerk)).toMatchObject({
      refused: 'property-rating/open-objection',
      fills: { count: 1 },
    })
  })
  it('upheld corrects the score; the grade follows, is shown anew, and others’ versions stay', async () => {
    const right = { points: 20_000, answer: '记录不实，应为20分' }
    expect(codeOf(await bureau.step(open, 'property-rating-objection/uphold', clerk, right))).toBe('case/not-yours')
    expect(
      codeOf(await bureau.step(open, 'property-rating-objection/uphold', head, { ...right, grade: 'grade-1' })),
    ).toBe('property-rating/clause-needed')
    done(await bureau.step(open, 'property-rating-objection/uphold', head, right))
    // 85 % of 91 and 15 % of 20.
    expect(await scoreOf(mine)).toMatchObject({ version: 2, total: 80_350, rank: 1 })
    expect(await gradesOf(mine)).toEqual([
      { version: 1, grade: 'grade-1', clause: null },
      { version: 2, grade: 'grade-2', clause: null },
    ])
    expect(await scoreOf(other)).toMatchObject({ version: 1 })
    expect(codeOf(await step('property-rating/finish', clerk))).toBe('property-rating/change-to-show')
    await bureau.hear()
    expect(codeOf(await step('property-rating/finish', clerk))).toBe('notice/none')
    await show('2026-11-11', '2026-11-19')
  })
  it('is late once the grades are in force', async () => {
    done(await step('property-rating/finish', clerk))
    await bureau.hear()
    expect(codeOf(await object(mine))).toBe('property-rating/final')
    expect(await gradeCaseOf(mine)).toMatchObject({ state: 'in-force', kind: 'grade-2', lead: companyOf(4) })
    expect(await gradeCaseOf(other)).toMatchObject({ state: 'in-force', kind: 'grade-3', lead: companyOf(3) })
    expect(await gradeCaseOf(late)).toBeUndefined()
  })
})

describe('a violation', () => {
  const propose = async (more: object = {}, person = clerk) =>
    bureau.step((await gradeCaseOf(mine))?.id, 'property-grade/propose', person, {
      ...{ ground: 'price-quality', on: '2026-11-20', grade: 'grade-4', text: '保洁频次低于收费等级约定' },
      ...{ evidence: [await bureau.photo(clerk)], ...more },
    })
  it('is proposed with a ground, evidence and a day since the grade took effect', async () => {
    bureau.at('2026-11-23T09:00')
    expect(codeOf(await propose({ evidence: [] }))).not.toBe('done')
    expect(codeOf(await propose({ on: '2026-11-01' }))).toBe('property-grade/before-grade')
    expect(codeOf(await propose({ grade: 'grade-2' }))).toBe('property-grade/same')
    expect(codeOf(await propose({}, head))).toBe('case/not-yours')
    done(await propose())
  })
  it('is told to whoever managed the estate on that day, also after a handover', async () => {
    const links = await bureau.ask(
      "select id from link where county = $1 and kind = 'manages' and to_id = $2 and to_day is null and retracted_at is null",
      [COUNTY, mine],
    )
    done(
      await bureau.perform(
        'register/link',
        {
          ...{ kind: 'manages', on: '2026-11-22', until: '2028-11-21', document: '物服合同〔2026〕30号' },
          from: { kind: 'organisation', id: companyOf(1) },
          ...{ to: { kind: 'organisation', id: mine }, instead: links[0]?.id },
        },
        clerk,
      ),
    )
    const id = (await gradeCaseOf(mine))?.id
    expect(codeOf(await bureau.step(id, 'property-grade/inform', clerk, { way: 'platform' }))).toBe('case/not-yours')
    done(await bureau.step(id, 'property-grade/inform', head, { way: 'platform' }))
    expect(await gradeCaseOf(mine)).toMatchObject({ state: 'told', lead: companyOf(4) })
    done(await bureau.step(id, 'property-grade/state', contact, { statement: '人手已补足' }))
  })
  it('has the grade decided anew by another person, who replies', async () => {
    const id = (await gradeCaseOf(mine))?.id
    const decision = { becomes: 'other', grade: 'grade-4', number: '桐建物〔2026〕12号', opinion: '频次不足属实' }
    expect(codeOf(await bureau.step(id, 'property-grade/decide', head, decision))).toBe('property-grade/reply-first')
    done(await bureau.step(id, 'property-grade/decide', head, { ...decision, reply: '补足在检查之后' }))
    // The grade stays with the estate, and its case leads to whoever manages it today.
    expect(await gradeCaseOf(mine)).toMatchObject({ state: 'in-force', kind: 'grade-4', lead: companyOf(1) })
    expect((await gradesOf(mine)).at(-1)).toEqual({
      version: 3,
      grade: 'grade-4',
      clause: '《物业管理条例》、《物业服务收费管理办法》',
    })
  })
  it('enters the credit file of the company of that day, once', async () => {
    await bureau.hear()
    const entries = await bureau.ask(
      "select lead, kind from case_file where county = $1 and programme = 'property-file'",
    )
    expect(entries).toEqual([{ lead: companyOf(4), kind: 'breach-01' }])
  })
  it('is not proposed where nobody managed the estate', async () => {
    const [link] = await bureau.ask(
      "select id from link where county = $1 and kind = 'manages' and to_id = $2 and to_day is null and retracted_at is null",
      [COUNTY, other],
    )
    done(await bureau.perform('register/unlink', { link: link?.id, on: '2026-11-21' }, clerk))
    expect(
      codeOf(
        await bureau.step((await gradeCaseOf(other))?.id, 'property-grade/propose', clerk, {
          ...{ ground: 'contract', on: '2026-11-22', grade: 'grade-4', text: '无人值守' },
          evidence: [await bureau.photo(clerk)],
        }),
      ),
    ).toBe('property-grade/no-company')
  })
})

describe('a later batch', () => {
  it('supersedes the grade of an estate, also one without a company', async () => {
    bureau.at('2027-01-04T09:00')
    const form = { place: COUNTY, year: 2027, highRise: [other], mixed: [mine] }
    const next = done(await bureau.perform('property-rating/begin', { form }, clerk)).answer.case
    const scores = { year: 2027, place: COUNTY }
    done(
      await bureau.perform(
        'property-rating/record-entries',
        {
          ...scores,
          entries: [mine, other].flatMap((subject) =>
            scoredBy.map((indicator) => ({ subject, indicator, day: '2027-01-04', points: 90_000 })),
          ),
        },
        clerk,
      ),
    )
    done(await bureau.step(next, 'property-rating/close', clerk, {}))
    done(await bureau.step(next, 'property-rating/grade', head, { number: '桐建物〔2027〕1号' }))
    await show('2027-01-04', '2027-01-13')
    const before = (await gradeCaseOf(mine))?.id
    const post = {
      ...{ id: newId(), person: rival, organisation: companyOf(1), role: 'property-contact', title: '联系人' },
      ...{ place: COUNTY, kind: 'concurrent', from: '2026-12-01', to: null, document: null, sort: 98 },
    }
    done(await bureau.perform('register/fill', { from: '2026-12-01', posts: [post] }))
    // A grade that is being decided anew while a later batch hangs: the later one ends it.
    const violation = { ground: 'contract', on: '2027-01-11', grade: 'grade-3', text: '无人值守' }
    done(
      await bureau.step(before, 'property-grade/propose', clerk, {
        ...violation,
        evidence: [await bureau.photo(clerk)],
      }),
    )
    expect(
      codeOf(
        await bureau.step(before, 'property-grade/propose', clerk, {
          ...violation,
          evidence: [await bureau.photo(clerk)],
        }),
      ),
    ).toBe('case/out-of-turn')
    done(await bureau.step(before, 'property-grade/inform', head, { way: 'platform' }))
    done(await bureau.step(next, 'property-rating/finish', clerk, {}))
    await bureau.hear()
    // Whoever was told of it hears that it is over.
    const told = await bureau.ask('select words from message where county = $1 and person = $2', [COUNTY, rival])
    expect(told.map(({ words }) => words)).toContain('property-grade/tell-superseded')
    expect(await bureau.row(before)).toMatchObject({ state: 'superseded' })
    expect(await gradeCaseOf(mine)).toMatchObject({ state: 'in-force', kind: 'grade-1' })
    expect(await gradeCaseOf(other)).toMatchObject({ state: 'in-force', lead: null })
    // The group it was named under this year, from the year's first day.
    const rolls = await bureau.ask(
      'select in_group, to_day from appraisal_member where county = $1 and subject = $2 order by from_day',
      [COUNTY, mine],
    )
    expect(rolls).toEqual([
      { in_group: 'high-rise', to_day: '2027-01-01' },
      { in_group: 'mixed', to_day: null },
    ])
  })
  it('may be called off, and its estates named again', async () => {
    const form = { place: COUNTY, year: 2027, mixed: [late] }
    const one = done(await bureau.perform('property-rating/begin', { form }, clerk)).answer.case
    done(await bureau.step(one, 'property-rating/call-off', head, { reason: '名单有误' }))
    expect(isRefusal(await bureau.perform('property-rating/begin', { form }, clerk))).toBe(false)
  })
})
