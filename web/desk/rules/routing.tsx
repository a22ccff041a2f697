import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Json } from '#kernel/json.ts'
import type { Words } from '#kernel/words.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { BecauseTree, type ReasonNames } from '../../parts/because-tree.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { type Pick, PlacePicker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { type Language, type Say, useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { limitWords, sourceWords } from '../telling/limit.ts'
import { partName, tellValue } from './value.ts'

interface RoutingProps {
  /** An item of the catalogue: its six digits and what it is called. */
  item: { readonly code: string; readonly words: Words }
  /** The place and day that are asked about from the start; today without one. */
  at?: Pick | undefined
  on?: string | undefined
  /** Tells the item's conditions too, where nothing else on the page does. */
  whole?: boolean
}

/** What would happen to an item at a place on a day: which unit would lead it, by which rule, and until when. */
export const Routing = ({ item, at, on, whole = false }: RoutingProps) => {
  const { t, language } = useWords()
  const refusal = useRefusal()
  const [place, setPlace] = useState<Pick | undefined>(at)
  const [day, setDay] = useState(on ?? onTheWall(new Date()).day)
  const route = useAsk(
    '/api/grid-casework/route',
    { params: { query: { item: item.code, place: place?.id ?? '', day } } },
    { enabled: place !== undefined },
  )
  const names = useRouteNames(item, place, route.data)
  const failed = refusal(route.error)
  return (
    <Section title={t('route.title')}>
      <div className="fields">
        <div className="field">
          <label htmlFor="routing-place">{t('routing.place')}</label>
          <PlacePicker id="routing-place" picked={place} onPick={setPlace} search={registerSearch.place} />
        </div>
        <div className="field">
          <label htmlFor="routing-day">{t('route.day')}</label>
          <DatePicker
            id="routing-day"
            allowClear={false}
            value={dayjs(day)}
            onChange={(next) => next && setDay(next.format('YYYY-MM-DD'))}
          />
        </div>
      </div>
      {failed && <RefusalNote {...failed} />}
      {route.data && (
        <div className="routed">
          <KeyValues
            rows={[
              { label: t('routing.lead'), words: { strong: route.data.lead?.name ?? t('routing.no-lead') } },
              {
                label: t('routing.assists'),
                words: route.data.assisting.map((unit) => unit.name).join(t('routing.join')) || t('value.none'),
              },
              { label: t('routing.clause'), words: route.data.clause },
              { label: t('route.limit'), words: dueWords(t, route.data) },
              ...(whole ? conditionsOf(t, language, route.data.item) : []),
            ]}
          />
          <BecauseTree because={route.data.because} names={names} answers={t('routing.why')} />
        </div>
      )}
    </Section>
  )
}

type Answered = Answer<'/api/grid-casework/route'>

const dueWords = (t: Say, { item, due }: Answered): string =>
  [limitWords(t, item.limit), t('route.due', { from: inFull(due.from), at: inFull(due.at) })].join('　') +
  (due.provisional ? t('route.provisional') : '')

const conditionsOf = (t: Say, language: Language, item: Answered['item']) => {
  const { limit: _, ...others } = item
  return Object.entries(others).map(([part, value]) => ({
    label: partName(part, language),
    words: tellValue(t, language, value),
  }))
}

type Routed = { readonly placeName: string; readonly lead: { readonly name: string } | null } | undefined

/** How the reasons of the routing are said. */
function useRouteNames(item: RoutingProps['item'], place: Pick | undefined, routed: Routed): ReasonNames {
  const { t, say } = useWords()
  const { county } = useMe()
  const programme = useAsk(
    '/api/programmes/{id}',
    { params: { path: { id: 'grid-casework' } } },
    { fresh: 300_000 },
  ).data
  const told = (words: Words | undefined): string | undefined => words && say(words)
  const parameter = (id: string) => told(programme?.parameters.find((one) => one.id === id)?.words)
  const duty = (key: string) => parameter(`grid-casework/duty/${key}`)
  return {
    rule: (id) => told(programme?.rules[id]),
    fact: (name) => told(programme?.facts[name]),
    parameter,
    value: (of, value: Json) => {
      if (value === null) return t('value.none')
      if (of === 'item') return say(item.words)
      if (of === 'place') return routed?.placeName
      if (of === 'duty' && typeof value === 'string') return duty(value)
      if (of === 'level' && typeof value === 'string') return told(programme?.says[`level.${value}`])
      if (of === 'lead') return routed?.lead?.name
      if (typeof value !== 'object' || Array.isArray(value)) return undefined
      const { lead, item: clause } = value as { readonly lead?: Json; readonly item?: Json }
      if (typeof lead === 'string') return duty(lead)
      return typeof clause === 'number' ? t('value.item', { n: clause }) : undefined
    },
    place: (id) => (id === county.code ? county.name : place?.id.startsWith(id) ? routed?.placeName : id),
    source: (source) => sourceWords(t, source),
  }
}
