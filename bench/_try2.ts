import { openGround } from './ground.ts'
import { benchFileCase } from './file-case.ts'
import { tableOf } from './result.ts'
const g = await openGround({ log: console.log })
try { console.log(tableOf(await benchFileCase(g, { connections: 16, rounds: 3, msPerRound: 3000 })).join('\n')) } finally { await g.close() }
