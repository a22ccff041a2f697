import { recordReading, recordReadings } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { Desk } from '../act.ts'
import { postsOf } from '../actor.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import { actorOf, door, type Route, type Session } from '../door.ts'
import type { Id } from '../id.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { keepers } from '../register/authority.ts'
import { maskFor } from '../register/mask.ts'
import { refuseRegister } from '../register/refusals.ts'
import type { Keys } from '../secrets/keys.ts'
import { readSheets, refuseSheet } from '../sheet/read-sheet.ts'
import { listAnswer, rowsAnswer, rowsBody } from './answers.ts'
import type { Fate } from './fate.ts'
import type { PersonKnown } from './people.read.ts'
import { type Choice, judgePeople, readPeople, settlePeople } from './people.ts'
import { findPeople, type PersonRow } from './people-row.ts'
import { placeOf, sayRefusal } from './refused-sheet.ts'

/*
 * Lists of people brought in by whoever keeps them: first every row's fate is shown, then what the person decided is done, some
 * rows at a time, so that the page knows how far it is. Nothing of the file is kept in between.
 */

export interface ImportDoors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  now?(): Date
}

/** A village has a few thousand people; longer lists are brought in by command. */
const limits = { rows: 5_000, unfolded: 100_000_000 }

const keeping = [...keepers.residents, ...keepers.officials]

export function importRoutes({ desk, reader, keeper, keys, now = () => new Date() }: ImportDoors): Route[] {
  const setting = (session: Session, book: CountyBook) => ({
    ...{ desk, reader, keys, book },
    actor: actorOf(session),
    now: now(),
  })
  /** Places of the posts that keep files of people; none for everybody else. */
  const placesOf = (session: Session) =>
    reader.read(session.county, async (client) =>
      postsOf(await scopeOf(client, session, dayOf(now())), keeping).map((post) => post.place),
    )

  const list = door({
    method: 'POST',
    url: '/api/people/lists',
    id: 'readPeopleList',
    summary:
      'What would become of each row of a list of people (multipart field `file`); nothing is written but that it was asked',
    tag: 'register',
    upload: true,
    answer: listAnswer,
    refuses: ['sheet/unreadable', 'sheet/protected', 'sheet/too-large', 'import/no-heads', 'register/not-yours'],
    async handle({ session, upload }) {
      const places = await placesOf(session)
      if (places.length === 0) return refuseRegister('not-yours')
      const sheets = upload ? readSheets(upload, limits) : refuseSheet('unreadable')
      if (isRefusal(sheets)) return sheets
      const people = findPeople(sheets)
      if (isRefusal(people)) return people
      const book = await keeper.getBook(session.county)
      const around = setting(session, book)
      // Whoever keeps one village means that one where a list names none.
      const [home, ...more] = [...new Set(places)].filter((place) => place.length >= 12)
      const read = readPeople(people, { ...around, ...(home && more.length === 0 ? { place: home } : {}) })
      const { rows, known } = await judgePeople(
        around,
        read.lines.map(({ person }) => person),
      )
      const mine = (id: Id) => {
        const file = known.get(id)
        return file?.place && places.some((place) => file.place?.startsWith(place)) ? file : undefined
      }
      const fieldAt = new Map([...people.columns].map(([field, column]) => [column, field]))
      const told = [
        ...rows.map(({ person, fate }, i) => ({
          line: (read.lines[i]?.line ?? 0) + 1,
          person,
          ...tellFate(fate, mine, book),
          shown: tellPerson(person, book),
        })),
        ...read.refused.map(({ line, faults }) => ({
          line: line + 1,
          ...{ fate: 'refused' as const, person: null, fields: [], candidates: [], hidden: 0 },
          shown: {
            name: people.sheet.rows[line]?.[people.columns.get('name') ?? -1]?.text ?? '',
            ...{ birth: null, identity: null, phone: null, placeName: null },
          },
          faults: faults.map((fault) => ({ cell: placeOf(line, fault), ...sayRefusal(fault.refusal) })),
        })),
      ]
      await reader.readAndRecord(session.county, async (client) => {
        const reading = { session, kind: 'search', fields: ['people-list'] } as const
        await recordReading(client, { ...reading, subjectKind: 'list', subject: null, rows: read.lines.length })
        // Whoever is shown as a candidate can see that they were.
        const shown = new Set(told.flatMap(({ candidates }) => candidates.map(({ id }) => id)))
        await recordReadings(client, { ...reading, subjectKind: 'person' }, [...shown])
      })
      return {
        json: {
          sheet: people.sheet.name,
          heads: people.heads.row + 1,
          columns: people.heads.titles.flatMap((head, c) => (head ? [{ head, field: fieldAt.get(c) ?? null }] : [])),
          rows: told.sort((a, b) => a.line - b.line),
        },
      }
    },
  })

  const settle = door({
    method: 'POST',
    url: '/api/people/lists/rows',
    id: 'bringPeople',
    summary: 'Does what some rows of a list ask for, each for itself, with what a person decided of them',
    tag: 'register',
    body: rowsBody,
    answer: rowsAnswer,
    refuses: ['register/not-yours'],
    async handle({ session, body }) {
      if ((await placesOf(session)).length === 0) return refuseRegister('not-yours')
      const around = setting(session, await keeper.getBook(session.county))
      const { rows } = await judgePeople(
        around,
        body.rows.map(({ person }) => person as PersonRow),
      )
      const done = await settlePeople(
        around,
        rows,
        body.rows.map(({ choice }) => choice as Choice | undefined),
      )
      return {
        json: {
          rows: done.map((each) =>
            isRefusal(each) ? { done: 'refused', ...sayRefusal(each) } : { done: each, why: null, todo: null },
          ),
        },
      }
    },
  })
  return [list, settle]
}

/** A fate as the asking post may know it: of people elsewhere only that they are there. */
function tellFate(fate: Fate, mine: (id: Id) => PersonKnown | undefined, book: CountyBook) {
  const none = { fields: [] as const, candidates: [], hidden: 0, faults: [] }
  if (fate.is === 'refused') return { ...none, fate: fate.is, faults: [{ cell: '', ...sayRefusal(fate.refusal) }] }
  if (fate.is === 'candidates') {
    const seen = fate.people.flatMap((id) => mine(id) ?? [])
    return {
      ...none,
      fate: fate.is,
      candidates: seen.map(({ id, name, birth, place }) => ({
        ...{ id, name, birth },
        placeName: place && book.placeName(place),
      })),
      hidden: fate.people.length - seen.length,
      faults: [{ cell: '', ...sayRefusal(fate.refusal) }],
    }
  }
  if (fate.is === 'differs' || fate.is === 'corrected')
    return mine(fate.person) ? { ...none, fate: fate.is, fields: fate.fields } : { ...none, fate: 'same' as const }
  return { ...none, fate: fate.is }
}

const tellPerson = (person: PersonRow, book: CountyBook) => ({
  name: person.name,
  birth: person.birth ?? null,
  identity: person.identity ? maskFor('identity-number', 'office', person.identity.number) : null,
  phone: person.phone ? maskFor('phone', 'office', person.phone) : null,
  placeName: person.place ? book.placeName(person.place) : null,
})
