import { useCallback, useEffect, useState } from 'react'
import { useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router'
import { useRefusal } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { KeyFoot } from '../../parts/key-hint.tsx'
import { escapeKey, useKeys } from '../../parts/keys.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { useWide } from '../../parts/wide.ts'
import { WorkList } from '../../parts/work-list.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme, useStill } from '../case/use-case.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { caseHref, workHref } from '../frame/nav.ts'
import type { CaseRow } from '../telling/answers.ts'
import { Bulk } from './bulk.tsx'
import { Decide } from './decide.tsx'
import { addressOf, filtersOf, keepFilters, keptFilters, tabsOf } from './filters.ts'
import { TownSelect } from './town-select.tsx'
import { useWorklist } from './use-worklist.ts'

const none: ReadonlyMap<string, CaseRow> = new Map()

/** A worklist: what burns first, its filters, and beside it the case where you are, with what can be done about it. */
export const WorklistPage = () => {
  const { programme = '', list = '' } = useParams()
  // Another list starts anew: its place, its marks, its search.
  return <Worklist key={`${programme}/${list}`} programme={programme} list={list} />
}

const Worklist = ({ programme, list }: { programme: string; list: string }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()
  const nav = useOutletContext<NavGroup[]>()
  const [address, setAddress] = useSearchParams()
  const filters = filtersOf(address)
  const work = useWorklist(programme, list, filters)
  const { rows, groups, at, division, pages } = work
  const [place, setPlace] = useState<{ id: string; at: number }>()
  // Marked rows are kept as they were, so that results can stand beside them after they left the list.
  const [marked, setMarked] = useState(none)
  const wide = useWide()
  const [sideOpen, setSideOpen] = useState(false)
  const [acting, setActing] = useState(false)
  const [kept, setKept] = useState(() => keptFilters(`${programme}/${list}`))

  // Where you are is an id. When it leaves the list, what moved up into its place is next.
  const ids = rows.map((row) => row.id)
  const here = place && ids.includes(place.id) ? place.id : (ids[Math.min(place?.at ?? 0, ids.length - 1)] ?? undefined)
  const hereAt = here ? ids.indexOf(here) : -1
  useEffect(() => {
    if (here && (here !== place?.id || hereAt !== place.at)) setPlace({ id: here, at: hereAt })
  }, [here, hereAt, place])
  const row = rows[hereAt]

  const narrow = (next: object) => setAddress(addressOf(next), { replace: true })
  const [typed, setTyped] = useState(filters.q ?? '')
  const still = useStill(typed, 250)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed leads to another address
  useEffect(() => {
    if (still !== (filters.q ?? '')) narrow({ ...filters, q: still })
  }, [still])

  const tabs = tabsOf(division)
  const keptTabs = kept.map((one) => ({ id: `kept:${one.address}`, words: one.name, saved: true }))
  const addressNow = addressOf(filters)
  const isKept = kept.some((one) => one.address === addressNow)
  const chosen = isKept
    ? `kept:${addressNow}`
    : tabs.some((tab) => tab.id === addressNow)
      ? addressNow
      : addressNow === ''
        ? 'all'
        : ''
  const tabWords = ({ words }: (typeof tabs)[number]): string => {
    if (words.key === 'all') return t('filter.all')
    if (words.key === 'urgency') return t(`urgency.${words.of as 'today'}`)
    const source = division?.sources.find((one) => one.source === words.of)?.words
    return source ? say(source) : (words.of ?? '')
  }
  const choose = (id: string) => {
    const tab = tabs.find((one) => one.id === id)
    const address = tab ? addressOf(tab.filters) : id.replace(/^kept:/, '')
    setTyped(new URLSearchParams(address).get('q') ?? '')
    setAddress(address, { replace: true })
  }
  const changeKept = (next: typeof kept) => {
    setKept(next)
    keepFilters(`${programme}/${list}`, next)
  }

  const mark = (id: string) =>
    setMarked((before) => {
      const next = new Map(before)
      const found = rows.find((one) => one.id === id)
      if (!next.delete(id) && found) next.set(id, found)
      return next
    })
  const onEnd = useCallback(() => {
    if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage()
  }, [pages])
  const dial = row?.lastHand.phone?.replaceAll(/[\s-]/g, '')
  useKeys({
    ...(dial ? { c: () => window.location.assign(`tel:${dial}`) } : {}),
    [escapeKey]: () => {
      setMarked(none)
      setSideOpen(false)
    },
  })

  const title =
    nav.flatMap((group) => group.items).find((item) => item.id === workHref({ programme, key: list }))?.words ?? ''
  const failed = refusal(pages.error, () => void pages.refetch())
  const steps = useProgramme(programme).data?.steps
  const usual = steps?.find((step) => step.rank === 'go' && step.key && step.from.includes(row?.state ?? ''))
  const hints = [
    { keys: ['J', 'K'], words: t('keys.move') },
    ...(usual?.key ? [{ keys: [usual.key.toUpperCase()], words: say(usual.words) }] : []),
    { keys: ['C'], words: t('keys.dial') },
    { keys: ['X'], words: t('keys.mark') },
  ]
  const allHints = [
    ...hints,
    { keys: ['↵'], words: t('keys.enter') },
    { keys: ['T'], words: t('keys.phrase') },
    { keys: ['1', '2', '3'], words: t('keys.unit') },
    { keys: ['/'], words: t('keys.search') },
    { keys: ['Home', 'End'], words: t('keys.ends') },
    { keys: ['Esc'], words: t('keys.escape') },
  ]
  const side =
    marked.size > 0 ? (
      <Bulk rows={[...marked.values()]} onClear={() => setMarked(none)} />
    ) : row ? (
      <Decide row={row} nth={hereAt + 1} of={division?.shown ?? rows.length} onActing={setActing} />
    ) : undefined

  return (
    <DeskPage sideLabel={t('work.side')} sideOpen={sideOpen} onSideOpen={setSideOpen} side={side}>
      <PaneTop title={title} {...(division ? { count: division.all } : {})}>
        <span className="sp" />
        <SearchBox words={t('work.search')} value={typed} onSearch={setTyped} />
        <ExportButton url="/api/cases/export" query={{ programme, list, ...filters }} />
      </PaneTop>
      <FilterTabs
        label={t('filter.label')}
        filters={[...tabs.map((tab) => ({ id: tab.id, words: tabWords(tab), count: tab.count })), ...keptTabs]}
        chosen={chosen}
        onChoose={choose}
        onSave={
          addressNow && !isKept
            ? (name) => changeKept([...kept.filter((one) => one.name !== name), { name, address: addressNow }])
            : undefined
        }
        onRemove={(id) => changeKept(kept.filter((one) => `kept:${one.address}` !== id))}
        asOf={at ? t('work.live', { at: onTheWall(at).minute }) : undefined}
      >
        <TownSelect towns={division?.towns ?? []} town={filters.town} onTown={(town) => narrow({ ...filters, town })} />
      </FilterTabs>
      {failed && <RefusalNote {...failed} />}
      {pages.data && rows.length === 0 ? (
        <EmptyState
          words={
            filters.q
              ? t('work.not-found', { q: filters.q })
              : addressNow
                ? t('work.none-filtered')
                : t('work.none', { list: title })
          }
          {...(addressNow ? { way: { words: t('work.all'), onGo: () => choose('all') } } : {})}
        />
      ) : (
        <WorkList
          label={title}
          groups={groups}
          here={here}
          onHere={(id) => setPlace({ id, at: ids.indexOf(id) })}
          onOpen={acting ? undefined : (id) => (wide ? navigate(caseHref(id)) : setSideOpen(true))}
          marked={new Set(marked.keys())}
          onMark={mark}
          onEnd={onEnd}
        />
      )}
      <KeyFoot hints={hints} all={allHints} />
    </DeskPage>
  )
}
