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
import { publicCase } from './rows.ts'
import { listedOf, Site, useAbout } from './site.tsx'

const shows = ['all', 'open', 'overdue', 'solved', 'other'] as const
type Show = (typeof shows)[number]

const isShow = (value: string | null): value is Show => shows.includes(value as Show)

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
  const asked = address.get('show')
  const show: Show = isShow(asked) ? asked : 'all'
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
  const choose = (name: 'show' | 'town', value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before)
        if (value && value !== 'all') next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
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
        filters={shows.map((id) => ({
          id,
          words: t(`public.show-${id}` as const),
          ...(first && id !== 'all' ? { count: first.counts[id] } : {}),
        }))}
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
      {programme && rows.length > 0 && (
        <PublicCases label={t('public.listed')} cases={rows.map((row) => publicCase(t, say, row, programme, today))} />
      )}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState
          words={query ? t('public.none-for', { query }) : t('public.none', { days: first?.days ?? 30 })}
          way={{ words: t('public.everything'), onGo: everything }}
        />
      )}
      {pages.hasNextPage && (
        <p className="more">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('page.more')}
          </Button>
        </p>
      )}
    </Site>
  )
}
