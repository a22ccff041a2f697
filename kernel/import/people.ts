import type { ActRequest, Desk } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { CountyBook } from '../book.ts'
import { type Day, dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Reader } from '../read.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import { correctableOf, type Fate, fateOf } from './fate.ts'
import { findPeopleOf, type PersonKnown } from './people.read.ts'
import { type PeopleList, type PersonField, type PersonRow, readPerson } from './people-row.ts'
import type { Fault } from './read-row.ts'
import { refuseImport } from './refusals.ts'
import type { RowFaults } from './refused-sheet.ts'
import { digestCells, type FileRow, findKnownRows, keyOfAct, keyOfRow } from './row.store.ts'

/* Brings lists of people into the register: each row is looked up, its fate is told, and what a person decided is done. */

/** Rows of all lists of people are known by what they say of the person. */
const SOURCE = 'people'

export interface PeopleSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly keys: Keys
  readonly book: CountyBook
  readonly actor: Actor
  readonly now: Date
}

export interface JudgedRow {
  readonly person: PersonRow
  readonly row: FileRow
  readonly fate: Fate
}

/** What a person decided of a row beside what follows by itself. */
export interface Choice {
  /** It is this one of the candidates. */
  readonly person?: Id
  /** It is none of them, and how that was found out. */
  readonly distinctBy?: 'papers' | 'met' | 'village'
  /** The file is corrected where the list says otherwise. */
  readonly correct?: boolean
}

/** Says of each row what becomes of it. */
export async function judgePeople(
  { reader, keys, book }: PeopleSetting,
  people: readonly PersonRow[],
): Promise<{ readonly rows: readonly JudgedRow[]; readonly known: ReadonlyMap<string, PersonKnown> }> {
  const rows = people.map((person) => ({ person, row: rowOf(keys, person) }))
  return reader.read(book.county, async (client) => {
    const known = await findKnownRows(
      client,
      book.county,
      SOURCE,
      rows.map(({ row }) => row.key),
    )
    const around = await findPeopleOf(
      client,
      book.county,
      people,
      [...known.values()].map(({ subject }) => subject),
    )
    return {
      rows: rows.map(({ person, row }) => ({ person, row, fate: fateOf(person, row, known.get(row.key), around) })),
      known: around.people,
    }
  })
}

function rowOf(keys: Keys, person: PersonRow): FileRow {
  const { identity, name, birth, phone, place } = person
  const marks = identity ? [identity.kind, identity.number] : [name, birth ?? '', phone ?? '', place ?? '']
  const key = keyOfRow(keys, SOURCE, marks.join(' | '))
  return { source: SOURCE, key, cells: digestCells(keys, key, person as unknown as JsonObject) }
}

/** The act that a row asks for; 'same' where there is nothing to do, 'differs' where it is left as it stands. */
export function requestOf(
  { person, row, fate }: JudgedRow,
  { book, actor }: PeopleSetting,
  choice: Choice = {},
): ActRequest | 'same' | 'differs' | Refusal {
  const of = (kind: string, after: string | undefined, input: JsonObject): ActRequest => ({
    kind: `import/${kind}`,
    county: book.county,
    actor,
    key: keyOfAct(row.key, after),
    input: { row, input },
  })
  const correct = (subject: Id, fields: readonly PersonField[], after: string) =>
    of('correct-person', after, { person: subject, ...pick(person, correctableOf(fields)) })
  switch (fate.is) {
    case 'new':
      return of('add-person', undefined, inputOf(person))
    case 'same':
      return 'same'
    case 'corrected':
      return correct(fate.person, fate.fields, fate.before)
    case 'differs':
      return choice.correct && correctableOf(fate.fields).length > 0
        ? correct(fate.person, fate.fields, `differs:${fate.person}`)
        : 'differs'
    case 'candidates':
      if (choice.distinctBy) return of('add-person', undefined, { ...inputOf(person), distinctBy: choice.distinctBy })
      if (!choice.person || !fate.people.includes(choice.person)) return fate.refusal
      return of('recognise-person', `is:${choice.person}`, { person: choice.person })
    case 'refused':
      return fate.refusal
  }
}

const inputOf = ({ alias, ...person }: PersonRow): JsonObject =>
  ({ ...person, ...(alias ? { alias: [alias] } : {}) }) as unknown as JsonObject
const pick = (person: PersonRow, fields: readonly PersonField[]): JsonObject =>
  Object.fromEntries(fields.map((field) => [field, (person as unknown as Record<string, Json>)[field] ?? null]))

export type Done = 'added' | 'corrected' | 'recognised' | 'same' | 'differs' | Refusal

const doneBy: Readonly<Record<string, Done>> = {
  'import/add-person': 'added',
  'import/correct-person': 'corrected',
  'import/recognise-person': 'recognised',
}

/** Does what the rows ask for, each for itself; answers in their order. */
export async function settlePeople(
  setting: PeopleSetting,
  rows: readonly JudgedRow[],
  choices: readonly (Choice | undefined)[] = [],
  dryRun = false,
): Promise<Done[]> {
  const asked = rows.map((row, i) => requestOf(row, setting, choices[i]))
  const acts = asked.flatMap((request, i) =>
    typeof request === 'object' && !isRefusal(request) ? [{ request: request as ActRequest, i }] : [],
  )
  const done = asked as Done[]
  const outcomes = dryRun
    ? await Promise.all(acts.map(({ request: { key: _, ...request } }) => setting.desk.rehearse(request)))
    : await setting.desk.performAll(
        acts.map(({ request }) => request),
        'each',
      )
  for (const [n, { request, i }] of acts.entries()) {
    const outcome = outcomes[n]
    done[i] = outcome && isRefusal(outcome) ? outcome : (doneBy[request.kind] as Done)
  }
  return done
}

/** The rows of a list that name somebody. */
export interface ReadPeople extends RowFaults {
  readonly lines: readonly { readonly line: number; readonly person: PersonRow }[]
}

/** Reads a whole list. Two lines that say the same of a person cannot be told apart: the second is refused. */
export function readPeople(
  list: PeopleList,
  setting: Pick<PeopleSetting, 'book' | 'now' | 'keys'> & { readonly place?: string | undefined },
): ReadPeople {
  const today: Day = dayOf(setting.now)
  const lines: ReadPeople['lines'][number][] = []
  const refused: { line: number; faults: readonly Fault[] }[] = []
  const seen = new Map<string, number>()
  for (let line = list.heads.first; line < list.sheet.rows.length; line++) {
    const read = readPerson(list.sheet.rows[line] ?? [], list, { book: setting.book, today, place: setting.place })
    if (!read) continue
    const key = rowOf(setting.keys, read.person).key
    const before = seen.get(key)
    if (before === undefined && read.faults.length === 0) seen.set(key, line)
    const twice: Fault[] =
      before === undefined || read.faults.length > 0
        ? []
        : [
            {
              field: 'name',
              column: list.columns.get('name'),
              refusal: refuseImport('twice-in-file', { fills: { row: before + 1 } }),
            },
          ]
    const faults = [...read.faults, ...twice]
    if (faults.length > 0) refused.push({ line, faults })
    else lines.push({ line, person: read.person })
  }
  return { sheet: list.sheet, heads: list.heads, lines, refused }
}
