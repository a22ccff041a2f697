import { type ReactNode, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useWide } from '../parts/wide.ts'
import { useWords } from '../words/language.ts'

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
  // A pane that is not seen is not made: nothing in it may be asked, recorded or done by a key.
  const wide = useWide()
  const turn = (to: boolean) => {
    setOwn(to)
    onSideOpen?.(to)
  }
  // Where the side takes the place of the work, it is the page.
  const Side = wide ? 'aside' : 'main'
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
        <Side className="side" aria-label={sideLabel}>
          <div className="side-way">
            <Button look="light" onClick={() => turn(false)}>
              {t('shell.back-to-work')}
            </Button>
            <h1 className="unseen">{sideLabel}</h1>
          </div>
          {(wide || open) && side}
        </Side>
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
