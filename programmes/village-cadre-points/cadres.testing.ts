import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, fill, foundCounty, foundedOn, idOfKey, layAll } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { appraisalRoutes } from '#kernel/appraisal/appraisal.routes.ts'
import { askYear } from '#kernel/appraisal/appraisal.store.ts'
import { takeDueFigures } from '#kernel/appraisal/measured.sweep.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Ask, Session } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble } from '#server/assemble.ts'
import { POINTS } from './scheme.ts'

/* A town of Taihu with two villages: who keeps their points, and officials to be scored. All people are invented for the test. */

export const COUNTY = '340825'
const id = (name: string): Id => idOfKey(`cadre-points-test/${name}`)
export const member = id('member')
export const secretary = id('secretary')
export const recorder = id('recorder')
export const villageHead = id('village-secretary')
export const instructor = id('instructor')
export const clerk = id('clerk')
export const head = id('head')
/** The one post of somebody. */
export const postOf = (person: Id): Id => idOfKey(`cadre-points-test/post of ${person}`)
/** Eleven officials of the first village, and nine people of the second. */
export const officials: readonly Id[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => id(`official-${n}`))
export const others: readonly Id[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => id(`other-${n}`))

/** @param beside whether the programmes whose figures give points are installed as well; officials' points are mostly alone in their zone */
export async function openTown(day = '2026-01-05', beside = false) {
  let now = new Date(`${day}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-cadres-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const county = layAll(day).counties.find(({ code }) => code === COUNTY) as County
  const installed = house.programmes.filter(({ id }) => beside || id !== 'grid-casework')
  await foundCounty(house.desk, { ...county, grids: [], posts: [], people: [] }, installed)
  const villages = county.places.filter(({ level }) => level === 'village').map(({ code }) => code)
  const village = villages[0] as string
  const town = village.slice(0, 9)
  const second = villages.find((code) => code.startsWith(town) && code !== village) as string
  const organisation = idOfKey(county.organisations[0]?.key ?? '')
  const people: readonly (readonly [Id, string, string])[] = [
    [member, 'town-organisation-member', town],
    [secretary, 'town-party-secretary', town],
    [recorder, 'points-recorder', town],
    [villageHead, 'village-secretary', village],
    [instructor, 'village-party-instructor', village],
    [clerk, 'org-clerk', COUNTY],
    [head, 'org-head', COUNTY],
    ...officials.map((one) => [one, 'village-official', village] as const),
    ...others.map((one) => [one, 'village-official', second] as const),
  ]
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, alias: [] }
  await fill(house.desk, COUNTY, 'cadre-points-test', {
    from: foundedOn,
    persons: people.map(([person], i) => ({ id: person, name: `柏青${i}`, place: village, ...nobody })),
    posts: people.map(([person, role, place], i) => ({
      ...{ id: postOf(person), person, organisation, role, title: role, place, kind: 'substantive' as const },
      ...{ from: foundedOn, to: null, document: null, sort: i },
    })),
  })
  const perform = (kind: string, input: object, person: Id | null = null): Promise<Outcome> =>
    house.desk.perform({
      ...{ kind, county: COUNTY, key: randomUUID(), input },
      actor: { county: COUNTY, person, via: person ? 'web' : 'command' },
    })
  const ask = (text: string, values: readonly unknown[] = [COUNTY]): Promise<readonly Record<string, unknown>[]> =>
    house.reader.read(COUNTY, async (client) => (await client.query(text, [...values])).rows)
  const complain = (about: object, text: string) => {
    throw new Error(`${text}: ${JSON.stringify(about)}`)
  }
  const log = { info: () => {}, warn: complain, error: complain }
  const doors = appraisalRoutes({ ...house, now: () => now })
  return {
    ...{ house, village, second, town, perform, ask },
    /** Knocks at a door of the appraisal; what it answers has the door's shape. @throws Error where it has not */
    async knock<T>(id: string, person: Id, more: Partial<Ask> = {}): Promise<T & { readonly refused?: string }> {
      const session: Session = { county: COUNTY, kind: 'person', account: null, person, name: '某人' }
      const door = doors.find((one) => one.id === id)
      if (!door) throw new Error(`no door ${id}`)
      const query = door.query?.parse(more.query ?? {}) ?? {}
      const answered = await door.handle({ params: {}, key: randomUUID(), ...more, query, session } as unknown as Ask)
      if (isRefusal(answered)) return answered as never
      // A workbook has no shape to hold it against.
      return (door.answer ? door.answer.parse((answered as { json: unknown }).json) : answered) as never
    },
    at(text: string) {
      now = new Date(`${text}:00+08:00`)
    },
    /** A first step. */
    begin: (kind: string, person: Id, form: object) => perform(kind, { form }, person),
    step: (kind: string, person: Id, matter: unknown, form: object = {}) =>
      perform(kind, { case: matter, form }, person),
    roll: (members: readonly object[], leaves: readonly object[] = []) =>
      perform(`${POINTS}/keep-roll`, { place: town, members, leaves }, member),
    record: (place: string, entries: readonly object[], year = 2026, person: Id = recorder) =>
      perform(`${POINTS}/record-entries`, { year, place, entries }, person),
    asked: <N extends Parameters<typeof askYear>[1]>(name: N, place = town, year = 2026) =>
      house.reader.read(COUNTY, (client) => askYear(client, name, { county: COUNTY, scheme: POINTS, year, place })),
    async scan(person: Id, kind: 'image' | 'document' = 'document'): Promise<Id> {
      const store = openFileStore({ home, keys: house.keys })
      const { address, bytes } = await store.put(COUNTY, Buffer.from(`scan ${randomUUID()}`))
      const media = kind === 'image' ? { mediaType: 'image/jpeg', width: 10, height: 10 } : { mediaType: 'text/plain' }
      return house.reader.readAndRecord(COUNTY, (client) =>
        stageFile(client, store, { ...{ county: COUNTY, address, kind, bytes, stagedBy: person }, ...media }),
      )
    },
    async hear() {
      const work = { ...house, hearers: hearersOf(house.programmes), log }
      for (let n = 0; n < 4; n++) while (await hearDue(work, COUNTY));
    },
    async fire() {
      const programmes = new Map(house.programmes.map((p) => [p.id, p]))
      await fireDue({ ...house, programmes, log }, COUNTY, now)
    },
    /** Somebody holds a post beside their own. */
    post: (person: Id, role: string, place: string) =>
      fill(house.desk, COUNTY, `cadre-points-test/${role}`, {
        from: foundedOn,
        posts: [
          {
            ...{ id: idOfKey(`cadre-points-test/${person}/${role}`), person, organisation, role, title: role, place },
            ...{ kind: 'substantive', from: foundedOn, to: null, document: null, sort: 90 },
          },
        ],
      }),
    /** The clock has the figures of quarters that are over taken. */
    measure: () => takeDueFigures({ ...house, log }, COUNTY, now),
    state: async (matter: unknown) =>
      (await ask('select state from case_file where county = $1 and id = $2', [COUNTY, matter]))[0]?.state,
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>

/** @throws Error where the act was refused */
export function done(outcome: Outcome): Done {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
export const caseOf = (outcome: Outcome): Id => done(outcome).answer.case as Id
export const codeOf = (outcome: Outcome): string => (isRefusal(outcome) ? outcome.refused : 'done')

export const onRoll = (subject: Id, place: string, group = 'deputy', more: object = {}) => ({
  ...{ subject, group, place, from: '2026-01-01' },
  ...more,
})

/** Hangs the notice that a step asked for, until it is over. @param until a day after its last */
export async function hang(town: Town, until: string, keeper: Id = recorder): Promise<void> {
  await town.hear()
  const [notice] = await town.ask(
    "select id from case_file where county = $1 and programme = 'public-notice' order by filed_at desc, id desc limit 1",
  )
  const photos = [await town.scan(keeper, 'image')]
  done(await town.step('public-notice/put-up', keeper, notice?.id, { photos }))
  town.at(`${until}T09:00`)
  await town.fire()
}

/** Puts right in the newest notice what it shows of somebody: it hangs anew. @param typed points as they are typed */
export async function rehang(
  town: Town,
  person: Id,
  typed: string,
  until: string,
  keeper: Id = recorder,
): Promise<void> {
  const [line] = await town.ask(
    `select l.notice, l.no, a.kind from notice_line l join notice_about a on a.county = l.county and a.notice = l.notice
       where l.county = $1 and l.person = $2 order by l.notice desc, l.version desc limit 1`,
    [COUNTY, person],
  )
  const right = { line: line?.no, column: `${line?.kind}/points`, to: typed, reason: '异议成立' }
  done(await town.step('public-notice/correct', keeper, line?.notice, right))
  town.at(`${until}T09:00`)
  await town.fire()
}

/** A town's year with work items that its committee passed. @param items points by title, in thousandths */
export async function openYearOf(town: Town, year: number, items: Readonly<Record<string, number>>): Promise<Id> {
  const matter = caseOf(await town.begin('cadre-points-year/open', member, { place: town.town, year }))
  const rows = Object.entries(items).map(([title, points]) => ({ indicator: 'industry', title, points }))
  done(await town.step('cadre-points-year/set-items', member, matter, { basis: '党发〔2025〕1号', items: rows }))
  done(await town.step('cadre-points-year/start', secretary, matter, { minutes: '纪要〔2025〕1号' }))
  return matter
}

/** A quarter of the first village from begin to final, in the days after it. */
export async function closeQuarter(town: Town, year: number, quarter: number): Promise<Id> {
  const [day, over] = (
    [
      ['04-02', '04-28'],
      ['07-02', '07-28'],
      ['10-10', '10-30'],
      ['12-31', '12-31'],
    ] as const
  )[quarter - 1] as readonly [string, string]
  const matter = caseOf(await town.begin(`${POINTS}/begin`, recorder, { place: town.village, year, quarter }))
  town.at(quarter === 4 ? `${year + 1}-01-05T09:00` : `${year}-${day}T09:00`)
  done(await town.step(`${POINTS}/submit`, recorder, matter))
  done(await town.step(`${POINTS}/review`, member, matter, { minutes: `纪要${quarter}号` }))
  await hang(town, quarter === 4 ? `${year + 1}-01-20` : `${year}-${over}`)
  done(await town.step(`${POINTS}/close`, member, matter))
  return matter
}

/** Nine people of the second village, five of them party members: enough for a rating of the first. */
export const raters = others.map((person, i) => ({ person, class: i < 5 ? 'party-member' : 'villager-delegate' }))

/**
 * The newest ballot on paper, up to the sheet that two counters signed.
 * @param back sheets that came back of the five and of the four; all of them valid
 * @param grades what all gave, line by line
 */
export async function cast(town: Town, back: readonly [number, number], grades: readonly string[]): Promise<void> {
  await town.hear()
  const [ballot] = await town.ask(
    "select id from case_file where county = $1 and programme = 'democratic-rating' order by filed_at desc, id desc limit 1",
  )
  const step = async (name: string, form: object = {}) =>
    done(await town.step(`democratic-rating/${name}`, instructor, ballot?.id, form))
  await step('open')
  await step('give-sheets', { raters: raters.map(({ person }) => ({ person })) })
  await step('close')
  const classes = ['party-member', 'villager-delegate'] as const
  await step('count', {
    ...{ scrutineer: member, teller: secretary },
    sheets: classes.map((of, i) => ({ class: of, out: [5, 4][i], back: back[i], valid: back[i], invalid: 0 })),
    cells: classes.flatMap((pile, i) => grades.map((grade, line) => ({ line: line + 1, pile, grade, count: back[i] }))),
  })
  await step('sign', { files: [await town.scan(instructor)] })
  await town.hear()
}
