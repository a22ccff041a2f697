/**
 * Performs stories in waves: the first step of all, then the second of all that go on, and so on. Cases of one town stay in
 * one lane, so that lanes never wait for each other's numbers; what was performed before is found again under its key.
 */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { findSuperior } from '#kernel/casework/breach.ts'
import { findCase } from '#kernel/casework/casework.read.ts'
import type { Id } from '#kernel/id.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Album } from '../photos.ts'
import { findMove } from './course.ts'
import type { Seen } from './seen.ts'
import { notePassing, noteStep, unseen } from './seen.ts'
import { actOf } from './steps.ts'
import type { Cue, Move, Stage, Story } from './story.ts'

export interface Performing {
  readonly desk: Desk
  readonly reader: Reader
  readonly programmes: ReadonlyMap<string, Programme>
  readonly album: Album | undefined
  /** Told after every batch: acts done, and how many there will be, roughly. */
  readonly tell: (done: number, about: number) => void
}

/** Acts of one transaction, and lanes that run beside each other. */
const BATCH = 200
const LANES = 2
/** Acts that so many stories come to, roughly, for the progress only. */
export const actsAbout = (stories: number): number => Math.round(stories * 6.3)

interface Actor {
  readonly story: Story
  readonly stage: Stage
  readonly seen: Seen
  /** Decided, but a deadline passes before. */
  pending: Move | Cue | undefined
}

interface Turn {
  readonly of: Actor
  readonly request: ActRequest
  readonly step: string
  readonly taken: ReturnType<typeof actOf>['taken']
}

/** Performs all stories up to now. @throws Error at the first refusal: nobody in the demonstration is refused anything. */
export async function performStories(
  given: Performing,
  all: readonly { readonly story: Story; readonly stage: Stage }[],
): Promise<number> {
  let live: Actor[] = all.map((each) => ({ ...each, seen: unseen(), pending: undefined }))
  let done = 0
  while (live.length > 0) {
    const turns = (await Promise.all(live.map((each) => findTurn(given, each)))).filter((turn) => turn !== undefined)
    turns.sort((a, b) => a.request.at!.getTime() - b.request.at!.getTime())
    const lanes = Map.groupBy(turns, ({ of }) => laneOf(of.story))
    // All lanes come to an end before a failure is told, so that nothing goes on behind it.
    const ended = await Promise.allSettled(
      [...lanes.values()].map(async (lane) => {
        for (const batch of batchesOf(lane)) {
          await performBatch(given, batch)
          done += batch.length
          given.tell(done, Math.max(actsAbout(all.length), done + live.length))
        }
      }),
    )
    for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
    live = turns.map((turn) => turn.of)
  }
  return done
}

/** Towns of all counties, dealt to the lanes. */
const laneOf = ({ village }: Story): number => Number(village.code.slice(0, 9)) % LANES

/** So many at most, and of one county each. */
function* batchesOf(lane: readonly Turn[]): Generator<readonly Turn[]> {
  for (const turns of Map.groupBy(lane, (turn) => turn.request.county).values())
    for (let at = 0; at < turns.length; at += BATCH) yield turns.slice(at, at + BATCH)
}

/** What happens next in a story: somebody acts, or a deadline passes before they do. */
async function findTurn(given: Performing, of: Actor): Promise<Turn | undefined> {
  const { story, stage, seen } = of
  const move = of.pending ?? findMove(story, seen, stage)
  of.pending = move
  if (!move) return undefined
  const due = seen.due?.getTime()
  if (due !== undefined && move.at.getTime() > due && seen.passed !== due) return passing(given, of, due)
  of.pending = undefined
  const { request, taken } = actOf(story, seen, move, stage)
  return { of, request, step: move.step, taken }
}

/** A deadline that passes before the next step: its timer takes effect as of its own instant. */
async function passing({ reader, programmes }: Performing, of: Actor, due: number): Promise<Turn> {
  const { seen, stage } = of
  const county = stage.cast.county
  const file = await reader.read(county, (client) => findCase(client, county, seen.case as Id))
  if (!file) throw new Error(`the case of ${of.story.key} is not there`)
  const dueAt = new Date(due).toISOString()
  // As the case stood then: performed again later, the act must be the same.
  const then = { ...file, state: seen.state, level: seen.level, lead: seen.lead ?? null }
  const superior = findSuperior(programmes, then, stage.book)
  const input = { case: file.id, kind: 'due', dueAt, no: seen.no, superior }
  return {
    of,
    request: {
      kind: 'casework/fire',
      county,
      actor: { county, person: null, via: 'timer' },
      key: `timer:${file.id}:due:${dueAt}:${seen.no}`,
      input,
      at: new Date(Math.max(due, seen.at.getTime())),
    },
    step: 'passed',
    taken: [],
  }
}

async function performBatch({ desk, album }: Performing, batch: readonly Turn[]): Promise<void> {
  const county = batch[0]!.request.county
  await album?.stage(
    county,
    batch.flatMap((turn) => turn.taken),
  )
  const outcomes = await desk.performAll(
    batch.map((turn) => turn.request),
    'each',
  )
  for (const [i, { of, step, request }] of batch.entries()) {
    const outcome = outcomes[i]!
    const { story, seen, stage } = of
    if (isRefusal(outcome))
      throw new Error(
        `the demonstration was refused ${outcome.refused} at ${step} of ${story.key} (${outcome.field ?? ''})`,
      )
    if (step === 'passed') notePassing(seen, outcome)
    else noteStep(story, seen, stage, step, request, outcome)
  }
}
