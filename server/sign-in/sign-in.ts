import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Route, Session } from '#kernel/door.ts'
import type { House } from '../assemble.ts'
import { openPool } from '../db/open.ts'
import type { Seed } from '../seeds.ts'
import { openGate } from './gate.ts'
import { headersOf, isUnasked } from './headers.ts'
import { openLibrary, singleSignOn } from './library.ts'
import type { PersonaShown } from './personas.routes.ts'
import { openSessions } from './session.ts'
import { signInRoutes } from './sign-in.routes.ts'

export interface SignInSetting {
  readonly url: string
  readonly house: House
  readonly home: string
  readonly demonstration: boolean
  /** Whom visitors of a demonstration may become. */
  readonly personas?: readonly PersonaShown[]
  /** First values that a county is founded with. */
  readonly seeds?: (county: string) => readonly Seed[]
  /** The county of visitors. */
  readonly publicCounty: string
  /** Public address, for secure cookies and single sign-on. */
  readonly address?: string
  now?(): Date
}

export interface SignIn {
  readonly routes: readonly Route[]
  register(app: FastifyInstance): Promise<void>
  sessionOf(request: FastifyRequest): Promise<Session>
  /** Whether the session still stands; asking does not keep it from being idle. */
  stillStands(request: FastifyRequest): Promise<boolean>
  /** Gives a user name, known to the library or not, a code for one sign-in. */
  issueCode(login: string, name: string): Promise<{ readonly code: string; readonly until: Date }>
  close(): Promise<void>
}

/** Opens the sign-in library on its own schema and role. */
export async function openSignIn(setting: SignInSetting): Promise<SignIn> {
  const { house, publicCounty, now = () => new Date() } = setting
  const pool = openPool({
    url: setting.url,
    role: 'liuchi_signin',
    max: 5,
    applicationName: 'liuchi sign-in',
    pipeline: false,
    searchPath: 'signin,public',
  })
  const address = setting.address ?? process.env.LIUCHI_URL
  const library = openLibrary({
    pool,
    secret: house.keys.current('session').key.toString('base64'),
    ...(address ? { address } : {}),
    now,
  })
  const gate = openGate(library, pool, setting)
  const sessions = openSessions(library, pool, setting)

  return {
    routes: signInRoutes({ gate, sessions, setting }),
    async register(app) {
      // Only single sign-on needs the library's own addresses (redirects of an identity provider).
      if (singleSignOn().length === 0) return
      app.route({
        method: ['GET', 'POST'],
        url: '/api/single-sign-on/*',
        handler: async (request, reply) => {
          const url = new URL(request.url, address ?? `http://${request.headers.host}`)
          if (!/\/(sign-in\/oauth2|oauth2\/callback\/[^/]+)$/.test(url.pathname)) return reply.code(404).send()
          const init: RequestInit = { method: request.method, headers: headersOf(request) }
          if (request.body) init.body = JSON.stringify(request.body)
          const response = await library.handler(new Request(url, init))
          for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie)
          const location = response.headers.get('location')
          if (location) reply.header('location', location)
          return reply
            .code(response.status)
            .type(response.headers.get('content-type') ?? 'application/json')
            .send(await response.text())
        },
      })
    },
    async sessionOf(request) {
      const known = await sessions.find(headersOf(request), isUnasked(request))
      return known ?? { county: publicCounty, kind: 'visitor', account: null, person: null, name: '' }
    },
    stillStands: async (request) => (await sessions.find(headersOf(request), true)) !== undefined,
    issueCode: gate.issueCode,
    close: () => pool.end(),
  }
}
