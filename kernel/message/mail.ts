import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Channel, Parcel, Sent } from './channel.ts'

export interface MailSetting {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string
  /** The sender, such as `六尺 <no-reply@example.org>`. */
  readonly from: string
  /** Milliseconds an attempt may take. */
  readonly timeout?: number
}

interface SmtpError extends Error {
  readonly code?: string | undefined
  readonly responseCode?: number | undefined
  readonly command?: string | undefined
}

const TIMEOUT_MS = 20_000
const LOCAL = new Set(['localhost', '127.0.0.1', '::1'])

/**
 * E-mail by SMTP, one connection a message, so that it is known how far each came. The Message-ID is made of the
 * delivery's id. Credentials travel encrypted, except to this machine itself.
 * @throws Error where the address is not smtp(s) or there is no sender
 */
export function openMail({ url, from, timeout = TIMEOUT_MS }: MailSetting): Channel {
  const server = new URL(url)
  if (server.protocol !== 'smtp:' && server.protocol !== 'smtps:')
    throw new Error('LIUCHI_SMTP_URL must begin with smtp:// or smtps://.')
  const domain = /@([\w.-]+)>?\s*$/.exec(from)?.[1]
  if (!domain) throw new Error('LIUCHI_MAIL_FROM must be an address.')
  const secure = server.protocol === 'smtps:'
  const [user, pass] = [decodeURIComponent(server.username), decodeURIComponent(server.password)]
  const host = server.hostname.replaceAll(/^\[|\]$/g, '')
  const options = {
    host,
    port: Number(server.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && user !== '' && !LOCAL.has(host),
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  }
  return {
    name: 'mail',
    addressOf: (address) => address.mail,
    async send(parcel) {
      const message = await compose(parcel, from, domain)
      return attempt(options, user ? { user, pass } : undefined, message, timeout)
    },
    close: () => {},
  }
}

interface Composed {
  readonly bytes: Buffer
  readonly from: string
  readonly to: string
}

async function compose(parcel: Parcel, from: string, domain: string): Promise<Composed> {
  const mail = new MailComposer({
    from,
    to: { name: '', address: parcel.to },
    subject: [...parcel.text].slice(0, 60).join(''),
    text: `${parcel.text}\n`,
    date: parcel.at,
    messageId: `<${parcel.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = mail.getEnvelope()
  return { bytes: await mail.build(), from: envelope.from || '', to: parcel.to }
}

/** One attempt. Before the whole message was handed over nothing can have been taken; after that only the server's word tells. */
function attempt(
  options: ConstructorParameters<typeof SMTPConnection>[0],
  auth: { readonly user: string; readonly pass: string } | undefined,
  { bytes, from, to }: Composed,
  timeout: number,
): Promise<Sent> {
  return new Promise((resolve) => {
    const connection = new SMTPConnection(options)
    let handedOver = false
    const end = (sent: Sent) => {
      clearTimeout(timer)
      resolve(sent)
      connection.close()
    }
    const failed = (error: SmtpError) => end(judge(error, handedOver))
    const timer = setTimeout(() => failed(Object.assign(new Error(), { code: 'timeout' })), timeout)
    connection.on('error', failed)
    const send = () => {
      // The connection begins to read once the server asked for the content.
      const content = Readable.from([bytes], { objectMode: false })
      content.once('end', () => {
        handedOver = true
      })
      connection.send({ from, to: [to], size: bytes.length }, content, (error) => {
        if (error) failed(error)
        else end({ state: 'sent' })
      })
    }
    connection.connect((error) => {
      if (error) failed(error)
      else if (auth) connection.login({ credentials: auth }, (refused) => (refused ? failed(refused) : send()))
      else send()
    })
  })
}

/**
 * 5xx about the recipient or the content is final; about the greeting, the sign-in or the sender it is a setting that
 * somebody mends. 4xx asks to come again.
 */
function judge(error: SmtpError, handedOver: boolean): Sent {
  const status = error.responseCode
  if (status && status >= 500 && /^(RCPT|DATA)/.test(error.command ?? ''))
    return { state: 'refused', error: `smtp-${status}` }
  if (status) return { state: 'again', error: `smtp-${status}` }
  const code = error.code ?? 'smtp-error'
  return handedOver ? { state: 'unknown', error: code } : { state: 'again', error: code }
}
