import type { FastifyInstance, FastifyRequest } from 'fastify'
import { postsStatement, readPosts } from '#kernel/act.ts'
import { desksOf } from '#kernel/casework/case.ts'
import { dayOf } from '#kernel/day.ts'
import type { Session } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { sendRefusal } from './answer.ts'
import { refuseDoor } from './route.ts'

/*
 * Live updates by server-sent events. The stream says only that something on one of the actor's desks changed; the screen then
 * asks the ordinary doors again, so nothing is shown that they would not show. Posts are read again every minute.
 */

const BEAT_MS = 25_000
const LOOK_MS = 3_000
const POSTS_MS = 60_000

export interface Watcher {
  readonly session: Session
  posts: { at: number; desks: readonly string[] }
  mark: string
  send(event: string): void
  /** Whether the session still stands. */
  stands(): Promise<boolean>
  end(): void
}

export function hangLive(
  app: FastifyInstance,
  {
    reader,
    sessionOf,
    stillStands,
  }: {
    reader: Reader
    sessionOf(request: FastifyRequest): Promise<Session>
    stillStands(request: FastifyRequest): Promise<boolean>
  },
): { stop(): void } {
  const watchers = new Set<Watcher>()

  app.get('/api/live', async (request, reply) => {
    const session = await sessionOf(request)
    if (session.kind === 'visitor' || !session.person || session.first || session.guest)
      return sendRefusal(reply, refuseDoor('sign-in'))
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    })
    raw.write('retry: 3000\n\n')
    const watcher: Watcher = {
      session,
      posts: { at: 0, desks: [] },
      mark: '',
      send: (event) => raw.write(`event: ${event}\ndata: {}\n\n`),
      stands: () => stillStands(request),
      end: () => raw.end(),
    }
    watchers.add(watcher)
    const beat = setInterval(() => raw.write(': \n\n'), BEAT_MS)
    request.raw.on('close', () => {
      clearInterval(beat)
      watchers.delete(watcher)
    })
    return reply
  })

  let looking = false
  const look = async () => {
    if (looking || watchers.size === 0) return
    looking = true
    try {
      for (const [county, group] of Map.groupBy(watchers, (w) => w.session.county)) await lookAt(reader, county, group)
    } catch (error) {
      app.log.error({ name: (error as Error).name }, 'live')
    } finally {
      looking = false
    }
  }
  const timer = setInterval(look, LOOK_MS)
  return {
    stop() {
      clearInterval(timer)
      watchers.clear()
    },
  }
}

/** One look for everybody of a county who watches. */
export async function lookAt(reader: Reader, county: string, group: readonly Watcher[]): Promise<void> {
  const watching: Watcher[] = []
  for (const watcher of group)
    if (Date.now() - watcher.posts.at <= POSTS_MS || (await watcher.stands())) watching.push(watcher)
    else {
      // The session ended: the screen is told to load anew, and is led to the sign-in.
      watcher.send('posts')
      watcher.end()
    }
  await reader.read(county, async (client) => {
    const now = Date.now()
    for (const watcher of watching) {
      const person = watcher.session.person
      if (!person) continue
      if (now - watcher.posts.at > POSTS_MS) {
        const s = postsStatement(county, person, dayOf(new Date(now)))
        const posts = readPosts((await client.query({ ...s, values: [...s.values] })).rows)
        const desks = [...new Set(posts.flatMap(desksOf))]
        // Whoever lost a post is told to load anew; the doors then show what is left.
        if (watcher.posts.at > 0 && desks.join() !== watcher.posts.desks.join()) watcher.send('posts')
        watcher.posts = { at: now, desks }
      }
      const { rows } = await client.query({
        name: 'live-mark',
        text: `select count(*)::int as n, max(stage_at) as at from case_file where county = $1 and desk = any($2) and closed_at is null`,
        values: [county, watcher.posts.desks],
      })
      const { rows: unread } = await client.query({
        name: 'live-unread',
        text: 'select count(*)::int as n from message where county = $1 and person = $2 and read_at is null',
        values: [county, person],
      })
      const mark = `${JSON.stringify(rows[0])}${JSON.stringify(unread[0])}`
      if (watcher.mark && watcher.mark !== mark) watcher.send('work')
      watcher.mark = mark
    }
  })
}
