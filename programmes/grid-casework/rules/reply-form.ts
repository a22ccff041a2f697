import type { z } from 'zod'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseFile } from '#kernel/casework/case.ts'
import { type Day, dayOf, timeOf } from '#kernel/day.ts'
import { REPLY_FORM, type replyFormSchema } from '../parameters.ts'
import { type replyColumns, results } from '../words.ts'
import { getItem } from './who-leads.ts'

export interface ReplyCell {
  readonly head: string
  readonly gives: keyof typeof replyColumns
  readonly value: string
}

const printed = (at: Date | null): string => (at ? `${dayOf(at)} ${timeOf(at)}` : '')

/**
 * The answer to an order, column by column as the house that sent it reads it: a dated parameter of the place, so that an
 * office fits it to the platform it answers.
 * @param text the answer as it was written; empty where there is none yet
 */
export function replyOf(
  file: CaseFile,
  order: { readonly externalNumber: string; readonly text: string },
  { book, day }: { readonly book: CountyBook; readonly day: Day },
): readonly ReplyCell[] {
  const { columns } = book.getParameter(REPLY_FORM, day, file.place).value as unknown as z.infer<typeof replyFormSchema>
  const values: Readonly<Record<ReplyCell['gives'], string>> = {
    external: order.externalNumber,
    number: file.number,
    item: file.kind ? getItem(book, file.kind, day, file.place).name.zh : '',
    place: book.placeName(file.place.slice(0, 12)),
    received: printed(file.filedAt),
    'answer-by': printed(file.answerBy),
    lead: file.lead ? (book.findOrganisation(file.lead)?.name ?? '') : '',
    done: printed(file.doneAt),
    result: file.result ? results[file.result as keyof typeof results].zh : '',
    answer: order.text,
  }
  return columns.map(({ head, gives }) => ({ head, gives, value: values[gives] }))
}
