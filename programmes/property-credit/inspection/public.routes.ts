import type { PoolClient } from 'pg'
import { z } from 'zod'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { listStandings, type Standing } from '#kernel/casework/named.store.ts'
import { door, type Route } from '#kernel/door.ts'
import { type DrawStanding, listDraws, readDraw } from '#kernel/draw/draw.store.ts'
import type { Lists } from '#kernel/draw/draw.ts'
import { scriptOf } from '#kernel/draw/script.ts'
import type { Reader } from '#kernel/read.ts'
import type { Words } from '#kernel/words.ts'
import { pickedOf, planOf, resultOf } from './drawing.ts'
import { publicValues } from './forms.ts'
import { ITEM, type Item, type Sheet, sheets } from './items.ts'
import { lifecycle } from './lifecycle.ts'
import { INSPECTION } from './programme.ts'
import { refuseInspection } from './refusals.ts'
import { redrawReasons } from './words.ts'

const rowShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  words: wordsShape,
  placeName: z.string(),
  state: wordsShape,
  frozenAt: instantShape,
})
const no = z.int().positive()
const oneShape = rowShape.extend({
  at: instantShape,
  drawOn: dayShape,
  draw: z.int(),
  each: z.int(),
  valueWords: wordsShape,
  /** The frozen lists as the text whose digest is published, and what stands in it. Inspectors stand by tokens. */
  lists: z.string(),
  listsHash: z.string(),
  commitment: z.string(),
  subjects: z.array(z.string()),
  inspectors: z.array(z.string()),
  excluded: z.array(z.tuple([no, no])),
  value: z.strictObject({ value: z.string(), publishedOn: dayShape, at: instantShape }).nullable(),
  /** Revealed when it is drawn, or cancelled after the freeze. */
  secret: z.string().nullable(),
  cancelled: z.boolean(),
  /** Where it was cancelled: what would have been drawn. */
  drawn: z
    .strictObject({
      at: instantShape,
      /** Who is drawn, redraws counted: numbers of the lists. */
      picked: z.array(z.strictObject({ subject: no, inspectors: z.array(no) })),
      /** Ten lines that do it again. */
      script: z.string(),
    })
    .nullable(),
  redrawn: z.array(z.strictObject({ subject: no, inspector: no.nullable(), why: wordsShape, at: instantShape })),
  /** Once it is published: how each estate came out. */
  results: z
    .array(
      z.strictObject({
        estate: z.string(),
        passed: z.int(),
        failed: z.array(wordsShape),
        notApplicable: z.int(),
      }),
    )
    .nullable(),
})

export interface PublicInspectionsDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

const open = { tag: 'public', visitors: true, perMinute: 240 } as const
const params = z.object({ id: z.uuid() })
/** So many inspections are listed. */
const MOST = 100

/** Doors for everybody: random inspections from the freeze of their lists on, and what is needed to draw them again. */
export function publicInspectionsRoutes({
  reader,
  keeper,
  publicCounty,
  now = () => new Date(),
}: PublicInspectionsDeps): Route[] {
  async function find(client: PoolClient, id: string): Promise<(Standing & { draw: DrawStanding }) | undefined> {
    const [standing] = await listStandings(client, publicCounty, INSPECTION, { ids: [id], open: false, limit: 1 })
    const draw = await readDraw(client, publicCounty, id)
    return standing && draw.frozen ? { ...standing, draw } : undefined
  }
  return [
    door({
      ...open,
      method: 'GET',
      url: '/api/public/inspections',
      id: 'listRandomInspections',
      summary: 'Random inspections whose lists were frozen, newest first',
      answer: z.strictObject({ at: instantShape, rows: z.array(rowShape) }),
      async handle() {
        const book = await keeper.getBook(publicCounty)
        return reader.read(publicCounty, async (client) => {
          const ids = await listDraws(client, publicCounty, MOST)
          const found = await listStandings(client, publicCounty, INSPECTION, { ids, open: false, limit: MOST })
          const draws = await Promise.all(ids.map((id) => readDraw(client, publicCounty, id)))
          const byId = new Map(ids.map((id, i) => [id as string, draws[i]]))
          const rows = found.flatMap((one) => {
            const frozen = byId.get(one.file.id)?.frozen
            return frozen ? [rowOf(one, book, frozen.at)] : []
          })
          return { json: { at: now(), rows } }
        })
      },
    }),
    door({
      ...open,
      method: 'GET',
      url: '/api/public/inspections/:id',
      id: 'getRandomInspection',
      summary: 'One random inspection: frozen lists, commitment, public value, secret, who was drawn, results',
      params,
      answer: oneShape,
      refuses: ['property-inspection/unknown'],
      async handle({ params: { id } }) {
        const book = await keeper.getBook(publicCounty)
        return reader.read(publicCounty, async (client) => {
          const found = await find(client, id)
          return found ? { json: tell(found, book, now()) } : refuseInspection('unknown')
        })
      },
    }),
    door({
      ...open,
      method: 'GET',
      url: '/api/public/inspections/:id/draw.mjs',
      id: 'drawAgain',
      summary: 'Ten lines that draw it again out of what is published, as a module for a browser or node',
      params,
      refuses: ['property-inspection/unknown'],
      handle: ({ params: { id } }) =>
        reader.read(publicCounty, async (client) => {
          const script = findScript((await find(client, id))?.draw)
          return script
            ? { bytes: Buffer.from(script), type: 'text/javascript; charset=utf-8' }
            : refuseInspection('unknown')
        }),
    }),
  ]
}

const rowOf = ({ file }: Standing, book: CountyBook, frozenAt: Date) => ({
  ...{ id: file.id, number: file.number, words: sheets[file.kind as Sheet] as Words },
  placeName: book.placeName(file.place),
  ...{ state: lifecycle.states[file.state]?.words, frozenAt },
})

/** The script with its data; nothing before the secret is revealed. */
function findScript(draw: DrawStanding | undefined): string | undefined {
  if (!draw?.frozen || !draw.value || !draw.drawn) return undefined
  const { lists, listsHash, commitment } = draw.frozen
  const gone = draw.redrawn.map((one) => one.gone)
  return scriptOf({ lists, listsHash, commitment, secret: draw.drawn.secret, value: draw.value.value, gone })
}

function tell({ file, hands, draw }: Standing & { readonly draw: DrawStanding }, book: CountyBook, at: Date) {
  const { frozen, value, drawn, redrawn } = draw
  if (!frozen) return undefined
  const plan = planOf(hands)
  const { subjects, inspectors, excluded } = JSON.parse(frozen.lists) as Lists
  const picked = drawn ? pickedOf(draw, drawn.secret) : []
  return {
    ...rowOf({ file, hands }, book, frozen.at),
    ...{ at, drawOn: String(hands[0]?.form.drawOn), draw: plan.draw, each: plan.each },
    valueWords: publicValues[plan.value as keyof typeof publicValues],
    ...{ lists: frozen.lists, listsHash: frozen.listsHash, commitment: frozen.commitment },
    ...{ subjects, inspectors, excluded },
    value: value ? { value: value.value, publishedOn: value.publishedOn, at: value.at } : null,
    ...{ secret: drawn?.secret ?? null, cancelled: file.state === 'cancelled' },
    drawn:
      drawn && value
        ? {
            at: drawn.at,
            picked: picked.map(([subject, inspectors]) => ({ subject, inspectors })),
            script: findScript(draw),
          }
        : null,
    redrawn: redrawn.map(({ gone: [subject, inspector], why, at: when }) => ({
      ...{ subject, inspector: inspector ?? null, at: when },
      why: redrawReasons[why as keyof typeof redrawReasons],
    })),
    results: file.state === 'published' ? resultsOf(hands, picked, frozen, subjects, book) : null,
  }
}

function resultsOf(
  hands: Standing['hands'],
  picked: ReturnType<typeof pickedOf>,
  frozen: NonNullable<DrawStanding['frozen']>,
  names: readonly string[],
  book: CountyBook,
) {
  const nameOf = (code: string): Words =>
    (book.historyOf(`${ITEM}${code}`).at(-1)?.value as unknown as Item | undefined)?.name ?? { zh: code, en: code }
  return picked.flatMap(([s]) => {
    const found = resultOf(hands, frozen.subjects[s - 1])
    if (!found) return []
    const { passed, failed, notApplicable } = found
    return [{ estate: names[s - 1], passed, failed: (failed as string[]).map(nameOf), notApplicable }]
  })
}
