import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Id } from '#kernel/id.ts'
import { sealCounty } from '#kernel/journal/sealer.store.ts'
import { done, type LivedCounty, openLivedCounty, photoLibrary } from '#kernel/personal/erase.testing.ts'
import { eraseAllOrdered } from '#kernel/personal/erasing.store.ts'
import { erasureLogPath } from '#kernel/personal/erasure-log.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { COUNTY, people } from '#kernel/testing/library-card.ts'
import { openPool } from '../db/open.ts'
import { type VerifySetting, verifyCounties } from './verify.ts'

let database: TestDatabase
let owner: pg.Pool
let lived: LivedCounty
let closed: Id
let open: Id

beforeEach(async () => {
  database = await createTestDatabase()
  owner = openPool({ url: database.url, max: 2 })
  lived = await openLivedCounty(database.url)
  closed = (await lived.apply({ photo: 'a lamp', phone: '13800000077' })).case
  await lived.close(closed)
  open = (await lived.apply({ photo: 'a bench' })).case
})
afterEach(async () => {
  await lived.house.close()
  await owner.end()
  await database.drop()
})

const sql = async (text: string, ...values: unknown[]) =>
  (await owner.query(text, values)).rows as Record<string, unknown>[]

async function verify(more: Partial<VerifySetting> = {}) {
  const { home, keys } = lived.house
  const seen = await Array.fromAsync(
    verifyCounties({ url: database.url, home, keys, programmes: [photoLibrary], ...more }),
  )
  return seen[0]!
}
const found = async (more?: Partial<VerifySetting>) =>
  (await verify(more)).differences.map(({ kind, count, first }) => `${kind} ${count}: ${first.en}`)

async function erase(subject: Id, how: { files?: boolean; execute?: boolean } = {}): Promise<void> {
  const actor = { county: COUNTY, person: null, via: 'command' } as const
  const input = { ground: 'consent-withdrawn', subject, files: how.files ?? true }
  done(await lived.house.desk.perform({ kind: 'personal/erase', county: COUNTY, actor, key: randomUUID(), input }))
  if (how.execute === false) return
  const eraser = openPool({ url: database.url, role: 'liuchi_eraser', max: 1 })
  await eraseAllOrdered(
    { ...lived.house, eraser, store: lived.store, logPath: erasureLogPath(lived.house.home) },
    COUNTY,
  )
  await eraser.end()
}

it('finds nothing where everything stands as acts left it: open, closed, breached, held, erased', async () => {
  const lent = (await lived.apply()).case
  await lived.take('review', lent, { form: { grant: true } })
  await lived.take('lend', lent)
  await lived.take('pause', lent, { form: { until: '2026-07-01' } })
  await fireDue({ ...lived.house }, COUNTY, new Date('2026-08-01T00:00:00Z'))
  await fireDue({ ...lived.house }, COUNTY, new Date('2026-08-01T00:00:00Z'))
  await erase(closed)
  const seen = await verify()
  expect(seen.differences).toEqual([])
  expect(seen).toMatchObject({ cases: 3, values: { open: 2, erased: 2, waiting: 0 }, files: 1 })
  expect(await sql('select flags from case_file order by id')).toEqual([
    { flags: [] },
    { flags: ['overdue'] },
    { flags: ['review-due'] },
  ])
})

it('counts what was ordered to be erased and still waits', async () => {
  await erase(closed, { execute: false })
  expect(await verify()).toMatchObject({ differences: [], values: { open: 3, erased: 0, waiting: 2 } })
})

const damages: [string, () => Promise<unknown>, RegExp[]][] = [
  [
    'a step whose form was changed',
    () =>
      sql(
        `update case_step set form = jsonb_set(form, '{grant}', 'false') where case_id = $1 and step = 'review'`,
        closed,
      ),
    [/^act-rows 1: the rows that the act \S+ wrote/],
  ],
  [
    'a commitment that was exchanged together with its value',
    async () => {
      const [value] = await sql('select id from personal where subject = $1', open)
      await sql(`update case_step set form = jsonb_set(form, '{wish,commitment}', '"00"') where case_id = $1`, open)
      return value
    },
    [/^act-rows 1/, /^value-altered 1/],
  ],
  [
    'a step that was taken out',
    () => sql(`delete from case_step where case_id = $1 and no = 2`, closed),
    [/^act-rows 1/, /^step-missing 1: .* step 2/, /^case-differs/],
  ],
  [
    'a step that was put in',
    () =>
      sql(
        `insert into case_step (county, case_id, no, act, step, to_state, at, form, move, because)
         select county, case_id, 9, $2, 'return', 'returned', at, '{}', '{}', '{}' from case_step where case_id = $1 and no = 1`,
        open,
        '00000000-0000-7000-8000-0000000000ff',
      ),
    [/^rows-without-act 1: rows of case_step name the act 00000000-0000-7000-8000-0000000000ff/, /^step-missing 1/],
  ],
  [
    'another state',
    () => sql(`update case_file set state = 'issued' where id = $1`, open),
    [/^case-differs 1: the case \S+ differs in state/, /^viewer 1/],
  ],
  [
    'a deadline moved in case and timer alike',
    async () => {
      await sql(`update case_file set due_at = due_at + interval '1 day' where id = $1`, open)
      await sql(`update case_viewer set due_at = due_at + interval '1 day' where case_id = $1`, open)
      await sql(`update case_timer set due_at = due_at + interval '1 day' where case_id = $1`, open)
    },
    [/^case-differs 1: .* dueAt/],
  ],
  [
    'a case that vanished',
    () => sql('delete from case_file where id = $1', open),
    [/^step-without-case 1/, /^viewer 1/, /^timer 1/, /^attachment 1/],
  ],
  [
    'a viewer who was exchanged',
    () =>
      sql(`update case_viewer set viewer = $2 where case_id = $1 and why = 'reporter'`, closed, `p:${people.clerk}`),
    [new RegExp(`^viewer 2: .* wrong for p:${people.clerk}`)],
  ],
  [
    'a case hidden from a worklist',
    () => sql(`update case_viewer set open = false where case_id = $1`, open),
    [/^viewer 1/],
  ],
  [
    'a timer that was put out',
    () => sql(`delete from case_timer where case_id = $1 and kind = 'due'`, open),
    [/^timer 1: the timer due/],
  ],
  [
    'a timer of a closed case',
    () => sql(`insert into case_timer (county, case_id, kind, due_at) values ($1, $2, 'due', now())`, COUNTY, closed),
    [/^timer 1: the timer due/],
  ],
  [
    'a personal value that was deleted by nobody',
    () => sql(`delete from personal where subject = $1 and purpose = 'call-back'`, closed),
    [/^value-missing 1: .* no act erased it/],
  ],
  [
    'a deletion that was passed off as an erasure',
    async () => {
      const [value] = await sql(
        `delete from personal where subject = $1 and purpose = 'call-back' returning id`,
        closed,
      )
      await sql(
        `insert into erasure (county, personal, act) select county, $1, id from journal order by id limit 1`,
        value?.id,
      )
    },
    [/^act-rows 1/],
  ],
  [
    'a personal value in other words',
    () => sql(`update personal set value = '"altered"' where subject = $1`, open),
    [/^value-altered 1/],
  ],
  [
    'a sealed value that was moved',
    () => sql(`update personal set value = substring(value for length(value) - 1) || '\\x00' where sealed`),
    [/^value-damaged 1/],
  ],
  [
    'a journal row that was changed',
    () => sql(`update journal set actor = $1 where kind = 'library-card/review'`, people.bao),
    [/^journal\/row-altered 1/],
  ],
  [
    'an attachment that was taken away',
    () => sql('delete from case_attachment where case_id = $1', closed),
    [/^attachment 1/],
  ],
  [
    'a photo shown with another case',
    () => sql('update file set subject = $1 where subject = $2', closed, open),
    [/^attachment 1/],
  ],
  [
    'a photo exchanged for another that is as genuine',
    () =>
      sql('update file f set address = o.address from file o where f.subject = $1 and o.subject = $2', closed, open),
    [/^file-exchanged 1: the file \S+ of the case \S+ names another content/],
  ],
  [
    'two photos exchanged with all that lies beside them',
    () =>
      sql(
        'update file f set address = o.address, salt = o.salt from file o where f.id <> o.id and f.subject in ($1, $2) and o.subject in ($1, $2)',
        closed,
        open,
      ),
    [/^file-exchanged 2/],
  ],
  [
    'a small picture put before another photo',
    () => sql('update file set thumb_address = address where subject = $1', open),
    [/^file-exchanged 1/],
  ],
  ['a file row that vanished', () => sql('delete from file where subject = $1', open), [/^attachment 1/]],
]

it.each(damages)('finds %s', async (_, damage, expected) => {
  const pool = openPool({ url: database.url, role: 'liuchi_app', pipeline: false, max: 1 })
  const sealer = await pool.connect()
  await sealCounty(sealer, COUNTY, lived.house.keys)
  sealer.release()
  await pool.end()
  expect(await found()).toEqual([])
  await damage()
  expect(await found()).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})

it('finds contents that are missing or were damaged, also by opening only their ends', async () => {
  const [one, two] = (await sql(`select encode(address, 'hex') as address from file order by id`)).map((r) => {
    const address = r.address as string
    return join(lived.house.home, 'files', COUNTY, address.slice(0, 2), address)
  }) as [string, string]
  rmSync(one)
  const bytes = readFileSync(two)
  bytes[bytes.length - 1]! ^= 1
  writeFileSync(two, bytes)
  for (const quick of [true, false])
    expect((await found({ quick })).sort()).toEqual([
      expect.stringMatching(/^file-damaged 1/),
      expect.stringMatching(/^file-missing 1/),
    ])
})

it('reports how far it is', async () => {
  const told: string[] = []
  await verify({ progress: (_, phase, count, total) => told.push(`${phase} ${count}/${total}`) })
  expect(told).toEqual([
    'journal 0/1',
    'journal 1/1',
    'acts 0/7',
    'acts 7/7',
    'cases 0/2',
    'cases 2/2',
    'books 0/1',
    'books 1/1',
    'points 0/1',
    'points 1/1',
    'files 0/2',
    'files 2/2',
  ])
})
