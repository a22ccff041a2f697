import { createContext, useContext } from 'react'
import type { MeAnswer } from '../telling/answers.ts'

/** Who is signed in. Every page of the desk stands inside it. */
export const MeContext = createContext<MeAnswer | undefined>(undefined)

/** @throws Error outside the frame */
export function useMe(): MeAnswer {
  const me = useContext(MeContext)
  if (!me) throw new Error('nobody is signed in on this page')
  return me
}

/** Whether somebody holds one of these roles today. */
export const holds = (me: MeAnswer, ...roles: readonly string[]): boolean =>
  me.posts.some((post) => roles.includes(post.role))

/** Whether somebody holds a post for the whole county: the house refuses the county to all others. */
export const seesCounty = (me: MeAnswer): boolean => me.posts.some((post) => post.place === me.county.code)

/** Whether somebody looks at a place and all in it, so that maps, figures and lists of people mean something to them. */
export const seesPlaces = (me: MeAnswer): boolean =>
  holds(
    me,
    'dispatcher',
    'acceptance-clerk',
    'duty-chief',
    'town-leader',
    'county-leader',
    'grid-head',
    'grid-worker',
    'grid-instructor',
  )
