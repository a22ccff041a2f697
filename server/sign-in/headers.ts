import type { FastifyRequest } from 'fastify'

/** The headers that the sign-in library reads, and no others. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const name of ['cookie', 'user-agent', 'host', 'origin', 'x-forwarded-for', 'content-type']) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

/**
 * Whether a request is not its person's own doing: a page that lies open asks anew by itself, or listens for news. It does not
 * keep a session from being idle.
 */
export const isUnasked = ({ headers }: FastifyRequest): boolean =>
  headers['liuchi-unasked'] === 'yes' || headers.accept === 'text/event-stream'
