import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import { dayShape, instantShape, wordsShape } from '../answer-shapes.ts'
import type { Because } from '../because.ts'
import type { BookKeeper } from '../book.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { readPersonal } from '../personal/personal.store.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import type { Keys } from '../secrets/keys.ts'
import { rowsShape, shownValue } from './answers.ts'
import { attachedTo } from './attached.read.ts'
import type { CaseFile } from './case.ts'
import { findCase, listSteps, maySee, namesOf } from './casework.read.ts'
import { mayOpenClosed } from './closed.ts'
import { formView, namedIn, personalIn } from './form-view.ts'
import { refuseCase } from './refusals.ts'
import type { Sheet } from './sheets.ts'

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
  programmeWords: wordsShape,
  kindWords: wordsShape.nullable(),
  placeName: z.string(),
  lead: z.string().nullable(),
  by: z.strictObject({ name: z.string().nullable(), organisation: z.string().nullable(), step: wordsShape }),
  fields: z.array(shownValue),
  table: z.strictObject({ words: wordsShape, rows: rowsShape }).nullable(),
  /** Who did what before, where the sheet is signed for more than one step. */
  hands: z.array(z.strictObject({ step: wordsShape, name: z.string().nullable(), at: instantShape })),
  /** Due instant of the case's own limit. */
  dueAt: instantShape.nullable(),
  signatures: z.array(wordsShape),
})

export interface SheetsDeps {
  readonly programmes: readonly Programme[]
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
  now?(): Date
}

/** Doors to the sheets of a case: which there are and came back signed, and everything that is printed of one on A4. */
export function sheetsRoutes({ programmes, keeper, reader, keys, now = () => new Date() }: SheetsDeps): Route[] {
  const byId = new Map(programmes.map((p) => [p.id, p]))

  const list = door({
    method: 'GET',
    url: '/api/cases/:id/sheets',
    id: 'listSheets',
    summary: 'The sheets that the steps of a case made to be signed by hand, with the scans that came back',
    tag: 'casework',
    params: z.object({ id: z.uuid() }),
    answer: listAnswer,
    refuses: ['case/unknown'],
    handle: ({ session, params }) =>
      reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const file = await findCase(client, session.county, params.id)
        const programme = file && byId.get(file.programme)
        if (!file || !programme || !maySee(file, scope, programme)) return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const scans = await scansOf(client, file, steps)
        return {
          json: {
            rows: steps.flatMap((step) => {
              const definition = programme.sheets?.[step.step]
              return definition ? [rowOf(file, step, definition, scans)] : []
            }),
          },
        }
      }),
  })

  const sheet = door({
    method: 'GET',
    url: '/api/cases/:id/sheets/:no',
    id: 'getSheet',
    summary: 'The printed sheet of a step that is signed by hand, and the scans that came back; recorded',
    tag: 'casework',
    params: z.object({ id: z.uuid(), no: z.coerce.number().int().min(1).max(500) }),
    answer,
    refuses: ['case/unknown', 'case/no-sheet'],
    async handle({ session, params }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const day = dayOf(now())
        const scope = await scopeOf(client, session, day)
        const file = await findCase(client, session.county, params.id)
        const programme = file && byId.get(file.programme)
        if (!file || !programme || !maySee(file, scope, programme)) return refuseCase('unknown')
        const steps = await listSteps(client, session.county, file.id)
        const step = steps.find((s) => s.no === params.no)
        const definition = step && programme.sheets?.[step.step]
        if (!step || !definition) return refuseCase('no-sheet')
        await recordReading(client, {
          session,
          kind: 'open-case',
          subjectKind: 'case',
          subject: file.id,
          fields: ['sheet'],
        })
        const before = steps.filter((s) => s.no < step.no && definition.with?.includes(s.step))
        // Of a form that was mended only the last stands on paper.
        const printed = [...before.filter((s) => !before.some((o) => o.step === s.step && o.no > s.no)), step]
        const actors = [...before, step].flatMap(({ actor }) => (actor ? [actor] : []))
        const [texts, named, names, scans] = await Promise.all([
          readPersonal(
            client,
            keys,
            session.county,
            printed.flatMap((s) => personalIn(s.form)),
            'plain-only',
          ),
          namedIn(client, session.county, programme, printed),
          namesOf(client, session.county, actors),
          scansOf(client, file, steps),
        ])
        // The unit that led when the sheet was made, whoever leads by now.
        const lead = steps.findLast((s) => s.no <= step.no && s.lead)?.lead
        const wordsOf = (name: string) => programme.lifecycle.steps[name]?.words ?? definition.title
        const nameOf = (actor: string | null) => (actor ? (names.get(actor) ?? null) : null)
        return {
          json: {
            ...rowOf(file, step, definition, scans),
            link: `/desk/cases/${file.id}?sheet=${step.no}`,
            at: step.at,
            programmeWords: programme.words,
            kindWords: file.kind ? programme.kindWords(file.kind, book, day) : null,
            placeName: book.placeName(file.place.slice(0, 12)),
            lead: lead ? (book.findOrganisation(lead)?.name ?? null) : null,
            by: {
              name: nameOf(step.actor),
              organisation: step.organisation ? (book.findOrganisation(step.organisation)?.name ?? null) : null,
              step: wordsOf(step.step),
            },
            fields: printed.flatMap((s) =>
              formView(
                programme,
                s.step,
                s.form,
                new Map([...texts, ...named]),
                book,
                mayOpenClosed(file, scope, s.actor),
              ),
            ),
            table: definition.table?.(step.because as Because, book) ?? null,
            hands: before.map((s) => ({ step: wordsOf(s.step), name: nameOf(s.actor), at: s.at })),
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
  return { no, title, number, code: codeOf(file.id, no), on: dayOf(new Date(at)), scans: scans.get(no) ?? [] }
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
