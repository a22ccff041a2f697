import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk, usePages, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FigureBand } from '../parts/figure-tile.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { PublicCases } from '../parts/public-cases.tsx'
import { PublicFilters } from '../parts/public-filters.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { definitionsOf, tilesOf } from './figures.ts'
import { PublicMap } from './map.tsx'
import { publicCase } from './rows.ts'
import { listedOf, Site, useAbout } from './site.tsx'

const standings = ['all', 'open', 'overdue'] as const
type Standing = (typeof standings)[number]
const isStanding = (show: string): show is Standing => standings.includes(show as Standing)

/** Stillness before a typed search goes out, ms. */
const PAUSE = 400

/** What was typed is kept on the page only: an address with it would stay in histories and logs. */
function useTyped() {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return { typed, setTyped, query }
}

/** How far what everybody reported has come: figures, filters with counts, the list; overdue stands in the open. */
export const ListPage = () => {
  const { t, say } = useWords()
  const [address, setAddress] = useSearchParams()
  const { typed, setTyped, query } = useTyped()
  const { data: about, error: lost, refetch: again } = useAbout()
  const programme = listedOf(about)
  const show = address.get('show') ?? 'all'
  // No map before its approval number was entered, whatever the address says.
  const hasMap = Boolean(about?.site.mapNumber)
  const onMap = hasMap && address.get('view') === 'map'
  const town = address.get('town') ?? ''
  const path = { programme: programme ?? '' }
  const enabled = Boolean(programme)
  const figures = useAsk('/api/public/{programme}/figures', { params: { path } }, { enabled })
  const pages = usePages(
    '/api/public/{programme}/cases',
    { params: { path, query: { show, limit: 20, ...(town ? { town } : {}), ...(query ? { q: query } : {}) } } },
    ({ next }) => next,
    { enabled },
  )
  const refusal = useRefusal()(
    lost ?? figures.error ?? pages.error,
    () => void Promise.all([again(), figures.refetch(), pages.refetch()]),
  )
  const first = pages.data?.pages[0]
  const today = onTheWall(first?.at ?? new Date()).day
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const chooseAll = (chosen: Readonly<Record<string, string>>) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries(chosen))
          if (value && value !== 'all') next.set(name, value)
          else next.delete(name)
        return next
      },
      { replace: true },
    )
  const choose = (name: 'show' | 'town' | 'view', value: string) => chooseAll({ [name]: value })
  type Count = NonNullable<typeof first>['counts'][number]
  const wordsOf = ({ show, words }: Count): string =>
    isStanding(show) ? t(`public.show-${show}`) : words ? say(words) : show
  const tab = (count: Count) => ({
    id: count.show,
    words: wordsOf(count),
    ...(count.show === 'all' ? {} : { count: count.count }),
  })
  const counts = first?.counts ?? []
  const everything = () => {
    setTyped('')
    setAddress({}, { replace: true })
  }
  return (
    <Site here="cases" asOf={first?.at}>
      <h1>{t('public.title')}</h1>
      <p className="lead">{t('public.lead')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {figures.data && (
        <>
          <FigureBand figures={tilesOf(t, say, figures.data)} />
          <details className="definitions">
            <summary>{t('public.how-counted')}</summary>
            <KeyValues rows={definitionsOf(t, say, figures.data)} />
          </details>
        </>
      )}
      <PublicFilters
        label={t('public.filters')}
        filters={counts.filter((one) => isStanding(one.show)).map(tab)}
        results={{
          label: t('public.results'),
          note: t('public.results-apart'),
          filters: counts.filter((one) => !isStanding(one.show)).map(tab),
        }}
        chosen={show}
        onChoose={(id) => choose('show', id)}
        choice={{
          label: t('place.town'),
          value: town,
          onChange: (value) => choose('town', value),
          options: [
            { value: '', words: t('public.all-towns') },
            ...(about?.towns ?? []).map(({ code, name }) => ({ value: code, words: name })),
          ],
        }}
        search={{ words: t('public.search'), value: typed, onSearch: setTyped }}
      />
      {hasMap && (
        <fieldset className="views">
          <legend className="unseen">{t('public.view')}</legend>
          {(['list', 'map'] as const).map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={onMap === (view === 'map')}
              onClick={() => choose('view', view === 'map' ? view : '')}
            >
              {t(`public.view-${view}`)}
            </button>
          ))}
        </fieldset>
      )}
      {programme && onMap && (
        <PublicMap
          programme={programme}
          show={show}
          what={counts.filter((one) => one.show === show).map(wordsOf)[0] ?? ''}
          onTown={(code) => chooseAll({ town: code, view: '' })}
        />
      )}
      {programme && !onMap && rows.length > 0 && (
        <PublicCases label={t('public.listed')} cases={rows.map((row) => publicCase(t, say, row, programme, today))} />
      )}
      {!onMap && pages.isSuccess && rows.length === 0 && (
        <EmptyState
          words={query ? t('public.none-for', { query }) : t('public.none', { days: first?.days ?? 30 })}
          way={{ words: t('public.everything'), onGo: everything }}
        />
      )}
      {!onMap && pages.hasNextPage && (
        <p className="more">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('page.more')}
          </Button>
        </p>
      )}
    </Site>
  )
}
