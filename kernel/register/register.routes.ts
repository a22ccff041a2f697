import { z } from 'zod'
import type { Desk, Outcome } from '../act.ts'
import type { BookKeeper } from '../book.ts'
import { type Ask, actorOf, type Reply, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import { actAnswer } from './answers.ts'
import { householdsRoutes } from './households.routes.ts'
import { organisationsRoutes } from './organisations.routes.ts'
import { peopleRoutes } from './people.routes.ts'
import { placesRoutes } from './places.routes.ts'
import type { RoleReads } from './reach.read.ts'
import { registerActs, registerActWords, secondedRegisterActs } from './register.acts.ts'
import { searchRoutes } from './search.routes.ts'

export interface RegisterDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  /** What holders of the programmes' roles may read; the register's own are known. */
  readonly reads?: RoleReads
  now?(): Date
}

/** What the doors are given: as above, with everything said. */
export type RegisterDoors = Required<RegisterDeps>

/** All doors of the register: search, places, organisations, people, and one door an act. */
export function registerRoutes(deps: RegisterDeps): Route[] {
  const doors: RegisterDoors = { reads: new Map(), now: () => new Date(), ...deps }
  return [
    ...searchRoutes(doors),
    ...placesRoutes(doors),
    ...organisationsRoutes(doors),
    ...peopleRoutes(doors),
    ...householdsRoutes(doors),
    ...actRoutes(doors),
  ]
}

/** One door an act and one for its rehearsal. What needs a second person becomes a proposal. */
function actRoutes({ desk }: RegisterDoors): Route[] {
  const needSecond = new Set<string>(secondedRegisterActs.map((act) => act.kind))
  return registerActs
    .filter(({ kind }) => kind in registerActWords)
    .flatMap((act): Route[] => {
      const kind = needSecond.has(act.kind) ? `${act.kind}/propose` : act.kind
      const name = act.kind.slice('register/'.length)
      const camel = name.replaceAll(/-(\w)/g, (_, c: string) => c.toUpperCase())
      const summary = `${registerActWords[act.kind]?.en ?? name}${needSecond.has(act.kind) ? ' (another person signs)' : ''}`
      const shared = {
        method: 'POST' as const,
        tag: 'register',
        // The system administrator proposes the first posts for accounts just opened; the security administrator signs.
        kinds: needSecond.has(act.kind)
          ? (['person', 'security-administrator', 'system-administrator'] as const)
          : (['person', 'security-administrator'] as const),
        body: z.unknown() as z.ZodType,
        answer: actAnswer,
        refuses: ['act/malformed', 'act/key-reused', 'register/not-yours'],
      }
      const to = ({ session, body }: Ask) => ({ kind, county: session.county, actor: actorOf(session), input: body })
      return [
        {
          ...shared,
          body: act.schema,
          url: `/api/register/${name}`,
          id: camel,
          summary,
          acts: true,
          handle: async (ask) => tell(await desk.perform({ ...to(ask), key: ask.key })),
        },
        {
          ...shared,
          body: act.schema,
          url: `/api/register/${name}/rehearsal`,
          id: `${camel}Rehearsal`,
          summary: `${summary}: what would happen; nothing is written`,
          handle: async (ask) => tell(await desk.rehearse(to(ask))),
        },
      ]
    })
}

const tell = (outcome: Outcome): Reply =>
  isRefusal(outcome)
    ? outcome
    : { json: { act: outcome.act, ...outcome.answer, repeated: outcome.repeated, because: outcome.because } }
