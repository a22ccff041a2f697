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
import { columnsOfFamily, columnsOfRows } from './columns.tsx'
import type { Shape } from './editing.ts'
import { NewRowPane, ownPlace, ParameterPane } from './parameter-pane.tsx'
import { PastePane } from './paste-pane.tsx'
import { type Elsewhere, PROGRAMME, type RuleTab, RuleTabs } from './rule-tabs.tsx'
import { tellValue } from './value.ts'

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
  const set = address.get('set')
  const elsewhere = set ? { set, family: address.get('family') ?? '' } : undefined
  // As it stood on any day; today unless one is chosen.
  const day = address.get('day') ?? undefined
  const own = ownPlace(useMe()).place
  const list = useAsk('/api/parameters', {
    params: {
      query: {
        ...(elsewhere
          ? { programme: elsewhere.set, family: elsewhere.family, ...(own ? { place: own.id } : {}) }
          : queries[part]),
        ...(day ? { day } : {}),
      },
    },
  })
  const [chosen, setChosen] = useState<string>()
  const [pasting, setPasting] = useState(false)
  const [adding, setAdding] = useState(false)
  const [sideOpen, setSideOpen] = useState(false)
  const parameter = list.data?.rows.find((row) => row.id === chosen)
  const here = list.data?.programmes.find(({ id }) => id === (set ?? queries[part].programme))
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={pasting ? t('paste.title') : adding ? t('rules.add') : t('rules.one')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      side={
        pasting ? (
          <PastePane rows={list.data?.rows ?? []} />
        ) : adding && elsewhere && here ? (
          <NewRowPane
            key={elsewhere.family}
            set={here}
            family={elsewhere.family}
            codes={(list.data?.rows ?? []).map(codeOf)}
          />
        ) : (
          <ParameterPane key={`${parameter?.id} ${day}`} parameter={parameter} set={here} day={day} />
        )
      }
    >
      <Asked query={list}>
        {(answer) => (
          <Table
            key={elsewhere ? `${elsewhere.set} ${elsewhere.family}` : part}
            answer={answer}
            part={elsewhere ?? part}
            here={pasting ? undefined : chosen}
            onOpen={(id) => {
              setChosen(id)
              setPasting(false)
              setAdding(false)
              setSideOpen(true)
            }}
            onAdd={() => {
              setAdding(true)
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
  part: Part | Elsewhere
  here: string | undefined
  onOpen: (id: string) => void
  onPaste: () => void
  onAdd: () => void
}

const Table = ({ answer, part, here, onOpen, onPaste, onAdd }: TableProps) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const [typed, setTyped] = useState('')
  const isCatalogue = part === 'catalogue'
  const elsewhere = typeof part === 'string' ? undefined : part
  const set = answer.programmes.find(({ id }) => id === (elsewhere?.set ?? PROGRAMME))
  const family = set?.families.find(({ id }) => id === elsewhere?.family)
  const { itemOf, keeps, choices } = useCatalogue(address.get('day') ?? undefined, isCatalogue)
  const rows = answer.rows.filter((row) => keeps(row, typed))
  const whole = elsewhere?.family === '' || part === 'limits' || part === 'phrases' || part === 'house'
  const columns: readonly Column<Parameter>[] = [
    ...(elsewhere?.family
      ? columnsOfRows(
          language,
          answer.rows,
          say,
          onOpen,
          (value) => tellValue(t, language, value, { says: set?.says }),
          { says: set?.says, shape: family?.shape as Shape | undefined },
        )
      : columnsOfFamily(
          t,
          language,
          elsewhere ? 'limits' : String(part),
          say,
          onOpen,
          (row) => itemOf.get(codeOf(row)),
          (set ?? answer.programmes.find(({ id }) => id === 'house'))?.says,
        )),
    ...(isCatalogue
      ? []
      : [{ key: 'from', words: t('rules.from'), width: 110, wide: true, show: (row: Parameter) => row.from }]),
    ...(whole
      ? [{ key: 'source', words: t('rules.source'), width: 160, show: (row: Parameter) => sourceWords(t, row.source) }]
      : []),
  ]
  const title = family ? say(family.words) : elsewhere ? t('rules.other') : t(`rules.${part as Part}`)
  /** The catalogue goes out with the heads by which it comes back. */
  const sheet: readonly Column<Parameter>[] = isCatalogue
    ? catalogueColumns.map(({ head, give }) => ({
        key: head.en,
        words: head.zh,
        show: (row) => give(row.value as Record<string, unknown>),
      }))
    : columns
  const setDay = (day: string | undefined) =>
    setAddress(
      { ...(elsewhere ?? (isCatalogue ? {} : { part: String(part) })), ...(day ? { day } : {}) },
      { replace: true },
    )
  return (
    <>
      <PaneTop title={t('nav.rules')} count={rows.length}>
        <span className="sp" />
        {isCatalogue && holds(me, 'duty-chief', 'security-administrator') && (
          <Button look="light" onClick={onPaste}>
            {t('catalogue.from-excel')}
          </Button>
        )}
        {family?.open && holds(me, ...(set?.proposers ?? [])) && (
          <Button look="light" onClick={onAdd}>
            {t('rules.add')}
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
        onExport={() => makeSheet(`rules/${elsewhere ? elsewhere.family || elsewhere.set : part}`, title, sheet, rows)}
        empty={{ words: t('rules.none') }}
      />
    </>
  )
}
