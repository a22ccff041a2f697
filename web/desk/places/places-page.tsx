import { useNavigate, useParams } from 'react-router'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { Go } from '../../parts/go.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useListOf } from '../figures/counted.ts'
import { Count, Rate } from '../figures/numbers.tsx'
import type { Period } from '../figures/period.ts'
import { countOf, type FiguresAnswer, totalOf } from '../figures/reading.ts'
import { takeWorkbook } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { CountyMap } from './county-map.tsx'

const PROGRAMME = 'grid-casework'

/** The county as a map and its towns as a table; a town as the table of its villages. Every number opens into its list. */
export const PlacesPage = () => {
  const { code } = useParams()
  const me = useMe()
  const today = onTheWall(me.now).day
  const period = { from: `${today.slice(0, 8)}01`, to: today }
  const figures = useAsk('/api/figures', {
    params: { query: { programme: PROGRAMME, ...period, ...(code ? { place: code } : {}) } },
  })
  const tree = useAsk('/api/places', { params: { query: {} } }, { fresh: 300_000 })
  return (
    <Asked query={figures}>
      {(answer) => (
        <Asked query={tree}>
          {(places) => <Page answer={answer} places={places} period={period} code={answer.place} />}
        </Asked>
      )}
    </Asked>
  )
}

type Places = NonNullable<ReturnType<typeof useAsk<'/api/places'>>['data']>

interface PageProps {
  answer: FiguresAnswer
  places: Places
  period: Period
  code: string
}

const Page = ({ answer, places, period, code }: PageProps) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const navigate = useNavigate()
  const listOf = useListOf(PROGRAMME)
  const town = places.towns.find((one) => one.code === code)
  const isCounty = code.length <= 6
  // The house refuses the county to those who hold no post there.
  const seesCounty = me.posts.some((post) => post.place === me.county.code)
  const rows = answer.towns.map((place) => {
    const inTree = isCounty
      ? places.towns.find((one) => one.code === place.code)
      : town?.villages.find((one) => one.code === place.code)
    return {
      ...place,
      kind: inTree?.kindWords ? say(inTree.kindWords) : '',
      below: inTree && 'counts' in inTree ? inTree.counts.villages : (inTree?.grids ?? 0),
      open: countOf(answer, 'open-now', place.code),
      overdue: countOf(answer, 'overdue-now', place.code),
    }
  })
  type Row = (typeof rows)[number]
  const numbers = { answer, period, listOf }
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      words: isCounty ? t('places.town') : t('places.village'),
      show: (row) => (isCounty ? <Go href={`/places/${row.code}`}>{row.name}</Go> : row.name),
    },
    {
      key: 'below',
      words: isCounty ? t('places.villages-short') : t('places.grids'),
      kind: 'number',
      width: isCounty ? 56 : 120,
      show: (row) => row.below,
      sortBy: (row) => row.below,
    },
    {
      key: 'open',
      words: t('places.open'),
      kind: 'number',
      width: isCounty ? 64 : 120,
      show: (row) => <Count {...numbers} name="open-now" place={row.code} />,
      sortBy: (row) => row.open,
    },
    {
      key: 'overdue',
      words: t('places.overdue'),
      kind: 'number',
      width: isCounty ? 64 : 120,
      show: (row) => <Count {...numbers} name="overdue-now" place={row.code} />,
      sortBy: (row) => row.overdue,
    },
    {
      key: 'on-time',
      words: t('places.on-time'),
      width: isCounty ? 116 : 200,
      show: (row) => <Rate {...numbers} name="on-time" place={row.code} />,
    },
    ...(isCounty
      ? []
      : [
          {
            key: 'people',
            words: t('places.people'),
            width: 84,
            show: (row: Row) => <Go href={`/people?place=${row.code}`}>{t('places.residents')}</Go>,
          },
        ]),
  ]
  const table = (
    <DataTable<Row>
      label={isCounty ? t('places.towns') : t('places.villages')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.code}
      onExport={() =>
        takeWorkbook(
          '/api/figures/export',
          {
            programme: PROGRAMME,
            ...period,
            place: code,
          },
          language,
        )
      }
      sum={t('places.sum', {
        place: answer.placeName,
        open: totalOf(answer, 'open-now'),
        overdue: totalOf(answer, 'overdue-now'),
      })}
      empty={{ words: t('places.none') }}
    />
  )
  const bubbles = rows.flatMap(({ code, name, lon, lat, open, overdue }) =>
    lon === null || lat === null
      ? []
      : [
          {
            ...{ code, name, lon, lat, counted: open, inside: String(open) },
            below: overdue > 0 ? t('places.below-overdue', { overdue }) : undefined,
            words: t('places.bubble', { name, open, overdue }),
          },
        ],
  )
  const head = (
    <PaneTop title={isCounty ? answer.placeName : (town?.name ?? answer.placeName)}>
      {!isCounty && seesCounty && (
        <Go href={`/places/${me.county.code}`} className="meta">
          {me.county.name}
        </Go>
      )}
      <span className="meta">
        {isCounty
          ? t('places.counts', places.counts)
          : t('places.town-counts', town?.counts ?? { villages: rows.length, grids: 0 })}
      </span>
      <span className="sp meta">{t('as-of', { at: inFull(answer.at) })}</span>
    </PaneTop>
  )
  if (!isCounty)
    return (
      <DeskPage>
        {head}
        {table}
      </DeskPage>
    )
  return (
    <DeskPage sideLabel={t('places.towns')} side={<div className="side-table">{table}</div>}>
      {head}
      <CountyMap
        county={me.county.code}
        bubbles={bubbles}
        label={t('places.map')}
        note={t('places.sketch')}
        onOpen={(place) => navigate(`/places/${place}`)}
      />
    </DeskPage>
  )
}
