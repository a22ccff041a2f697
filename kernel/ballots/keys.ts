import {
  constants,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { Keys } from '../secrets/keys.ts'
import { decryptField, encryptField } from '../secrets/sm4.ts'
import { boxText, MODULUS_BITS, type Paper, printText, SALT_BYTES } from './paper.ts'

/*
 * The house's side of blind signatures (RFC 9474, RSABSSA-SHA384-PSS-Deterministic). The raw operation is the server's own library's,
 * which works in constant time; blinding and unblinding happen in the rater's browser.
 */

let held: Keys | undefined

/** Hands over the keys of this process. */
export function useBallotKeys(keys: Keys): void {
  held = keys
}
const getKeys = (): Keys => {
  if (!held) throw new Error('no keys were handed over')
  return held
}

/** Of which pile of which ballot a key is: its secret half opens nowhere else. */
interface KeyOf {
  readonly county: string
  readonly ballot: string
  readonly pile: string
}
const placeOf = ({ county, ballot, pile }: KeyOf) => ({
  ...{ county, table: 'ballot_key', column: 'secret', id: `${ballot}/${pile}` },
})

const makePair = promisify(generateKeyPair)

/** Makes the key of a pile: the open half in base64url, the secret half sealed under the key of fields. Takes some tenths of a second. */
export async function makePileKey(of: KeyOf): Promise<{ readonly open: string; readonly secret: Buffer }> {
  const { publicKey, privateKey } = await makePair('rsa', { modulusLength: MODULUS_BITS, publicExponent: 65_537 })
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' })
  return {
    open: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
    secret: encryptField(getKeys(), secret, placeOf(of)),
  }
}

const raw = constants.RSA_NO_PADDING
const WIDTH = MODULUS_BITS / 8

/** Signs what a browser blinded (BlindSign of RFC 9474); undefined where it is no number that this key could sign. */
export function signBlinded(of: KeyOf, secret: Buffer, blinded: Buffer): Buffer | undefined {
  const key = createPrivateKey({ key: decryptField(getKeys(), secret, placeOf(of)), format: 'der', type: 'pkcs8' })
  if (blinded.length !== WIDTH) return undefined
  try {
    const signed = privateDecrypt({ key, padding: raw }, blinded)
    // A fault in the operation could give the key away: what does not check is not handed out.
    const back = publicEncrypt({ key: createPublicKey(key), padding: raw }, signed)
    return back.equals(blinded) ? signed : undefined
  } catch {
    return undefined
  }
}

const opened = new Map<string, KeyObject>()
const openKeyOf = (open: string): KeyObject => {
  const known = opened.get(open)
  if (known) return known
  const key = createPublicKey({ key: Buffer.from(open, 'base64url'), format: 'der', type: 'spki' })
  if (opened.size >= 200) opened.clear()
  opened.set(open, key)
  return key
}

/** Whether the number of a paper was signed by the key of its pile. */
export const isSigned = (open: string, number: Buffer, signature: Buffer): boolean =>
  signature.length === WIDTH &&
  verify(
    'sha384',
    number,
    { key: openKeyOf(open), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
    signature,
  )

const sha256 = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()

/** By which a paper is known as spent: tells nothing of its number. */
export const spentOf = (number: Buffer): Buffer => sha256(number)
export const printOf = (paper: Paper): Buffer => sha256(printText(paper))
/** What stands for a closed box, in hex. */
export const boxOf = (prints: readonly string[]): string => sha256(boxText(prints)).toString('hex')
