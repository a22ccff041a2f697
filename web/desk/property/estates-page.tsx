import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Chip } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { Picker } from '../../parts/picker.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { keepsKind } from '../register/keeps.ts'
import { addOrganisation } from '../register/organisation-acts.ts'
import { RegisterActs } from '../register/register-acts.tsx'

type Estates = Answer<'/api/property/estates'>
type Estate = Estates['estates'][number]
type Company = Estates['companies'][number]

const tabs = ['estates', 'companies'] as const
type Tab = (typeof tabs)[number]
/** So many days before its end a contract is marked. */
const SOON = 90
const DAY_MS = 86_400_000

/** Estates with whoever manages them, and the companies; each leads to its own page, where it is changed and handed over. */
export const EstatesPage = () => {
  const { t } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const tab: Tab = address.get('of') === 'companies' ? 'companies' : 'estates'
  const list = useAsk('/api/property/estates')
  const seat = { id: me.county.code, name: me.county.name }
  const kind = tab === 'estates' ? 'estate' : 'property-company'
  const side = keepsKind(me, kind, me.county.code) ? (
    <RegisterActs key={tab} acts={[addOrganisation(tab === 'estates' ? undefined : seat, kind)]} />
  ) : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('act.add-organisation')} {...(side ? { side } : {})}>
      <PaneTop title={t('nav.estates')}>
        <span className="sp" />
        {list.data && <Find shown={list.data} />}
      </PaneTop>
      <FilterTabs
        label={t('nav.estates')}
        filters={tabs.map((id) => ({
          id,
          words: t(`estates.tab-${id}`),
          ...(list.data ? { count: list.data[id].length } : {}),
        }))}
        chosen={tab}
        onChoose={(of) => setAddress({ of }, { replace: true })}
      />
      <Asked query={list}>
        {(answer) => (tab === 'estates' ? <Estates answer={answer} /> : <Companies rows={answer.companies} />)}
      </Asked>
    </DeskPage>
  )
}

/** By characters, pinyin or initials; only what the list holds. */
const Find = ({ shown }: { shown: Estates }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const [found, setFound] = useState(0)
  const ids = new Set([...shown.estates, ...shown.companies].map(({ id }) => id))
  return (
    <div className="find-one">
      <Picker
        key={found}
        label={t('estates.find')}
        placeholder={t('estates.find')}
        picked={undefined}
        search={async (query, signal) =>
          (await registerSearch.organisation(query, signal)).filter(({ id }) => ids.has(id))
        }
        onPick={(pick) => {
          if (!pick) return
          setFound((n) => n + 1)
          navigate(`/organisations/${pick.id}`)
        }}
      />
    </div>
  )
}

const Estates = ({ answer }: { answer: Estates }) => {
  const { t } = useWords()
  const columns: readonly Column<Estate>[] = [
    {
      ...{ key: 'name', words: t('estates.estate'), width: 150, sortBy: (row) => row.name },
      show: (row) => <Go href={`/organisations/${row.id}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    {
      ...{ key: 'place', words: t('people.place'), width: 190, wide: true },
      ...{ show: (row) => row.placeName, sortBy: (row) => row.place },
    },
    {
      ...{ key: 'company', words: t('estates.company'), width: 130, sortBy: (row) => row.company?.short ?? '' },
      show: (row) =>
        row.company ? (
          <Go href={`/organisations/${row.company.id}`}>{row.company.short}</Go>
        ) : (
          <span className="meta">{t('estates.unmanaged')}</span>
        ),
      text: (row) => row.company?.short ?? '',
    },
    {
      ...{ key: 'until', words: t('estates.until'), width: 190, sortBy: (row) => row.until ?? '' },
      show: (row) => <Until until={row.until} today={answer.day} />,
      text: (row) => row.until ?? '',
    },
    { key: 'contract', words: t('estates.contract'), wide: true, show: (row) => row.contract ?? '' },
  ]
  return (
    <DataTable<Estate>
      label={t('estates.tab-estates')}
      columns={columns}
      rows={answer.estates}
      rowKey={({ id }) => id}
      onExport={() => makeSheet('property/estates', t('nav.estates'), columns, answer.estates)}
      empty={{ words: t('estates.none'), way: { words: t('estates.to-offices'), href: '/organisations' } }}
    />
  )
}

/** A contract that is over or ends soon is marked: nobody need count days. */
const Until = ({ until, today }: { until: string | null; today: string }) => {
  const { t } = useWords()
  if (!until) return null
  const left = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS)
  return (
    <>
      {until} {left < 0 && <Chip state="late" words={t('estates.expired')} />}
      {left >= 0 && left <= SOON && <Chip state="soon" words={t('estates.soon', { n: left })} />}
    </>
  )
}

const Companies = ({ rows }: { rows: readonly Company[] }) => {
  const { t } = useWords()
  const columns: readonly Column<Company>[] = [
    {
      ...{ key: 'name', words: t('estates.company'), sortBy: (row) => row.name },
      show: (row) => <Go href={`/organisations/${row.id}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'code', words: t('organisation.credit-code'), width: 210, show: (row) => row.creditCode ?? '' },
    { key: 'phone', words: t('organisation.phone'), width: 150, wide: true, show: (row) => row.phone ?? '' },
    {
      ...{ key: 'estates', words: t('estates.count'), kind: 'number', width: 110 },
      ...{ show: (row) => row.estates, sortBy: (row) => row.estates },
    },
  ]
  return (
    <DataTable<Company>
      label={t('estates.tab-companies')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onExport={() => makeSheet('property/companies', t('estates.tab-companies'), columns, rows)}
      empty={{ words: t('estates.no-company'), way: { words: t('estates.to-offices'), href: '/organisations' } }}
    />
  )
}
