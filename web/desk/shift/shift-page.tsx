import './shift.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { post, type Shapes } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import type { Field } from '../../parts/fields/field.ts'
import { Go } from '../../parts/go.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { fieldsOf } from '../case/send-form.ts'
import { useProgramme } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { useMe } from '../frame/me.ts'
import { workHref } from '../frame/nav.ts'
import { PROGRAMME } from '../intake/ways.ts'
import { HandoverSheet } from './sheet.tsx'
import { standingOf } from './standing.ts'
import { StandingView } from './standing-view.tsx'

const SHIFTS = 'shift-handover'
const HAND_OVER = `/api/${SHIFTS}/hand-over`

/** The shift that is handed over: its figures of this minute, what is written beside them; and a sheet that was handed over. */
export const ShiftPage = () => {
  const { id } = useParams()
  return id ? <HandoverSheet key={id} id={id} /> : <HandOver />
}

const HandOver = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const refusal = useRefusal()
  const me = useMe()
  const today = onTheWall(me.now).day
  const post_ = me.posts.find((one) => ['dispatcher', 'duty-chief', 'acceptance-clerk'].includes(one.role))
  const place = post_?.place.slice(0, 9) ?? me.county.code
  const programme = useProgramme(SHIFTS).data
  const form = programme?.steps.find((one) => one.step === 'hand-over')?.form
  const fields = form ? fieldsOf(form as Parameters<typeof fieldsOf>[0]) : []
  const written = fields.filter(({ name }) => name !== 'place' && name !== 'covers')
  const rehearsed = useQuery<Shapes['StepDone']>({
    queryKey: ['rehearsal', SHIFTS, place],
    queryFn: () => post(`${HAND_OVER}/rehearsal`, { place, covers: PROGRAMME, shift: 'day' }),
    refetchInterval: 60_000,
  })
  const standing = standingOf(rehearsed.data?.because)
  const failed = refusal(rehearsed.error)
  const hour = Number(onTheWall(me.now).minute.slice(0, 2))
  return (
    <DeskPage
      sideWidth="reading"
      sideLabel={t('shift.to-write')}
      side={
        <>
          <PaneTop>
            <h1 className="small">{t('shift.to-write')}</h1>
          </PaneTop>
          <Section last>
            {written.length > 0 && (
              <ActForm
                fields={written as readonly Field[]}
                start={{ shift: hour >= 8 && hour < 20 ? 'day' : 'night' }}
                url={HAND_OVER}
                bodyOf={(wire) => ({ place, covers: PROGRAMME, ...wire })}
                go={t('shift.go')}
                onDone={(answer) => void navigate(`/shift/${String(answer.case)}`)}
              />
            )}
          </Section>
        </>
      }
    >
      <PaneTop title={t('shift.title')}>
        <span className="sp" />
        <Go href={workHref({ programme: SHIFTS, key: 'sheets' })}>{t('shift.all')}</Go>
      </PaneTop>
      <Waiting />
      {failed && <RefusalNote {...failed} />}
      {standing && (
        <Section
          title={`${post_?.placeName ?? me.county.name} · ${t('shift.now')}`}
          note={t('shift.count', { at: onTheWall(new Date(rehearsed.dataUpdatedAt)).minute })}
          last
        >
          <StandingView standing={standing} today={today} />
        </Section>
      )}
    </DeskPage>
  )
}

/** Shifts that wait to be taken over. */
const Waiting = () => {
  const { t } = useWords()
  const { data } = useAsk('/api/cases', {
    params: { query: { programme: SHIFTS, list: 'to-take-over', limit: 5 } },
  })
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t('shift.waits')}>
      <ul className="shift-waits">
        {data.rows.map((row) => (
          <li key={row.id}>
            <Go href={`/shift/${row.id}`}>{row.number}</Go>
            <span className="meta">{t('shift.given', { name: row.lastHand.name ?? '', at: inFull(row.filedAt) })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
