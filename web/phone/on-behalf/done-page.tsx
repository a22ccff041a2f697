import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout, useMe } from '../about.ts'

/** What was done, and what undoes it. */
export interface BehalfDone {
  readonly what: 'benefit' | 'goods'
  readonly case: string
  readonly household: string
  readonly head: string
  readonly name: string
}

/** It was done for a household; as long as the official stands at its door it is undone in two taps. */
export const BehalfDonePage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const told = useRefusal()
  const { data: about } = useAbout()
  const me = useMe().data
  const [state, setState] = useState<'done' | 'sure' | 'undone'>('done')
  const act = useAct()
  const done = useLocation().state as BehalfDone | null
  if (!done) return <Navigate to="/" replace />
  const { what, head, name } = done
  const mayUndo = what === 'goods' || (me?.posts.some(({ role }) => role === 'village-clerk') ?? false)
  const undo = async () => {
    if (state === 'done') return setState('sure')
    const answer = await (what === 'benefit'
      ? act.run(`/api/points-benefits/cases/${done.case}/cancel`, { form: {} })
      : act.run('/api/credit-points/reservations/release', {
          ...{ household: done.household, reservation: done.case, consent: 'present' },
        }))
    if (answer) setState('undone')
  }
  const refusal = told(act.error)
  return (
    <PhoneShell
      title={t('behalf.title')}
      onBack={() => void navigate('/', { replace: true })}
      dock={
        <Dock
          go={{ words: t('behalf.next'), onGo: () => void navigate(`/on-behalf/${what}`, { replace: true }) }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt" role="status">
        <h2>{t(state === 'undone' ? 'behalf.undone' : 'behalf.done')}</h2>
        <p>{t(`behalf.done-${what}`, { head, name })}</p>
      </section>
      {refusal && <RefusalNote {...refusal} />}
      {state !== 'undone' && !mayUndo && <p className="sub-line">{t('behalf.ask-clerk')}</p>}
      {state !== 'undone' && mayUndo && (
        <WideChoice words={t(state === 'sure' ? 'behalf.sure' : 'behalf.undo')} onGo={() => void undo()} />
      )}
      <WideChoice words={t('behalf.see')} onGo={() => void navigate(`/cases/${done.case}`)} />
      <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
    </PhoneShell>
  )
}
