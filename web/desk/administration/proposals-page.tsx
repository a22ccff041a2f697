import './administration.css'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { usePages } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { More } from './more.tsx'
import { ProposalPane } from './proposal-pane.tsx'
import { RowWay } from './row-way.tsx'
import { Said } from './said.tsx'

export type Proposal = Answer<'/api/proposals'>['rows'][number]

const states = ['waiting', 'signed', 'refused', 'withdrawn'] as const

/** What one person set up and another signs: before and after side by side, then sign, turn down or withdraw. */
export const ProposalsPage = () => {
  const { t, say } = useWords()
  const [state, setState] = useState<(typeof states)[number]>('waiting')
  const [id, setId] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const list = usePages('/api/proposals', { params: { query: { state } } }, (answer) => answer.next)
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const here = rows.find((row) => row.id === id) ?? rows[0]
  const open = (row: Proposal) => {
    setId(row.id)
    setSideOpen(true)
  }
  const aboutOf = (row: Proposal): string => {
    const { id: parameter, person } = row.input as { id?: string; person?: string }
    return (person && row.names[person]) ?? parameter ?? ''
  }
  const columns: Column<Proposal>[] = [
    {
      key: 'kind',
      words: t('proposal.what'),
      show: (row) => <RowWay words={row.kindWords ? say(row.kindWords) : row.kind} onOpen={() => open(row)} />,
    },
    { key: 'about', words: t('proposal.about'), show: aboutOf },
    { key: 'place', words: t('parameter.where'), show: (row) => row.placeName },
    { key: 'by', words: t('proposal.by'), show: (row) => row.by ?? '' },
    { key: 'at', words: t('admin.at'), show: (row) => inFull(row.at), width: 150 },
  ]
  return (
    <DeskPage
      side={<ProposalPane key={here?.id} proposal={here} />}
      sideLabel={t('proposal.side')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
    >
      <PaneTop title={t('nav.proposals')} />
      <FilterTabs
        label={t('admin.state')}
        filters={states.map((one) => ({ id: one, words: t(`proposal.${one}`) }))}
        chosen={state}
        onChoose={(next) => setState(next as typeof state)}
      />
      <Said error={list.error} onRetry={() => void list.refetch()} />
      <DataTable<Proposal>
        label={t('proposal.list')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={here?.id}
        loading={list.isPending}
        onOpen={open}
        empty={{ words: t('proposal.none') }}
      />
      <More query={list} />
    </DeskPage>
  )
}
