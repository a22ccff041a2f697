import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ActKind, Done, Outcome } from '#kernel/act.ts'
import { announceBallot } from '#kernel/ballots/ask.ts'
import { ballotsRoutes } from '#kernel/ballots/ballots.routes.ts'
import { type BallotKind, parametersOfBallot } from '#kernel/ballots/kind.ts'
import { ballotActs } from '#kernel/ballots/paper.acts.ts'
import { deskOf } from '#kernel/casework/case.ts'
import type { Session } from '#kernel/door.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, heardSchema, hearersOf } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { openHouse } from '#kernel/testing/house.ts'
import { COUNTY, foundCounty, libraryCard, offices, seedsOf, TOWN, VILLAGE } from '#kernel/testing/library-card.ts'
import { createApp } from '#server/app.ts'
import { drawPaper, openPaper, printOf } from '#web/phone/ballot/blind.ts'
import { RATINGS, ratingsOf } from './programme.ts'

/*
 * An invented choir that has its singers rated: a programme that asks for a ballot and hears what came of it, a village of raters, and
 * raters with the browser's own code in their hands.
 */

const id = (n: number): Id => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id
export const preparer = id(101)
export const leader = id(102)
export const stranger = id(103)
export const singers = [id(111), id(112), id(113)] as const
export const scrutineer = id(121)
export const teller = id(122)
/** Twenty people of the village. */
export const villagers: readonly Id[] = Array.from({ length: 20 }, (_, i) => id(201 + i))

export const choirKind: BallotKind = {
  id: 'choir/singers',
  words: { zh: '歌手测评', en: 'Rating of singers' },
  basis: { zh: '《合唱团约定》第二条', en: 'Rules of the choir, §2' },
  preparer: 'conductor',
  shownTo: ['patron'],
  level: 12,
  means: 'both',
  grades: {
    fine: { zh: '好', en: 'Fine' },
    fair: { zh: '可以', en: 'Fair' },
    poor: { zh: '不好', en: 'Poor' },
  },
  classes: {
    front: { zh: '前排', en: 'Front row' },
    back: { zh: '后排', en: 'Back row' },
    organ: { zh: '琴台', en: 'Organ loft' },
  },
  scale: 'choir/scale',
  weights: 'choir/weights',
  fewest: 'choir/fewest',
  ratesOwn: false,
  byHand: true,
}

const conductor = { role: 'conductor', where: 'place' } as const
const heard: { readonly outcome: string; readonly facts: JsonObject }[] = []

const choir = defineProgramme({
  id: 'choir',
  words: { zh: '合唱团', en: 'Choir' },
  zone: 'personnel',
  roles: {
    conductor: { words: { zh: '指挥', en: 'Conductor' }, reads: 'place' },
    patron: { words: { zh: '赞助人', en: 'Patron' }, reads: 'place' },
  },
  lifecycle: {
    states: {
      sung: {
        words: { zh: '已演出', en: 'Sung' },
        desk: ({ place }) => deskOf('conductor', place.slice(0, 9)),
        stage: 0,
      },
      over: { words: { zh: '结束', en: 'Over' }, end: true, stage: 1 },
    },
    steps: {
      sing: {
        words: { zh: '演出', en: 'Sing' },
        from: null,
        to: ['sung'],
        by: [conductor],
        form: { place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true } },
        take: ({ file }) => ({
          value: {
            outcomes: [
              announceBallot(choirKind, {
                place: VILLAGE,
                about: file.id,
                rated: [...singers],
                raters: villagers.slice(0, 6).map((person) => ({ person, class: 'front' })),
              }),
            ],
          },
          because: { rule: 'choir/sing' },
        }),
      },
      end: { words: { zh: '结束', en: 'End' }, from: ['sung'], to: ['over'], by: [conductor], form: {} },
    },
  },
  parameters: parametersOfBallot(
    choirKind,
    {
      scale: { fine: 100_000, fair: 70_000, poor: 40_000 },
      weights: { front: { weight: 50, least: 3 }, back: { weight: 30, least: 3 }, organ: { weight: 20, least: 3 } },
      fewest: 4,
    },
    { from: '2024-01-01', source: 'Rules of an invented choir, §2' },
  ),
  rules: [],
  figures: [],
  lists: [],
  ballots: [choirKind],
  kindWords: (kind) => ({ zh: kind, en: kind }),
  kinds: () => [],
  says: {},
  outcomes: ['ballot'],
  hears: { 'democratic-rating/counted': 'choir/hear', 'democratic-rating/void': 'choir/hear' },
  numberOf: (_, { day }) => ({ series: `choir/${day}`, prefix: `唱 ${day}-` }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'village' } },
    because: { rule: 'choir/file' },
  }),
  acts: [
    {
      kind: 'choir/hear',
      programme: 'choir',
      schema: heardSchema,
      locks: () => [],
      reads: [],
      decide({ input }) {
        heard.push(input as (typeof heard)[number])
        return { value: { effects: [], answer: {} }, because: { rule: 'choir/heard' } }
      },
    } as ActKind as never,
  ],
})

const programmes = [libraryCard, choir, ratingsOf([libraryCard, choir])]

/** What the doors answer, as far as tests look into it. */
interface Answered {
  readonly refused?: string
  readonly print: string
  readonly prints: readonly string[]
  readonly rows: readonly { readonly id: Id }[]
  readonly signed: string
  readonly pile: string
  readonly keys: readonly { readonly pile: string; readonly key: string }[]
}

/** The choir's house with its doors on a real HTTP framework, whose log is kept. */
export async function openChoir() {
  heard.length = 0
  const database = await createTestDatabase()
  let now = new Date('2026-11-18T09:00:00+08:00')
  const clock = () => now
  const house = openHouse({ url: database.url, programmes, acts: ballotActs, max: 12, now: clock })
  await foundCounty(house.desk)
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: VILLAGE, alias: [] }
  const post = (n: number, person: Id, role: string, place: string) => ({
    ...{ id: id(n), person, organisation: offices.museum, role, title: role, place, kind: 'substantive' },
    ...{ from: '2024-01-01', to: null, document: null, sort: 0 },
  })
  const everybody = [preparer, leader, stranger, ...singers, scrutineer, teller, ...villagers]
  const filled = await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input: {
      from: '2024-01-01',
      persons: everybody.map((person, i) => ({ id: person, name: `柳甲${i}`, ...nobody })),
      posts: [
        post(301, preparer, 'conductor', VILLAGE),
        post(302, leader, 'patron', TOWN),
        post(303, stranger, 'librarian', TOWN),
        post(304, singers[0], 'conductor', VILLAGE),
      ],
      parameters: seedsOf(programmes).filter(({ id: name }) => name.startsWith('choir/')),
    },
  })
  if (isRefusal(filled)) throw new Error(JSON.stringify(filled))

  const as = (person: Id | null): Session => ({
    ...{ county: COUNTY, kind: person ? 'person' : 'visitor', account: person, person, name: '' },
  })
  const app: FastifyInstance = await createApp({
    routes: ballotsRoutes({ ...house, programmes, life: RATINGS, now: clock }),
    sessionOf: async ({ headers }) => as((headers['x-person'] as Id | undefined) ?? null),
    webRoot: '/nowhere',
    log: false,
    health: async () => ({ ready: true, reasons: [] }),
    version: '0',
  })
  const knock = async (person: Id | null, method: 'GET' | 'POST', url: string, body?: object, key = randomUUID()) => {
    const headers = { 'idempotency-key': key, ...(person ? { 'x-person': person } : {}) }
    const answered = await app.inject({
      ...{ method, url, headers },
      ...(body ? { payload: body } : {}),
    })
    return answered.json() as Answered
  }
  const act = (kind: string, person: Id | null, input: unknown, key = randomUUID()): Promise<Outcome> =>
    house.desk.perform({ kind, county: COUNTY, actor: { county: COUNTY, person, via: 'web' }, key, input })
  const step = (ballot: Id, name: string, form: object = {}, person: Id = preparer) =>
    act(`${RATINGS}/${name}`, person, { case: ballot, form })
  const ask = (text: string, values: readonly unknown[] = [COUNTY]) =>
    house.reader.read(COUNTY, async (client) => (await client.query(text, [...values])).rows)

  /** A rater's browser: takes a paper as the page does. `lose` throws the first answer away. */
  async function take(ballot: Id, person: Id, how: { readonly lose?: boolean } = {}) {
    const own = await knock(person, 'GET', `/api/ballots/${ballot}`)
    const { keys } = await knock(null, 'GET', `/api/public/ballots/${COUNTY}/${ballot}/keys`)
    const key = keys.find(({ pile }) => pile === own.pile)?.key ?? ''
    const paper = await drawPaper(key)
    const intention = randomUUID()
    const url = `/api/ballots/${ballot}/paper`
    if (how.lose) await knock(person, 'POST', url, { blinded: paper.blinded }, intention)
    const taken = await knock(person, 'POST', url, { blinded: paper.blinded }, intention)
    if (taken.refused) return { refused: taken.refused }
    const signature = await openPaper(key, paper, taken.signed)
    return { pile: own.pile, number: paper.number, signature, blinded: paper.blinded, signed: taken.signed }
  }
  type Taken = Exclude<Awaited<ReturnType<typeof take>>, { refused: string }>
  const cast = (ballot: Id, { pile, number, signature }: Taken, marks: object, person: Id | null = null) =>
    knock(person, 'POST', `/api/public/ballots/${COUNTY}/${ballot}/papers`, { pile, number, signature, marks })

  async function draft(
    raters: Readonly<Record<string, readonly Id[]>>,
    form: object = {},
    rated: readonly Id[] = singers,
  ): Promise<Outcome> {
    const list = Object.entries(raters).flatMap(([of, people]) => people.map((person) => ({ person, class: of })))
    return act(`${RATINGS}/draft`, preparer, {
      form: { kind: choirKind.id, place: VILLAGE, rated: rated.map((person) => ({ person })), raters: list, ...form },
    })
  }
  async function scan(): Promise<Id> {
    const store = openFileStore({ home: house.home, keys: house.keys })
    const { address, bytes } = await store.put(COUNTY, Buffer.from(randomUUID()))
    return house.reader.readAndRecord(COUNTY, (client) =>
      stageFile(client, store, {
        ...{ county: COUNTY, address, kind: 'document', mediaType: 'text/plain', bytes, stagedBy: preparer },
      }),
    )
  }
  return {
    ...{ house, database, knock, act, step, ask, take, cast, draft, scan, heard, printOf },
    at(text: string) {
      now = new Date(`${text}:00+08:00`)
    },
    hear: () => hearDue({ ...house, hearers: hearersOf(programmes) }, COUNTY),
    async close() {
      await app.close()
      await house.close()
      await database.drop()
    },
  }
}
export type Choir = Awaited<ReturnType<typeof openChoir>>

/** @throws Error where the act was refused */
export function done(outcome: Outcome): Done {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
export const idOf = (outcome: Outcome): Id => done(outcome).answer.case as Id
