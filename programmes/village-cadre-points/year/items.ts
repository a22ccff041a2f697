import { openYear } from '#kernel/appraisal/freeze.ts'
import { type AppraisalFacts, appraisalOf, appraisalReads, type Item, nameOfSheet } from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { refuse } from '../refusals.ts'
import { INDICATORS, POINTS, scheme } from '../scheme.ts'
import { YEAR } from './terms.ts'

/* Setting points (定分): work items of the year, typed or pasted as rows, by a document. */

const code = (zh: string, en: string): Field => ({ kind: 'code', words: { zh, en }, required: true, max: 40 })
export const basis = code('文号或会议纪要', 'Document or minutes')

export const setForm: Form = {
  basis,
  items: {
    kind: 'rows',
    words: { zh: '工作事项', en: 'Work items' },
    help: { zh: '可以从表格整块粘贴：领域、事项、分值', en: 'Paste from a spreadsheet: area, item, points' },
    required: true,
    max: 200,
    columns: {
      indicator: { kind: 'choice', words: { zh: '领域', en: 'Area' }, required: true, family: INDICATORS },
      title: code('事项', 'Item'),
      points: { kind: 'score', words: { zh: '分值', en: 'Points' }, required: true, min: 1, max: 1_000_000 },
    },
  },
}
export const endForm: Form = {
  item: { kind: 'work-item', words: { zh: '工作事项', en: 'Work item' }, required: true },
  basis,
}

export const ofSheet = {
  reads: [...appraisalReads, 'appraisal.objected'],
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfSheet(file)] : []),
} as const

export const ownItems = (facts: AppraisalFacts, place: string): readonly Item[] =>
  facts['appraisal.items'].filter((item) => item.place === place && !item.ended)

export function setItems(given: StepGiven): Answer<StepTaken> {
  const { form, file, book } = given
  const facts = appraisalOf(given)
  const open = openYear(scheme, facts, book)
  if (isRefusal(open)) return open
  const { rules, year } = open
  const work = new Set(rules.arithmetic.parts.flatMap(({ id, from }) => (from === 'entries' ? [id] : [])))
  const rows = form.items as unknown as readonly { indicator: string; title: string; points: number }[]
  const seen = new Set(ownItems(facts, file.place).map(({ indicator, title }) => `${indicator}/${title}`))
  for (const [i, { indicator, title }] of rows.entries()) {
    const at = (column: string) => ({ field: `items.${i}.${column}`, fills: { n: i + 1 } })
    if (!work.has(rules.indicators.get(indicator)?.part ?? '')) return refuse('no-indicator', at('indicator'))
    if (seen.has(`${indicator}/${title}`)) return refuse('twice', at('title'))
    seen.add(`${indicator}/${title}`)
  }
  const items = rows.map(
    (row): Item => ({
      ...{ ...row, id: given.mint(), place: file.place, periods: null, basis: String(form.basis), ended: false },
    }),
  )
  const points = rows.reduce((all, row) => all + row.points, 0)
  return {
    value: { to: file.state, effects: [{ kind: 'appraisal-items', scheme: POINTS, year, items }] },
    because: { rule: `${YEAR}/points-set`, facts: { items: items.length, points }, clause: String(form.basis) },
  }
}

/** Work that is called off keeps what was recorded for it; nothing more can be had. */
export function endItem(given: StepGiven): Answer<StepTaken> {
  const { form, file } = given
  const facts = appraisalOf(given)
  const item = ownItems(facts, file.place).find(({ id }) => id === (form.item as Id))
  const year = facts['appraisal.year']?.year
  if (!item || year === undefined) return refuse('no-item', { field: 'item', fills: { n: 1 } })
  return {
    value: {
      effects: [{ kind: 'appraisal-items', scheme: POINTS, year, items: [{ ...item, ended: true }] }],
    },
    because: { rule: `${YEAR}/item-ended`, facts: { points: item.points }, clause: String(form.basis) },
  }
}
