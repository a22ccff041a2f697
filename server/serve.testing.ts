import { foundCounty, layCounties } from '#county/found.ts'
import { personasShown } from '#county/personas-shown.ts'
import { dayOf } from '#kernel/day.ts'
import { listening, settingOf } from '../bench/child.ts'
import { startServer } from './main.ts'

/**
 * Liuchi in a process of its own, for tests that kill it or run it twice: on its home's database, or on that of `url`. Some counties
 * are founded first, without cases. What it says goes to standard output, the lines of its log among them.
 */
export interface ServeSetting {
  readonly home: string
  readonly url?: string
  readonly counties: readonly string[]
}

const { home, url, counties } = await settingOf<ServeSetting>()
const running = await startServer({
  home,
  host: '127.0.0.1',
  port: 0,
  ...(url ? { databaseUrl: url } : {}),
  demonstration: true,
  personas: personasShown,
  log: (line) => process.stdout.write(`${line}\n`),
  async demonstrate(house) {
    for (const county of layCounties(dayOf(new Date())))
      if (counties.includes(county.code)) await foundCounty(house.desk, county, house.programmes)
  },
})
listening(running.address, running.stop)
