import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Rule } from './programme/rule.ts'
import { isRefusal } from './refusal.ts'
import { replay } from './replay.ts'
import { createTestDatabase, type TestDatabase } from './testing/database.ts'
import { openHouse, type TestHouse } from './testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, VILLAGE } from './testing/library-card.ts'
import { mayLeave, toolShed } from './testing/tool-shed.ts'

let database: TestDatabase
let house: TestHouse
const at = new Date('2026-10-12T01:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard, toolShed], now: () => at })
  await foundCounty(house.desk)
  const seeds = toolShed.parameters.map(({ id, seed }) => ({
    id,
    place: COUNTY,
    from: seed.from,
    value: seed.value,
    source: seed.source,
  }))
  await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input: { from: '2024-01-01', parameters: seeds },
  })
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const lend = (weight: number, helpers: number) =>
  house.desk.perform({
    kind: 'tool-shed/lend',
    county: COUNTY,
    actor: { county: COUNTY, person: people.ling, via: 'web' },
    key: randomUUID(),
    input: { form: { place: VILLAGE, weight, helpers } },
  })
const tried = (instead: Record<string, number>) =>
  replay(house.reader, {
    county: COUNTY,
    rule: mayLeave as unknown as Rule,
    from: new Date('2026-10-01'),
    to: new Date('2026-11-01'),
    instead,
  })

it('asks the rule again over stored facts, and writes nothing', async () => {
  for (const [weight, helpers] of [
    [10, 1],
    [25, 1],
    [40, 2],
    [49, 2],
  ] as const)
    expect(isRefusal(await lend(weight, helpers))).toBe(false)
  expect(await lend(26, 1)).toMatchObject({ refused: 'tool-shed/too-heavy', field: 'weight' })
  const counted = async () =>
    house.reader.read(COUNTY, async (c) => (await c.query('select count(*)::int as n from journal')).rows[0].n)
  const before = await counted()

  const same = await tried({})
  expect(same).toHaveLength(4)
  expect(same.some((r) => r.differs)).toBe(false)

  const lighter = await tried({ 'tool-shed/heaviest': 20 })
  expect(lighter.filter((r) => 'refused' in r.after).map((r) => r.before.facts?.weight)).toEqual([25, 49])
  const longer = await tried({ 'tool-shed/loan-days': 10 })
  expect(longer.every((r) => r.differs && 'value' in r.after && (r.after.value as { days: number }).days === 10)).toBe(
    true,
  )
  expect(await counted()).toBe(before)
})
