import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import type { Rehearsed } from '../telling/follows.ts'

/** One case. Asking is recorded as a look at it, so it is asked once and again only after an act of one's own. */
export const useCase = (id: string | undefined) =>
  useAsk(
    '/api/cases/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined, fresh: Number.POSITIVE_INFINITY },
  )

/** What a programme says of itself; it does not change while a page is open. */
export const useProgramme = (id: string | undefined) =>
  useAsk(
    '/api/programmes/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined, fresh: Number.POSITIVE_INFINITY },
  )

/** A value that has stood still for so many ms. */
export function useStill<T>(value: T, ms: number): T {
  const [still, setStill] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setStill(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return still
}

/** Address of a step of a case. */
export const stepUrl = (programme: string, id: string, step: string): string => `/api/${programme}/cases/${id}/${step}`

/** A step that is about to be taken. */
export interface Intended {
  readonly programme: string
  readonly id: string
  readonly step: string
  /** The step of the case that the reader saw last. */
  readonly seen: number
  readonly form: Readonly<Record<string, unknown>>
}

/** Tries a step out on the house: what would follow, or why not. Nothing is written. */
export const useRehearsal = (intended: Intended | undefined) =>
  useQuery<Rehearsed>({
    queryKey: ['rehearsal', intended],
    queryFn: () => {
      if (!intended) throw new Error('nothing is intended')
      const { programme, id, step, seen, form } = intended
      return post<Rehearsed>(`${stepUrl(programme, id, step)}/rehearsal`, { seen, form })
    },
    enabled: intended !== undefined,
    retry: false,
    staleTime: 30_000,
    placeholderData: (before, query) => {
      // While another value of the same form is tried, the lines of the last one stay.
      const last = (query?.queryKey[1] as Intended | undefined) ?? undefined
      return last?.id === intended?.id && last?.step === intended?.step ? before : undefined
    },
  })
