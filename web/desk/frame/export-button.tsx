import { useState } from 'react'
import { Refused, type Refusal } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

/** Fetches a workbook from the house and hands it over under the name the house gave it. @throws Refused, Error */
export async function takeWorkbook(url: string, query: Readonly<Record<string, string | undefined>>, language: string): Promise<void> {
  const filled = Object.entries({ ...query, language }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const response = await fetch(`${url}?${new URLSearchParams(filled)}`)
  if (!response.ok) {
    const answered = (await response.json().catch(() => undefined)) as Refusal | undefined
    throw answered?.words ? new Refused(answered) : new Error('no workbook came')
  }
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name ? decodeURIComponent(name) : 'liuchi.xlsx'
  link.click()
  URL.revokeObjectURL(address)
}

/** Exports the list as it is narrowed now. The house records it. */
export const ExportButton = ({ url, query }: { url: string; query: Readonly<Record<string, string | undefined>> }) => {
  const { t, language } = useWords()
  const [state, setState] = useState<'still' | 'running' | 'failed'>('still')
  const run = async () => {
    setState('running')
    try {
      await takeWorkbook(url, query, language)
      setState('still')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      {state === 'failed' && <small role="alert">{t('table.export-failed')}</small>}
      <Button look="light" busy={state === 'running'} onClick={() => void run()}>
        {state === 'running' ? t('table.exporting') : t('table.export')}
      </Button>
    </>
  )
}
