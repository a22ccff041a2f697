import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkRoutes } from '#kernel/casework/casework.routes.ts'
import { sheetsRoutes } from '#kernel/casework/sheets.routes.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { fileRoutes } from '#kernel/files/file.routes.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { openPool } from '#server/db/open.ts'
import { verifyCounties } from '#server/verify/verify.ts'
import { ownCompanyRoutes } from '../own.routes.ts'
import { type Bureau, COUNTY, clerk, companyOf, contact, done, head, openBureau, rival } from '../property.testing.ts'

/* What an item of a check holds by itself, its photos and its note: where it is kept, who sees it, and what the company answers to it. */

let bureau: Bureau
let doors: readonly Route[]
let check: Id
let first: Id
let second: Id
/** Photos of the item that fails and of one that passes. */
let bad: Id
let good: Id
const said = '灭火器过期3具，门卫讲四月以后没人来查过'

interface Reply {
  readonly json?: unknown
  readonly refused?: string
  readonly bytes?: unknown
}
async function knock(id: string, person: Id | null, params: object = {}): Promise<Reply> {
  const route = doors.find((one) => one.id === id) as Route
  const session = { county: COUNTY, kind: person ? 'person' : 'visitor', account: null, person, name: '' }
  const ask = { session, params, query: route.query?.parse({}), headers: new Headers() }
  const reply = (await route.handle(ask as unknown as Ask)) as Reply
  if (reply.json) route.answer?.parse(JSON.parse(JSON.stringify(reply.json)))
  return reply
}
const step = (name: string, person: Id, form: object = {}) => bureau.step(check, `property-check/${name}`, person, form)

beforeAll(async () => {
  bureau = await openBureau()
  const store = openFileStore({ home: bureau.home, keys: bureau.house.keys })
  doors = [
    ...caseworkRoutes(bureau.house),
    ...sheetsRoutes(bureau.house),
    ...ownCompanyRoutes({ ...bureau.house, now: () => new Date('2026-11-24T02:00:00Z') }),
    ...fileRoutes({ ...bureau.house, store }),
  ]
  bureau.at('2026-11-18T09:00')
  const plan = { place: COUNTY, sheet: 'safety', draw: 12, each: 2, drawOn: '2026-11-20', value: 'welfare-3d' }
  const id = done(await bureau.perform('property-inspection/plan', { form: plan }, clerk)).answer.case
  done(await bureau.step(id, 'property-inspection/freeze', clerk))
  bureau.at('2026-11-20T09:00')
  const value = { value: '325', publishedOn: '2026-11-19' }
  done(await bureau.step(id, 'property-inspection/enter-value', clerk, value))
  done(await bureau.step(id, 'property-inspection/draw', head))
  await bureau.hear()
  // One of an estate whose company has a contact.
  const [found] = (await bureau.ask(
    `select f.id, s.form -> 'inspectors' as inspectors from case_file f
       join case_step s on s.county = f.county and s.case_id = f.id and s.no = 1
       where f.county = $1 and f.programme = 'property-check' and s.form ->> 'company' = $2 order by f.id limit 1`,
    [COUNTY, companyOf(4)],
  )) as unknown as readonly [{ id: Id; inspectors: [Id, Id] }]
  check = found.id
  ;[first, second] = found.inspectors
  bureau.at('2026-11-23T09:00')
  bad = await bureau.photo(first)
  good = await bureau.photo(first)
  const lines = ['safety-01', 'safety-02', 'safety-03', 'safety-04', 'safety-05'].map((item) => ({
    item,
    ...(item === 'safety-02' ? { outcome: 'fail', photos: [bad], note: said } : { outcome: 'pass' }),
    ...(item === 'safety-03' ? { photos: [good] } : {}),
  }))
  done(await step('fill-sheet', first, { lines, contact: 'absent' }))
}, 240_000)
afterAll(async () => {
  await expectBooksBalance(bureau.house.pool, COUNTY)
  await bureau.close()
})

async function seesFile(person: Id | null, file: Id): Promise<boolean> {
  const { bytes } = await knock('getFile', person, { id: file })
  ;(bytes as Readable | undefined)?.destroy()
  return bytes !== undefined
}

it('keeps the note apart from the step, and names each photo by its item', async () => {
  const [{ form }] = (await bureau.ask('select form from case_step where county = $1 and case_id = $2 and no = 2', [
    COUNTY,
    check,
  ])) as unknown as readonly [{ form: { lines: readonly object[] } }]
  expect(JSON.stringify(form)).not.toContain('灭火器')
  expect(form.lines[1]).toEqual({
    ...{ item: 'safety-02', outcome: 'fail', note: { personal: expect.any(String), commitment: expect.any(String) } },
    photos: [{ file: bad, commitment: expect.any(String) }],
  })
  const attached = await bureau.ask(
    'select file, field from case_attachment where county = $1 and case_id = $2 order by field',
    [COUNTY, check],
  )
  expect(attached).toEqual([
    { file: bad, field: 'lines.1.photos' },
    { file: good, field: 'lines.2.photos' },
  ])
})

it('shows them with the item to whoever may see the check, and to nobody else', async () => {
  for (const person of [first, second, clerk, head, contact]) {
    expect(await seesFile(person, bad)).toBe(true)
    const { steps } = (await knock('getCase', person, { id: check })).json as {
      steps: readonly { form: readonly { name: string; value: { of: string[]; lines: unknown[][] } }[] }[]
    }
    const rows = steps[1]?.form.find(({ name }) => name === 'lines')?.value
    expect(rows?.of.indexOf('safety-02')).toBe(1)
    expect(rows?.lines[1]).toEqual([expect.anything(), { zh: '不合格', en: 'Fail' }, [bad], said])
  }
  for (const person of [rival, null]) {
    expect(await seesFile(person, bad)).toBe(false)
    expect(await knock('getCase', person, { id: check })).toMatchObject({ refused: 'case/unknown' })
  }
  // A picture in a row is never among what is published.
  expect(await knock('getPublishedFile', null, { id: bad })).toMatchObject({ refused: 'upload/unknown' })
})

it('stands on the printed sheet', async () => {
  done(await step('countersign', second))
  const { fields, code } = (await knock('getSheet', clerk, { id: check, no: 3 })).json as {
    fields: readonly { name: string; value: { lines: unknown[][] } }[]
    code: string
  }
  expect(fields.find(({ name }) => name === 'lines')?.value.lines[1]).toContainEqual([bad])
  expect(code).toMatch(/^[0-9A-F]{8}$/)
  expect(await knock('getSheet', rival, { id: check, no: 3 })).toMatchObject({ refused: 'case/unknown' })
})

it('is the company’s to mend: it sees the item with photo and note, is asked for it alone, and answers with a photo', async () => {
  const ownOf = async (person: Id) =>
    ((await knock('getOwnCompany', person)).json as { companies: readonly { mend: readonly object[] }[] }).companies
  expect((await ownOf(contact))[0]?.mend).toMatchObject([
    { id: check, items: [{ item: 'safety-02', note: said, photos: [bad], voice: [] }] },
  ])
  expect((await ownOf(rival))[0]?.mend).toEqual([])
  const formOf = async (person: Id, name: string) => {
    const { acts } = (await knock('getCase', person, { id: check })).json as {
      acts: readonly {
        step: string
        form: { lines: { columns: { item: { choices: readonly { value: string }[] } } } }
      }[]
    }
    return acts.find((one) => one.step === name)?.form.lines.columns.item.choices.map(({ value }) => value)
  }
  expect(await formOf(contact, 'report-rectified')).toEqual(['safety-02'])
  const after = await bureau.photo(contact)
  done(await step('report-rectified', contact, { lines: [{ item: 'safety-02', photos: [after], note: '已换新' }] }))
  expect(await formOf(first, 'reinspect')).toEqual(['safety-02'])
  expect(await seesFile(second, after)).toBe(true)
  expect(await seesFile(rival, after)).toBe(false)
  done(await step('reinspect', second, { lines: [{ item: 'safety-02', outcome: 'mended' }] }))
  expect(await bureau.row(check)).toMatchObject({ state: 'rectified' })
  expect((await ownOf(contact))[0]?.mend).toEqual([])
})

it('is found where it was taken away, in a row as anywhere', async () => {
  const { house, home, url } = bureau
  const found = async () => {
    const [seen] = await Array.fromAsync(
      verifyCounties({ url, home, keys: house.keys, programmes: house.programmes, quick: true }),
    )
    return seen?.differences.filter(({ kind }) => kind === 'attachment').map(({ count }) => count)
  }
  expect(await found()).toEqual([])
  const owner = openPool({ url, max: 1 })
  await owner.query('delete from case_attachment where county = $1 and file = $2', [COUNTY, bad])
  expect(await found()).toEqual([1])
  await owner.query(
    `insert into case_attachment (county, case_id, file, step_no, field) values ($1, $2, $3, 2, 'lines.0.photos')`,
    [COUNTY, check, bad],
  )
  // Beside another item it is wrong as well.
  expect((await found())?.[0]).toBeGreaterThan(0)
  await owner.end()
})
