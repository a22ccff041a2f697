import createClient, { type ClientPathsWithMethod, type MaybeOptionalInit, type MethodResponse } from 'openapi-fetch'
import type { components, paths } from './api.d.ts'
import { isUnasked } from './unasked.ts'

/*
 * The only way of the web to the interface. Paths, parameters and answers are typed by the contract; a "no" of the interface
 * is thrown as `Refused`, no answer at all as `NoSignal`. What identifies a person travels in bodies, never in addresses.
 */

export type Shapes = components['schemas']
/** A refusal as it travels: code, words, what to do, whether trying again can help, fields at fault. */
export type Refusal = Omit<Shapes['Refusal'], 'refused'> & { readonly refused: string }

/** The interface said no, and why. */
export class Refused extends Error {
  readonly refused: string
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refused = refusal.refused
    this.refusal = refusal
  }
}

/** Nothing came back: no signal, or the house is down. Whether an act was done is not known. */
export class NoSignal extends Error {}

export const doors = createClient<paths>({ baseUrl: globalThis.location?.origin ?? '' })
doors.use({ onRequest: ({ request }) => marked(typedApart(request)) })

/** Addresses of the phone's pages. */
const onPhone = /^\/m(\/|$)/

/** What the page asks by itself is no sign that somebody sits before it; and what a phone shows is soon forwarded. */
function marked(request: Request): Request {
  if (isUnasked()) request.headers.set('liuchi-unasked', 'yes')
  if (onPhone.test(globalThis.location?.pathname ?? '')) request.headers.set('liuchi-view', 'phone')
  return request
}

/** What somebody typed into a search may be a name, and addresses are logged on the way: it travels in a header. */
export function typedApart(request: Request): Request {
  const address = new URL(request.url)
  const typed = address.searchParams.get('q')
  if (typed === null) return request
  address.searchParams.delete('q')
  const apart = new Request(address, request)
  apart.headers.set('liuchi-typed', encodeURIComponent(typed))
  return apart
}

type Doors = typeof doors
export type GetPath = ClientPathsWithMethod<Doors, 'get'>
export type Answer<P extends GetPath> = MethodResponse<Doors, 'get', P>
export type AskInit<P extends GetPath> = MaybeOptionalInit<paths[P], 'get'>

const isRefusal = (body: unknown): body is Refusal =>
  typeof body === 'object' && body !== null && 'refused' in body && 'words' in body

async function settle<T>(sent: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  let got: { data?: T; error?: unknown }
  try {
    got = await sent
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new NoSignal()
  }
  if (isRefusal(got.error)) throw new Refused(got.error)
  // A proxy in between answered with a page of its own.
  if (got.error !== undefined) throw new NoSignal()
  return got.data as T
}

/** Asks a door. @throws Refused, NoSignal */
export const ask = <P extends GetPath>(path: P, init?: AskInit<P>, signal?: AbortSignal): Promise<Answer<P>> =>
  settle<Answer<P>>(
    (doors.GET as (path: P, init: unknown) => Promise<{ data?: Answer<P>; error?: unknown }>)(path, {
      ...init,
      ...(signal ? { signal } : {}),
    }),
  )

/** Awaits a typed call of `doors` that is no act, such as signing in. @throws Refused, NoSignal */
export const told = <T>(sent: Promise<{ data?: T; error?: unknown }>): Promise<T> => settle(sent)

/** A key for an intention. Browsers have `randomUUID` only at secure addresses; a house in an office's own network may have none. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID()
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** One intention of a person: its key stays the same however often it is sent. `sent` is a body whose outcome is not known. */
export interface Intention {
  readonly key: string
  sent?: unknown
}

export const newIntention = (): Intention => ({ key: newKey() })

/** Posts a body with its key. @throws Refused, NoSignal */
export async function post<T>(url: string, body: unknown, key?: string): Promise<T> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key ? { 'idempotency-key': key } : isUnasked() ? { 'liuchi-unasked': 'yes' } : {}),
      },
      body: JSON.stringify(body),
    })
  } catch {
    throw new NoSignal()
  }
  const answered: unknown = await response.json().catch(() => undefined)
  if (response.ok && answered !== undefined) return answered as T
  if (isRefusal(answered)) throw new Refused(answered)
  throw new NoSignal()
}

/**
 * Does what a person intends, once. Where an earlier try got no answer and the person changed something since, the interface
 * tells that the key was used: then the first try had arrived, and its answer is fetched. @throws Refused, NoSignal
 */
export async function carryOut<T>(url: string, body: unknown, intention: Intention): Promise<T> {
  try {
    return await post<T>(url, body, intention.key)
  } catch (error) {
    if (error instanceof NoSignal) intention.sent = body
    if (error instanceof Refused && error.refused === 'act/key-reused' && intention.sent !== undefined)
      return post<T>(url, intention.sent, intention.key)
    throw error
  }
}
