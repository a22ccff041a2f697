import { useState } from 'react'
import type { Json } from '#kernel/json.ts'
import type { Words } from '#kernel/words.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { BecauseTree, type ReasonNames } from '../../parts/because-tree.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { type Pick, PlacePicker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { deskSearch } from '../frame/search.ts'
import { sourceWords } from '../telling/limit.ts'

interface RoutingProps {
  /** An item of the catalogue: its six digits and what it is called. */
  item: { readonly code: string; readonly words: Words }
  /** The place that is asked about from the start. */
  at?: Pick | undefined
}

/** Which unit would lead an item at a place today, and by which rule. */
export const Routing = ({ item, at }: RoutingProps) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const [place, setPlace] = useState<Pick | undefined>(at)
  const route = useAsk(
    '/api/grid-casework/route',
    { params: { query: { item: item.code, place: place?.id ?? '' } } },
    { enabled: place !== undefined },
  )
  const names = useRouteNames(item, place, route.data)
  const failed = refusal(route.error)
  return (
    <Section title={t('routing.title')}>
      <div className="field">
        <label htmlFor="routing-place">{t('routing.place')}</label>
        <PlacePicker id="routing-place" picked={place} onPick={setPlace} search={deskSearch.place} />
      </div>
      {failed && <RefusalNote {...failed} />}
      {route.data && (
        <>
          <KeyValues
            rows={[
              { label: t('routing.lead'), words: { strong: route.data.lead?.name ?? t('routing.no-lead') } },
              {
                label: t('routing.assists'),
                words: route.data.assisting.map((unit) => unit.name).join(t('routing.join')) || t('value.none'),
              },
              { label: t('routing.clause'), words: route.data.clause },
            ]}
          />
          <BecauseTree because={route.data.because} names={names} answers={t('routing.why')} />
        </>
      )}
    </Section>
  )
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
