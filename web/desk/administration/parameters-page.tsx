import { EmptyState } from '../../parts/empty-state.tsx'
import { DeskPage } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'

export const ParametersPage = () => {
  const { t } = useWords()
  return (
    <DeskPage>
      <EmptyState words={t('empty.waiting')} />
    </DeskPage>
  )
}
