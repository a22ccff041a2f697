import Fastify from 'fastify'
import pg from 'pg'
import { listening, settingOf } from './child.ts'

/** One SELECT by name; each of its sets of values in turn. */
export interface BareRead {
  readonly text: string
  readonly values: readonly (readonly unknown[])[]
}

/** The floor of a read: bare Fastify and the driver, one prepared SELECT; it checks nobody and shapes nothing. */
const { url, reads } = await settingOf<{ url: string; reads: Record<string, BareRead> }>()
const pool = new pg.Pool({ connectionString: url, max: 20 })
const app = Fastify()
let turn = 0
app.get<{ Params: { name: string } }>('/:name', async ({ params: { name } }) => {
  const { text, values } = reads[name] as BareRead
  const { rows } = await pool.query({ name, text, values: [...(values[turn++ % values.length] ?? [])] })
  return { rows }
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
listening(address, async () => {
  await app.close()
  await pool.end()
})
