import { NoSignal, type Refusal, Refused } from './client.ts'

/** Sends one file to a door that reads it, and answers what it found. @throws Refused, NoSignal */
export async function sendFile<A extends object>(url: string, file: File): Promise<A> {
  const body = new FormData()
  body.append('file', file, file.name)
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', body })
  } catch {
    throw new NoSignal()
  }
  const answered = (await response.json().catch(() => undefined)) as A | Refusal | undefined
  if (answered && 'refused' in answered) throw new Refused(answered as Refusal)
  if (!response.ok || !answered) throw new NoSignal()
  return answered as A
}
