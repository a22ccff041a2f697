import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from './page-state.tsx'

type Row = Answer<'/api/guest'>['rows'][number]

/** What a guest sees of one village: no names, no search, no way anywhere but out. */
export const GuestView = ({ onLeave }: { onLeave: () => void }) => {
  const { t, say } = useWords()
  const found = useAsk('/api/guest')
  return (
    <DeskPage>
      <Asked query={found}>
        {(answer) => {
          const today = onTheWall(answer.at).day
          const columns: readonly Column<Row>[] = [
            { key: 'number', words: t('guest.number'), width: 170, show: (row) => row.number },
            { key: 'kind', words: t('guest.kind'), show: (row) => (row.kind ? say(row.kind) : '') },
            { key: 'state', words: t('guest.state'), width: 150, show: (row) => (row.state ? say(row.state) : '') },
            { key: 'lead', words: t('guest.lead'), width: 200, wide: true, show: (row) => row.lead ?? '' },
            { key: 'hand', words: t('guest.hand'), width: 110, wide: true, show: (row) => row.hand ?? '' },
            {
              key: 'filed',
              words: t('guest.filed'),
              width: 130,
              wide: true,
              show: (row) => inList(row.filedAt, today),
            },
            {
              key: 'closed',
              words: t('guest.closed'),
              width: 130,
              show: (row) => (row.closedAt ? inList(row.closedAt, today) : ''),
            },
          ]
          return (
            <>
              <PaneTop title={answer.place}>
                <span className="meta">{t('guest.note')}</span>
                <span className="sp meta">{t('as-of', { at: inFull(answer.at) })}</span>
                <Button look="light" onClick={onLeave}>
                  {t('guest.leave')}
                </Button>
              </PaneTop>
              <DataTable<Row>
                label={answer.place}
                columns={columns}
                rows={answer.rows}
                rowKey={(row) => row.number}
                empty={{ words: t('guest.none') }}
              />
            </>
          )
        }}
      </Asked>
    </DeskPage>
  )
}
