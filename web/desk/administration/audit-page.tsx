import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk, usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { PersonPicker, type Pick } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { outcomeKinds, outcomeName, readingKinds, readingName } from './reading-names.ts'

type Of = 'journal' | 'readings' | 'sign-ins'
type Row = Answer<'/api/audit'>['rows'][number]

const ofs: readonly Of[] = ['journal', 'readings', 'sign-ins']
const DAY = 'YYYY-MM-DD'

/** What the list is narrowed to. */
interface Narrowed {
  readonly from: string
  readonly to: string
  readonly actor?: Pick | undefined
  readonly kind?: string | undefined
}

/** For the audit administrator: every act, every look at sensitive data, every sign-in; newest first, ids instead of contents. */
export const AuditPage = () => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const today = onTheWall(new Date()).day
  const [of, setOf] = useState<Of>('journal')
  const [by, setBy] = useState<Narrowed>({ from: dayjs(today).subtract(6, 'day').format(DAY), to: today })
  const query = {
    of,
    from: by.from,
    to: by.to,
    limit: 100,
    ...(by.actor && of !== 'sign-ins' ? { actor: by.actor.id } : {}),
    ...(by.kind ? { kind: by.kind } : {}),
  }
  const pages = usePages('/api/audit', { params: { query } }, (answer) =>
    answer.next ? { before: answer.next } : null,
  )
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  const kindOf = (row: Row): string => {
    if (row.kindWords) return say(row.kindWords)
    if (of === 'sign-ins') return outcomeName(t, row.kind)
    return of === 'readings' ? readingName(t, row.kind) : row.kind
  }
  const failed = refusal(pages.error, () => void pages.refetch())
  const columns = useColumns(of, kindOf)
  return (
    <DeskPage>
      <PaneTop title={t('nav.audit')}>
        <span className="meta sp">{t('audit.note')}</span>
      </PaneTop>
      <fieldset className="filters">
        <legend className="unseen">{t('filter.label')}</legend>
        {ofs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === of}
            onClick={() => {
              setOf(one)
              setBy({ ...by, kind: undefined })
            }}
          >
            {t(`audit.of-${one}`)}
          </button>
        ))}
      </fieldset>
      <div className="narrow">
        <DatePicker.RangePicker
          aria-label={t('audit.days')}
          value={[dayjs(by.from), dayjs(by.to)]}
          allowClear={false}
          maxDate={dayjs(today)}
          onChange={(days) =>
            days?.[0] && days[1] && setBy({ ...by, from: days[0].format(DAY), to: days[1].format(DAY) })
          }
        />
        {of !== 'sign-ins' && (
          <div className="find-one">
            <PersonPicker
              label={t('audit.actor')}
              picked={by.actor}
              onPick={(actor) => setBy({ ...by, actor })}
              search={registerSearch.person}
            />
          </div>
        )}
        <KindSelect of={of} chosen={by.kind} onChoose={(kind) => setBy({ ...by, kind })} />
      </div>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      <DataTable<Row>
        label={t(`audit.of-${of}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onExport={() => makeSheet(`audit/${of}`, t(`audit.of-${of}`), columns, rows)}
        loading={pages.isLoading}
        empty={{ words: t('audit.none') }}
      />
      {pages.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
      <LookedAt />
    </DeskPage>
  )
}

/** Kinds of acts come from the house; looks and sign-ins are few. */
const KindSelect = ({
  of,
  chosen,
  onChoose,
}: {
  of: Of
  chosen: string | undefined
  onChoose: (kind: string | undefined) => void
}) => {
  const { t, say } = useWords()
  const acts = useAsk('/api/audit/kinds', undefined, { enabled: of === 'journal', fresh: Number.POSITIVE_INFINITY })
  const options =
    of === 'journal'
      ? (acts.data?.rows ?? []).map(({ kind, words }) => ({ value: kind, label: say(words) }))
      : of === 'readings'
        ? readingKinds.map((kind) => ({ value: kind as string, label: readingName(t, kind) }))
        : outcomeKinds.map((kind) => ({ value: kind as string, label: outcomeName(t, kind) }))
  return (
    <Select
      aria-label={t('audit.kind')}
      placeholder={t('audit.kind')}
      className="kind"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={options}
      {...(chosen ? { value: chosen } : {})}
      onChange={(kind: string | undefined) => onChoose(kind)}
    />
  )
}

function useColumns(of: Of, kindOf: (row: Row) => string): readonly Column<Row>[] {
  const { t } = useWords()
  const subjectOf = (row: Row) => row.subject ?? row.fields?.join(t('mark.between')) ?? ''
  return [
    { key: 'recorded', words: t('audit.recorded'), width: 150, show: (row) => inFull(row.recordedAt) },
    ...(of === 'sign-ins'
      ? []
      : [{ key: 'actor', words: t('audit.actor'), width: 120, show: (row: Row) => row.actor ?? t('audit.system') }]),
    { key: 'kind', words: t('audit.kind'), width: 200, show: kindOf },
    ...(of === 'sign-ins'
      ? [{ key: 'ip', words: t('audit.ip'), show: (row: Row) => row.ip ?? '' }]
      : [
          {
            key: 'subject',
            wide: true,
            words: t('audit.subject'),
            text: subjectOf,
            show: (row: Row) => <span className="meta id">{subjectOf(row)}</span>,
          },
        ]),
    ...(of === 'journal'
      ? [
          {
            key: 'at',
            words: t('audit.at'),
            width: 150,
            wide: true,
            show: (row: Row) => (row.at ? inFull(row.at) : ''),
          },
        ]
      : []),
    ...(of === 'readings'
      ? [
          { key: 'purpose', words: t('phone.purpose'), show: (row: Row) => row.purpose ?? '' },
          {
            key: 'rows',
            words: t('audit.rows'),
            kind: 'number' as const,
            width: 72,
            show: (row: Row) => row.rows ?? '',
          },
        ]
      : []),
  ]
}
