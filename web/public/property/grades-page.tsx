import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { PublicFilters } from '../../parts/public-filters.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Site } from '../site.tsx'
import { PropertyNav } from './property-nav.tsx'
import { type Fact, Standing } from './standing.tsx'
import './lists.css'

type Grades = Answer<'/api/public/estate-grades'>
type Row = Grades['rows'][number]

/** Estates with the grade that is in force this minute; companies and estates, no score and no person. */
export const PropertyGradesPage = () => {
  const { t } = useWords()
  const { data, error, refetch } = useAsk('/api/public/estate-grades')
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="lists" asOf={data?.at}>
      <h1>{t('estate-grades.heading')}</h1>
      <p className="lead">{t('estate-grades.lead')}</p>
      <PropertyNav here="estate-grades" />
      {refusal && <RefusalNote {...refusal} />}
      {data && <Estates grades={data.grades} rows={data.rows} />}
    </Site>
  )
}

const Estates = ({ grades, rows }: Pick<Grades, 'grades' | 'rows'>) => {
  const { t, say } = useWords()
  const [of, setOf] = useState('all')
  const [typed, setTyped] = useState('')
  const wanted = typed.trim()
  const found = rows.filter(
    (row) =>
      (of === 'all' || row.grade === of) &&
      [row.estate, row.company, row.now, row.placeName].some((name) => name?.includes(wanted)),
  )
  if (rows.length === 0) return <p className="meta">{t('estate-grades.none')}</p>
  return (
    <section className="property-list">
      <PublicFilters
        label={t('estate-grades.grade')}
        filters={[
          { id: 'all', words: t('estate-grades.all'), count: rows.length },
          ...grades.map(({ grade, words, count }) => ({ id: grade, words: say(words), count })),
        ]}
        chosen={of}
        onChoose={setOf}
        search={{ words: t('estate-grades.find'), value: typed, onSearch: setTyped }}
      />
      {found.length === 0 && <p className="meta">{t('estate-grades.not-found')}</p>}
      <ul>
        {found.map((row) => (
          <Standing key={row.id} title={row.estate} facts={factsOf(row, t, say)} />
        ))}
      </ul>
    </section>
  )
}

const factsOf = (
  row: Row,
  t: ReturnType<typeof useWords>['t'],
  say: ReturnType<typeof useWords>['say'],
): readonly Fact[] => [
  {
    words: t('estate-grades.grade'),
    value: say(row.words),
    note: row.regraded ? t('estate-grades.regraded') : undefined,
  },
  {
    ...{ words: t('lists.company'), value: row.company ?? t('estate-grades.no-company'), wide: true },
    note: row.now ? t('estate-grades.now', { company: row.now }) : undefined,
  },
  { words: t('estate-grades.group'), value: say(row.group) },
  { words: t('estate-grades.since'), value: row.since },
  { words: t('estate-grades.batch'), value: t('estate-grades.batch-of', { year: row.year, no: row.no }) },
]
