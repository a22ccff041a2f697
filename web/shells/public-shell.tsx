import { type ReactNode, useEffect, useRef, useState } from 'react'
import { ButtonLink } from '../parts/button.tsx'
import { Go } from '../parts/go.tsx'
import { Mark } from '../parts/mark.tsx'
import { ElderSwitch, LanguageSwitch } from '../parts/switches.tsx'
import { useWords } from '../words/language.ts'

interface PublicShellProps {
  /** '桐城市' */
  place: string
  nav: readonly { readonly id: string; readonly words: string; readonly href: string }[]
  here: string
  /** The act of the site: reporting, on the phone's pages. */
  report: { readonly words: string; readonly href: string }
  foot: {
    /** 主办单位 */
    readonly host: string
    /** 备案号; undefined while the operator has not entered it. */
    readonly filing?: string | undefined
    /** What the map waits for, or its approval number. */
    readonly map?: string | undefined
    readonly asOf?: string | undefined
    readonly demo: boolean
  }
  children: ReactNode
}

/** Reads the page aloud with the voice of the browser; a second press stops it. Absent where there is no voice. */
const ReadAloud = ({ textOf }: { textOf: () => string }) => {
  const { t, language } = useWords()
  const [reading, setReading] = useState(false)
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  if (!('speechSynthesis' in window)) return null
  const press = () => {
    window.speechSynthesis.cancel()
    if (reading) return setReading(false)
    const speech = new SpeechSynthesisUtterance(textOf())
    speech.lang = language === 'zh' ? 'zh-CN' : 'en'
    speech.onend = () => setReading(false)
    window.speechSynthesis.speak(speech)
    setReading(true)
  }
  return (
    <button type="button" aria-pressed={reading} onClick={press}>
      {reading ? t('public.stop-reading') : t('public.read-aloud')}
    </button>
  )
}

/** The public site: open to everybody, no map before its number is entered, host and filing number at the foot. */
export const PublicShell = ({ place, nav, here, report, foot, children }: PublicShellProps) => {
  const { t } = useWords()
  const main = useRef<HTMLElement>(null)
  return (
    <div className="public-shell">
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <header>
        <div className="in">
          <p className="brand">
            <Mark large />
            {t('public.brand', { place })}
          </p>
          <nav aria-label={t('shell.nav')}>
            {nav.map((item) => (
              <Go key={item.id} href={item.href} aria-current={item.id === here ? 'page' : undefined}>
                {item.words}
              </Go>
            ))}
          </nav>
          <div className="sp">
            <ElderSwitch plain />
            <ReadAloud textOf={() => main.current?.innerText ?? ''} />
            <ButtonLink look="go" href={report.href} leaves>
              {report.words}
            </ButtonLink>
          </div>
        </div>
      </header>
      <main id="main" ref={main} className="in" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <div className="in">
          <span>
            <span>{t('public.host', { host: foot.host })}</span>
            <span>{t('public.filing', { number: foot.filing ?? t('public.filing-missing') })}</span>
            {foot.map && <span>{foot.map}</span>}
          </span>
          <span>
            {foot.asOf && <span>{t('as-of', { at: foot.asOf })}</span>}
            {foot.demo && <span>{t('public.demo')}</span>}
            <LanguageSwitch />
          </span>
        </div>
      </footer>
    </div>
  )
}
