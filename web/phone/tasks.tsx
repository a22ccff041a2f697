import { useNavigate, useParams } from 'react-router'
import { useAsk, usePages, useRefusal } from '../api/hooks.ts'
import { useLive } from '../api/live.ts'
import { Button } from '../parts/button.tsx'
import { Dock } from '../parts/dock.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FilterTabs } from '../parts/filter-tabs.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useAbout } from './about.ts'
import { TaskCard } from './case-card.tsx'
import { Waiting } from './waiting.tsx'

/** The reader's worklists side by side with their counts, and the chosen one, what burns first. */
export const TasksPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { programme, list: key } = useParams()
  const { data: about } = useAbout()
  const work = useAsk('/api/work')
  useLive(true)
  const lists = work.data?.lists ?? []
  const waiting = lists.find((list) => (list.count ?? 0) > 0) ?? lists[0]
  const list = lists.find((one) => one.key === key && one.programme === programme) ?? waiting
  const pages = usePages(
    '/api/cases',
    { params: { query: { list: list?.key ?? '', programme: list?.programme ?? '', limit: 20 } } },
    ({ next }) => next,
    { enabled: Boolean(list) },
  )
  const refusal = useRefusal()(pages.error, () => void pages.refetch())
  const rows = pages.data?.pages.flatMap((page) => page.rows.map((row) => ({ row, at: page.at }))) ?? []
  if (!work.data) return <Waiting title={t('tasks.title')} error={work.error} again={() => void work.refetch()} />
  return (
    <PhoneShell
      title={t('tasks.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      <FilterTabs
        label={t('tasks.lists')}
        filters={lists.map((one) => ({
          id: `${one.programme}/${one.key}`,
          words: say(one.words),
          ...(one.count === null ? {} : { count: one.count }),
        }))}
        chosen={list ? `${list.programme}/${list.key}` : ''}
        onChoose={(id) => void navigate(`/tasks/${id}`, { replace: true })}
      />
      {refusal && <RefusalNote {...refusal} />}
      <ul className="case-cards">
        {rows.map(({ row, at }) => (
          <TaskCard key={row.id} row={row} at={at} href={`/cases/${row.id}`} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('page.more')}
        </Button>
      )}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState
          words={t('tasks.none', { list: list ? say(list.words) : '' })}
          way={{ words: t('home.report'), href: '/report' }}
        />
      )}
      {pages.data && (
        <p className="meta as-of">{t('as-of', { at: onTheWall(pages.data.pages[0]?.at ?? new Date()).minute })}</p>
      )}
    </PhoneShell>
  )
}
