import './intake.css'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { intakeWords } from '../../words/desk-intake.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'

type Block = Answer<'/api/grid-casework/number-blocks'>['rows'][number]

/** A number as it is printed: at least three digits. */
export const printed = (prefix: string, no: number): string => `${prefix}${String(no).padStart(3, '0')}`

/** The numbers of a block whose forms were not typed in yet. */
export const stillOut = ({ first, last, used }: Pick<Block, 'first' | 'last' | 'used'>): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((no) => !used.includes(no))

/** Numbers set aside for an outage: set a block aside, print its forms, and see which came back. */
export const PaperPage = () => {
  const { t } = useWords()
  const me = useMe()
  const blocks = useAsk('/api/grid-casework/number-blocks')
  const [made, setMade] = useState<string>()
  const own = me.posts.find((post) => post.place.length >= 9)
  const columns: readonly Column<Block>[] = [
    {
      key: 'block',
      words: t('paper.block'),
      show: (row) => `${printed(row.prefix, row.first)} – ${String(row.last).padStart(3, '0')}`,
    },
    { key: 'place', words: t('paper.place'), show: (row) => row.placeName, wide: true },
    { key: 'at', words: t('paper.at'), show: (row) => inFull(row.at), wide: true },
    { key: 'used', words: t('paper.used'), kind: 'number', width: 72, show: (row) => row.used.length },
    {
      key: 'out',
      words: t('paper.out'),
      show: (row) => <Out block={row} />,
      text: (row) =>
        stillOut(row)
          .map((no) => printed(row.prefix, no))
          .join(' '),
    },
    {
      key: 'print',
      words: '',
      width: 120,
      show: (row) => <Link to={`/intake/paper/${row.id}`}>{t('paper.print')}</Link>,
      text: () => '',
    },
  ]
  return (
    <DeskPage>
      <PaneTop title={t('paper.title')} />
      <Section>
        <p className="meta paper-note">{t('paper.note')}</p>
        <div className="paper-reserve">
          <ActForm
            fields={[
              { name: 'town', kind: 'place', words: intakeWords['paper.town'], required: true },
              { name: 'count', kind: 'number', words: intakeWords['paper.count'], required: true, min: 1, max: 200 },
            ]}
            start={{ count: '20', ...(own ? { town: { id: own.place.slice(0, 9), name: own.placeName } } : {}) }}
            url="/api/grid-casework/number-blocks"
            bodyOf={(wire) => ({ town: String(wire.town).slice(0, 9), count: wire.count })}
            go={t('paper.reserve')}
            onDone={({ prefix, first, last }) =>
              setMade(
                t('paper.reserved', {
                  first: printed(String(prefix), Number(first)),
                  last: String(last).padStart(3, '0'),
                }),
              )
            }
          />
        </div>
        {made && <p role="status">{made}</p>}
      </Section>
      <Asked query={blocks}>
        {({ rows }) => (
          <DataTable
            label={t('paper.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            onExport={() => makeSheet('paper-numbers', t('paper.title'), columns.slice(0, -1), rows)}
            empty={{ words: t('paper.none') }}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

/** Numbers whose forms are still out there; each leads to entering it. */
const Out = ({ block }: { block: Block }) => {
  const { t } = useWords()
  const out = stillOut(block)
  if (out.length === 0) return t('paper.all-back')
  return (
    <ul className="paper-out">
      {out.map((no) => (
        <li key={no}>
          <Go
            href={`/intake/take-down?paper=${encodeURIComponent(printed(block.prefix, no))}`}
            aria-label={t('paper.enter-number', { number: printed(block.prefix, no) })}
          >
            {String(no).padStart(3, '0')}
          </Go>
        </li>
      ))}
    </ul>
  )
}
