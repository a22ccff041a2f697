import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Session } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { maskName } from '#kernel/register/name.ts'
import { createApp } from '#server/app.ts'
import { COUNTY, dispatcher, type Grid, openGrid } from './grid.testing.ts'

/* A leader opens a case on a phone in a meeting: what is forwarded names nobody and says who looked. */

let grid: Grid
let app: FastifyInstance
let session: Session
beforeAll(async () => {
  grid = await openGrid()
  app = await createApp({
    routes: caseworkRoutes({ ...grid.house, now: () => new Date('2026-11-18T11:00:00+08:00') }),
    sessionOf: async () => session,
    webRoot: '/nowhere',
    log: false,
    version: '0',
    health: async () => ({ ready: true, reasons: [] }),
  })
}, 60_000)
afterAll(async () => {
  await app?.close()
  await grid?.close()
})

async function look(person: Id, name: string, id: Id, phone: boolean) {
  session = { county: COUNTY, kind: 'person', account: null, person, name }
  const answered = await app.inject({ url: `/api/cases/${id}`, headers: phone ? { 'liuchi-view': 'phone' } : {} })
  return answered.json() as {
    watermark: string | null
    steps: { actor: string | null }[]
    answerable: { people: { name: string }[] }
  }
}

it('edge 73: on a leader’s phone names are masked and the page bears the leader’s own; at the desk they stand in full', async () => {
  const { id } = await grid.dispatched()
  const leader = grid.person('county-leader')
  const names = (
    await grid.rows<{ name: string }>('select name from person where county = $1 and retracted_at is null', [COUNTY])
  ).map((r) => r.name)
  await look(dispatcher, '章素琴', id, false)
  const desk = await look(leader, '某市长', id, false)
  expect(desk.watermark).toBeNull()
  expect(desk.steps.map((s) => s.actor)).toContain('章素琴')
  const phone = await look(leader, '某市长', id, true)
  expect(phone.watermark).toBe('某市长')
  expect(phone.steps.map((s) => s.actor)).toContain('章*琴')
  expect(phone.answerable.people.map((one) => one.name)).toEqual(
    desk.answerable.people.map((one) => maskName(one.name)),
  )
  const said = JSON.stringify(phone)
  expect(names.filter((name) => said.includes(name))).toEqual([])
  // Whoever handles it needs the names, on a phone too.
  expect(await look(dispatcher, '章素琴', id, true)).toMatchObject({ watermark: null })
})
