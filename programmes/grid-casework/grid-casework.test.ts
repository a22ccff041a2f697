import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, foundCounty, idOfKey, layCounties } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'

/* The core loop on the real places of Tongcheng, by the people who hold the posts. */

const COUNTY = '340881'
const LANE = '340881002004'
const VILLAGE_ITEM = '070103'
let now = new Date('2026-11-18T01:00:00Z')
let database: TestDatabase
let house: House
let county: County
let home: string

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-grid-'))
  house = assemble({ url: database.url, home, now: () => now })
  county = layCounties('2026-11-18').find((c) => c.code === COUNTY) as County
  await foundCounty(house.desk, county, house.programmes)
}, 60_000)
afterAll(async () => {
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const at = (text: string) => {
  now = new Date(`${text}:00+08:00`)
}
const holder = (role: string, place: string): Id => {
  const post = county.posts.find((p) => p.role === role && p.place === place)
  if (!post) throw new Error(`nobody holds ${role} at ${place}`)
  return idOfKey(post.person)
}
const handlerOf = (organisation: string): Id => {
  const post = county.posts.find((p) => p.role === 'handler' && idOfKey(p.organisation) === organisation)
  if (!post) throw new Error('nobody handles there')
  return idOfKey(post.person)
}
const resident = idOfKey('liu-haibo')
const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
async function photo(person: Id | null): Promise<Id> {
  const store = openFileStore({ home, keys: house.keys })
  const kept = await store.put(COUNTY, Buffer.from(`photo ${randomUUID()}`))
  const client = await house.pool.connect()
  try {
    return await stageFile(client, store, {
      county: COUNTY,
      address: kept.address,
      kind: 'image',
      mediaType: 'image/jpeg',
      bytes: kept.bytes,
      width: 10,
      height: 10,
      stagedBy: person,
    })
  } finally {
    client.release()
  }
}
const report = (form: object = {}, person: Id | null = resident) =>
  house.desk.perform({
    kind: 'grid-casework/report',
    county: COUNTY,
    actor: { county: COUNTY, person, via: 'web' },
    key: randomUUID(),
    input: { form: { item: '010101', place: LANE, ...form } },
  })
const step = (id: unknown, name: string, person: Id, form: object = {}) =>
  house.desk.perform({
    kind: `grid-casework/${name}`,
    county: COUNTY,
    actor: { county: COUNTY, person, via: 'web' },
    key: randomUUID(),
    input: { case: id, form },
  })
const row = async (id: unknown) =>
  house.reader.read(
    COUNTY,
    async (c) =>
      (await c.query('select * from case_file where county = $1 and id = $2', [COUNTY, id])).rows[0] as Record<
        string,
        unknown
      >,
  )

const dispatcher = () => idOfKey('zhang-suqin')
const chief = () => holder('duty-chief', COUNTY)

async function dispatched(): Promise<{ id: unknown; handler: Id }> {
  const id = done(await report()).answer.case
  done(await step(id, 'accept', dispatcher()))
  done(await step(id, 'dispatch', dispatcher()))
  return { id, handler: handlerOf(String((await row(id)).lead)) }
}

describe('the core loop', () => {
  it('goes from a report to a rating, each step by another hand', async () => {
    at('2026-11-18T09:00')
    const filed = done(await report({ title: '路灯不亮' }))
    expect(filed.answer).toMatchObject({ state: 'reported', desk: 'dispatcher@340881002' })
    const id = filed.answer.case
    expect(done(await step(id, 'accept', dispatcher())).answer.state).toBe('opened')
    const sent = done(await step(id, 'dispatch', dispatcher()))
    // Two working days, not counting today: Friday at the close of winter hours.
    expect(sent.answer.due).toBe(new Date('2026-11-20T17:30:00+08:00').toISOString())
    const handler = handlerOf(String((await row(id)).lead))
    expect(await step(id, 'handle', handler, { result: 'solved', opinion: '已修复' })).toMatchObject({
      refused: 'grid-casework/photo-needed',
    })
    expect(
      await step(id, 'handle', handler, { result: 'solved', opinion: '已修复', photos: [await photo(resident)] }),
    ).toMatchObject({ refused: 'file/not-there' })
    done(await step(id, 'handle', handler, { result: 'solved', opinion: '已修复', photos: [await photo(handler)] }))
    expect(await step(id, 'verify', handler, { way: 'visit' })).toMatchObject({ refused: 'case/not-yours' })
    done(await step(id, 'verify', idOfKey('wu-changgen'), { way: 'visit' }))
    done(await step(id, 'close', dispatcher()))
    expect(await step(id, 'rate', dispatcher(), { rating: 'satisfied' })).toMatchObject({ refused: 'case/not-yours' })
    done(await step(id, 'rate', resident, { rating: 'very-satisfied' }))
    expect(await row(id)).toMatchObject({
      state: 'rated',
      rating: 'very-satisfied',
      result: 'solved',
      on_time: true,
      desk: null,
    })
  })

  it('refuses places and items that are none, with the field', async () => {
    expect(await report({ place: '340881002' })).toMatchObject({
      refused: 'grid-casework/no-such-place',
      field: 'place',
    })
    expect(await report({ item: '999999' })).toMatchObject({ refused: 'grid-casework/no-such-item', field: 'item' })
  })

  it('asks a photo of a grid worker, never of a resident', async () => {
    expect(await report({}, idOfKey('wu-changgen'))).toMatchObject({ refused: 'grid-casework/photo-needed' })
    expect(isRefusal(await report({}, null))).toBe(false)
  })

  it('gives a visitor a code of which only the digest is kept', async () => {
    const filed = done(await report({ phone: '138 0000 2041' }, null))
    expect(filed.answer.followUp).toMatch(/^[A-Z2-9]{10}$/)
    expect(JSON.stringify(await row(filed.answer.case))).not.toContain(String(filed.answer.followUp))
  })
})

describe('levels', () => {
  it('in a village the grid head settles it on the spot or sends it up, town then county', async () => {
    const village = county.places.find(
      (p) => p.level === 'village' && p.code.startsWith('3408811') && !p.statisticalOnly,
    )?.code as string
    const first = done(await report({ item: VILLAGE_ITEM, place: village }))
    expect(first.answer.desk).toBe(`grid-head@${village}`)
    const head = holder('grid-head', village)
    done(await step(first.answer.case, 'settle-here', head, { result: 'solved', opinion: '当场清理' }))
    expect(await row(first.answer.case)).toMatchObject({ state: 'closed', flags: ['self-handled'] })

    const second = done(await report({ item: VILLAGE_ITEM, place: village }))
    expect(done(await step(second.answer.case, 'escalate', head, { opinion: '需要机械' })).answer.desk).toBe(
      `dispatcher@${village.slice(0, 9)}`,
    )
    const up = done(
      await step(second.answer.case, 'escalate', holder('dispatcher', village.slice(0, 9)), { opinion: '跨镇' }),
    )
    expect(up.answer.desk).toBe(`acceptance-clerk@${COUNTY}`)
    expect(done(await step(second.answer.case, 'accept', holder('acceptance-clerk', COUNTY))).answer).toMatchObject({
      state: 'accepted',
      desk: `duty-chief@${COUNTY}`,
    })
    expect(done(await step(second.answer.case, 'open', chief())).answer.desk).toBe(`dispatcher@${COUNTY}`)
  })
})

describe('return, extension, hold, rework', () => {
  it('a return cites its clause within the hours; upheld or not, the first start stays', async () => {
    at('2026-11-18T09:00')
    const { id, handler } = await dispatched()
    const due = (await row(id)).overall_due_at
    expect(await step(id, 'return', handler, { ground: 'not-our-duty' })).toMatchObject({ refused: 'act/malformed' })
    done(await step(id, 'return', handler, { ground: 'not-our-duty', clause: '权责清单第 41 项' }))
    // Over a department of the county the town does not rule.
    expect(await step(id, 'uphold', dispatcher(), { opinion: '属本单位职责' })).toMatchObject({
      refused: 'grid-casework/chief-rules',
    })
    done(await step(id, 'refer', dispatcher(), { opinion: '与承办单位意见不一' }))
    done(await step(id, 'uphold', chief(), { opinion: '属本单位职责' }))
    expect((await row(id)).overall_due_at).toEqual(due)
    at('2026-11-19T16:00')
    expect(await step(id, 'return', handler, { ground: 'not-our-area', clause: '第 1 项' })).toMatchObject({
      refused: 'grid-casework/return-late',
    })
  })

  it('more time is asked once, before expiry, at most the limit itself, and granted by another', async () => {
    at('2026-11-18T09:00')
    const { id, handler } = await dispatched()
    expect(await step(id, 'ask-extension', handler, { days: 3, opinion: '配件未到' })).toMatchObject({
      refused: 'grid-casework/too-long',
    })
    done(await step(id, 'ask-extension', handler, { days: 1, opinion: '配件未到' }))
    expect(await step(id, 'ask-extension', handler, { days: 1, opinion: '再要' })).toMatchObject({
      refused: 'grid-casework/asked-twice',
    })
    expect(await step(id, 'grant-extension', handler, { days: 1 })).toMatchObject({ refused: 'case/not-yours' })
    const granted = done(await step(id, 'grant-extension', dispatcher(), { days: 1 }))
    expect(granted.answer.due).toBe(new Date('2026-11-23T17:30:00+08:00').toISOString())
    at('2026-11-24T09:00')
    const late = await dispatched()
    at('2026-11-27T09:00')
    expect(await step(late.id, 'ask-extension', late.handler, { days: 1, opinion: '迟了' })).toMatchObject({
      refused: 'grid-casework/asked-late',
    })
  })

  it('a hold stops the clock across the weekend and names its review day', async () => {
    at('2026-11-18T09:00')
    const { id, handler } = await dispatched()
    expect(
      await step(id, 'hold', chief(), { ground: 'budget', reviewOn: '2026-12-01', opinion: '待经费' }),
    ).toMatchObject({ refused: 'grid-casework/nothing-asked' })
    at('2026-11-19T17:30')
    done(await step(id, 'ask-hold', handler, { ground: 'budget', reviewOn: '2026-12-01', opinion: '待经费' }))
    done(await step(id, 'hold', chief(), { ground: 'budget', reviewOn: '2026-12-01', opinion: '同意' }))
    expect(await row(id)).toMatchObject({ state: 'held', overall_due_at: null })
    at('2026-11-24T08:00')
    // One of two working days had run; the other begins again now.
    expect(done(await step(id, 'resume', handler)).answer.due).toBe(new Date('2026-11-24T17:30:00+08:00').toISOString())
  })

  it('a reminder moves no clock: not that of verification, not the review day of a hold', async () => {
    at('2026-11-18T09:00')
    const { id, handler } = await dispatched()
    done(await step(id, 'handle', handler, { result: 'solved', opinion: '已修', photos: [await photo(handler)] }))
    const { due_at: due, stage_at: since } = await row(id)
    at('2026-11-18T15:00')
    done(await step(id, 'remind', dispatcher()))
    expect(await row(id)).toMatchObject({ due_at: due, stage_at: since, flags: ['reminded'] })

    const held = await dispatched()
    const form = { ground: 'budget', reviewOn: '2026-12-01', opinion: '待经费' }
    done(await step(held.id, 'ask-hold', held.handler, form))
    done(await step(held.id, 'hold', chief(), form))
    done(await step(held.id, 'remind', dispatcher()))
    expect((await row(held.id)).due_at).toEqual(new Date('2026-12-02T00:00:00+08:00'))
  })

  it('failed verification is rework under the same limit', async () => {
    at('2026-11-18T09:00')
    const { id, handler } = await dispatched()
    const due = (await row(id)).overall_due_at
    done(await step(id, 'handle', handler, { result: 'solved', opinion: '已修', photos: [await photo(handler)] }))
    done(await step(id, 'rework', idOfKey('wu-changgen'), { opinion: '仍有一盏不亮' }))
    expect(await row(id)).toMatchObject({ state: 'dispatched', overall_due_at: due, done_at: null, flags: ['rework'] })
    at('2026-11-23T09:00')
    done(await step(id, 'handle', handler, { result: 'solved', opinion: '再修', photos: [await photo(handler)] }))
    expect((await row(id)).on_time).toBe(false)
  })

  it('what is not accepted is told with a ground; a reporter may withdraw', async () => {
    at('2026-11-18T09:00')
    const first = done(await report()).answer.case
    expect(await step(first, 'decline', dispatcher(), { ground: 'not-ours' })).toMatchObject({
      refused: 'act/malformed',
    })
    done(await step(first, 'decline', dispatcher(), { ground: 'not-ours', opinion: '请到物业公司办理' }))
    expect(await row(first)).toMatchObject({ state: 'declined', result: 'not-ours' })
    const second = done(await report()).answer.case
    done(await step(second, 'withdraw', resident))
    expect(await row(second)).toMatchObject({ state: 'withdrawn', result: 'withdrawn' })
  })
})

it('every duty of the catalogue has a holder in every village of the county', async () => {
  const { whoLeads } = await import('./rules/who-leads.ts')
  const book = await house.keeper.getBook(COUNTY)
  const villages = book.places().filter((p) => p.level === 'village' && !p.statisticalOnly)
  const items = book.familyOf('grid-casework/item/', '2026-11-18' as never)
  expect(items).toHaveLength(90)
  for (const id of items)
    for (const village of villages.filter((_, i) => i % 25 === 0)) {
      const route = whoLeads(book, id.slice(-6), village.code, '2026-11-18' as never)
      expect(route.lead, `${id} ${village.name}`).toBeDefined()
      expect(route.clause).toMatch(/第 \d+ 项/)
    }
})
