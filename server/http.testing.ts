import { randomUUID } from 'node:crypto'

/** What a door answered. */
export interface Answered {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

let sender = 0
/** Requests of many addresses, so that no limit per address stops a test. The server must trust 127.0.0.1 as its proxy. */
const fromAnywhere = (): string => {
  sender += 1
  return `10.${(sender >> 16) & 255}.${(sender >> 8) & 255}.${sender & 255}`
}
export const trusting = { LIUCHI_TRUST_PROXY: '127.0.0.1' }

/** Somebody with or without a session at one server. */
export interface Client {
  readonly cookie: string | undefined
  get(path: string): Promise<Answered>
  /** `key` is the act's; each request has its own where none is given. */
  post(path: string, body: unknown, key?: string): Promise<Answered>
  upload(path: string, form: FormData): Promise<Answered>
  /** Server-sent events: 'open' once the stream stands, then the name of each. */
  watch(path: string): { next(): Promise<string>; close(): void }
}

export function clientOf(address: string, cookie?: string): Client {
  const headers = () => ({ 'x-forwarded-for': fromAnywhere(), ...(cookie ? { cookie } : {}) })
  const answered = async (response: Response): Promise<Answered> => {
    const text = await response.text()
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } }
  }
  return {
    cookie,
    get: async (path) => answered(await fetch(address + path, { headers: headers() })),
    post: async (path, body, key = randomUUID()) =>
      answered(
        await fetch(address + path, {
          method: 'POST',
          headers: { ...headers(), 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify(body),
        }),
      ),
    upload: async (path, form) =>
      answered(await fetch(address + path, { method: 'POST', headers: headers(), body: form })),
    watch(path) {
      const ended = new AbortController()
      const events = eventsOf(fetch(address + path, { headers: headers(), signal: ended.signal }))
      return {
        next: async () => (await events.next()).value ?? 'end',
        close: () => ended.abort(),
      }
    },
  }
}

async function* eventsOf(asked: Promise<Response>): AsyncGenerator<string> {
  const response = await asked
  yield response.ok ? 'open' : String(response.status)
  let text = ''
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString()
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const name = /^event: (.+)$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (name) yield name
    }
  }
}

/** Signs in as one of the invented people. @throws Error where nobody is called so */
export async function personaAt(address: string, key: string): Promise<Client> {
  const response = await fetch(`${address}/api/demonstration/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': fromAnywhere() },
    body: JSON.stringify({ key }),
  })
  if (!response.ok) throw new Error(`${key} cannot sign in: ${response.status}`)
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return clientOf(address, cookies.join('; '))
}

/** Does some work for each item, so many at a time. */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < items.length) await work(items[next++] as T)
    }),
  )
}
