// Stands in until the real command line replaces it.

import { startDatabase } from '#server/db/embedded.ts'
import { migrate } from '#server/db/migrate.ts'
import { writeSchema } from '#server/db/schema-file.ts'
import { isStartRefusal } from '#server/db/start-refusal.ts'
import { runTests } from './test.ts'

const log = (line: string): void => console.log(line)
const home = process.env.LIUCHI_HOME ?? '.liuchi'

async function start(): Promise<void> {
  const database = await startDatabase({ home, log })
  await migrate(database.url, { log })
  log('ready')
  const alive = setInterval(() => {}, 1000)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
  clearInterval(alive)
  await database.stop()
  log('stopped')
}

try {
  const [command, option] = process.argv.slice(2)
  if (command === 'start') await start()
  else if (command === 'test') process.exitCode = await runTests()
  else if (command === 'migrate' && option === '--write-schema') await writeSchema(log)
  else throw new Error('start | test | migrate --write-schema')
} catch (error) {
  console.error(isStartRefusal(error) ? error.message : error)
  process.exitCode = 1
}
