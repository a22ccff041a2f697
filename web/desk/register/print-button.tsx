import { useState } from 'react'
import { doors, told } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

interface PrintButtonProps {
  /** Which list or file, for the record. */
  list: string
  rows: number
  /** Whose file. */
  person?: string
}

/** Prints a page with people on it, under its watermark. The house records it first; where it cannot, nothing is printed. */
export const PrintButton = ({ list, rows, person }: PrintButtonProps) => {
  const { t } = useWords()
  const [failed, setFailed] = useState(false)
  const print = async () => {
    try {
      await told(doors.POST('/api/prints', { body: { list, rows, ...(person ? { person } : {}) } }))
      setFailed(false)
      window.print()
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      {failed && <small role="alert">{t('register.print-failed')}</small>}
      <Button look="light" onClick={() => void print()}>
        {t('register.print')}
      </Button>
    </>
  )
}
