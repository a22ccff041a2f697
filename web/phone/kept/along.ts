import { useQuery } from '@tanstack/react-query'
import { type Answer, type AskInit, ask, type GetPath, NoSignal } from '../../api/client.ts'
import { useMe } from '../about.ts'
import { findParcel, keep } from './vault.ts'

/** An answer of the interface; `kept` where there was no signal and this phone's copy is shown, as of the minute it tells itself. */
interface Along<A> {
  readonly answer: A
  readonly kept: boolean
}

const nameOf = (path: string, init: unknown): string =>
  JSON.stringify([path, (init as { params?: unknown } | undefined)?.params ?? null])

/** Asks a door and keeps the answer for where there is no signal; there, what was kept. @throws Refused, NoSignal */
export async function askAlong<P extends GetPath>(
  person: string | null,
  path: P,
  init?: AskInit<P>,
  signal?: AbortSignal,
): Promise<Along<Answer<P>>> {
  const name = `${person} ${nameOf(path, init)}`
  try {
    const answer = await ask(path, init, signal)
    await keep('along', person, name, { json: answer, blobs: [] }).catch(() => {})
    return { answer, kept: false }
  } catch (error) {
    const parcel =
      error instanceof NoSignal ? await findParcel('along', person, name).catch(() => undefined) : undefined
    if (!parcel) throw error
    return { answer: parcel.json as Answer<P>, kept: true }
  }
}

/**
 * Asks a door for pages that must work where there is no signal. The copy is the reader's own, encrypted, and gone when they
 * sign out; it is shown only when nothing can be asked.
 */
export function useAlong<P extends GetPath>(path: P, init?: AskInit<P>, { enabled = true } = {}) {
  const me = useMe().data
  const asked = useQuery({
    queryKey: [path, (init as { params?: unknown } | undefined)?.params ?? null, 'along'],
    queryFn: ({ signal }) => askAlong(me?.person ?? null, path, init, signal),
    enabled: enabled && me !== undefined,
    retry: false,
  })
  return { ...asked, data: asked.data?.answer, kept: asked.data?.kept ?? false }
}
