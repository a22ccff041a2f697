import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useAsk, usePages, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Go } from '../parts/go.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'

const PAGE = 20

/** What was told to the reader, the latest first. Whatever was shown counts as read when the page is left open a moment. */
export const MessagesPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const pages = usePages('/api/messages', {}, ({ rows }) => {
    const last = rows.at(-1)
    return last && rows.length >= PAGE ? { beforeAt: last.at, beforeId: last.id } : null
  })
  const { data: me } = useAsk('/api/me')
  const act = useAct<{ read: number }>()
  const refusal = useRefusal()(pages.error, () => void pages.refetch())
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const unread = rows.filter((row) => !row.readAt).map((row) => row.id)
  const marked = useRef('')
  const key = unread.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of unread messages
  useEffect(() => {
    if (!key || marked.current === key) return
    const timer = setTimeout(() => {
      marked.current = key
      void act.run('/api/messages/read', { messages: unread })
    }, 1500)
    return () => clearTimeout(timer)
  }, [key])
  const today = onTheWall(me?.now ?? new Date()).day
  return (
    <PhoneShell title={t('inbox.title')} onBack={() => void navigate('/')} aside={<ElderSwitch />}>
      {refusal && <RefusalNote {...refusal} />}
      <ul className="messages">
        {rows.map((row) => {
          const words = row.sentence ? say(row.sentence) : t('inbox.gone')
          return (
            <li key={row.id} className={row.readAt ? undefined : 'unread'}>
              <time dateTime={row.at}>{inList(row.at, today)}</time>
              <p>
                {!row.readAt && <span className="unseen">{t('inbox.unread')}</span>}
                {row.subject ? <Go href={`/cases/${row.subject}`}>{words}</Go> : words}
              </p>
            </li>
          )
        })}
      </ul>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('page.more')}
        </Button>
      )}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState words={t('inbox.none')} way={{ words: t('mine.title'), href: '/mine' }} />
      )}
    </PhoneShell>
  )
}
