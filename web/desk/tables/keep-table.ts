import { sendFile } from '../../api/send-file.ts'

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
export const lookOver = (file: File, place: string): Promise<LookedOver> =>
  sendFile(`/api/office-tables/files?${new URLSearchParams({ place })}`, file)
