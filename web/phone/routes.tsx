import type { RouteObject } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'

const Lost = () => {
  const { t } = useWords()
  return (
    <PhoneShell title={t('brand')} aside={<ElderSwitch />}>
      <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
    </PhoneShell>
  )
}

/** The pages of the phone. The first one is in the first bundle; the others are loaded when they are opened. */
export const phoneRoutes: readonly RouteObject[] = [{ path: '*', element: <Lost /> }]
