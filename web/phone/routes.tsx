import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useEffect, useState } from 'react'
import { Outlet, type RouteObject } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { HomePage } from './home.tsx'
import { sendWaiting, useSending } from './kept/outbox.ts'
import { lockWhenLeft, useLocked } from './kept/vault.ts'
import { EndingPage } from './lock/ending-page.tsx'
import { LockPage } from './lock/lock-page.tsx'
import { NeedMe } from './need-me.tsx'
import { EasyDoor, EasyPage } from './report/easy.tsx'
import { FindPage } from './report/find.tsx'
import { GatePage } from './report/gate-page.tsx'
import { ReportLayout } from './report/ground.tsx'
import { KeptPage } from './report/kept.tsx'
import { PlacePage } from './report/place.tsx'
import { ReceiptPage } from './report/receipt.tsx'
import { ReportPage } from './report/report.tsx'
import { isEnding } from './sign-in/leave.ts'

const Lost = () => {
  const { t } = useWords()
  return (
    <PhoneShell title={t('brand')} aside={<ElderSwitch />}>
      <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
    </PhoneShell>
  )
}

/** A page that is loaded when it is first opened. */
const later = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() })

/**
 * Every page stands in here: while one is open, what waits for a signal is tried; a locked phone shows none, nor does one whose last
 * user is still to be signed out.
 */
const Phone = () => {
  const client = useQueryClient()
  const [asked] = useState(() => () => void client.invalidateQueries())
  const [ending, setEnding] = useState(isEnding)
  const locked = useLocked()
  useSending(asked)
  useEffect(lockWhenLeft, [])
  useEffect(() => {
    if (!locked) void sendWaiting().then((sent) => sent > 0 && asked())
  }, [locked, asked])
  if (ending) return <EndingPage onEnded={() => setEnding(false)} />
  return locked ? <LockPage /> : <Outlet />
}

/** Something of ours broke: said in words, with a way on; what was written is kept. */
const Broken = () => {
  const { t } = useWords()
  return (
    <PhoneShell title={t('brand')}>
      <EmptyState words={t('signal.defect')} way={{ words: t('signal.defect-todo'), onGo: () => location.reload() }} />
    </PhoneShell>
  )
}

const pages: RouteObject[] = [
  { path: '/', element: <HomePage /> },
  { path: '/easy', element: <EasyDoor /> },
  {
    path: '/report',
    element: <ReportLayout />,
    children: [
      { index: true, element: <ReportPage /> },
      { path: 'find', element: <FindPage /> },
      { path: 'place', element: <PlacePage /> },
      { path: 'gate', element: <GatePage /> },
      { path: 'sealed', lazy: later(async () => (await import('./report/sealed.tsx')).SealedPage) },
      { path: 'easy/:step', element: <EasyPage /> },
    ],
  },
  { path: '/receipt', element: <ReceiptPage /> },
  { path: '/kept', element: <KeptPage /> },
  { path: '/mine', lazy: later(async () => (await import('./mine.tsx')).MinePage) },
  { path: '/follow', lazy: later(async () => (await import('./follow.tsx')).FollowPage) },
  { path: '/followed/:programme/:number', lazy: later(async () => (await import('./followed.tsx')).FollowedPage) },
  { path: '/sign-in', lazy: later(async () => (await import('./sign-in/sign-in.tsx')).SignInPage) },
  { path: '/personas', lazy: later(async () => (await import('./sign-in/personas.tsx')).PersonasPage) },
  {
    element: <NeedMe />,
    children: [
      { path: '/handled', lazy: later(async () => (await import('./handled/handled.tsx')).HandledPage) },
      { path: '/handled/done', lazy: later(async () => (await import('./handled/handled.tsx')).HandledDonePage) },
      { path: '/pin', lazy: later(async () => (await import('./lock/pin-page.tsx')).PinPage) },
      { path: '/sign-out', lazy: later(async () => (await import('./sign-in/sign-out.tsx')).SignOutPage) },
      { path: '/tasks', lazy: later(async () => (await import('./tasks.tsx')).TasksPage) },
      { path: '/tasks/:programme/:list', lazy: later(async () => (await import('./tasks.tsx')).TasksPage) },
      { path: '/cases/:id', lazy: later(async () => (await import('./case.tsx')).CasePage) },
      { path: '/cases/:id/do/:step', lazy: later(async () => (await import('./act.tsx')).ActPage) },
      { path: '/points-record', lazy: later(async () => (await import('./points-record/record-page.tsx')).RecordPage) },
      {
        path: '/points-record/done',
        lazy: later(async () => (await import('./points-record/done-page.tsx')).RecordDonePage),
      },
      { path: '/points-ask', lazy: later(async () => (await import('./points-record/record-page.tsx')).RecordPage) },
      { path: '/on-behalf/done', lazy: later(async () => (await import('./on-behalf/done-page.tsx')).BehalfDonePage) },
      {
        path: '/on-behalf/:what?',
        lazy: later(async () => (await import('./on-behalf/on-behalf-page.tsx')).OnBehalfPage),
      },
      { path: '/company', lazy: later(async () => (await import('./company/company-page.tsx')).CompanyPage) },
      { path: '/score', lazy: later(async () => (await import('./appraisal/score-page.tsx')).ScorePage) },
      { path: '/score/object', lazy: later(async () => (await import('./appraisal/object-page.tsx')).ObjectPage) },
      { path: '/points', lazy: later(async () => (await import('./points/points-page.tsx')).PointsPage) },
      { path: '/points/code', lazy: later(async () => (await import('./points/code-page.tsx')).CodePage) },
      { path: '/points/near', lazy: later(async () => (await import('./points/near-page.tsx')).NearPage) },
      { path: '/points/benefits', lazy: later(async () => (await import('./points/benefits-page.tsx')).BenefitsPage) },
      { path: '/points/entries/:case', lazy: later(async () => (await import('./points/entry-page.tsx')).EntryPage) },
      { path: '/points/entries', lazy: later(async () => (await import('./points/entries.tsx')).EntriesPage) },
      { path: '/shop', lazy: later(async () => (await import('./shop/shop-page.tsx')).ShopPage) },
      { path: '/shop/sheet', lazy: later(async () => (await import('./shop/sheet-page.tsx')).SheetPage) },
      { path: '/shop/cards', lazy: later(async () => (await import('./shop/cards-page.tsx')).CardsPage) },
      { path: '/shop/away', lazy: later(async () => (await import('./shop/away/away-page.tsx')).AwayPage) },
      { path: '/shop/shelf', lazy: later(async () => (await import('./shop/shelf-page.tsx')).ShelfPage) },
      { path: '/shop/own/:shop', lazy: later(async () => (await import('./shop/own-page.tsx')).OwnPage) },
      { path: '/shop/new/:step', lazy: later(async () => (await import('./shop/new-page.tsx')).NewMatterPage) },
      { path: '/shop/goods', lazy: later(async () => (await import('./shop/goods-page.tsx')).GoodsPage) },
      { path: '/fund', lazy: later(async () => (await import('./fund/funds-page.tsx')).FundsPage) },
      { path: '/fund/done', lazy: later(async () => (await import('./fund/done-page.tsx')).FundDonePage) },
      {
        path: '/fund/applications/:id',
        lazy: later(async () => (await import('./fund/application-page.tsx')).ApplicationPage),
      },
      { path: '/fund/:fund/:step/:page?', lazy: later(async () => (await import('./fund/apply-page.tsx')).ApplyPage) },
      { path: '/ballots/:id', lazy: later(async () => (await import('./ballot/ballot-page.tsx')).BallotPage) },
      { path: '/readers', lazy: later(async () => (await import('./readers.tsx')).ReadersPage) },
      { path: '/messages', lazy: later(async () => (await import('./messages.tsx')).MessagesPage) },
    ],
  },
  { path: '*', element: <Lost /> },
]

/** The pages of the phone. Reporting is in the first bundle, whatever the signal does afterwards; the others come when they are opened. */
export const phoneRoutes: readonly RouteObject[] = [
  { element: <Phone />, errorElement: <Broken />, hydrateFallbackElement: <i />, children: pages },
]
