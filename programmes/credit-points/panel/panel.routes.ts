import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { dayShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { type CaseFile, deskOfPerson } from '#kernel/casework/case.ts'
import { findCase, listCases, listSteps, maySee, namesOf } from '#kernel/casework/casework.read.ts'
import { readsOf } from '#kernel/casework/casework.routes.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { beginningsOf, casesOf } from '#kernel/casework/several.read.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import type { StepGiven } from '#kernel/programme/lifecycle.ts'
import type { Reader } from '#kernel/read.ts'
import { headsOf } from '#kernel/register/households.store.ts'
import type { Earning } from '../catalogue.ts'
import { EARNING } from '../parameters.ts'
import { creditPoints } from '../programme.ts'
import { turnedDown } from '../words.ts'
import { decisionsOf, membersOf, namedBackOf } from './lifecycle.ts'
import { pointsPanel } from './programme.ts'

const memberShape = z.strictObject({ id: z.uuid(), name: z.string() })
const roomShape = z.strictObject({
  villages: z.array(
    z.strictObject({
      place: z.string(),
      placeName: z.string(),
      /** A meeting that has not ended. */
      meeting: z.uuid().nullable(),
      waiting: z.int(),
      /** Who was in the room last time. */
      members: z.array(memberShape),
      panel: z.strictObject({ least: z.int(), most: z.int() }),
    }),
  ),
})
const decidedShape = z.strictObject({
  for: z.int(),
  against: z.int(),
  approved: z.boolean(),
  points: z.int().nullable(),
  reason: wordsShape.nullable(),
  /** Who did not vote: of the household, or close relatives. */
  stoodBack: z.array(z.string()),
  /** Who showed no hand. */
  held: z.int(),
})
const meetingShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  /** Eight characters by which one printed sheet of minutes is told from another. */
  code: z.string(),
  state: z.string(),
  stateWords: wordsShape,
  place: z.string(),
  placeName: z.string(),
  on: dayShape,
  keeper: z.string().nullable(),
  members: z.array(memberShape),
  reasons: z.array(z.strictObject({ value: z.string(), words: wordsShape })),
  rows: z.array(
    z.strictObject({
      entry: z.uuid(),
      number: z.string(),
      household: z.uuid(),
      head: z.string(),
      /** Whose own points they are to be, of a row that is a person's. */
      member: z.string().nullable(),
      group: z.string().nullable(),
      item: z.string(),
      words: wordsShape,
      criterion: z.string(),
      least: z.int(),
      most: z.int(),
      /** As recorded or asked for; null where the panel is to say. */
      asked: z.int().nullable(),
      on: dayShape,
      photos: z.array(z.uuid()),
      own: z.boolean(),
      /** Members present who belong to the household: they stand back. */
      stoodBack: z.array(z.uuid()),
      decided: decidedShape.nullable(),
      stateWords: wordsShape,
    }),
  ),
})

export interface PanelDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** As many as one evening can look at. */
const MOST = 200
const place = { scope: 'place', roles: [], words: pointsPanel.words, group: pointsPanel.words } as const

/** Doors of the panel's room: the village's meeting, and one meeting with every entry that waits for it. */
export function panelRoutes({ keeper, reader, now = () => new Date() }: PanelDeps): Route[] {
  const reads = readsOf([creditPoints, pointsPanel])
  const waitingAt = (client: PoolClient, scope: Scope, village: string) => {
    const list = { ...place, key: 'to-review', states: ['to-review'] }
    return listCases(client, list, creditPoints.id, scope, reads, { limit: MOST, place: village }, now())
  }
  const lastAt = async (client: PoolClient, scope: Scope, village: string) => {
    const list = { ...place, key: 'minutes', newest: true }
    const page = { limit: 1, place: village }
    return (await listCases(client, list, pointsPanel.id, scope, reads, page, now()))[0]
  }
  const room = door({
    method: 'GET',
    url: '/api/points-panel/room',
    id: 'panelRoom',
    summary: 'Villages for which one calls the panel: its open meeting, how many entries wait, who was there last time',
    tag: 'points-panel',
    answer: roomShape,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const book = await keeper.getBookOf(client, session.county)
        const villages = []
        for (const { place: village } of postsOf(scope, ['village-clerk']).filter((post) => post.place.length >= 12)) {
          const last = await lastAt(client, scope, village)
          const waiting = await waitingAt(client, scope, village)
          const steps = last ? await handsOf(client, last) : []
          villages.push({
            place: village,
            placeName: book.placeName(village),
            meeting: last && !last.closedAt ? last.id : null,
            waiting: waiting.length,
            members: await named(client, session.county, membersOf(steps)),
            panel: book.getParameter('credit-points/panel', day, village).value as { least: number; most: number },
          })
        }
        return { json: { villages } }
      }),
  })

  const meeting = door({
    method: 'GET',
    url: '/api/points-panel/meetings/:id',
    id: 'panelMeeting',
    summary:
      'A meeting of the panel with the entries that wait for it and what was decided, also for its minutes; recorded',
    tag: 'points-panel',
    params: z.object({ id: z.uuid() }),
    answer: meetingShape,
    refuses: ['case/unknown'],
    handle: ({ session, params }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const file = await findCase(client, county, params.id)
        if (!file || file.programme !== pointsPanel.id || !maySee(file, scope, pointsPanel))
          return refuseCase('unknown')
        const book = await keeper.getBookOf(client, county)
        const steps = await handsOf(client, file)
        const present = membersOf(steps)
        const decided = new Map(decisionsOf(steps).map((one) => [one.entry as string, one]))
        const waiting = file.state === 'sitting' ? await waitingAt(client, scope, file.place) : []
        const known = await casesOf(client, county, [...decided.keys()])
        const entries = new Map([...known, ...waiting.map((one) => [one.id as string, one] as const)])
        const begun = await beginningsOf(client, county, [...entries.keys()])
        const homes = [...begun.values()].map(({ form }) => String(form.household))
        const heads = await headsOf(client, county, homes, dayOf(file.filedAt))
        const members = [...begun.values()].flatMap(({ form }) => (form.member ? [form.member as Id] : []))
        const names = await namesOf(client, county, members)
        await recordReading(client, {
          ...{ session, kind: 'open-case', subjectKind: 'case', subject: file.id },
          ...{ fields: ['entries'], rows: entries.size },
        })
        const room = await named(client, county, present)
        const rows = [...entries.values()]
          .sort((a, b) => (a.number < b.number ? -1 : 1))
          .map((entry) => {
            const { form, files } = begun.get(entry.id) as unknown as { form: Begun; files: readonly Id[] }
            const one = decided.get(entry.id)
            const head = heads.get(form.household)
            const kin = present.filter((id) => entry.viewers.some(({ viewer }) => viewer === deskOfPerson(id)))
            const back = present.filter((id) => kin.includes(id) || namedBackOf(steps, entry.id).includes(id))
            return {
              ...{ entry: entry.id, number: entry.number, household: form.household },
              member: form.member ? (names.get(form.member) ?? '') : null,
              ...{ head: head?.name ?? '', group: head?.group ?? null, on: form.on, asked: form.points ?? null },
              ...rowOf(book, form.item, form.on, entry.place),
              photos: [...files],
              own: entry.flags.includes('own-household'),
              stoodBack: kin,
              decided: one
                ? {
                    ...pick(one),
                    reason: one.reason ? turnedDown[one.reason as keyof typeof turnedDown] : null,
                    stoodBack: room.filter(({ id }) => back.includes(id)).map(({ name }) => name),
                    held: present.length - back.length - one.for - one.against,
                  }
                : null,
              stateWords: creditPoints.lifecycle.states[entry.state]?.words ?? creditPoints.words,
            }
          })
        const [keeperName] = file.lastActor ? await named(client, county, [file.lastActor]) : []
        return {
          json: {
            ...{ id: file.id, number: file.number, state: file.state, place: file.place },
            code: createHash('sm3').update(`minutes:${file.id}`).digest('hex').slice(0, 8).toUpperCase(),
            stateWords: pointsPanel.lifecycle.states[file.state]?.words ?? pointsPanel.words,
            placeName: book.placeName(file.place),
            on: dayOf(file.filedAt),
            keeper: keeperName?.name ?? null,
            members: room,
            reasons: Object.entries(turnedDown).map(([value, words]) => ({ value, words })),
            rows,
          },
        }
      }),
  })
  return [room, meeting]
}

interface Begun {
  readonly household: Id
  readonly member?: Id
  readonly item: string
  readonly on: Day
  readonly points?: number
}

const pick = ({ for: yes, against, approved, points }: ReturnType<typeof decisionsOf>[number]) => ({
  ...{ for: yes, against, approved, points },
})

function rowOf(book: CountyBook, item: string, on: Day, place: string) {
  const { name, criterion, least, most } = book.getParameter(`${EARNING}${item}`, on, place).value as unknown as Earning
  return { item, words: name, criterion, least, most }
}

const handsOf = async (client: PoolClient, file: CaseFile): Promise<StepGiven['hands']> =>
  (await listSteps(client, file.county, file.id)) as unknown as StepGiven['hands']

/** People by their names, in the order in which they were asked. */
async function named(client: PoolClient, county: string, ids: readonly Id[]) {
  const names = await namesOf(client, county, [...ids])
  return ids.map((id) => ({ id, name: names.get(id) ?? '' }))
}
