/** A data key closed under a code of four digits. */
export interface Locked {
  readonly salt: Uint8Array<ArrayBuffer>
  readonly iv: Uint8Array<ArrayBuffer>
  readonly wrapped: ArrayBuffer
  readonly rounds: number
}

/** Of PBKDF2 with SHA-256: about a second on a plain phone, so that trying all codes takes hours. Source: OWASP, 2023. */
const ROUNDS = 600_000
/** So many wrong codes one after the other, and what lies on the phone is gone. */
export const TRIES = 5
export const PIN_LENGTH = 4

async function wrappingKey(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    typed,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const dataKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Makes a new data key that opens with a code only. */
export async function lockUp(pin: string, rounds = ROUNDS): Promise<{ locked: Locked; key: CryptoKey }> {
  const [salt, iv, raw] = [16, 12, 32].map((length) => crypto.getRandomValues(new Uint8Array(length))) as [
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>,
  ]
  const wrapping = await wrappingKey(pin, salt, rounds)
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, wrapping, raw)
  return { locked: { salt, iv, wrapped, rounds }, key: await dataKey(raw) }
}

/** The data key, or undefined where the code is wrong. */
export async function findKey({ salt, iv, wrapped, rounds }: Locked, pin: string): Promise<CryptoKey | undefined> {
  const wrapping = await wrappingKey(pin, salt, rounds)
  try {
    return await dataKey(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, wrapping, wrapped))
  } catch {
    return undefined
  }
}

/** Codes that whoever finds the phone tries first: one digit four times, or four in a row. */
export const isPlainPin = (pin: string): boolean =>
  /^(\d)\1+$/.test(pin) || '01234567890'.includes(pin) || '09876543210'.includes(pin)
