import type { ButtonHTMLAttributes, Ref } from 'react'
import { Go } from './go.tsx'
import { Keycap } from './keycap.tsx'

interface Look {
  /** `go`: the one act the page exists for; one a page. `quiet`: without walls. `light`: beside a title. */
  look?: 'go' | 'plain' | 'quiet' | 'light'
  /** The key that does the same. */
  hint?: string | undefined
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> &
  Look & { busy?: boolean | undefined; ref?: Ref<HTMLButtonElement> }

const classOf = (look: Look['look'], more = '') => `btn ${look === 'plain' || !look ? '' : look} ${more}`.trim()

/** A button. While busy it keeps its place and its words and takes no second press. */
export const Button = ({ look, hint, busy, className, children, onClick, ...rest }: ButtonProps) => (
  <button
    type="button"
    className={classOf(look, className)}
    aria-busy={busy || undefined}
    aria-keyshortcuts={hint === '↵' ? 'Enter' : hint}
    onClick={busy ? undefined : onClick}
    {...rest}
  >
    {children}
    {hint && <Keycap>{hint}</Keycap>}
  </button>
)

/** A link that looks like a button. */
export const ButtonLink = ({
  look,
  hint,
  className,
  children,
  href,
  leaves = false,
}: Look & { className?: string; children: string; href: string; leaves?: boolean }) => (
  <Go href={href} leaves={leaves} className={classOf(look, className)}>
    {children}
    {hint && <Keycap>{hint}</Keycap>}
  </Go>
)
