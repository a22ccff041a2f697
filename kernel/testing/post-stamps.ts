import { acts, county } from '../ledger/ledger.testing.acts.ts'
import { openHouse } from './house.ts'

/*
 * A process of its own that posts a batch: `node post-stamps.ts <database url> <home> <transfers>`. It prints how many outcomes it had after each
 * hundred. Tests kill one and send its batch again, and run two at the same time.
 */
const [url = '', home = '', count = '1000'] = process.argv.slice(2)
const house = openHouse({ url, home, programmes: [], acts, max: 4 })
const requests = Array.from({ length: Number(count) }, (_, i) => ({
  kind: 'stamps/move',
  county,
  actor: { county, person: null, via: 'command' as const },
  key: `month-end:${i}`,
  input: {
    from: { kind: 'given', id: 'stamps' },
    to: { kind: 'card', id: `reader-${i % 97}` },
    amount: String(1 + (i % 5)),
  },
}))
let [done, repeated] = [0, 0]
for (let from = 0; from < requests.length; from += 100) {
  for (const outcome of await house.desk.performAll(requests.slice(from, from + 100), 'each')) {
    if ('refused' in outcome) throw new Error(outcome.refused)
    if (outcome.repeated) repeated += 1
    else done += 1
  }
  process.stdout.write(`${done} ${repeated}\n`)
}
await house.close()
