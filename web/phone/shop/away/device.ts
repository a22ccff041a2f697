import { doors, newKey, post, told } from '../../../api/client.ts'
import type { DeviceRow } from '../../kept/kept.store.ts'
import { openKeeping } from '../../kept/kept.store.ts'

/** Browsers sign at secure addresses only. */
export const canSign = (): boolean => Boolean(globalThis.crypto?.subtle)

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** This browser as the device of a person for an organisation; undefined where it was not enrolled. */
export async function findDevice(organisation: string, person: string): Promise<DeviceRow | undefined> {
  return (await openKeeping()).devices.get([organisation, person])
}

/**
 * Enrols this browser: a pair of keys is made here, and only the public one leaves it. One that the house revoked is replaced.
 * @throws Refused, NoSignal
 */
export async function enrol(organisation: string, person: string): Promise<DeviceRow> {
  const known = await findDevice(organisation, person)
  if (known && !(await isRevoked(known.device))) return known
  const pair = await crypto.subtle.generateKey(P256, false, ['sign', 'verify'])
  const publicKey = base64url(await crypto.subtle.exportKey('spki', pair.publicKey))
  const { device } = await post<{ device: string }>('/api/devices', { organisation, publicKey }, newKey())
  const row: DeviceRow = { organisation, person, device, key: pair.privateKey }
  await (await openKeeping()).devices.put(row)
  return row
}

async function isRevoked(device: string): Promise<boolean> {
  const { rows } = await told(doors.GET('/api/devices'))
  const row = rows.find((one) => one.device === device)
  return row === undefined || row.revokedAt !== null
}

/** The device's signature of a text: r | s in base64url. */
export const signText = async ({ key }: DeviceRow, text: string): Promise<string> =>
  base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(text)))

/** What comes before the signed part of a code, and how long its parts are: see kernel/secrets/passing-code.ts. */
const MARK = 'LC'
const HEAD = 22
const SIGNATURE = 64

/**
 * Whose code a text is, checked by the public keys that were taken along; undefined where it is none of ours, or over.
 * @param at by the clock of the house
 */
export async function checkCode(
  text: string,
  keys: readonly { readonly version: number; readonly key: string }[],
  at: Date,
): Promise<string | undefined> {
  if (!text.startsWith(MARK) || !/^[\w-]+$/.test(text)) return undefined
  const bytes = bytesOf(text.slice(MARK.length))
  if (bytes.length !== HEAD + SIGNATURE) return undefined
  const view = new DataView(bytes.buffer)
  const age = Math.floor(at.getTime() / 60_000) - view.getUint32(18)
  const known = keys.find(({ version }) => version === view.getUint16(0))
  if (!known || age < 0 || age > 1) return undefined
  const key = await crypto.subtle.importKey('spki', bytesOf(known.key), P256, false, ['verify'])
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' } as const
  const right = await crypto.subtle.verify(algorithm, key, bytes.subarray(HEAD), bytes.subarray(0, HEAD))
  if (!right) return undefined
  const hex = [...bytes.subarray(2, 18)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
