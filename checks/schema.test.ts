import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { dumpSchema } from '#server/db/catalogue.ts'
import { SCHEMA_FILE } from '#server/db/schema-file.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('schema.sql is what the migrations make (stale? node launch.mjs migrate --write-schema)', async () => {
  expect(await dumpSchema(database.url)).toBe(readFileSync(SCHEMA_FILE, 'utf8'))
})
