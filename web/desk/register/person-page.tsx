import { useState } from 'react'
import { useParams } from 'react-router'
import { doors, told } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { type KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { PhoneNumber } from '../../parts/phone-number.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { keeps } from './keeps.ts'
import { LinksSection } from './links-section.tsx'
import { type Person, personActs } from './person-acts.ts'
import { PrintButton } from './print-button.tsx'
import { RegisterActs } from './register-acts.tsx'

type Sealed = 'phone' | 'identity' | 'address'

/** A person's file: numbers masked until a purpose is given, posts held and ended, links. Opening it was recorded. */
export const PersonPage = () => {
  const { id = '' } = useParams()
  const found = useAsk('/api/people/{id}', { params: { path: { id }, query: {} } }, { fresh: Number.POSITIVE_INFINITY })
  const { t } = useWords()
  const me = useMe()
  const keepsFile = keeps(me, ['residents', 'officials'], found.data?.place ?? null)
  const grounds = useAsk('/api/erasures/grounds', undefined, { enabled: keepsFile, fresh: Number.POSITIVE_INFINITY })
  const acts = found.data ? personActs(found.data, me, grounds.data?.rows ?? []) : []
  const side = acts.length > 0 ? <RegisterActs key={id} acts={acts} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('register.acts')} {...(side ? { side } : {})}>
      <Asked query={found}>{(person) => <Opened key={person.id} person={person} />}</Asked>
      <LookedAt />
    </DeskPage>
  )
}

const Opened = ({ person }: { person: Person }) => {
  const { t, list } = useWords()
  const [opened, setOpened] = useState<Partial<Record<Sealed, string>>>({})
  const unmask = (field: Sealed) => async (purpose: string) => {
    const answer = await told(
      doors.POST('/api/people/{id}/unmask', {
        params: { path: { id: person.id } },
        body: { fields: [field], purpose },
      }),
    )
    const value = answer[field] ?? t('value.none')
    setOpened((before) => ({ ...before, [field]: value }))
    return value
  }
  const purposes = [t('purpose.contact'), t('purpose.check'), t('purpose.paper')]
  const facts: KeyValue[] = [
    ...(person.sex ? [{ label: t('people.sex'), words: person.sex === 'male' ? t('sex.male') : t('sex.female') }] : []),
    ...(person.birth ? [{ label: t('people.birth'), words: person.birth }] : []),
    ...(person.archive
      ? [
          {
            label: t('people.archive-birth'),
            words: `${person.archive.birth}${person.archive.document ? `，${person.archive.document}` : ''}`,
          },
        ]
      : []),
    ...(person.alias.length > 0 ? [{ label: t('people.alias'), words: list(person.alias, '、') }] : []),
    ...(person.placeName ? [{ label: t('people.place'), words: person.placeName }] : []),
    ...person.residences.map((one) => ({
      label: t(`residence.${one.kind}`),
      words: t('people.residence', { place: one.placeName, from: one.from }),
    })),
    ...(person.household
      ? [
          {
            label: t('people.household'),
            words: {
              href: `/households/${person.household.id}`,
              words: [
                person.household.group ?? '',
                t('household.title', { head: person.household.head?.name ?? t('household.no-head') }),
              ]
                .filter(Boolean)
                .join('　'),
            },
          },
        ]
      : []),
    ...(person.diedOn ? [{ label: t('people.died'), words: person.diedOn }] : []),
  ]
  const sealed: readonly (readonly [Sealed, string, string | null])[] = [
    ['phone', t('people.phone'), person.phone],
    ['identity', t('people.identity'), person.identity?.number ?? null],
    ['address', t('people.address'), person.address],
  ]
  type Post = Person['history'][number]
  const columns: readonly Column<Post>[] = [
    { key: 'title', words: t('people.title'), show: (row) => row.title },
    {
      key: 'organisation',
      words: t('people.organisation'),
      show: (row) => <Go href={`/organisations/${row.organisation}`}>{row.organisationName}</Go>,
    },
    { key: 'place', words: t('people.power-over'), show: (row) => row.placeName },
    { key: 'kind', words: t('people.kind'), width: 84, wide: true, show: (row) => t(`post-kind.${row.kind}`) },
    { key: 'decided', words: t('people.decided'), width: 110, wide: true, show: (row) => row.decidedOn ?? '' },
    { key: 'from', words: t('people.from'), width: 110, show: (row) => row.from },
    { key: 'to', words: t('people.to'), width: 110, show: (row) => row.to ?? t('people.in-office') },
    { key: 'document', words: t('people.document'), wide: true, show: (row) => row.document ?? '' },
  ]
  return (
    <>
      <PaneTop title={person.name}>
        <span className="meta">{person.posts[0]?.title}</span>
        <span className="sp meta">{person.view === 'own' ? t('people.own-file') : t('people.recorded')}</span>
        <PrintButton of={{ person: person.id }} />
      </PaneTop>
      {person.view === 'posts' ? (
        <p className="sec meta">{t('people.posts-only')}</p>
      ) : (
        <Section>
          <KeyValues rows={facts} />
          <dl className="kv sealed">
            {sealed.map(([field, label, value]) => (
              <div key={field}>
                <dt>{label}</dt>
                <dd>
                  {value === null && !opened[field] ? (
                    t('value.none')
                  ) : field === 'phone' ? (
                    <PhoneNumber
                      phone={{ shown: value ?? '', masked: person.view !== 'own' }}
                      onUnmask={unmask(field)}
                      purposes={purposes}
                    />
                  ) : opened[field] ? (
                    opened[field]
                  ) : (
                    <Masked
                      shown={value ?? ''}
                      masked={person.view !== 'own'}
                      onUnmask={unmask(field)}
                      purposes={purposes}
                    />
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {person.history.length > 0 && (
        <>
          <TableTitle title={t('people.posts')} note={t('people.posts-note')} />
          <DataTable<Post>
            label={t('people.posts')}
            columns={columns}
            rows={person.history}
            rowKey={(row) => `${row.id}-${row.from}`}
            empty={{ words: t('people.no-posts') }}
          />
        </>
      )}
      {person.delegations.length > 0 && (
        <Section title={t('delegations.title')}>
          <ul className="plain-list">
            {person.delegations.map((one) => (
              <li key={one.id}>
                {t('delegations.line', { ...one, holder: one.holder.name, delegate: one.delegate.name })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <LinksSection links={person.links} />
    </>
  )
}

/** A masked value that is no telephone number: opened in the same way, but never a link to dial. */
const Masked = ({
  shown,
  masked,
  onUnmask,
  purposes,
}: {
  shown: string
  masked: boolean
  onUnmask: (purpose: string) => Promise<string>
  purposes: readonly string[]
}) => (masked ? <PhoneNumber phone={{ shown, masked }} onUnmask={onUnmask} purposes={purposes} /> : shown)
