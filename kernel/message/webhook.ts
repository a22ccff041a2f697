import { type ClientRequest, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Socket } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { Channel, Parcel, Sent } from './channel.ts'

export interface WebhookSetting {
  /** http or https; only ever from the configuration, never from data. */
  readonly url: string
  /** The receiver's, `whsec_` and base64. */
  readonly secret: string
  /** Milliseconds an attempt may take. */
  readonly timeout?: number
}

const TIMEOUT_MS = 10_000

/**
 * A signed webhook (Standard Webhooks, type `message`) that feeds a gateway for SMS or office chat. `webhook-id` is the
 * delivery's id, the same at every attempt, so that the gateway drops what it has already. Redirects are not followed.
 * @throws Error where the address is not http(s) or the secret is none
 */
export function openWebhook({ url, secret, timeout = TIMEOUT_MS }: WebhookSetting): Channel {
  const target = new URL(url)
  if (target.protocol !== 'http:' && target.protocol !== 'https:')
    throw new Error('LIUCHI_WEBHOOK_URL must begin with http:// or https://.')
  const signer = new Webhook(secret)
  return {
    name: 'webhook',
    addressOf: (address) => address.phone,
    send(parcel) {
      const body = JSON.stringify(bodyOf(parcel))
      const now = new Date()
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'liuchi',
        'webhook-id': parcel.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signer.sign(parcel.id, now, body),
      }
      return post(target, headers, body, timeout)
    },
    close: () => {},
  }
}

/** What leaves the house: where to, and the sentence. No name, no number of a person, no content of a case beyond it. */
const bodyOf = (parcel: Parcel) => ({
  type: 'message',
  timestamp: parcel.at.toISOString(),
  data: { message: parcel.message, county: parcel.county, phone: parcel.to, text: parcel.text },
})

/** One attempt on a connection of its own. Before the connection stands nothing can have arrived; after that it may. */
function post(target: URL, headers: Record<string, string | number>, body: string, timeout: number): Promise<Sent> {
  return new Promise((resolve) => {
    let connected = false
    const secure = target.protocol === 'https:'
    const request: ClientRequest = (secure ? secureRequest : plainRequest)(
      target,
      { method: 'POST', headers, agent: false },
      (response) => {
        response.resume()
        end(judge(response.statusCode ?? 0, Number(response.headers['retry-after'])))
      },
    )
    const timer = setTimeout(() => end(connected ? unknown('timeout') : again('no-connection')), timeout)
    const end = (sent: Sent) => {
      clearTimeout(timer)
      request.destroy()
      resolve(sent)
    }
    request.on('socket', (socket: Socket) =>
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)),
    )
    request.on('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.name
      end(connected ? unknown(code) : again(code))
    })
    request.end(body)
  })
}

const unknown = (error: string): Sent => ({ state: 'unknown', error })
const again = (error: string, wait?: number): Sent => ({ state: 'again', error, ...(wait ? { wait } : {}) })

/**
 * A gateway's answer. It says itself that it did not take the message: tried again later, as are those that a changed
 * setting mends (401, 403, 404); other 4xx say that this message will never be taken. 502 and 504 come from something
 * between, which does not know either.
 */
function judge(status: number, retryAfterSeconds: number): Sent {
  if (status >= 200 && status < 300) return { state: 'sent' }
  const error = `http-${status}`
  if (status === 502 || status === 504) return unknown(error)
  const passing = status >= 500 || [401, 403, 404, 408, 409, 425, 429].includes(status)
  if (!passing && status >= 400) return { state: 'refused', error }
  // Redirects too: the address is wrong until somebody mends it.
  return again(error, retryAfterSeconds > 0 ? Math.min(retryAfterSeconds, 3600) * 1000 : undefined)
}
