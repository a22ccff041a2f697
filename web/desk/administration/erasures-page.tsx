import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { TableTitle } from '../frame/table-title.tsx'

type Erasure = Answer<'/api/erasures'>['rows'][number]
type Kept = Answer<'/api/retention'>['rows'][number]
const DAY = 'YYYY-MM-DD'

/** What personal values were ordered to be erased and whether it was done, and what the periods of storage have before them. */
export const ErasuresPage = () => {
  const { t, say } = useWords()
  const today = onTheWall(new Date()).day
  const [days, setDays] = useState({ from: dayjs(today).subtract(30, 'day').format(DAY), to: today })
  const erasures = useAsk('/api/erasures', { params: { query: days } })
  const retention = useAsk('/api/retention')
  const columns: readonly Column<Erasure>[] = [
    { key: 'at', words: t('erasure.at'), width: 150, show: (row) => inFull(row.at) },
    { key: 'actor', words: t('audit.actor'), width: 110, wide: true, show: (row) => row.actor ?? t('audit.system') },
    { key: 'ground', words: t('erasure.ground'), show: (row) => say(row.groundWords) },
    { key: 'document', words: t('proposal-field.document'), width: 160, wide: true, show: (row) => row.document ?? '' },
    { key: 'ordered', words: t('erasure.ordered'), kind: 'number', width: 90, show: (row) => row.ordered },
    {
      key: 'left',
      words: t('erasure.state'),
      width: 130,
      show: (row) => (row.left === 0 ? t('erasure.done') : t('erasure.left', { n: row.left })),
    },
  ]
  const keeping: readonly Column<Kept>[] = [
    { key: 'purpose', words: t('erasure.purpose'), show: (row) => (row.words ? say(row.words) : row.purpose) },
    {
      key: 'years',
      words: t('erasure.years'),
      width: 110,
      show: (row) => (row.years === null ? t('value.none') : t('erasure.years-of', { n: row.years })),
    },
    { key: 'over', words: t('erasure.over'), kind: 'number', width: 90, show: (row) => row.over },
    { key: 'soon', words: t('erasure.soon'), kind: 'number', width: 130, show: (row) => row.soon },
    { key: 'next', words: t('erasure.next'), width: 130, show: (row) => row.next ?? t('value.none') },
  ]
  return (
    <DeskPage>
      <PaneTop title={t('nav.erasures')}>
        <span className="meta sp">{t('erasure.note')}</span>
      </PaneTop>
      <div className="narrow">
        <DatePicker.RangePicker
          aria-label={t('audit.days')}
          value={[dayjs(days.from), dayjs(days.to)]}
          allowClear={false}
          maxDate={dayjs(today)}
          onChange={(next) => next?.[0] && next[1] && setDays({ from: next[0].format(DAY), to: next[1].format(DAY) })}
        />
      </div>
      <Asked query={erasures}>
        {(answer) => (
          <DataTable<Erasure>
            label={t('nav.erasures')}
            columns={columns}
            rows={answer.rows}
            rowKey={(row) => row.act}
            onExport={() => makeSheet('erasures', t('nav.erasures'), columns, answer.rows)}
            empty={{ words: t('erasure.none') }}
          />
        )}
      </Asked>
      <Asked query={retention}>
        {(answer) => (
          <>
            <TableTitle title={t('erasure.retention')} note={t('erasure.retention-note', { until: answer.until })} />
            <DataTable<Kept>
              label={t('erasure.retention')}
              columns={keeping}
              rows={answer.rows}
              rowKey={(row) => row.purpose}
              empty={{ words: t('erasure.no-retention') }}
            />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}
