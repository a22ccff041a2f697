import { useEffect } from 'react'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'

export type About = Answer<'/api/public/about'>
export type Reporting = About['programmes'][number]
export type KindShown = Reporting['kinds'][number]
export type Village = About['villages'][number]

const TEN_MINUTES = 600_000

const kept = 'liuchi.about'

function findKept(): About | undefined {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/**
 * The county, its towns and villages, and what can be reported; asked once in a while. Names and lists, no state of anything:
 * the last ones are kept on the phone, so that a report can be written where there is no signal.
 */
export function useAbout() {
  const asked = useAsk('/api/public/about', undefined, { fresh: TEN_MINUTES, keptAnswer: findKept })
  const { data } = asked
  useEffect(() => {
    if (!data) return
    try {
      localStorage.setItem(kept, JSON.stringify(data))
    } catch {
      // Full or forbidden: then the lists are asked for each time.
    }
  }, [data])
  return asked
}

/** The programme that takes reports: the one with pictures to tap. */
export const reportingOf = (about: About | undefined): Reporting | undefined =>
  about?.programmes.find((programme) => programme.pictures.length > 0)

/** Who is signed in. A visitor has neither name nor posts. */
export const useMe = () => useAsk('/api/me')
