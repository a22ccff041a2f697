import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useSearchParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { type Period, type PeriodName, periodOf } from './period.ts'

/** What a page of figures is about. */
export interface Chosen {
  readonly today: string
  readonly period: Period
  /** Undefined for the whole of what the reader answers for. */
  readonly place: string | undefined
  /** One more choice of the page, such as what the rows are. */
  readonly of: (name: string) => string | undefined
  set(next: Readonly<Record<string, string | undefined>>): void
}

/** Period, place and whatever else was chosen: all of it stands in the page's address. */
export function useChosen(): Chosen {
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const today = onTheWall(me.now).day
  const usual = periodOf('month', today)
  const of = (name: string) => address.get(name) ?? undefined
  return {
    today,
    period: { from: of('from') ?? usual.from, to: of('to') ?? usual.to },
    place: of('place'),
    of,
    set: (next) => {
      const all = { ...Object.fromEntries(address), ...next }
      setAddress(Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]))), {
        replace: true,
      })
    },
  }
}

/** The county or one of its towns, in the county's own order. */
export const PlaceChoice = ({ chosen: { place, set } }: { chosen: Chosen }) => {
  const { t } = useWords()
  const me = useMe()
  const tree = useAsk('/api/places', { params: { query: {} } }, { fresh: 300_000 })
  return (
    <Select
      aria-label={t('figures.place')}
      value={place ?? me.county.code}
      onChange={(code: string) => set({ place: code === me.county.code ? undefined : code })}
      options={[
        { value: me.county.code, label: me.county.name },
        ...(tree.data?.towns ?? []).map((town) => ({ value: town.code, label: town.name })),
      ]}
      popupMatchSelectWidth={false}
    />
  )
}

/** Any days up to today. */
export const DaysChoice = ({ chosen: { period, today, set } }: { chosen: Chosen }) => {
  const { t } = useWords()
  return (
    <DatePicker.RangePicker
      aria-label={t('figures.period')}
      allowClear={false}
      value={[dayjs(period.from), dayjs(period.to)]}
      maxDate={dayjs(today)}
      onChange={(range) =>
        range?.[0] && range[1] && set({ from: range[0].format('YYYY-MM-DD'), to: range[1].format('YYYY-MM-DD') })
      }
    />
  )
}

/** The usual periods of an office as buttons. */
export const PeriodButtons = ({ chosen, names }: { chosen: Chosen; names: readonly PeriodName[] }) => {
  const { t } = useWords()
  const { period, today, set } = chosen
  return names.map((name) => {
    const one = periodOf(name, today)
    const here = one.from === period.from && one.to === period.to
    return (
      <button key={name} type="button" aria-pressed={here} onClick={() => set({ ...one })}>
        {t(`period.${name}`)}
      </button>
    )
  })
}
