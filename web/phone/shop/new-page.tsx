import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { type Field, type FieldInputProps, type FieldValues, linesOf, textOf } from '../../parts/fields/field.ts'
import type { OwnInputs } from '../../parts/fields/field-form.tsx'
import { marks } from '../../parts/fields/marks.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'
import { type Shop, useShop } from './use-shop.ts'
import './shop.css'

/** First steps of the matters behind the counter, in the order in which a keeper meets them. */
export const matters = ['receive', 'donate', 'claim-purchase', 'count', 'propose-write-off', 'begin-handover'] as const
export type Matter = (typeof matters)[number]

/** The whole shelf with a number each: what lies there is counted from one end to the other. */
const shelfCounts =
  (shop: Shop) =>
  ({ value, onChange }: FieldInputProps) => {
    const { t, say } = useWords()
    const lines = linesOf(value)
    const countOf = (goods: string) => textOf(lines.find(({ key }) => key === goods)?.values.count)
    const change = (goods: string, typed: string) => {
      const others = lines.filter(({ key }) => key !== goods)
      onChange({ lines: typed ? [...others, { key: goods, values: { goods, count: typed } }] : others })
    }
    return (
      <ul className="shop-lines">
        {shop.shelf.map(({ goods, words, piece, stock }) => (
          <li key={goods}>
            <label>
              <span>{t('shop.by-piece', { goods: say(words), piece: say(piece) })}</span>
              <small>{t('shop.book', { n: stock })}</small>
              <input
                className="line"
                inputMode="numeric"
                value={countOf(goods)}
                onChange={(event) => change(goods, event.target.value)}
              />
            </label>
          </li>
        ))}
      </ul>
    )
  }

/** The purchases of the shop, the latest first: which of them the goods belong to. */
const Purchase = (props: FieldInputProps) => {
  const { t } = useWords()
  const query = { programme: 'points-shop', list: 'shop-matters', limit: 30 }
  const { data } = useAsk('/api/cases', { params: { query } })
  const rows = data?.rows.filter(({ kind, result }) => kind === 'purchase' && result?.zh !== t('shop.withdrawn')) ?? []
  return (
    <select
      className="line"
      {...marks(props)}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(event.target.value || undefined)}
    >
      <option value="">{t('shop.no-purchase')}</option>
      {rows.map(({ id, number, filedAt }) => (
        <option key={id} value={id}>
          {number}　{filedAt.slice(0, 10)}
        </option>
      ))}
    </select>
  )
}

/** Where and for which shop is known; it is not asked. */
const known: readonly string[] = ['place', 'shop']

const NewForm = ({
  shop,
  step,
  form: declared,
}: {
  shop: Shop
  step: Matter
  form: Readonly<Record<string, object>>
}) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const fields = Object.entries(declared).map(([name, field]) => ({ ...field, name }) as Field)
  const [first] = useState<FieldValues>(() => ({
    place: { id: shop.place, name: shop.placeName },
    shop: { id: shop.id, name: shop.name },
  }))
  const title = t(`shop.new.${step}`)
  const form = useActForm(
    {
      name: `points-shop ${step}`,
      url: `/api/points-shop/${step}`,
      page: `/shop/new/${step}`,
      first,
      about: () => ({ fields, title, place: shop.placeName }),
    },
    async (ended) =>
      ended === 'done'
        ? navigate('/tasks/points-shop/shop-matters', { replace: true })
        : navigate('/kept', { replace: true, state: { title, place: shop.placeName, act: true } }),
  )
  const [own] = useState<OwnInputs>(() => ({
    ...(step === 'count' || step === 'begin-handover' ? { lines: shelfCounts(shop) } : {}),
    ...(step === 'receive' ? { purchase: Purchase } : {}),
  }))
  return (
    <PhoneShell
      title={title}
      onBack={() => void navigate('/shop/goods')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('shop.send'), onGo: form.send, busy: form.busy }}
          sum={form.leaving ? t('report.photos-leaving') : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <p className="sub-line">{t(`shop.next.${step}`)}</p>
      <PhotoSending value={form.sending}>
        <PlainForm
          fields={fields.filter(({ name }) => !known.includes(name))}
          values={form.values}
          onChange={form.change}
          errors={form.errors}
          search={search}
          own={own}
          onSubmit={form.send}
        />
      </PhotoSending>
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

/** A matter of the shop begins: the form of its first step, without what is known already. */
export const NewMatterPage = () => {
  const { t } = useWords()
  const { step = '' } = useParams()
  const { shop, error, refetch } = useShop()
  const { data: programme } = useAlong('/api/programmes/{id}', { params: { path: { id: 'points-shop' } } })
  const matter = matters.find((one) => one === step)
  const declared = programme?.steps.find((one) => one.step === step)
  if (!shop || !matter || !declared)
    return <Waiting title={t('shop.goods')} error={matter ? error : new Error('gone')} again={() => void refetch()} />
  return <NewForm key={matter} shop={shop} step={matter} form={declared.form} />
}
