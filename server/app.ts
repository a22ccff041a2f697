import { existsSync } from 'node:fs'
import compress from '@fastify/compress'
import multipart from '@fastify/multipart'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from 'fastify'
import type { Route, Session } from '#kernel/door.ts'
import { sendRefusal } from './answer.ts'
import { createMetrics } from './metrics.ts'
import { openapiOf } from './openapi.ts'
import { hangRoutes, refuseDoor } from './route.ts'

export interface AppSetting {
  readonly routes: readonly Route[]
  sessionOf(request: FastifyRequest): Promise<Session>
  /** Where the built web lies; without it only the API is served. */
  readonly webRoot: string
  readonly log: boolean
  /** Whether the process can serve, with what is missing. */
  health(): Promise<{ ready: boolean; reasons: readonly string[] }>
  /** Registered before the doors: the sign-in library. */
  readonly before?: (app: FastifyInstance) => Promise<void>
  readonly version: string
}

/** The HTTP side: doors, contract, health, metrics and the three shells of the web. */
export async function createApp(setting: AppSetting): Promise<FastifyInstance> {
  const options: FastifyServerOptions = {
    logger: (setting.log
      ? {
          level: process.env.LIUCHI_LOG ?? 'info',
          serializers: {
            // At its finest level the reader of uploads logs all headers, cookies among them.
            busboyOptions: () => undefined,
          },
        }
      : false) as NonNullable<FastifyServerOptions['logger']>,
    // The framework writes two lines a request; ours, below, is one and never holds an address.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    trustProxy: process.env.LIUCHI_TRUST_PROXY ?? false,
    routerOptions: { ignoreTrailingSlash: true },
    forceCloseConnections: 'idle',
    // The framework's own answers repeat the address, and its log keeps the bytes of what was no request at all.
    frameworkErrors: (_, __, reply) => void sendRefusal(reply, refuseDoor('malformed')),
    clientErrorHandler: (_, socket) =>
      socket.writable ? socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n') : socket.destroy(),
  }
  const app = Fastify(options)
  const metrics = createMetrics()
  app.addHook('onRequest', async (_, reply) => {
    reply
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'same-origin')
      .header('x-frame-options', 'DENY')
      .header(
        'content-security-policy',
        "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'",
      )
  })
  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.config.unlogged) return done()
    // Logs name route patterns, never full addresses: a query may carry what somebody searched for.
    const { method } = request
    const route = request.routeOptions.url ?? 'unknown'
    const ms = reply.elapsedTime
    metrics.seen(method, route, reply.statusCode, ms)
    request.log.info({ method, route, status: reply.statusCode, ms: Math.round(ms) }, 'answered')
    done()
  })
  app.setErrorHandler(async (error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status < 500) return sendRefusal(reply, refuseDoor('malformed'))
    // The message of a database error may repeat a value: only its code and place are logged.
    request.log.error(
      { code: (error as { code?: string }).code, name: (error as Error).name, stack: framesOf(error as Error) },
      'defect',
    )
    return sendRefusal(reply, refuseDoor('defect'))
  })
  await app.register(compress, { global: true, threshold: 1024 })
  await app.register(multipart, { limits: { fileSize: 25_000_000, files: 1 } })
  await setting.before?.(app)
  hangRoutes(app, { routes: setting.routes, sessionOf: setting.sessionOf })

  app.get('/api/openapi.json', async () => openapiOf(setting.routes, setting.version))
  app.get('/health', async (_, reply) => {
    const health = await setting.health()
    return reply.code(health.ready ? 200 : 503).send(health)
  })
  app.get('/metrics', async (_, reply) => reply.type('text/plain; version=0.0.4').send(await metrics.text()))

  if (existsSync(setting.webRoot)) {
    await app.register(fastifyStatic, {
      root: setting.webRoot,
      wildcard: false,
      index: false,
      maxAge: '1y',
      immutable: true,
      setHeaders: (reply, path) => {
        if (/\.(html|webmanifest)$|sw\.js$/.test(path)) reply.header('cache-control', 'no-cache')
      },
    })
    const shell = (file: string) => async (_: unknown, reply: { sendFile(name: string, options: object): unknown }) =>
      reply.sendFile(file, { maxAge: 0, immutable: false })
    app.get('/desk', shell('index.html'))
    app.get('/desk/*', shell('index.html'))
    app.get('/m', shell('phone.html'))
    app.get('/m/*', shell('phone.html'))
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (!existsSync(setting.webRoot) || request.url.startsWith('/api/') || request.method !== 'GET')
      return sendRefusal(reply, { refused: 'act/unknown' })
    return reply.sendFile('public.html', { maxAge: 0, immutable: false })
  })
  return app
}

/** The frames of a stack without what stands before them: the message, which may have several lines. */
function framesOf({ stack = '', message }: Error): string | undefined {
  const at = stack.indexOf(message)
  return at < 0
    ? undefined
    : stack
        .slice(at + message.length)
        .split('\n')
        .slice(1, 6)
        .join('\n')
}
