import { z } from 'zod'
import type { Desk, Done } from '../act.ts'
import type { BookKeeper } from '../book.ts'
import { type Ask, actorOf, type Reply, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { schemaOf } from '../programme/field.ts'
import { isRefusal } from '../refusal.ts'
import { stepAnswer } from './answers.ts'
import type { CaseworkDeps } from './casework.routes.ts'
import { followsOf } from './follows.ts'

/** The act of one step and its rehearsal. */
export function stepRoutes(
  programme: Programme,
  name: string,
  files: boolean,
  anyone: boolean,
  { desk, keeper, reader, now = () => new Date() }: CaseworkDeps,
): Route[] {
  const step = programme.lifecycle.steps[name]
  if (!step) return []
  const form = schemaOf(step.form)
  const url = files ? `/api/${programme.id}/${name}` : `/api/${programme.id}/cases/:id/${name}`
  const body = files ? form : z.object({ seen: z.number().int().positive().optional(), form })
  const camel = `${programme.id}-${name}`.replaceAll(/-(\w)/g, (_, c: string) => c.toUpperCase())
  const input = (ask: Ask) =>
    files ? { form: ask.body } : { case: (ask.params as { id: string }).id, ...(ask.body as object) }
  const shared = {
    tag: programme.id,
    body,
    answer: stepAnswer,
    ...(files ? {} : { params: z.object({ id: z.uuid() }) }),
    ...(anyone ? { visitors: true, perMinute: 60 } : {}),
    refuses: ['act/malformed', 'act/key-reused', 'case/out-of-turn', 'case/not-yours', 'case/moved-on', 'case/unknown'],
  }
  const tell = async (ask: Ask, outcome: Awaited<ReturnType<Desk['perform']>>): Promise<Reply> =>
    isRefusal(outcome)
      ? outcome
      : {
          json: {
            ...outcome.answer,
            stateWords: programme.lifecycle.states[String(outcome.answer.state)]?.words ?? null,
            deskName: await deskName(keeper, ask.session.county, String(outcome.answer.desk ?? '')),
            deskRole: programme.roles[String(outcome.answer.desk ?? '').split('@')[0] as string]?.words ?? null,
            repeated: outcome.repeated,
            because: outcome.because,
            ...(await follows(ask, outcome)),
          },
        }
  /** Only people of the house are told what follows; a visitor who tries out a report learns no names. */
  const follows = async ({ session }: Ask, { effects }: Done) => {
    if (!effects || files || !session.person) return {}
    const book = await keeper.getBook(session.county)
    return {
      follows: await reader.read(session.county, (client) => followsOf(client, programme, book, effects, now())),
    }
  }
  return [
    {
      ...shared,
      method: 'POST',
      url,
      id: camel,
      summary: step.words.en,
      acts: true,
      handle: async (ask) =>
        tell(
          ask,
          await desk.perform({
            kind: `${programme.id}/${name}`,
            county: ask.session.county,
            actor: actorOf(ask.session),
            key: ask.key,
            input: input(ask),
          }),
        ),
    },
    {
      ...shared,
      method: 'POST',
      url: `${url}/rehearsal`,
      id: `${camel}Rehearsal`,
      summary: `${step.words.en}: what would happen; nothing is written`,
      handle: async (ask) =>
        tell(
          ask,
          await desk.rehearse({
            kind: `${programme.id}/${name}`,
            county: ask.session.county,
            actor: actorOf(ask.session),
            input: input(ask),
          }),
        ),
    },
  ]
}

async function deskName(keeper: BookKeeper, county: string, desk: string): Promise<string | null> {
  if (!desk) return null
  // The act that was just done had the current book read.
  const book = await keeper.getBook(county, 0n)
  if (desk.startsWith('o:')) return book.findOrganisation(desk.slice(2))?.short ?? null
  const place = desk.split('@')[1]
  return place ? book.placeName(place) : null
}
