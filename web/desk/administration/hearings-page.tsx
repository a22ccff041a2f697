import './administration.css'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Said } from './said.tsx'

type Hearing = Answer<'/api/refused-hearings'>['rows'][number]

/** Outcomes that another programme refused to hear. The first act stands; a person looks at what follows. */
export const HearingsPage = () => {
  const { t, say } = useWords()
  const list = useAsk('/api/refused-hearings')
  const columns: Column<Hearing>[] = [
    { key: 'at', words: t('admin.at'), show: (row) => inFull(row.at), width: 150 },
    { key: 'outcome', words: t('hearing.outcome'), show: (row) => row.outcome },
    { key: 'hears', words: t('hearing.hears'), show: (row) => row.refusals.map((one) => one.hears).join(t('value.join')) },
    { key: 'why', words: t('hearing.why'), show: (row) => row.refusals.map((one) => say(one.words)).join(t('value.join')) },
    { key: 'tries', words: t('delivery.tries'), kind: 'number', show: (row) => row.tries, width: 80 },
  ]
  return (
    <DeskPage>
      <PaneTop title={t('nav.hearings')}>
        <span className="meta">{t('hearing.note')}</span>
      </PaneTop>
      <Said error={list.error} onRetry={() => void list.refetch()} />
      <DataTable<Hearing>
        label={t('nav.hearings')}
        columns={columns}
        rows={list.data?.rows ?? []}
        rowKey={(row) => row.id}
        loading={list.isPending}
        empty={{ words: t('hearing.none') }}
      />
    </DeskPage>
  )
}
