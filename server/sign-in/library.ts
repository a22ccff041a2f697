import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Pool } from 'pg'
import { newId } from '#kernel/id.ts'

/** Sessions end at the latest after the longest time that a county may set; its own, shorter one is kept by `session.ts`. */
const SESSION_SECONDS = 24 * 3600
/** Argon2id with the parameters of the OWASP recommendation: 19 MiB, two passes. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, argon)
export const isPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password)

/** The sign-in library on its own schema and role. Sign-up through HTTP does not exist. */
export function openLibrary(setting: {
  readonly pool: Pool
  readonly secret: string
  readonly address?: string
  now(): Date
}) {
  const { pool, secret, address, now } = setting
  return betterAuth({
    appName: 'Liuchi',
    baseURL: address ?? 'http://127.0.0.1',
    basePath: '/api/single-sign-on',
    secret,
    database: pool,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // How long a password must be is a county's rule, asked before the library is.
      minPasswordLength: 8,
      password: { hash: hashPassword, verify: ({ hash: stored, password }) => isPassword(stored, password) },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: 60, disableSessionRefresh: true },
    // Ages of sessions are counted on our clock.
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, createdAt: now(), updatedAt: now() } }) },
      },
    },
    advanced: {
      cookiePrefix: 'liuchi',
      useSecureCookies: address?.startsWith('https:') ?? false,
      database: { generateId: () => newId() },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      disableOriginCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: (name) => /^[a-z][a-z0-9.-]+$/.test(name),
      }),
      twoFactor({ issuer: '六尺', accountLockout: { maxFailedAttempts: 5, durationSeconds: 1800 } }),
      ...singleSignOn(),
    ],
  })
}

export type Library = ReturnType<typeof openLibrary>

/** The one identity provider of the environment, if any. */
export function singleSignOn() {
  const { LIUCHI_OIDC_ISSUER, LIUCHI_OIDC_CLIENT, LIUCHI_OIDC_SECRET } = process.env
  if (!LIUCHI_OIDC_ISSUER || !LIUCHI_OIDC_CLIENT) return []
  return [
    genericOAuth({
      config: [
        {
          providerId: 'office',
          clientId: LIUCHI_OIDC_CLIENT,
          ...(LIUCHI_OIDC_SECRET ? { clientSecret: LIUCHI_OIDC_SECRET } : {}),
          discoveryUrl: `${LIUCHI_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
          scopes: ['openid', 'profile'],
          pkce: true,
          disableSignUp: true,
        },
      ],
    }),
  ]
}
