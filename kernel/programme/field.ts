import { z } from 'zod'
import { formatMilli } from '../appraisal/points.ts'
import { dayOf, timeOf } from '../day.ts'
import { isId } from '../id.ts'
import type { Json } from '../json.ts'
import { isBankCard } from '../register/bank-card.ts'
import type { Words } from '../words.ts'

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'number'
  | 'amount'
  | 'points'
  | 'score'
  | 'choice'
  | 'many-choices'
  | 'date'
  | 'instant'
  | 'code'
  | 'case'
  | 'work-item'
  | 'entry'
  | 'place'
  | 'person'
  | 'persons'
  | 'household'
  | 'organisation'
  | 'organisations'
  | 'point'
  | 'photos'
  | 'files'
  | 'voice'
  | 'phone'
  | 'identity-number'
  | 'bank-card'
  | 'yes-no'
  | 'rows'

export interface Choice {
  readonly value: string
  readonly words: Words
  /** What a row of a catalogue says of itself, such as what passes at an item of a check sheet. */
  readonly criterion?: string
  /** Of a row of a catalogue: its category, by which screens draw it. */
  readonly category?: string
}

/** One field of a form. What it is shown and checked by follows from its kind; see `fieldKinds`. */
export interface Field {
  readonly kind: FieldKind
  readonly words: Words
  readonly help?: Words
  readonly required?: boolean
  readonly choices?: readonly Choice[]
  readonly max?: number
  readonly min?: number
  /** Why the value is kept. A field with a purpose is personal: its value lives apart and can be erased. */
  readonly purpose?: string
  /** Opened only for whoever wrote it, was named for a copy, or handles the case. */
  readonly closed?: boolean
  /** Files that everybody may see while the case is public; files of other fields are never shown outside. */
  readonly published?: boolean
  /** Lists and figures may filter by it. Never together with `purpose`. */
  readonly listed?: boolean
  /** Of a choice: the rows of this family of parameters are what may be chosen; the step has the last word. */
  readonly family?: string
  /** Of such a choice: only rows whose code begins with the kind of the case. */
  readonly ofKind?: boolean
  /** Of rows: what stands in each of them. */
  readonly columns?: { readonly [name: string]: Field }
  /** Of rows: the column of which each choice has a row, such as the items of a check sheet. None is added or taken away. */
  readonly every?: string
  /** Of a column: demanded in rows where another column has this value, such as a photo of an item that fails. */
  readonly requiredWhere?: { readonly column: string; readonly is: string }
  /** Of rows: shown as a table, one column's values down, another's across, the numbers of a third in the cells and summed. */
  readonly crossed?: { readonly down: string; readonly across: string; readonly of: string }
  /** Of a date: it has come already. Pickers offer no later one; the step has the last word. */
  readonly past?: boolean
}

export type Form = { readonly [name: string]: Field }
export type Values = { readonly [name: string]: Json }

interface KindOf {
  /** Free text, photos and numbers of persons: kept apart from the steps, under a commitment. */
  readonly personal: boolean
  /** Encrypted where it lies. */
  readonly sealed: boolean
  schema(field: Field): z.ZodType<Json>
  /** How it stands in a cell of a spreadsheet. */
  excel(value: Json): string
}

const say = (zh: string, en: string) => ({ params: { words: { zh, en } } })
const text = (max: number) =>
  z
    .string()
    .transform((s) => s.normalize('NFC').trim())
    .refine((s) => s.length > 0, say('请填写', 'Please fill in'))
    .refine((s) => [...s].length <= max, say(`最多 ${max} 个字`, `At most ${max} characters`))
    // Control characters have no place in what people type; they break prints and exports.
    .refine(
      (s) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(s),
      say('含有不能显示的字符', 'Contains characters that cannot be shown'),
    )
const whole = (field: Field) =>
  z
    .number()
    .refine(Number.isSafeInteger, say('请填整数', 'Please give a whole number'))
    .refine((n) => field.min === undefined || n >= field.min, say(`不小于 ${field.min}`, `Not below ${field.min}`))
    .refine((n) => field.max === undefined || n <= field.max, say(`不大于 ${field.max}`, `Not above ${field.max}`))
const id = z.string().refine(isId, say('请从列表中选择', 'Please pick from the list'))
const plain = (value: Json): string => (value === null ? '' : String(value))
const bigAmount = z
  .string()
  .regex(/^-?\d{1,18}$/)
  .refine((s) => /^-?\d{1,18}$/.test(s), say('金额格式不对', 'Not an amount'))
const day = z
  .string()
  .refine(
    (s) => /^\d{4}-\d{2}-\d{2}$/.test(s) && new Date(`${s}T00:00:00Z`).toISOString().startsWith(s),
    say('没有这一天', 'No such day'),
  )

const isoInstant = z.iso.datetime({ offset: true })
const instant = z
  .string()
  .refine((s) => isoInstant.safeParse(s).success, say('请填日期和时间', 'Please give day and time'))
  .transform((s) => new Date(s).toISOString())

/** One object for each kind of field: input check, where the value lives, Excel form. Masking stands in register/mask.ts. */
export const fieldKinds: Readonly<Record<FieldKind, KindOf>> = {
  text: { personal: true, sealed: false, schema: (f) => text(f.max ?? 100), excel: plain },
  'long-text': { personal: true, sealed: false, schema: (f) => text(f.max ?? 2000), excel: plain },
  number: { personal: false, sealed: false, schema: whole, excel: plain },
  amount: { personal: false, sealed: false, schema: () => bigAmount, excel: (v) => (Number(v) / 100).toFixed(2) },
  points: { personal: false, sealed: false, schema: () => bigAmount, excel: plain },
  // Whole thousandths of a point, as appraisals keep them.
  score: { personal: false, sealed: false, schema: whole, excel: (v) => formatMilli(Number(v)) },
  choice: {
    personal: false,
    sealed: false,
    schema: (f) =>
      z
        .string()
        .refine(
          (v) => !f.choices || f.choices.some((c) => c.value === v),
          say('请从列表中选择', 'Please pick from the list'),
        ),
    excel: plain,
  },
  'many-choices': {
    personal: false,
    sealed: false,
    schema: (f) =>
      z
        .array(z.string())
        .max(50)
        .refine(
          (vs) => !f.choices || vs.every((v) => f.choices?.some((c) => c.value === v)),
          say('请从列表中选择', 'Please pick from the list'),
        ),
    excel: (v) => (v as string[]).join('、'),
  },
  date: { personal: false, sealed: false, schema: () => day, excel: plain },
  instant: {
    personal: false,
    sealed: false,
    schema: () => instant,
    excel: (v) => `${dayOf(new Date(String(v)))} ${timeOf(new Date(String(v)))}`,
  },
  place: {
    personal: false,
    sealed: false,
    schema: () =>
      z
        .string()
        .refine((s) => /^\d{6}(\d{3}){0,3}$/.test(s), say('请从列表中选择地点', 'Please pick a place from the list')),
    excel: plain,
  },
  // A number that another house or a printed form gave the matter, such as 桐审〔2026〕8号; it names no person.
  code: {
    personal: false,
    sealed: false,
    schema: (f) =>
      z
        .string()
        .transform((s) => s.normalize('NFKC').trim().toUpperCase())
        .refine(
          (s) =>
            /^-?[\p{Script=Han}A-Z0-9“《][\p{Script=Han}A-Z0-9 〔〕()《》“”、,.:%·/_-]*$/u.test(s) &&
            [...s].length <= (f.max ?? 40),
          say(
            '只能填汉字、字母、数字、顿号、引号、括号、点和短横',
            'Letters, digits, commas, points, quotation marks, brackets and hyphens only',
          ),
        ),
    excel: plain,
  },
  case: { personal: false, sealed: false, schema: () => id, excel: plain },
  // A work item of an appraisal, and an entry of points: each is picked from those of the case's year and place.
  'work-item': { personal: false, sealed: false, schema: () => id, excel: plain },
  entry: { personal: false, sealed: false, schema: () => id, excel: plain },
  person: { personal: false, sealed: false, schema: () => id, excel: plain },
  persons: {
    personal: false,
    sealed: false,
    schema: () => z.array(id).max(20),
    excel: (v) => String((v as string[]).length),
  },
  household: { personal: false, sealed: false, schema: () => id, excel: plain },
  organisation: { personal: false, sealed: false, schema: () => id, excel: plain },
  organisations: {
    personal: false,
    sealed: false,
    schema: (f) => z.array(id).max(f.max ?? 20),
    excel: (v) => (v as string[]).join('、'),
  },
  point: {
    personal: false,
    sealed: false,
    schema: () =>
      z.object({ lon: z.number().min(73).max(136), lat: z.number().min(3).max(54) }) as unknown as z.ZodType<Json>,
    excel: (v) => {
      const p = v as { lon: number; lat: number }
      return `${p.lon},${p.lat}`
    },
  },
  photos: {
    personal: false,
    sealed: false,
    schema: (f) => z.array(id).max(f.max ?? 9),
    excel: (v) => String((v as string[]).length),
  },
  files: {
    personal: false,
    sealed: false,
    schema: (f) => z.array(id).max(f.max ?? 9),
    excel: (v) => String((v as string[]).length),
  },
  voice: {
    personal: false,
    sealed: false,
    schema: (f) => z.array(id).max(f.max ?? 3),
    excel: (v) => String((v as string[]).length),
  },
  phone: {
    personal: true,
    sealed: true,
    schema: () =>
      z
        .string()
        .transform((s) => s.normalize('NFKC').replaceAll(/[\s-]/g, ''))
        .refine(
          (s) => /^(1[3-9]\d{9}|0\d{9,11})$/.test(s),
          say('请填 11 位手机号，或带区号的座机', 'Give an 11-digit mobile number, or a landline with area code'),
        ),
    excel: plain,
  },
  'identity-number': {
    personal: true,
    sealed: true,
    schema: () => text(30),
    excel: plain,
  },
  'bank-card': {
    personal: true,
    sealed: true,
    schema: () =>
      z
        .string()
        .transform((s) => s.normalize('NFKC').replaceAll(/[\s-]/g, ''))
        .refine(isBankCard, say('卡号不对，请对照卡面再看一遍', 'Not a card number; compare it with the card')),
    excel: plain,
  },
  'yes-no': { personal: false, sealed: false, schema: () => z.boolean(), excel: (v) => (v ? '是' : '否') },
  // Lines of goods, of votes: as many as were filled in, each by the same few columns.
  rows: {
    personal: false,
    sealed: false,
    schema: (f) =>
      z
        .array(schemaOf(f.columns ?? {}))
        .max(f.max ?? 40)
        .refine(
          (rows) => !f.required || rows.length > 0,
          say('请至少填一行', 'Please fill in at least one line'),
        ) as z.ZodType<Json>,
    excel: (v) => String((v as Json[]).length),
  },
}

/** Kinds that may stand in a column. Pictures, recordings and free text of a row are kept apart from it like those of a form. */
export const columnKinds: ReadonlySet<FieldKind> = new Set([
  ...([
    'number',
    'amount',
    'points',
    'score',
    'choice',
    'date',
    'code',
    'household',
    'person',
    'organisation',
    'case',
    'work-item',
    'yes-no',
    'long-text',
    'photos',
    'voice',
  ] as const),
])

export const isPersonal = (field: Field): boolean => fieldKinds[field.kind].personal

/** Its value is a list of staged files, which the step claims. */
export const holdsFiles = (field: Field): boolean =>
  field.kind === 'photos' || field.kind === 'files' || field.kind === 'voice'

/** Something filled in; what stands in a row is named by the row's number from 0: `lines.0.photos`. */
export interface Leaf {
  readonly path: string
  readonly field: Field
  readonly value: Json
}

/** All that is filled in of a form, rows column by column. */
export const leavesOf = (form: Form, values: Values, before = ''): readonly Leaf[] =>
  Object.entries(form).flatMap(([name, field]): readonly Leaf[] => {
    const [path, value] = [`${before}${name}`, values[name]]
    if (value === undefined || value === null) return []
    const { columns } = field
    return columns
      ? (value as readonly Values[]).flatMap((row, at) => leavesOf(columns, row, `${path}.${at}.`))
      : [{ path, field, value }]
  })

/** The field of a form in which a path of `leavesOf` lies: that of the rows for what stands in one of them. */
export const fieldOfPath = (form: Form | undefined, path: string): Field | undefined => form?.[path.split('.')[0] ?? '']

/** The check of a whole form. Unknown fields are refused, so that nothing typed is silently lost. */
export function schemaOf(form: Form): z.ZodType<Values> {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(form)) {
    const schema = fieldKinds[field.kind].schema(field)
    // What is demanded only in some rows is for the step to demand.
    shape[name] = field.required ? schema : schema.optional()
  }
  return z.strictObject(shape) as unknown as z.ZodType<Values>
}
