import Fastify from 'fastify'
import pg from 'pg'
import { newId } from '#kernel/id.ts'
import { listening, settingOf } from './child.ts'
import { fill } from './floor-filing.ts'
import type { BareLives, BareStep } from './floor-lives.ts'

/** The floor of a whole life: bare Fastify and the driver, one statement a step; it checks nothing and asks nothing. */
const { url, floor } = await settingOf<{ url: string; floor: BareLives }>()
const pool = new pg.Pool({ connectionString: url, max: 20 })
const app = Fastify()

/** The ids of each life under way. */
const under = new Map<string, string[]>()

app.post<{ Params: { life: string; step: string } }>('/:life/:step', async ({ params: { life, step } }) => {
  const lived = floor.lives[Number(life) % floor.lives.length] as readonly BareStep[]
  const fresh = under.get(life) ?? Array.from({ length: floor.ids }, () => newId() as string)
  const { text, values } = lived[Number(step)] as BareStep
  const { rows } = await pool.query({
    name: `${Number(life) % floor.lives.length}/${step}`,
    text,
    values: values.map((value) => ('as' in value ? value.as : fill(value, fresh))),
  })
  if (rows[0]) fresh[0] = rows[0].number
  if (Number(step) === lived.length - 1) under.delete(life)
  else under.set(life, fresh)
  return { number: fresh[0] }
})
const address = await app.listen({ host: '127.0.0.1', port: 0 })
listening(address, async () => {
  await app.close()
  await pool.end()
})
