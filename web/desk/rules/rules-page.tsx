import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { sourceWords } from '../telling/limit.ts'
import { columnsOfFamily } from './columns.tsx'
import { ParameterPane } from './parameter-pane.tsx'

const PROGRAMME = 'grid-casework'
export type Parameter = Answer<'/api/parameters'>['rows'][number]

/** The catalogue, who is answerable for what, and every time limit: dated values with their sources, and the way to change one. */
export const RulesPage = () => {
  const { t } = useWords()
  const [address, setAddress] = useSearchParams()
  const family = address.get('family') ?? `${PROGRAMME}/item/`
  const query = { programme: PROGRAMME, ...(family === 'none' ? {} : { family }) }
  const list = useAsk('/api/parameters', { params: { query } })
  const [chosen, setChosen] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const parameter = list.data?.rows.find((row) => row.id === chosen)
  const tabs = [
    { id: `${PROGRAMME}/item/`, words: t('rules.catalogue') },
    { id: `${PROGRAMME}/duty/`, words: t('rules.duties') },
    { id: 'none', words: t('rules.limits') },
  ]
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={t('rules.one')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      side={<ParameterPane key={parameter?.id ?? ''} parameter={parameter} />}
    >
      <Asked query={list}>
        {(answer) => (
          <Table
            key={family}
            answer={answer}
            family={family}
            tabs={tabs}
            here={chosen}
            onFamily={(id) => {
              setChosen(undefined)
              setAddress({ family: id }, { replace: true })
            }}
            onOpen={(id) => {
              setChosen(id)
              setSideOpen(true)
            }}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

interface TableProps {
  answer: Answer<'/api/parameters'>
  family: string
  tabs: readonly { readonly id: string; readonly words: string }[]
  here: string | undefined
  onFamily: (id: string) => void
  onOpen: (id: string) => void
}

const Table = ({ answer, family, tabs, here, onFamily, onOpen }: TableProps) => {
  const { t, say, language } = useWords()
  const [typed, setTyped] = useState('')
  const word = typed.trim().toLowerCase()
  const rows = answer.rows.filter((row) => !word || JSON.stringify([row.words, row.value]).toLowerCase().includes(word))
  const columns: readonly Column<Parameter>[] = [
    ...columnsOfFamily(t, language, family, say, onOpen),
    { key: 'from', words: t('rules.from'), width: 110, show: (row) => row.from },
    ...(family === 'none'
      ? [{ key: 'source', words: t('rules.source'), width: 140, show: (row: Parameter) => sourceWords(t, row.source) }]
      : []),
  ]
  const title = tabs.find((tab) => tab.id === family)?.words ?? ''
  return (
    <>
      <PaneTop title={t('nav.rules')} count={rows.length}>
        <span className="sp" />
        <SearchBox words={t('rules.find')} value={typed} onSearch={setTyped} />
      </PaneTop>
      <fieldset className="filters">
        <legend className="unseen">{t('filter.label')}</legend>
        {tabs.map((tab) => (
          <button key={tab.id} type="button" aria-pressed={tab.id === family} onClick={() => onFamily(tab.id)}>
            {tab.words}
          </button>
        ))}
        <span className="meta sp">{t('rules.as-of', { day: answer.day, place: answer.placeName })}</span>
      </fieldset>
      <DataTable<Parameter>
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={here}
        onOpen={(row) => onOpen(row.id)}
        onExport={() => makeSheet(`rules/${family.split('/')[1] ?? 'limits'}`, title, columns, rows)}
        empty={{ words: t('rules.none') }}
      />
    </>
  )
}
