import { z } from 'zod'
import { type Day, dayOf } from '../day.ts'
import { actorOf, door, type Route } from '../door.ts'
import { isRefusal } from '../refusal.ts'
import { day } from '../register/inputs.ts'
import { keptAnswer, rollAnswer } from './answers.ts'
import { inOrder, namesOfSubjects, readYear } from './card.read.ts'
import { type AppraisalDeps, createOpening } from './opened.ts'
import { keepsAt, readsAt, recordsAt } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { roll } from './roll.acts.ts'

const params = z.object({ scheme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) })

/** Doors to who is scored in which group at which place: read by whoever keeps, records or reads there, changed by its keepers. */
export function rollRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findScheme } = createOpening(deps)

  const list = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/roll',
    id: 'getAppraisalRoll',
    summary: 'Who stands on the roll of a place on a day, in which group and village, and who is not ranked',
    tag: 'appraisal',
    params,
    query: z.object({ place: z.string().regex(/^\d{6}(\d{3}){0,3}$/), on: day.optional() }),
    answer: rollAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query: { place, on: asked } }) =>
      ask(session, async ({ client, scope, book, at }) => {
        const scheme = findScheme(params.scheme)?.scheme
        if (!scheme || ![keepsAt, recordsAt, readsAt].some((may) => may(scheme, scope, place)))
          return refuseAppraisal('no-card')
        const on = (asked ?? dayOf(at)) as Day
        const of = { county: session.county, scheme: scheme.id, year: Number(on.slice(0, 4)), place }
        const held = (await readYear(client, of))['appraisal.members'].filter(
          (one) => one.place.startsWith(place) && one.from <= on && (one.to === null || on < one.to),
        )
        const subjects = held.map(({ subject }) => subject)
        const names = await namesOfSubjects(client, session.county, scheme, book, subjects, on)
        const named = (code: string) => ({ place: code, placeName: book.placeName(code) })
        const villages = book
          .places()
          .filter((one) => one.level === 'village' && one.code.startsWith(place) && !one.statisticalOnly)
          .filter((one) => one.to === null || one.to > on)
        const rows = inOrder(held, scheme, names)
        return {
          json: {
            ...{ at: at.toISOString(), scheme: scheme.id, words: scheme.words, ...named(place), on },
            keeps: scheme.subjects === 'person' && keepsAt(scheme, scope, place),
            groups: Object.entries(scheme.groups).map(([id, words]) => ({ id, words })),
            places: (villages.length > 0 ? villages.map(({ code }) => code) : [place]).map(named),
            rows: rows.map(({ subject, group, place: village, from, to, unranked }) => ({
              ...{ subject, group, from, to, unranked, ...named(village) },
              name: names.get(subject)?.name ?? '',
              title: names.get(subject)?.title ?? null,
            })),
          },
        }
      }),
  })

  const keep = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/roll',
    id: 'keepAppraisalRoll',
    summary:
      'Who joins the roll, changes group or village, or leaves it, each from a day: one act, such as for an election',
    tag: 'appraisal',
    acts: true,
    params,
    body: roll,
    answer: keptAnswer,
    refuses: ['no-card', 'not-yours', 'no-member', 'no-subject', 'group', 'overlap'].map((code) => `appraisal/${code}`),
    async handle({ session, params, body, key }) {
      if (!findScheme(params.scheme)) return refuseAppraisal('no-card')
      const kind = `${params.scheme}/keep-roll`
      const outcome = await deps.desk.perform({
        ...{ kind, county: session.county, actor: actorOf(session), key, input: body as never },
      })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })
  return [list, keep]
}
