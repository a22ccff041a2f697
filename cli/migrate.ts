import { startDatabase } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'
import { writeSchema } from '#server/db/schema-file.ts'
import { homeOf } from '#server/main.ts'

/** Migrates DATABASE_URL or the embedded database, and leaves it stopped. */
export async function runMigrate(options: { writeSchema?: boolean }, log: (line: string) => void): Promise<void> {
  if (options.writeSchema) return writeSchema(log)
  const own = process.env.DATABASE_URL ? undefined : await startDatabase({ home: homeOf(process.env), log })
  try {
    await migrate(process.env.DATABASE_URL ?? (own?.url as string), { log })
  } finally {
    await own?.stop()
  }
}
