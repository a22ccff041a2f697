import { z } from 'zod'
import { actorOf, door, type Route } from '../door.ts'
import type { Figure } from '../publicity/figure.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Words } from '../words.ts'
import { takenAnswer } from './answers.ts'
import type { Taking } from './measured.acts.ts'
import { isToldOf, readMeasures } from './measured.read.ts'
import { type AppraisalDeps, createOpening, type Knocking, type Opened } from './opened.ts'
import { recordsAt } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'

const everyBy = ['village', 'town', 'lead', 'worker'] as const
/** The figures that can tell an indicator, and of what each can be told. */
export const tellingFigures = (figures: Iterable<Figure & { readonly programme: Words }>) =>
  [...figures].flatMap((figure) => {
    const by = everyBy.filter((one) => isToldOf(figure, one))
    return by.length > 0
      ? [{ key: figure.key, programme: figure.programme, words: figure.words, rate: figure.form === 'rate', by }]
      : []
  })

const taking = z.strictObject({
  year: z.int().min(2000).max(2100),
  place: z.string().regex(/^\d{6}(\d{3}){0,3}$/),
  period: z.int().min(1).max(12),
})

/** The door by which a recorder has the figures of a period read and entered. */
export function measuredRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findScheme } = createOpening(deps)

  async function measuresOf(
    { client, session, scope, book, at }: Knocking,
    opened: Opened,
    asked: z.output<typeof taking>,
  ): Promise<Taking['measures'] | Refusal> {
    return recordsAt(opened.scheme, scope, asked.place)
      ? readMeasures(client, opened, { county: session.county, ...asked }, book, at)
      : refuseAppraisal('not-yours')
  }

  const take = door({
    method: 'POST',
    url: '/api/appraisal/:scheme/figures',
    id: 'takeAppraisalFigures',
    summary:
      'Enters what the figures of a period tell of everybody at a place, or the differences since they were last taken',
    tag: 'appraisal',
    acts: true,
    params: z.object({ scheme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/) }),
    body: taking,
    answer: takenAnswer,
    refuses: ['no-card', 'not-yours', 'running', 'closed', 'no-figure'].map((code) => `appraisal/${code}`),
    async handle({ session, params, body, key }) {
      const opened = findScheme(params.scheme)
      if (!opened) return refuseAppraisal('no-card')
      const measures = await ask(session, (knocking) => measuresOf(knocking, opened, body))
      if (isRefusal(measures)) return measures
      const input = { ...body, measures } as never
      const kind = `${params.scheme}/take-figures`
      const outcome = await deps.desk.perform({ kind, county: session.county, actor: actorOf(session), key, input })
      return isRefusal(outcome) ? outcome : { json: { taken: Number(outcome.answer.taken) } }
    },
  })
  return [take]
}
