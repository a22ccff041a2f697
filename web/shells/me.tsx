import { useRef } from 'react'
import { Button } from '../parts/button.tsx'
import { Go } from '../parts/go.tsx'
import { useWords } from '../words/language.ts'

/** Somebody of the demonstration whom one may be. */
export interface Persona {
  readonly id: string
  readonly name: string
  readonly post: string
  readonly place: string
}

interface MeProps {
  name: string
  post: string
  /** '10月10日 周六 · 调休上班日' */
  day: string
  personas?: readonly Persona[]
  onSwitch?: (id: string) => void
  onLeave?: () => void
  /** One's own page: record, password. */
  href?: string
}

/** Who you are, as what, on which day; in the demonstration one click makes you somebody else. */
export const Me = ({ name, post, day, personas = [], onSwitch, onLeave, href }: MeProps) => {
  const { t } = useWords()
  const sheet = useRef<HTMLDialogElement>(null)
  return (
    <>
      <b>{href ? <Go href={href}>{name}</Go> : name}</b>{' '}
      {personas.length > 0 && (
        <button type="button" className="tag" title={t('me.switch')} onClick={() => sheet.current?.showModal()}>
          {t('me.persona')}
        </button>
      )}
      {onLeave && (
        <button type="button" className="meta link sp" onClick={onLeave}>
          {t('me.leave')}
        </button>
      )}
      <div className="meta">{post}</div>
      <div className="meta">{day}</div>
      <dialog ref={sheet} className="sheet" aria-label={t('me.switch')}>
        <h2>{t('me.switch')}</h2>
        <p className="meta">{t('shell.demo')}</p>
        <ul className="personas">
          {personas.map((persona) => (
            <li key={persona.id}>
              <button
                type="button"
                onClick={() => {
                  sheet.current?.close()
                  onSwitch?.(persona.id)
                }}
              >
                <b>{persona.name}</b>
                <span>{persona.post}</span>
                <span>{persona.place}</span>
              </button>
            </li>
          ))}
        </ul>
        <form method="dialog">
          <Button type="submit">{t('close')}</Button>
        </form>
      </dialog>
    </>
  )
}
