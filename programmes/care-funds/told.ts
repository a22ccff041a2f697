import { formatYuan } from '#kernel/amount.ts'
import type { Standing } from '#kernel/casework/named.store.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Words } from '#kernel/words.ts'
import { formsOf } from './forms.ts'
import { pioneer } from './fund.ts'
import { lastOf } from './steps/known.ts'

/** One line about how a case stands, for the fund’s page. Never what the help is for. */

const forms = formsOf(pioneer)
const choiceOf = (
  form: { readonly [field: string]: { readonly choices?: readonly { value: string; words: Words }[] } },
  field: string,
  value: unknown,
) => form[field]?.choices?.find((one) => one.value === value)?.words

/** Help from elsewhere that the application or a reviewer tells of, in fen. */
export function otherHelpOf({
  hands,
}: Pick<Standing, 'hands'>): readonly { source: Words; amount: string; on: Day | null }[] {
  return hands.flatMap(({ step, form, at }) => {
    const [source, amount] = step === 'record-help' ? [form.source, form.amount] : [form.helpSource, form.helpAmount]
    if (source === undefined || amount === undefined) return []
    const words = choiceOf(forms.help, 'source', source)
    const on = step === 'record-help' ? (String(form.on) as Day) : dayOf(at)
    return words ? [{ source: words, amount: String(amount), on }] : []
  })
}

/** @param more the day on which it arrived, who made the list that waits for its signature, names of persons */
export function noteOf(
  standing: Standing,
  more: { readonly on: Day | null; readonly listBy: string | null; readonly named: ReadonlyMap<string, string> },
): Words | null {
  const { file, hands } = standing
  const short = (day: string) => day.slice(5)
  if (more.listBy) return { zh: `制单 ${more.listBy}，等复核`, en: `List made by ${more.listBy}, to be checked` }
  if (file.state === 'returned') {
    const why = choiceOf(forms.bankReturn, 'why', lastOf({ hands }, 'why', ['bank-return']))
    return why ? { zh: `${why.zh}，待电话核实`, en: `${why.en}; to be telephoned` } : null
  }
  const help = otherHelpOf(standing).filter(({ on }) => on?.slice(0, 4) === dayOf(file.filedAt).slice(0, 4))
  if (file.closedAt === null && help.length > 0 && !more.on) {
    const yuan = formatYuan(help.reduce((sum, { amount }) => sum + BigInt(amount), 0n))
    const zh = help.length === 1 ? help[0]?.source.zh : '别处'
    const en = help.length === 1 ? help[0]?.source.en : 'others'
    return { zh: `本年另有${zh}救助 ${yuan} 元`, en: `Another ${yuan} yuan this year from ${en}` }
  }
  if (file.state === 'to-approve') {
    const review = hands.findLast(({ step }) => step === 'review')
    const by = (review?.actor && more.named.get(review.actor)) ?? ''
    return review
      ? { zh: `${by} 审核同意 ${short(dayOf(review.at))}`, en: `Reviewed by ${by} ${short(dayOf(review.at))}` }
      : null
  }
  if (more.on)
    return file.closedAt
      ? { zh: `${short(more.on)} 到账，已了结`, en: `Arrived ${short(more.on)}, settled` }
      : { zh: `${short(more.on)} 到账`, en: `Arrived ${short(more.on)}` }
  return null
}
