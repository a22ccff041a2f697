import type { ComponentType } from 'react'
import { Navigate, type RouteObject, useNavigation, useOutletContext } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { DeskPage } from '../shells/desk-page.tsx'
import type { NavGroup } from '../shells/desk-shell.tsx'
import { useWords } from '../words/language.ts'
import { House } from './frame/house.tsx'
import { firstHref } from './frame/nav.ts'

const Lost = () => {
  const { t } = useWords()
  return (
    <DeskPage>
      <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
    </DeskPage>
  )
}

/** The first page: the first list where something waits. */
const First = () => {
  const nav = useOutletContext<NavGroup[]>()
  const { t } = useWords()
  // Whoever is quicker than the first list and goes elsewhere is not called back when more of the navigation arrives.
  const moving = useNavigation().state !== 'idle'
  if (moving) return null
  if (
    nav.some((group) =>
      group.items.some((item) => item.href.startsWith('/work/') || item.href.startsWith('/administration/')),
    )
  )
    return <Navigate to={firstHref(nav)} replace />
  return (
    <DeskPage>
      <EmptyState words={t('home.nothing')} way={{ words: t('nav.messages'), href: '/mine/messages' }} />
    </DeskPage>
  )
}

/** A page that is loaded when it is first opened. */
const later = (path: string, load: () => Promise<ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
})

/** The pages of the desk. Each is loaded when it is first opened. */
export const deskRoutes: readonly RouteObject[] = [
  later('sign-in', async () => (await import('./sign-in/sign-in-page.tsx')).SignInPage),
  later('found', async () => (await import('./sign-in/found-page.tsx')).FoundPage),
  later('password', async () => (await import('./sign-in/password-page.tsx')).PasswordPage),
  later('secure', async () => (await import('./sign-in/secure-page.tsx')).SecurePage),
  {
    element: <House />,
    children: [
      { index: true, element: <First /> },
      later('work/:programme/:list', async () => (await import('./work/worklist-page.tsx')).WorklistPage),
      later('intake/paper/:block', async () => (await import('./intake/paper-form.tsx')).PaperForms),
      later('intake/paper', async () => (await import('./intake/paper-page.tsx')).PaperPage),
      later('intake/:way?', async () => (await import('./intake/intake-page.tsx')).IntakePage),
      later('tables', async () => (await import('./tables/tables-page.tsx')).TablesPage),
      later('shift/:id?', async () => (await import('./shift/shift-page.tsx')).ShiftPage),
      later('cases/:id', async () => (await import('./case/case-page.tsx')).CasePage),
      later('begin/:programme/:step', async () => (await import('./case/begin-page.tsx')).BeginPage),
      later('cases/:id/sheets/:no', async () => (await import('./case/sheet-page.tsx')).SheetPage),
      later('places/:code?', async () => (await import('./places/places-page.tsx')).PlacesPage),
      later('figures/records', async () => (await import('./figures/records-page.tsx')).RecordsPage),
      later('figures', async () => (await import('./figures/figures-page.tsx')).FiguresPage),
      later('points/checks', async () => (await import('./points/checks-page.tsx')).ChecksPage),
      later('evaluation', async () => (await import('./evaluation/evaluation-page.tsx')).EvaluationPage),
      later('ledger/accounts/:account', async () => (await import('./ledger/account-page.tsx')).AccountPage),
      later('ledger/vouchers/:transfer', async () => (await import('./ledger/voucher-page.tsx')).VoucherPage),
      later('ledger/:programme?', async () => (await import('./ledger/books-page.tsx')).BooksPage),
      later('funds/:fund/lists/:list', async () => (await import('./fund/list-page.tsx')).PaymentListPage),
      later('funds/:fund', async () => (await import('./fund/fund-page.tsx')).FundPage),
      later('property/draws', async () => (await import('./property/draws-page.tsx')).DrawsPage),
      later('property/estates', async () => (await import('./property/estates-page.tsx')).EstatesPage),
      later('property/ratings', async () => (await import('./property/ratings-page.tsx')).RatingsPage),
      later('property/ratings/new', async () => (await import('./property/begin-rating-page.tsx')).BeginRatingPage),
      later('property/ratings/:id', async () => (await import('./property/rating-page.tsx')).RatingPage),
      later('property/credit', async () => (await import('./property/credit-page.tsx')).CreditPage),
      later('property/companies/:id', async () => (await import('./property/company-page.tsx')).CompanyPage),
      later('property/companies/:id/print', async () => (await import('./property/company-paper.tsx')).CompanyPaper),
      later('ballots/:id/sheet', async () => (await import('./ballot/sheet-page.tsx')).BallotSheetPage),
      later('ballots/:id/count-sheet', async () => (await import('./ballot/count-sheet-page.tsx')).CountSheetPage),
      later('ballots/:id', async () => (await import('./ballot/ballot-page.tsx')).BallotPage),
      later('cadre-years/:id', async () => (await import('./cadres/year-page.tsx')).YearPage),
      later('appraisal/:scheme/:year/sheets', async () => (await import('./cadres/quarters-page.tsx')).QuartersPage),
      later('divisions/:id', async () => (await import('./cadres/division-page.tsx')).DivisionPage),
      later('appraisal', async () => (await import('./appraisal/appraisals-page.tsx')).AppraisalsPage),
      later('appraisal/:scheme/roll', async () => (await import('./appraisal/roll-page.tsx')).RollPage),
      later('appraisal/:scheme/:year/cards/:subject', async () => (await import('./appraisal/card-page.tsx')).CardPage),
      later(
        'appraisal/:scheme/:year/cards/:subject/file',
        async () => (await import('./appraisal/papers.tsx')).AppraisalFilePage,
      ),
      later('appraisal/:scheme/:year/book', async () => (await import('./appraisal/papers.tsx')).AppraisalBookPage),
      later('appraisal/:scheme/:year/grid', async () => (await import('./appraisal/grid-page.tsx')).GridPage),
      later(
        'appraisal/:scheme/:year/averages',
        async () => (await import('./appraisal/averages-page.tsx')).AveragesPage,
      ),
      later('appraisal/:scheme/:year/ranking', async () => (await import('./appraisal/ranking-page.tsx')).RankingPage),
      later(
        'appraisal/:scheme/:year/rules',
        async () => (await import('./appraisal/rules-page.tsx')).AppraisalRulesPage,
      ),
      later('appraisal/:scheme/:year/replay', async () => (await import('./appraisal/replay-page.tsx')).ReplayPage),
      later('panel', async () => (await import('./panel/panel-page.tsx')).PanelPage),
      later('points/register', async () => (await import('./panel/register-page.tsx')).RegisterPage),
      later('points/passbook/:id', async () => (await import('./panel/passbook-page.tsx')).PassbookPage),
      later('panel/:id/minutes', async () => (await import('./panel/minutes-page.tsx')).MinutesPage),
      later('notices/:id', async () => (await import('./notices/notice-page.tsx')).NoticePage),
      later('people', async () => (await import('./register/people-page.tsx')).PeoplePage),
      later('people/list', async () => (await import('./import/people-list-page.tsx')).PeopleListPage),
      later('people/:id', async () => (await import('./register/person-page.tsx')).PersonPage),
      later('households/:id', async () => (await import('./register/household-page.tsx')).HouseholdPage),
      later('organisations', async () => (await import('./register/organisations-page.tsx')).OrganisationsPage),
      later('register/:code', async () => (await import('./register/place-page.tsx')).PlacePage),
      later('organisations/:id', async () => (await import('./register/organisation-page.tsx')).OrganisationPage),
      later('administration/accounts', async () => (await import('./administration/accounts-page.tsx')).AccountsPage),
      later('administration/founding', async () => (await import('./administration/accounts-page.tsx')).AccountsPage),
      later(
        'administration/posts',
        async () => (await import('./administration/appointments-page.tsx')).AppointmentsPage,
      ),
      later(
        'administration/inspections',
        async () => (await import('./administration/inspections-page.tsx')).InspectionsPage,
      ),
      later('administration/term', async () => (await import('./administration/term-page.tsx')).TermPage),
      later('rules/routing', async () => (await import('./rules/routing-page.tsx')).RoutingPage),
      later('rules/calendar', async () => (await import('./rules/calendar-page.tsx')).CalendarPage),
      later('rules', async () => (await import('./rules/rules-page.tsx')).RulesPage),
      later(
        'administration/proposals',
        async () => (await import('./administration/proposals-page.tsx')).ProposalsPage,
      ),
      later('administration/audit', async () => (await import('./administration/audit-page.tsx')).AuditPage),
      later(
        'administration/messages',
        async () => (await import('./administration/deliveries-page.tsx')).DeliveriesPage,
      ),
      later('administration/erasures', async () => (await import('./administration/erasures-page.tsx')).ErasuresPage),
      later('administration/hearings', async () => (await import('./administration/hearings-page.tsx')).HearingsPage),
      later('mine/messages', async () => (await import('./mine/messages-page.tsx')).MessagesPage),
      later('mine/account', async () => (await import('./mine/account-page.tsx')).AccountPage),
      { path: '*', element: <Lost /> },
    ],
  },
]
