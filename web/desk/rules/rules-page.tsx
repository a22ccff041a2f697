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
import { PROGRAMME, type RuleTab, RuleTabs } from './rule-tabs.tsx'

export type Parameter = Answer<'/api/parameters'>['rows'][number]

/** Which parameters a part lists: those of a family, or of a programme those of none. */
const queries = {
  catalogue: { programme: PROGRAMME, family: `${PROGRAMME}/item/` },
  duties: { programme: PROGRAMME, family: `${PROGRAMME}/duty/` },
  limits: { programme: PROGRAMME },
  house: { programme: 'house' },
} as const satisfies Partial<Record<RuleTab, object>>
type Part = keyof typeof queries
const isPart = (part: string | null): part is Part => part !== null && part in queries

/** The catalogue, who is answerable for what, and every time limit: dated values with their sources, and the way to change one. */
export const RulesPage = () => {
  const { t } = useWords()
  const [address] = useSearchParams()
  const asked = address.get('part')
  const part: Part = isPart(asked) ? asked : 'catalogue'
  const list = useAsk('/api/parameters', { params: { query: queries[part] } })
  const [chosen, setChosen] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const parameter = list.data?.rows.find((row) => row.id === chosen)
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
            key={part}
            answer={answer}
            part={part}
            here={chosen}
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
  part: Part
  here: string | undefined
  onOpen: (id: string) => void
}

const Table = ({ answer, part, here, onOpen }: TableProps) => {
  const { t, say, language } = useWords()
  const [typed, setTyped] = useState('')
  const word = typed.trim().toLowerCase()
  const rows = answer.rows.filter((row) => !word || JSON.stringify([row.words, row.value]).toLowerCase().includes(word))
  const whole = part === 'limits' || part === 'house'
  const columns: readonly Column<Parameter>[] = [
    ...columnsOfFamily(t, language, part, say, onOpen),
    { key: 'from', words: t('rules.from'), width: 110, wide: true, show: (row) => row.from },
    ...(whole
      ? [{ key: 'source', words: t('rules.source'), width: 160, show: (row: Parameter) => sourceWords(t, row.source) }]
      : []),
  ]
  const title = t(`rules.${part}`)
  return (
    <>
      <PaneTop title={t('nav.rules')} count={rows.length}>
        <span className="sp" />
        <SearchBox words={t('rules.find')} value={typed} onSearch={setTyped} />
      </PaneTop>
      <RuleTabs here={part}>
        <span className="meta sp">{t('rules.as-of', { day: answer.day, place: answer.placeName })}</span>
      </RuleTabs>
      <DataTable<Parameter>
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={here}
        onOpen={(row) => onOpen(row.id)}
        onExport={() => makeSheet(`rules/${part}`, title, columns, rows)}
        empty={{ words: t('rules.none') }}
      />
    </>
  )
}
