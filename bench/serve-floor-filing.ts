import Fastify from 'fastify'
import pg from 'pg'
import { newId } from '#kernel/id.ts'
import { listening, settingOf } from './child.ts'
import { type FilingFloor, fill, type Pieces } from './floor-filing.ts'

/** The floor of a filing: bare Fastify and the driver, one statement, the same rows; it checks nothing and asks nothing. */
const { url, floor } = await settingOf<{ url: string; floor: FilingFloor }>()
const pool = new pg.Pool({ connectionString: url, max: 20 })
const app = Fastify()

let turn = 0
app.post('/', async () => {
  const fresh = Array.from({ length: floor.ids }, () => newId() as string)
  const sample = floor.samples[turn++ % floor.samples.length] as readonly Pieces[]
  const { rows } = await pool.query({
    name: 'filing',
    text: floor.text,
    values: sample.map((pieces) => fill(pieces, fresh)),
  })
  return { case: fresh[0], number: rows[0].last }
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
listening(address, async () => {
  await app.close()
  await pool.end()
})
