import { demonstrate } from '#county/demonstrate.ts'
import { personasShown } from '#county/personas-shown.ts'
import { startServer } from '#server/main.ts'
import { listening, settingOf } from './child.ts'

/** The product as `start` serves it, with the database it brings along. @param cases of the demonstration; none without it */
const { home, cases } = await settingOf<{ home: string; cases?: number }>()
const running = await startServer({
  home,
  host: '127.0.0.1',
  port: 0,
  demonstration: true,
  personas: personasShown,
  log: () => {},
  ...(cases === undefined
    ? {}
    : { demonstrate: (house, files) => demonstrate({ ...house, files, now: new Date(), cases, progress: () => {} }) }),
})
listening(running.address, running.stop)
