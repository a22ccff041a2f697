import { useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { changeDraft, clearDraft } from './draft.ts'
import type { Exit, Turned } from './gate.ts'
import { useReport } from './ground.tsx'

/** Where to turn: each number is dialled at one press. Danger to life in the largest. */
const Channels = ({ exit, channels }: Pick<Exit, 'exit' | 'channels'>) => {
  const { say } = useWords()
  return (
    <ul className={exit === 'danger' ? 'channels danger-calls' : 'channels'}>
      {channels.map(({ name, phone }) => (
        <li key={name.zh}>
          {phone ? (
            <a href={`tel:${phone}`}>
              <b>{phone}</b>
              {say(name)}
            </a>
          ) : (
            <p>{say(name)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

/**
 * Before a report is filed: where it seems to belong instead, one channel a page. Its writer turns there, hands it in sealed, or says
 * that it is another matter; nothing was stored by asking.
 */
export const GatePage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const turned = useLocation().state as Turned | null
  const report = useReport()
  const [taken, setTaken] = useState(false)
  const open = turned?.exits.filter(({ exit }) => !report.draft.passed.includes(exit)) ?? []
  const [exit] = open
  if (taken && turned?.receipt)
    return (
      <PhoneShell title={t('gate.title')} aside={<ElderSwitch />}>
        <section className="receipt">
          <h2>{t('gate.not-filed')}</h2>
          <p>{say(turned.receipt.words)}</p>
          {exit && <Channels {...exit} />}
        </section>
        <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
      </PhoneShell>
    )
  if (!exit && !report.busy && !report.refusal) return <Navigate to="/report" replace />
  if (!exit)
    return (
      <PhoneShell title={t('gate.title')} onBack={() => void navigate('/report', { replace: true })}>
        <p className="waiting" role="status">
          {t('gate.sending')}
        </p>
        {report.refusal && <p role="alert">{report.refusal.says}</p>}
      </PhoneShell>
    )
  const onward = () => {
    changeDraft({ passed: [...report.draft.passed, exit.exit] })
    if (open.length === 1) report.send()
  }
  const turnThere = () => {
    setTaken(true)
    report.onPhotos([])
    clearDraft()
  }
  return (
    <PhoneShell
      title={t('gate.title')}
      onBack={() => void navigate('/report', { replace: true })}
      aside={<ElderSwitch />}
      dock={<Dock foot={report.about?.demonstration ? t('shell.demo') : undefined} />}
    >
      <section className={exit.exit === 'danger' ? 'gate danger-gate' : 'gate'}>
        <h2>{say(exit.words)}</h2>
        <p>{say(exit.says)}</p>
        <Channels {...exit} />
      </section>
      <div className="gate-ways">
        {exit.sealed && (
          <Button look="go" onClick={() => void navigate('/report/sealed', { replace: true })}>
            {t('gate.sealed')}
          </Button>
        )}
        {exit.leaves && <Button onClick={turnThere}>{t('gate.turn-there')}</Button>}
        <Button busy={report.busy} onClick={onward}>
          {say(exit.onward)}
        </Button>
      </div>
      {exit.leaves && <p className="meta note">{t('gate.nothing-kept')}</p>}
    </PhoneShell>
  )
}
