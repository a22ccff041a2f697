import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { OrgPicker, type Pick } from '../../parts/picker.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import { type Official, OfficialsTable } from '../register/officials-table.tsx'
import { appoint, postActs, useRoles } from '../register/post-acts.ts'
import { PrintButton } from '../register/print-button.tsx'
import { RegisterActs } from '../register/register-acts.tsx'

/** Posts of an organisation: who holds them; appointing and transfer, which another signs; ending, lending and correcting one. */
export const AppointmentsPage = () => {
  const { t } = useWords()
  const roles = useRoles()
  const [organisation, setOrganisation] = useState<Pick>()
  const [post, setPost] = useState<Official>()
  const [sideOpen, setSideOpen] = useState(false)
  const list = useAsk(
    '/api/people',
    { params: { query: { organisation: organisation?.id ?? '', limit: 200 } } },
    { enabled: organisation !== undefined },
  )
  const side = post ? (
    <RegisterActs
      key={post.id}
      title={`${post.name}　${post.title}`}
      acts={postActs(post, roles)}
      onBack={() => setPost(undefined)}
    />
  ) : (
    <RegisterActs key={organisation?.id ?? ''} acts={[appoint(roles, organisation)]} />
  )
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={t('appoint.title')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      side={side}
    >
      <PaneTop title={t('nav.appointments')}>
        <div className="find-one">
          <OrgPicker
            label={t('people.organisation')}
            picked={organisation}
            onPick={(pick) => {
              setOrganisation(pick)
              setPost(undefined)
            }}
            search={registerSearch.organisation}
          />
        </div>
        <span className="sp" />
        {organisation && list.data && list.data.officials.length > 0 && (
          <PrintButton of={{ people: { organisation: organisation.id }, rows: list.data.officials.length }} />
        )}
        <ButtonLink look="light" href="/administration/term">
          {t('term.open')}
        </ButtonLink>
      </PaneTop>
      {organisation ? (
        <OfficialsTable
          label={organisation.name}
          rows={list.data?.officials ?? []}
          loading={list.isLoading}
          here={post?.id}
          act={(row) => (
            <button
              type="button"
              className="link"
              onClick={() => {
                setPost(row)
                setSideOpen(true)
              }}
            >
              {t('register.acts')}
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
