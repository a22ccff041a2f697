import { Select } from 'antd'
import { useState } from 'react'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import type { Choice, Choices, Fate, ListRow, Results } from './list.ts'

const fates: readonly Fate[] = ['candidates', 'differs', 'refused', 'new', 'corrected', 'same']
const PAGE = 100

interface RowsTableProps {
  rows: readonly ListRow[]
  choices: Choices
  onChoose: (line: number, choice: Choice | undefined) => void
  results: Results
  /** Nothing can be chosen any more. */
  settled: boolean
}

/** The rows of a list, those first that somebody must look at; what was decided of each, and what came of it. */
export const RowsTable = ({ rows, choices, onChoose, results, settled }: RowsTableProps) => {
  const { t, say } = useWords()
  const count = (fate: Fate) => rows.filter((row) => row.fate === fate).length
  const [fate, setFate] = useState<Fate | 'all'>(fates.find((each) => count(each) > 0) ?? 'all')
  const [page, setPage] = useState(1)
  const shown = fate === 'all' ? rows : rows.filter((row) => row.fate === fate)
  const fieldsOf = (row: ListRow) => row.fields.map((field) => t(`list.field.${field}`)).join(t('list.comma'))
  const why = (row: ListRow): string => {
    const result = results.get(row.line)
    if (result?.why) return `${say(result.why)}${t('list.stop')}${result.todo ? say(result.todo) : ''}`
    if (result) return t(`list.done.${result.done}`)
    if (row.fields.length > 0) return t('list.differing', { fields: fieldsOf(row) })
    return row.faults
      .map((fault) => `${fault.cell ? `${fault.cell} ` : ''}${say(fault.why)}${t('list.stop')}${say(fault.todo)}`)
      .join(' ')
  }
  const columns: readonly Column<ListRow>[] = [
    { key: 'line', words: t('list.line'), kind: 'number', width: 56, show: (row) => row.line },
    { key: 'name', words: t('people.name'), width: 112, show: (row) => row.shown.name },
    {
      key: 'fate',
      words: t('list.fate'),
      text: (row) => `${t(`list.fate.${row.fate}`)} ${why(row)}`,
      show: (row) => (
        <div className="list-fate">
          <b>{t(`list.fate.${row.fate}`)}</b>
          <span>{why(row)}</span>
          {!results.has(row.line) && (
            <Decision row={row} choice={choices.get(row.line)} settled={settled} onChoose={onChoose} />
          )}
        </div>
      ),
    },
    { key: 'birth', words: t('people.birth'), width: 104, show: (row) => row.shown.birth ?? '' },
    { key: 'identity', words: t('people.identity'), width: 168, show: (row) => row.shown.identity ?? '' },
    { key: 'phone', words: t('people.phone'), width: 128, show: (row) => row.shown.phone ?? '' },
    { key: 'place', words: t('people.place'), width: 176, show: (row) => row.shown.placeName ?? '' },
  ]
  return (
    <div className="list-rows">
      <FilterTabs
        label={t('list.fate')}
        chosen={fate}
        onChoose={(id) => {
          setFate(id as Fate)
          setPage(1)
        }}
        filters={[
          { id: 'all', words: t('list.all'), count: rows.length },
          ...fates.map((each) => ({ id: each, words: t(`list.fate.${each}`), count: count(each) })),
        ]}
      />
      <DataTable<ListRow>
        label={t('list.title')}
        columns={columns}
        rows={shown.slice((page - 1) * PAGE, page * PAGE)}
        rowKey={(row) => String(row.line)}
        total={shown.length}
        page={{ at: page, size: PAGE, onPage: setPage }}
        onExport={() => makeSheet('people-list', t('list.title'), columns, shown)}
        empty={{ words: t('list.empty') }}
      />
    </div>
  )
}

/** What only a person can say of a row. */
const Decision = ({
  row,
  choice,
  settled,
  onChoose,
}: {
  row: ListRow
  choice: Choice | undefined
  settled: boolean
  onChoose: RowsTableProps['onChoose']
}) => {
  const { t } = useWords()
  if (row.fate === 'differs') {
    if (row.fields.every((field) => field === 'place')) return <span className="meta">{t('list.home-stays')}</span>
    return (
      <label className="list-correct">
        <input
          type="checkbox"
          disabled={settled}
          checked={choice?.correct === true}
          onChange={(event) => onChoose(row.line, event.target.checked ? { correct: true } : undefined)}
        />
        {t('list.correct')}
      </label>
    )
  }
  if (row.fate !== 'candidates') return null
  const options: readonly { value: string; label: string; choice: Choice | undefined }[] = [
    ...row.candidates.map(({ id, name, birth, placeName }) => ({
      value: id,
      label: t('list.is', {
        name,
        birth: birth ?? t('list.unknown-birth'),
        place: placeName ?? t('list.unknown-place'),
      }),
      choice: { person: id },
    })),
    ...(['papers', 'met', 'village'] as const).map((how) => ({
      value: how,
      label: t(`list.not-${how}`),
      choice: { distinctBy: how },
    })),
    { value: '', label: t('list.later'), choice: undefined },
  ]
  return (
    <>
      <Select
        aria-label={t('list.whose')}
        placeholder={t('list.choose-person')}
        className="list-choice"
        disabled={settled}
        value={choice?.person ?? choice?.distinctBy ?? null}
        onChange={(value) => onChoose(row.line, options.find((option) => option.value === value)?.choice)}
        options={options.map(({ value, label }) => ({ value, label }))}
      />
      {row.hidden > 0 && <span className="meta">{t('list.hidden', { n: row.hidden })}</span>}
    </>
  )
}
