import './administration.css'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { limitWords, sourceWords } from '../telling/limit.ts'
import { type CatalogueRow, dutyOf, matches, rowOf } from './catalogue-rows.ts'
import { RoutingPane } from './routing-pane.tsx'
import { RowWay } from './row-way.tsx'
import { Said } from './said.tsx'

/** The catalogue of a programme as it holds today, and beside it: which unit leads an item at a place, and by which rule. */
export const CataloguePage = () => {
  const { programme = 'grid-casework' } = useParams()
  const { t, say } = useWords()
  const [typed, setTyped] = useState('')
  const [code, setCode] = useState<string>()
  const [sideOpen, setSideOpen] = useState(false)
  const items = useAsk('/api/parameters', { params: { query: { programme, family: `${programme}/item/` } } })
  const duties = useAsk(
    '/api/parameters',
    { params: { query: { programme, family: `${programme}/duty/` } } },
    { fresh: 60_000 },
  )
  const all = (items.data?.rows ?? []).map((row) => rowOf(row, dutyOf(duties.data?.rows ?? [])))
  const rows = all.filter((row) => matches(row, typed))
  const here = all.find((row) => row.code === code)
  const open = (row: CatalogueRow) => {
    setCode(row.code)
    setSideOpen(true)
  }
  const columns: Column<CatalogueRow>[] = [
    { key: 'code', words: t('catalogue.code'), show: (row) => row.code, sortBy: (row) => row.code, width: 84 },
    {
      key: 'item',
      words: t('catalogue.item'),
      show: (row) => <RowWay words={say(row.name)} onOpen={() => open(row)} />,
      sortBy: (row) => say(row.name),
    },
    { key: 'limit', words: t('catalogue.limit'), show: (row) => limitWords(t, row.limit), width: 108 },
    {
      key: 'lead',
      words: t('catalogue.lead'),
      show: (row) => (row.duty ? say(row.duty) : ''),
      sortBy: (row) => row.lead,
    },
    { key: 'clause', words: t('catalogue.clause'), show: (row) => row.clause },
    {
      key: 'evidence',
      words: t('catalogue.evidence'),
      width: 138,
      show: (row) =>
        `${t(`catalogue.evidence-${row.evidence.handle}`)}${t('value.join')}${t(`catalogue.verify-${row.evidence.verify}`)}`,
    },
    { key: 'public', words: t('catalogue.public'), show: (row) => t(row.public ? 'yes' : 'no'), width: 64 },
  ]
  return (
    <DeskPage
      side={<RoutingPane row={here} />}
      sideWidth="reading"
      sideLabel={t('catalogue.routing')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
    >
      <PaneTop title={t('catalogue.title')} count={rows.length}>
        {all[0] && (
          <span className="meta">
            {t('parameter.line', {
              value: sourceWords(t, all[0].source),
              from: all[0].from,
              place: items.data?.placeName ?? '',
            })}
          </span>
        )}
        <span className="sp" />
        <SearchBox words={t('catalogue.find')} value={typed} onSearch={setTyped} />
      </PaneTop>
      <Said error={items.error ?? duties.error} onRetry={() => void items.refetch()} />
      <DataTable<CatalogueRow>
        label={t('catalogue.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.code}
        here={code}
        loading={items.isPending}
        onOpen={open}
        empty={{ words: t('catalogue.none') }}
      />
    </DeskPage>
  )
}
