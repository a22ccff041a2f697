import './administration.css'
import { useMemo, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { type Field, type FieldValues, pickOf, textOf } from '../../parts/fields/field.ts'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { deskSearch } from '../frame/search.ts'
import { sourceWords } from '../telling/limit.ts'
import { ParameterPane } from './parameter-pane.tsx'
import { RowWay } from './row-way.tsx'
import { Said } from './said.tsx'
import { useValueWords } from './value-words.ts'

export type ParameterRow = Answer<'/api/parameters'>['rows'][number]

const when: Field[] = [
  { name: 'day', kind: 'date', words: w['parameter.day'], required: true },
  { name: 'place', kind: 'place', words: w['parameter.here'] },
]
const own = { item: 'parameter.item', duty: 'parameter.duty' } as const
const nameOf = (family: string) => family.split('/').at(-2) as keyof typeof own

/** Everything an office changes, by programme and family: the value of a day at a place, and all values with source and signature. */
export const ParametersPage = () => {
  const { t, say } = useWords()
  const me = useMe()
  const shown = useValueWords()
  const [programme, setProgramme] = useState('grid-casework')
  const [family, setFamily] = useState('')
  const [at, setAt] = useState<FieldValues>(() => ({ day: onTheWall(me.now).day }))
  const [id, setId] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const place = pickOf(at.place)?.id
  const day = textOf(at.day)
  const query = { programme, ...(family ? { family } : {}), ...(day ? { day } : {}), ...(place ? { place } : {}) }
  const list = useAsk('/api/parameters', { params: { query } })
  const rows = list.data?.rows ?? []
  const here = rows.find((row) => row.id === id)
  const open = (row: ParameterRow) => {
    setId(row.id)
    setSideOpen(true)
  }
  const tabs = useMemo(
    () =>
      (list.data?.programmes ?? []).flatMap((p) =>
        ['', ...p.families].map((f) => ({
          id: `${p.id} ${f}`,
          words:
            (list.data?.programmes.length ?? 0) > 1
              ? `${say(p.words)} ${f ? t(own[nameOf(f)]) : t('parameter.general')}`
              : f
                ? t(own[nameOf(f)])
                : t('parameter.general'),
        })),
      ),
    [list.data, say, t],
  )
  const choose = (tab: string) => {
    const [p = '', f = ''] = tab.split(' ')
    setProgramme(p)
    setFamily(f)
    setId(undefined)
  }
  const columns: Column<ParameterRow>[] = [
    {
      key: 'name',
      words: t('parameter.name'),
      show: (row) => <RowWay words={say(row.words)} onOpen={() => open(row)} />,
      sortBy: (row) => say(row.words),
    },
    { key: 'value', words: t('parameter.value'), show: (row) => shown(row.value) },
    { key: 'from', words: t('parameter.from'), show: (row) => row.from, sortBy: (row) => row.from, width: 120 },
    { key: 'where', words: t('parameter.where'), show: (row) => row.placeName, width: 120 },
    { key: 'source', words: t('parameter.source'), show: (row) => sourceWords(t, row.source) },
  ]
  return (
    <DeskPage
      side={<ParameterPane key={here?.id} row={here} />}
      sideLabel={t('parameter.history')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
    >
      <PaneTop title={t('nav.parameters')} count={rows.length} />
      <FilterTabs
        label={t('nav.parameters')}
        filters={tabs}
        chosen={`${programme} ${family}`}
        onChoose={choose}
        asOf={list.data && `${list.data.day} ${list.data.placeName}`}
      />
      <div className="pick-line">
        <DeskForm fields={when} values={at} onChange={setAt} search={deskSearch} />
      </div>
      <Said error={list.error} onRetry={() => void list.refetch()} />
      <DataTable<ParameterRow>
        label={t('nav.parameters')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        here={id}
        loading={list.isPending}
        onOpen={open}
        empty={{ words: t('parameter.none') }}
      />
    </DeskPage>
  )
}
