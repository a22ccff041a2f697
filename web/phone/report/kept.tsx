import { Navigate, useLocation, useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import type { SharedKey } from '../../words/tables.ts'
import { useAbout } from '../about.ts'

/** There was no signal: the report is on this phone and goes out by itself, once. */
export const KeptPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const given = useLocation().state as {
    title: string
    place: string
    /** An act of an official's, which gets no number of its own. */
    act?: boolean
    /** Where its writer goes on, where that is neither a report nor a task. */
    back?: { readonly words: SharedKey; readonly href: string }
  } | null
  if (!given) return <Navigate to="/mine" replace />
  return (
    <PhoneShell
      title={t('kept.title')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('kept.look'), onGo: () => void navigate('/mine') }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt">
        <h2>{t('kept.says')}</h2>
        <p>{[given.title, given.place].filter(Boolean).join('　')}</p>
        <p>{t(given.act || given.back ? 'kept.then-act' : 'kept.then')}</p>
      </section>
      {given.back ? (
        <WideChoice words={t(given.back.words)} onGo={() => void navigate(given.back?.href ?? '/')} />
      ) : given.act ? (
        <WideChoice words={t('tasks.title')} onGo={() => void navigate('/tasks')} />
      ) : (
        <WideChoice words={t('receipt.another')} onGo={() => void navigate('/report')} />
      )}
      <WideChoice words={t('home.title')} onGo={() => void navigate('/')} />
    </PhoneShell>
  )
}
