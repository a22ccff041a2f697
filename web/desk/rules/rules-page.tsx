import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { sourceWords } from '../telling/limit.ts'
import { codeOf, useCatalogue } from './catalogue-filters.tsx'
import { catalogueColumns } from './catalogue-sheet.ts'
import { columnsOfFamily } from './columns.tsx'
import { ParameterPane } from './parameter-pane.tsx'
import { PastePane } from './paste-pane.tsx'
import { PROGRAMME, type RuleTab, RuleTabs } from './rule-tabs.tsx'

export type Parameter = Answer<'/api/parameters'>['rows'][number]

/** Which parameters a part lists: those of a family, or of a programme those of none. */
const queries = {
  catalogue: { programme: PROGRAMME, family: `${PROGRAMME}/item/` },
  duties: { programme: PROGRAMME, family: `${PROGRAMME}/duty/` },
  limits: { programme: PROGRAMME },
  phrases: { programme: PROGRAMME, family: `${PROGRAMME}/phrases/` },
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
  // As it stood on any day; today unless one is chosen.
  const day = address.get('day') ?? undefined
  const list = useAsk('/api/parameters', { params: { query: { ...queries[part], ...(day ? { day } : {}) } } })
  const [chosen, setChosen] = useState<string>()
  const [pasting, setPasting] = useState(false)
  const [sideOpen, setSideOpen] = useState(false)
  const parameter = list.data?.rows.find((row) => row.id === chosen)
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={pasting ? t('paste.title') : t('rules.one')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      side={
        pasting ? (
          <PastePane rows={list.data?.rows ?? []} />
        ) : (
          <ParameterPane key={`${parameter?.id} ${day}`} parameter={parameter} day={day} />
        )
      }
    >
      <Asked query={list}>
        {(answer) => (
          <Table
            key={part}
            answer={answer}
            part={part}
            here={pasting ? undefined : chosen}
            onOpen={(id) => {
              setChosen(id)
              setPasting(false)
              setSideOpen(true)
            }}
            onPaste={() => {
              setPasting(true)
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
  onPaste: () => void
}

const Table = ({ answer, part, here, onOpen, onPaste }: TableProps) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const [typed, setTyped] = useState('')
  const isCatalogue = part === 'catalogue'
  const { itemOf, keeps, choices } = useCatalogue(address.get('day') ?? undefined, isCatalogue)
  const rows = answer.rows.filter((row) => keeps(row, typed))
  const whole = part === 'limits' || part === 'phrases' || part === 'house'
  const columns: readonly Column<Parameter>[] = [
    ...columnsOfFamily(t, language, part, say, onOpen, (row) => itemOf.get(codeOf(row))),
    ...(isCatalogue
      ? []
      : [{ key: 'from', words: t('rules.from'), width: 110, wide: true, show: (row: Parameter) => row.from }]),
    ...(whole
      ? [{ key: 'source', words: t('rules.source'), width: 160, show: (row: Parameter) => sourceWords(t, row.source) }]
      : []),
  ]
  const title = t(`rules.${part}`)
  /** The catalogue goes out with the heads by which it comes back. */
  const sheet: readonly Column<Parameter>[] = isCatalogue
    ? catalogueColumns.map(({ head, give }) => ({
        key: head.en,
        words: head.zh,
        show: (row) => give(row.value as Record<string, unknown>),
      }))
    : columns
  const setDay = (day: string | undefined) =>
    setAddress({ ...(isCatalogue ? {} : { part }), ...(day ? { day } : {}) }, { replace: true })
  return (
    <>
      <PaneTop title={t('nav.rules')} count={rows.length}>
        <span className="sp" />
        {isCatalogue && holds(me, 'duty-chief', 'security-administrator') && (
          <Button look="light" onClick={onPaste}>
            {t('catalogue.from-excel')}
          </Button>
        )}
        <SearchBox words={t(isCatalogue ? 'catalogue.find' : 'rules.find')} value={typed} onSearch={setTyped} />
      </PaneTop>
      <RuleTabs here={part} />
      <div className="filters wrap">
        {isCatalogue && choices}
        <span className="meta sp">{answer.placeName}</span>
        <DatePicker
          size="small"
          aria-label={t('catalogue.day')}
          allowClear={address.has('day')}
          value={dayjs(answer.day)}
          onChange={(day) => setDay(day?.format('YYYY-MM-DD'))}
        />
      </div>
      <DataTable<Parameter>
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={here}
        onOpen={(row) => onOpen(row.id)}
        onExport={() => makeSheet(`rules/${part}`, title, sheet, rows)}
        empty={{ words: t('rules.none') }}
      />
    </>
  )
}
