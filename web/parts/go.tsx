import type { AnchorHTMLAttributes } from 'react'
import { Link } from 'react-router'

type GoProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string
  /** Leads into another shell (from the public site to the phone pages), so the browser loads it. */
  leaves?: boolean
  /** What the page that is led to is given beside its address, such as a number that must not stand in it. */
  state?: unknown
}

/** A link. Addresses of the same shell go through the router; everything else (tel:, other shells, other sites) is a plain link. */
export function Go({ href, leaves = false, state, ...rest }: GoProps) {
  const inside = href.startsWith('/') && !href.startsWith('//') && !leaves && !rest.download
  return inside ? <Link to={href} state={state} {...rest} /> : <a href={href} {...rest} />
}
