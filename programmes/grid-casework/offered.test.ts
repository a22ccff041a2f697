import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import type { Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { COUNTY, dispatcher, type Grid, knock, openGrid } from './grid.testing.ts'

/* What answers a request is offered while the request stands, and not before. */

let grid: Grid
let doors: Route[]
let chief: Id
beforeAll(async () => {
  grid = await openGrid()
  doors = caseworkRoutes({ ...grid.house, now: () => new Date('2026-11-18T11:00:00+08:00') })
  chief = grid.holder('duty-chief', COUNTY)
}, 60_000)
afterAll(() => grid?.close())

const offered = async (id: Id, person: Id): Promise<string[]> => {
  const { json } = (await knock(doors, 'getCase', person, { params: { id } })) as { json: { acts: { step: string }[] } }
  return json.acts.map((act) => act.step)
}

it('more time, a hold and the end of a supervision are offered where they were asked for', async () => {
  const { id, handler } = await grid.dispatched()
  const answers = ['grant-extension', 'refuse-extension', 'hold', 'strike-off']
  expect((await offered(id, chief)).filter((step) => answers.includes(step))).toEqual([])
  expect(await offered(id, chief)).toContain('remind')
  expect(await grid.step(id, 'grant-extension', chief, { days: 1 })).toMatchObject({
    refused: 'grid-casework/nothing-asked',
  })

  await grid.does(id, 'ask-extension', handler, { days: 1, opinion: '等配件' })
  expect(await offered(id, dispatcher)).toEqual(expect.arrayContaining(['grant-extension', 'refuse-extension']))
  await grid.does(id, 'refuse-extension', dispatcher, { opinion: '配件已到' })
  expect(await offered(id, dispatcher)).not.toContain('grant-extension')

  expect(await offered(id, handler)).not.toContain('answer-supervision')
  await grid.does(id, 'supervise', chief, { until: '2026-11-20', opinion: '限期办结' })
  expect(await offered(id, handler)).toContain('answer-supervision')
  expect(await offered(id, chief)).toContain('strike-off')
})
