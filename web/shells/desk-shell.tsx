import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
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
                        {item.count !== undefined && <b>{item.count}</b>}
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

interface DeskPageProps {
  children: ReactNode
  /** The pane at the right. */
  side?: ReactNode
  /** What the side is about; under 1200 px also the word on the way to it. */
  sideLabel?: string
  /** 372 px for reading, 452 for deciding. */
  sideWidth?: 'reading' | 'deciding'
  /** Where the page itself leads to the side (a row is opened); left out, the pane keeps it. */
  sideOpen?: boolean
  onSideOpen?: (open: boolean) => void
}

/**
 * A page of the desk: the work, and beside it, parted by a lane, what is read or decided.
 * Under 1200 px the side takes the place of the work while it is open.
 */
export const DeskPage = ({
  children,
  side,
  sideLabel,
  sideWidth = 'deciding',
  sideOpen,
  onSideOpen,
}: DeskPageProps) => {
  const { t } = useWords()
  const [own, setOwn] = useState(false)
  const open = sideOpen ?? own
  const turn = (to: boolean) => {
    setOwn(to)
    onSideOpen?.(to)
  }
  return (
    <div className="page" data-side={side ? sideWidth : undefined} data-side-open={open || undefined}>
      <main id="work" className="work" tabIndex={-1}>
        {children}
        {side && (
          <div className="side-way">
            <Button onClick={() => turn(true)}>{sideLabel}</Button>
          </div>
        )}
      </main>
      {side && <div className="gap" />}
      {side && (
        <aside className="side" aria-label={sideLabel}>
          <div className="side-way">
            <Button look="light" onClick={() => turn(false)}>
              {t('shell.back-to-work')}
            </Button>
          </div>
          {side}
        </aside>
      )}
    </div>
  )
}

/** The head of a pane, 56 px: title, count, and what belongs to the whole page. */
export const PaneTop = ({ title, count, children }: { title?: string; count?: number; children?: ReactNode }) => (
  <div className="top">
    {title && <h1>{title}</h1>}
    {count !== undefined && <span className="count">{count.toLocaleString('en')}</span>}
    {children}
  </div>
)

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
}

/** Who you are, as what, on which day; in the demonstration one click makes you somebody else. */
export const Me = ({ name, post, day, personas = [], onSwitch, onLeave }: MeProps) => {
  const { t } = useWords()
  const sheet = useRef<HTMLDialogElement>(null)
  return (
    <>
      <b>{name}</b>{' '}
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
