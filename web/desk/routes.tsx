import type { RouteObject } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { DeskPage } from '../shells/desk-page.tsx'
import { DeskShell } from '../shells/desk-shell.tsx'
import { Me } from '../shells/me.tsx'
import { useWords } from '../words/language.ts'

const Lost = () => {
  const { t } = useWords()
  return (
    <DeskShell place="" nav={[]} here={undefined} me={<Me name="" post="" day="" />} demo={false}>
      <DeskPage>
        <EmptyState words={t('empty.lost')} way={{ words: t('empty.home'), href: '/' }} />
      </DeskPage>
    </DeskShell>
  )
}

/** The pages of the desk. Each is loaded when it is first opened. */
export const deskRoutes: readonly RouteObject[] = [{ path: '*', element: <Lost /> }]
