import './administration.css'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePages } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useStill } from '../case/use-case.ts'
import { More } from './more.tsx'
import { Said } from './said.tsx'

type Row = Answer<'/api/audit'>['rows'][number]

const books = ['journal', 'readings', 'sign-ins'] as const
const examples = { journal: 'dispatch', readings: 'unmask', 'sign-ins': 'failed' } as const
type Reading = 'reading.open-person'
type SignedIn = 'signed-in.in'

/** What was done, what was read and who signed in, newest first. Nothing can be changed here. */
export const AuditPage = () => {
  const { t, say } = useWords()
  const [of, setOf] = useState<(typeof books)[number]>('journal')
  const [typed, setTyped] = useState('')
  const kind = useStill(typed.trim(), 300)
  const query = { of, ...(kind ? { kind } : {}) }
  const list = usePages('/api/audit', { params: { query } }, (answer) => (answer.next ? { before: answer.next } : null))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const kindOf = (row: Row): string => {
    if (of === 'readings') return t(`reading.${row.kind}` as Reading)
    if (of === 'sign-ins') return t(`signed-in.${row.kind}` as SignedIn)
    return row.kindWords ? say(row.kindWords) : row.kind
  }
  const who: Column<Row> = { key: 'who', words: t('admin.who'), show: (row) => row.actor ?? t('admin.nobody') }
  const about: Column<Row> = { key: 'subject', words: t('audit.subject'), show: (row) => (row.subject ? row.subject.slice(0, 13) : '') }
  const more: Record<typeof of, Column<Row>[]> = {
    journal: [
      { key: 'code', words: t('catalogue.code'), show: (row) => row.kind },
      who,
      { key: 'took', words: t('audit.took-place'), show: (row) => (row.at ? inFull(row.at) : '') },
      about,
    ],
    readings: [
      who,
      about,
      { key: 'fields', words: t('audit.fields'), show: (row) => (row.fields ?? []).join(t('value.join')) },
      { key: 'purpose', words: t('audit.purpose'), show: (row) => row.purpose ?? '' },
    ],
    'sign-ins': [{ key: 'ip', words: t('audit.ip'), show: (row) => row.ip ?? '' }],
  }
  const columns: Column<Row>[] = [
    { key: 'at', words: t('audit.recorded'), show: (row) => inFull(row.recordedAt), width: 150 },
    { key: 'kind', words: t('admin.kind'), show: kindOf },
    ...more[of],
  ]
  return (
    <DeskPage>
      <PaneTop title={t('nav.audit')}>
        <span className="sp" />
        <SearchBox words={t('audit.filter', { example: examples[of] })} value={typed} onSearch={setTyped} />
      </PaneTop>
      <FilterTabs
        label={t('nav.audit')}
        filters={books.map((book) => ({ id: book, words: t(`audit.${book}`) }))}
        chosen={of}
        onChoose={(book) => {
          setOf(book as typeof of)
          setTyped('')
        }}
      />
      <Said error={list.error} onRetry={() => void list.refetch()} />
      <DataTable<Row>
        label={t(`audit.${of}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={list.isPending}
        empty={{ words: t('audit.none') }}
        sum={t('audit.sum', { n: rows.length })}
      />
      <More query={list} />
    </DeskPage>
  )
}
