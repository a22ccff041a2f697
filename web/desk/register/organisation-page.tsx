import { useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Go } from '../../parts/go.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { isOrganisationKind, organisationKindKey } from './kinds.ts'
import { LinksSection } from './links-section.tsx'
import { OfficialsTable } from './officials-table.tsx'
import { type Organisation, organisationActs } from './organisation-acts.ts'
import { RegisterActs } from './register-acts.tsx'

/** One office: what it is answerable for, who holds posts in it, what stands below it, what it was called before. */
export const OrganisationPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const me = useMe()
  const found = useAsk('/api/organisations/{id}', { params: { path: { id }, query: {} } })
  const duties = (useProgramme('grid-casework').data?.parameters ?? [])
    .filter((one) => one.family?.endsWith('/duty/'))
    .map((one) => ({ value: one.id.split('/').at(-1) ?? '', words: one.words }))
  const acts = found.data ? organisationActs(found.data, me, duties) : []
  const side = acts.length > 0 ? <RegisterActs key={id} acts={acts} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('register.acts')} {...(side ? { side } : {})}>
      <Asked query={found}>{(organisation) => <Opened organisation={organisation} />}</Asked>
    </DeskPage>
  )
}

const Opened = ({ organisation }: { organisation: Organisation }) => {
  const { t, say, list } = useWords()
  const programme = useProgramme('grid-casework').data
  const dutyOf = (duty: string): string => {
    const words = programme?.parameters.find(
      (one) => one.family?.endsWith('/duty/') && one.id.endsWith(`/${duty}`),
    )?.words
    return words ? say(words) : duty
  }
  const { kind, versions } = organisation
  return (
    <>
      <PaneTop>
        <Go href={`/organisations?place=${organisation.place}`} className="meta">
          {t('nav.organisations')}
        </Go>
        <span className="meta">／</span>
        <h1 className="small">{organisation.name}</h1>
        <span className="sp" />
        <ExportButton url="/api/people.xlsx" query={{ organisation: organisation.id }} />
      </PaneTop>
      <Section>
        <KeyValues
          rows={[
            { label: t('organisation.kind'), words: isOrganisationKind(kind) ? t(organisationKindKey(kind)) : kind },
            { label: t('people.place'), words: organisation.placeName },
            ...(organisation.parent
              ? [
                  {
                    label: t('organisation.parent'),
                    words: { href: `/organisations/${organisation.parent.id}`, words: organisation.parent.name },
                  },
                ]
              : []),
            { label: t('organisation.phone'), words: organisation.phone ?? t('value.none') },
            ...(organisation.creditCode
              ? [{ label: t('organisation.credit-code'), words: organisation.creditCode }]
              : []),
            ...(organisation.duties.length > 0
              ? [{ label: t('organisation.duties'), words: list(organisation.duties.map(dutyOf), '、') }]
              : []),
            {
              label: t('organisation.since'),
              words: organisation.to ? `${organisation.from} – ${organisation.to}` : organisation.from,
            },
            ...(versions.length > 1
              ? [
                  {
                    label: t('organisation.before'),
                    words: versions.map((one) => `${one.from}　${one.name}`).join(t('mark.after')),
                  },
                ]
              : []),
            ...(organisation.children.length > 0
              ? [
                  {
                    label: t('organisation.below'),
                    words: organisation.children.flatMap((one, at) => [
                      ...(at > 0 ? ['、'] : []),
                      { href: `/organisations/${one.id}`, words: one.name },
                    ]),
                  },
                ]
              : []),
          ]}
        />
      </Section>
      <TableTitle
        title={t('people.title-list')}
        {...(organisation.headcount === null ? {} : { note: t('people.headcount', { n: organisation.headcount }) })}
      />
      <OfficialsTable label={t('people.title-list')} rows={organisation.posts} />
      <LinksSection links={organisation.links} />
      <LookedAt />
    </>
  )
}
