import Fastify from 'fastify'
import type { Id } from '#kernel/id.ts'
import { openPool } from '#server/db/open.ts'
import { listening, settingOf } from './child.ts'
import { writeBare } from './floor-transfers.ts'
import type { RedeemFloor } from './redeem.ts'

/** The floor of a redemption: bare Fastify and the driver, two transfers in two round trips; it checks nothing and asks nothing. */
const { url, households, stock, spent, price } = await settingOf<RedeemFloor>()
const pool = openPool({ url, role: 'liuchi_app', max: 20 })
const app = Fastify()

let turn = 0
app.post('/', async () => {
  const household = households[turn++ % households.length] as Id
  await writeBare(pool, [
    { legs: [{ account: household, amount: -price }], busy: { account: spent as Id, amount: price } },
    { legs: [{ account: stock as Id, amount: -1 }], busy: { account: spent as Id, amount: 1 } },
  ])
  return { points: price, left: 0, own: false, repeated: false }
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
listening(address, async () => {
  await app.close()
  await pool.end()
})
