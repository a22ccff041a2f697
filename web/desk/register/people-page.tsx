import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk, usePages, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { Go } from '../../parts/go.tsx'
import { PlacePicker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { AddPerson } from './add-person.tsx'
import { FindOne } from './find-one.tsx'
import { keeps } from './keeps.ts'
import { OfficialsTable } from './officials-table.tsx'
import { PrintButton } from './print-button.tsx'
import { RegisterTabs } from './register-tabs.tsx'
import { relationName } from './relation-name.ts'

type Resident = Answer<'/api/people'>['residents'][number]

/** People of a place: of a village who lives there, by group and household; of a town or the county who holds posts there. */
export const PeoplePage = () => {
  const { t } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const [address, setAddress] = useSearchParams()
  const place = address.get('place') ?? me.posts[0]?.place ?? me.county.code
  const of = (address.get('of') ?? (place.length >= 12 ? 'residents' : 'officials')) as 'residents' | 'officials'
  const noVillage = of === 'residents' && place.length < 12
  const query = { place, of }
  const named = useAsk('/api/places/{code}', { params: { path: { code: place }, query: {} } })
  const pages = usePages(
    '/api/people',
    { params: { query } },
    (answer) => (answer.next ? { after: answer.next } : null),
    { enabled: !noVillage },
  )
  const officials = pages.data?.pages.flatMap((page) => page.officials) ?? []
  const residents = pages.data?.pages.flatMap((page) => page.residents) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  const fullName = named.data?.fullName ?? ''
  const adds = of === 'residents' && !noVillage && keeps(me, ['residents'], place)
  const side = adds && fullName ? <AddPerson key={place} place={{ id: place, name: fullName }} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('act.add-person')} {...(side ? { side } : {})}>
      <PaneTop title={of === 'residents' ? t('people.residents') : t('people.officials')}>
        <FindOne />
        <span className="sp" />
        {!failed && !noVillage && (
          <>
            {adds && (
              <ButtonLink look="light" href="/people/list">
                {t('list.title')}
              </ButtonLink>
            )}
            {officials.length + residents.length > 0 && (
              <PrintButton of={{ people: query, rows: officials.length + residents.length }} />
            )}
            <ExportButton url="/api/people.xlsx" query={query} />
          </>
        )}
      </PaneTop>
      <RegisterTabs here={of} place={place}>
        <div className="find-one sp">
          <PlacePicker
            key={place}
            label={t('people.place')}
            picked={{ id: place, name: fullName }}
            onPick={(pick) => pick && setAddress({ place: pick.id, of }, { replace: true })}
            search={registerSearch.place}
          />
        </div>
      </RegisterTabs>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {noVillage && <EmptyState words={t('register.village')} />}
      {!failed && of === 'officials' && (
        <OfficialsTable label={t('people.officials')} rows={officials} loading={pages.isLoading} withOrganisation />
      )}
      {!failed && of === 'residents' && !noVillage && <ResidentsTable rows={residents} loading={pages.isLoading} />}
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
    {
      key: 'head',
      words: t('people.head'),
      width: 110,
      show: (row) => (row.household ? <Go href={`/households/${row.household}`}>{row.head ?? row.name}</Go> : ''),
      text: (row) => row.head,
    },
    {
      key: 'name',
      words: t('people.name'),
      width: 110,
      show: (row) => <Go href={`/people/${row.id}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'relation', words: t('people.relation'), width: 110, show: (row) => relationName(t, row.relation) },
    { key: 'birth', words: t('people.birth'), width: 120, show: (row) => row.birth ?? '' },
    { key: 'place', words: t('people.place'), wide: true, show: (row) => row.placeName },
    { key: 'from', words: t('people.lives-since'), width: 120, wide: true, show: (row) => row.from },
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
