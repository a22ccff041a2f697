import { useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { takeWorkbook } from '../frame/export-button.tsx'

/** The answer to an order as the house that sent it reads it, and the same as a workbook. */
export const Reply = ({ id }: { id: string }) => {
  const { t, language } = useWords()
  const [failed, setFailed] = useState(false)
  const { data } = useAsk('/api/grid-casework/cases/{id}/reply', { params: { path: { id }, query: {} } })
  if (!data) return null
  const take = () =>
    takeWorkbook(`/api/grid-casework/cases/${id}/reply`, { as: 'xlsx' }, language).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <Section
      title={t('order.reply')}
      note={data.answered ? t('order.reply-note') : t('order.reply-waits')}
      aside={
        <>
          {failed && <small role="alert">{t('table.export-failed')}</small>}
          <Button look="light" onClick={() => void take()}>
            {t('order.export')}
          </Button>
        </>
      }
    >
      <KeyValues
        rows={data.cells.filter(({ value }) => value !== '').map(({ head, value }) => ({ label: head, words: value }))}
      />
    </Section>
  )
}
