import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { useElder } from '../../parts/elder.ts'
import { type Field, type FieldInputProps, type FieldValues, pickOf } from '../../parts/fields/field.ts'
import type { OwnInputs } from '../../parts/fields/field-form.tsx'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords, type Words } from '../../words/language.ts'
import type { SharedKey } from '../../words/tables.ts'
import { type About, type Me, useAbout, useMe } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { type Asked, OneAPage } from '../one-a-page.tsx'
import { findKeptPlace } from '../report/draft.ts'
import { VillageChoice } from '../report/place.tsx'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'
import { askedNow, partsOf } from './asked.ts'
import { Fits } from './fits.tsx'
import { type Offer, useOffers } from './offer.ts'
import { Then } from './then.tsx'
import './fund.css'

type Declared = Readonly<Record<string, Omit<Field, 'name'>>>

/** A small line beside the heading of a part. */
const asides: Partial<Record<SharedKey, SharedKey>> = {
  'fund.part-consent': 'fund.part-consent-aside',
  'fund.part-what': 'fund.part-what-aside',
  'fund.part-paid': 'fund.part-paid-aside',
}

/** Who reviews, out of those that this fund has here; where they are not known on this phone, out of the register. */
const unitInput = (say: (words: Words) => string, units: Offer['units']): OwnInputs =>
  units.length === 0
    ? {}
    : {
        unit: ({ id, field, value, onChange }: FieldInputProps) => (
          <div className="choices" role="radiogroup" id={id} aria-label={say(field.words)}>
            {units.map((unit) => (
              <label key={unit.id}>
                <input
                  type="radio"
                  name={id}
                  checked={pickOf(value)?.id === unit.id}
                  onChange={() => onChange({ id: unit.id, name: unit.name })}
                />
                {unit.name}
              </label>
            ))}
          </div>
        ),
      }

/** Lists to tap instead of a word to type. */
const placeInput = (about: About | undefined): OwnInputs => ({
  place: ({ id, value, onChange }: FieldInputProps) => (
    <div className="place-choice" id={id}>
      <VillageChoice
        about={about}
        chosen={pickOf(value)?.id}
        onChoose={({ code, fullName }) => onChange({ id: code, name: fullName })}
      />
    </div>
  ),
})

/** What stands in the form at first: it is the writer's own, and near where they live. */
const firstOf = (me: Me, own: boolean, units: Offer['units']): FieldValues => {
  const place = findKeptPlace()
  const [only, another] = units
  return {
    ...(own && me.person ? { applicant: { id: me.person, name: me.name }, holder: me.name } : {}),
    ...(place ? { place: { id: place.code, name: place.name } } : {}),
    ...(only && !another ? { unit: { id: only.id, name: only.name } } : {}),
  }
}

interface ApplyFormProps {
  offer: Offer
  step: 'apply' | 'apply-for'
  declared: Declared
  me: Me
}

const ApplyForm = ({ offer, step, declared, me }: ApplyFormProps) => {
  const { t, say } = useWords()
  const elder = useElder()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const page = Number(useParams().page ?? 1)
  const own = step === 'apply'
  const [first] = useState(() => firstOf(me, own, offer.units))
  const all: readonly Field[] = Object.entries(declared).map(([name, field]) => ({ name, ...field }))
  const title = own ? say(offer.words) : `${t('fund.for')}　${say(offer.words)}`
  const form = useActForm(
    {
      name: `fund ${offer.id} ${step}`,
      url: `/api/${offer.id}/${step}`,
      page: `/fund/${offer.id}/${step}`,
      first,
      about: (values) => ({ fields: askedNow(all, values), title, place: pickOf(values.place)?.name ?? '' }),
    },
    async (ended, done) => {
      const place = pickOf(form.values.place)?.name ?? ''
      if (ended === 'kept')
        return void (await navigate('/kept', {
          replace: true,
          state: { title, place, back: { words: 'fund.title', href: '/fund' } },
        }))
      await navigate('/fund/done', {
        replace: true,
        state: { fund: offer.id, own, number: done?.number ?? '', id: done?.case ?? '' },
      })
    },
  )
  const fields = askedNow(all, form.values)
  // Who asks for oneself is the applicant already.
  const parts = partsOf(own ? fields.filter(({ name }) => name !== 'applicant') : fields)
  // The same inputs as long as what they show is the same: one that is made anew loses the focus.
  const ownInputs = useMemo(
    () => ({ ...unitInput(say, offer.units), ...(elder ? placeInput(about) : {}) }),
    [say, offer.units, elder, about],
  )
  const fits = <Fits fund={offer.id} own={own} values={form.values} over={form.over || form.busy} />
  const faults = form.errors
  /** The card is the applicant's own: whoever is picked stands on it. */
  const change = (next: FieldValues) => {
    const picked = pickOf(next.applicant)
    const other = picked && picked.id !== pickOf(form.values.applicant)?.id
    form.change(other ? { ...next, holder: picked.name } : next)
  }
  const shown = useRef<HTMLDivElement>(null)
  const firstWrong = parts.flatMap((part) => part.fields).find(({ name }) => faults.some(({ field }) => field === name))
  // Several forms stand on one page: the first fault of them all is where one is led.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second try with the same first fault leads there again
  useEffect(() => {
    if (!firstWrong || elder) return
    const row = shown.current?.querySelector(`[data-field="${CSS.escape(firstWrong.name)}"]`)
    row?.querySelector<HTMLElement>('input,textarea,select,button')?.focus()
  }, [firstWrong?.name, faults.length, elder])
  const refused = form.refused && (
    <div className="refusal">
      <p className="says">{say(form.refused.words)}</p>
      <p>{say(form.refused.todo)}</p>
    </div>
  )
  const sum = form.leaving && form.busy ? t('report.photos-leaving') : undefined
  const leave = () => void navigate('/fund')
  if (elder) {
    const pages: readonly Asked[] = parts.flatMap((part): readonly Asked[] => {
      const beside = part.title === 'fund.part-may' ? { beside: fits } : {}
      return part.apart
        ? part.fields.map((field) => ({ fields: [field], ...beside }))
        : [{ title: t(part.title), fields: part.fields, ...beside }]
    })
    return (
      <PhotoSending value={form.sending}>
        <OneAPage
          pages={pages}
          page={Math.min(Math.max(page, 1), pages.length + 1)}
          onPage={(next) => void navigate(`/fund/${offer.id}/${step}/${next}`)}
          onLeave={leave}
          values={form.values}
          onChange={change}
          errors={faults}
          search={search}
          own={ownInputs}
          busy={form.busy}
          sum={sum}
          send={{ words: t('fund.send'), onGo: form.send }}
          overlooked={
            <>
              {refused}
              {fits}
            </>
          }
        >
          <PhoneHead title={t('fund.then')} />
          <Then offer={offer} />
          {form.refusal && <RefusalNote {...form.refusal} />}
        </OneAPage>
      </PhotoSending>
    )
  }
  return (
    <PhoneShell
      title={title}
      onBack={leave}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('fund.send'), busy: form.busy, onGo: form.send }}
          sum={sum}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <p className="sub-line">{t('fund.minutes')}</p>
      {refused}
      <PhotoSending value={form.sending}>
        <div ref={shown} className="application">
          {parts.map((part) => {
            const aside = asides[part.title]
            return (
              <section key={part.title}>
                <PhoneHead title={t(part.title)} {...(aside ? { aside: t(aside) } : {})} />
                <PlainForm
                  fields={part.fields}
                  values={form.values}
                  onChange={change}
                  errors={faults}
                  search={search}
                  own={ownInputs}
                  onSubmit={form.send}
                />
                {part.title === 'fund.part-may' && fits}
              </section>
            )
          })}
        </div>
      </PhotoSending>
      <PhoneHead title={t('fund.then')} />
      <Then offer={offer} />
      {form.refusal && <RefusalNote {...form.refusal} />}
      <p className="kept">
        {t('fund.kept')}
        <button type="button" className="link" onClick={() => form.change(first)}>
          {t('fund.begin-anew')}
        </button>
      </p>
    </PhoneShell>
  )
}

/** The page, once the fund, its form and whoever writes are known, or were taken along. */
export const ApplyPage = () => {
  const { t } = useWords()
  const { fund = '', step = '' } = useParams()
  const me = useMe().data
  const offers = useOffers()
  const programme = useAlong('/api/programmes/{id}', { params: { path: { id: fund } } })
  const offer = offers.data?.funds.find(({ id }) => id === fund)
  const form = programme.data?.steps.find((one) => one.step === step)?.form
  const error =
    offers.error ?? programme.error ?? (programme.data && offers.data && !form ? new Error('gone') : undefined)
  if (!offer || !form || !me || (step !== 'apply' && step !== 'apply-for'))
    return <Waiting title={t('fund.title')} error={error} again={() => void programme.refetch()} />
  return <ApplyForm key={`${fund} ${step}`} offer={offer} step={step} declared={form as Declared} me={me} />
}
