import { useEffect, useRef } from 'react'
import { useBlocker } from 'react-router'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/language.ts'

/** Whoever leaves a page over what is not saved is asked first: by a link, another filter, or by closing the window. */
export const Unsaved = ({ count, stay }: { count: number; stay: string }) => {
  const { t } = useWords()
  const begun = count > 0
  const sheet = useRef<HTMLDialogElement>(null)
  const blocker = useBlocker(
    ({ currentLocation: from, nextLocation: to }) =>
      begun && (from.pathname !== to.pathname || from.search !== to.search),
  )
  const asking = blocker.state === 'blocked'
  useEffect(() => {
    const dialog = sheet.current
    if (asking && dialog && !dialog.open) dialog.showModal()
    if (!asking && dialog?.open) dialog.close()
  }, [asking])
  useEffect(() => {
    if (!begun) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [begun])
  return (
    <dialog ref={sheet} className="sheet" aria-label={t('unsaved.title')} onClose={() => blocker.reset?.()}>
      <h2>{t('unsaved.title')}</h2>
      <p>{t('unsaved.note', { n: count })}</p>
      <div className="unsaved-ends">
        <Button look="go" onClick={() => blocker.reset?.()}>
          {stay}
        </Button>
        <Button onClick={() => blocker.proceed?.()}>{t('unsaved.leave')}</Button>
      </div>
    </dialog>
  )
}
