import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAct, usePages, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'

type Row = Answer<'/api/deliveries'>['rows'][number]
/** Rows of a page, as the door answers them. */
const PAGE = 50
const states = ['shown', 'waiting', 'sending', 'sent', 'unknown', 'refused'] as const

/** What was sent to people, what nobody learned the outcome of, and, where nothing can be sent, what would have been. */
export const DeliveriesPage = () => {
  const { t, say } = useWords()
  const me = useMe()
  const refusal = useRefusal()
  const [state, setState] = useState<(typeof states)[number]>(me.demonstration ? 'shown' : 'unknown')
  const sent = usePages('/api/deliveries', { params: { query: { state } } }, (answer) => {
    const last = answer.rows.at(-1)
    return answer.rows.length < PAGE || !last ? null : { before: last.createdAt }
  })
  const rows = sent.data?.pages.flatMap((page) => page.rows) ?? []
  const again = useAct()
  const columns: readonly Column<Row>[] = [
    { key: 'at', words: t('deliveries.at'), width: 150, show: (row) => inFull(row.createdAt) },
    {
      key: 'channel',
      wide: true,
      words: t('deliveries.channel'),
      width: 110,
      show: (row) => (row.channel === 'mail' ? t('deliveries.mail') : t('deliveries.webhook')),
    },
    {
      key: 'words',
      words: t('deliveries.words'),
      show: (row) => (row.sentence ? say(row.sentence) : t('messages.gone')),
    },
    { key: 'tries', words: t('deliveries.tries'), kind: 'number', width: 72, show: (row) => row.tries },
    { key: 'error', words: t('deliveries.error'), width: 160, wide: true, show: (row) => row.error ?? '' },
    ...(state === 'unknown' || state === 'refused'
      ? [
          {
            key: 'again',
            words: t('account.act'),
            width: 100,
            show: (row: Row) => (
              <button
                type="button"
                className="link"
                onClick={() => void again.run(`/api/deliveries/${row.id}/repeat`, {})}
              >
                {t('deliveries.repeat')}
              </button>
            ),
          },
        ]
      : []),
  ]
  const failed = refusal(sent.error ?? again.error)
  return (
    <DeskPage>
      <PaneTop title={t('nav.deliveries')} />
      <fieldset className="filters">
        <legend className="unseen">{t('filter.label')}</legend>
        {states.map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setState(one)}>
            {t(`delivery.${one}`)}
          </button>
        ))}
        <span className="meta sp">{t('deliveries.note')}</span>
      </fieldset>
      {failed && <RefusalNote {...failed} />}
      <DataTable<Row>
        label={t('nav.deliveries')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onExport={() =>
          makeSheet(
            `deliveries/${state}`,
            t('nav.deliveries'),
            columns.filter((c) => c.key !== 'again'),
            rows,
          )
        }
        loading={sent.isLoading}
        empty={{ words: t('deliveries.none') }}
      />
      {sent.hasNextPage && (
        <div className="sec last">
          <Button look="light" busy={sent.isFetchingNextPage} onClick={() => void sent.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </DeskPage>
  )
}
