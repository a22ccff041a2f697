import type { Words } from '../words.ts'

/**
 * A worklist: what waits, named as work and not as a module. `scope` says which index answers it:
 * the actor's desks, the places of their posts, their organisations, the cases they took part in, or those
 * that a breach brought before them as superior.
 */
export interface WorkList {
  readonly key: string
  readonly words: Words
  /** Heading under which it stands in the navigation. */
  readonly group: Words
  readonly scope: 'desk' | 'place' | 'organisation' | 'part' | 'brought'
  /** Roles that see it; empty for everybody with a post. */
  readonly roles: readonly string[]
  readonly states?: readonly string[]
  readonly flag?: string
  readonly open?: boolean
  /** Due before anybody is at the desk again: until the next opening of the office, overdue included. */
  readonly tonight?: boolean
  readonly overdue?: boolean
  /** Asked for by a page of its own, such as an applicant's on the phone; it stands in no navigation. */
  readonly aside?: boolean
  /** Steps by which a case begins, offered above the list to whoever may take them. */
  readonly begins?: readonly string[]
  /** Newest first instead of what burns first. */
  readonly newest?: boolean
}
