import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { type Day, dayOf, isDay } from '#kernel/day.ts'
import { actorOf, door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import type { Reader } from '#kernel/read.ts'
import { getRefusalKind, isRefusal } from '#kernel/refusal.ts'
import { findHousehold, householdOf } from '#kernel/register/households.store.ts'
import { householdsOfVillage, membersNear } from '#kernel/register/households-near.read.ts'
import { tokensOf } from '#kernel/register/search-words.ts'
import { fillWords } from '#kernel/words.ts'
import { categories, type Earning } from '../catalogue.ts'
import { EARNING } from '../parameters.ts'
import { lifecycle } from './lifecycle.ts'
import { MOST_AT_ONCE } from './record-many.ts'

const rowShape = z.strictObject({
  code: z.string(),
  words: wordsShape,
  category: z.string(),
  criterion: z.string(),
  /** Whose points it earns: then the household, or who of it, is chosen. */
  of: z.enum(['household', 'person']),
  /** Points of one time; where the two differ, whoever records chooses. */
  least: z.int(),
  most: z.int(),
  photo: z.boolean(),
  reviewed: z.boolean(),
  yearlyCap: z.int().nullable(),
})
const homeShape = z.strictObject({
  household: z.uuid(),
  head: z.string(),
  group: z.string().nullable(),
  birthYear: z.string().nullable(),
  /** By what it is found where nothing can be asked: characters, pinyin, initials of head and nicknames. */
  words: z.array(z.string()),
  /** Who may earn points of their own. */
  members: z.array(
    z.strictObject({
      person: z.uuid(),
      name: z.string(),
      birthYear: z.string().nullable(),
      words: z.array(z.string()),
    }),
  ),
})
const recordingShape = z.strictObject({
  /** An official records for households of the place; a resident asks for the own. Null where neither is so. */
  as: z.enum(['official', 'resident']).nullable(),
  place: z.string(),
  placeName: z.string(),
  categories: z.array(z.strictObject({ category: z.string(), words: wordsShape })),
  rows: z.array(rowShape),
  homes: z.array(homeShape),
  /** Days back for which something may still be recorded. */
  days: z.int(),
})
const recordedShape = z.strictObject({
  rows: z.array(
    z.strictObject({
      household: z.uuid().nullable(),
      /** Who of it, of a row that is a person's. */
      member: z.uuid().nullable(),
      case: z.uuid().nullable(),
      state: wordsShape.nullable(),
      /** Why this one was given nothing, and what to do. */
      refused: z.strictObject({ words: wordsShape, todo: wordsShape }).nullable(),
    }),
  ),
  repeated: z.boolean(),
})

export interface RecordingDeps {
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** Doors of the doorstep: what may be recorded for whom, taken along where there is no signal, and one row for many. */
export function recordingRoutes({ desk, keeper, reader, now = () => new Date() }: RecordingDeps): Route[] {
  const recording = door({
    method: 'GET',
    url: '/api/credit-points/recording',
    id: 'pointsRecording',
    summary:
      'The rows that one may record or ask for, and the households: all of an official’s village, a resident’s own; recorded',
    tag: 'credit-points',
    answer: recordingShape,
    handle: ({ session }) =>
      reader.readAndRecord(session.county, async (client) => {
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const book = await keeper.getBookOf(client, session.county)
        const [post] = postsOf(scope, ['village-clerk', 'grid-worker']).filter(({ place }) => place.length >= 12)
        const own = post || !scope.person ? undefined : await householdOf(client, session.county, scope.person, day)
        const home = own ? await findHousehold(client, session.county, own, { day }) : undefined
        const place = post?.place ?? home?.place ?? ''
        const near = post ? await householdsOfVillage(client, session.county, place.slice(0, 12), day) : []
        const ids = home ? [home.id] : near.map(({ household }) => household)
        const members = Map.groupBy(
          await membersNear(client, session.county, 'household', ids, day),
          ({ household }) => household,
        )
        const membersOf = (household: Id) =>
          (members.get(household) ?? []).map(({ person, name, alias, birthYear }) => ({
            ...{ person, name, birthYear },
            words: wordsFor(name, alias),
          }))
        const homes = home
          ? [
              {
                ...{ household: home.id, head: home.members[0]?.name ?? '', group: home.group, birthYear: null },
                ...{ words: [], members: membersOf(home.id) },
              },
            ]
          : near.map(({ household, group, head: { name, alias, birthYear } }) => ({
              ...{ household, head: name, group, birthYear },
              ...{ words: wordsFor(name, alias), members: membersOf(household) },
            }))
        if (post)
          await recordReading(client, {
            ...{ session, kind: 'search', subjectKind: 'list', subject: null },
            ...{ fields: ['households', 'members'], rows: homes.length },
          })
        return {
          json: {
            as: post ? ('official' as const) : home ? ('resident' as const) : null,
            place,
            placeName: place ? book.placeName(place.slice(0, 12)) : '',
            categories: Object.entries(categories).map(([category, words]) => ({ category, words })),
            rows: place ? rowsAt(book, day, place, post?.role) : [],
            homes,
            days: Number(book.getParameter('credit-points/record-within', day, place || session.county).value),
          },
        }
      }),
  })

  const many = door({
    method: 'POST',
    tag: 'credit-points',
    acts: true,
    url: '/api/credit-points/record-many',
    id: 'recordPointsForMany',
    summary:
      'Records one row of the catalogue for many households, or for many people where the row is a person’s, with one photo; each answers for itself',
    body: z.strictObject({
      place: z.string().max(15),
      item: z.string().max(40),
      on: z.string().refine(isDay),
      points: z.int().optional(),
      households: z.array(z.uuid()).max(MOST_AT_ONCE).optional(),
      members: z.array(z.uuid()).max(MOST_AT_ONCE).optional(),
      photos: z.array(z.uuid()).max(4).optional(),
      text: z.string().max(300).optional(),
    }),
    answer: recordedShape,
    refuses: ['act/malformed', 'act/key-reused', 'case/not-yours', 'credit-points/twice-listed', 'file/not-there'],
    async handle({ session, key, body }) {
      const { county } = session
      const kind = 'credit-points/record-many'
      const outcome = await desk.perform({ kind, county, actor: actorOf(session), key, input: { form: body } })
      if (isRefusal(outcome)) return outcome
      return {
        json: { rows: toldRows(outcome.answer.rows as unknown as readonly Answered[]), repeated: outcome.repeated },
      }
    },
  })
  return [recording, many]
}

/** Rows of the catalogue on a day; an official is shown those that their post records. Rows that take points are no one's to tick. */
export const rowsAt = (book: CountyBook, day: Day, place: string, role?: string) =>
  book.familyOf(EARNING, day, place).flatMap((id) => {
    const row = book.getParameter(id, day, place).value as unknown as Earning
    const { code, name, category, criterion, of, least, most, evidence, kind, yearlyCap } = row
    if (least < 0 || (role && !row.recordedBy.some((one) => one === role))) return []
    return [
      {
        ...{ code, words: name, category, criterion, of, least, most, yearlyCap },
        ...{ photo: evidence === 'photo', reviewed: kind === 'reviewed' },
      },
    ]
  })

const wordsFor = (name: string, alias: readonly string[]): string[] => [
  ...new Set([name, ...alias].flatMap((one) => tokensOf(one, 'person'))),
]

interface Answered {
  readonly household: string
  readonly member: string | null
  readonly case?: string
  readonly state?: string
  readonly refused?: string
  readonly fills?: Readonly<Record<string, string | number>>
}

function toldRows(rows: readonly Answered[]) {
  return rows.map(({ household, member, case: id, state, refused, fills = {} }) => {
    const no = refused ? getRefusalKind(refused) : undefined
    return {
      ...{
        household: household || null,
        member,
        case: id ?? null,
        state: (state && lifecycle.states[state]?.words) || null,
      },
      refused: no ? { words: fillWords(no.says, fills), todo: fillWords(no.todo, fills) } : null,
    }
  })
}
