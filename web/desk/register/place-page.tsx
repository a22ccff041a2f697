import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { doors, told } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { type KeyValue, KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { seesPlaces, useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'
import { type Place, placeActs } from './place-acts.ts'
import { RegisterActs } from './register-acts.tsx'
import { RegisterTabs } from './register-tabs.tsx'

/** A place as the register keeps it: its code and names through time, what lies below, where it went and what it took over. */
export const PlacePage = () => {
  const { code = '' } = useParams()
  const { t } = useWords()
  const me = useMe()
  const found = useAsk('/api/places/{code}', { params: { path: { code }, query: {} } })
  const acts = found.data ? placeActs(found.data, me) : []
  const side = acts.length > 0 ? <RegisterActs key={code} acts={acts} /> : undefined
  return (
    <DeskPage sideWidth="reading" sideLabel={t('register.acts')} {...(side ? { side } : {})}>
      <Asked query={found}>{(place) => <Opened place={place} />}</Asked>
    </DeskPage>
  )
}

const Opened = ({ place }: { place: Place }) => {
  const { t, say } = useWords()
  const linked = (places: Place['predecessors']): KeyValue['words'] =>
    places.flatMap((one, at) => [...(at > 0 ? ['、'] : []), { href: `/register/${one.code}`, words: one.name }])
  const facts: KeyValue[] = [
    { label: t('place.code'), words: place.code },
    ...(place.kindWords ? [{ label: t('place.kind'), words: say(place.kindWords) }] : []),
    { label: t('place.since'), words: place.to ? `${place.from} – ${place.to}` : place.from },
    ...(place.successor ? [{ label: t('place.successor'), words: linked([place.successor]) }] : []),
    ...(place.predecessors.length > 0 ? [{ label: t('place.predecessors'), words: linked(place.predecessors) }] : []),
    ...(place.versions.length > 1
      ? [
          {
            label: t('organisation.before'),
            words: place.versions.map((one) => `${one.from}　${one.name}`).join(t('mark.after')),
          },
        ]
      : []),
    ...(place.organisations.length > 0
      ? [
          {
            label: t('register.tab-offices'),
            words: place.organisations.flatMap((one, at) => [
              ...(at > 0 ? ['、'] : []),
              { href: `/organisations/${one.id}`, words: one.name },
            ]),
          },
        ]
      : []),
  ]
  type Row = Place['below'][number]
  const columns: readonly Column<Row>[] = [
    { key: 'sort', words: t('people.sort'), width: 72, kind: 'number', wide: true, show: (row) => row.sort },
    {
      key: 'name',
      words: t('field.place-name'),
      show: (row) => <Go href={`/register/${row.code}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'kind', words: t('place.kind'), width: 120, show: (row) => (row.kindWords ? say(row.kindWords) : row.kind) },
    { key: 'code', words: t('place.code'), width: 170, wide: true, show: (row) => row.code },
  ]
  return (
    <>
      <PaneTop>
        {place.above.map((one) => (
          <span key={one.code} className="meta">
            <Go href={`/register/${one.code}`}>{one.name}</Go>／
          </span>
        ))}
        <h1 className="small">{place.name}</h1>
        {place.to && <span className="meta">{t('place.ended', { day: place.to })}</span>}
        <span className="sp" />
        <ShowGuest place={place} />
      </PaneTop>
      <RegisterTabs here="places" place={place.code} />
      <Section>
        <KeyValues rows={facts} />
      </Section>
      {place.level !== 'grid' && (
        <>
          <TableTitle title={t('place.below')} />
          <DataTable<Row>
            label={t('place.below')}
            columns={columns}
            rows={place.below}
            rowKey={(row) => row.code}
            empty={{ words: t('place.none-below') }}
          />
        </>
      )}
    </>
  )
}

/** Hands the screen over on a demonstration day. Whoever does not read the village is not offered it; the house decides again. */
const ShowGuest = ({ place }: { place: Place }) => {
  const { t } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  if (place.level !== 'village' || place.to || !seesPlaces(me)) return null
  if (!me.posts.some((post) => place.code.startsWith(post.place))) return null
  const begin = async () => {
    await told(doors.POST('/api/guest', { body: { place: place.code } }))
    queries.clear()
    navigate('/')
  }
  return (
    <Button look="light" onClick={() => void begin()}>
      {t('guest.begin')}
    </Button>
  )
}
