import { z } from 'zod'
import { scopeOf } from '../access/scope.read.ts'
import { fieldShape, wordsShape } from '../answer-shapes.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { formAt } from '../casework/form-view.ts'
import { caseworkReasons } from '../casework/reason-words.ts'
import { timedSteps } from '../casework/timed-words.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { declareRefusals } from '../refusal.ts'
import type { Programme } from './define.ts'
import { phrasesAt } from './phrases.ts'

const refuse = declareRefusals('programme', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个办事项目', en: 'There is no such programme' },
    todo: { zh: '请从左边的清单进入', en: 'Enter by the navigation' },
  },
})

const words = z.record(z.string(), wordsShape)
const answer = z.strictObject({
  id: z.string(),
  words: wordsShape,
  roles: words,
  /** In the order in which they are declared, the order of the drawn process. */
  states: z.array(
    z.strictObject({
      state: z.string(),
      words: wordsShape,
      stage: z.number().int(),
      end: z.boolean(),
      held: z.boolean(),
    }),
  ),
  steps: z.array(
    z.strictObject({
      step: z.string(),
      words: wordsShape,
      key: z.string().nullable(),
      rank: z.enum(['go', 'usual', 'quiet']),
      from: z.array(z.string()),
      to: z.array(z.string()),
      form: z.record(z.string(), fieldShape),
      phrases: z.array(wordsShape),
    }),
  ),
  says: words,
  parameters: z.array(
    z.strictObject({ id: z.string(), words: wordsShape, unit: wordsShape, family: z.string().nullable() }),
  ),
  rules: words,
  facts: words,
  /** What each figure counts, and what it is taken of, by its key. */
  figures: z.record(z.string(), z.strictObject({ words: wordsShape, counted: wordsShape, of: wordsShape.nullable() })),
})

export interface ProgrammeDeps {
  readonly programmes: readonly Programme[]
  readonly keeper: BookKeeper
  readonly reader: Reader
  now?(): Date
}

/** A door to what a programme says of itself: its words, states, steps with their forms and usual phrases, parameters and reasons. */
export function programmeRoutes({ programmes, keeper, reader, now = () => new Date() }: ProgrammeDeps): Route[] {
  const about = door({
    method: 'GET',
    url: '/api/programmes/:id',
    id: 'getProgramme',
    summary: 'A programme’s words, states, steps with forms and usual phrases, parameters, and names for reasons',
    tag: 'programmes',
    params: z.object({ id: z.string().max(60) }),
    answer,
    refuses: ['programme/unknown'],
    kinds: ['person', 'system-administrator', 'security-administrator', 'audit-administrator'],
    async handle({ session, params }) {
      const programme = programmes.find((p) => p.id === params.id)
      if (!programme) return refuse('unknown')
      const day = dayOf(now())
      return reader.read(session.county, async (client) => {
        const [post] = (await scopeOf(client, session, day)).posts
        const book = await keeper.getBookOf(client, session.county)
        const phrases = phrasesAt(book, programme.id, day, post?.place ?? session.county)
        return { json: tell(programme, phrases, book, post?.place ?? session.county) }
      })
    },
  })
  return [about]
}

function tell(
  programme: Programme,
  phrases: ReturnType<typeof phrasesAt>,
  book: CountyBook,
  place: string,
): z.input<typeof answer> {
  const { lifecycle, reasonWords } = programme
  return {
    id: programme.id,
    words: programme.words,
    roles: Object.fromEntries(Object.entries(programme.roles).map(([role, r]) => [role, r.words])),
    states: Object.entries(lifecycle.states).map(([state, s]) => ({
      state,
      words: s.words,
      stage: s.stage,
      end: s.end === true,
      held: s.held === true,
    })),
    steps: Object.entries(lifecycle.steps).map(([step, s]) => ({
      step,
      words: s.words,
      key: s.key ?? null,
      rank: s.rank ?? 'usual',
      from: [...(s.from ?? [])],
      to: [...s.to],
      form: formAt(s.form, book, place) as z.input<typeof answer>['steps'][number]['form'],
      phrases: [...(phrases[step] ?? [])],
    })),
    says: programme.says,
    parameters: programme.parameters.map((p) => ({ id: p.id, words: p.words, unit: p.unit, family: p.family ?? null })),
    rules: {
      ...caseworkReasons.rules,
      ...Object.fromEntries(Object.entries({ ...timedSteps }).map(([step, w]) => [`${programme.id}/${step}`, w])),
      ...Object.fromEntries(Object.entries(lifecycle.steps).map(([step, s]) => [`${programme.id}/${step}`, s.words])),
      ...reasonWords?.rules,
    },
    facts: { ...caseworkReasons.facts, ...reasonWords?.facts },
    figures: Object.fromEntries(
      programme.figures.map(({ key, words, numerator, denominator }) => [
        key,
        { words, counted: numerator, of: denominator ?? null },
      ]),
    ),
  }
}
