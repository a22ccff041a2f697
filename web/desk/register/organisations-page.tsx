import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { FindOne } from './find-one.tsx'
import { keeps } from './keeps.ts'
import { isOrganisationKind, organisationKindKey } from './kinds.ts'
import { addOrganisation } from './organisation-acts.ts'
import { RegisterActs } from './register-acts.tsx'
import { RegisterTabs } from './register-tabs.tsx'

type Organisation = Answer<'/api/organisations'>['organisations'][number]

/** The offices of the county or of a town, parents before their parts, in protocol order; and a way to any office or person by name. */
export const OrganisationsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const own = me.posts[0]?.place.slice(0, 9) ?? me.county.code
  const place = address.get('place') ?? (own.length === 9 ? own : me.county.code)
  const tree = useAsk('/api/places', { params: { query: {} } }, { fresh: 300_000 })
  const list = useAsk('/api/organisations', { params: { query: { place } } })
  const seat = { id: place, name: tree.data?.towns.find((town) => town.code === place)?.name ?? me.county.name }
  const side =
    tree.data && keeps(me, ['organisations'], place) ? (
      <RegisterActs key={place} acts={[addOrganisation(seat)]} />
    ) : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('act.add-organisation')} {...(side ? { side } : {})}>
      <PaneTop title={t('nav.organisations')} {...(list.data ? { count: list.data.organisations.length } : {})}>
        <Select
          aria-label={t('people.place')}
          value={place}
          popupMatchSelectWidth={false}
          onChange={(code: string) => setAddress({ place: code }, { replace: true })}
          options={[
            { value: me.county.code, label: me.county.name },
            ...(tree.data?.towns ?? []).map((town) => ({ value: town.code, label: town.name })),
          ]}
        />
        <span className="sp" />
        <FindOne />
        <ExportButton url="/api/organisations.xlsx" query={{ place }} />
      </PaneTop>
      <RegisterTabs here="offices" place={place} />
      <Asked query={list}>{(answer) => <Table organisations={answer.organisations} place={place} />}</Asked>
    </DeskPage>
  )
}

/** Parents stand before their parts; parts are set in. */
function inTree(organisations: readonly Organisation[]): readonly (Organisation & { readonly depth: number })[] {
  const ids = new Set(organisations.map((one) => one.id))
  const below = Map.groupBy(organisations, (one) => (one.parent && ids.has(one.parent) ? one.parent : ''))
  const walk = (parent: string, depth: number): (Organisation & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((one) => [{ ...one, depth }, ...walk(one.id, depth + 1)])
  return walk('', 0)
}

const Table = ({ organisations, place }: { organisations: readonly Organisation[]; place: string }) => {
  const { t } = useWords()
  const rows = inTree(organisations)
  type Row = (typeof rows)[number]
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      words: t('people.organisation'),
      show: (row) => (
        <span style={{ paddingLeft: row.depth * 20 }}>
          <Go href={`/organisations/${row.id}`}>{row.name}</Go>
        </span>
      ),
      text: (row) => row.name,
    },
    {
      key: 'kind',
      wide: true,
      words: t('organisation.kind'),
      width: 160,
      show: (row) => (isOrganisationKind(row.kind) ? t(organisationKindKey(row.kind)) : row.kind),
    },
    { key: 'place', words: t('people.place'), width: 160, wide: true, show: (row) => row.placeName },
    { key: 'phone', words: t('organisation.phone'), width: 130, show: (row) => row.phone ?? '' },
    {
      key: 'duties',
      words: t('organisation.duties'),
      kind: 'number',
      width: 90,
      wide: true,
      show: (row) => row.duties.length,
    },
  ]
  return (
    <DataTable<Row>
      label={t('nav.organisations')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={{ words: t('organisation.none'), way: { words: t('places.towns'), href: `/places/${place}` } }}
    />
  )
}
