import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundCounty, layCounties } from '#county/found.ts'
import type { ActKind, Outcome } from '#kernel/act.ts'
import type { Actor } from '#kernel/actor.ts'
import type { CountyBook } from '#kernel/book.ts'
import { formFor } from '#kernel/casework/form-view.ts'
import { listStandings } from '#kernel/casework/named.store.ts'
import { dayOf } from '#kernel/day.ts'
import { allTables } from '#kernel/effect.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Form } from '#kernel/programme/field.ts'
import { ofImports, type Step, type Who } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { programmes } from '#programmes/index.ts'
import { assemble, type House } from '#server/assemble.ts'
import { sampleForm } from '#server/sample-form.testing.ts'

/*
 * What every programme must keep, performed through the desk on the demonstration county: strangers are refused every step that is
 * not open to anyone, whatever the state; the same key twice changes nothing, whatever the first answer was.
 */

const COUNTY = '340881'
const at = new Date('2026-11-18T03:00:00Z')
const today = dayOf(at)
let database: TestDatabase
let house: House
let owner: pg.Client
let home: string
let book: CountyBook
let posts: Post[]

interface Post {
  readonly person: Id
  readonly role: string
  readonly place: string
  readonly organisation: Id
}
/** Somebody who reports, and somebody who has nothing to do with it. Neither holds a post. */
const reporter = newId()
const stranger = newId()
/** The village where the reporter lives: that of a clerk, where the county has one. */
let home12 = '340881002004'
/** A household of each village in which something is filled in; at home the reporter's. */
const homes = new Map<string, Id>()

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-conformance-'))
  house = assemble({ url: database.url, home, now: () => at })
  const county = layCounties(today).find(({ code }) => code === COUNTY)
  if (!county) throw new Error('no county')
  await foundCounty(house.desk, county, house.programmes)
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }
  const persons = [reporter, stranger].map((id) => ({ id, name: '某人', ...nobody }))
  await perform('register/fill', null, { from: '2023-01-01', persons }, 'command')
  await switchOn()
  book = await house.keeper.getBook(COUNTY)
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const { rows } = await owner.query<Post>(
    `select person, role, place, organisation from post where county = $1 and retracted_at is null and to_day is null and kind <> 'shadowing' order by id`,
    [COUNTY],
  )
  posts = rows
  home12 = posts.find(({ role }) => role === 'village-clerk')?.place.slice(0, 12) ?? home12
  await fillRoles(nobody)
  await foundHome(home12, reporter)
}, 120_000)
afterAll(async () => {
  await owner?.end()
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

/** What an office has to switch on by a parameter is switched on here. */
async function switchOn(): Promise<void> {
  const off = programmes.flatMap((p) => p.parameters).filter(({ id, seed }) => id.endsWith('/open') && !seed.value)
  for (const { id } of off) {
    const value = { id, from: today, value: true, source: 'test' }
    const set = await perform('parameter/set', null, value, 'command')
    if (isRefusal(set)) throw new Error(JSON.stringify(set))
  }
}

async function foundHome(village: string, head: Id): Promise<Id> {
  const members = [{ person: head, relation: 'head' }]
  const input = { place: village, group: '第1组', members, on: '2023-01-01' }
  const founded = await perform('register/found-household', null, input, 'command')
  if (isRefusal(founded)) throw new Error(JSON.stringify(founded))
  homes.set(village, founded.answer.household as Id)
  return founded.answer.household as Id
}

/** A household of a village; one is founded where nobody was asked for before. */
async function homeIn(place: string): Promise<Id> {
  const village = place.slice(0, 12)
  const known = homes.get(village)
  if (known) return known
  const head = newId()
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }
  const filled = { from: '2023-01-01', persons: [{ id: head, name: '某人', ...nobody }] }
  await perform('register/fill', null, filled, 'command')
  return foundHome(village, head)
}

/** A person for every role of a programme that this county has nobody for: what they do is conformed to as well. */
async function fillRoles(nobody: object): Promise<void> {
  const [office] = posts
  const roles = new Set(programmes.flatMap((p) => Object.keys(p.roles)))
  const rolesOf = (some: readonly Programme[]) => new Set(some.flatMap((p) => Object.keys(p.roles)))
  const ofPoints = rolesOf(programmes.filter(isOfPoints))
  const ofOthers = rolesOf(programmes.filter((p) => !isOfPoints(p)))
  // Towns, villages and the county have a hand in points: whoever is missing answers for all of them.
  const placesOf = (role: string) => [...(ofOthers.has(role) ? [home12] : []), ...(ofPoints.has(role) ? [COUNTY] : [])]
  const missing = [...roles].filter((role) => !posts.some((post) => post.role === role))
  if (!office || missing.length === 0) return
  const holders = missing.map((role) => ({ person: newId(), role }))
  const more = holders.flatMap(({ person, role }) =>
    placesOf(role).map((place) => ({
      ...{ id: newId(), person, role, title: role, place, organisation: office.organisation },
      ...{ kind: 'substantive', from: '2023-01-01', to: null, document: null, sort: 0 },
    })),
  )
  const persons = holders.map(({ person }) => ({ id: person, name: '某人', ...nobody }))
  const filled = await perform('register/fill', null, { from: '2023-01-01', persons, posts: more }, 'command')
  if (isRefusal(filled)) throw new Error(JSON.stringify(filled))
  posts.push(...more)
}

const perform = (
  kind: string,
  person: Id | null,
  input: unknown,
  via: Actor['via'] = 'web',
  key: string = randomUUID(),
): Promise<Outcome> => house.desk.perform({ kind, county: COUNTY, actor: { county: COUNTY, person, via }, key, input })

/** What no step writes, and takes long to count. */
const still = new Set(['search_word', 'place', 'parameter_value'])

/** How many rows stand in every table that acts write. */
async function rowsNow(): Promise<string> {
  const tables = [...allTables()].filter(([name, shape]) => !shape.stands && !still.has(name)).map(([name]) => name)
  const { rows } = await owner.query(
    // In an order of their own: counted side by side, tables answer in any.
    `${tables.map((name) => `select '${name}' as name, count(*)::int as n from ${name}`).join(' union all ')} order by name`,
  )
  return JSON.stringify(rows)
}

/** The form of a step as it is offered on a case: what may be chosen there, narrowed by what was done before. */
async function offered(programme: Programme, step: Step, id: Id | undefined): Promise<Form> {
  if (!id) return step.form
  const [found] = await house.reader.read(COUNTY, (client) =>
    listStandings(client, COUNTY, programme.id, { ids: [id], open: false, limit: 1 }),
  )
  return found ? formFor(step, found.hands, book, found.file) : step.form
}

/** A form with photos and what is demanded, or with something in every field. */
const fill = async (programme: Programme, form: Form, person: Id | null, place: string, all: boolean) => ({
  ...(await sampleForm(form, {
    place,
    // Who is scored is no rater.
    person: programme.id === 'cadre-points-rating' ? stranger : reporter,
    household: await homeIn(place),
    organisation: ownOf(programme, form, person) ?? (await meantBy(form)),
    kind: programme.kinds(book, today)[0]?.code,
    book,
    all,
    ...(programme.id === 'notice-objection' ? { case: hanging } : {}),
    ...(isOfPoints(programme) ? { record: () => itemOrEntry(programme, person) } : {}),
    ...(programme.id === 'property-rating-objection' ? { record: () => scoreOf(person) } : {}),
    file: () => stage(person),
  })),
  // A batch needs an estate of which nothing was filed before.
  ...('multiStorey' in form ? { multiStorey: [await newEstate()] } : {}),
})

async function newEstate(): Promise<string> {
  const estate = { name: `某小区${randomUUID().slice(0, 8)}`, short: '某小区', kind: 'estate', place: home12, sort: 1 }
  const added = await perform('register/add-organisation', null, estate, 'command')
  if (isRefusal(added)) throw new Error(JSON.stringify(added))
  return added.answer.organisation as string
}

/** A score of an estate that the company of whoever objects manages, in a batch that is on notice. */
async function scoreOf(person: Id | null): Promise<Id> {
  const estate = await newEstate()
  const company = posts.find((post) => post.person === person)?.organisation
  if (!company) return newId()
  const of = (id: string) => ({ kind: 'organisation', id })
  await perform('register/link', null, { kind: 'manages', from: of(company), to: of(estate), on: today }, 'command')
  const clerk = posts.find(({ role }) => role === 'property-clerk')?.person ?? null
  const form = { place: COUNTY, year: 2026, mixed: [estate] }
  const begun = await perform('property-rating/begin', clerk, { form })
  const batch = isRefusal(begun) ? undefined : begun.answer.case
  const entry = { subject: estate, indicator: 'order', day: today, points: 1000 }
  const input = { year: 2026, place: COUNTY, entries: [entry] }
  const recorded = await perform('property-rating/record-entries', null, input, 'command')
  await owner.query("update appraisal_sheet set state = 'frozen' where county = $1 and matter = $2", [COUNTY, batch])
  return isRefusal(recorded) ? newId() : ((recorded.answer.entries as unknown as Id[])[0] ?? newId())
}

/** An office with duties; where the form is about a company, one of which nothing was filed before. */
async function meantBy(form: Form): Promise<string | undefined> {
  if (!('company' in form)) return book.organisations().find((o) => o.duties.length > 0)?.id
  const company = { name: `某物业${randomUUID().slice(0, 8)}`, short: '某物业', kind: 'property-company' }
  const added = await perform('register/add-organisation', null, { ...company, place: COUNTY, sort: 1 }, 'command')
  if (isRefusal(added)) throw new Error(JSON.stringify(added))
  return added.answer.organisation as string
}

/** The organisation of whoever fills, where a first step is for one's own. */
function ownOf({ lifecycle }: Programme, form: Form, person: Id | null): Id | undefined {
  const own = Object.values(lifecycle.steps).some(
    (step) =>
      step.from === null &&
      step.form === form &&
      step.by.some((w) => typeof w === 'object' && 'where' in w && w.where === 'lead'),
  )
  return own ? posts.find((p) => p.person === person)?.organisation : undefined
}

const isOfPoints = ({ id }: Programme): boolean => id.includes('cadre-points')
/** The work item of all towns in which something is divided. */
const items = new Map<string, Id>()
let scoredIn = home12

/** Points of village officials begin with a roll and a work item, and with nothing of what may be there once. */
async function readyPoints(programme: Programme, village: string): Promise<void> {
  scoredIn = village
  const town = village.slice(0, 9)
  await owner.query('delete from appraisal_sheet where county = $1', [COUNTY])
  await owner.query("delete from case_listed where county = $1 and programme = $2 and field = 'place'", [
    ...[COUNTY, programme.id],
  ])
  if (!items.has(town)) {
    items.set(town, newId())
    await owner.query(
      `insert into appraisal_item (county, id, scheme, year, place, indicator, title, points, periods, basis, ended, act)
        values ($1, $2, 'village-cadre-points', 2023, $3, 'industry', '茶叶产业', 1000, null, '1号', false, $2)`,
      [COUNTY, items.get(town), town],
    )
  }
  await owner.query('update appraisal_item set ended = false where county = $1 and id = $2', [COUNTY, items.get(town)])
  const scored = [reporter, ...posts.flatMap(({ role, person }) => (role === 'village-official' ? [person] : []))]
  await owner.query(
    `insert into appraisal_member (county, id, scheme, subject, in_group, place, from_day, to_day, unranked, act)
      select $1, gen_random_uuid(), 'village-cadre-points', s, 'deputy', $2, '2023-01-01', null, null, $3
        from unnest($4::uuid[]) s where not exists (select from appraisal_member m where m.county = $1 and m.subject = s and m.place = $2)`,
    [COUNTY, village, newId(), scored],
  )
  if (programme.id === 'cadre-points-honour') await finishYear(village)
}

/** Honours follow a year that is final, and the rank in it. */
async function finishYear(village: string): Promise<void> {
  const [town, matter] = [village.slice(0, 9), newId()]
  await owner.query(
    `insert into appraisal_sheet (county, scheme, year, period, place, state, matter)
      values ($1, 'village-cadre-points', 2023, 0, $2, 'final', $3)`,
    [COUNTY, town, matter],
  )
  await owner.query(
    `insert into appraisal_score (county, scheme, year, period, subject, version, in_group, unit, place, total, rank, ranked, lowest,
       unranked, objected, ties, parts, matter, act, at)
      select $1, 'village-cadre-points', 2023, 0, $2, count(*) + 1, 'deputy', $3, $4, 80000, 1, 1, false, null, false, '{}', '{}', $5, $5, now()
        from appraisal_score where county = $1 and subject = $2`,
    [COUNTY, reporter, town, village, matter],
  )
}

/** What a form of points names: of an objection an entry of whoever objects, else the town's work item. */
async function itemOrEntry(programme: Programme, person: Id | null): Promise<Id> {
  if (programme.id !== 'village-cadre-points-objection') return items.get(scoredIn.slice(0, 9)) ?? newId()
  const entry = { subject: person ?? reporter, indicator: 'industry', day: '2023-02-01', points: 1000 }
  const input = { year: 2023, place: scoredIn, entries: [entry] }
  const recorded = await perform('village-cadre-points/record-entries', null, input, 'command')
  return isRefusal(recorded) ? newId() : ((recorded.answer.entries as unknown as Id[])[0] ?? newId())
}

/** A notice that hangs: what an objection is about. */
async function hanging(): Promise<Id> {
  const notices = programmes.find(({ id }) => id === 'public-notice')
  if (!notices) throw new Error('nothing is put on notice')
  const id = await place(notices, 'up', 'anyone', undefined)
  await owner.query(
    "update case_file set overall_due_at = $3::timestamptz + interval '1 day' where county = $1 and id = $2",
    [COUNTY, id, at],
  )
  return id
}

async function stage(stagedBy: Id | null): Promise<Id> {
  const store = openFileStore({ home, keys: house.keys })
  const { address, bytes } = await store.put(COUNTY, Buffer.from(randomUUID()))
  const client = await house.pool.connect()
  try {
    return await stageFile(client, store, {
      ...{ county: COUNTY, address, kind: 'document', mediaType: 'text/plain', bytes, stagedBy },
    })
  } finally {
    client.release()
  }
}

/** A village at or under a place. */
const villageIn = (place: string): string =>
  place.length >= 12
    ? place.slice(0, 12)
    : (book.places().find((p) => p.level === 'village' && !p.statisticalOnly && p.code.startsWith(place))?.code ??
      place)

/**
 * Somebody who stands where a step demands it, the post by which, and how they come; undefined where the county has nobody.
 * @param at a place for which they answer
 */
function findWho(
  who: Who,
  at?: string,
): { readonly person: Id | null; readonly via: Actor['via']; readonly post?: Post } | undefined {
  if (who !== 'anyone' && 'via' in who) return { person: null, via: who.via }
  if (who === 'anyone' || !('role' in who)) return { person: reporter, via: 'web' }
  const post = posts.find((p) => p.role === who.role && (at === undefined || at.startsWith(p.place)))
  return post && { person: post.person, via: 'web', post }
}

/** Files a case by the first step that can be taken, and puts it where a step begins. */
async function place(programme: Programme, from: string, who: Who, post: Post | undefined): Promise<Id> {
  const village = villageIn(post?.place ?? home12)
  const first = Object.entries(programme.lifecycle.steps)
    .filter(([, { from, by }]) => from === null && by.some((one) => findWho(one, village)))
    .sort(([, a], [, b]) => Number(b.by.includes('anyone')) - Number(a.by.includes('anyone')))[0]
  if (!first) throw new Error(`${programme.id}: nobody of the county may begin a case`)
  const [name, { by, form }] = first
  // Of some matters a person may have only one on its way.
  await owner.query('update case_file set closed_at = $3 where county = $1 and programme = $2 and closed_at is null', [
    ...[COUNTY, programme.id, at],
  ])
  const sender = findWho(by.find((one) => findWho(one, village)) as Who, village)
  if (isOfPoints(programme)) await readyPoints(programme, village)
  const input = { form: await fill(programme, form, sender?.person ?? null, village, false) }
  const filed = await perform(`${programme.id}/${name}`, sender?.person ?? null, input, sender?.via)
  if (isRefusal(filed)) throw new Error(`${programme.id}/${name}: ${JSON.stringify(filed)}`)
  const id = filed.answer.case as Id
  const where = who === 'anyone' || !('where' in who) ? undefined : who.where
  const end = programme.lifecycle.states[from]?.end === true
  const desk = post ? `${post.role}@${post.place}` : `p:${reporter}`
  await owner.query(
    `update case_file set state = $3, lead = coalesce($4, lead), assisting = $5, desk = $6, closed_at = $7,
       clock = jsonb_set(clock, '{viewers}', (clock -> 'viewers') || $8::jsonb), holder = coalesce($9, holder), kind = coalesce($10, kind) where county = $1 and id = $2`,
    [
      ...[COUNTY, id, from, post?.organisation ?? null, where === 'assisting' && post ? [post.organisation] : []],
      ...[end ? null : desk, end ? at : null],
      JSON.stringify(where === 'asked' ? [{ viewer: desk, why: 'asked' }] : []),
      where === 'holder' ? reporter : null,
      who !== 'anyone' && 'kind' in who ? who.kind : null,
    ],
  )
  // A notice that was drafted by hand lists nobody yet.
  if (programme.id === 'public-notice')
    await owner.query(
      `insert into notice_line (county, notice, no, version, subject, cells, standing, act, at) values ($1, $2, 1, 1, $2, '{}', 'listed', $2, $3)`,
      [COUNTY, id, at],
    )
  return id
}

describe.each(programmes.map((p) => [p.id, p] as const))('%s', (_, programme) => {
  const steps = Object.entries(programme.lifecycle.steps)
  const inHand = steps.flatMap(([name, step]) => (step.from ?? []).map((from) => [name, from, step] as const))

  it.each(inHand)(
    '%s from %s: refused to strangers, visitors and officials of other posts',
    async (name, from, step) => {
      const who = step.by.find((one) => findWho(one))
      const post = who && findWho(who)?.post
      const id = await place(programme, from, who ?? 'anyone', post)
      const roles = new Set(step.by.flatMap((one) => (one !== 'anyone' && 'role' in one ? [one.role] : [])))
      const others = posts.find((p) => !posts.some((own) => own.person === p.person && roles.has(own.role)))
      const form = await fill(programme, step.form, stranger, villageIn(COUNTY), true)
      const before = await rowsNow()
      const kind = `${programme.id}/${name}`
      // Steps of imports have acts of another shape and no door; whoever comes by the web is refused before anything is read.
      const refused = (code: RegExp) => ({
        refused: ofImports(step) ? expect.any(String) : expect.stringMatching(code),
      })
      if (!step.by.includes('anyone'))
        for (const [person, code] of [
          [stranger, /^case\/unknown$/],
          // Some officials may see the case without acting on it; the others are told that there is none.
          [others?.person ?? stranger, /^case\/(not-yours|unknown)$/],
          [null, /^act\/sign-in$/],
        ] as const)
          expect(await perform(kind, person, { case: id, form })).toMatchObject(refused(code))
      expect(await perform(kind, stranger, { case: newId(), form })).toMatchObject(refused(/^case\/unknown$/))
      expect(await rowsNow()).toBe(before)
    },
  )

  const done: string[] = []
  it.each(steps)('%s: the same key twice changes nothing', async (name, step) => {
    for (const from of step.from ?? [null])
      for (const who of step.by) {
        const found = findWho(who)
        if (!found) continue
        const id = from === null ? undefined : await place(programme, from, who, found.post)
        if (from === null && isOfPoints(programme)) await readyPoints(programme, villageIn(found.post?.place ?? COUNTY))
        for (const all of [false, true]) {
          const form = await fill(
            programme,
            await offered(programme, step, id),
            found.person,
            villageIn(found.post?.place ?? COUNTY),
            all,
          )
          const input = { ...(id ? { case: id } : {}), form }
          const key = randomUUID()
          const kind = `${programme.id}/${name}`
          const first = await perform(kind, found.person, input, found.via, key)
          const after = await rowsNow()
          const second = await perform(kind, found.person, input, found.via, key)
          expect(await rowsNow(), `${name} by ${JSON.stringify(who)}`).toBe(after)
          if (isRefusal(first)) {
            expect(second).toEqual(first)
            // Whoever keeps another kind of notice is refused this one.
            if (programme.id !== 'public-notice') expect(first.refused, name).not.toBe('case/not-yours')
            continue
          }
          done.push(name)
          expect(second).toMatchObject({ act: first.act, answer: first.answer, repeated: true })
          break
        }
      }
  })

  it('most of its steps were really taken on the way', () => {
    const taken = new Set(done)
    expect(
      taken.size,
      steps
        .map(([name]) => name)
        .filter((name) => !taken.has(name))
        .join(', '),
    ).toBeGreaterThan(steps.length / 2)
  })

  it('acts beside its steps refuse strangers and write nothing', async () => {
    const before = await rowsNow()
    for (const act of (programme.acts ?? []) as readonly ActKind[]) {
      if (act.anyone) continue
      expect(isRefusal(await perform(act.kind, stranger, {})), act.kind).toBe(true)
      expect(isRefusal(await perform(act.kind, null, {})), act.kind).toBe(true)
    }
    expect(await rowsNow()).toBe(before)
  })

  it('makes nothing public that its kind does not mark', async () => {
    const { rows } = await owner.query<{ kind: string; public: boolean }>(
      'select distinct kind, public from case_file where programme = $1 and public',
      [programme.id],
    )
    const marked = (kind: string) =>
      programme.parameters.some(
        (p) => p.id.endsWith(`/${kind}`) && (p.seed.value as { public?: unknown }).public === true,
      )
    expect(rows.filter(({ kind }) => !marked(kind))).toEqual([])
  })
})
