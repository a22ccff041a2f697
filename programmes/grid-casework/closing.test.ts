import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, type Day, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { readFigures } from '#kernel/publicity/figure.store.ts'
import { figures } from './figures.ts'
import { COUNTY, dispatcher, done, type Grid, gridWorker, openGrid, resident } from './grid.testing.ts'

let grid: Grid
let chief: Id
beforeAll(async () => {
  grid = await openGrid()
  chief = grid.holder('duty-chief', COUNTY)
}, 60_000)
afterAll(() => grid?.close())

async function closed(): Promise<{ id: Id; handler: Id }> {
  const made = await grid.handled()
  await grid.does(made.id, 'verify', gridWorker, { way: 'phone' })
  await grid.does(made.id, 'close', dispatcher)
  return made
}
async function rated(rating: string): Promise<{ id: Id; handler: Id }> {
  const made = await closed()
  await grid.does(made.id, 'rate', resident, { rating, remark: '自己的话' })
  return made
}

describe('rating', () => {
  it('the first three words end it, the last two lead to a return call', async () => {
    grid.at('2026-11-18T09:00')
    expect(await grid.row((await rated('fairly-satisfied')).id)).toMatchObject({ state: 'rated', desk: null })
    const { id } = await rated('dissatisfied')
    expect(await grid.row(id)).toMatchObject({ state: 'calling', desk: 'dispatcher@340881002', closed_at: null })
  })

  it('the return call may reopen it once; the second time the result stays', async () => {
    const { id, handler } = await rated('very-dissatisfied')
    expect(
      await grid.step(id, 'return-call', handler, { finding: 'work', outcome: 'keep', opinion: '已说明' }),
    ).toMatchObject({
      refused: 'case/not-yours',
    })
    expect(await grid.step(id, 'return-call', dispatcher, { finding: 'work', opinion: '已说明' })).toMatchObject({
      refused: 'grid-casework/choose-outcome',
    })
    await grid.does(id, 'return-call', dispatcher, { finding: 'work', outcome: 'reopen', opinion: '确有一处未修' })
    expect(await grid.row(id)).toMatchObject({ state: 'dispatched', rating: null, result: null, on_time: null })
    await grid.does(id, 'handle', handler, { result: 'solved', opinion: '补修', photos: [await grid.photo(handler)] })
    await grid.does(id, 'verify', gridWorker, { way: 'phone' })
    await grid.does(id, 'close', dispatcher)
    await grid.does(id, 'rate', resident, { rating: 'dissatisfied' })
    expect(
      await grid.step(id, 'return-call', dispatcher, { finding: 'work', outcome: 'reopen', opinion: '再修' }),
    ).toMatchObject({ refused: 'grid-casework/reopened-once' })
    await grid.does(id, 'return-call', dispatcher, { finding: 'policy', outcome: 'keep', opinion: '已说明' })
    expect(await grid.row(id)).toMatchObject({ state: 'rated', rating: 'dissatisfied' })
  })

  it('whoever cannot be reached on three days keeps the rating; on contact it is taken up again', async () => {
    const { id } = await rated('dissatisfied')
    for (const [day, state] of [
      ['18', 'calling'],
      ['18', 'calling'],
      ['19', 'calling'],
      ['20', 'rated'],
    ] as const) {
      grid.at(`2026-11-${day}T15:00`)
      const called = await grid.does(id, 'return-call', dispatcher, { finding: 'not-reached', opinion: '无人接听' })
      expect(called.answer.state).toBe(state)
    }
    await grid.does(id, 'reopen', dispatcher, { opinion: '反映人来电' })
    expect((await grid.row(id)).state).toBe('dispatched')
  })
})

describe('edge 45: a low rating out of anger at the policy', () => {
  const satisfied = figures.filter((f) => f.key === 'grid-casework/satisfied')
  const rate = async (day: Day) => {
    const span = { county: COUNTY, from: startOfDay(day), to: startOfDay(addDays(day, 1)), places: [] }
    const [reading] = await grid.house.reader.read(COUNTY, (client) =>
      readFigures(client, satisfied, span, startOfDay(addDays(day, 1))),
    )
    return reading
  }
  const appealed = async (rating = 'dissatisfied') => {
    const made = await rated(rating)
    await grid.does(made.id, 'appeal-rating', made.handler, { opinion: '对收费标准有意见' })
    return made
  }

  it('is appealed by the unit, checked by the centre, stays visible, and leaves the rate only by a cited rule', async () => {
    grid.at('2026-11-25T09:00')
    await rated('satisfied')
    const { id, handler } = await appealed()
    expect(await grid.row(id)).toMatchObject({ state: 'appealed', desk: `duty-chief@${COUNTY}` })
    expect(
      await grid.step(id, 'uphold-appeal', handler, { ground: 'policy', clause: '第十二条', opinion: '同意' }),
    ).toMatchObject({
      refused: 'case/not-yours',
    })
    expect(await grid.step(id, 'uphold-appeal', chief, { ground: 'policy', opinion: '同意' })).toMatchObject({
      refused: 'act/malformed',
    })
    await grid.does(id, 'uphold-appeal', chief, {
      ground: 'policy',
      clause: '评价管理办法第十二条',
      opinion: '办理符合规定',
    })
    const row = await grid.row(id)
    expect(row).toMatchObject({ state: 'rated', rating: 'dissatisfied' })
    expect(row.flags).toEqual(expect.arrayContaining(['rating-appealed', 'rating-excluded']))
    expect(await rate('2026-11-25' as Day)).toMatchObject({ numerator: 1, denominator: 1, rate: 100 })
  })

  it('an appeal that fails counts like any other rating, and is made once', async () => {
    grid.at('2026-11-26T09:00')
    await rated('satisfied')
    const { id, handler } = await appealed('very-dissatisfied')
    await grid.does(id, 'dismiss-appeal', chief, { opinion: '办理确有不足' })
    expect(await rate('2026-11-26' as Day)).toMatchObject({ numerator: 1, denominator: 2, rate: 50 })
    expect(await grid.step(id, 'appeal-rating', handler, { opinion: '再申诉' })).toMatchObject({
      refused: 'grid-casework/appeal-late',
    })
  })

  it('ends with its days, and is only for the last two words', async () => {
    grid.at('2026-11-27T09:00')
    const good = await rated('satisfied')
    expect(await grid.step(good.id, 'appeal-rating', good.handler, { opinion: '申诉' })).toMatchObject({
      refused: 'grid-casework/not-low',
    })
    const { id, handler } = await rated('dissatisfied')
    grid.at('2026-12-05T09:00')
    expect(await grid.step(id, 'appeal-rating', handler, { opinion: '申诉' })).toMatchObject({
      refused: 'grid-casework/appeal-late',
    })
  })
})

describe('listed supervision', () => {
  it('is put on the list with the leader’s signature, answered by the unit, and struck off before the case is closed', async () => {
    grid.at('2026-11-18T09:00')
    const leader = grid.holder('county-leader', COUNTY)
    const { id, handler } = await grid.dispatched()
    const form = { until: '2026-11-25', opinion: '限期办结' }
    expect(await grid.step(id, 'list-for-supervision', chief, form)).toMatchObject({
      refused: 'grid-casework/scan-needed',
    })
    await grid.does(id, 'list-for-supervision', leader, form)
    expect((await grid.row(id)).flags).toContain('listed')
    const told = await grid.rows<{ words: string }>(
      'select words from message where county = $1 and subject = $2 and person = $3',
      [COUNTY, id, handler],
    )
    expect(told.map((m) => m.words)).toContain('grid-casework/tell-supervised')
    await grid.does(id, 'answer-supervision', handler, { opinion: '施工过半' })
    await grid.does(id, 'handle', handler, { result: 'solved', opinion: '已修', photos: [await grid.photo(handler)] })
    await grid.does(id, 'verify', gridWorker, { way: 'phone' })
    expect(await grid.step(id, 'close', dispatcher)).toMatchObject({ refused: 'grid-casework/listed-open' })
    expect(await grid.step(id, 'strike-off', chief, { opinion: '已整改到位' })).toMatchObject({
      refused: 'grid-casework/scan-needed',
    })
    await grid.does(id, 'strike-off', chief, { opinion: '已整改到位', scan: [await grid.photo(chief)] })
    expect((await grid.row(id)).flags).toEqual(expect.arrayContaining(['struck-off']))
    await grid.does(id, 'close', dispatcher)
    expect(await grid.step(id, 'answer-supervision', handler, { opinion: '补充' })).toMatchObject({
      refused: 'case/out-of-turn',
    })
  })

  it('supervision without a list is the duty chief’s own; an answer needs one', async () => {
    const { id, handler } = await grid.dispatched()
    expect(await grid.step(id, 'answer-supervision', handler, { opinion: '已办' })).toMatchObject({
      refused: 'grid-casework/not-supervised',
    })
    done(await grid.step(id, 'supervise', chief, { until: '2026-11-20', opinion: '请抓紧' }))
    done(await grid.step(id, 'strike-off', chief, { opinion: '已办结' }))
  })
})
