import { useEffect, useState } from 'react'
import { type Answer, doors, told } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'

export type Shop = Answer<'/api/credit-points/shops'>['shops'][number]
export type Ware = Shop['shelf'][number]
export interface Home {
  readonly household: string
  readonly head: string
  readonly group: string | null
  readonly birthYear: string | null
  readonly alias: string | null
  readonly members: number
  /** By whom, or beside whom, it was found. */
  readonly by: string | null
  readonly near: string | null
  readonly points: number
  /** Members who have points of their own. */
  readonly own: readonly { readonly person: string; readonly name: string; readonly points: number }[]
  /** The code by which it was found. */
  readonly code: string | null
  /** The member whose own points that code opens. */
  readonly codeOf: string | null
  readonly card: { readonly code: string; readonly state: 'ready' | 'no-pin' | 'blocked' | 'old-head' } | null
}

/** The shop that the reader keeps; of several the first. */
export function useShop() {
  const asked = useAsk('/api/credit-points/shops')
  return { ...asked, shop: asked.data?.shops[0] }
}

/**
 * Who answers to what is typed; asked a moment after the last letter, since forty people wait.
 * @param at the counter; `village` for an official who stands at none; undefined asks nothing
 */
export function useHomes(at: string | 'village' | undefined, typed: string) {
  const [found, setFound] = useState<{ readonly q: string; readonly rows: readonly Home[] }>()
  const [error, setError] = useState<unknown>()
  const q = typed.trim()
  useEffect(() => {
    if (!at || !q) {
      setFound(undefined)
      return
    }
    const stop = new AbortController()
    const wait = setTimeout(async () => {
      try {
        const { rows } = await told(
          doors.POST('/api/credit-points/households', {
            body: { q, ...(at === 'village' ? {} : { shop: at }) },
            signal: stop.signal,
          }),
        )
        setFound({ q, rows })
        setError(undefined)
      } catch (failure) {
        if (!stop.signal.aborted) setError(failure)
      }
    }, 150)
    return () => {
      clearTimeout(wait)
      stop.abort()
    }
  }, [at, q])
  return { found: found?.q === q ? found.rows : undefined, error }
}
