import type { ReactNode } from 'react'
import { Go } from '../parts/go.tsx'

/** Ways on under each other, parted by hairlines. */
export const Rows = ({ children }: { children: ReactNode }) => <ul className="rows">{children}</ul>

interface RowProps {
  words: string
  /** How many wait; a zero stays visible. */
  count?: number
  aside?: string
  href?: string
  /** Leads into another shell. */
  leaves?: boolean
  onGo?: () => void
}

/** One way on, as high as a finger. */
export const Row = ({ words, count, aside, href, leaves = false, onGo }: RowProps) => {
  const inside = (
    <>
      {words}
      {aside && <span>{aside}</span>}
      {count !== undefined && <b>{count.toLocaleString('en')}</b>}
    </>
  )
  return (
    <li>
      {href ? (
        <Go href={href} leaves={leaves}>
          {inside}
        </Go>
      ) : (
        <button type="button" onClick={onGo}>
          {inside}
        </button>
      )}
    </li>
  )
}
