import { z } from 'zod'
import type { Desk } from '../act.ts'
import { wordsShape } from '../answer-shapes.ts'
import type { CaseFile } from '../casework/case.ts'
import { isSealed } from '../casework/sealed.ts'
import { door, type Route } from '../door.ts'
import type { Id } from '../id.ts'
import type { Programme } from '../programme/define.ts'
import type { Step } from '../programme/lifecycle.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { findFollowed } from './public.read.ts'
import { refusePublic } from './public-list.routes.ts'

/*
 * Whoever reported without an account comes back with number and code: to ask how it stands, and to rate or withdraw it.
 */

export const numberAndCode = { number: z.string().min(3).max(40), code: z.string().min(6).max(20) }

const byCode = (step: Step): boolean =>
  step.by.some((who) => typeof who === 'object' && 'via' in who && who.via === 'follow-up')

/** Steps that whoever has the code may take now. */
export const stepsByCode = (
  { lifecycle }: Programme,
  file: CaseFile,
): readonly (readonly [name: string, step: Step])[] =>
  isSealed(file) || file.reporter
    ? []
    : Object.entries(lifecycle.steps).filter(([, step]) => byCode(step) && step.from?.includes(file.state))

const answer = z.strictObject({ state: z.string(), stateWords: wordsShape.nullable(), repeated: z.boolean() })

export interface FollowedDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly programmes: readonly Programme[]
  readonly publicCounty: string
}

/** The door to those steps. The code is the only right that it knows; it travels in the body, as everywhere. */
export function followedRoutes({ desk, reader, programmes, publicCounty }: FollowedDeps): Route[] {
  return [
    door({
      method: 'POST',
      url: '/api/public/:programme/follow-up/:step',
      id: 'actByCode',
      summary: 'A reporter without an account rates or withdraws their report by number and code',
      tag: 'public',
      visitors: true,
      perMinute: 10,
      acts: true,
      params: z.object({ programme: z.string().max(60), step: z.string().max(60) }),
      body: z.strictObject({ ...numberAndCode, form: z.record(z.string(), z.json()) }),
      answer,
      refuses: ['public/unknown', 'act/malformed', 'act/key-reused', 'case/out-of-turn'],
      async handle({ params: { programme: id, step: name }, body, key }) {
        const programme = programmes.find((p) => p.id === id && p.zone === 'public')
        const step = programme?.lifecycle.steps[name]
        if (!programme || !step || !byCode(step)) return refusePublic('unknown')
        const file = await reader.read(publicCounty, (client) => findFollowed(client, publicCounty, id, body))
        if (!file || isSealed(file) || file.reporter) return refusePublic('unknown')
        const outcome = await desk.perform({
          kind: `${id}/${name}`,
          county: publicCounty,
          actor: { county: publicCounty, person: null, via: 'follow-up' },
          key,
          input: { case: file.id as Id, form: body.form },
        })
        if (isRefusal(outcome)) return outcome
        const state = String(outcome.answer.state)
        return {
          json: { state, stateWords: programme.lifecycle.states[state]?.words ?? null, repeated: outcome.repeated },
        }
      },
    }),
  ]
}
