import { useState } from 'react'
import { useNavigate } from 'react-router'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { findKinds } from './find-kind.ts'
import { useReport } from './ground.tsx'
import { chooseKind } from './what.tsx'

/** Finds a kind by what somebody types or says to their keyboard. Nothing is sent anywhere for it. */
export const FindPage = () => {
  const { t, say } = useWords()
  const { reporting } = useReport()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const back = () => void navigate(-1)
  const found = findKinds(reporting?.kinds.filter((kind) => kind.pictogram) ?? [], query)
  return (
    <PhoneShell title={t('report.find')} onBack={back}>
      <label className="find">
        <span>{t('report.find-help')}</span>
        <input
          className="line"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          value={query}
          // biome-ignore lint/a11y/noAutofocus: the reader came here to type or to speak
          autoFocus
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <ul className="found" aria-label={t('report.found')}>
        {found.map((kind) => (
          <li key={kind.code}>
            <button
              type="button"
              onClick={() => {
                chooseKind(kind)
                back()
              }}
            >
              {say(kind.plain)}
              <small>{kind.group.map(say).join('／')}</small>
            </button>
          </li>
        ))}
      </ul>
      {query.trim() !== '' && found.length === 0 && (
        <EmptyState
          words={t('report.find-none', { query: query.trim() })}
          way={{ words: t('report.to-pictures'), onGo: back }}
        />
      )}
    </PhoneShell>
  )
}
