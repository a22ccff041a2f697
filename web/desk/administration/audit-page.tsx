import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { LookedAt } from '../frame/watermarked.tsx'

type Of = 'journal' | 'readings' | 'sign-ins'
type Row = Answer<'/api/audit'>['rows'][number]

const ofs: readonly Of[] = ['journal', 'readings', 'sign-ins']
const outcomes = {
  in: 'signed.in',
  failed: 'signed.failed',
  locked: 'signed.locked',
  out: 'signed.out',
  'second-failed': 'signed.second-failed',
  'password-changed': 'signed.password-changed',
  persona: 'signed.persona',
} as const
const readings = {
  'open-person': 'reading.open-person',
  'open-case': 'reading.open-case',
  unmask: 'reading.unmask',
  export: 'reading.export',
  print: 'reading.print',
  search: 'reading.search',
  audit: 'reading.audit',
} as const

/** For the audit administrator: every act, every look at sensitive data, every sign-in; newest first, ids instead of contents. */
export const AuditPage = () => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const [of, setOf] = useState<Of>('journal')
  const pages = usePages('/api/audit', { params: { query: { of, limit: 100 } } }, (answer) =>
    answer.next ? { before: answer.next } : null,
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const kindOf = (row: Row): string => {
    if (row.kindWords) return say(row.kindWords)
    if (of === 'sign-ins' && row.kind in outcomes) return t(outcomes[row.kind as keyof typeof outcomes])
    if (of === 'readings' && row.kind in readings) return t(readings[row.kind as keyof typeof readings])
    return row.kind
  }
  const columns: readonly Column<Row>[] = [
    { key: 'recorded', words: t('audit.recorded'), width: 150, show: (row) => inFull(row.recordedAt) },
    ...(of === 'sign-ins'
      ? []
      : [{ key: 'actor', words: t('audit.actor'), width: 120, show: (row: Row) => row.actor ?? t('audit.system') }]),
    { key: 'kind', words: t('audit.kind'), width: 220, show: kindOf },
    ...(of === 'sign-ins'
      ? [{ key: 'ip', words: t('audit.ip'), show: (row: Row) => row.ip ?? '' }]
      : [
          {
            key: 'subject',
            words: t('audit.subject'),
            text: (row: Row) => row.subject ?? row.fields?.join('、') ?? '',
            show: (row: Row) => <span className="meta">{row.subject ?? row.fields?.join('、') ?? ''}</span>,
          },
        ]),
    ...(of === 'journal'
      ? [{ key: 'at', words: t('audit.at'), width: 150, show: (row: Row) => (row.at ? inFull(row.at) : '') }]
      : []),
    ...(of === 'readings'
      ? [
          { key: 'purpose', words: t('phone.purpose'), show: (row: Row) => row.purpose ?? '' },
          {
            key: 'rows',
            words: t('audit.rows'),
            kind: 'number' as const,
            width: 72,
            show: (row: Row) => row.rows ?? '',
          },
        ]
      : []),
  ]
  const failed = refusal(pages.error, () => void pages.refetch())
  return (
    <DeskPage>
      <PaneTop title={t('nav.audit')} />
      <fieldset className="filters">
        <legend className="unseen">{t('filter.label')}</legend>
        {ofs.map((one) => (
          <button key={one} type="button" aria-pressed={one === of} onClick={() => setOf(one)}>
            {t(`audit.of-${one}`)}
          </button>
        ))}
        <span className="meta sp">{t('audit.note')}</span>
      </fieldset>
      {failed && <RefusalNote {...failed} />}
      <DataTable<Row>
        label={t(`audit.of-${of}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onExport={() => makeSheet(`audit/${of}`, t(`audit.of-${of}`), columns, rows)}
        loading={pages.isLoading}
        empty={{ words: t('audit.none') }}
      />
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <LookedAt />
    </DeskPage>
  )
}
