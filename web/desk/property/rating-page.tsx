import { useState } from 'react'
import { useParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { Tag } from '../../parts/chip.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { plain } from '../appraisal/points.ts'
import './property.css'
import { makeSheet } from '../frame/export-button.tsx'
import { holds, useMe } from '../frame/me.ts'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'

type Batch = Answer<'/api/property/ratings/{id}'>
type Estate = Batch['rows'][number]

/** A batch with its estates: how far each is scored, the grade of its score, and the grade decided. */
export const RatingPage = () => {
  const { id = '' } = useParams()
  const asked = useAsk('/api/property/ratings/{id}', { params: { path: { id } } })
  return <Asked query={asked}>{(batch) => <Page key={id} batch={batch} />}</Asked>
}

const Page = ({ batch }: { batch: Batch }) => {
  const { t, say } = useWords()
  const me = useMe()
  const [of, setOf] = useState('all')
  const { year, no, place, items, rows } = batch
  const title = t('ratings.batch-of', { year, no })
  const shown = of === 'all' ? rows : rows.filter(({ grade }) => grade && say(grade) === of)
  return (
    <DeskPage>
      <PaneTop title={title}>
        <span className="meta">{batch.number}</span>
        <Tag>{say(batch.stateWords)}</Tag>
        <span className="sp" />
        {holds(me, 'property-clerk') && batch.state === 'scoring' && (
          <ButtonLink look="light" href={`/appraisal/property-rating/${year}/grid?place=${place}`}>
            {t('ratings.enter')}
          </ButtonLink>
        )}
        <ButtonLink look="light" href={`/appraisal/property-rating/${year}/rules?place=${place}`}>
          {t('appraisal.rules')}
        </ButtonLink>
        <ButtonLink look={batch.state === 'final' ? 'light' : 'go'} href={caseHref(batch.id)}>
          {t('ratings.open')}
        </ButtonLink>
      </PaneTop>
      <FilterTabs
        label={t('ratings.grades')}
        filters={[
          { id: 'all', words: t('ratings.all'), count: rows.length },
          ...batch.grades.map(({ words, count }) => ({ id: say(words), words: say(words), count })),
        ]}
        chosen={of}
        onChoose={setOf}
        asOf={inFull(batch.at)}
      />
      <Estates rows={shown} {...{ title, year, items }} />
    </DeskPage>
  )
}

interface EstatesProps {
  rows: readonly Estate[]
  title: string
  year: number
  items: number
}

const Estates = ({ rows, title, year, items }: EstatesProps) => {
  const { t, say } = useWords()
  const columns: readonly Column<Estate>[] = [
    {
      ...{ key: 'name', words: t('estates.estate'), width: 170, sortBy: (row) => row.name },
      show: (row) => <Go href={`/appraisal/property-rating/${year}/cards/${row.estate}`}>{row.name}</Go>,
      text: (row) => row.name,
    },
    { key: 'place', words: t('people.place'), width: 180, wide: true, show: (row) => row.placeName },
    {
      ...{ key: 'company', words: t('estates.company'), width: 120, sortBy: (row) => row.company ?? '' },
      show: (row) => row.company ?? <span className="meta">{t('estates.unmanaged')}</span>,
      text: (row) => row.company ?? '',
    },
    { key: 'group', words: t('ratings.group'), width: 120, wide: true, show: (row) => say(row.group) },
    {
      ...{ key: 'score', words: t('ratings.score'), kind: 'number', width: 96, sortBy: (row) => row.score ?? -1 },
      show: (row) =>
        row.score === null ? (
          <span className="meta">{t('ratings.scored', { n: row.scored, of: items })}</span>
        ) : (
          plain(row.score)
        ),
      text: (row) => (row.score === null ? null : row.score / 1000),
    },
    {
      ...{ key: 'by', words: t('ratings.by-score'), width: 100, wide: true },
      show: (row) => (row.byScore ? say(row.byScore) : ''),
    },
    {
      ...{ key: 'grade', words: t('ratings.grade'), width: 220 },
      show: (row) =>
        row.grade && (
          <>
            {row.matter ? <Go href={caseHref(row.matter)}>{say(row.grade)}</Go> : say(row.grade)}
            {row.clause && <small className="entry-more">{row.clause}</small>}
          </>
        ),
      text: (row) => [row.grade && say(row.grade), row.clause].filter(Boolean).join(' '),
    },
  ]
  return (
    <DataTable<Estate>
      label={title}
      columns={columns}
      rows={rows}
      rowKey={({ estate }) => estate}
      onExport={() => makeSheet('property/rating', title, columns, rows)}
      empty={{ words: t('ratings.no-estates') }}
    />
  )
}
