import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Done } from './act.ts'
import { canonical } from './journal/canonical.ts'
import { isRefusal } from './refusal.ts'
import { isKeyedDigest } from './secrets/keyed-digest.ts'
import { createTestDatabase, type TestDatabase } from './testing/database.ts'
import { openHouse, type TestHouse } from './testing/house.ts'
import { COUNTY, foundCounty, libraryCard, people, VILLAGE } from './testing/library-card.ts'

let database: TestDatabase
let house: TestHouse
const at = new Date('2026-10-12T01:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  house = openHouse({ url: database.url, programmes: [libraryCard], now: () => at })
  await foundCounty(house.desk)
})
afterAll(async () => {
  await house.close()
  await database.drop()
})

const actor = (person: string | null) => ({ county: COUNTY, person: person as never, via: 'web' as const })
const apply = (
  key = randomUUID(),
  form: object = { place: VILLAGE, wish: 'a book about herons' },
  person: string | null = people.reader,
) => house.desk.perform({ kind: 'library-card/apply', county: COUNTY, actor: actor(person), key, input: { form } })
const step = (name: string, id: unknown, person: string, form: object = {}, key = randomUUID()) =>
  house.desk.perform({
    kind: `library-card/${name}`,
    county: COUNTY,
    actor: actor(person),
    key,
    input: { case: id, form },
  })
const done = (outcome: unknown): Done => {
  if (isRefusal(outcome)) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Done
}
const count = async (table: string) =>
  house.reader.read(
    COUNTY,
    async (c) =>
      (await c.query(`select count(*)::int as n from ${table} where county = $1`, [COUNTY])).rows[0].n as number,
  )

describe('keys', () => {
  it('answers the same key with the same answer and writes nothing', async () => {
    const key = randomUUID()
    const first = done(await apply(key))
    const before = [await count('journal'), await count('case_step')]
    const again = done(await apply(key))
    expect(again.repeated).toBe(true)
    expect(again.answer).toEqual(first.answer)
    expect([await count('journal'), await count('case_step')]).toEqual(before)
  })

  it('refuses the same key with another content', async () => {
    const key = randomUUID()
    done(await apply(key))
    expect(await apply(key, { place: VILLAGE, wish: 'another' })).toMatchObject({ refused: 'act/key-reused' })
  })

  it('remembers a body under a key of the house: nobody guesses a short form from it, and it outlives a rotation', async () => {
    const key = randomUUID()
    const first = done(await apply(key, { place: VILLAGE }))
    const digest = (key: string) =>
      house.reader.read(
        COUNTY,
        async (c) => (await c.query('select body_hash from act_key where key = $1', [key])).rows[0].body_hash as Buffer,
      )
    const guess = canonical({
      county: COUNTY,
      actor: people.reader,
      key,
      kind: 'library-card/apply',
      input: { form: { place: VILLAGE } },
    })
    const stored = await digest(key)
    expect(stored.subarray(2).equals(createHash('sm3').update(guess).digest())).toBe(false)
    expect(isKeyedDigest(house.keys, 'act-body', guess, stored)).toBe(true)
    house.keys.rotate('index')
    expect(done(await apply(key, { place: VILLAGE })).answer).toEqual(first.answer)
    expect(await apply(key, { place: VILLAGE, wish: 'more' })).toMatchObject({ refused: 'act/key-reused' })
    const other = randomUUID()
    done(await apply(other, { place: VILLAGE }))
    expect([await digest(key), await digest(other)].map((one) => one.readUInt16BE(0))).toEqual([1, 2])
  })

  it('belongs to one actor', async () => {
    const key = randomUUID()
    const one = done(await apply(key, undefined, people.reader))
    const other = done(await apply(key, undefined, people.standIn))
    expect(other.answer.case).not.toBe(one.answer.case)
  })

  it('files once however many send it at the same time', async () => {
    const key = randomUUID()
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => apply(key)))
    const cases = new Set(outcomes.map((o) => done(o).answer.case))
    expect(cases.size).toBe(1)
    expect(outcomes.filter((o) => !done(o).repeated)).toHaveLength(1)
  })

  it('is not spent by a refusal', async () => {
    const key = randomUUID()
    const filed = done(await apply())
    expect(await step('review', filed.answer.case, people.clerk, { grant: true }, key)).toMatchObject({
      refused: 'case/unknown',
    })
    expect(isRefusal(await step('review', filed.answer.case, people.ling, { grant: true }, key))).toBe(false)
  })
})

describe('refusals', () => {
  it('names every field at fault with words', async () => {
    const outcome = await apply(randomUUID(), { wish: '' })
    expect(outcome).toMatchObject({ refused: 'act/malformed' })
    expect((outcome as unknown as { fields: { field: string }[] }).fields.map((f) => f.field).sort()).toEqual([
      'form.place',
      'form.wish',
    ])
  })

  it('are one and the same to a stranger, for a case that exists, wherever it stands, and for one that does not', async () => {
    const filed = done(await apply())
    const moved = done(await apply())
    done(await step('review', moved.answer.case, people.ling, { grant: true }))
    const ask = (id: unknown, seen?: number) =>
      house.desk.perform({
        kind: 'library-card/review',
        county: COUNTY,
        actor: actor(people.standIn),
        key: randomUUID(),
        input: { case: id as string, ...(seen ? { seen } : {}), form: { grant: true } },
      })
    const answers = await Promise.all([
      ask(filed.answer.case),
      ask(moved.answer.case),
      ask(moved.answer.case, 1),
      ask(randomUUID()),
    ])
    for (const answer of answers) expect(answer).toEqual({ refused: 'case/unknown' })
    // Whoever filed it may know where it stands.
    expect(await step('review', moved.answer.case, people.reader, { grant: true })).toMatchObject({
      refused: 'case/out-of-turn',
    })
  })

  it('refuses unknown fields, so that nothing typed is silently lost', async () => {
    expect(await apply(randomUUID(), { place: VILLAGE, nickname: 'x' })).toMatchObject({ refused: 'act/malformed' })
  })

  it('refuses strangers every step but those open to anyone', async () => {
    const filed = done(await apply())
    const stranger = await house.desk.perform({
      kind: 'library-card/review',
      county: COUNTY,
      actor: actor(null),
      key: randomUUID(),
      input: { case: filed.answer.case, form: { grant: true } },
    })
    expect(stranger).toMatchObject({ refused: 'act/sign-in' })
  })

  it('refuses a step out of turn, and one on a case that moved on', async () => {
    const filed = done(await apply())
    expect(await step('lend', filed.answer.case, people.ling)).toMatchObject({ refused: 'case/out-of-turn' })
    done(await step('review', filed.answer.case, people.ling, { grant: true }))
    const late = await house.desk.perform({
      kind: 'library-card/lend',
      county: COUNTY,
      actor: actor(people.bao),
      key: randomUUID(),
      input: { case: filed.answer.case, seen: 1, form: {} },
    })
    expect(late).toMatchObject({ refused: 'case/moved-on' })
  })

  it('lets only imports, demonstration and timers say when an act took place', async () => {
    const outcome = await house.desk.perform({
      kind: 'library-card/apply',
      county: COUNTY,
      actor: actor(people.reader),
      key: randomUUID(),
      at: new Date('2026-01-01'),
      input: { form: { place: VILLAGE } },
    })
    expect(outcome).toMatchObject({ refused: 'act/past' })
  })
})

describe('rehearsals', () => {
  it('answer what would happen and leave nothing: no row, no key, no number', async () => {
    const tables = ['journal', 'case_file', 'case_step', 'act_key', 'personal', 'case_number', 'case_viewer']
    const before = await Promise.all(tables.map(count))
    const outcome = done(
      await house.desk.rehearse({
        kind: 'library-card/apply',
        county: COUNTY,
        actor: actor(people.reader),
        input: { form: { place: VILLAGE, wish: 'maps' } },
      }),
    )
    expect(outcome.answer).toMatchObject({ state: 'applied', desk: 'librarian@990101001' })
    expect(await Promise.all(tables.map(count))).toEqual(before)
  })

  it('do not wait for somebody who holds the case', async () => {
    const filed = done(await apply())
    const client = await house.pool.connect()
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`case:${filed.answer.case}`])
    const outcome = await house.desk.rehearse({
      kind: 'library-card/review',
      county: COUNTY,
      actor: actor(people.ling),
      input: { case: filed.answer.case, form: { grant: true } },
    })
    await client.query('rollback')
    client.release()
    expect(outcome).toMatchObject({ refused: 'act/busy' })
  })
})

describe('races', () => {
  it('two officials on one case: one acts, the other is told', async () => {
    const filed = done(await apply())
    const outcomes = await Promise.all(
      [people.ling, people.bao].map((p) => step('review', filed.answer.case, p, { grant: p === people.ling })),
    )
    expect(outcomes.filter((o) => !isRefusal(o))).toHaveLength(1)
    expect(outcomes.find(isRefusal)).toMatchObject({ refused: 'case/out-of-turn' })
  })

  it('numbers have neither gaps nor doubles', async () => {
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => apply()))
    const batch = await house.desk.performAll(
      Array.from({ length: 30 }, () => ({
        kind: 'library-card/apply',
        county: COUNTY,
        actor: actor(people.reader),
        key: randomUUID(),
        input: { form: { place: VILLAGE } },
      })),
      'each',
    )
    expect(new Set([...outcomes, ...batch].map((o) => done(o).answer.number)).size).toBe(70)
    const numbers = await house.reader.read(COUNTY, async (c) =>
      (await c.query(`select number from case_file where county = $1 order by number`, [COUNTY])).rows.map((r) =>
        Number(r.number.split('-').at(-1)),
      ),
    )
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  })
})

describe('performAll', () => {
  it('each for itself: refused rows say why, the others land', async () => {
    const filed = done(await apply())
    const outcomes = await house.desk.performAll(
      [
        {
          kind: 'library-card/review',
          county: COUNTY,
          actor: actor(people.clerk),
          key: randomUUID(),
          input: { case: filed.answer.case, form: { grant: true } },
        },
        {
          kind: 'library-card/review',
          county: COUNTY,
          actor: actor(people.ling),
          key: randomUUID(),
          input: { case: filed.answer.case, form: { grant: true } },
        },
        {
          kind: 'library-card/lend',
          county: COUNTY,
          actor: actor(people.ling),
          key: randomUUID(),
          input: { case: filed.answer.case, form: {} },
        },
      ],
      'each',
    )
    expect(outcomes.map((o) => (isRefusal(o) ? o.refused : o.answer.state))).toEqual(['case/unknown', 'issued', 'lent'])
  })

  it('all or none: one refusal undoes everything', async () => {
    const before = await count('case_file')
    const outcomes = await house.desk.performAll(
      [
        {
          kind: 'library-card/apply',
          county: COUNTY,
          actor: actor(people.reader),
          key: randomUUID(),
          input: { form: { place: VILLAGE } },
        },
        {
          kind: 'library-card/apply',
          county: COUNTY,
          actor: actor(people.reader),
          key: randomUUID(),
          input: { form: {} },
        },
      ],
      'all',
    )
    expect(outcomes.every(isRefusal)).toBe(true)
    expect(await count('case_file')).toBe(before)
  })
})

describe('what is written', () => {
  it('keeps personal values out of append-only rows', async () => {
    const marked = `herons-${randomUUID()}`
    done(await apply(randomUUID(), { place: VILLAGE, wish: marked }))
    const found = await house.reader.read(COUNTY, async (c) => {
      const { rows } = await c.query(`select count(*)::int as n from case_step where form::text like $1`, [
        `%${marked}%`,
      ])
      const { rows: journal } = await c.query(
        `select count(*)::int as n from journal where body::text || because::text like $1`,
        [`%${marked}%`],
      )
      const { rows: keys } = await c.query(`select count(*)::int as n from act_key where answer::text like $1`, [
        `%${marked}%`,
      ])
      return [rows[0].n, journal[0].n, keys[0].n]
    })
    expect(found).toEqual([0, 0, 0])
  })

  it('shows one county nothing of another, whatever a query asks', async () => {
    const rows = await house.reader.read(
      '990102',
      async (c) => (await c.query('select count(*)::int as n from case_file')).rows[0].n,
    )
    expect(rows).toBe(0)
  })

  it('lets the application neither change nor delete steps and journal', async () => {
    for (const sql of [
      'delete from case_step',
      `update case_step set step = 'x'`,
      'delete from journal',
      `update journal set kind = 'x'`,
    ])
      await expect(
        house.reader.readAndRecord(COUNTY, (c) => c.query(sql)),
        sql,
      ).rejects.toThrow(/permission denied/)
  })
})
