import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { type Household, householdActs } from './household-acts.ts'
import { keeps } from './keeps.ts'
import { PrintButton } from './print-button.tsx'
import { RegisterActs } from './register-acts.tsx'
import { relationName } from './relation-name.ts'

/** A household as it stands today, its head first, and what its village may do with it. Opening it was recorded. */
export const HouseholdPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const me = useMe()
  const found = useAsk(
    '/api/households/{id}',
    { params: { path: { id }, query: {} } },
    { fresh: Number.POSITIVE_INFINITY },
  )
  const household = found.data
  const acts = household && !household.to && keeps(me, ['residents', 'officials'], household.place)
  const side = acts ? <RegisterActs key={household.id} acts={householdActs(household)} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('register.acts')} {...(side ? { side } : {})}>
      <Asked query={found}>{(answer) => <Opened household={answer} />}</Asked>
      <LookedAt />
    </DeskPage>
  )
}

const Opened = ({ household }: { household: Household }) => {
  const { t } = useWords()
  type Member = Household['members'][number]
  const head = household.members.find((one) => one.relation === 'head')
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      words: t('people.name'),
      width: 130,
      show: (row) => <Go href={`/people/${row.person}`}>{row.name}</Go>,
    },
    { key: 'relation', words: t('people.relation'), width: 120, show: (row) => relationName(t, row.relation) },
    { key: 'birth', words: t('people.birth'), width: 120, show: (row) => row.birth ?? '' },
    { key: 'from', words: t('household.since'), width: 120, show: (row) => row.from },
    { key: 'died', words: '', show: (row) => (row.diedOn ? t('household.dead', { day: row.diedOn }) : '') },
  ]
  return (
    <>
      <PaneTop title={t('household.title', { head: head?.name ?? t('household.no-head') })}>
        <Go href={`/people?place=${household.place}`} className="meta">
          {household.placeName}
        </Go>
        <span className="sp meta">{t('people.recorded')}</span>
        <PrintButton of={{ household: household.id }} />
      </PaneTop>
      <Section>
        <KeyValues
          rows={[
            { label: t('people.group'), words: household.group ?? t('value.none') },
            { label: t('household.founded'), words: household.from },
            ...(household.to ? [{ label: '', words: t('household.ended', { day: household.to }) }] : []),
          ]}
        />
        {head?.diedOn && <p className="meta">{t('household.headless')}</p>}
      </Section>
      <TableTitle title={t('household.members')} />
      <DataTable<Member>
        label={t('household.members')}
        columns={columns}
        rows={household.members}
        rowKey={(row) => row.person}
        empty={{ words: t('people.no-residents') }}
      />
    </>
  )
}
