import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useRefusal } from '../api/hooks.ts'
import { useLive } from '../api/live.ts'
import { Button } from '../parts/button.tsx'
import { Dock } from '../parts/dock.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FilterTabs } from '../parts/filter-tabs.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { onTheWall } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { useAbout, useMe } from './about.ts'
import { TaskCard } from './case-card.tsx'
import { askAlong, useAlong } from './kept/along.ts'
import { byDistance, type Spot } from './near.ts'
import { Waiting } from './waiting.tsx'

const PAGE = 20
/** As many as are looked at together when they are sorted by distance; the most that the door gives. */
const MOST = 200

/** Where the reader stands, asked of the phone once and never sent anywhere. */
function useHere() {
  const [here, setHere] = useState<Spot>()
  const [state, setState] = useState<'still' | 'asking' | 'failed'>('still')
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude: lon, latitude: lat } }) => {
        setHere({ lon, lat })
        setState('still')
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return { here, state, ask, forget: () => setHere(undefined) }
}

/** The cases of a list, taken along so that they can be opened and acted on where there is no signal. */
function useTaking(cases: readonly string[], programme: string | undefined) {
  const client = useQueryClient()
  const person = useMe().data?.person ?? null
  const [state, setState] = useState<'still' | 'taking' | 'taken' | 'failed'>('still')
  const take = async () => {
    setState('taking')
    try {
      if (programme) await askAlong(person, '/api/programmes/{id}', { params: { path: { id: programme } } })
      for (const id of cases) await askAlong(person, '/api/cases/{id}', { params: { path: { id } } })
      setState('taken')
      void client.invalidateQueries({ queryKey: ['/api/me/readings'] })
    } catch {
      setState('failed')
    }
  }
  return { state, take }
}

/** The reader's worklists side by side with their counts, and the chosen one: what burns first, or what is nearest. */
export const TasksPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { programme, list: key } = useParams()
  const { data: about } = useAbout()
  const work = useAlong('/api/work')
  const { here, state: asked, ask, forget } = useHere()
  const [limit, setLimit] = useState(PAGE)
  useLive(true)
  const lists = work.data?.lists ?? []
  const waiting = lists.find((list) => (list.count ?? 0) > 0) ?? lists[0]
  const list = lists.find((one) => one.key === key && one.programme === programme) ?? waiting
  const query = { list: list?.key ?? '', programme: list?.programme ?? '', limit: here ? MOST : limit }
  const cases = useAlong('/api/cases', { params: { query } }, { enabled: Boolean(list) })
  const refusal = useRefusal()(cases.error, () => void cases.refetch())
  const villages = new Map(
    (about?.villages ?? []).flatMap(({ code, lon, lat }) =>
      lon !== null && lat !== null ? [[code, { lon, lat }]] : [],
    ),
  )
  const rows = cases.data?.rows ?? []
  const shown = here
    ? byDistance(rows, here, villages)
    : rows.map((row) => ({ row, metres: undefined, toVillage: false }))
  const taking = useTaking(
    rows.map(({ id }) => id),
    list?.programme,
  )
  if (!work.data) return <Waiting title={t('tasks.title')} error={work.error} again={() => void work.refetch()} />
  const at = cases.data?.at ?? new Date().toISOString()
  return (
    <PhoneShell
      title={t('tasks.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      <FilterTabs
        label={t('tasks.lists')}
        filters={lists.map((one) => ({
          id: `${one.programme}/${one.key}`,
          words: say(one.words),
          ...(one.count === null ? {} : { count: one.count }),
        }))}
        chosen={list ? `${list.programme}/${list.key}` : ''}
        onChoose={(id) => {
          setLimit(PAGE)
          void navigate(`/tasks/${id}`, { replace: true })
        }}
      />
      {rows.length > 0 && (
        <div className="task-ways">
          {'geolocation' in navigator && (
            <Button busy={asked === 'asking'} onClick={here ? forget : ask} aria-pressed={here !== undefined}>
              {t(asked === 'asking' ? 'point.asking' : here ? 'tasks.by-due' : 'tasks.by-distance')}
            </Button>
          )}
          {!cases.kept && (
            <Button busy={taking.state === 'taking'} onClick={() => void taking.take()}>
              {t(`tasks.${taking.state === 'taking' ? 'taking' : 'take'}`)}
            </Button>
          )}
        </div>
      )}
      {here && <p className="sub-line">{t('tasks.not-sent')}</p>}
      {asked === 'failed' && (
        <p className="sub-line" role="alert">
          {t('point.failed')}
        </p>
      )}
      {(taking.state === 'taken' || taking.state === 'failed') && (
        <p className="sub-line" role="status">
          {t(`tasks.${taking.state}`, { n: rows.length })}
        </p>
      )}
      {(work.kept || cases.kept) && (
        <p className="sub-line" role="status">
          {t('tasks.kept', { at: onTheWall(at).minute })}
        </p>
      )}
      {refusal && <RefusalNote {...refusal} />}
      <ul className="case-cards">
        {shown.map(({ row, metres, toVillage }) => (
          <TaskCard
            key={row.id}
            row={row}
            at={at}
            href={`/cases/${row.id}`}
            {...(metres === undefined ? {} : { far: { metres, toVillage } })}
          />
        ))}
      </ul>
      {cases.data?.next && !here && limit < MOST && (
        <Button busy={cases.isFetching} onClick={() => setLimit(limit + PAGE)}>
          {t('page.more')}
        </Button>
      )}
      {cases.isSuccess && rows.length === 0 && (
        <EmptyState
          words={t('tasks.none', { list: list ? say(list.words) : '' })}
          way={{ words: t('home.report'), href: '/report' }}
        />
      )}
      {cases.data && <p className="meta as-of">{t('as-of', { at: onTheWall(at).minute })}</p>}
    </PhoneShell>
  )
}
