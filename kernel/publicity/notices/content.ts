import { z } from 'zod'
import type { Id } from '../../id.ts'
import type { Json, JsonObject } from '../../json.ts'
import { fieldKinds } from '../../programme/field.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { NoticeKind } from './kind.ts'
import type { NoticeLine } from './notice.store.ts'
import { refuseNotice } from './refusals.ts'

/** What a step says is to be put on notice. Persons and matters by their ids, everything else by the columns of the kind. */
export interface NoticeWanted {
  readonly place: string
  readonly lines: readonly {
    readonly subject?: Id
    readonly person?: Id
    readonly cells: { readonly [column: string]: Json }
  }[]
}

/** What the notice hears of it. */
export const noticeFacts = z.strictObject({
  kind: z.string().max(80),
  place: z.string().regex(/^\d{6}(\d{3}){0,3}$/),
  lines: z
    .array(
      z.strictObject({
        subject: z.uuid().optional(),
        person: z.uuid().optional(),
        cells: z.record(z.string(), z.json()),
      }),
    )
    .min(1)
    .max(2000),
})

/** The outcome by which a step puts a list on notice: it gives it among its `outcomes`, and its programme declares `notice`. */
export const announceNotice = (kind: NoticeKind, wanted: NoticeWanted) => ({
  outcome: 'notice',
  facts: { kind: kind.id, place: wanted.place, lines: wanted.lines } as unknown as JsonObject,
})

/** Lines as they are kept, numbered from 1, or the first column that cannot hold what it was given. */
export function linesOf(
  kind: NoticeKind,
  wanted: z.output<typeof noticeFacts>['lines'],
): readonly NoticeLine[] | Refusal {
  const lines: NoticeLine[] = []
  for (const [i, { subject, person, cells }] of wanted.entries()) {
    const kept: Record<string, Json> = {}
    for (const [name, value] of Object.entries(cells)) {
      const cell = readCell(kind, name, value as Json)
      if (isRefusal(cell)) return cell
      kept[name] = cell.value
    }
    lines.push({
      no: i + 1,
      subject: (subject ?? null) as Id | null,
      person: (person ?? null) as Id | null,
      cells: kept,
      standing: 'listed',
    })
  }
  return lines
}

/** A cell as its column keeps it. */
export function readCell(kind: NoticeKind, name: string, value: Json): { readonly value: Json } | Refusal {
  const column = kind.columns[name]
  const parsed = column && fieldKinds[column.field.kind].schema(column.field).safeParse(value)
  return parsed?.success ? { value: parsed.data } : refuseNotice('column', { field: name })
}
