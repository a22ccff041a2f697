import { useState } from 'react'
import type { Json } from '#kernel/json.ts'
import { useAsk } from '../../api/hooks.ts'
import { BecauseTree, type ReasonNames } from '../../parts/because-tree.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { type Pick, PlacePicker } from '../../parts/picker.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { deskSearch } from '../frame/search.ts'
import { sourceWords } from '../telling/limit.ts'
import type { CatalogueRow } from './catalogue-rows.ts'
import { Said } from './said.tsx'

/** Which unit would lead an item at a place, and by which rule. The place stays while items are compared. */
export const RoutingPane = ({ row }: { row: CatalogueRow | undefined }) => {
  const { t, say } = useWords()
  const [place, setPlace] = useState<Pick>()
  const route = useAsk(
    '/api/grid-casework/route',
    { params: { query: { item: row?.code ?? '', place: place?.id ?? '' } } },
    { enabled: row !== undefined && place !== undefined },
  )
  const names = useRouteNames(row, place, route.data)
  return (
    <>
      <PaneTop>
        <h2 className="small">{t('catalogue.routing')}</h2>
        <span className="meta">{row && say(row.name)}</span>
      </PaneTop>
      {!row && <EmptyState words={t('catalogue.choose')} />}
      {row && (
        <Section>
          <KeyValues
            rows={[
              { label: t('catalogue.opening'), words: row.opening },
              { label: t('catalogue.closing'), words: row.closing },
            ]}
          />
        </Section>
      )}
      {row && (
        <Section last>
          <div className="field">
            <label htmlFor="route-place">{t('catalogue.place')}</label>
            <PlacePicker id="route-place" picked={place} onPick={setPlace} search={deskSearch.place} />
          </div>
          <Said error={route.error} />
          {route.data && (
            <>
              <KeyValues
                rows={[
                  { label: t('catalogue.routing'), words: { strong: route.data.lead?.name ?? t('catalogue.no-lead') } },
                  {
                    label: t('catalogue.assists'),
                    words: route.data.assisting.map((unit) => unit.name).join(t('value.join')) || t('value.none'),
                  },
                  { label: t('catalogue.clause'), words: route.data.clause },
                ]}
              />
              <BecauseTree because={route.data.because} names={names} answers={t('catalogue.why')} />
            </>
          )}
        </Section>
      )}
    </>
  )
}

type Routed =
  | { readonly placeName: string; readonly lead: { readonly id: string; readonly name: string } | null }
  | undefined

/** How the reasons of the routing are said. */
function useRouteNames(row: CatalogueRow | undefined, place: Pick | undefined, routed: Routed): ReasonNames {
  const { t, say } = useWords()
  const { county } = useMe()
  const programme = useAsk(
    '/api/programmes/{id}',
    { params: { path: { id: 'grid-casework' } } },
    { fresh: 300_000 },
  ).data
  const told = (
    table: Readonly<Record<string, { zh: string; en: string }>> | undefined,
    key: string,
  ): string | undefined => {
    const words = table?.[key]
    return words && say(words)
  }
  const duty = (key: string): string | undefined => {
    const words = programme?.parameters.find(
      (one) => one.family?.endsWith('/duty/') && one.id.endsWith(`/${key}`),
    )?.words
    return words && say(words)
  }
  return {
    rule: (id) => told(programme?.rules, id),
    fact: (name) => told(programme?.facts, name),
    parameter: (id) => {
      const words = programme?.parameters.find((one) => one.id === id)?.words
      return words && say(words)
    },
    value: (of, value: Json) => {
      if (value === null) return t('value.none')
      if (of === 'item') return row && say(row.name)
      if (of === 'place') return routed?.placeName
      if (of === 'duty' && typeof value === 'string') return duty(value)
      if (of === 'level' && typeof value === 'string') return told(programme?.says, `level.${value}`)
      if (of === 'lead') return routed?.lead?.name
      if (typeof value !== 'object' || Array.isArray(value)) return undefined
      const { lead, item } = value as { readonly lead?: Json; readonly item?: Json }
      if (typeof lead === 'string') return duty(lead)
      return typeof item === 'number' ? t('value.item', { n: item }) : undefined
    },
    place: (id) => (id === county.code ? county.name : place?.id.startsWith(id) ? routed?.placeName : id),
    source: (source) => sourceWords(t, source),
  }
}
