import { useState } from 'react'
import { type Refusal, Refused, typedApart } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import type { Column } from '../../parts/desk/data-table.tsx'
import { useWords } from '../../words/language.ts'

/** Fetches a workbook from the house and hands it over under the name the house gave it. @throws Refused, Error */
export async function takeWorkbook(
  url: string,
  query: Readonly<Record<string, string | undefined>>,
  language: string,
): Promise<void> {
  const filled = Object.entries({ ...query, language }).filter((pair): pair is [string, string] => Boolean(pair[1]))
  await handOver(await fetch(typedApart(new Request(`${url}?${new URLSearchParams(filled)}`))))
}

/** A line of sums at the foot of a workbook, by the keys of its columns. */
export type Foot = Readonly<Record<string, string | number>>

/** Has the house make a workbook of what a list shows, for lists without a door of their own. @throws Refused, Error */
export async function makeSheet<Row>(
  list: string,
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  feet: readonly Foot[] = [],
): Promise<void> {
  const cellOf = (column: Column<Row>, row: Row): string | number | null => {
    if (column.text) return column.text(row)
    const cell = column.show(row)
    return typeof cell === 'string' || typeof cell === 'number' ? cell : null
  }
  const shown = columns.filter(({ drawn }) => !drawn)
  const body = {
    list,
    title,
    heads: shown.map((c) => c.words),
    rows: [
      ...rows.map((row) => shown.map((c) => cellOf(c, row))),
      ...feet.map((foot) => shown.map((c) => foot[c.key] ?? null)),
    ],
  }
  await handOver(
    await fetch('/api/sheets', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
}

/** The answers to several orders as one workbook, in the columns of the houses that sent them. @throws Refused, Error */
export const takeReplies = async (cases: readonly string[]): Promise<void> =>
  handOver(
    await fetch('/api/grid-casework/replies', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ cases }),
    }),
  )

async function handOver(response: Response): Promise<void> {
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

/** Makes a workbook and hands it over; says where it fails. */
export const MakeWorkbook = ({ make }: { make: () => Promise<void> }) => {
  const { t } = useWords()
  const [state, setState] = useState<'still' | 'running' | 'failed'>('still')
  const run = async () => {
    setState('running')
    try {
      await make()
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

/** Exports the list as it is narrowed now. The house records it. */
export const ExportButton = ({ url, query }: { url: string; query: Readonly<Record<string, string | undefined>> }) => {
  const { language } = useWords()
  return <MakeWorkbook make={() => takeWorkbook(url, query, language)} />
}
