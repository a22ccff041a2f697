import { useSearchParams } from 'react-router'
import { usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { PointsFrame, WithHome } from './frame.tsx'
import type { Entry } from './use-points.ts'

type Of = 'household' | 'person'

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`)

/** One entry: what for, when, how much, and what was left; where it has a case, the way to who, why and photo. */
const EntryRow = ({ entry }: { entry: Entry }) => {
  const { t, say, list } = useWords()
  const { title, what, goods, day, points, balance, undone } = entry
  const things = list(
    goods.map(({ words, count, piece }) => `${say(words)} ${count} ${say(piece)}`),
    '、',
  )
  const name = title ? say(title) : things || say(what)
  const under = [day, title || things ? say(what) : '', undone ? t('my-points.undone') : ''].filter(Boolean).join('　')
  const inside = (
    <>
      <span className="what">
        <b className="name">{name}</b>
        <small>{under}</small>
      </span>
      <span className="much">
        <b className="num">{signed(points)}</b>
        <small>{t('my-points.after', { n: balance })}</small>
      </span>
    </>
  )
  return (
    <li>
      {entry.case ? (
        <Go href={`/points/entries/${entry.case}`} aria-label={`${name} ${signed(points)}，${t('my-points.why')}`}>
          {inside}
        </Go>
      ) : (
        <div>{inside}</div>
      )}
    </li>
  )
}

/** Entries of the household's account, or of the reader's own, newest first. @param most only so many, for the first page */
export const Entries = ({ most, of = 'household' }: { most?: number; of?: Of }) => {
  const { t } = useWords()
  const pages = usePages('/api/credit-points/mine/entries', { params: { query: { of } } }, ({ below }) =>
    below ? { belowDay: below.day, belowTransfer: below.transfer } : null,
  )
  const refusal = useRefusal()(pages.error, () => void pages.refetch())
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  if (refusal) return <RefusalNote {...refusal} />
  if (pages.isSuccess && rows.length === 0)
    return <EmptyState words={t('my-points.none')} way={{ words: t('empty.home'), href: '/' }} />
  return (
    <>
      <ul className="points-entries">
        {rows.slice(0, most).map((entry) => (
          <EntryRow key={entry.transfer} entry={entry} />
        ))}
      </ul>
      {most === undefined && pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('page.more')}
        </Button>
      )}
    </>
  )
}

/** Everything that was recorded, spent or corrected. */
export const EntriesPage = () => {
  const { t } = useWords()
  const of = useSearchParams()[0].get('of') === 'person' ? 'person' : 'household'
  const title = t(of === 'person' ? 'my-points.own-entries' : 'my-points.entries')
  return (
    <WithHome title={title} back="/points">
      {() => (
        <PointsFrame title={title} back="/points">
          <p className="sub-line">{t('my-points.entries-hint')}</p>
          <Entries of={of} />
        </PointsFrame>
      )}
    </WithHome>
  )
}
