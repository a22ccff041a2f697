import { type ReactNode, useEffect } from 'react'
import { StepLanes } from '../parts/lane.tsx'
import { useWords } from '../words/language.ts'

interface PhoneShellProps {
  title: string
  /** Leads back. Left out on the first page. */
  onBack?: (() => void) | undefined
  /** At the right of the bar: usually the way to the elderly mode. */
  aside?: ReactNode
  /** In the elderly mode the bar says only 返回, and the page asks its one question itself. */
  titleInBar?: boolean
  /** Which of how many pages this is, and what to do on it: the elderly mode asks one thing a page. */
  step?: { readonly step: number; readonly of: number; readonly hint: string }
  /** The dock. */
  dock?: ReactNode
  children: ReactNode
}

/** A phone page: bar, the page, dock. On wide screens it keeps to the middle. */
export const PhoneShell = ({ title, onBack, aside, titleInBar = true, step, dock, children }: PhoneShellProps) => {
  const { t } = useWords()
  useEffect(() => {
    document.title = title === t('brand') ? title : `${title} · ${t('brand')}`
  }, [title, t])
  return (
    <div className="phone-shell">
      <header className="bar">
        {onBack && (
          <button type="button" className="back-way" onClick={onBack} aria-label={titleInBar ? t('back') : undefined}>
            <i className="back" aria-hidden="true" />
            {!titleInBar && t('back')}
          </button>
        )}
        {titleInBar && <h1>{title}</h1>}
        {aside && <div className="sp">{aside}</div>}
      </header>
      <main className="main">
        {step && <StepLanes step={step.step} of={step.of} />}
        {!titleInBar && <h1 className="question">{title}</h1>}
        {step && <p className="sub">{t('step.hint', step)}</p>}
        {children}
      </main>
      {dock && <footer>{dock}</footer>}
    </div>
  )
}
