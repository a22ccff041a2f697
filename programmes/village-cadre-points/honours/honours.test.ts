import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/id.ts'
import {
  COUNTY,
  caseOf,
  codeOf,
  done,
  hang,
  head,
  member,
  officials,
  openTown,
  secretary,
  type Town,
} from '../cadres.testing.ts'
import { POINTS } from '../scheme.ts'
import { HONOUR } from './terms.ts'

/* Honours after a year: four deputies with ranks 1, 2, 2 and 4, and one who was not ranked. */

let town: Town
const [first, second, equal, fourth, late] = officials as unknown as readonly [string, string, string, string, string]

beforeAll(async () => {
  town = await openTown('2026-02-25')
  const matter = newId()
  await town.house.reader.readAndRecord(COUNTY, async (client) => {
    await client.query(
      `insert into appraisal_sheet (county, scheme, year, period, place, state, matter) values ($1, $2, 2025, 0, $3, 'final', $4)`,
      [COUNTY, POINTS, town.town, matter],
    )
    for (const [subject, rank] of [
      [first, 1],
      [second, 2],
      [equal, 2],
      [fourth, 4],
      [late, null],
    ] as const)
      await client.query(
        `insert into appraisal_score (county, scheme, year, period, subject, version, in_group, unit, place, total, rank, ranked,
           lowest, tier, unranked, objected, ties, parts, because, matter, act, at)
         values ($1, $2, 2025, 0, $3, 1, 'deputy', $4, $5, 80000, $6, 4, false, null, $7, false, '{}', '{}', null, $8, $8, now())`,
        [COUNTY, POINTS, subject, town.town, town.village, rank, rank === null ? 'part-year' : null, matter],
      )
  })
})
afterAll(() => town?.close())

const propose = (proposed: readonly string[], passed: readonly string[] = [], more: object = {}, by = secretary) =>
  town.begin(`${HONOUR}/propose`, by, {
    ...{ place: town.town, year: 2025, honour: '优秀村干部', minutes: '纪要〔2026〕6号' },
    proposed: proposed.map((person) => ({ person })),
    ...(passed.length > 0 ? { passed: passed.map((person) => ({ person, why: '处分期内' })) } : {}),
    ...more,
  })

describe('a proposal', () => {
  it('waits until the year is final, and is the town committee’s', async () => {
    expect(codeOf(await propose([first], [], { year: 2026 }))).toBe('village-cadre-points/year-open')
    expect(codeOf(await propose([first], [], {}, member))).toBe('case/not-yours')
  })
  it('goes from high to low: whoever is passed over is so for a stated reason', async () => {
    expect(await propose([fourth], [first])).toMatchObject({
      ...{ refused: 'village-cadre-points/passed-over', field: 'passed', fills: { count: 2 } },
    })
    expect(codeOf(await propose([late]))).toBe('village-cadre-points/not-ranked')
    expect(codeOf(await propose([first, first]))).toBe('village-cadre-points/twice')
  })
  it('is signed by the head, shown with names and without points, and granted after the notice', async () => {
    const matter = caseOf(await propose([first, equal], [second]))
    expect(codeOf(await town.step(`${HONOUR}/sign`, secretary, matter))).toBe('case/not-yours')
    done(await town.step(`${HONOUR}/sign`, head, matter))
    const grant = () => town.step(`${HONOUR}/grant`, member, matter, { document: '太组〔2026〕9号' })
    expect(codeOf(await grant())).toBe('notice/none')
    await hang(town, '2026-03-10', member)
    const lines = await town.ask(
      `select l.person, l.cells from notice_line l join notice_about a on a.county = l.county and a.notice = l.notice
        where l.county = $1 and a.subject = $2 order by l.no`,
      [COUNTY, matter],
    )
    expect(lines).toEqual([first, equal].map((person) => ({ person, cells: { honour: '优秀村干部' } })))
    done(await grant())
    expect(await town.state(matter)).toBe('granted')
  })
})
