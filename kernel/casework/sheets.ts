import type { Because } from '../because.ts'
import type { CountyBook } from '../book.ts'
import type { Field } from '../programme/field.ts'
import type { Step, Who } from '../programme/lifecycle.ts'
import type { Words } from '../words.ts'
import type { RowsShown } from './form-view.ts'
import { refuseCase } from './refusals.ts'

/*
 * Paper stays: what a step decided is printed on A4 with the case's number and a code, signed by hand, and the scan comes back to the
 * step that made it.
 */

/** A sheet of paper that a step makes: its title, and who signs, in order. */
export interface Sheet {
  readonly title: Words
  readonly signatures: readonly Words[]
  /** Earlier steps whose forms stand on it, too: what is being signed for. */
  readonly with?: readonly string[]
  /** A table of what the step came to, out of its reasons. */
  table?(because: Because, book: CountyBook): { readonly words: Words; readonly rows: RowsShown } | undefined
}

export type Sheets = Readonly<Record<string, Sheet>>

const files: Field = {
  kind: 'files',
  words: { zh: '签字件', en: 'Signed sheet' },
  help: { zh: '扫描件或照片', en: 'Scan or photo' },
  required: true,
  max: 6,
}

/**
 * The step by which a signed sheet comes back to the step that made it; the case stays where it stands. It is called `return-sheet` in
 * every programme: the doors of the sheets know it by this name.
 */
export const returnSheet = (
  sheets: Sheets,
  { from, by, rule }: { readonly from: readonly string[]; readonly by: readonly Who[]; readonly rule: string },
): Step => ({
  words: { zh: '收回签字件', en: 'Take the signed sheet back' },
  from,
  to: from,
  by,
  offered: (_, hands) => hands.some((hand) => sheets[hand.step] !== undefined),
  form: {
    sheet: {
      kind: 'number',
      words: { zh: '第几步的单子', en: 'Step that it belongs to' },
      required: true,
      min: 1,
      max: 500,
    },
    files,
  },
  rank: 'quiet',
  told: { zh: '{actor}收回签字件', en: '{actor} took the signed sheet back' },
  take({ file, form, hands }) {
    const made = hands[Number(form.sheet) - 1]
    if (!made || !sheets[made.step]) return refuseCase('no-sheet', { field: 'sheet' })
    if (!(form.files as string[]).length) return refuseCase('scan-needed', { field: 'files' })
    return { value: { to: file.state }, because: { rule, facts: { sheet: Number(form.sheet) } } }
  },
})
