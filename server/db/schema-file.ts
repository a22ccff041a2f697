import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dumpSchema } from './catalogue.ts'
import { migrate } from './migrate.ts'
import { startThrowAway } from './throw-away.ts'

export const SCHEMA_FILE = fileURLToPath(new URL('schema.sql', import.meta.url))

/** Applies all migrations to a database of its own and writes its shape to `schema.sql`. No other database is touched. */
export async function writeSchema(log: (line: string) => void): Promise<void> {
  const { database, remove } = await startThrowAway()
  try {
    await migrate(database.url, { log })
    writeFileSync(SCHEMA_FILE, await dumpSchema(database.url))
    log(`Wrote ${SCHEMA_FILE}`)
  } finally {
    await remove()
  }
}
