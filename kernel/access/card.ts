import type { Id } from '../id.ts'
import { isKeyedDigest, keyedDigest } from '../secrets/keyed-digest.ts'
import type { Keys } from '../secrets/keys.ts'

/*
 * A printed card, for those who have no phone: its number says whose it is, a PIN that its holder chose opens it. Of the PIN a
 * digest under a key is kept. After five wrong ones in a row the card is blocked until a PIN is chosen anew.
 */

export interface Card {
  readonly id: Id
  /** Ten digits, the last one a check digit. */
  readonly code: string
  /** `household:<id>`. */
  readonly holder: string
  /** Who answered for the holder when it was issued. */
  readonly person: Id
  readonly place: string
  readonly issuedAt: Date
  readonly endedAt: Date | null
  readonly pin: Buffer | null
  readonly wrong: number
}

/** Wrong PINs in a row that block a card. */
export const CARD_TRIES = 5
const PIN = 'card-pin'

let held: Keys | undefined

/** Hands over the keys of this process. */
export function useCardKeys(keys: Keys): void {
  held = keys
}

/** What is kept of a PIN. */
export function pinDigest(card: Id, pin: string): Buffer {
  if (!held) throw new Error('no keys were handed over')
  return keyedDigest(held, PIN, `${card} ${pin}`)
}

/** Tries a PIN: how the card answers, and how many tries it then has left. */
export function tryPin(
  card: Card,
  pin: string,
): { readonly answer: 'right' | 'wrong' | 'blocked' | 'none'; left: number } {
  if (!held) throw new Error('no keys were handed over')
  if (!card.pin) return { answer: 'none', left: 0 }
  if (card.wrong >= CARD_TRIES) return { answer: 'blocked', left: 0 }
  if (isKeyedDigest(held, PIN, `${card.id} ${pin}`, card.pin)) return { answer: 'right', left: CARD_TRIES }
  return { answer: 'wrong', left: CARD_TRIES - card.wrong - 1 }
}

/** Whether a PIN is among those that everybody tries first: one digit again and again, or a row of them up or down. */
export const isWeakPin = (pin: string): boolean => {
  const steps = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]))
  return steps.every((step) => step === steps[0]) && Math.abs(steps[0] ?? 0) <= 1
}

/** The check digit of a number (Luhn): a slip of one digit, or two exchanged, is no card. */
function checkDigit(digits: string): number {
  const sum = [...digits]
    .map((digit, i) => Number(digit) * ((digits.length - i) % 2 ? 2 : 1))
    .reduce((all, n) => all + (n > 9 ? n - 9 : n), 0)
  return (10 - (sum % 10)) % 10
}

export const isCardCode = (typed: string): boolean =>
  /^\d{10}$/.test(typed) && checkDigit(typed.slice(0, 9)) === Number(typed[9])

/** A new card's number, out of the random part of its id. It begins with 1 to 9. */
export function cardCode(id: Id): string {
  const drawn = 100_000_000n + (BigInt(`0x${id.replaceAll('-', '').slice(18)}`) % 900_000_000n)
  return `${drawn}${checkDigit(String(drawn))}`
}
