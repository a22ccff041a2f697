import { NoSignal, type Refusal, Refused } from './client.ts'

/*
 * Asking without being known: no cookie, no header of the page, nothing kept. Only for what nobody may connect with a person, such as
 * the casting of a paper. The browser keeps such connections apart from those with a sign-in.
 */

const unknown: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' }

async function told<T>(sent: Promise<Response>): Promise<T> {
  let response: Response
  try {
    response = await sent
  } catch {
    throw new NoSignal()
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  if (typeof body === 'object' && body !== null && 'refused' in body && 'words' in body)
    throw new Refused(body as Refusal)
  throw new NoSignal()
}

/** @throws Refused, NoSignal */
export const askUnknown = <T>(url: string): Promise<T> => told<T>(fetch(url, unknown))

/** @throws Refused, NoSignal */
export const postUnknown = <T>(url: string, body: unknown): Promise<T> =>
  told<T>(
    fetch(url, {
      ...unknown,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
