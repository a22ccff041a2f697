import { useEffect } from 'react'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'

const key = 'liuchi.reloaded'
const PAUSE = 60_000

/**
 * A page that cannot be shown. Mostly the house has a newer version, whose pages have other names: then the whole desk is loaded
 * anew, once; where that did not help, it is said.
 */
export const Broken = () => {
  const { t } = useWords()
  const again = () => {
    sessionStorage.setItem(key, String(Date.now()))
    window.location.reload()
  }
  const lately = Date.now() - Number(sessionStorage.getItem(key) ?? 0) < PAUSE
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page broke
  useEffect(() => {
    if (!lately) again()
  }, [])
  if (!lately) return <div className="alone" aria-busy="true" />
  return (
    <div className="alone">
      <RefusalNote code="web" says={t('signal.defect')} todo={t('signal.defect-todo')} onRetry={again} />
    </div>
  )
}
