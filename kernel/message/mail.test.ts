import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '../id.ts'
import type { Parcel } from './channel.ts'
import { openMail } from './mail.ts'

const parcel: Parcel = {
  id: newId(),
  county: '990101',
  message: newId(),
  to: 'ling@library.example',
  text: '苇塘 001 已超时，请尽快办理',
  at: new Date('2026-06-12T10:00:00Z'),
}

const servers: Server[] = []
const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content'
/** What the sink answers at a stage: a line, silence, or hanging up. */
type Behaviour = Partial<Record<Stage, string | 'silent' | 'hang-up'>>

const usual: Record<Stage, string> = {
  greeting: '220 sink',
  EHLO: '250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME',
  AUTH: '235 fine',
  MAIL: '250 fine',
  RCPT: '250 fine',
  DATA: '354 go on',
  content: '250 taken',
}

/** A mail server as small as can be, which remembers what it was given. */
async function sink(behaviour: Behaviour = {}) {
  const taken: string[] = []
  const commands: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    let buffer = ''
    let content: string | undefined
    const say = (stage: Stage) => {
      const line = behaviour[stage] ?? usual[stage]
      if (line === 'hang-up') socket.destroy()
      else if (line !== 'silent') socket.write(`${line}\r\n`)
      return line
    }
    say('greeting')
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString()
      for (;;) {
        if (content !== undefined) {
          const end = buffer.indexOf('\r\n.\r\n')
          if (end < 0) return
          taken.push(buffer.slice(0, end))
          buffer = buffer.slice(end + 5)
          content = undefined
          say('content')
          continue
        }
        const end = buffer.indexOf('\r\n')
        if (end < 0) return
        const command = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        commands.push(command)
        const word = command.split(/[ :]/)[0]?.toUpperCase() as Stage
        if (word in usual && say(word) === usual.DATA) content = ''
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  servers.push(server)
  return { at: `127.0.0.1:${(server.address() as AddressInfo).port}`, taken, commands }
}

const from = '六尺 <no-reply@county.example>'
const send = (at: string, user = '') => openMail({ url: `smtp://${user}${at}`, from, timeout: 400 }).send(parcel)

test('a mail arrives with its sentence, its sender and an id made of the delivery’s', async () => {
  const { at, taken, commands } = await sink()
  expect(await send(at)).toEqual({ state: 'sent' })
  const [mail] = taken
  expect(mail).toContain(`Message-ID: <${parcel.id}@county.example>`)
  expect(mail).toContain('To: ling@library.example')
  expect(mail).toContain('Auto-Submitted: auto-generated')
  const [, body] = mail!.split('\r\n\r\n')
  expect(Buffer.from(body ?? '', 'base64').toString()).toBe(`${parcel.text}\n`)
  expect(commands.find((c) => c.startsWith('MAIL FROM'))).toContain('<no-reply@county.example>')
  expect(commands.find((c) => c.startsWith('RCPT TO'))).toBe('RCPT TO:<ling@library.example>')
})

test('the password is given where there is one', async () => {
  const { at, commands } = await sink()
  expect(await send(at, 'gate:p%40ss@')).toEqual({ state: 'sent' })
  const credentials = commands.find((c) => c.startsWith('AUTH PLAIN'))?.slice(11)
  expect(Buffer.from(credentials ?? '', 'base64').toString()).toBe('\0gate\0p@ss')
})

describe.each<[string, Behaviour, object]>([
  ['the recipient is unknown', { RCPT: '550 no such user' }, { state: 'refused', error: 'smtp-550' }],
  ['the recipient’s box is full for now', { RCPT: '452 full' }, { state: 'again', error: 'smtp-452' }],
  ['the content is refused', { content: '554 no' }, { state: 'refused', error: 'smtp-554' }],
  ['the content is put off', { content: '451 later' }, { state: 'again', error: 'smtp-451' }],
  ['the sender is refused, a setting', { MAIL: '553 no' }, { state: 'again', error: 'smtp-553' }],
  ['nobody is let in, a setting', { greeting: '554 no' }, { state: 'again', error: 'smtp-554' }],
  ['the server is busy', { greeting: '421 busy' }, { state: 'again', error: 'smtp-421' }],
  ['it hangs up before the content', { DATA: 'hang-up' }, { state: 'again', error: 'ECONNECTION' }],
  ['it falls silent before the content', { RCPT: 'silent' }, { state: 'again' }],
  ['it falls silent after the content', { content: 'silent' }, { state: 'unknown' }],
  ['it hangs up after the content', { content: 'hang-up' }, { state: 'unknown', error: 'ECONNECTION' }],
])('where %s', (_, behaviour, expected) => {
  test('the outcome is told as it is', async () => {
    const { at } = await sink(behaviour)
    expect(await send(at)).toMatchObject(expected)
  })
})

test('a wrong password is a setting that somebody mends', async () => {
  const { at, taken } = await sink({ AUTH: '535 wrong' })
  expect(await send(at, 'gate:wrong@')).toEqual({ state: 'again', error: 'smtp-535' })
  expect(taken).toEqual([])
})

test('credentials do not leave this machine in the clear', async () => {
  // The same machine under an address that is not exempt.
  const { at, commands } = await sink()
  expect(await send(at.replace('127.0.0.1', '[::ffff:127.0.0.1]'), 'gate:secret@')).toMatchObject({ state: 'again' })
  expect(commands.join('\n')).toContain('EHLO')
  expect(commands.join('\n')).not.toContain('AUTH')
})

test('nobody there', async () => {
  const { at } = await sink()
  await new Promise((resolve) => servers.pop()?.close(resolve))
  expect(await send(at)).toMatchObject({ state: 'again' })
})

test('only smtp and smtps, and a sender', () => {
  expect(() => openMail({ url: 'http://127.0.0.1', from })).toThrow('smtp')
  expect(() => openMail({ url: 'smtp://127.0.0.1', from: 'nobody' })).toThrow('LIUCHI_MAIL_FROM')
})
