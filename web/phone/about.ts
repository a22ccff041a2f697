import { useEffect } from 'react'
import type { Answer } from '../api/client.ts'
import { useAsk } from '../api/hooks.ts'

export type About = Answer<'/api/public/about'>
export type Reporting = About['programmes'][number]
export type KindShown = Reporting['kinds'][number]
export type Village = About['villages'][number]

const TEN_MINUTES = 600_000

const kept = 'liuchi.about'

function findKept<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function keepHere(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Full or forbidden: then it is asked for each time.
  }
}

/**
 * The county, its towns and villages, and what can be reported; asked once in a while. Names and lists, no state of anything:
 * the last ones are kept on the phone, so that a report can be written where there is no signal.
 */
export function useAbout() {
  const asked = useAsk('/api/public/about', undefined, { fresh: TEN_MINUTES, keptAnswer: () => findKept<About>(kept) })
  const { data } = asked
  useEffect(() => {
    if (data) keepHere(kept, data)
  }, [data])
  return asked
}

/** The programme that takes reports: the one with pictures to tap. */
export const reportingOf = (about: About | undefined): Reporting | undefined =>
  about?.programmes.find((programme) => programme.pictures.length > 0)

export type Me = Answer<'/api/me'>

const keptMe = 'liuchi.me'

/** Who was signed in when there last was a signal; that nobody was is not kept, for somebody may be by now. */
const findMe = (): Me | undefined => {
  const me = findKept<Me>(keptMe)
  return me?.kind === 'person' ? me : undefined
}

/** Forgets who was signed in. */
export const forgetMe = (): void => localStorage.removeItem(keptMe)

/**
 * Who is signed in. A visitor has neither name nor posts. The last answer is kept on the phone, so that its owner's pages open
 * where there is no signal.
 */
export function useMe() {
  const asked = useAsk('/api/me', undefined, { keptAnswer: findMe })
  const { data } = asked
  useEffect(() => {
    if (data) keepHere(keptMe, data)
  }, [data])
  return asked
}
