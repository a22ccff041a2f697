import { connect, type Socket } from 'node:net'

/*
 * A load generator that costs little beside what it measures: plain sockets, kept alive, one request at a time on each.
 */

export interface Load {
  /** `http://127.0.0.1:8080` */
  readonly address: string
  readonly connections: number
  /** Stops after so many milliseconds or answers, whichever comes first; what is in flight is waited for. */
  readonly ms?: number
  readonly count?: number
  /** The bytes of the next request on a connection, counted from 0. Undefined ends the load. */
  next(i: number, connection: number): Buffer | undefined
  /** Told every answer: status and body. */
  answered?(status: number, body: string, i: number, connection: number): void
}

export interface Loaded {
  /** Answers with a status below 400. */
  readonly done: number
  readonly failed: number
  readonly seconds: number
  /** Milliseconds of each answer. */
  readonly ms: readonly number[]
  /** The first answer that was no success. */
  readonly firstFailure?: string
}

/** A request as bytes. */
export function requestOf(method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const bytes = Buffer.byteLength(body)
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\nhost: bench\r\n${lines.join('')}${body ? `content-type: application/json\r\ncontent-length: ${bytes}\r\n` : ''}\r\n${body}`,
  )
}

/** Sends requests until the load is done. @throws Error where a connection breaks */
export async function run(load: Load): Promise<Loaded> {
  const ms: number[] = []
  let done = 0
  let failed = 0
  let sent = 0
  let firstFailure: string | undefined
  const { hostname, port } = new URL(load.address)
  const lines = await Promise.all(Array.from({ length: load.connections }, () => open(hostname, Number(port))))
  // Connecting is not counted: on a busy machine it would use up a short load, and nothing would have been asked.
  const begin = performance.now()
  const until = load.ms === undefined ? Number.POSITIVE_INFINITY : begin + load.ms

  async function work(line: Line, connection: number): Promise<void> {
    try {
      while (performance.now() < until && (load.count === undefined || sent < load.count)) {
        const i = sent++
        const bytes = load.next(i, connection)
        if (!bytes) return
        const at = performance.now()
        const { status, body } = await line.ask(bytes)
        ms.push(performance.now() - at)
        if (status < 400) done += 1
        else {
          failed += 1
          firstFailure ??= `${status} ${body.slice(0, 500)}`
        }
        load.answered?.(status, body, i, connection)
      }
    } finally {
      line.close()
    }
  }
  await Promise.all(lines.map(work))
  const seconds = (performance.now() - begin) / 1000
  return { done, failed, seconds, ms, ...(firstFailure ? { firstFailure } : {}) }
}

interface Line {
  ask(bytes: Buffer): Promise<{ status: number; body: string }>
  close(): void
}

/** One connection. The next request may only be sent when the answer to the last is there. */
function open(host: string, port: number): Promise<Line> {
  return new Promise((ready, fail) => {
    const socket: Socket = connect({ host, port, noDelay: true })
    let waiting: { take(answer: { status: number; body: string }): void; fail(error: Error): void } | undefined
    let pieces: Buffer = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      pieces = pieces.length === 0 ? chunk : Buffer.concat([pieces, chunk])
      const answer = readAnswer(pieces)
      if (!answer) return
      pieces = Buffer.alloc(0)
      waiting?.take(answer)
    })
    const broken = (error: Error) => {
      fail(error)
      waiting?.fail(error)
    }
    socket.on('error', broken)
    socket.on('close', () => broken(new Error('the connection was closed')))
    socket.on('connect', () =>
      ready({
        ask: (bytes) =>
          new Promise((take, refuse) => {
            waiting = { take, fail: refuse }
            socket.write(bytes)
          }),
        close() {
          waiting = undefined
          socket.destroy()
        },
      }),
    )
  })
}

/** A whole answer, or undefined where some of it is still on its way. */
function readAnswer(bytes: Buffer): { status: number; body: string } | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const whole = end + 4 + Number(length)
    return bytes.length < whole ? undefined : { status, body: bytes.toString('utf8', end + 4, whole) }
  }
  if (!/\r\ntransfer-encoding: chunked/i.test(head)) return { status, body: '' }
  if (bytes.indexOf('\r\n0\r\n\r\n', end + 2) < 0 && bytes.indexOf('0\r\n\r\n', end + 4) !== end + 4) return undefined
  return { status, body: readChunks(bytes.subarray(end + 4)) }
}

function readChunks(bytes: Buffer): string {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at)
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16)
    if (!size) return Buffer.concat(parts).toString('utf8')
    parts.push(bytes.subarray(line + 2, line + 2 + size))
    at = line + 4 + size
  }
}
