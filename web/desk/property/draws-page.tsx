import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'

type Draw = Answer<'/api/property/draws'>['rows'][number]
type Drawn = Draw['drawn'][number]
type Back = Draw['back'][number]

/** Draws with the names behind the numbers, who stands back and why: only for the section that answers for them. */
export const DrawsPage = () => {
  const { t } = useWords()
  const draws = useAsk('/api/property/draws')
  return (
    <DeskPage>
      <PaneTop title={t('nav.draws')} />
      <Asked query={draws}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              words={t('draws.none')}
              way={{ words: t('draws.plan'), href: '/begin/property-inspection/plan' }}
            />
          ) : (
            rows.map((row) => <One key={row.id} draw={row} />)
          )
        }
      </Asked>
      <LookedAt />
    </DeskPage>
  )
}

const One = ({ draw }: { draw: Draw }) => {
  const { t, say, list } = useWords()
  const named = (all: readonly { readonly no: number; readonly name: string }[]) =>
    list(
      all.map(({ no, name }) => `${no} ${name}`),
      '、',
    )
  const drawn: readonly Column<Drawn>[] = [
    { key: 'estate', words: t('draws.drawn'), width: 220, show: (row) => `${row.estate.no} ${row.estate.name}` },
    { key: 'inspectors', words: t('draws.inspectors'), show: (row) => named(row.inspectors) },
    {
      ...{ key: 'check', words: t('draws.check'), width: 280 },
      show: (row) =>
        row.check && (
          <>
            <Go href={`/cases/${row.check.id}`}>{row.check.number}</Go> {say(row.check.state)}
          </>
        ),
      text: (row) => (row.check ? `${row.check.number} ${say(row.check.state)}` : ''),
    },
  ]
  const back: readonly Column<Back>[] = [
    { key: 'estate', words: t('estates.estate'), width: 220, show: (row) => row.estate },
    { key: 'inspector', words: t('draws.back'), width: 160, show: (row) => row.inspector },
    { key: 'why', words: t('draws.why'), show: (row) => say(row.why) },
  ]
  const title = `${draw.number}　${say(draw.words)}　${say(draw.state)}`
  return (
    <Section title={title}>
      <p className="meta draw-line">
        <span>{inFull(draw.frozenAt)}</span>
        <span>{t('draws.lists', { estates: draw.estates.length, inspectors: draw.inspectors.length })}</span>
        <Go href={`/cases/${draw.id}`}>{t('draws.open')}</Go>
        <a href={`/inspections/${draw.id}`}>{t('draws.public')}</a>
      </p>
      {draw.drawn.length === 0 && <p className="meta">{t('draws.not-drawn')}</p>}
      {draw.back.length === 0 && <p className="meta">{t('draws.back-none')}</p>}
      {draw.drawn.length > 0 && (
        <DataTable<Drawn>
          label={`${title} ${t('draws.drawn')}`}
          columns={drawn}
          rows={draw.drawn}
          rowKey={({ estate }) => String(estate.no)}
          onExport={() => makeSheet('property/draws', title, drawn, draw.drawn)}
          empty={{ words: t('draws.not-drawn') }}
        />
      )}
      {draw.back.length > 0 && (
        <DataTable<Back>
          label={`${title} ${t('draws.back')}`}
          columns={back}
          rows={draw.back}
          rowKey={(row) => `${row.estate} ${row.inspector}`}
          onExport={() => makeSheet('property/stand-back', title, back, draw.back)}
          empty={{ words: t('draws.back-none') }}
        />
      )}
    </Section>
  )
}
