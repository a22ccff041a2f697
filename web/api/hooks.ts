import { type UseInfiniteQueryResult, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { FieldError } from '../parts/fields/field.ts'
import type { RefusalData } from '../parts/refusal-note.tsx'
import { useWords } from '../words/language.ts'
import {
  type Answer,
  type AskInit,
  ask,
  carryOut,
  type GetPath,
  type Intention,
  NoSignal,
  newIntention,
  Refused,
} from './client.ts'

interface AskOptions<A = unknown> {
  /** Not asked while false. */
  readonly enabled?: boolean
  /** ms for which an answer is taken as fresh. */
  readonly fresh?: number
  /** An answer from before, shown until a new one comes; it is asked for in any case. */
  readonly keptAnswer?: () => A | undefined
}

const keyOf = (path: string, init: unknown): readonly unknown[] => [
  path,
  (init as { params?: unknown } | undefined)?.params ?? null,
]

/** Asks a door and keeps its answer; live events and acts make it stale. */
export const useAsk = <P extends GetPath>(
  path: P,
  init?: AskInit<P>,
  { enabled = true, fresh, keptAnswer }: AskOptions<Answer<P>> = {},
) =>
  useQuery<Answer<P>>({
    queryKey: keyOf(path, init),
    queryFn: ({ signal }) => ask(path, init, signal),
    enabled,
    ...(fresh === undefined ? {} : { staleTime: fresh }),
    ...(keptAnswer ? { initialData: keptAnswer as () => Answer<P> | undefined, initialDataUpdatedAt: 0 } : {}),
  })

type Next = Readonly<Record<string, string>> | null

/** Asks a door page by page. @param nextOf what the query of the next page carries beside the first's; null at the end */
export const usePages = <P extends GetPath>(
  path: P,
  init: AskInit<P>,
  nextOf: (answer: Answer<P>) => Next,
  { enabled = true }: AskOptions = {},
) =>
  useInfiniteQuery<Answer<P>, Error, { pages: Answer<P>[] }, readonly unknown[], Next>({
    queryKey: [...keyOf(path, init), 'pages'],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) => {
      const { params } = init as { params?: { query?: object } }
      return ask(
        path,
        { ...(init as object), params: { ...params, query: { ...params?.query, ...pageParam } } } as AskInit<P>,
        signal,
      )
    },
    getNextPageParam: (last) => nextOf(last),
    enabled,
  })

/** Most rows of a workbook that a list makes; see the door of the sheets. */
const MOST_ROWS = 5000

/** Every row of a list that comes page by page, for whoever takes all of it out. */
export async function allRows<Page, Row>(
  pages: UseInfiniteQueryResult<{ pages: Page[] }, Error>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<readonly Row[]> {
  const of = (all: readonly Page[]) => all.flatMap(rowsOf)
  let { data, hasNextPage } = pages
  while (hasNextPage && data && of(data.pages).length < MOST_ROWS)
    ({ data, hasNextPage } = await pages.fetchNextPage({ throwOnError: true }))
  return data ? of(data.pages) : []
}

/** How an error is told: the interface's own words, or that there is no signal. */
export function useRefusal() {
  const { t, say } = useWords()
  return (error: unknown, onRetry?: () => void): RefusalData | undefined => {
    if (!error) return undefined
    const again = onRetry ? { onRetry } : {}
    if (error instanceof Refused)
      return {
        code: error.refused,
        says: say(error.refusal.words),
        todo: say(error.refusal.todo),
        ...(error.refusal.retry ? again : {}),
      }
    if (error instanceof NoSignal)
      return { code: 'no-signal', says: t('signal.none'), todo: t('signal.todo'), ...again }
    return { code: 'web', says: t('signal.defect'), todo: t('signal.defect-todo'), ...again }
  }
}

/** The fields at fault, for a form to show beside each. */
export function fieldErrors(error: unknown): readonly FieldError[] {
  if (!(error instanceof Refused)) return []
  const { field, fields, words } = error.refusal
  const own = (name: string) => name.replace(/^form\./, '').split('.')[0] as string
  if (fields?.length) return fields.map((one) => ({ field: own(one.field), words: one.words }))
  return field ? [{ field: own(field), words }] : []
}

/**
 * An act of the reader: one key an intention, kept across tries. After it is done everything that was asked is asked anew.
 * @param intention where the intention outlives the page, such as that of a kept draft
 */
export function useAct<T>(intention?: Intention) {
  const client = useQueryClient()
  const own = useRef<Intention>(undefined)
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false })
  const alive = useRef(true)
  useEffect(() => {
    alive.current = true
    return () => {
      alive.current = false
    }
  }, [])
  /** @param failed may take an error over, by answering true: then it is not shown */
  const run = async (
    url: string,
    body: unknown,
    failed?: (error: unknown) => Promise<boolean>,
  ): Promise<T | undefined> => {
    setState({ busy: true })
    try {
      own.current ??= newIntention()
      const done = await carryOut<T>(url, body, intention ?? own.current)
      own.current = undefined
      if (alive.current) setState({ busy: false })
      // What was tried out before is past; asking it again would be refused.
      client.removeQueries({ queryKey: ['rehearsal'] })
      void client.invalidateQueries()
      return done
    } catch (error) {
      const taken = failed ? await failed(error).catch(() => false) : false
      if (alive.current) setState(taken ? { busy: false } : { busy: false, error })
      return undefined
    }
  }
  return { ...state, run, forget: () => setState({ busy: false }) }
}
