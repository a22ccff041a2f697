import { useParams, useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { Distribution } from './distribution.tsx'
import { inHundredths } from './points.ts'
import { Spread } from './spread.tsx'
import './appraisal.css'

type Averages = Answer<'/api/appraisal/{scheme}/{year}/averages'>
type Lot = Averages['whole'][number]
type Row = Averages['units'][number]

/** How the scores of each group lie, place by place and without a name, with how many have which grade. */
export const AveragesPage = () => {
  const { scheme = '', year = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { t, say } = useWords()
  const place = search.get('place') ?? ''
  const period = Number(search.get('period') ?? 0)
  const averages = useAsk('/api/appraisal/{scheme}/{year}/averages', {
    params: { path: { scheme, year: Number(year) }, query: { place, period } },
  })
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.averages')}>
        <span className="meta">{averages.data && `${averages.data.placeName}　${say(averages.data.words)}`}</span>
      </PaneTop>
      <FilterTabs
        label={t('appraisal.period')}
        filters={[
          { id: '0', words: t('appraisal.year-n', { n: year }) },
          ...(averages.data?.periods ?? []).map((one) => ({ id: String(one.period), words: say(one.words) })),
        ]}
        chosen={String(period)}
        onChoose={(id) => setSearch({ ...Object.fromEntries(search), place, period: id })}
        {...(averages.data ? { asOf: inFull(averages.data.at) } : {})}
      />
      <Asked query={averages}>
        {(answer) => (
          <Lots
            answer={answer}
            asked={search.get('group')}
            onGroup={(group) => setSearch({ place, period: String(period), group })}
          />
        )}
      </Asked>
    </DeskPage>
  )
}

interface LotsProps {
  answer: Averages
  /** The group that is looked at; the first of all unless said. */
  asked: string | null
  onGroup: (group: string) => void
}

const Lots = ({ answer, asked, onGroup }: LotsProps) => {
  const { t, say } = useWords()
  const { scheme, leftOut, fewest, provisional } = answer
  const groups = [...new Map(answer.units.flatMap((row) => row.groups.map((group) => [group.id, group]))).values()]
  const chosen = groups.some(({ id }) => id === asked) ? asked : groups[0]?.id
  const holds = (lot: Lot) => lot.groups.some(({ id }) => id === chosen)
  const [units, whole] = [answer.units.filter(holds), answer.whole.find(holds)]
  const groupsOf = ({ groups }: Lot) => groups.map(({ words }) => say(words)).join(t('appraisal.and'))
  const gradeOf = ({ grades }: Lot, n: number) => grades[n]?.count ?? null
  const all = units.flatMap(({ totals }) => totals)
  const within = [Math.min(...all), Math.max(...all)] as const
  const grades = (whole ?? units.find((one) => one.grades.length > 0))?.grades ?? []
  const columns: readonly Column<Row>[] = [
    {
      key: 'unit',
      words: t('appraisal.ranked-within'),
      width: 140,
      show: (row) => row.unitName,
      sortBy: (row) => row.unit,
    },
    { key: 'group', words: t('appraisal.group'), width: 150, show: groupsOf },
    {
      key: 'ranked',
      words: t('appraisal.ranked'),
      kind: 'number',
      width: 88,
      show: (row) => row.totals.length,
      sortBy: (row) => row.totals.length,
    },
    {
      key: 'mean',
      words: t('appraisal.mean'),
      kind: 'number',
      width: 96,
      text: (row) => row.mean / 1000,
      show: (row) => inHundredths(row.mean),
      sortBy: (row) => row.mean,
    },
    {
      key: 'median',
      words: t('appraisal.median'),
      kind: 'number',
      width: 96,
      text: (row) => row.median / 1000,
      show: (row) => inHundredths(row.median),
      sortBy: (row) => row.median,
    },
    ...grades.map(
      ({ words }, n): Column<Row> => ({
        key: `grade-${n}`,
        words: say(words),
        kind: 'number',
        width: 88,
        show: (row) => gradeOf(row, n) ?? '',
        sortBy: (row) => gradeOf(row, n) ?? -1,
      }),
    ),
    {
      key: 'spread',
      words: t('appraisal.distribution'),
      width: 280,
      wide: true,
      text: () => null,
      show: (row) => (
        <Spread
          label={t('appraisal.spread-of', { place: row.unitName, group: groupsOf(row), n: row.totals.length })}
          totals={row.totals}
          within={within}
        />
      ),
    },
  ]
  return (
    <>
      {groups.length > 1 && (
        <FilterTabs
          label={t('appraisal.group')}
          filters={groups.map(({ id, words }) => ({ id, words: say(words) }))}
          chosen={chosen ?? ''}
          onChoose={onGroup}
        />
      )}
      {whole && (
        <Section
          title={groupsOf(whole)}
          note={t('appraisal.lot', {
            n: whole.totals.length,
            mean: inHundredths(whole.mean),
            median: inHundredths(whole.median),
          })}
        >
          <Distribution totals={whole.totals} />
        </Section>
      )}
      <p className="sec meta">
        {[
          provisional ? t('appraisal.averages-provisional') : '',
          t('appraisal.fewest', { n: fewest }),
          leftOut > 0 ? t('appraisal.left-out', { n: leftOut }) : '',
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <DataTable<Row>
        label={t('appraisal.averages')}
        columns={columns}
        rows={units}
        rowKey={(row) => `${row.unit}/${row.groups.map(({ id }) => id).join('+')}`}
        onExport={() => makeSheet(`appraisal/${scheme}/averages`, t('appraisal.averages'), columns, units)}
        empty={{ words: t('appraisal.no-averages', { n: fewest }) }}
      />
    </>
  )
}
