import { useCallback, useEffect, useState } from 'react'
import { useLocation, useNavigate, useOutletContext, useParams } from 'react-router'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { escapeKey, useKeys } from '../../parts/keys.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { SearchBox } from '../../parts/search-box.tsx'
import { useWide } from '../../parts/wide.ts'
import { WorkList } from '../../parts/work-list.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useCase, useProgramme, useStill } from '../case/use-case.ts'
import { ExportButton } from '../frame/export-button.tsx'
import { findLastList, keepLastList } from '../frame/last-list.ts'
import { holds, useMe } from '../frame/me.ts'
import { caseHref, workHref } from '../frame/nav.ts'
import { readCopied } from '../intake/clipboard.ts'
import { waysOf } from '../intake/ways.ts'
import type { CaseRow } from '../telling/answers.ts'
import { Bulk } from './bulk.tsx'
import { Decide } from './decide.tsx'
import { addressOf, type Filters, filtersAt, standOf } from './filters.ts'
import { ListFilters } from './list-filters.tsx'
import { ListKeys } from './list-keys.tsx'
import { useWorklist } from './use-worklist.ts'

const none: ReadonlyMap<string, CaseRow> = new Map()
/** So many are acted on at once. */
const MOST = 200

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
  const address = useLocation()
  const filters = filtersAt(address)
  const work = useWorklist(programme, list, filters)
  const { rows, groups, at, division, pages } = work
  const own = workHref({ programme, key: list })
  // Whoever comes back from a case stands on it again.
  const [place, setPlace] = useState(() => {
    const last = findLastList()
    return last?.id && last.href.split(/[?#]/)[0] === own ? { id: last.id, at: 0 } : undefined
  })
  // Marked rows are kept as they were, so that results can stand beside them after they left the list.
  const [marked, setMarked] = useState(none)
  const [reminding, setReminding] = useState(false)
  const wide = useWide()
  const [sideOpen, setSideOpen] = useState(false)
  const [acting, setActing] = useState(false)

  // Where you are is an id. When it leaves the list, what moved up into its place is next.
  const ids = rows.map((row) => row.id)
  const here = place && ids.includes(place.id) ? place.id : (ids[Math.min(place?.at ?? 0, ids.length - 1)] ?? undefined)
  const hereAt = here ? ids.indexOf(here) : -1
  useEffect(() => {
    if (here && (here !== place?.id || hereAt !== place.at)) setPlace({ id: here, at: hereAt })
  }, [here, hereAt, place])
  const row = rows[hereAt]
  const where = `${address.search}${address.hash}`
  useEffect(() => keepLastList({ href: `${own}${where}`, id: here }), [own, where, here])

  // Moving through the list opens nothing; standing still does where it is seen, and that look is recorded.
  const beside = wide || sideOpen
  const still = useStill(beside ? row?.id : undefined, 160)
  const found = useCase(still)
  const answer = found.data?.id === row?.id ? found.data : undefined
  // Whoever is quicker than the house, or has not opened the case yet: the key of an act is kept until the case is there.
  const [pressed, setPressed] = useState<{ readonly id: string; readonly key: string }>()
  const about = useProgramme(programme).data
  const steps = about?.steps ?? []
  const press = (key: string) => {
    if (!row) return
    setPressed({ id: row.id, key })
    setSideOpen(true)
  }
  // At a centre V pastes a message, unless the case where they stand offers an act by that key.
  const atCentre = holds(useMe(), 'dispatcher', 'acceptance-clerk', 'duty-chief')
  const pastes = atCentre && !answer?.acts.some((act) => act.key === 'v' && !act.refused)
  useKeys(
    Object.fromEntries(steps.flatMap(({ key }) => (key && !(pastes && key === 'v') ? [[key, () => press(key)]] : []))),
    marked.size === 0 && !answer,
  )
  const keyKept = pressed?.id === row?.id ? pressed?.key : undefined

  const narrow = (next: Filters) => void navigate(standOf(next), { replace: true })
  const [typed, setTyped] = useState(filters.q ?? '')
  const settled = useStill(typed, 250)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed leads to another address
  useEffect(() => {
    if (settled !== (filters.q ?? '')) narrow({ ...filters, q: settled })
  }, [settled])

  const choose = (next: Filters) => {
    setTyped(next.q ?? '')
    narrow(next)
  }
  const narrowed = addressOf(filters) !== ''

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
  const takesDown = waysOf(useMe()).length > 0
  const reminds = steps.some((step) => step.step === 'remind')
  const putDown = () => {
    setMarked(none)
    setReminding(false)
    setSideOpen(false)
  }
  const remind = () => {
    setReminding(true)
    setSideOpen(true)
  }
  const paste = async () => void navigate('/intake/chat', { state: { pasted: await readCopied() } })
  useKeys({
    ...(reminds && marked.size > 0 && !reminding ? { r: remind } : {}),
    w: () => setMarked(new Map(rows.slice(0, MOST).map((one) => [one.id, one]))),
    ...(pastes ? { v: () => void paste() } : {}),
    ...(takesDown ? { n: () => void navigate('/intake') } : {}),
    ...(dial ? { c: () => window.location.assign(`tel:${dial}`) } : {}),
    ...(marked.size > 0 || (sideOpen && !acting)
      ? {
          [escapeKey]: putDown,
        }
      : {}),
  })

  const begins = useAsk('/api/work', undefined, { fresh: 10_000 }).data?.lists.find(
    (one) => one.programme === programme && one.key === list,
  )?.begins
  const title = nav.flatMap((group) => group.items).find((item) => item.id === own)?.words ?? ''
  /** Where something else waits, for whoever is through with this list. */
  const waits = nav
    .flatMap((group) => group.items)
    .find((item) => item.href.startsWith('/work/') && item.id !== own && (item.count ?? 0) > 0)
  const failed = refusal(pages.error, () => void pages.refetch())
  const side =
    marked.size > 0 ? (
      <Bulk rows={[...marked.values()]} onClear={putDown} reminding={reminding} onRemind={() => setReminding(true)} />
    ) : row ? (
      <Decide
        row={row}
        nth={hereAt + 1}
        of={division?.shown ?? rows.length}
        found={still === row.id ? found : undefined}
        pressed={keyKept}
        onActing={setActing}
      />
    ) : undefined

  return (
    <DeskPage
      sideLabel={marked.size > 0 ? t('bulk.title', { n: marked.size }) : t('work.side')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      side={side}
    >
      <PaneTop title={title} {...(division ? { count: division.all } : {})}>
        <span className="sp" />
        <SearchBox words={t('work.search')} value={typed} onSearch={setTyped} />
        {(begins ?? []).map(({ step, words }) => (
          <ButtonLink key={step} look="light" href={`/begin/${programme}/${step}`}>
            {say(words)}
          </ButtonLink>
        ))}
        {takesDown && (
          <ButtonLink look="light" href="/intake" hint="N">
            {t('nav.intake')}
          </ButtonLink>
        )}
        <ExportButton url="/api/cases/export" query={{ programme, list, ...filters }} />
      </PaneTop>
      <ListFilters
        list={`${programme}/${list}`}
        filters={filters}
        division={division}
        programme={about}
        at={at}
        onFilters={choose}
      />
      {failed && <RefusalNote {...failed} />}
      {pages.isPending && <p className="empty">{t('loading')}</p>}
      {pages.data && rows.length === 0 ? (
        <EmptyState
          words={
            filters.q
              ? t('work.not-found', { q: filters.q })
              : narrowed
                ? t('work.none-filtered')
                : t('work.none', { list: title })
          }
          {...(narrowed
            ? { way: { words: t('work.all'), onGo: () => choose({}) } }
            : waits
              ? { way: { words: t('work.next', { list: waits.words, n: waits.count ?? 0 }), href: waits.href } }
              : {})}
        />
      ) : (
        <WorkList
          label={title}
          groups={groups}
          here={here}
          onHere={(id) => setPlace({ id, at: ids.indexOf(id) })}
          onOpen={
            acting || marked.size > 0
              ? undefined
              : (id) => (wide ? navigate(caseHref(id, programme)) : setSideOpen(true))
          }
          marked={new Set(marked.keys())}
          onMark={mark}
          onEnd={onEnd}
        />
      )}
      <ListKeys answer={answer} pastes={pastes} takesDown={takesDown} />
    </DeskPage>
  )
}
