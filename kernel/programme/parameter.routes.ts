import { z } from 'zod'
import type { Desk } from '../act.ts'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { type Day, dayOf } from '../day.ts'
import { actorOf, door, type Route } from '../door.ts'
import { houseRules } from '../house-rules.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { day } from '../register/inputs.ts'
import type { Words } from '../words.ts'
import { parameterPersons, refuseParameter } from './parameter.acts.ts'
import { listValues } from './parameter.store.ts'
import { findParameter, type ParameterDefinition, type ParameterSet, type RowDefinition } from './parameter.ts'

interface Doors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly programmes: readonly ParameterSet[]
}

const kinds = ['person', 'system-administrator', 'security-administrator', 'audit-administrator'] as const
const place = z.string().regex(/^\d{4,15}$/)
const valueRow = { value: z.unknown(), from: dayShape, place: z.string(), placeName: z.string(), source: z.string() }
const parametersAnswer = z.strictObject({
  day: dayShape,
  place: z.string(),
  placeName: z.string(),
  programmes: z.array(
    z.strictObject({
      id: z.string(),
      words: wordsShape,
      /** With the shape of its rows, and whether the office may add to them. */
      families: z.array(
        z.strictObject({
          id: z.string(),
          words: wordsShape,
          shape: z.record(z.string(), z.unknown()),
          open: z.boolean(),
        }),
      ),
      /** Names of the parts of its values and of what stands in them. */
      says: z.record(z.string(), wordsShape),
      /** Roles that propose a value. */
      proposers: z.array(z.string()),
    }),
  ),
  rows: z.array(
    z.strictObject({ id: z.string(), words: wordsShape, unit: wordsShape, family: z.string().nullable(), ...valueRow }),
  ),
})
const historyAnswer = z.strictObject({
  id: z.string(),
  words: wordsShape,
  /** What a value may be, as JSON Schema: forms for it follow from this. */
  shape: z.record(z.string(), z.unknown()),
  rows: z.array(
    z.strictObject({
      ...valueRow,
      reason: z.string().nullable(),
      recordedAt: instantShape,
      proposedBy: z.string().nullable(),
      signedBy: z.string().nullable(),
    }),
  ),
})
const proposedAnswer = z.strictObject({ proposal: z.uuid() })
const rehearsedAnswer = z.strictObject({
  /** None before the first value of a row that is added. */
  before: z.strictObject(valueRow).nullable(),
  after: z.strictObject(valueRow),
  /** First day on which another value, entered already, takes over. */
  until: dayShape.nullable(),
  /** It corrects days that have passed: decisions taken on them stay, later ones count on it. */
  correction: z.boolean(),
})
const proposal = z.strictObject({
  id: z.string(),
  place: place.optional(),
  from: day,
  value: z.unknown(),
  source: z.string(),
  /** Asked where `from` has passed. */
  reason: z.string().optional(),
})
const refuses = [
  'parameter/unknown',
  'parameter/bad-value',
  'parameter/no-place',
  'parameter/past',
  'parameter/same',
  'parameter/not-yours',
]

/** Doors to the dated parameters: those of a programme or of the house on a day at a place, the history of one, and proposing a value. */
export function parameterRoutes({ desk, reader, keeper, programmes: installed }: Doors): Route[] {
  const programmes = [...installed, houseRules]
  const find = (id: string) => findParameter(programmes, id)

  const list = door({
    method: 'GET',
    url: '/api/parameters',
    id: 'listParameters',
    summary: 'The parameters of a programme, of one family or of none, with the value of a day at a place',
    tag: 'parameters',
    kinds,
    query: z.object({
      programme: z.string().max(60),
      family: z.string().max(100).optional(),
      day: day.optional(),
      place: place.optional(),
    }),
    answer: parametersAnswer,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const on = query.day ?? dayOf(new Date())
      const at = query.place ?? session.county
      const own = programmes.find((p) => p.id === query.programme)?.parameters ?? []
      const declared = own.filter((p) => (p.family ?? '') === (query.family ?? ''))
      const known = new Set(declared.map(({ id }) => id))
      // After the rows that every county begins with, those that this one added.
      const added = (query.family ? book.familyOf(query.family, on, at) : []).filter((id) => !known.has(id))
      const shown = [...declared, ...added.flatMap((id) => find(id) ?? [])]
      return {
        json: {
          day: on,
          place: at,
          placeName: nameOf(book, at),
          programmes: programmes.filter(({ parameters }) => parameters.length > 0).map(tellSet),
          rows: shown.flatMap((definition) => {
            const { id, unit, family = null } = definition
            // Before the first day of its first value a parameter has none; it is not shown then.
            const held = isHeld(book, id, on, at) ? book.getParameter(id, on, at) : undefined
            return held ? [{ id, words: wordsOf(definition, held.value), unit, family, ...tell(book, held) }] : []
          }),
        },
      }
    },
  })

  const history = door({
    method: 'GET',
    url: '/api/parameters/history',
    id: 'getParameterHistory',
    summary: 'All values of a parameter, latest first: place, day, source, who proposed and who signed',
    tag: 'parameters',
    kinds,
    query: z.object({ id: z.string().max(120) }),
    answer: historyAnswer,
    refuses: ['parameter/unknown'],
    async handle({ session, query }) {
      const definition = find(query.id)
      if (!definition) return refuseParameter('unknown')
      const book = await keeper.getBook(session.county)
      const rows = await reader.read(session.county, (client) => listValues(client, session.county, query.id))
      return {
        json: {
          id: definition.id,
          words: wordsOf(definition, rows[0]?.value),
          shape: shapeOf(definition.schema),
          rows: rows.map(({ reason, recordedAt, proposedBy, signedBy, ...used }) => ({
            ...tell(book, used),
            reason,
            recordedAt,
            proposedBy,
            signedBy,
          })),
        },
      }
    },
  })

  const propose = door({
    method: 'POST',
    url: '/api/parameters/propose',
    id: 'proposeParameter',
    summary: 'Proposes a value from a day on with its source; another person signs it',
    tag: 'parameters',
    kinds: ['person', 'security-administrator'],
    acts: true,
    body: proposal,
    answer: proposedAnswer,
    refuses,
    async handle({ session, key, body }) {
      const outcome = await desk.perform({
        kind: 'parameter/set/propose',
        county: session.county,
        actor: actorOf(session),
        key,
        input: body,
      })
      return isRefusal(outcome) ? outcome : { json: { proposal: outcome.answer.proposal } }
    },
  })

  const rehearse = door({
    method: 'POST',
    url: '/api/parameters/rehearsal',
    id: 'proposeParameterRehearsal',
    summary: 'What would hold from that day, and what held before; nothing is written',
    tag: 'parameters',
    kinds: ['person', 'security-administrator'],
    body: proposal,
    answer: rehearsedAnswer,
    refuses,
    async handle({ session, body }) {
      const outcome = await desk.rehearse({
        kind: 'parameter/set/propose',
        county: session.county,
        actor: actorOf(session),
        input: body,
      })
      if (isRefusal(outcome)) return outcome
      const book = await keeper.getBook(session.county)
      const at = body.place ?? session.county
      const { value, from, source } = body
      const later = book.historyOf(body.id).filter((v) => v.place === at && v.from > from)
      return {
        json: {
          before: isHeld(book, body.id, from, at) ? tell(book, book.getParameter(body.id, from, at)) : null,
          after: tell(book, { value, from, source, place: at }),
          until: later.map((v) => v.from).sort()[0] ?? null,
          correction: from < dayOf(new Date()),
        },
      }
    },
  })
  return [list, history, propose, rehearse]
}

const isHeld = (book: CountyBook, id: string, on: Day, at: string): boolean =>
  book.historyOf(id).some((v) => v.from <= on && at.startsWith(v.place))
/** The name of a row that an office added stands in its value. */
const wordsOf = (definition: ParameterDefinition | RowDefinition, value: unknown): Words =>
  'words' in definition ? definition.words : ((value as { readonly name?: Words } | undefined)?.name ?? emptyWords)
const emptyWords: Words = { zh: '', en: '' }
const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
const tellSet = ({ id, words, parameters, families = {}, says = {}, keepers }: ParameterSet) => ({
  id,
  words,
  families: [...new Set(parameters.flatMap((p) => p.family ?? []))].map((family) => ({
    id: family,
    words: families[family]?.words ?? words,
    shape: shapeOf(parameters.find((p) => p.family === family)?.schema ?? z.unknown()),
    open: families[family]?.rows !== undefined,
  })),
  says: Object.fromEntries(Object.entries(says).filter(([key]) => /^(part|value)\./.test(key))),
  proposers: [...(keepers ?? parameterPersons).proposers],
})
const nameOf = (book: CountyBook, code: string): string => (book.findPlace(code) ? book.placeName(code) : code)
const tell = <
  V extends { readonly place: string; readonly value: unknown; readonly from: string; readonly source: string },
>(
  book: CountyBook,
  v: V,
) => ({
  value: v.value,
  from: v.from,
  place: v.place,
  placeName: nameOf(book, v.place),
  source: v.source,
})
