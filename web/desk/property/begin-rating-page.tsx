import { Input, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { Asked } from '../frame/page-state.tsx'
import './property.css'

type Ratings = Answer<'/api/property/ratings'>
type Estate = Ratings['free'][number]

/** Kinds of buildings that are ranked apart, and the field of the form that holds their estates. */
const groups = [
  ['high-rise', 'highRise'],
  ['multi-storey', 'multiStorey'],
  ['mixed', 'mixed'],
] as const
type Group = (typeof groups)[number][0]

/** A batch is named in one table: each estate that is in none of this year's, with the kind of its buildings. */
export const BeginRatingPage = () => {
  const asked = useAsk('/api/property/ratings')
  return <Asked query={asked}>{(ratings) => <Page ratings={ratings} />}</Asked>
}

const Page = ({ ratings: { place, year, free } }: { ratings: Ratings }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const act = useAct<{ case: string }>()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Group>>(new Map())
  const [typed, setTyped] = useState('')
  const rows = free.filter(({ name, company, placeName }) =>
    [name, company, placeName].some((text) => text?.includes(typed.trim())),
  )
  const choose = (estate: string, group: Group | undefined) => {
    const next = new Map(chosen)
    if (group) next.set(estate, group)
    else next.delete(estate)
    setChosen(next)
  }
  const begin = async () => {
    const named = Object.fromEntries(
      groups.map(([group, field]) => [field, [...chosen].flatMap(([estate, of]) => (of === group ? estate : []))]),
    )
    const done = await act.run('/api/property-rating/begin', { place, year, ...named })
    if (done) navigate(`/property/ratings/${done.case}`)
  }
  const failed = useRefusal()(act.error, () => void begin())
  const columns: readonly Column<Estate>[] = [
    { key: 'name', words: t('estates.estate'), width: 190, show: (row) => row.name, sortBy: (row) => row.name },
    { key: 'place', words: t('people.place'), width: 200, wide: true, show: (row) => row.placeName },
    {
      ...{ key: 'company', words: t('estates.company'), width: 140, wide: true, sortBy: (row) => row.company ?? '' },
      show: (row) => row.company ?? <span className="meta">{t('estates.unmanaged')}</span>,
    },
    {
      ...{ key: 'group', words: t('ratings.group') },
      show: (row) => (
        <Select<Group | ''>
          className="rating-group"
          aria-label={`${row.name} ${t('ratings.group')}`}
          value={chosen.get(row.estate) ?? ''}
          options={[
            { value: '', label: t('ratings.not-in') },
            ...groups.map(([value]) => ({ value, label: t(`ratings.${value}`) })),
          ]}
          onChange={(value) => choose(row.estate, value || undefined)}
        />
      ),
    },
  ]
  const known = rows.filter(({ group }) => groups.some(([one]) => one === group))
  return (
    <DeskPage>
      <PaneTop title={t('ratings.begin')}>
        <span className="meta">{t('ratings.in-batch', { n: chosen.size })}</span>
        <span className="sp" />
        <ButtonLink look="light" href="/property/ratings">
          {t('begin.cancel')}
        </ButtonLink>
        <Button look="go" busy={act.busy} disabled={chosen.size === 0} onClick={() => void begin()}>
          {t('ratings.begin')}
        </Button>
      </PaneTop>
      {failed && <RefusalNote {...failed} />}
      <p className="sec meta rating-tools">
        <span>{t('ratings.begin-note')}</span>
        <Input
          type="search"
          aria-label={t('ratings.find')}
          placeholder={t('ratings.find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {known.length > 0 && (
          <Button
            look="light"
            onClick={() =>
              setChosen(new Map([...chosen, ...known.map(({ estate, group }) => [estate, group as Group] as const)]))
            }
          >
            {t('ratings.all-last')}
          </Button>
        )}
      </p>
      {/* A form that is not sent yet holds nothing to take out. */}
      <DataTable<Estate>
        label={t('ratings.begin')}
        columns={columns}
        rows={rows}
        rowKey={({ estate }) => estate}
        empty={{ words: t('ratings.no-free'), way: { words: t('ratings.to-estates'), href: '/property/estates' } }}
      />
    </DeskPage>
  )
}
