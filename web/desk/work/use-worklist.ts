import { useMemo } from 'react'
import { useAsk, usePages } from '../../api/hooks.ts'
import type { PhoneData } from '../../parts/phone-number.tsx'
import type { WorkGroup, WorkItem } from '../../parts/work-list.tsx'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseRow } from '../telling/answers.ts'
import { chipOf, dueWords } from '../telling/chip.ts'
import { kindPath } from '../telling/kind.ts'
import type { Filters } from './filters.ts'

const PAGE = 60
/** What is said of a case in its row: what nobody must overlook. */
const marks = ['unconfirmed', 'make-safe', 'listed', 'entered-later', 'caller-unknown']

/** A number of an office as it is dialled. */
export const officeNumber = (phone: string | null): PhoneData | undefined =>
  phone ? { shown: phone, masked: false } : undefined

/** One worklist under its filters: the rows loaded so far by heading, how it divides, and the way to more. */
export function useWorklist(programme: string, list: string, filters: Filters) {
  const { t, say } = useWords()
  const says = useProgramme(programme).data?.says
  const { urgency, ...narrow } = filters
  const query = { programme, list, ...narrow }
  const rows = usePages(
    '/api/cases',
    { params: { query: { ...query, ...(urgency ? { urgency: urgency as 'today' } : {}), limit: PAGE } } },
    (answer) => answer.next,
  )
  const division = useAsk('/api/cases/counts', { params: { query } })
  const pages = rows.data?.pages
  const loaded = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages])
  const at = pages?.[0]?.at
  const headings = division.data?.urgencies
  const groups = useMemo((): readonly WorkGroup[] => {
    if (!at) return []
    const handWords = (name: string, step: string): string =>
      name && step ? t('work.hand', { name, step }) : name || step
    const marksOf = ({ flags }: CaseRow): string[] =>
      marks.flatMap((mark) => {
        const words = flags.includes(mark) ? says?.[`flag.${mark}`] : undefined
        return words ? [say(words)] : []
      })
    const stateOf = ({ stateWords }: CaseRow): string => (stateWords ? say(stateWords) : '')
    const itemOf = (row: CaseRow): WorkItem => {
      const phone = officeNumber(row.lastHand.phone)
      const step = row.lastHand.step ? say(row.lastHand.step) : ''
      return {
        id: row.id,
        chip: chipOf(t, row.chip),
        due: dueWords(t, row, at),
        title: row.title ?? (row.kindWords ? say(row.kindWords) : row.number),
        // A title that is the kind itself is not told twice.
        where: [row.placeName, row.title || row.kindGroup ? kindPath(say, row) : stateOf(row), ...marksOf(row)]
          .filter(Boolean)
          .join(' · '),
        source: row.sourceWords ? say(row.sourceWords) : '',
        hand: {
          words: handWords(row.lastHand.name ?? (row.sourceWords ? say(row.sourceWords) : ''), step),
          ...(phone ? { phone } : {}),
        },
        href: caseHref(row.id, row.programme),
      }
    }
    const keys = [...new Set(loaded.map((row) => row.urgency))]
    return keys.map((key) => {
      const items = loaded.filter((row) => row.urgency === key).map(itemOf)
      return {
        id: key,
        words: t(`urgency.${key}`),
        count: headings?.find((h) => h.key === key)?.count ?? items.length,
        items,
      }
    })
  }, [at, loaded, headings, says, t, say])
  return { rows: loaded, groups, at, division: division.data, pages: rows }
}
