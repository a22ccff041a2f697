import type { RouteObject } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { PublicShell } from '../shells/public-shell.tsx'
import { useWords } from '../words/language.ts'

const Lost = () => {
  const { t } = useWords()
  return (
    <PublicShell place="" nav={[]} here="" report={{ words: t('brand'), href: '/m/' }} foot={{ host: '', demo: false }}>
      <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
    </PublicShell>
  )
}

/** The pages of the public site. */
export const publicRoutes: readonly RouteObject[] = [{ path: '*', element: <Lost /> }]
