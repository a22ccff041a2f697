import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { door, type Session } from '#kernel/door.ts'
import { hangRoutes } from './route.ts'

/* How much a door takes: a pasted grid is more than a form. */

let app: FastifyInstance
beforeAll(async () => {
  const rows = (url: string, largest?: number) =>
    door({
      ...{ method: 'POST', url, id: url.slice(1), summary: 'Counts rows', tag: 'test', visitors: true },
      body: z.object({ rows: z.array(z.string()) }),
      ...(largest ? { largest } : {}),
      handle: async ({ body }) => ({ json: { rows: body.rows.length } }),
    })
  app = Fastify({ bodyLimit: 1_000_000 })
  const session = { county: '340881', kind: 'visitor', account: null, person: null, name: '' } as unknown as Session
  hangRoutes(app, { routes: [rows('/form'), rows('/grid', 4_000_000)], sessionOf: async () => session })
  await app.ready()
})
afterAll(() => app?.close())

const send = async (url: string, rows: number) => {
  const headers = { 'sec-fetch-site': 'same-origin' }
  const payload = { rows: Array.from({ length: rows }, () => 'x'.repeat(97)) }
  const { statusCode, json } = await app.inject({ method: 'POST', url, headers, payload })
  return [statusCode, statusCode === 200 ? json().rows : 0]
}

it('takes a megabyte, and more only where a door says so', async () => {
  expect(await send('/form', 9000)).toEqual([200, 9000])
  expect(await send('/form', 11_000)).toEqual([413, 0])
  expect(await send('/grid', 30_000)).toEqual([200, 30_000])
  expect(await send('/grid', 50_000)).toEqual([413, 0])
})
