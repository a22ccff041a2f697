import { useQueryClient } from '@tanstack/react-query'
import { carryOut, newIntention } from '../../api/client.ts'
import { usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'

/** One's own messages, newest first; what is unread stands in strong ink until it is marked. */
export const MessagesPage = () => {
  const { t, say } = useWords()
  const queries = useQueryClient()
  const refusal = useRefusal()
  const inbox = usePages('/api/messages', { params: { query: {} } }, (answer) => {
    const last = answer.rows.at(-1)
    return answer.rows.length < 20 || !last ? null : { beforeAt: last.at, beforeId: last.id }
  })
  const rows = inbox.data?.pages.flatMap((page) => page.rows) ?? []
  const unread = rows.filter((row) => !row.readAt).map((row) => row.id)
  const read = async (messages: readonly string[]) => {
    await carryOut('/api/messages/read', { messages: messages.slice(0, 100) }, newIntention())
    void queries.invalidateQueries({ queryKey: ['/api/messages'] })
  }
  const failed = refusal(inbox.error, () => void inbox.refetch())
  return (
    <DeskPage>
      <PaneTop title={t('nav.messages')}>
        <span className="meta">{t('messages.unread', { n: inbox.data?.pages[0]?.unread ?? 0 })}</span>
        <span className="sp" />
        {unread.length > 0 && (
          <Button look="light" onClick={() => void read(unread)}>
            {t('messages.read-all')}
          </Button>
        )}
      </PaneTop>
      {failed && <RefusalNote {...failed} />}
      {inbox.data && rows.length === 0 && <EmptyState words={t('messages.none')} />}
      <ul className="messages">
        {rows.map((row) => (
          <li key={row.id} className={row.readAt ? undefined : 'unread'}>
            <time className="meta" dateTime={row.at}>
              {inFull(row.at)}
            </time>
            <span>{row.sentence ? say(row.sentence) : t('messages.gone')}</span>
            {row.subject && (
              <Go href={caseHref(row.subject)} onClick={() => !row.readAt && void read([row.id])}>
                {t('messages.open')}
              </Go>
            )}
          </li>
        ))}
      </ul>
      {inbox.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </DeskPage>
  )
}
