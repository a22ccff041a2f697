import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk, usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { OfficialsTable } from './officials-table.tsx'

type Resident = Answer<'/api/people'>['residents'][number]

const relations = ['head', 'spouse', 'child', 'grandchild', 'parent', 'sibling', 'other'] as const
const isRelation = (relation: string): relation is (typeof relations)[number] =>
  (relations as readonly string[]).includes(relation)

/** People of a place: of a village who lives there, by group and household; of a town or the county who holds posts there. */
export const PeoplePage = () => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const [address, setAddress] = useSearchParams()
  const place = address.get('place') ?? me.posts[0]?.place ?? me.county.code
  const of = address.get('of') ?? (place.length >= 12 ? 'residents' : 'officials')
  const query = { place, of: of as 'residents' }
  const named = useAsk('/api/places/{code}', { params: { path: { code: place }, query: {} } })
  const pages = usePages('/api/people', { params: { query } }, (answer) =>
    answer.next ? { after: answer.next } : null,
  )
  const officials = pages.data?.pages.flatMap((page) => page.officials) ?? []
  const residents = pages.data?.pages.flatMap((page) => page.residents) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  return (
    <DeskPage>
      <PaneTop title={of === 'residents' ? t('people.residents') : t('people.officials')}>
        <span className="meta">{named.data?.fullName}</span>
        {place.length >= 12 && (
          <Select
            aria-label={t('people.of')}
            value={of}
            onChange={(next: string) => setAddress({ place, of: next }, { replace: true })}
            options={[
              { value: 'residents', label: t('people.residents') },
              { value: 'officials', label: t('people.officials') },
            ]}
          />
        )}
        <span className="sp" />
        {!failed && <ExportButton url="/api/people.xlsx" query={query} />}
      </PaneTop>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {!failed && of === 'officials' && (
        <OfficialsTable label={t('people.officials')} rows={officials} loading={pages.isLoading} withOrganisation />
      )}
      {!failed && of === 'residents' && <ResidentsTable rows={residents} loading={pages.isLoading} />}
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <LookedAt />
    </DeskPage>
  )
}

const ResidentsTable = ({ rows, loading }: { rows: readonly Resident[]; loading: boolean }) => {
  const { t } = useWords()
  const columns: readonly Column<Resident>[] = [
    { key: 'group', words: t('people.group'), width: 110, show: (row) => row.group ?? '' },
    { key: 'head', words: t('people.head'), width: 110, show: (row) => row.head ?? '' },
    { key: 'name', words: t('people.name'), width: 110, show: (row) => <Go href={`/people/${row.id}`}>{row.name}</Go> },
    {
      key: 'relation',
      words: t('people.relation'),
      width: 110,
      show: (row) => (row.relation && isRelation(row.relation) ? t(`relation.${row.relation}`) : (row.relation ?? '')),
    },
    { key: 'birth', words: t('people.birth'), width: 120, show: (row) => row.birth ?? '' },
    { key: 'place', words: t('people.place'), show: (row) => row.placeName },
    { key: 'from', words: t('people.lives-since'), width: 120, show: (row) => row.from },
  ]
  return (
    <DataTable<Resident>
      label={t('people.residents')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      loading={loading}
      empty={{ words: t('people.no-residents') }}
    />
  )
}
