import { useParams, useSearchParams } from 'react-router'
import { meanOf, medianOf } from '#kernel/appraisal/averages.ts'
import { unrankedWords } from '#kernel/appraisal/unranked.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import { LookedAt } from '../frame/watermarked.tsx'
import { Distribution } from './distribution.tsx'
import { alignedPoints, inHundredths } from './points.ts'
import './appraisal.css'

type Ranking = Answer<'/api/appraisal/{scheme}/{year}/ranking'>
type Row = Ranking['rows'][number]

/** Ranks of a group for whoever must act, with how the scores lie; the lowest share is a list of its own. */
export const RankingPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { t, say } = useWords()
  const unit = search.get('unit') ?? ''
  const group = search.get('group') ?? ''
  const period = Number(search.get('period') ?? 0)
  const query = { unit, group, period }
  const ranking = useAsk('/api/appraisal/{scheme}/{year}/ranking', {
    params: { path: { scheme, year: Number(year) }, query },
  })
  return (
    <DeskPage>
      <PaneTop
        title={
          ranking.data
            ? t('appraisal.ranking-of', { place: ranking.data.unitName, group: say(ranking.data.group.words) })
            : t('appraisal.ranking')
        }
      >
        <span className="sp" />
        <ButtonLink
          look="light"
          leaves
          href={`/api/appraisal/${scheme}/${year}/ranking.xlsx?unit=${unit}&group=${group}&period=${period}`}
        >
          {t('appraisal.excel')}
        </ButtonLink>
      </PaneTop>
      <FilterTabs
        label={t('appraisal.period')}
        filters={[
          { id: '0', words: t('appraisal.year-n', { n: year }) },
          ...(ranking.data?.periods ?? []).map((one) => ({ id: String(one.period), words: say(one.words) })),
        ]}
        chosen={String(period)}
        onChoose={(id) => setSearch({ unit, group, period: id })}
        {...(ranking.data ? { asOf: inFull(ranking.data.at) } : {})}
      />
      <Asked query={ranking}>{(answer) => <Ranks answer={answer} />}</Asked>
      <LookedAt />
    </DeskPage>
  )
}

const Ranks = ({ answer }: { answer: Ranking }) => {
  const { t, say } = useWords()
  const { rows, lowest, scheme, year, period, provisional } = answer
  const inColumn = alignedPoints(rows.map(({ total }) => total))
  const totals = rows.flatMap(({ total, rank }) => (total === null || rank === null ? [] : [total]))
  const columns: readonly Column<Row>[] = [
    {
      key: 'rank',
      words: t('appraisal.rank'),
      kind: 'number',
      width: 72,
      show: (row) => row.rank ?? '',
      sortBy: (row) => row.rank ?? Number.MAX_SAFE_INTEGER,
    },
    {
      key: 'name',
      words: t('appraisal.who'),
      show: (row) => (
        <>
          <Go href={`/appraisal/${scheme}/${year}/cards/${row.subject}${period > 0 ? `?period=${period}` : ''}`}>
            {row.name}
          </Go>
          <small className="meta">{` ${row.title ?? ''}`}</small>
        </>
      ),
    },
    { key: 'place', words: t('appraisal.place'), width: 200, show: (row) => row.placeName, sortBy: (row) => row.place },
    {
      key: 'note',
      words: t('appraisal.note'),
      width: 160,
      wide: true,
      show: (row) =>
        [row.unranked === null ? '' : say(unrankedWords(row.unranked)), row.objected ? t('appraisal.objected') : '']
          .filter(Boolean)
          .join('　'),
    },
    {
      key: 'total',
      words: t('appraisal.points'),
      kind: 'number',
      width: 104,
      show: (row) => inColumn(row.total),
      sortBy: (row) => row.total ?? Number.MIN_SAFE_INTEGER,
    },
  ]
  const toAct = rows.filter(({ subject }) => lowest.includes(subject))
  return (
    <>
      {totals.length > 0 && (
        <Section
          title={t('appraisal.distribution')}
          note={t('appraisal.ranked-lies', {
            n: totals.length,
            mean: inHundredths(meanOf(totals) ?? 0),
            median: inHundredths(medianOf(totals) ?? 0),
          })}
        >
          <Distribution totals={totals} />
        </Section>
      )}
      {provisional && <p className="sec meta">{t('appraisal.provisional-list')}</p>}
      <DataTable<Row>
        label={t('appraisal.ranking')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.subject}
        empty={{ words: t('appraisal.nobody') }}
      />
      {toAct.length > 0 && (
        <Section title={t('appraisal.talk')} note={t('appraisal.talk-note')} last>
          <ul className="appraisal-ways">
            {toAct.map((row) => (
              <li key={row.subject}>
                <Go href={`/appraisal/${scheme}/${year}/cards/${row.subject}`}>{row.name}</Go>
                <span className="meta">{`　${row.placeName}`}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
