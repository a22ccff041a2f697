import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper } from '#kernel/book.ts'
import { shownValue } from '#kernel/casework/answers.ts'
import { attachedTo } from '#kernel/casework/attached.read.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
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
import { type Sheet, sheets } from './sheets.ts'

const sheetRow = z.strictObject({
  /** The step that makes it. */
  no: z.int(),
  title: wordsShape,
  /** Number of the case and of the step, as they stand on the paper: 文昌 261118-001-7. */
  number: z.string(),
  /** Eight characters by which a sheet of paper is told from another; the same for every print of one step. */
  code: z.string(),
  on: dayShape,
  /** Signed sheets that came back. */
  scans: z.array(z.uuid()),
})
const listAnswer = z.strictObject({ rows: z.array(sheetRow) })
const answer = sheetRow.extend({
  /** What the printed code holds: where the case is opened to take the sheet back. No name, no text. */
  link: z.string(),
  at: instantShape,
  kindWords: wordsShape,
  placeName: z.string(),
  lead: z.string().nullable(),
  by: z.strictObject({ name: z.string().nullable(), organisation: z.string().nullable(), step: wordsShape }),
  fields: z.array(shownValue),
  /** Due instant of the case's own limit. */
  dueAt: instantShape.nullable(),
  signatures: z.array(wordsShape),
})

export interface SheetsDeps {
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
}

/** Doors to the sheets of a case: which there are and came back signed, and everything that is printed of one on A4. */
export function sheetsRoutes({ keeper, reader, keys }: SheetsDeps): Route[] {
  const list = door({
    method: 'GET',
    url: '/api/grid-casework/cases/:id/sheets',
    id: 'listSheets',
    summary: 'The sheets that the steps of a case made to be signed by hand, with the scans that came back',
    tag: 'grid-casework',
    params: z.object({ id: z.uuid() }),
    answer: listAnswer,
    refuses: ['case/unknown'],
    handle: ({ session, params }) =>
      reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(new Date()))
        const file = await findCase(client, session.county, params.id)
        if (!file || file.programme !== gridCasework.id || !maySee(file, scope, gridCasework))
          return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const scans = await scansOf(client, file, steps)
        return {
          json: {
            rows: steps.flatMap((step) => {
              const definition = sheets[step.step]
              return definition ? [rowOf(file, step, definition, scans)] : []
            }),
          },
        }
      }),
  })

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
        const [texts, names, scans] = await Promise.all([
          readPersonal(client, keys, session.county, personalIn(step.form), 'plain-only'),
          namesOf(client, session.county, step.actor ? [step.actor] : []),
          scansOf(client, file, steps),
        ])
        // The unit that led when the sheet was made, whoever leads by now.
        const lead = steps.findLast((s) => s.no <= step.no && s.lead)?.lead
        return {
          json: {
            ...rowOf(file, step, definition, scans),
            link: `/desk/cases/${file.id}?sheet=${step.no}`,
            at: step.at,
            kindWords: gridCasework.kindWords(file.kind, book, day),
            placeName: book.placeName(file.place.slice(0, 12)),
            lead: lead ? (book.findOrganisation(lead)?.name ?? null) : null,
            by: {
              name: step.actor ? (names.get(step.actor) ?? null) : null,
              organisation: step.organisation ? (book.findOrganisation(step.organisation)?.name ?? null) : null,
              step: gridCasework.lifecycle.steps[step.step]?.words ?? definition.title,
            },
            fields: formView(gridCasework, step.step, step.form, texts, book, mayOpenClosed(file, scope, step.actor)),
            dueAt: file.overallDueAt,
            signatures: definition.signatures,
          },
        }
      })
    },
  })
  return [list, sheet]
}

type Made = Awaited<ReturnType<typeof listSteps>>[number]

function rowOf(file: CaseFile, { no, at }: Made, { title }: Sheet, scans: ReadonlyMap<number, string[]>) {
  const number = `${file.number}-${no}`
  return { no, title, number, code: codeOf(file.id, no), on: dayOf(at), scans: scans.get(no) ?? [] }
}

/** What came back signed, by the step that made the sheet: taken in with the step itself, or returned to it later. */
async function scansOf(client: PoolClient, file: CaseFile, steps: readonly Made[]): Promise<Map<number, string[]>> {
  const scans = new Map<number, string[]>()
  for (const { file: scan, no, field } of await attachedTo(client, file.county, file.id)) {
    if (field !== 'scan' && field !== 'files') continue
    const step = steps[no - 1]
    const proves = step?.step === 'return-sheet' ? Number(step.form.sheet) : field === 'scan' ? no : undefined
    if (proves) scans.set(proves, [...(scans.get(proves) ?? []), scan])
  }
  return scans
}

const codeOf = (id: string, no: number): string =>
  createHash('sm3').update(`sheet:${id}:${no}`).digest('hex').slice(0, 8).toUpperCase()
