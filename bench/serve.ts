import { personasShown } from '#county/personas-shown.ts'
import { startServer } from '#server/main.ts'
import { listening, settingOf } from './child.ts'

/** The product as `start` serves it, with its workers, in a process of its own. */
const { url, home } = await settingOf<{ url: string; home: string }>()
const running = await startServer({
  home,
  host: '127.0.0.1',
  port: 0,
  databaseUrl: url,
  demonstration: true,
  personas: personasShown,
  log: () => {},
})
listening(running.address, running.stop)
