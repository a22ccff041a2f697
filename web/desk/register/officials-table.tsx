import type { ReactNode } from 'react'
import type { Answer } from '../../api/client.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { useWords } from '../../words/language.ts'

export type Official = Answer<'/api/people'>['officials'][number]

interface OfficialsProps {
  label: string
  rows: readonly Official[]
  loading?: boolean
  /** Whether the organisation is named on each row. */
  withOrganisation?: boolean
  onExport?: () => Promise<void>
  /** The post that the side is about. */
  here?: string | undefined
  /** A last column: what can be done with a post. */
  act?: (row: Official) => ReactNode
}

/** Who holds posts, in protocol order and never by name. */
export const OfficialsTable = ({
  label,
  rows,
  loading,
  withOrganisation = false,
  onExport,
  here,
  act,
}: OfficialsProps) => {
  const { t } = useWords()
  const columns: readonly Column<Official>[] = [
    { key: 'sort', words: t('people.sort'), width: 72, kind: 'number', wide: true, show: (row) => row.sort },
    {
      key: 'name',
      words: t('people.name'),
      width: 110,
      show: (row) => <Go href={`/people/${row.person}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'title', words: t('people.title'), show: (row) => row.title },
    ...(withOrganisation
      ? [
          {
            key: 'organisation',
            words: t('people.organisation'),
            show: (row: Official) => <Go href={`/organisations/${row.organisation}`}>{row.organisationName}</Go>,
            text: (row: Official) => row.organisationName,
          },
        ]
      : []),
    { key: 'place', words: t('people.place'), wide: true, show: (row) => row.placeName },
    { key: 'kind', words: t('people.kind'), width: 84, wide: true, show: (row) => t(`post-kind.${row.kind}`) },
    { key: 'from', words: t('people.from'), width: 110, show: (row) => row.from },
    ...(act ? [{ key: 'act', words: t('account.act'), width: 84, show: act }] : []),
  ]
  return (
    <DataTable<Official>
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      {...(loading ? { loading } : {})}
      {...(onExport ? { onExport } : {})}
      here={here}
      empty={{ words: t('people.none') }}
    />
  )
}
