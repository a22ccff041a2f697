import { Select } from 'antd'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { useWords } from '../../words/language.ts'
import type { Chosen } from '../figures/choices.tsx'
import type { ListOf } from '../figures/list-address.ts'
import type { Period } from '../figures/period.ts'
import { counted, percent } from '../figures/reading.ts'
import { useMe } from '../frame/me.ts'
import { type Bubble, CountyMap } from '../places/county-map.tsx'
import type { EvaluationAnswer, RowKind } from './rows.ts'

interface MapProps {
  programme: string
  answer: EvaluationAnswer
  rows: RowKind
  period: Period
  listOf: ListOf
  chosen: Chosen
}

/** The county by town with one figure of the table, whichever its rows are; a square leads to the cases it counts. */
export const EvaluationMap = ({ programme, answer, rows, period, listOf, chosen }: MapProps) => {
  const { t, say } = useWords()
  const { county } = useMe()
  const navigate = useNavigate()
  const query = { programme, ...period, place: answer.place, rows: 'place' as const }
  const asked = useAsk('/api/figures/table', { params: { query } }, { enabled: rows !== 'place' }).data
  const towns = useAsk('/api/places', { params: { query: {} } }, { fresh: 300_000 }).data?.towns
  const byTown = rows === 'place' ? answer : asked
  const at = Math.max(
    0,
    answer.figures.findIndex((one) => one.key === chosen.of('figure')),
  )
  const figure = answer.figures[at]
  if (!figure || !byTown || !towns) return null
  const name = say(figure.words)
  const bubbles = byTown.rows.flatMap((row): Bubble[] => {
    const place = towns.find((town) => town.code === row.key)
    const reading = row.readings[at]
    if (!reading || place?.lon == null || place.lat == null) return []
    const { numerator: n, denominator: of = 0 } = reading
    const shown = { code: row.key, name: row.name, lon: place.lon, lat: place.lat }
    if (figure.form !== 'rate')
      return [
        {
          ...{ ...shown, counted: n, inside: counted(figure.form, n) },
          words: t('evaluation.map-count', { name: row.name, figure: name, n: counted(figure.form, n) }),
        },
      ]
    // A rate of nothing is no rate.
    if (of === 0) return []
    const sum = { rate: percent(n, of), n: n.toLocaleString('en'), of: of.toLocaleString('en') }
    return [
      {
        ...{ ...shown, counted: of, inside: sum.rate },
        words: t('evaluation.map-rate', { name: row.name, figure: name, ...sum }),
      },
    ]
  })
  const base = figure.form === 'rate' ? 'base' : undefined
  return (
    <figure className="evaluation-map">
      <figcaption>
        {t('evaluation.map', { figure: name })}
        <Select
          size="small"
          aria-label={t('evaluation.map-figure')}
          value={figure.key}
          onChange={(key: string) => chosen.set({ figure: key })}
          options={answer.figures.map((one) => ({ value: one.key, label: say(one.words) }))}
          popupMatchSelectWidth={false}
        />
      </figcaption>
      <CountyMap
        county={county.code}
        bubbles={bubbles}
        label={t('evaluation.map', { figure: name })}
        note={t(figure.form === 'rate' ? 'evaluation.map-note-rate' : 'evaluation.map-note-count')}
        height={620}
        largest={44}
        onOpen={(place) => {
          const href = listOf(figure, { place }, period, base)
          if (href) void navigate(href)
        }}
      />
    </figure>
  )
}
