import type { Answer } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'

type Row = Answer<'/api/refused-hearings'>['rows'][number]

/** Outcomes of one programme that another would not hear, with its reason. The first act stands; a person looks at it. */
export const HearingsPage = () => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const hearings = useAsk('/api/refused-hearings')
  const columns: readonly Column<Row>[] = [
    { key: 'at', words: t('hearings.at'), width: 150, show: (row) => inFull(row.at) },
    { key: 'outcome', words: t('hearings.outcome'), width: 220, show: (row) => row.outcome },
    {
      key: 'why',
      words: t('hearings.why'),
      text: (row) => row.refusals.map((one) => say(one.words)).join(t('mark.after')),
      show: (row) =>
        row.refusals.map((one) => (
          <p key={one.hears}>{t('bulk.refused', { why: say(one.words), todo: say(one.todo) })}</p>
        )),
    },
    { key: 'tries', words: t('deliveries.tries'), kind: 'number', width: 72, show: (row) => row.tries },
  ]
  const failed = refusal(hearings.error, () => void hearings.refetch())
  return (
    <DeskPage>
      <PaneTop title={t('nav.hearings')} {...(hearings.data ? { count: hearings.data.rows.length } : {})} />
      {failed && <RefusalNote {...failed} />}
      <DataTable<Row>
        label={t('nav.hearings')}
        columns={columns}
        rows={hearings.data?.rows ?? []}
        rowKey={(row) => row.id}
        onExport={() => makeSheet('hearings', t('nav.hearings'), columns, hearings.data?.rows ?? [])}
        loading={hearings.isLoading}
        empty={{ words: t('hearings.none') }}
      />
    </DeskPage>
  )
}
