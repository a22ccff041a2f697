import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import type { Parcel } from './channel.ts'
import { openWebhook } from './webhook.ts'

const secret = `whsec_${Buffer.from('invented secret of a test gateway').toString('base64')}`
const parcel: Parcel = {
  id: newId(),
  county: '990101',
  message: newId(),
  to: '13800000000',
  text: '苇塘 001 已超时，请尽快办理',
  at: new Date('2026-06-12T10:00:00Z'),
}

const open: { close(): unknown; closeAllConnections?(): void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections?.()
    server.close()
  }
})

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A gateway that answers as told and remembers what it got. */
async function gateway(answer: (response: ServerResponse, nth: number) => void) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      answer(response, received.length)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received }
}

const send = (url: string, timeout = 2_000) => openWebhook({ url, secret, timeout }).send(parcel)

test('what arrives is signed, bears the delivery’s id and holds the sentence and the number alone', async () => {
  const { url, received } = await gateway((response) => response.writeHead(204).end())
  expect(await send(url)).toEqual({ state: 'sent' })
  const [got] = received
  const body = new Webhook(secret).verify(got!.body, got!.headers as Record<string, string>)
  expect(body).toEqual({
    type: 'message',
    timestamp: '2026-06-12T10:00:00.000Z',
    data: { message: parcel.message, county: '990101', phone: '13800000000', text: parcel.text },
  })
  expect(got!.headers['webhook-id']).toBe(parcel.id)
})

test('sent twice, it bears the same id twice', async () => {
  const { url, received } = await gateway((response) => response.writeHead(200).end('{}'))
  await send(url)
  await send(url)
  expect(new Set(received.map((r) => r.headers['webhook-id']))).toEqual(new Set([parcel.id]))
  expect(received).toHaveLength(2)
})

describe.each([
  [200, { state: 'sent' }],
  [400, { state: 'refused', error: 'http-400' }],
  [422, { state: 'refused', error: 'http-422' }],
  [410, { state: 'refused', error: 'http-410' }],
  [401, { state: 'again', error: 'http-401' }],
  [404, { state: 'again', error: 'http-404' }],
  [429, { state: 'again', error: 'http-429', wait: 7_000 }],
  [500, { state: 'again', error: 'http-500' }],
  [503, { state: 'again', error: 'http-503', wait: 7_000 }],
  [502, { state: 'unknown', error: 'http-502' }],
  [504, { state: 'unknown', error: 'http-504' }],
  [302, { state: 'again', error: 'http-302' }],
])('an answer of %i', (status, expected) => {
  test(`is ${expected.state}`, async () => {
    const { url } = await gateway((response) => {
      const waits = status === 429 || status === 503 ? { 'retry-after': '7' } : {}
      response.writeHead(status, { ...waits, location: 'http://127.0.0.1:1/elsewhere' }).end()
    })
    expect(await send(url)).toEqual(expected)
  })
})

test('no answer in time: it may have arrived', async () => {
  const { url, received } = await gateway(() => {})
  expect(await send(url, 150)).toEqual({ state: 'unknown', error: 'timeout' })
  expect(received).toHaveLength(1)
})

test('cut off after it was sent: it may have arrived', async () => {
  const { url } = await gateway((response) => response.socket?.destroy())
  expect(await send(url)).toEqual({ state: 'unknown', error: 'ECONNRESET' })
})

test('nobody there: it certainly did not arrive', async () => {
  const server: TcpServer = createTcpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ state: 'again', error: 'ECONNREFUSED' })
})

test('a connection that never stands: it certainly did not arrive', async () => {
  // TLS is spoken to somebody who never answers: the request was not sent.
  const server = createTcpServer(() => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(server)
  const { port } = server.address() as AddressInfo
  expect(await send(`https://127.0.0.1:${port}/`, 200)).toEqual({ state: 'again', error: 'no-connection' })
})

test('only http and https', () => {
  for (const url of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'gopher://127.0.0.1/'])
    expect(() => openWebhook({ url, secret })).toThrow('must begin with http')
})
