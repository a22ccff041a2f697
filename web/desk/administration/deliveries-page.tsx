import './administration.css'
import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, usePages } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { More } from './more.tsx'
import { Said } from './said.tsx'

type Delivery = Answer<'/api/deliveries'>['rows'][number]

const states = ['shown', 'sent', 'unknown', 'refused', 'waiting'] as const
/** Rows that the door answers at once. */
const page = 50
type Channel = 'delivery.channel-sms'

/** What was sent, what nobody learned the outcome of and may be sent once more, and in the demonstration what would have been sent. */
export const DeliveriesPage = () => {
  const { t, say } = useWords()
  const me = useMe()
  const [state, setState] = useState<(typeof states)[number]>(me.demonstration ? 'shown' : 'unknown')
  const repeat = useAct<object>()
  const list = usePages('/api/deliveries', { params: { query: { state } } }, ({ rows }) => {
    const last = rows.length === page ? rows.at(-1) : undefined
    return last ? { before: last.createdAt } : null
  })
  const rows = list.data?.pages.flatMap((answer) => answer.rows) ?? []
  const columns: Column<Delivery>[] = [
    { key: 'at', words: t('admin.at'), show: (row) => inFull(row.createdAt), width: 150 },
    { key: 'channel', words: t('delivery.channel'), show: (row) => t(`delivery.channel-${row.channel}` as Channel), width: 90 },
    { key: 'words', words: t('delivery.sentence'), show: (row) => (row.sentence ? say(row.sentence) : t('inbox.gone')) },
    ...(state === 'shown' ? [] : [{ key: 'tries', words: t('delivery.tries'), kind: 'number' as const, show: (row: Delivery) => row.tries, width: 70 }]),
    ...(state === 'unknown' || state === 'refused'
      ? [
          { key: 'error', words: t('delivery.error'), show: (row: Delivery) => row.error ?? '' },
          {
            key: 'act',
            words: t('admin.act'),
            show: (row: Delivery) =>
              row.repeatedBy ? (
                t('delivery.repeated')
              ) : (
                <Button look="light" busy={repeat.busy} onClick={() => void repeat.run(`/api/deliveries/${row.id}/repeat`, {})}>
                  {t('delivery.repeat')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  return (
    <DeskPage>
      <PaneTop title={t('nav.deliveries')} />
      <FilterTabs
        label={t('admin.state')}
        filters={states.map((one) => ({ id: one, words: t(`delivery.${one}`) }))}
        chosen={state}
        onChoose={(one) => setState(one as typeof state)}
      />
      <Said error={list.error ?? repeat.error} onRetry={() => void list.refetch()} />
      <DataTable<Delivery>
        label={t('nav.deliveries')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={list.isPending}
        empty={{ words: t('delivery.none') }}
        sum={t('audit.sum', { n: rows.length })}
      />
      <More query={list} />
    </DeskPage>
  )
}
