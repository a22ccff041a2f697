import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postsStatement, readPosts } from '#kernel/act.ts'
import type { Scope } from '#kernel/actor.ts'
import { countList, listCases } from '#kernel/casework/casework.read.ts'
import { readsOf } from '#kernel/casework/casework.routes.ts'
import { fireAct } from '#kernel/casework/fire.ts'
import { dayOf } from '#kernel/day.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import { registerActs } from '#kernel/register/register.acts.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { openHouse, type TestHouse } from '#kernel/testing/house.ts'
import { programmes } from '#programmes/index.ts'
import { reporters } from './cases/followed.ts'
import { dueSoon, waiting } from './cases/waiting.ts'
import { type DemonstrationMade, demonstrate } from './demonstrate.ts'
import { idOfKey } from './found.ts'
import { readTargets } from './targets.ts'

const county = '340881'
const states = [
  ...['reported', 'accepted', 'opened', 'dispatched', 'returned', 'held'],
  ...['consulting', 'designating', 'signing', 'calling', 'appealed'],
  ...['handled', 'verified', 'closed', 'rated', 'declined', 'withdrawn', 'joined', 'received'],
  'waiting',
]

interface World {
  readonly house: TestHouse
  readonly now: Date
  make(stopAfter?: number): Promise<DemonstrationMade>
  rows<T>(sql: string): Promise<T[]>
  waits(person: string, list: string): Promise<number>
}

function world(database: TestDatabase, now: Date): World {
  const fire = fireAct(new Map(programmes.map((p) => [p.id, p])))
  const house = openHouse({ url: database.url, programmes, acts: [fire as never, ...registerActs] })
  const files = openFileStore({ home: house.home, keys: house.keys })
  // Shops and what is done there are told in shops.test.ts; here are the cases of the grids.
  const targets = new Map(
    [...readTargets()].map(([id, target]) => [
      id,
      { ...target, value: id.includes('supermarkets') ? 0 : target.value },
    ]),
  )
  const given = {
    ...house,
    programmes,
    files,
    now,
    targets,
    cases: 150,
    casesElsewhere: 6,
    counties: [county, '340828'],
  }
  return {
    house,
    now,
    make: (stopAfter) =>
      demonstrate({
        ...given,
        progress(_, done, total) {
          if (stopAfter !== undefined && total > 100 && done > stopAfter) throw new Error('the light went out')
        },
      }),
    rows: (sql) => house.reader.read(county, async (client) => (await client.query(sql)).rows),
    waits: (person, key) =>
      house.reader.read(county, async (client) => {
        const id = idOfKey(person)
        const posts = postsStatement(county, id, dayOf(now))
        const scope: Scope = {
          county,
          person: id,
          posts: readPosts((await client.query({ ...posts, values: [...posts.values] })).rows),
          day: dayOf(now),
        }
        const list = programmes[0]!.lists.find((each) => each.key === key)!
        return countList(client, list, programmes[0]!.id, scope, readsOf(programmes), now)
      }),
  }
}

/** Makes a demonstration before the tests of a block and removes it after them. */
function lay(now: string, before?: (w: World) => Promise<void>): () => World & { made: DemonstrationMade } {
  let database: TestDatabase
  let laid: World & { made: DemonstrationMade }
  beforeAll(async () => {
    database = await createTestDatabase()
    const w = world(database, new Date(now))
    await before?.(w)
    laid = { ...w, made: await w.make() }
  }, 120_000)
  afterAll(async () => {
    await laid?.house.close()
    await database?.drop()
  })
  return () => laid
}

const count = async (w: World, sql: string): Promise<number> =>
  Number((await w.rows<{ n: bigint }>(`select count(*) as n ${sql}`))[0]!.n)

/** Points with their shops, funds, property companies and ballots are made and told elsewhere. */
const grid = `programme !~ '^(points-|credit-points|pioneer-fund|officials-fund|property-|joint-measure|democratic-rating|public-notice)'`

describe.each([
  ['a working Wednesday in the morning', '2026-03-11T02:20:00Z'],
  ['a Saturday', '2026-11-21T06:10:00Z'],
  ['Spring Festival', '2026-02-17T04:00:00Z'],
])('on %s', (_, now) => {
  const given = lay(now)

  test('cases stand in every state, none of them after now', async () => {
    const found = await given().rows<{ state: string }>(`select distinct state from case_file where ${grid}`)
    expect(found.map((row) => row.state).sort()).toEqual([...states].sort())
    expect(await count(given(), `from case_step where at > '${now}'`)).toBe(0)
    expect(
      await count(given(), `from case_file where ${grid} and filed_at < '${now}'::timestamptz - interval '366 days'`),
    ).toBe(0)
  })

  test('matters come in by every way, and what is sealed waits at the discipline desk', async () => {
    const found = await given().rows<{ step: string }>(
      `select distinct step from case_step s join case_file f on f.county = s.county and f.id = s.case_id where no = 1 and ${grid}`,
    )
    expect(found.map((row) => row.step).sort()).toEqual([
      'enter-handled',
      'hand-in',
      'hand-over',
      'instruct',
      'register-order',
      'report',
      'take-down',
    ])
    expect(await count(given(), `from case_file where programme = 'sealed-intake' and not public`)).toBe(1)
  })

  test('units disagree and are ruled over, cases are listed and struck off, ratings are appealed', async () => {
    const flags = await given().rows<{ flag: string }>('select distinct unnest(flags) as flag from case_file')
    expect(flags.map((row) => row.flag)).toEqual(
      expect.arrayContaining(['returned', 'consulted', 'designated', 'listed', 'struck-off', 'rating-excluded']),
    )
    const ruled = await given().rows(
      `select 1 from parameter_value where id like 'grid-casework/precedent/%' and value->>'lead' is not null`,
    )
    expect(ruled.length).toBeGreaterThan(0)
  })

  test('the named people have the work that was planned for them', async () => {
    for (const [person, lists] of Object.entries(waiting))
      for (const [list, cases] of Object.entries(lists))
        expect(await given().waits(person, list), `${person} ${list}`).toBe(cases)
    const days = await given().rows<{ n: bigint }>(
      `select count(*) as n from case_file where state = 'opened' and town = '340881002'
       group by (due_at at time zone 'Asia/Shanghai')::date order by (due_at at time zone 'Asia/Shanghai')::date`,
    )
    expect(Number(days[0]!.n), 'due on the first day').toBe(dueSoon)
    for (const person of reporters) {
      const own = await count(given(), `from case_file where reporter = '${idOfKey(person)}'`)
      expect(own, person).toBeGreaterThan(0)
    }
  })

  test('most is done in time, little is late, and what is late was noted as of its deadline', async () => {
    const { house } = given()
    const span = { county, from: new Date(Date.parse(now) - 366 * 86_400_000), to: new Date(now), places: [] }
    const [onTime] = await house.reader.read(county, (client) =>
      readFigures(
        client,
        programmes[0]!.figures.filter((f) => f.key.endsWith('/on-time')),
        span,
        new Date(now),
      ),
    )
    expect(onTime!.denominator).toBeGreaterThan(80)
    expect(onTime!.rate).toBeGreaterThanOrEqual(85)
    expect(onTime!.rate).toBeLessThan(100)
    const open = await count(given(), `from case_file where ${grid} and closed_at is null`)
    const late = await count(
      given(),
      `from case_file where ${grid} and closed_at is null and state <> 'held' and due_at <= '${now}'`,
    )
    expect(late).toBeGreaterThan(0)
    expect(late / open).toBeLessThan(0.06)
    const unnoted = `from case_file where closed_at is null and due_at <= '${now}' and not flags && array['overdue', 'review-due', 'overdue-provisional']`
    expect(await count(given(), unnoted)).toBe(0)
  })

  test('every figure opens into as many cases as it counts, for the county and for each of its towns', async () => {
    const { house } = given()
    const [programme] = programmes
    const person = idOfKey('sun-yongning')
    const all = programme!.lists.find((each) => each.key === 'all')!
    const [from, to] = [new Date(Date.parse(now) - 90 * 86_400_000), new Date(now)]
    await house.reader.read(county, async (client) => {
      const posts = postsStatement(county, person, dayOf(to))
      const held = readPosts((await client.query({ ...posts, values: [...posts.values] })).rows)
      const scope: Scope = { county, person, posts: held, day: dayOf(to) }
      for (const town of [undefined, '340881001', '340881002']) {
        const span = { county, from, to, places: town ? [town] : [] }
        const readings = await readFigures(client, programme!.figures, span, to)
        for (const [at, figure] of programme!.figures.entries()) {
          const rows = async (filter: typeof figure.counts) => {
            const page = { limit: 5000, ...(town ? { town } : {}), counted: { filter, span: { ...span, places: [] } } }
            return (await listCases(client, all, programme!.id, scope, readsOf(programmes), page, to)).length
          }
          expect(await rows(figure.counts), `${figure.key} ${town}`).toBe(readings[at]!.numerator)
          if (figure.of) expect(await rows(figure.of), `${figure.key} of ${town}`).toBe(readings[at]!.denominator)
        }
      }
    })
  })

  test('nobody verifies their own work, and photos are there where the item asks for them', async () => {
    const own = `from case_step v join case_step h on h.county = v.county and h.case_id = v.case_id and h.step = 'handle' and h.actor = v.actor where v.step = 'verify'`
    expect(await count(given(), own)).toBe(0)
    expect(await count(given(), 'from case_attachment')).toBeGreaterThan(100)
    expect(await count(given(), 'from file where claimed_by is null')).toBe(0)
  })
})

describe('interrupted twice and made again', () => {
  const given = lay('2026-09-29T08:00:00Z', async (w) => {
    await expect(w.make(300)).rejects.toThrow('the light went out')
    await expect(w.make(900)).rejects.toThrow('the light went out')
  })

  test('it goes on where it was and nothing is doubled', async () => {
    expect(given().made.made).toBe(true)
    const keys = await count(
      given(),
      `from act_key where key like 'demonstration:3%' or key like 'demonstration:recent%' or key like 'demonstration:shift%'`,
    )
    const steps = await count(
      given(),
      `from case_step s join case_file f on f.county = s.county and f.id = s.case_id where ${grid} and (actor is not null or step = 'report')`,
    )
    expect(keys).toBe(steps)
    expect(await given().waits('zhang-suqin', 'to-dispatch')).toBe(waiting['zhang-suqin']['to-dispatch'])
  })

  test('the second call changes nothing', async () => {
    const journal = await count(given(), 'from journal')
    expect(await given().make()).toEqual({ made: false, until: given().now, acts: 0 })
    expect(await count(given(), 'from journal')).toBe(journal)
  })

  test('every act on a case was done by somebody with the post for it, or by somebody without an account', async () => {
    const without = `from case_step s join case_file f on f.county = s.county and f.id = s.case_id where ${grid} and post is null and step not in ('report', 'rate', 'withdraw', 'overdue', 'overdue-provisional', 'due-soon', 'review-due', 'flagged', 'answered-with-main', 'hand-in')`
    expect(await count(given(), without)).toBe(0)
    // What was settled on the spot is its author's work, and nobody's report.
    const entered = `exists (select from case_step s where s.county = f.county and s.case_id = f.id and s.step = 'enter-handled')`
    const nobodys = `from case_file f where ${grid} and reporter is null and follow_up is null and source <> 'leader' and not ${entered}`
    expect(await count(given(), nobodys)).toBe(0)
  })

  test('people live in households and other counties have cases as well', async () => {
    expect(await count(given(), 'from household')).toBeGreaterThan(300)
    const elsewhere = await given().house.reader.read(
      '340828',
      async (client) => (await client.query('select count(*)::int as n from case_file')).rows,
    )
    expect(elsewhere).toEqual([{ n: 6 }])
  })
})
