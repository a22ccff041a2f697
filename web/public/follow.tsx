import { useState } from 'react'
import { useRefusal } from '../api/hooks.ts'
import { FollowActs } from '../cases/follow-acts.tsx'
import { bareCode, type FollowedUp, followUp, Standing } from '../cases/standing.tsx'
import { Button } from '../parts/button.tsx'
import { RefusalNote } from '../parts/refusal-note.tsx'
import { useWords } from '../words/language.ts'
import { listedOf, Site, useAbout } from './site.tsx'

/** Follows up a report by number and code, at any computer. Nothing of it is kept here. */
export const FollowPage = () => {
  const { t } = useWords()
  const { data: about } = useAbout()
  const programme = listedOf(about)
  const [number, setNumber] = useState('')
  const [code, setCode] = useState('')
  const [found, setFound] = useState<FollowedUp>()
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const refusal = useRefusal()(error)
  const look = async () => {
    if (!programme || !number.trim() || !code.trim()) return
    setBusy(true)
    setError(undefined)
    try {
      setFound(await followUp(programme, number, code))
    } catch (failed) {
      setFound(undefined)
      setError(failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Site here="follow" asOf={found?.at}>
      <h1>{t('follow.title')}</h1>
      <p className="lead">{t('follow.lead')}</p>
      <form
        className="follow-box"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <label>
          {t('receipt.number')}
          <input
            className="line"
            value={number}
            placeholder={t('follow.number-like')}
            autoComplete="off"
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <label>
          {t('receipt.code')}
          <input
            className="line"
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <Button type="submit" busy={busy} disabled={!programme || !number.trim() || !code.trim()}>
          {t('follow.go')}
        </Button>
      </form>
      {refusal && <RefusalNote {...refusal} />}
      {found && (
        <div className="one">
          <Standing found={found} />
          <FollowActs found={found} number={number.trim()} code={bareCode(code)} onDone={() => void look()} />
        </div>
      )}
    </Site>
  )
}
