import './administration.css'
import { useMemo, useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { OrgPicker, type Pick } from '../../parts/picker.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { deskSearch } from '../frame/search.ts'
import type { ProgrammeAnswer } from '../telling/answers.ts'
import { ActForm } from './act-form.tsx'
import { Said } from './said.tsx'

type Post = Answer<'/api/organisations/{id}'>['posts'][number]

const kinds = ['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing'] as const
const ownRoles = ['org-clerk', 'org-deputy-head', 'village-clerk', 'security-administrator'] as const

const appointFields = (roles: ProgrammeAnswer['roles']): Field[] => [
  { name: 'person', kind: 'person', words: w['appoint.person'], required: true },
  { name: 'organisation', kind: 'organisation', words: w['appoint.organisation'], required: true },
  { name: 'title', kind: 'text', words: w['appoint.title'], required: true, max: 60 },
  {
    name: 'role',
    kind: 'choice',
    words: w['appoint.role'],
    required: true,
    choices: [
      ...Object.entries(roles).map(([value, words]) => ({ value, words })),
      ...ownRoles.map((role) => ({ value: role, words: w[`role.${role}`] })),
    ],
  },
  {
    name: 'kind',
    kind: 'choice',
    words: w['appoint.kind'],
    required: true,
    choices: kinds.map((kind) => ({ value: kind, words: w[`post.${kind}`] })),
  },
  { name: 'place', kind: 'place', words: w['appoint.place'], help: w['appoint.place-help'] },
  { name: 'from', kind: 'date', words: w['appoint.from'], required: true },
  { name: 'until', kind: 'date', words: w['appoint.until'] },
  { name: 'document', kind: 'text', words: w['appoint.document'], max: 100 },
  { name: 'sort', kind: 'number', words: w['appoint.sort'], required: true, min: 0, max: 1_000_000 },
]
const endFields: Field[] = [
  { name: 'on', kind: 'date', words: w['appoint.end-on'], required: true },
  { name: 'document', kind: 'text', words: w['appoint.document'], max: 100 },
]

/** Who holds which post in an organisation; proposing an appointment, and ending a post within a minute. */
export const AppointmentsPage = () => {
  const { t } = useWords()
  const me = useMe()
  const today = onTheWall(me.now).day
  const [organisation, setOrganisation] = useState<Pick>()
  const [ending, setEnding] = useState<Post>()
  const [sideOpen, setSideOpen] = useState(false)
  const one = useAsk(
    '/api/organisations/{id}',
    { params: { path: { id: organisation?.id ?? '' } } },
    { enabled: organisation !== undefined },
  )
  const programme = useAsk('/api/programmes/{id}', { params: { path: { id: 'grid-casework' } } }, { fresh: 300_000 })
  const fields = useMemo(() => appointFields(programme.data?.roles ?? {}), [programme.data])
  const end = (post: Post) => {
    setEnding(post)
    setSideOpen(true)
  }
  const columns: Column<Post>[] = [
    { key: 'name', words: t('account.name'), show: (row) => row.name, sortBy: (row) => row.name },
    { key: 'title', words: t('appoint.title'), show: (row) => row.title },
    { key: 'kind', words: t('appoint.kind'), show: (row) => t(`post.${row.kind}`) },
    { key: 'place', words: t('appoint.place'), show: (row) => row.placeName },
    { key: 'from', words: t('appoint.from'), show: (row) => row.from },
    {
      key: 'act',
      words: t('admin.act'),
      show: (row) => (
        <Button look="light" onClick={() => end(row)}>
          {t('appoint.end')}
        </Button>
      ),
    },
  ]
  const side = ending ? (
    <>
      <PaneTop>
        <h2 className="small">{t('appoint.end-title', { name: ending.name, title: ending.title })}</h2>
        <span className="sp" />
        <Button look="light" onClick={() => setEnding(undefined)}>
          {t('close')}
        </Button>
      </PaneTop>
      <Section last>
        <ActForm
          key={ending.id}
          fields={endFields}
          initial={{ on: today }}
          url="/api/register/end-post"
          body={(wire) => ({ ...wire, post: ending.id })}
          go={t('appoint.end')}
          done={t('admin.done')}
          onDone={() => setEnding(undefined)}
        />
      </Section>
    </>
  ) : (
    <>
      <PaneTop>
        <h2 className="small">{t('appoint.propose')}</h2>
      </PaneTop>
      <Section last>
        <p className="meta">{t('appoint.second')}</p>
        <ActForm
          fields={fields}
          initial={{ kind: 'substantive', from: today, sort: '100' }}
          url="/api/register/appoint"
          body={(wire) => ({ ...wire, sort: Number(wire.sort) })}
          go={t('appoint.propose')}
          done={t('appoint.proposed')}
        />
      </Section>
    </>
  )
  return (
    <DeskPage side={side} sideLabel={t('appoint.propose')} sideOpen={sideOpen} onSideOpen={setSideOpen}>
      <PaneTop title={t('nav.appointments')} />
      <div className="pick-line">
        <div className="field">
          <label htmlFor="appoint-in">{t('appoint.in')}</label>
          <OrgPicker id="appoint-in" picked={organisation} onPick={setOrganisation} search={deskSearch.organisation} />
        </div>
      </div>
      <Said error={one.error} onRetry={() => void one.refetch()} />
      {organisation ? (
        <DataTable<Post>
          label={t('appoint.posts')}
          columns={columns}
          rows={one.data?.posts ?? []}
          rowKey={(row) => row.id}
          loading={one.isPending}
          empty={{ words: t('appoint.none') }}
        />
      ) : (
        <EmptyState words={t('appoint.choose')} />
      )}
    </DeskPage>
  )
}
