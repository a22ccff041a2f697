import { useState } from 'react'
import { useNavigate } from 'react-router'
import { post } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { forgetMe, useMe } from '../about.ts'
import { dropPin } from '../kept/vault.ts'
import { clearDraft } from '../report/draft.ts'
import { comeAs } from './leave.ts'

/** The invented people of the demonstration: one tap, and the pages are those of somebody else. */
export const PersonasPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const asked = useAsk('/api/demonstration/personas')
  const [error, setError] = useState<unknown>()
  const refusalOf = useRefusal()
  const refusal = refusalOf(error ?? asked.error)
  const become = async (key: string) => {
    try {
      // What is locked under a code stays behind it: whoever stands here opened the phone.
      await dropPin()
      await post('/api/demonstration/persona', { key })
      forgetMe()
      clearDraft()
      comeAs()
    } catch (failed) {
      setError(failed)
    }
  }
  const groups = [
    { title: t('personas.told'), people: asked.data?.filter((one) => !one.silent) ?? [] },
    { title: t('personas.others'), people: asked.data?.filter((one) => one.silent) ?? [] },
  ]
  return (
    <PhoneShell title={t('me.switch')} onBack={() => void navigate(-1)} aside={<ElderSwitch />}>
      <p className="sub-line">{t('shell.demo')}</p>
      {refusal && <RefusalNote {...refusal} />}
      {groups.map(
        ({ title, people }) =>
          people.length > 0 && (
            <section key={title}>
              <PhoneHead title={title} />
              <ul className="people">
                {people.map((one) => (
                  <li key={one.key}>
                    <button
                      type="button"
                      aria-current={one.name === me?.name ? 'true' : undefined}
                      onClick={() => void become(one.key)}
                    >
                      <b>{one.name}</b>
                      <span>{say(one.post)}</span>
                      <small>{one.place}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </PhoneShell>
  )
}
