import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'

type Batch = Answer<'/api/property/ratings'>['rows'][number]

/** Batches in which estates are rated, the newest first; each leads to its estates. */
export const RatingsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const asked = useAsk('/api/property/ratings')
  return (
    <DeskPage>
      <PaneTop title={t('nav.ratings')} {...(asked.data ? { count: asked.data.rows.length } : {})}>
        {asked.data && <span className="meta">{t('as-of', { at: inFull(asked.data.at) })}</span>}
        <span className="sp" />
        {holds(me, 'property-clerk') && (
          <ButtonLink look="go" href="/property/ratings/new">
            {t('ratings.begin')}
          </ButtonLink>
        )}
      </PaneTop>
      <Asked query={asked}>{({ rows }) => <Batches rows={rows} />}</Asked>
    </DeskPage>
  )
}

const Batches = ({ rows }: { rows: readonly Batch[] }) => {
  const { t, say } = useWords()
  const gradesOf = ({ grades }: Batch) =>
    grades.map(({ words, count }) => t('ratings.of-grade', { grade: say(words), n: count })).join('　')
  const columns: readonly Column<Batch>[] = [
    {
      ...{ key: 'batch', words: t('ratings.batch'), width: 190, sortBy: (row) => row.year * 100 + row.no },
      show: (row) => (
        <Go href={`/property/ratings/${row.id}`}>{t('ratings.batch-of', { year: row.year, no: row.no })}</Go>
      ),
      text: (row) => t('ratings.batch-of', { year: row.year, no: row.no }),
    },
    { key: 'number', words: t('ratings.number'), width: 180, wide: true, show: (row) => row.number },
    { key: 'state', words: t('ratings.state'), width: 130, show: (row) => say(row.stateWords) },
    {
      ...{ key: 'estates', words: t('ratings.estates'), kind: 'number', width: 90 },
      ...{ show: (row) => row.estates, sortBy: (row) => row.estates },
    },
    { key: 'grades', words: t('ratings.grades'), wide: true, show: gradesOf },
  ]
  return (
    <DataTable<Batch>
      label={t('nav.ratings')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onExport={() => makeSheet('property/ratings', t('nav.ratings'), columns, rows)}
      empty={{ words: t('ratings.none'), way: { words: t('ratings.to-estates'), href: '/property/estates' } }}
    />
  )
}
