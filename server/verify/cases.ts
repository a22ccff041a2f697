import type { ClientBase } from 'pg'
import { type CaseFile, type CaseMove, foldCase } from '#kernel/casework/case.ts'
import { readCase } from '#kernel/casework/casework.store.ts'
import { programmeOfCase } from '#kernel/casework/sealed.ts'
import { timedSteps } from '#kernel/casework/timed-words.ts'
import { type CanonicalValue, canonical } from '#kernel/journal/canonical.ts'
import type { Programme } from '#kernel/programme/define.ts'
import { holdsFiles, leavesOf, type Values } from '#kernel/programme/field.ts'
import type { Attachment } from './attachments.ts'
import { grouped, rowsOf } from './cursor.ts'
import type { Tell } from './difference.ts'

interface StepRow {
  readonly case_id: string
  readonly no: number
  readonly act: string
  readonly step: string
  readonly at: Date
  readonly form: Readonly<Record<string, unknown>>
  readonly move: CaseMove
}
interface ViewerRow {
  readonly case_id: string
  readonly viewer: string
  readonly why: string
  readonly state: string
  readonly open: boolean
  readonly due_at: Date | null
  readonly filed_at: Date
}
interface TimerRow {
  readonly case_id: string
  readonly kind: string
  readonly due_at: Date
}
interface AttachmentRow {
  readonly case_id: string
  readonly file: string
  readonly step_no: number
  readonly field: string
}

/**
 * Compares every case with the merge of its steps' moves, and with it who takes part, its timers and its files.
 * @returns how many cases there are
 */
export async function verifyCases(
  client: ClientBase,
  county: string,
  programmes: ReadonlyMap<string, Programme>,
  tell: Tell,
  onAttachment: (attachment: Attachment) => Promise<void> | undefined,
  progress: (cases: number) => void,
): Promise<number> {
  const of = <T extends { case_id: string }>(columns: string, table: string, order = '') =>
    grouped(
      rowsOf<T>(client, `select case_id, ${columns} from ${table} where county = $1 order by case_id${order}`, [
        county,
      ]),
      (row) => row.case_id,
    )
  const steps = of<StepRow>('no, act, step, at, form, move', 'case_step', ', no')
  const viewers = of<ViewerRow>('viewer, why, state, open, due_at, filed_at', 'case_viewer')
  const timers = of<TimerRow>('kind, due_at', 'case_timer')
  const attachments = of<AttachmentRow>('file, step_no, field', 'case_attachment')
  const strayStep = (id: string) => tell('step-without-case', { case: id })
  const strayViewer = (id: string, rows: readonly ViewerRow[]) =>
    tell('viewer', { case: id, viewer: rows[0]?.viewer ?? '' })
  const strayTimer = (id: string, rows: readonly TimerRow[]) => tell('timer', { case: id, timer: rows[0]?.kind ?? '' })
  const strayFile = (id: string, rows: readonly AttachmentRow[]) =>
    tell('attachment', { case: id, file: rows[0]?.file ?? '' })

  let cases = 0
  for await (const row of rowsOf<Record<string, unknown>>(
    client,
    'select * from case_file where county = $1 order by id',
    [county],
  )) {
    const file = readCase(row)
    const taken = await steps.take(file.id, strayStep)
    compareFold(file, taken, tell)
    compareViewers(file, await viewers.take(file.id, strayViewer), tell)
    compareTimers(file, taken, await timers.take(file.id, strayTimer), tell)
    const attached = await attachments.take(file.id, strayFile)
    compareAttachments(file, taken, attached, programmes.get(programmeOfCase(file)), tell)
    for (const { file: id, step_no, field } of attached) {
      const step = taken.find((s) => s.no === step_no)
      const commitment = attachedIn(step?.form, field).find((one) => one.file === id)?.commitment ?? ''
      await onAttachment({ case: file.id, file: id, act: step?.act ?? '', commitment })
    }
    cases += 1
    if (cases % 500 === 0) progress(cases)
  }
  await steps.rest(strayStep)
  await viewers.rest(strayViewer)
  await timers.rest(strayTimer)
  await attachments.rest(strayFile)
  progress(cases)
  return cases
}

/** The county and the number are given by the database, not by the steps. */
const outside: ReadonlySet<string> = new Set(['county', 'number'])

function compareFold(file: CaseFile, steps: readonly StepRow[], tell: Tell): void {
  if (steps.length === 0) {
    tell('case-without-steps', { case: file.id })
    return
  }
  const gap = steps.findIndex((step, i) => step.no !== i + 1)
  if (gap >= 0) tell('step-missing', { case: file.id, no: gap + 1 })
  const folded = foldCase(steps.map((step) => step.move)) as Readonly<Record<string, CanonicalValue | undefined>>
  for (const [field, value] of Object.entries(file as unknown as Record<string, CanonicalValue>))
    if (!outside.has(field) && canonical(folded[field] ?? null) !== canonical(value ?? null))
      tell('case-differs', { case: file.id, field })
}

function compareViewers(file: CaseFile, rows: readonly ViewerRow[], tell: Tell): void {
  const due = file.dueAt?.getTime()
  const nameOf = (v: { readonly viewer: string; readonly why: string }) => `${v.viewer} ${v.why}`
  const expected = new Set(file.viewers.map(nameOf))
  for (const row of rows) {
    const known = expected.delete(nameOf(row))
    const same = row.state === file.state && row.open === (file.closedAt === null) && row.due_at?.getTime() === due
    if (!known || !same || row.filed_at.getTime() !== file.filedAt.getTime())
      tell('viewer', { case: file.id, viewer: row.viewer })
  }
  for (const missing of expected) tell('viewer', { case: file.id, viewer: missing.split(' ')[0] as string })
}

const fired: ReadonlySet<string> = new Set(Object.keys(timedSteps).filter((step) => step !== 'due-soon'))

/**
 * An open case with a deadline has the timer of that instant until it fired. A warning may or may not stand before it; its own instant
 * is not checked, since it follows from the calendar of its day.
 */
function compareTimers(file: CaseFile, steps: readonly StepRow[], rows: readonly TimerRow[], tell: Tell): void {
  const wrong = (timer: string) => tell('timer', { case: file.id, timer })
  const due = file.closedAt ? null : file.dueAt
  for (const row of rows) {
    // A flag that will be raised by itself stands apart from the case's limits.
    if (row.kind.startsWith('flag:')) continue
    const fits =
      due && (row.kind === 'due' ? row.due_at.getTime() === due.getTime() : row.kind === 'warn' && row.due_at <= due)
    if (!fits) wrong(row.kind)
  }
  const over = due !== null && steps.some((step) => fired.has(step.step) && step.at >= due)
  if (due && !over && !rows.some((row) => row.kind === 'due')) wrong('due')
}

type Held = readonly { readonly file: string; readonly commitment: string }[]

/** What a step's form holds of the files it attached, by the path of the field: `photos`, `lines.0.photos`. */
function attachedIn(form: StepRow['form'] | undefined, path: string): Held {
  const value = path.split('.').reduce<unknown>((at, name) => (at as StepRow['form'] | undefined)?.[name], form)
  return Array.isArray(value) ? value : []
}

function compareAttachments(
  file: CaseFile,
  steps: readonly StepRow[],
  rows: readonly AttachmentRow[],
  programme: Programme | undefined,
  tell: Tell,
): void {
  const wrong = (id: string) => tell('attachment', { case: file.id, file: id })
  for (const { file: id, step_no, field } of rows) {
    const step = steps.find((s) => s.no === step_no)
    if (!attachedIn(step?.form, field).some((one) => one.file === id)) wrong(id)
  }
  const attached = new Set(rows.map((row) => `${row.step_no} ${row.field} ${row.file}`))
  for (const { step, no, form } of steps)
    for (const { path, field, value } of leavesOf(programme?.lifecycle.steps[step]?.form ?? {}, form as Values))
      if (holdsFiles(field))
        for (const { file: id } of value as unknown as Held) if (!attached.has(`${no} ${path} ${id}`)) wrong(id)
}
