import { type ReactNode, useEffect, useId, useState } from 'react'
import { useLocation } from 'react-router'
import { Button } from '../parts/button.tsx'
import { Go } from '../parts/go.tsx'
import { Mark } from '../parts/mark.tsx'
import { LanguageSwitch } from '../parts/switches.tsx'
import { useWords } from '../words/language.ts'

/** A line of the navigation: what waits, how many. A zero stays visible; without `count` nothing is counted. */
export interface NavItem {
  readonly id: string
  readonly words: string
  readonly href: string
  readonly count?: number
  /** More wait than were counted. */
  readonly more?: boolean
}

export interface NavGroup {
  readonly id: string
  readonly words: string
  readonly items: readonly NavItem[]
}

interface DeskShellProps {
  /** Whose desk: '文昌街道'. */
  place: string
  nav: readonly NavGroup[]
  /** Id of the line where you are. */
  here: string | undefined
  /** Foot of the navigation: who you are, and in the demonstration the way to be somebody else. */
  me: ReactNode
  demo: boolean
  children: ReactNode
}

/** The desk: navigation, lane, and a page beside it; the footer says what may not be kept here. Under 900 px the navigation folds. */
export const DeskShell = ({ place, nav, here, me, demo, children }: DeskShellProps) => {
  const { t } = useWords()
  const [unfolded, setUnfolded] = useState(false)
  const { pathname } = useLocation()
  const id = useId()
  // A folded navigation closes when it has led somewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what is waited for
  useEffect(() => setUnfolded(false), [pathname])
  return (
    <div className="shell">
      <a className="skip" href="#work">
        {t('shell.skip')}
      </a>
      <header className="nav" data-unfolded={unfolded || undefined}>
        <div className="brand">
          <Mark />
          {t('brand')}
          <small>{place}</small>
          <Button className="fold" aria-expanded={unfolded} aria-controls={id} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? t('shell.fold') : t('shell.menu')}
          </Button>
        </div>
        <div id={id} className="nav-body">
          <nav aria-label={t('shell.nav')}>
            {nav.map((group) => (
              <div key={group.id}>
                <p id={`${id}-${group.id}`}>{group.words}</p>
                <ul aria-labelledby={`${id}-${group.id}`}>
                  {group.items.map((item) => (
                    <li key={item.id}>
                      <Go href={item.href} aria-current={item.id === here ? 'page' : undefined}>
                        {item.words}
                        {item.count !== undefined && (
                          <b>{`${item.count.toLocaleString('en')}${item.more ? '+' : ''}`}</b>
                        )}
                      </Go>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
          <div className="me">{me}</div>
        </div>
      </header>
      <div className="gap" />
      {children}
      <footer className="foot">
        <span>{t('shell.unclassified')}</span>
        <span>
          {demo && t('shell.demo')}
          <LanguageSwitch />
        </span>
      </footer>
    </div>
  )
}
