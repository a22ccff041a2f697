import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAsk, usePages, useRefusal } from '../api/hooks.ts'
import { Button } from '../parts/button.tsx'
import { Dock } from '../parts/dock.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Go } from '../parts/go.tsx'
import { PhoneHead } from '../parts/phone-cards.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useAbout, useMe } from './about.ts'
import { OwnCaseCard } from './case-card.tsx'
import { dropWaiting, sendWaiting, useWaiting, type Waiting } from './kept/outbox.ts'
import { resume } from './kept/resume.ts'
import { dropReceipt, type Receipt, useReceipts } from './receipts.ts'
import { isBegun, useDraft } from './report/draft.ts'

/** The list of everything that somebody took part in, of whatever programme has one. */
const PART = 'taken-part'

const Own = () => {
  const { t } = useWords()
  const { data: work } = useAsk('/api/work')
  const list = work?.lists.find(({ key }) => key === PART)
  const pages = usePages(
    '/api/cases',
    { params: { query: { list: PART, programme: list?.programme ?? '', limit: 20 } } },
    ({ next }) => next,
    { enabled: Boolean(list) },
  )
  const refusal = useRefusal()(pages.error, () => void pages.refetch())
  const rows = pages.data?.pages.flatMap((page) => page.rows.map((row) => ({ row, at: page.at }))) ?? []
  return (
    <>
      {refusal && <RefusalNote {...refusal} />}
      <ul className="case-cards">
        {rows.map(({ row, at }) => (
          <OwnCaseCard key={row.id} row={row} at={at} href={`/cases/${row.id}`} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('page.more')}
        </Button>
      )}
      {pages.isSuccess && rows.length === 0 && (
        <EmptyState words={t('mine.none')} way={{ words: t('home.report'), href: '/report' }} />
      )}
    </>
  )
}

const ReceiptCard = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useWords()
  const { programme, number, code, title, place, at } = receipt
  const today = onTheWall(new Date()).day
  return (
    <li className="case-card">
      <Go
        href={code ? '/follow' : `/followed/${programme}/${encodeURIComponent(number)}`}
        state={code ? { number, code } : undefined}
      >
        {title || number}
      </Go>
      <p>{`${place}　${number}`}</p>
      <p className="line-end">
        <span>{t(code ? 'mine.reported' : 'mine.followed', { at: inList(at, today) })}</span>
        <button type="button" className="link sp" onClick={() => dropReceipt(number)}>
          {t('mine.forget')}
        </button>
      </p>
    </li>
  )
}

/** One that waits: since when, or why the house refused it; it can be changed, or given up after a second press. */
const WaitingCard = ({ one }: { one: Waiting }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const draft = useDraft()
  const [dropping, setDropping] = useState(false)
  const { title, place, at, refused, files } = one
  // A report has one place where it is written; what lies there is not pushed aside.
  const taken = one.name === undefined && isBegun(draft) && draft.intention.key !== one.key
  const parts = [place, files.length > 0 ? t('kept.files', { n: files.length }) : ''].filter(Boolean)
  return (
    <li className="case-card">
      <b>{title}</b>
      <p>{parts.join('　')}</p>
      <p>
        {refused
          ? t('kept.not-taken', { why: say(refused.words), todo: say(refused.todo) })
          : t('kept.since', { at: inList(at, onTheWall(new Date()).day) })}
      </p>
      {taken && <p>{t('kept.other-first')}</p>}
      {!one.fixed && (
        <p className="line-end">
          <button
            type="button"
            className="link"
            disabled={taken}
            onClick={() => void resume(one).then((page) => navigate(page))}
          >
            {t('kept.change')}
          </button>
          <button
            type="button"
            className="link sp"
            onClick={() => (dropping ? void dropWaiting(one) : setDropping(true))}
          >
            {t(dropping ? 'kept.drop-sure' : 'kept.drop')}
          </button>
        </p>
      )}
    </li>
  )
}

/** What had no signal yet; each goes out once, by itself. One that was refused waits for a decision. */
const WaitingCards = () => {
  const { t } = useWords()
  const waiting = useWaiting()
  if (waiting.length === 0) return null
  return (
    <>
      <PhoneHead
        title={t('kept.waiting')}
        aside={
          <button type="button" className="link" onClick={() => void sendWaiting()}>
            {t('kept.now')}
          </button>
        }
      />
      <ul className="case-cards">
        {waiting.map((one) => (
          <WaitingCard key={one.key} one={one} />
        ))}
      </ul>
    </>
  )
}

/** What the reader reported: by their account, and what this phone remembers. */
export const MinePage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const { data: about } = useAbout()
  const receipts = useReceipts()
  const person = me?.kind === 'person'
  return (
    <PhoneShell
      title={t(me && me.posts.length > 0 ? 'mine.part' : 'mine.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('home.report'), onGo: () => void navigate('/report') }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <WaitingCards />
      {person && <Own />}
      {receipts.length > 0 && (
        <>
          <PhoneHead title={t('mine.on-this-phone')} aside={t('mine.only-here')} />
          <ul className="case-cards">
            {receipts.map((receipt) => (
              <ReceiptCard key={receipt.number} receipt={receipt} />
            ))}
          </ul>
        </>
      )}
      {me && !person && receipts.length === 0 && (
        <EmptyState words={t('mine.none-here')} way={{ words: t('follow.title'), href: '/follow' }} />
      )}
    </PhoneShell>
  )
}
