import type { CountyBook } from '../../book.ts'
import type { CaseFile } from '../../casework/case.ts'
import type { Day } from '../../day.ts'
import type { Field } from '../../programme/field.ts'
import type { Words } from '../../words.ts'

/** Who looks at a notice: the paper board of the village, staff at work, anybody on the internet. */
export type Audience = 'board' | 'office' | 'internet'
export const audiences = ['board', 'office', 'internet'] as const

/** One column of a list. It holds no personal value: persons stand in a line by their id. */
export interface NoticeColumn {
  readonly words: Words
  readonly field: Field
  /** Nobody else sees it. */
  readonly shownTo: readonly Audience[]
  /** What was decided in the line's own case, which acts on it: it is decided anew there and hangs anew, never corrected on the sheet alone. */
  readonly decided?: true
}

/** One kind of notice of a programme. What an audience is not named for, it does not see. */
export interface NoticeKind {
  /** `<programme>/<name>`. */
  readonly id: string
  readonly words: Words
  /** On what basis it is made public. */
  readonly basis: Words
  /** Role that puts it up, corrects it and takes it away; another role examines objections. */
  readonly keeper: string
  readonly examiner: string
  /** Whose board it hangs on: digits of the place's code. */
  readonly level: 6 | 9 | 12
  /** Parameter with the time it is shown: `{ amount, clock }`. */
  readonly days: string
  /** Who may see that there is one. */
  readonly audiences: readonly Audience[]
  /** How each audience sees the name of a line's person. */
  readonly name: { readonly [A in Audience]?: 'full' | 'masked' }
  /** Who sees its text. */
  readonly text: readonly Audience[]
  readonly columns: { readonly [name: string]: NoticeColumn }
  /** Steps of the programme that wait for the end of the notice in which their case is listed. */
  readonly guards: readonly string[]
  /** Whether a case must be listed at all before these steps, where an office decides it by a parameter. Absent: it must. */
  required?(file: CaseFile, book: CountyBook, day: Day): boolean
  /** The law wants it public: nobody's consent is needed, so none can be withdrawn. */
  readonly lawful?: true
}

/** States of a notice's life that others ask for. */
export const noticeStates = { drafted: 'drafted', up: 'up', over: 'over', withdrawn: 'withdrawn' } as const

const columnPattern = /^[a-z][A-Za-z0-9]*$/

/** What is wrong with a kind of notice of a programme, in words for who wrote it; undefined where nothing is. */
export function findKindFault(
  programme: string,
  kind: NoticeKind,
  of: { readonly roles: object; readonly steps: object; readonly parameters: ReadonlySet<string> },
  isPersonal: (field: Field) => boolean,
): string | undefined {
  if (!kind.id.startsWith(`${programme}/`)) return `must begin with ${programme}/`
  for (const role of [kind.keeper, kind.examiner]) if (!(role in of.roles)) return `role ${role} is not declared`
  if (kind.keeper === kind.examiner) return 'who puts it up may not examine the objections'
  if (!of.parameters.has(kind.days)) return `parameter ${kind.days} is not declared`
  for (const step of kind.guards) if (!(step in of.steps)) return `step ${step} is not declared`
  const open = (shown: readonly Audience[]) => shown.every((audience) => kind.audiences.includes(audience))
  if (!open(kind.text) || !open(Object.keys(kind.name) as Audience[])) return 'shows something to who may not see it'
  for (const [name, column] of Object.entries(kind.columns)) {
    if (!columnPattern.test(name)) return `column ${name} is not a camelCase name`
    if (isPersonal(column.field)) return `column ${name} is personal: a line names its person by id`
    if (!open(column.shownTo)) return `column ${name} is shown to who may not see the notice`
  }
  return undefined
}
