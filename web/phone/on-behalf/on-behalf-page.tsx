import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { type Answer, doors, NoSignal, told } from '../../api/client.ts'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Field, type FieldValues, photosOf, pickOf, textOf } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import type { Pick } from '../../parts/picker-state.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import { useAbout } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { OfferCard } from '../points/offer-card.tsx'
import { CountOf, type Ware, WareCard } from '../points/ware-card.tsx'
import type { Recording } from '../points-record/rows-choice.tsx'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'
import type { BehalfDone } from './done-page.tsx'
import { FindHome } from './find-home.tsx'
import './on-behalf.css'

type Behalf = Answer<'/api/points-benefits/on-behalf'>
type Matter = 'benefit' | 'goods'

const doorsOf: Readonly<Record<Matter, string>> = {
  benefit: '/api/points-benefits/claim-for',
  goods: '/api/points-shop/set-aside-for',
}

/** How a household stands: what it may spend, and every benefit with its conditions. Not known where there is no signal. */
function useStands(household: string | undefined) {
  const { data, error } = useQuery({
    queryKey: ['on-behalf', household],
    // A household never stands in an address: the door is asked with a body.
    queryFn: ({ signal }) =>
      told(doors.POST('/api/points-benefits/of-household', { body: { household: household ?? '' }, signal })),
    enabled: household !== undefined,
    retry: false,
  })
  return { stands: household === undefined ? undefined : data, silent: error instanceof NoSignal }
}

/** How it is kept that they agreed: the one that is there makes the other needless. */
const consentOf = (values: FieldValues): readonly Field[] => {
  const required = photosOf(values.voice).length + photosOf(values.photos).length === 0
  const help = tables['behalf.one-of']
  return [
    { name: 'voice', kind: 'voice', words: tables['behalf.voice'], max: 1, required, help },
    { name: 'photos', kind: 'photos', words: tables['behalf.photos'], max: 4 },
  ]
}
const chosenFields: Readonly<Record<Matter, readonly Field[]>> = {
  benefit: [{ name: 'benefit', kind: 'choice', words: tables['behalf.what'], required: true }],
  goods: [
    { name: 'shop', kind: 'organisation', words: tables['behalf.what'], required: true },
    { name: 'goods', kind: 'choice', words: tables['behalf.what'], required: true },
    { name: 'count', kind: 'number', words: tables['behalf.what'], required: true, min: 1, max: 100 },
  ],
}
const whoFields: readonly Field[] = [
  { name: 'place', kind: 'place', words: tables['behalf.who'], required: true },
  { name: 'household', kind: 'household', words: tables['behalf.who'], required: true },
]

const Form = ({ behalf, homes, what }: { behalf: Behalf; homes: Recording['homes']; what: Matter }) => {
  const { t, say, list } = useWords()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const [first] = useState<FieldValues>(() => ({ place: { id: behalf.place, name: behalf.placeName } }))
  const wareOf = (values: FieldValues): Ware | undefined =>
    behalf.shops
      .find(({ id }) => id === pickOf(values.shop)?.id)
      ?.shelf.find(({ goods }) => goods === textOf(values.goods))
  const nameOf = (values: FieldValues) => {
    const ware = wareOf(values)
    if (ware) return `${say(ware.words)} ×${textOf(values.count)}`
    const benefit = behalf.benefits.find(({ code }) => code === values.benefit)
    return benefit ? say(benefit.words) : ''
  }
  const form = useActForm(
    {
      name: `on-behalf ${what}`,
      url: doorsOf[what],
      page: `/on-behalf/${what}`,
      first,
      about: (values) => ({
        fields: [...whoFields, ...chosenFields[what], ...consentOf(values)],
        title: t(`behalf.short-${what}`, { name: nameOf(values) }),
        place: t('behalf.for', { place: behalf.placeName, head: pickOf(values.household)?.name ?? '' }),
      }),
    },
    async (ended, answer, { title, place }) => {
      if (ended === 'kept' || !answer)
        return void (await navigate('/kept', { replace: true, state: { title, place, act: true } }))
      const state: BehalfDone = {
        ...{ what, case: answer.case, household: home?.id ?? '', head: home?.name ?? '' },
        name: nameOf(form.values),
      }
      await navigate('/on-behalf/done', { replace: true, state })
    },
  )
  const { values } = form
  const found = (useLocation().state as { readonly household?: Pick } | null)?.household
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was written here before has been read
  useEffect(() => {
    if (form.loaded && found) form.change({ ...values, household: found })
  }, [form.loaded])
  const home = pickOf(values.household)
  const { stands, silent } = useStands(home?.id)
  const left = stands?.left ?? null
  const ware = wareOf(values)
  const benefit = behalf.benefits.find(({ code }) => code === values.benefit)
  const count = Number(textOf(values.count) || 1)
  const standsOf = (code: string) => stands?.offers.find((offer) => offer.code === code)
  const costs = ware ? ware.price * count : (benefit?.spends ?? 0)
  const barred = benefit !== undefined && standsOf(benefit.code)?.may === false
  const missing = (...names: readonly string[]) => form.errors.some(({ field }) => names.includes(field))
  // One that is chosen makes room for what comes next; else within reach first, as far as it is known.
  const offers = (benefit ? [benefit] : [...behalf.benefits]).sort(
    (a, b) => Number(standsOf(b.code)?.may ?? true) - Number(standsOf(a.code)?.may ?? true),
  )
  // Whoever was found stays found on the other side.
  const turn = (to: string) => void navigate(`/on-behalf/${to}`, { replace: true, state: { household: home } })
  const choose = (next: Pick | undefined) => form.change({ ...values, household: next })
  return (
    <PhoneShell
      title={t('behalf.title')}
      onBack={() => void navigate('/')}
      dock={
        <Dock
          go={{
            words: home ? t(`behalf.go-${what}`, { head: home.name }) : t('behalf.go-first'),
            busy: form.busy,
            disabled: !home || barred,
            onGo: form.send,
          }}
          sum={
            form.leaving ? (
              t('report.photos-leaving')
            ) : (ware || benefit) && left !== null && costs > 0 ? (
              <>
                {t(what === 'goods' ? 'my-points.reserve-sum' : 'my-points.claim-sum', { has: left, costs })}{' '}
                <b>{left - costs}</b> {t('my-points.unit')}
              </>
            ) : undefined
          }
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {form.refused && (
        <div className="refusal">
          <p className="says">{say(form.refused.words)}</p>
          <p>{say(form.refused.todo)}</p>
        </div>
      )}
      <PhoneHead title={t('behalf.who')} aside={behalf.placeName} />
      <FindHome homes={homes} chosen={home} onChoose={choose} />
      {missing('household') && (
        <p className="error" role="alert">
          {t('behalf.choose-home')}
        </p>
      )}
      <PhoneHead title={t('behalf.what')} />
      <div className="behalf-what">
        <FilterTabs
          label={t('behalf.what')}
          chosen={what}
          onChoose={turn}
          filters={(['benefit', 'goods'] as const).map((id) => ({ id, words: t(`behalf.${id}`) }))}
        />
      </div>
      {silent && <p className="sub-line">{t('behalf.no-signal')}</p>}
      {missing('benefit', 'goods', 'shop', 'count') && (
        <p className="error" role="alert">
          {t('behalf.choose-what')}
        </p>
      )}
      {what === 'benefit' ? (
        <ul className="points-offers">
          {offers.map((offer) => {
            const stood = standsOf(offer.code)
            return (
              <OfferCard
                key={offer.code}
                offer={{ ...offer, ...(stood ? { stands: stood } : {}) }}
                open={offer.code === values.benefit}
                onOpen={() =>
                  form.change({ ...values, benefit: offer.code === values.benefit ? undefined : offer.code })
                }
              />
            )
          })}
          {benefit && (
            <li className="again">
              <button type="button" className="link" onClick={() => form.change({ ...values, benefit: undefined })}>
                {t('behalf.other-what')}
              </button>
            </li>
          )}
        </ul>
      ) : (
        behalf.shops.map((shop) => (
          <section key={shop.id}>
            <p className="sub-line">{t('my-points.days', { days: list(shop.days.map(shortDay), '、') })}</p>
            <ul className="points-shelf">
              {shop.shelf.map((one) => (
                <WareCard
                  key={one.goods}
                  ware={one}
                  left={left}
                  chosen={one === ware}
                  onChoose={() =>
                    form.change({ ...values, shop: { id: shop.id, name: shop.name }, goods: one.goods, count: '1' })
                  }
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {what === 'goods' && behalf.shops.length === 0 && (
        <EmptyState words={t('my-points.no-shop')} way={{ words: t('behalf.benefit'), onGo: () => turn('benefit') }} />
      )}
      {ware && (
        <CountOf
          ware={ware}
          count={count}
          left={left}
          onChange={(next) => form.change({ ...values, count: String(next) })}
        />
      )}
      <PhoneHead title={t('behalf.consent')} />
      <p className="sub-line">{t('behalf.consent-words')}</p>
      <PhotoSending value={form.sending}>
        <PlainForm
          fields={consentOf(values)}
          values={values}
          onChange={form.change}
          errors={form.errors}
          search={search}
          onSubmit={form.send}
        />
      </PhotoSending>
      {(ware || benefit) && (
        <>
          <PhoneHead title={t('behalf.then')} />
          <p className="behalf-then">
            {benefit
              ? t('behalf.then-benefit', { name: say(benefit.words), n: benefit.lapseDays })
              : t('behalf.then-goods')}
          </p>
        </>
      )}
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

/** At the door of a household that cannot come: goods set aside or a benefit claimed for it, with its consent recorded. */
export const OnBehalfPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { what } = useParams()
  const behalf = useAlong('/api/points-benefits/on-behalf')
  const recording = useAlong('/api/credit-points/recording')
  const title = t('behalf.title')
  if (!behalf.data || !recording.data)
    return (
      <Waiting
        title={title}
        error={behalf.error ?? recording.error}
        again={() => void Promise.all([behalf.refetch(), recording.refetch()])}
      />
    )
  const matter: Matter = what === 'goods' ? 'goods' : 'benefit'
  if (behalf.data.place) return <Form key={matter} behalf={behalf.data} homes={recording.data.homes} what={matter} />
  return (
    <PhoneShell title={title} onBack={() => void navigate('/')}>
      <EmptyState words={t('behalf.nowhere')} way={{ words: t('empty.home'), href: '/' }} />
    </PhoneShell>
  )
}
