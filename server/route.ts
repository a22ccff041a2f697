import type {} from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ask, Bytes, Reply, Route, Session } from '#kernel/door.ts'
import { declareRefusals, isRefusal, RefusalError } from '#kernel/refusal.ts'
import { sendRefusal } from './answer.ts'
import { headersOf } from './sign-in/headers.ts'

export const refuseDoor = declareRefusals('door', {
  'sign-in': {
    status: 401,
    retry: false,
    says: { zh: '请先登录', en: 'Please sign in first' },
    todo: { zh: '登录后会回到这一页', en: 'You will come back here after signing in' },
  },
  'not-for-you': {
    status: 403,
    retry: false,
    says: { zh: '这一页不对您的账号开放', en: 'This page is not open to your account' },
    todo: { zh: '如工作需要，请联系安全管理员', en: 'If your work needs it, ask the security administrator' },
  },
  password: {
    status: 403,
    retry: false,
    says: { zh: '请先修改密码', en: 'Change your password first' },
    todo: { zh: '改好后即可继续', en: 'You can go on when it is changed' },
  },
  'second-factor': {
    status: 403,
    retry: false,
    says: { zh: '管理员须先启用动态码', en: 'Administrators set up the second factor first' },
    todo: { zh: '请在账号页启用后继续', en: 'Set it up on the page of your account, then go on' },
  },
  guest: {
    status: 403,
    retry: false,
    says: { zh: '来宾查看期间不开放', en: 'Closed while a guest looks on' },
    todo: { zh: '请先退出，再重新登录', en: 'Sign out and sign in again' },
  },
  malformed: {
    status: 400,
    retry: false,
    says: { zh: '请求的内容格式不对', en: 'The request has the wrong form' },
    todo: { zh: '请刷新页面后再试', en: 'Reload the page and try again' },
  },
  'no-key': {
    status: 400,
    retry: false,
    says: { zh: '提交缺少编号', en: 'The request carries no key' },
    todo: { zh: '请刷新页面后再提交', en: 'Reload the page and send again' },
  },
  'other-site': {
    status: 403,
    retry: false,
    says: { zh: '请求来自其他网站，未办理', en: 'The request came from another site and was not done' },
    todo: { zh: '请在本站页面上操作', en: 'Act on this site’s own pages' },
  },
  'too-often': {
    status: 429,
    retry: true,
    says: { zh: '提交太频繁', en: 'Too many requests' },
    todo: { zh: '请一分钟后再试', en: 'Try again in a minute' },
  },
  defect: {
    status: 503,
    retry: true,
    says: { zh: '系统出了问题，您填的内容没有丢', en: 'Something went wrong; what you filled in is not lost' },
    todo: {
      zh: '请稍后再试；仍不行请告诉管理员时间',
      en: 'Try again later; if it persists tell the administrator the time',
    },
  },
})

export interface Hanging {
  readonly routes: readonly Route[]
  sessionOf(request: FastifyRequest): Promise<Session>
}

declare module 'fastify' {
  interface FastifyContextConfig {
    unlogged?: boolean
  }
}

const keyPattern = /^[\w:.-]{8,100}$/

/** Hangs doors on the HTTP framework: session, same-site check, key, shape; then the door's own handling. */
export function hangRoutes(app: FastifyInstance, { routes, sessionOf }: Hanging): void {
  for (const route of routes) {
    const limit = rateLimiter(route.perMinute)
    app.route({
      method: route.method,
      url: route.url,
      config: { unlogged: route.unlogged ?? false },
      ...(route.largest ? { bodyLimit: route.largest } : {}),
      handler: async (request, reply) => {
        const session = await sessionOf(request)
        if (session.guest && !route.guest) return sendRefusal(reply, refuseDoor('guest'))
        if (!route.visitors && session.kind === 'visitor') return sendRefusal(reply, refuseDoor('sign-in'))
        const kinds = route.kinds ?? (route.visitors ? undefined : ['person'])
        const open = route.early || (route.visitors && route.method === 'GET')
        if (session.first && !open) return sendRefusal(reply, refuseDoor(session.first))
        if (kinds && !kinds.includes(session.kind)) return sendRefusal(reply, refuseDoor('not-for-you'))
        if (route.method !== 'GET' && !isSameSite(request)) return sendRefusal(reply, refuseDoor('other-site'))
        if (limit && !limit(request.ip)) return sendRefusal(reply, refuseDoor('too-often'))
        const key = String(request.headers['idempotency-key'] ?? '')
        if (route.acts && !keyPattern.test(key)) return sendRefusal(reply, refuseDoor('no-key'))
        const parts = {
          body: route.body?.safeParse(request.body),
          query: route.query?.safeParse(queryOf(request)),
          params: route.params?.safeParse(request.params),
        }
        for (const part of Object.values(parts))
          if (part && !part.success) {
            const fields = part.error.issues.map((i) => ({
              field: i.path.join('.'),
              words: (('params' in i && i.params?.words) || refusedWords) as typeof refusedWords,
            }))
            return sendRefusal(
              reply,
              refuseDoor('malformed', { fields, ...(fields[0] ? { field: fields[0].field } : {}) }),
            )
          }
        const upload = route.upload && request.isMultipart() ? await (await request.file())?.toBuffer() : undefined
        // Few doors ask for these two, and each costs something to make.
        const ask: Ask = {
          session,
          key,
          phone: request.headers['liuchi-view'] === 'phone',
          ...(upload ? { upload } : {}),
          get ip() {
            return request.ip
          },
          get headers() {
            return headersOf(request)
          },
          body: parts.body?.data,
          query: parts.query?.data,
          params: parts.params?.data,
        }
        try {
          return await answer(reply, await route.handle(ask))
        } catch (error) {
          if (error instanceof RefusalError) return sendRefusal(reply, error.refusal)
          throw error
        }
      },
    })
  }
}

/** What somebody typed may be a name: our own pages send it, percent-encoded, in a header, since addresses are logged on the way. */
function queryOf({ query, headers }: FastifyRequest): unknown {
  const typed = headers['liuchi-typed']
  if (typeof typed !== 'string' || !/^(?:[^%]|%[0-9a-f]{2})*$/i.test(typed)) return query
  try {
    return { ...(query as object), q: decodeURIComponent(typed) }
  } catch {
    return query
  }
}

const refusedWords = { zh: '格式不对', en: 'Wrong form' }

async function answer(reply: FastifyReply, result: Reply): Promise<unknown> {
  if (isRefusal(result)) return sendRefusal(reply, result)
  if ('bytes' in result) return sendBytes(reply, result)
  for (const cookie of result.cookies ?? []) reply.header('set-cookie', cookie)
  reply.header('cache-control', 'no-store').header('content-type', 'application/json; charset=utf-8')
  return reply.send(jsonOf(result.json))
}

/** As JSON; amounts and points, where there are any, as their digits. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // Asking of every value what it is takes longer than all the rest of a page.
    return JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? each.toString() : each))
  }
}

function sendBytes(reply: FastifyReply, { bytes, type, fileName }: Bytes): FastifyReply {
  reply
    .header('content-type', type)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
  if (fileName) reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  return reply.send(bytes)
}

/** Browsers say where a request comes from; one from another site that changes something is turned away. */
function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  return !origin || new URL(origin).host === request.headers.host
}

/** A plain count per address and minute, for doors open to visitors. Bounded: it forgets everything each minute. */
function rateLimiter(perMinute: number | undefined): ((ip: string) => boolean) | undefined {
  if (!perMinute) return undefined
  let minute = 0
  let counts = new Map<string, number>()
  return (ip) => {
    const now = Math.floor(Date.now() / 60_000)
    if (now !== minute) {
      minute = now
      counts = new Map()
    }
    const count = (counts.get(ip) ?? 0) + 1
    counts.set(ip, count)
    return count <= perMinute
  }
}
