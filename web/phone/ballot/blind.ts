import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { boxText, PAPER_BYTES, type Paper, printText } from '#kernel/ballots/paper.ts'

/*
 * The rater's side of a phone ballot (RFC 9474). The paper's number is drawn here and blinded before the house sees anything of it;
 * what the house signs cannot be told from any other paper afterwards.
 */

const suite = RSABSSA.SHA384.PSS.Deterministic()

/** A paper before it is signed. All in base64url. */
export interface BlindPaper {
  readonly number: string
  readonly blinded: string
  /** Takes the blinding off again. Never leaves the browser. */
  readonly inverse: string
}

/** Browsers offer what is needed at secure addresses only. */
export const canBlind = (): boolean => Boolean(globalThis.crypto?.subtle)

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const readKey = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', bytesOf(key), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

/** Draws a paper and blinds it for the key of its pile. */
export async function drawPaper(key: string): Promise<BlindPaper> {
  const number = crypto.getRandomValues(new Uint8Array(PAPER_BYTES))
  const { blindedMsg, inv } = await suite.blind(await readKey(key), suite.prepare(number))
  return { number: textOf(number), blinded: textOf(blindedMsg), inverse: textOf(inv) }
}

/** Takes the blinding off what the house signed, and checks it. @throws where the house did not sign with this key */
export async function openPaper(key: string, paper: BlindPaper, signed: string): Promise<string> {
  const number = bytesOf(paper.number)
  return textOf(await suite.finalize(await readKey(key), number, bytesOf(signed), bytesOf(paper.inverse)))
}

const digest = async (text: string): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))

/** By which a paper is found in the box, in hex. */
export const printOf = (paper: Paper): Promise<string> => digest(printText(paper))
/** What must stand for a box with these prints. */
export const boxOf = (prints: readonly string[]): Promise<string> => digest(boxText(prints))
