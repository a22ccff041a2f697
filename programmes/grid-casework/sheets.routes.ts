import { createHash } from 'node:crypto'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { shownValue } from '#kernel/casework/answers.ts'
import { findCase, listSteps, maySee, namesOf } from '#kernel/casework/casework.read.ts'
import { formView, personalIn } from '#kernel/casework/casework.routes.ts'
import { mayOpenClosed } from '#kernel/casework/closed.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import { readPersonal } from '#kernel/personal/personal.store.ts'
import type { Reader } from '#kernel/read.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { gridCasework } from './programme.ts'
import { refuse } from './refusals.ts'
import { sheets } from './sheets.ts'

const answer = z.strictObject({
  title: wordsShape,
  /** Number of the case and of the step, as they stand on the paper: 文昌 261118-001-7. */
  number: z.string(),
  /** Eight characters by which a sheet of paper is told from another; the same for every print of one step. */
  code: z.string(),
  /** What the printed code holds: where the case is opened. No name, no text. */
  link: z.string(),
  on: dayShape,
  at: instantShape,
  kindWords: wordsShape,
  placeName: z.string(),
  lead: z.string().nullable(),
  by: z.strictObject({ name: z.string().nullable(), organisation: z.string().nullable(), step: wordsShape }),
  fields: z.array(shownValue),
  /** Due instant of the case's own limit. */
  dueAt: instantShape.nullable(),
  signatures: z.array(wordsShape),
  /** Signed sheets that came back. */
  scans: z.array(z.uuid()),
})

export interface SheetsDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
}

/** A door to the sheet of a step: everything that is printed on A4, with number, code and signature columns. */
export function sheetsRoutes({ keeper, reader, keys }: SheetsDeps): Route[] {
  const sheet = door({
    method: 'GET',
    url: '/api/grid-casework/cases/:id/sheets/:no',
    id: 'getSheet',
    summary: 'The printed sheet of a step that is signed by hand, and the scans that came back; recorded',
    tag: 'grid-casework',
    params: z.object({ id: z.uuid(), no: z.coerce.number().int().min(1).max(500) }),
    answer,
    refuses: ['case/unknown', 'grid-casework/no-sheet'],
    async handle({ session, params }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const day = dayOf(new Date())
        const scope = await scopeOf(client, session, day)
        const file = await findCase(client, session.county, params.id)
        if (!file?.kind || file.programme !== gridCasework.id || !maySee(file, scope, gridCasework))
          return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const step = steps.find((s) => s.no === params.no)
        const definition = step && sheets[step.step]
        if (!step || !definition) return refuse('no-sheet')
        await recordReading(client, {
          session,
          kind: 'open-case',
          subjectKind: 'case',
          subject: file.id,
          fields: ['sheet'],
        })
        const [texts, names] = await Promise.all([
          readPersonal(client, keys, session.county, personalIn(step.form), 'plain-only'),
          namesOf(client, session.county, step.actor ? [step.actor] : []),
        ])
        const back = steps.filter((s) => s.step === 'return-sheet' && s.form.sheet === step.no)
        const files = await client.query(
          `select file from case_attachment where county = $1 and case_id = $2
             and (step_no = any($3::int[]) or (step_no = $4 and field = 'scan')) order by step_no, file`,
          [session.county, file.id, back.map((s) => s.no), step.no],
        )
        return {
          json: {
            title: definition.title,
            number: `${file.number}-${step.no}`,
            code: codeOf(file.id, step.no),
            link: `/desk/cases/${file.id}`,
            on: dayOf(step.at),
            at: step.at,
            kindWords: gridCasework.kindWords(file.kind, book, day),
            placeName: book.placeName(file.place.slice(0, 12)),
            lead: file.lead ? (book.findOrganisation(file.lead)?.name ?? null) : null,
            by: {
              name: step.actor ? (names.get(step.actor) ?? null) : null,
              organisation: step.organisation ? (book.findOrganisation(step.organisation)?.name ?? null) : null,
              step: gridCasework.lifecycle.steps[step.step]?.words ?? definition.title,
            },
            fields: formView(gridCasework, step.step, step.form, texts, book, mayOpenClosed(file, scope, step.actor)),
            dueAt: file.overallDueAt,
            signatures: definition.signatures,
            scans: files.rows.map((r: { file: string }) => r.file),
          },
        }
      })
    },
  })
  return [sheet]
}

const codeOf = (id: string, no: number): string =>
  createHash('sm3').update(`sheet:${id}:${no}`).digest('hex').slice(0, 8).toUpperCase()
