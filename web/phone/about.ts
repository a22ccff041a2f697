import { useAsk } from '../api/hooks.ts'
import type { Answer } from '../api/client.ts'

export type About = Answer<'/api/public/about'>
export type Reporting = About['programmes'][number]
export type KindShown = Reporting['kinds'][number]
export type Village = About['villages'][number]

const TEN_MINUTES = 600_000

/** The county, its towns and villages, and what can be reported; asked once in a while. */
export const useAbout = () => useAsk('/api/public/about', undefined, { fresh: TEN_MINUTES })

/** The programme that takes reports: the one with pictures to tap. */
export const reportingOf = (about: About | undefined): Reporting | undefined =>
  about?.programmes.find((programme) => programme.pictures.length > 0)

/** Who is signed in. A visitor has neither name nor posts. */
export const useMe = () => useAsk('/api/me')
