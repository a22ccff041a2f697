import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Refused } from '../api/client.ts'
import { useRefusal } from '../api/hooks.ts'
import { FollowActs } from '../cases/follow-acts.tsx'
import { bareCode, type FollowedUp, followUp, Standing } from '../cases/standing.tsx'
import { Dock } from '../parts/dock.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { useWords } from '../words/language.ts'
import { reportingOf, useAbout } from './about.ts'

/** What was handed in sealed has numbers of its own. */
const SEALED = 'sealed-intake'

/** Asks one programme after the other. @throws Refused, NoSignal as the last one answers */
async function followUpIn(
  [programme, ...others]: readonly string[],
  number: string,
  code: string,
): Promise<FollowedUp> {
  try {
    return await followUp(programme as string, number, code)
  } catch (error) {
    if (others.length === 0 || !(error instanceof Refused)) throw error
    return followUpIn(others, number, code)
  }
}

/** A reporter without an account asks by number and code. Both travel in the body, never in an address. */
export const FollowPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  // A number does not say of which programme it is; what is asked most is asked first.
  const first = reportingOf(about)?.id
  const programmes = first ? [first, SEALED] : []
  const given = useLocation().state as { number?: string; code?: string } | null
  const [number, setNumber] = useState(given?.number ?? '')
  const [code, setCode] = useState(given?.code ?? '')
  const [found, setFound] = useState<FollowedUp>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()(error)
  const look = async () => {
    if (!first || !number.trim() || !code.trim()) return
    setBusy(true)
    setError(undefined)
    try {
      setFound(await followUpIn(programmes, number, code))
    } catch (failed) {
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  const asked = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when number and code came with the page
  useEffect(() => {
    if (asked.current || !first || !given?.code) return
    asked.current = true
    void look()
  }, [first])
  const foot = about?.demonstration ? t('shell.demo') : undefined
  const line = (label: string, value: string, change: (value: string) => void, more: object): ReactNode => (
    <label className="field">
      <span className="label">{label}</span>
      <input
        className="line"
        value={value}
        onChange={(event) => change(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        {...more}
      />
    </label>
  )
  if (found)
    return (
      <PhoneShell
        title={t('follow.title')}
        onBack={() => (given?.code ? void navigate(-1) : setFound(undefined))}
        aside={<ElderSwitch />}
        dock={<Dock foot={foot} />}
      >
        <Standing found={found} />
        <FollowActs found={found} number={number.trim()} code={bareCode(code)} onDone={() => void look()} />
      </PhoneShell>
    )
  return (
    <PhoneShell
      title={t('follow.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          // Before it is known where to ask, asking would do nothing.
          go={{
            words: t('follow.go'),
            onGo: () => void look(),
            busy,
            disabled: !first || !number.trim() || !code.trim(),
          }}
          foot={foot}
        />
      }
    >
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        {line(t('receipt.number'), number, setNumber, { placeholder: t('follow.number-like') })}
        {line(t('receipt.code'), code, setCode, { autoCapitalize: 'characters' })}
        <p className="meta help">{t('follow.help')}</p>
        {refusal && <RefusalNote {...refusal} />}
        <button type="submit" className="unseen" tabIndex={-1}>
          {t('follow.go')}
        </button>
      </form>
    </PhoneShell>
  )
}
