import { NoSignal, type Refusal, Refused } from '../../api/client.ts'

/** What the house found in a workbook; `file` names it for the act that keeps it. */
export interface LookedOver {
  readonly file: string | null
  readonly marks: number
  readonly faults: readonly {
    readonly sheet: string
    readonly cell: string
    readonly mark: string
    readonly words: { readonly zh: string; readonly en: string }
  }[]
}

/** Has the house look a workbook over; it stands ready to be kept where every mark means something. @throws Refused, NoSignal */
export async function lookOver(file: File, place: string): Promise<LookedOver> {
  const body = new FormData()
  body.append('file', file, 'table.xlsx')
  let response: Response
  try {
    response = await fetch(`/api/office-tables/files?${new URLSearchParams({ place })}`, { method: 'POST', body })
  } catch {
    throw new NoSignal()
  }
  const answered = (await response.json().catch(() => undefined)) as LookedOver | Refusal | undefined
  if (answered && 'refused' in answered) throw new Refused(answered)
  if (!response.ok || !answered) throw new NoSignal()
  return answered
}
