import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { namesOf } from '#kernel/casework/casework.read.ts'
import { listStandings } from '#kernel/casework/named.store.ts'
import { casesNaming } from '#kernel/casework/several.read.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { listDraws, readDraw } from '#kernel/draw/draw.store.ts'
import type { Reader } from '#kernel/read.ts'
import { checkLifecycle } from './check-lifecycle.ts'
import { pickedOf } from './drawing.ts'
import { type Sheet, sheets } from './items.ts'
import { lifecycle } from './lifecycle.ts'
import { CHECK, INSPECTION } from './programme.ts'
import { refuseInspection } from './refusals.ts'
import { whyBack } from './words.ts'

const no = z.int().positive()
const namedShape = z.strictObject({ no, name: z.string() })
const oneShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  words: wordsShape,
  state: wordsShape,
  frozenAt: instantShape,
  estates: z.array(namedShape),
  inspectors: z.array(namedShape),
  /** Who stands back from which estate, and why. */
  back: z.array(z.strictObject({ estate: z.string(), inspector: z.string(), why: wordsShape })),
  /** Who is drawn now, with the check that came of it. */
  drawn: z.array(
    z.strictObject({
      estate: namedShape,
      inspectors: z.array(namedShape),
      check: z.strictObject({ id: z.uuid(), number: z.string(), state: wordsShape }).nullable(),
    }),
  ),
})

export interface InsideDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  now?(): Date
}

const staff = ['property-clerk', 'property-head'] as const
/** So many of the latest are shown. */
const MOST = 50

/** The door to draws with names and with why somebody stands back: for the section that answers for them. */
export function insideRoutes({ reader, keeper, now = () => new Date() }: InsideDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/property/draws',
      id: 'listPropertyDraws',
      summary:
        'Draws of the section’s places with the names behind the numbers, who stands back and why, and the checks',
      tag: 'property-credit',
      answer: z.strictObject({ rows: z.array(oneShape) }),
      refuses: ['property-inspection/unknown'],
      async handle({ session }) {
        const { county } = session
        const book = await keeper.getBook(county)
        return reader.read(county, async (client) => {
          const posts = postsOf(await scopeOf(client, session, dayOf(now())), staff)
          if (posts.length === 0) return refuseInspection('unknown')
          const ids = await listDraws(client, county, MOST)
          const found = (await listStandings(client, county, INSPECTION, { ids, open: false, limit: MOST })).filter(
            ({ file }) => posts.some(({ place }) => file.place.startsWith(place)),
          )
          const rows = []
          for (const { file } of found) {
            const draw = await readDraw(client, county, file.id)
            if (!draw.frozen) continue
            const { frozen } = draw
            const names = await namesOf(client, county, frozen.inspectors)
            const estate = (n: number) => ({
              no: n,
              name: book.findOrganisation(frozen.subjects[n - 1] ?? '')?.short ?? '',
            })
            const inspector = (n: number) => ({ no: n, name: names.get(frozen.inspectors[n - 1] ?? '') ?? '' })
            const checks = await casesNaming(client, county, CHECK, 'inspection', file.id, 400)
            const begun = await listStandings(client, county, CHECK, {
              ...{ ids: checks.map(({ id }) => id), open: false, limit: 400 },
            })
            rows.push({
              ...{ id: file.id, number: file.number, words: sheets[file.kind as Sheet], frozenAt: frozen.at },
              state: lifecycle.states[file.state]?.words,
              estates: frozen.subjects.map((_, i) => estate(i + 1)),
              inspectors: frozen.inspectors.map((_, i) => inspector(i + 1)),
              back: frozen.reasons.map((one) => ({
                ...{ estate: estate(one.subject).name, inspector: inspector(one.inspector).name },
                why: whyBack[one.why as keyof typeof whyBack],
              })),
              drawn: pickedOf(draw, file.state === 'cancelled' ? '' : (draw.drawn?.secret ?? '')).map(([s, is]) => {
                const check = begun.find(
                  (one) => one.file.state !== 'withdrawn' && one.hands[0]?.form.estate === frozen.subjects[s - 1],
                )?.file
                return {
                  ...{ estate: estate(s), inspectors: is.map(inspector) },
                  check: check
                    ? { id: check.id, number: check.number, state: checkLifecycle.states[check.state]?.words }
                    : null,
                }
              }),
            })
          }
          return { json: { rows } }
        })
      },
    }),
  ]
}
