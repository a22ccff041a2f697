import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router'
import { doors, newKey, Refused, told } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskShell } from '../../shells/desk-shell.tsx'
import { Me } from '../../shells/me.tsx'
import { inDocument, onTheWall, weekday } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useCounted } from '../figures/counted.ts'
import type { MeAnswer, WorkAnswer } from '../telling/answers.ts'
import { GuestView } from './guest.tsx'
import { useDeskLive } from './live.ts'
import { holds, MeContext } from './me.ts'
import { lineOf, navOf } from './nav.ts'
import { LookedAt } from './watermarked.tsx'

const signInCodes = new Set(['door/sign-in', 'act/sign-in'])

/** When any door answers that nobody is signed in any more, who is signed in is asked anew, and the frame leads to the sign-in page. */
function useSessionEnd(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        const { error } = event.action
        if (error instanceof Refused && signInCodes.has(error.refused))
          void queries.invalidateQueries({ queryKey: ['/api/me'] })
      }),
    [queries],
  )
}

/** The frame of every page behind the sign-in: who you are, what waits, and the page. */
export const House = () => {
  const me = useAsk('/api/me', undefined, { fresh: 60_000 })
  const refusal = useRefusal()
  const { pathname, search } = useLocation()
  useSessionEnd()
  if (me.error) {
    const note = refusal(me.error, () => void me.refetch())
    return <div className="alone">{note && <RefusalNote {...note} />}</div>
  }
  if (!me.data) return <div className="alone" aria-busy="true" />
  if (me.data.kind === 'visitor')
    return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  if (me.data.mustChange) return <Navigate to="/password" replace />
  if (me.data.mustSecure) return <Navigate to="/secure" replace />
  if (me.data.guest) return <GuestHouse me={me.data} />
  return (
    <MeContext value={me.data}>
      <Frame me={me.data} />
    </MeContext>
  )
}

/** '10月10日 周六 · 调休上班日' */
function dayLine(
  t: ReturnType<typeof useWords>['t'],
  language: 'zh' | 'en',
  me: MeAnswer,
  work: WorkAnswer | undefined,
): string {
  const day = work?.today.day ?? onTheWall(me.now).day
  const short = inDocument(day, language).replace(/^\d+年|\s\d{4}$/g, '')
  const date = language === 'zh' ? `${short} ${weekday(day, language)}` : `${weekday(day, language)} ${short}`
  const kind = work?.today.kind
  return kind && kind !== 'workday' ? `${date} · ${t(`day.${kind}`)}` : date
}

const Frame = ({ me }: { me: MeAnswer }) => {
  const { t, say, language } = useWords()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const works = me.kind === 'person'
  const work = useAsk('/api/work', undefined, { enabled: works, fresh: 10_000 })
  const inbox = useAsk('/api/messages', { params: { query: {} } }, { enabled: me.person !== null })
  const personas = useAsk('/api/demonstration/personas', undefined, {
    enabled: me.demonstration,
    fresh: Number.POSITIVE_INFINITY,
  })
  const books = useAsk('/api/ledger/books', undefined, { enabled: works && me.posts.length > 0, fresh: 600_000 })
  const counted = useCounted(works && me.posts.length > 0).data?.rows
  const funds = useAsk('/api/care-funds/mine', undefined, { enabled: works && me.posts.length > 0, fresh: 600_000 })
  const appraisals = useAsk('/api/appraisal', undefined, { enabled: works, fresh: 600_000 })
  useDeskLive(works)
  const unread = inbox.data?.unread
  const keeps = (books.data?.rows.length ?? 0) > 0
  const nav = useMemo(
    () =>
      navOf(t, say, me, work.data, unread, {
        books: keeps,
        figures: counted?.some(({ ofPlace }) => ofPlace) === true,
        evaluation: counted !== undefined && counted.length > 0,
        appraisals: (appraisals.data?.appraisals.length ?? 0) > 0,
        funds: funds.data?.funds ?? [],
      }),
    [t, say, me, work.data, unread, keeps, counted, appraisals.data, funds.data],
  )
  const anew = async (to: string) => {
    queries.clear()
    navigate(to)
  }
  const become = async (key: string) => {
    await told(doors.POST('/api/demonstration/persona', { body: { key } }))
    await anew('/')
  }
  const leave = async () => {
    await told(doors.DELETE('/api/session', { headers: { 'idempotency-key': newKey() } }))
    await anew('/sign-in')
  }
  const [post] = me.posts
  return (
    <DeskShell
      place={post?.placeName ?? me.county.name}
      nav={nav}
      here={lineOf(nav, pathname)}
      demo={me.demonstration}
      me={
        <Me
          name={me.name}
          post={post?.title ?? t(`kind.${me.kind}`)}
          day={dayLine(t, language, me, work.data)}
          personas={(personas.data ?? []).map((p) => ({ id: p.key, name: p.name, post: say(p.post), place: p.place }))}
          onSwitch={(id) => void become(id)}
          onLeave={() => void leave()}
          href="/mine/account"
        />
      }
    >
      <Outlet context={nav} />
      {holds(me, 'inspector') && <LookedAt />}
    </DeskShell>
  )
}

/** While a guest looks on there is one page, and the only way out is to sign out. */
const GuestHouse = ({ me }: { me: MeAnswer }) => {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = async () => {
    await told(doors.DELETE('/api/session', { headers: { 'idempotency-key': newKey() } }))
    queries.clear()
    navigate('/sign-in')
  }
  return (
    <DeskShell place={me.county.name} nav={[]} here={undefined} demo={me.demonstration} me={null}>
      <GuestView onLeave={() => void leave()} />
    </DeskShell>
  )
}
