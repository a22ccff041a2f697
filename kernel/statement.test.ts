import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPool } from '#server/db/open.ts'
import './instruments.ts'
import type { Write } from './effect.ts'
import { newId } from './id.ts'
import { writeStatement } from './statement.ts'
import { createTestDatabase, type TestDatabase } from './testing/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const county = '990101'
const [id, first, second] = [newId(), newId(), newId()]
const person = (act: string, name: string) => ({ county, id, name, alias: [], act })

it('a version that takes a key waits for the one that gives it up, whatever order the server prefers', async () => {
  const writes: Write[] = [
    { table: 'person retracted', mode: 'update', rows: [{ county, id, act: first, retracted_at: 'now' }] },
    { table: 'person', mode: 'insert', rows: [person(second, '后来的名字')] },
  ]
  const { text, values } = writeStatement(writes, false)
  expect(text).toMatch(/update person .+ returning 1/)
  expect(text).toMatch(/insert into person .+ where \(select count\(\*\) from w\d+\) >= 0/)

  const pool = openPool({ url: database.url, max: 1 })
  try {
    await pool.query(`set liuchi.county = '${county}'`)
    const { text, values: plain } = writeStatement(
      [{ table: 'person', mode: 'insert', rows: [person(first, '原来的名字')] }],
      false,
    )
    expect(text).not.toContain('where (select')
    await pool.query(text, [...plain])
    await pool.query(writeStatement(writes, false).text, [...values])
    const { rows } = await pool.query('select name from person where retracted_at is null')
    expect(rows).toEqual([{ name: '后来的名字' }])
  } finally {
    await pool.end()
  }
})
