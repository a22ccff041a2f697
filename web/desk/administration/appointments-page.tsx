import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { OrgPicker, type Pick } from '../../parts/picker.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { deskSearch } from '../frame/search.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { postKinds } from '../register/kinds.ts'
import { type Official, OfficialsTable } from '../register/officials-table.tsx'

const others = [
  'org-clerk',
  'org-deputy-head',
  'village-clerk',
  'security-administrator',
  'system-administrator',
  'audit-administrator',
] as const

/** Posts of an organisation: who holds them, ending one, and appointing, which another person signs. */
export const AppointmentsPage = () => {
  const { t } = useWords()
  const [organisation, setOrganisation] = useState<Pick>()
  const [ending, setEnding] = useState<Official>()
  const list = useAsk(
    '/api/people',
    { params: { query: { organisation: organisation?.id ?? '' } } },
    { enabled: organisation !== undefined },
  )
  const side = ending ? (
    <EndPost key={ending.id} post={ending} onDone={() => setEnding(undefined)} />
  ) : (
    <Appoint key={organisation?.id ?? ''} organisation={organisation} />
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('appoint.title')} side={side}>
      <PaneTop title={t('nav.appointments')}>
        <div className="find-one">
          <OrgPicker
            label={t('people.organisation')}
            picked={organisation}
            onPick={(pick) => {
              setOrganisation(pick)
              setEnding(undefined)
            }}
            search={deskSearch.organisation}
          />
        </div>
      </PaneTop>
      {organisation ? (
        <OfficialsTable
          label={organisation.name}
          rows={list.data?.officials ?? []}
          loading={list.isLoading}
          act={(row) => (
            <button type="button" className="link" onClick={() => setEnding(row)}>
              {t('appoint.end')}
            </button>
          )}
        />
      ) : (
        <EmptyState words={t('appoint.choose')} />
      )}
      <LookedAt />
    </DeskPage>
  )
}

const Appoint = ({ organisation }: { organisation: Pick | undefined }) => {
  const { t } = useWords()
  const roles = useProgramme('grid-casework').data?.roles ?? {}
  const [done, setDone] = useState(false)
  const fields: readonly Field[] = [
    { name: 'person', kind: 'person', required: true, words: deskWords['proposal-field.person'] },
    { name: 'organisation', kind: 'organisation', required: true, words: deskWords['proposal-field.organisation'] },
    {
      name: 'role',
      kind: 'choice',
      required: true,
      words: deskWords['proposal-field.role'],
      choices: [
        ...Object.entries(roles).map(([value, words]) => ({ value, words })),
        ...others.map((value) => ({ value, words: deskWords[`role.${value}`] })),
      ],
    },
    { name: 'title', kind: 'text', required: true, max: 60, words: deskWords['proposal-field.title'] },
    { name: 'place', kind: 'place', words: deskWords['proposal-field.place'], help: deskWords['appoint.place-help'] },
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      words: deskWords['proposal-field.kind'],
      choices: postKinds.map((kind) => ({ value: kind, words: deskWords[`post-kind.${kind}`] })),
    },
    { name: 'decidedOn', kind: 'date', words: deskWords['proposal-field.decidedOn'] },
    {
      name: 'from',
      kind: 'date',
      required: true,
      words: deskWords['proposal-field.from'],
      help: deskWords['appoint.from-help'],
    },
    { name: 'document', kind: 'text', max: 100, words: deskWords['proposal-field.document'] },
    { name: 'sort', kind: 'number', required: true, min: 0, max: 9999, words: deskWords['proposal-field.sort'] },
  ]
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{t('appoint.title')}</h2>
      </PaneTop>
      <Section last>
        <p className="meta">{t('appoint.note')}</p>
        <ActForm
          fields={fields}
          start={{ kind: 'substantive', sort: '10', ...(organisation ? { organisation } : {}) }}
          url="/api/register/appoint"
          bodyOf={(wire) => wire}
          go={t('appoint.go')}
          onDone={() => setDone(true)}
        />
        {done && (
          <p role="status" className="meta">
            {t('appoint.proposed')}
          </p>
        )}
      </Section>
    </>
  )
}

const EndPost = ({ post, onDone }: { post: Official; onDone: () => void }) => {
  const { t } = useWords()
  const fields: readonly Field[] = [
    {
      name: 'on',
      kind: 'date',
      required: true,
      words: deskWords['appoint.end-on'],
      help: deskWords['appoint.end-help'],
    },
    { name: 'document', kind: 'text', max: 100, words: deskWords['proposal-field.document'] },
  ]
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{t('appoint.end-title', { name: post.name, title: post.title })}</h2>
      </PaneTop>
      <Section last>
        <p className="meta">{t('appoint.end-note')}</p>
        <ActForm
          fields={fields}
          url="/api/register/end-post"
          bodyOf={(wire) => ({ post: post.id, ...wire })}
          go={t('appoint.end')}
          onDone={onDone}
        />
      </Section>
    </>
  )
}
