import { z } from 'zod'
import { addDays, startOfDay } from '../day.ts'
import { actorOf, door, type Route } from '../door.ts'
import { type Reading, readFigures, readFiguresBy, type Span, toldOf } from '../publicity/figure.store.ts'
import type { Figure } from '../publicity/figure.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Words } from '../words.ts'
import { takenAnswer } from './answers.ts'
import { readYear } from './card.read.ts'
import type { Taking } from './measured.acts.ts'
import { type MeasuredIndicator, measuredAt, measuredIn } from './measured.ts'
import { type AppraisalDeps, createOpening, type Knocking, type Opened } from './opened.ts'
import { recordsAt, spanOf } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type Measured, rulesOf } from './scheme.ts'
import type { Member } from './terms.ts'

const everyBy = ['village', 'town', 'lead', 'worker'] as const
/** Whether a figure is told of what a subject handled or led, or of the place where it is scored. */
const toldBy = (figure: Figure, by: Measured['by']): boolean =>
  toldOf([figure], { places: [] }, by === 'worker' || by === 'lead' ? by : undefined).length > 0
/** The figures that can tell an indicator, and of what each can be told. */
export const tellingFigures = (figures: Iterable<Figure & { readonly programme: Words }>) =>
  [...figures].flatMap((figure) => {
    const by = everyBy.filter((one) => toldBy(figure, one))
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

  /** What all figures of the scheme told of everybody at the place. */
  async function measuresOf(
    { client, session, scope, book, at }: Knocking,
    { scheme, figures }: Opened,
    { year, place, period }: z.output<typeof taking>,
  ): Promise<Taking['measures'] | Refusal> {
    if (!recordsAt(scheme, scope, place)) return refuseAppraisal('not-yours')
    const rules = rulesOf(scheme, book, year, place)
    if (period > rules.arithmetic.periods.length) return refuseAppraisal('no-card')
    const facts = await readYear(client, { county: session.county, scheme: scheme.id, year, place })
    const members = measuredAt(rules, facts['appraisal.members'], { year, period, place })
    const [first, last] = spanOf(rules.arithmetic, year, period)
    const span: Span = {
      ...{ county: session.county, from: startOfDay(first), to: startOfDay(addDays(last, 1)) },
      ...{ places: [], book },
    }
    const measures: Taking['measures'] = []
    for (const indicator of measuredIn(rules)) {
      const told = await readingsOf(indicator, members, span)
      if (isRefusal(told)) return told
      for (const { subject } of members) {
        const { numerator = 0, denominator } = told.get(subject) ?? {}
        const ofRate = figures.get(indicator.measured.figure)?.form === 'rate'
        measures.push({
          subject,
          indicator: indicator.code,
          numerator,
          denominator: ofRate ? (denominator ?? 0) : null,
        })
      }
    }
    return measures

    /** By subject; whoever is missing had nothing counted. */
    async function readingsOf(
      { name, measured: { figure: key, by } }: MeasuredIndicator,
      all: readonly Member[],
      within: Span,
    ): Promise<ReadonlyMap<string, Reading> | Refusal> {
      const figure = figures.get(key)
      const none = refuseAppraisal('no-figure', { fills: { name: name.zh } })
      if (!figure || !toldBy(figure, by)) return none
      const readings = new Map<string, Reading>()
      if (by === 'worker' || by === 'lead') {
        for (const [subject, [reading]] of await readFiguresBy(client, [figure], within, at, by))
          if (reading) readings.set(subject, reading)
        return readings
      }
      const digits = by === 'town' ? 9 : 12
      for (const code of new Set(all.map((member) => member.place.slice(0, digits)))) {
        const there = { ...within, places: [code] }
        const [reading] = await readFigures(client, [figure], there, at)
        for (const member of all) if (reading && member.place.startsWith(code)) readings.set(member.subject, reading)
      }
      return readings
    }
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
