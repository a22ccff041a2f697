import i18next from 'i18next'
import { formatMilli } from '#kernel/appraisal/points.ts'
import { ask } from '../../api/client.ts'
import { type Language, say as sayIn } from '../../words/language.ts'
import type { Pick, Search } from '../picker.tsx'
import type { FieldSearch } from './field.ts'

const say = (words: { readonly zh: string; readonly en: string }): string => sayIn(words, i18next.language as Language)

/** So many are offered at once. */
const MOST = 60

/** Those whose name or detail holds what was typed, or whose letters begin with it; all of them before anything is. */
const among = (picks: readonly (Pick & { readonly letters?: readonly string[] })[], query: string): readonly Pick[] => {
  const typed = query.toLowerCase().replaceAll(/\s+/g, '')
  const found = picks.filter(
    ({ name, detail = '', letters = [] }) =>
      `${name}${detail}`.toLowerCase().replaceAll(/\s+/g, '').includes(typed) ||
      letters.some((one) => one.startsWith(typed)),
  )
  return found.slice(0, MOST).map(({ id, name, detail }) => ({ id, name, ...(detail ? { detail } : {}) }))
}

/** Work items of the year and place that a case is about. */
const itemsOf =
  (id: string): Search =>
  async (query, signal) => {
    const { items } = await ask('/api/appraisal/matters/{id}', { params: { path: { id } } }, signal)
    const picks = items
      .filter(({ ended }) => !ended)
      .map((item) => ({
        id: item.id,
        letters: item.letters,
        name: item.title,
        detail: `${say(item.name)} ${formatMilli(item.points, 1)}`,
      }))
    return among(picks, query)
  }

/** Entries of the period that a case reviews. */
const entriesOf =
  (id: string): Search =>
  async (query, signal) => {
    const { entries } = await ask('/api/appraisal/matters/{id}/entries', { params: { path: { id } } }, signal)
    const picks = entries.map((one) => ({
      id: one.id,
      letters: one.letters,
      name: `${one.name} ${one.day} ${formatMilli(one.now, 1)}`,
      detail: [say(one.words), one.title, one.basis].filter(Boolean).join(' '),
    }))
    return among(picks, query)
  }

/** One's own entries, the latest first: of every appraisal and year in which one is scored. */
const ownEntries: Search = async (query, signal) => {
  const { appraisals } = await ask('/api/appraisal', undefined, signal)
  const picks: Pick[] = []
  for (const { scheme, scored } of appraisals)
    for (const { subject, years } of scored)
      for (const year of years.slice(-2)) {
        const asked = { params: { path: { scheme, year, subject }, query: { period: 0 } } }
        const { card } = await ask('/api/appraisal/{scheme}/{year}/cards/{subject}', asked, signal)
        for (const one of card.records) {
          const indicator = card.indicators.find((other) => other.indicator === one.indicator)
          picks.push({
            id: one.id,
            name: `${one.day} ${formatMilli(one.now, 1)}`,
            detail: [indicator && say(indicator.name), one.item, one.text, one.basis].filter(Boolean).join(' '),
          })
        }
      }
  return among(picks.reverse(), query)
}

/** Where a form finds work items and entries of points: by the case in hand, or, before there is one, one's own. */
export const recordSearch = (id?: string): Partial<FieldSearch> =>
  id === undefined ? { entry: ownEntries } : { 'work-item': itemsOf(id), entry: entriesOf(id) }
