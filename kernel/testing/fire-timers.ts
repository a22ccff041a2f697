import type { ActKind } from '../act.ts'
import { fireAct } from '../casework/fire.ts'
import { fireDue } from '../casework/timer.ts'
import { openHouse } from './house.ts'
import { COUNTY, libraryCard } from './library-card.ts'

/*
 * A process of its own that fires timers until nothing is due: `node fire-timers.ts <database url> <batch> <lease ms>`.
 * It prints how many it fired after each batch. Tests run several of it and kill one.
 */
const [url = '', batch = '20', lease = '1500'] = process.argv.slice(2)
const programmes = new Map([[libraryCard.id, libraryCard]])
const house = openHouse({ url, programmes: [libraryCard], acts: [fireAct(programmes) as unknown as ActKind], max: 3 })
const work = { ...house, batch: Number(batch), lease: Number(lease) }
let idle = 0
// A batch that another process was killed with comes back when its lease ends.
while (idle < 3 * Number(lease)) {
  const { fired, gone, failed } = await fireDue(work, COUNTY, new Date())
  process.stdout.write(`${fired} ${gone} ${failed}\n`)
  if (fired + gone + failed > 0) idle = 0
  else {
    idle += 100
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
await house.close()
