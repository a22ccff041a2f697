import { Navigate, useLocation, useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { PhoneHead, WideChoice } from '../../parts/phone-cards.tsx'
import type { Pick } from '../../parts/picker-state.ts'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { keepWaiting, type Waiting } from '../kept/outbox.ts'
import { resume } from '../kept/resume.ts'
import { type Recorded, remainsOf, whomOf } from './remains.ts'
import './record.css'

interface Given {
  readonly title: string
  readonly many: boolean
  readonly of: 'household' | 'person'
  readonly rows: Recorded['rows'] | undefined
  readonly what: Waiting
  readonly days: number
}

/** What became of it, one by one; those that were given nothing are mended or left. */
export const RecordDonePage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const given = useLocation().state as Given | null
  if (!given) return <Navigate to="/" replace />
  const { rows, what, many, days } = given
  const unit = { of: t(`record.of-${given.of}`) }
  const draft = what.draft as { readonly households?: readonly Pick[]; readonly members?: readonly Pick[] }
  const nameOf = (whom: string) =>
    [...(draft.households ?? []), ...(draft.members ?? [])].find(({ id }) => id === whom)?.name
  const done = rows?.filter(({ refused }) => refused === null) ?? []
  const left = rows?.filter(({ refused }) => refused !== null) ?? []
  const mend = async () => {
    const remains = remainsOf(what, { rows })
    if (!remains) return
    await keepWaiting(remains)
    await navigate(await resume(remains), { replace: true })
  }
  return (
    <PhoneShell
      title={t(many ? 'record.title' : 'record.ask')}
      onBack={() => void navigate('/', { replace: true })}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: t('record.another'),
            onGo: () => void navigate(many ? '/points-record' : '/points-ask', { replace: true }),
          }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt">
        <h2>{many ? t('record.done', { n: done.length, ...unit }) : t('record.ask-done')}</h2>
        <p>{given.title}</p>
        {!many && <p>{t('record.then', { days })}</p>}
      </section>
      {left.length > 0 && (
        <>
          <PhoneHead title={t('record.some-left', { n: left.length, ...unit })} />
          <ul className="record-results left">
            {left.map(({ refused, ...one }) => (
              <li key={whomOf(one)}>
                <b>{nameOf(whomOf(one))}</b>
                <span>{refused && say(refused.words)}</span>
                <small>{refused && say(refused.todo)}</small>
              </li>
            ))}
          </ul>
          <WideChoice words={t('record.mend', { n: left.length, ...unit })} onGo={() => void mend()} />
        </>
      )}
      {done.length > 0 && (
        <ul className="record-results">
          {done.map(({ state, ...one }) => (
            <li key={whomOf(one)}>
              <b>{nameOf(whomOf(one))}</b>
              <span>{state && say(state)}</span>
            </li>
          ))}
        </ul>
      )}
      <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
    </PhoneShell>
  )
}
