import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Field, type FieldKind, type Form, holdsFiles } from '#kernel/programme/field.ts'

/** What a form is filled with. */
export interface Filled {
  readonly place: string
  readonly person: Id
  readonly organisation: string | undefined
  readonly household?: Id | undefined
  /** A kind of case, for choices that the catalogue gives. */
  readonly kind: string | undefined
  /** What may be chosen out of a family of parameters. */
  readonly book?: CountyBook | undefined
  /** Something in every field, or only in those that are demanded. */
  readonly all: boolean
  /** A case that fields may name; without it one that is not there. */
  case?(): Promise<Id>
  /** A work item or an entry of points that fields may name; without it one that is not there. */
  record?(): Promise<Id>
  /** Stages a file of whoever fills; without it only demanded ones are named, and they are not there. */
  file?(): Promise<Id>
}

/** A form filled so that every field has the right shape. Whether a rule takes it is another matter. */
export async function sampleForm(form: Form, how: Filled): Promise<Record<string, unknown>> {
  const filled: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(form)) {
    const files = holdsFiles(field)
    if (files ? how.file || field.required : how.all || field.required) filled[name] = await valueOf(field, how)
  }
  return filled
}

/** One row, or one for each choice of the column that has a row for each of its choices. */
async function sampleRows({ columns = {}, every }: Field, how: Filled): Promise<readonly object[]> {
  const choices = every === undefined ? undefined : columns[every]?.choices
  const rows: object[] = []
  for (const choice of choices ?? [undefined])
    rows.push({
      ...(await sampleForm(columns, { ...how, all: true })),
      ...(choice ? { [String(every)]: choice.value } : {}),
    })
  return rows
}

const firstOf = ({ family }: Field, book: CountyBook | undefined): string | undefined =>
  family && book?.familyOf(family, '2026-11-18' as Day)[0]?.slice(family.length)

async function valueOf(field: Field, how: Filled): Promise<unknown> {
  const one = async () => [await (how.file?.() ?? newId())]
  const values: Readonly<Record<FieldKind, () => unknown>> = {
    // Also the name of whoever is meant, where a form asks for it.
    text: () => '某人',
    'long-text': () => '写清楚的几句话',
    number: () => field.min ?? 1,
    amount: () => '100',
    points: () => '1',
    score: () => field.min ?? 1000,
    choice: () => field.choices?.[0]?.value ?? firstOf(field, how.book) ?? how.kind,
    'many-choices': () => (field.choices ?? []).slice(0, 1).map((c) => c.value),
    date: () => (field.past ? '2026-11-18' : '2026-12-18'),
    instant: () => '2026-11-18T03:00:00.000Z',
    code: () => 'A-2026-1',
    case: () => how.case?.() ?? newId(),
    'work-item': () => how.record?.() ?? newId(),
    entry: () => how.record?.() ?? newId(),
    place: () => how.place,
    person: () => how.person,
    persons: () => [how.person],
    household: () => how.household ?? newId(),
    organisation: () => how.organisation,
    organisations: () => [],
    point: () => ({ lon: 116.95, lat: 31.05 }),
    photos: one,
    files: one,
    voice: one,
    phone: () => '13800009731',
    'identity-number': () => '11010119800101001X',
    'bank-card': () => '6217000000000000004',
    'yes-no': () => true,
    rows: () => sampleRows(field, how),
  }
  return await values[field.kind]()
}
