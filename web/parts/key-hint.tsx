import { useRef } from 'react'
import { useWords } from '../words/language.ts'
import { Button } from './button.tsx'
import { Keycap } from './keycap.tsx'
import { useKeys } from './keys.ts'

/** Keys and what they do: ['J','K'] 上下. */
export interface KeyHintData {
  readonly keys: readonly string[]
  readonly words: string
}

const KeyHint = ({ keys, words }: KeyHintData) => (
  <span className="key-hint">
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
    {words}
  </span>
)

/** The foot of a list: the usual keys, and all of them behind `?`. @param all defaults to `hints` */
export const KeyFoot = ({ hints, all = hints }: { hints: readonly KeyHintData[]; all?: readonly KeyHintData[] }) => {
  const { t } = useWords()
  const sheet = useRef<HTMLDialogElement>(null)
  const open = () => sheet.current?.showModal()
  useKeys({ '?': open })
  return (
    <div className="key-foot">
      {hints.map((hint) => (
        <KeyHint key={hint.words} {...hint} />
      ))}
      <button type="button" className="key-hint sp" onClick={open}>
        <Keycap>?</Keycap>
        {t('keys.all')}
      </button>
      <dialog ref={sheet} className="sheet" aria-label={t('keys.all')}>
        <h2>{t('keys.all')}</h2>
        <ul>
          {all.map((hint) => (
            <li key={hint.words}>
              <KeyHint {...hint} />
            </li>
          ))}
        </ul>
        <form method="dialog">
          <Button type="submit">{t('close')}</Button>
        </form>
      </dialog>
    </div>
  )
}
