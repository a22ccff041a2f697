import { runTimers } from '#kernel/casework/timer.ts'
import { assemble } from '#server/assemble.ts'
import { listening, settingOf } from './child.ts'

/** What a worker process fires timers with. */
export interface TimerSetting {
  readonly url: string
  readonly home: string
  /** Timers taken at once, and ms after which those of a process that was killed may be taken again. */
  readonly batch: number
  readonly lease: number
}

/** A worker that does nothing but fire timers, in a process of its own. */
const { url, home, batch, lease } = await settingOf<TimerSetting>()
const house = assemble({ url, home })
const log = { info() {}, warn: (about: object, text: string) => console.error(text, about), error: console.error }
const programmes = new Map(house.programmes.map((programme) => [programme.id, programme]))
const ended = new AbortController()
const running = runTimers({ ...house, programmes, batch, lease, log }, ended.signal)
listening('', async () => {
  ended.abort()
  await running
  await house.close()
})
