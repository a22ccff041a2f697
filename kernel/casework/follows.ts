import type { PoolClient } from 'pg'
import type { CountyBook } from '../book.ts'
import { addDays, dayOf, timeOf } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { Programme } from '../programme/define.ts'
import { lastHeadsOf } from '../register/households.store.ts'
import { fillWords } from '../words.ts'
import { answerableAt } from './answerable.ts'
import { type CaseFile, deskOfOrganisation } from './case.ts'
import { deadline, type Limit, withHolds } from './clock.ts'
import { holdsOf, runOf } from './due.ts'
import { entriesOf, ownersIn } from './entries.ts'

/**
 * What follows from a step that was rehearsed, for the screen to say before anything is pressed: who becomes answerable, by
 * when and how that is counted, who has it after them, and who is told what. Undefined where the step moved no case.
 */
export async function followsOf(
  client: PoolClient,
  programme: Programme,
  book: CountyBook,
  effects: readonly Effect[],
  at: Date,
) {
  const move = effects.find((e) => e.kind === 'move')
  if (!move) return undefined
  const { file } = move
  const day = dayOf(at)
  const state = programme.lifecycle.states[file.state]
  const after = nextStage(programme, file, book)
  const of = (desk: string | null | undefined) =>
    desk ? answerableAt(client, programme, book, desk, day) : Promise.resolve(null)
  const [answerable, next] = await Promise.all([of(file.desk), of(after?.desk)])
  const name = (id: string) => ({ id, name: book.findOrganisation(id)?.name ?? '' })
  return {
    stateWords: state?.words ?? null,
    ended: state?.end === true,
    answerable,
    lead: file.lead ? name(file.lead) : null,
    assisting: file.assisting.map(name),
    course: courseOf(programme, file, book, at),
    next: after && next ? { ...next, stateWords: after.words } : null,
    entries: entriesOf(effects, book, await headsIn(client, file.county, effects)),
    tells: effects.flatMap((e) =>
      e.kind === 'tell'
        ? [
            {
              reporter: e.whom === file.reporter,
              words: fillWords(
                programme.says[e.words.slice(programme.id.length + 1)] ?? { zh: '', en: '' },
                e.fills as Record<string, string>,
              ),
            },
          ]
        : [],
    ),
  }
}

/** Heads of the households that a rehearsed act would write of, where they are several: of one, the form tells which. */
async function headsIn(client: PoolClient, county: string, effects: readonly Effect[]): Promise<Map<string, string>> {
  const homes = [...new Set(ownersIn(effects).filter((owner) => owner.startsWith('household:')))]
  if (homes.length < 2) return new Map()
  const heads = await lastHeadsOf(
    client,
    county,
    homes.map((owner) => owner.slice('household:'.length) as Id),
  )
  return new Map([...heads].map(([id, head]) => [`household:${id}`, head]))
}

/** Where the case comes when whoever has it then does what is expected of them. */
function nextStage(programme: Programme, file: CaseFile, book: CountyBook) {
  const { steps, states } = programme.lifecycle
  const expected = Object.values(steps).find((s) => s.rank === 'go' && s.from?.includes(file.state))
  const state = expected && states[expected.to[0] as string]
  const desk = state?.desk?.(file, book)
  // Whom a case will be dispatched to is not known before it is.
  return state && desk && desk !== deskOfOrganisation('') ? { words: state.words, desk } : undefined
}

/** The clock that runs after the step, day by day. */
function courseOf(programme: Programme, file: CaseFile, book: CountyBook, at: Date) {
  const within = programme.lifecycle.states[file.state]?.within
  const [calendar, hours] = [book.calendar, book.hoursOf(file.place)]
  if (!within || !file.dueAt) return null
  if (within === 'overall') {
    if (!file.limit) return null
    const { amount, extra, clock } = file.limit
    const course = withHolds(runOf(file.limit), holdsOf(file.limit), calendar, hours)
    return course.state === 'running' ? { limit: { amount: amount + extra, clock }, ...course } : null
  }
  const limit = book.getParameter(within, dayOf(at), file.place).value as unknown as Limit
  const anew = deadline({ start: at, ...limit }, calendar, hours)
  if (anew.due.getTime() === file.dueAt.getTime()) return { limit, state: 'running' as const, ...anew }
  // The clock of the stage ran before: it goes on as it stood.
  const midnight = timeOf(file.dueAt) === '00:00'
  return {
    ...{ limit, state: 'running' as const, due: file.dueAt, provisional: file.provisional, derivation: [], hours: [] },
    dueDay: midnight ? addDays(dayOf(file.dueAt), -1) : dayOf(file.dueAt),
    dueTime: midnight ? '24:00' : timeOf(file.dueAt),
  }
}
