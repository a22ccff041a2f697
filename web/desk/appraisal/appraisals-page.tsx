import { useState } from 'react'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FilterTabs } from '../../parts/filter-tabs.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import './appraisal.css'

type Mine = Answer<'/api/appraisal'>['appraisals'][number]
type Place = Answer<'/api/appraisal/{scheme}/{year}/places'>['places'][number]

/** The appraisals in which one takes part: one's own scores, then the places where one records or reads, then the groups one ranks. */
export const AppraisalsPage = () => {
  const { t } = useWords()
  const mine = useAsk('/api/appraisal')
  const now = Number(onTheWall(useMe().now).day.slice(0, 4))
  const [year, setYear] = useState(now)
  return (
    <DeskPage>
      <PaneTop title={t('appraisal.title')} />
      <FilterTabs
        label={t('appraisal.year')}
        filters={[now, now - 1, now - 2].map((n) => ({ id: String(n), words: t('appraisal.year-n', { n }) }))}
        chosen={String(year)}
        onChoose={(id) => setYear(Number(id))}
        {...(mine.data ? { asOf: inFull(mine.data.at) } : {})}
      />
      <Asked query={mine}>
        {({ appraisals }) =>
          appraisals.length === 0 ? (
            <EmptyState words={t('appraisal.none')} />
          ) : (
            appraisals.map((one) => <OneScheme key={one.scheme} mine={one} year={year} />)
          )
        }
      </Asked>
    </DeskPage>
  )
}

const OneScheme = ({ mine, year }: { mine: Mine; year: number }) => {
  const { t, say } = useWords()
  const { scheme, scored, records, reads, decides, keeps, groups, level } = mine
  const own = scored.filter(({ years }) => years.includes(year))
  const at = `/appraisal/${scheme}/${year}`
  return (
    <>
      <Section title={say(mine.words)}>
        <ul className="appraisal-ways">
          {own.map((one) => (
            <li key={one.subject}>
              <Go href={`${at}/cards/${one.subject}`}>{t('appraisal.mine', { name: one.name })}</Go>
            </li>
          ))}
          {decides
            .filter(({ place }) => place.length <= level)
            .flatMap(({ place, placeName }) =>
              groups.map((group) => (
                <li key={`${place}/${group.id}`}>
                  <Go href={`${at}/ranking?unit=${place}&group=${group.id}`}>
                    {t('appraisal.ranking-of', { place: placeName, group: say(group.words) })}
                  </Go>
                </li>
              )),
            )}
          {keeps.map(({ place, placeName }) => (
            <li key={`roll ${place}`}>
              <Go href={`/appraisal/${scheme}/roll?place=${place}`}>{t('roll.of', { place: placeName })}</Go>
            </li>
          ))}
          {level === 9 &&
            reads
              .filter(({ place }) => place.length === level)
              .map(({ place, placeName }) => (
                <li key={`sheets ${place}`}>
                  <Go href={`${at}/sheets?unit=${place}`}>{t('appraisal.sheets', { place: placeName })}</Go>
                </li>
              ))}
          {reads
            .filter(({ place }) => place.length <= level)
            .map(({ place, placeName }) => (
              <li key={`averages ${place}`}>
                <Go href={`${at}/averages?place=${place}`}>{t('appraisal.averages-of', { place: placeName })}</Go>
              </li>
            ))}
          {reads
            .filter(({ place }) => place.length <= level)
            .map(({ place }) => (
              <li key={`replay ${place}`}>
                <Go href={`${at}/replay?unit=${place}`}>{t('appraisal.replay')}</Go>
              </li>
            ))}
          {own.length + decides.length + keeps.length === 0 && <li className="meta">{t('appraisal.not-scored')}</li>}
        </ul>
      </Section>
      {records.length + reads.length > 0 && <Places mine={mine} year={year} />}
    </>
  )
}

/** The places of a scheme, with what is closed there. */
const Places = ({ mine: { scheme }, year }: { mine: Mine; year: number }) => {
  const { t, say } = useWords()
  const places = useAsk('/api/appraisal/{scheme}/{year}/places', { params: { path: { scheme, year } } })
  const at = `/appraisal/${scheme}/${year}`
  const states = (row: Place) =>
    (places.data?.periods ?? [])
      .map(({ period, words }) => {
        const state = row.states.find((one) => one.period === period)?.state ?? 'open'
        return t(`appraisal.short-${state}`, { name: say(words) })
      })
      .join('　')
  const columns: readonly Column<Place>[] = [
    { key: 'place', words: t('appraisal.place'), show: (row) => row.placeName, sortBy: (row) => row.place },
    {
      key: 'subjects',
      words: t('appraisal.subjects'),
      kind: 'number',
      width: 88,
      text: (row) => row.subjects,
      show: (row) => row.subjects,
      sortBy: (row) => row.subjects,
    },
    { key: 'states', words: t('appraisal.states'), width: 448, wide: true, show: states },
    {
      key: 'ways',
      words: t('appraisal.open'),
      width: 200,
      drawn: true,
      show: (row) => (
        <>
          <Go href={`${at}/grid?place=${row.place}`}>{t('appraisal.grid')}</Go>
          {row.reads && (
            <>
              {'　'}
              <Go href={`${at}/book?place=${row.place}`}>{t('appraisal.book')}</Go>
            </>
          )}
        </>
      ),
    },
  ]
  const rows = places.data?.places ?? []
  return (
    <DataTable<Place>
      label={t('appraisal.places')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.place}
      loading={places.isLoading}
      onExport={() => makeSheet(`appraisal/${scheme}/places`, t('appraisal.places'), columns, rows)}
      empty={{ words: t('appraisal.no-places') }}
    />
  )
}
