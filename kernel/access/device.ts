import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Id } from '../id.ts'

/*
 * A device that a person enrolled for an organisation. Its key was made in its browser and cannot be taken out of it; here stands
 * the public half, by which what it signed without a signal is checked.
 */

export interface Device {
  readonly id: Id
  readonly organisation: Id
  /** Who enrolled it. */
  readonly person: Id
  readonly place: string
  /** P-256, SubjectPublicKeyInfo in base64url. */
  readonly publicKey: string
  readonly enrolledAt: Date
  readonly revokedAt: Date | null
}

function findKey(spki: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(spki, 'base64url'), format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined
  } catch {
    return undefined
  }
}

/** Whether it is the public half of a P-256 key. */
export const isDeviceKey = (spki: string): boolean => findKey(spki) !== undefined

/** Whether the device signed this text. @param signature ECDSA with SHA-256 as browsers write it: r | s, in base64url */
export function isSignedBy({ publicKey }: Pick<Device, 'publicKey'>, text: string, signature: string): boolean {
  const key = findKey(publicKey)
  const bytes = Buffer.from(signature, 'base64url')
  if (!key || bytes.length !== 64) return false
  return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, bytes)
}
