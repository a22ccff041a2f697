import { useState } from 'react'
import { doors, told } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

/** What is printed, as the house is told it: it records whose record leaves, and only what the reader may see. */
type Printed =
  | { readonly person: string }
  | { readonly household: string }
  | {
      readonly people: {
        readonly organisation?: string
        readonly place?: string
        readonly of?: 'officials' | 'residents'
      }
      readonly rows: number
    }
  | { readonly list: string; readonly rows: number }

const record = (printed: Printed): Promise<unknown> =>
  'person' in printed
    ? told(doors.POST('/api/people/{id}/prints', { params: { path: { id: printed.person } }, body: {} }))
    : 'household' in printed
      ? told(doors.POST('/api/households/{id}/prints', { params: { path: { id: printed.household } }, body: {} }))
      : 'people' in printed
        ? told(doors.POST('/api/people/prints', { body: { ...printed.people, rows: printed.rows } }))
        : told(doors.POST('/api/prints', { body: printed }))

/** Prints a page with people on it, under its watermark. The house records it first; where it cannot, nothing is printed. */
export const PrintButton = ({ of }: { of: Printed }) => {
  const { t } = useWords()
  const [failed, setFailed] = useState(false)
  const print = async () => {
    try {
      await record(of)
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
