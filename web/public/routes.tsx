import type { RouteObject } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { useWords } from '../words/language.ts'
import { FollowPage } from './follow.tsx'
import { FundsPage } from './fund/funds-page.tsx'
import { InspectionPage } from './inspection.tsx'
import { InspectionsPage } from './inspections.tsx'
import { ListPage } from './list.tsx'
import { NoticePage } from './notice.tsx'
import { NoticesPage } from './notices.tsx'
import { OnePage } from './one.tsx'
import { PropertyGradesPage } from './property/grades-page.tsx'
import { PropertyListsPage } from './property/lists-page.tsx'
import { Site } from './site.tsx'

const Lost = () => {
  const { t } = useWords()
  return (
    <Site here="">
      <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
    </Site>
  )
}

/** Something of ours broke: said in words, with a way on. */
const Broken = () => {
  const { t } = useWords()
  return (
    <main className="in">
      <EmptyState
        words={t('signal.defect')}
        way={{ words: t('signal.defect-todo'), onGo: () => location.assign('/') }}
      />
    </main>
  )
}

/** The pages of the public site. */
export const publicRoutes: readonly RouteObject[] = [
  {
    errorElement: <Broken />,
    children: [
      { path: '/', element: <ListPage /> },
      { path: '/cases/:programme/:number', element: <OnePage /> },
      { path: '/notices', element: <NoticesPage /> },
      { path: '/notices/:id', element: <NoticePage /> },
      { path: '/inspections', element: <InspectionsPage /> },
      { path: '/inspections/:id', element: <InspectionPage /> },
      { path: '/funds', element: <FundsPage /> },
      { path: '/property-lists', element: <PropertyListsPage /> },
      { path: '/property-grades', element: <PropertyGradesPage /> },
      { path: '/follow', element: <FollowPage /> },
      { path: '*', element: <Lost /> },
    ],
  },
]
