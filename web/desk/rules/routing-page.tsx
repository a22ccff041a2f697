import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { PlacePicker } from '../../parts/picker.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { Routing } from './routing.tsx'
import { PROGRAMME, RuleTabs } from './rule-tabs.tsx'

type Table = Answer<'/api/grid-casework/routing'>
type Row = Table['rows'][number]

/** Who leads each item of the catalogue at a place, and the duty and clause that decide; a row opens the whole reason. */
export const RoutingPage = () => {
  const { t } = useWords()
  const me = useMe()
  const [address, setAddress] = useSearchParams()
  const own = me.posts.find((post) => post.place.length >= 9)?.place
  const place = address.get('place') ?? own ?? ''
  // As it stood on any day; today unless one is chosen.
  const day = address.get('day') ?? undefined
  const set = (next: Readonly<Record<string, string | undefined>>) => {
    const all = Object.entries({ ...Object.fromEntries(address), ...next })
    setAddress(Object.fromEntries(all.filter((pair): pair is [string, string] => Boolean(pair[1]))), { replace: true })
  }
  const [chosen, setChosen] = useState<Row>()
  const [sideOpen, setSideOpen] = useState(false)
  const table = useAsk(
    '/api/grid-casework/routing',
    { params: { query: { place, ...(day ? { day } : {}) } } },
    { enabled: place !== '' },
  )
  const side = chosen && place && (
    <>
      <PaneTop>
        <Title row={chosen} />
      </PaneTop>
      <Routing
        key={`${chosen.item} ${place} ${day}`}
        on={day}
        whole
        item={{ code: chosen.item, words: chosen.words }}
        at={place.length >= 12 ? { id: place, name: table.data?.placeName ?? '' } : undefined}
      />
    </>
  )
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={t('routing.title')}
      sideOpen={sideOpen}
      onSideOpen={setSideOpen}
      {...(side ? { side } : {})}
    >
      <PaneTop title={t('nav.rules')}>
        <span className="sp" />
        <div className="find-one">
          <PlacePicker
            key={`${place} ${table.data?.placeName}`}
            label={t('routing.place')}
            picked={place && table.data ? { id: place, name: table.data.placeName } : undefined}
            onPick={(pick) => set({ place: pick?.id })}
            search={registerSearch.place}
          />
        </div>
      </PaneTop>
      <RuleTabs here="routing">
        <span className="sp" />
        <DatePicker
          size="small"
          aria-label={t('catalogue.day')}
          allowClear={day !== undefined}
          value={dayjs(day ?? onTheWall(me.now).day)}
          onChange={(next) => set({ day: next?.format('YYYY-MM-DD') })}
        />
      </RuleTabs>
      {place ? (
        <Asked query={table}>
          {(answer) => (
            <Rows
              table={answer}
              here={chosen?.item}
              onOpen={(row) => {
                setChosen(row)
                setSideOpen(true)
              }}
            />
          )}
        </Asked>
      ) : (
        <EmptyState words={t('routing.choose')} />
      )}
    </DeskPage>
  )
}

const Title = ({ row }: { row: Row }) => <h2 className="case-head">{useWords().say(row.words)}</h2>

const Rows = ({ table, here, onOpen }: { table: Table; here: string | undefined; onOpen: (row: Row) => void }) => {
  const { t, say } = useWords()
  const duties = new Map(useProgramme(PROGRAMME).data?.parameters.map((one) => [one.id, one.words]))
  const dutyOf = (row: Row) => {
    const words = duties.get(row.duty)
    return words ? say(words) : row.duty
  }
  const columns: readonly Column<Row>[] = [
    { key: 'item', words: t('value-part.code'), width: 84, show: (row) => row.item },
    {
      key: 'name',
      words: t('rules.item'),
      width: 140,
      text: (row) => say(row.words),
      show: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row)}>
          {say(row.words)}
        </button>
      ),
    },
    { key: 'lead', words: t('routing.lead'), show: (row) => row.lead?.name ?? t('routing.no-lead') },
    {
      key: 'assists',
      wide: true,
      words: t('routing.assists'),
      show: (row) => row.assisting.map((unit) => unit.name).join(t('routing.join')),
    },
    { key: 'duty', words: t('routing.duty'), width: 130, wide: true, show: dutyOf },
    {
      key: 'level',
      words: t('routing.level'),
      width: 72,
      show: (row) => (row.level === 'town' ? t('rules.at-town') : t('rules.at-county')),
    },
  ]
  const title = t('rules.routing')
  return (
    <DataTable<Row>
      label={title}
      columns={columns}
      rows={table.rows}
      rowKey={(row) => row.item}
      here={here}
      onOpen={onOpen}
      onExport={() => makeSheet('rules/routing', title, columns, table.rows)}
      empty={{ words: t('rules.none') }}
    />
  )
}
