import { createHash, createHmac } from 'node:crypto'

/*
 * A draw that anybody can do again. Before: the lists are frozen as one text, and its digest and that of a secret are published. Then
 * a value that nobody could know is published by somebody else. Seed = SHA-256 of secret, value and digest of the lists; all orders
 * follow from it. `script.ts` is the same in ten lines for a browser or node; a test holds the two together.
 */

/** What is frozen, in the order in which it stands in the published text. Numbers of lists begin at 1. */
export interface Lists {
  /** How many subjects are drawn, and how many inspectors for each. */
  readonly draw: number
  readonly each: number
  /** Names of the subjects. */
  readonly subjects: readonly string[]
  /** Tokens of the inspectors: nobody is named, and nobody can be exchanged afterwards. */
  readonly inspectors: readonly string[]
  /** Who may not inspect what: pairs of subject and inspector. */
  readonly excluded: readonly (readonly [subject: number, inspector: number])[]
}

/** A subject that is out `[3]`, or an inspector that is out for a subject `[3, 2]`: the next of the same order takes the place. */
export type Gone = readonly number[]

/** A subject drawn, with its inspectors. */
export type Picked = readonly [subject: number, inspectors: readonly number[]]

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The published text of lists: what is digested. */
export const textOf = ({ draw, each, subjects, inspectors, excluded }: Lists): string =>
  JSON.stringify({ draw, each, subjects, inspectors, excluded })

/** What stands for an inspector in the published lists; with the revealed secret whoever knows the person's id can check it. */
export const tokenOf = (secret: string, person: string): string => sha256(`${secret} ${person}`).slice(0, 16)

/** The seed of all orders, 64 hex digits. */
export const seedOf = (secret: string, value: string, listsHash: string): string =>
  sha256([secret, value, listsHash].join('\n'))

const RANGE = 2 ** 48

/** The numbers 1 to n in an order that follows from seed and label: Fisher-Yates over HMAC-SHA-256 in counter mode, without bias. */
export function orderOf(seed: string, n: number, label: string): readonly number[] {
  const order = Array.from({ length: n }, (_, i) => i + 1)
  let counter = 0
  for (let i = n - 1; i > 0; ) {
    const drawn = createHmac('sha256', seed).update(`${label} ${counter++}`).digest().readUIntBE(0, 6)
    // Numbers beyond the last whole multiple would favour the first places.
    if (drawn >= RANGE - (RANGE % (i + 1))) continue
    const j = drawn % (i + 1)
    const [a, b] = [order[i] as number, order[j] as number]
    order[i] = b
    order[j] = a
    i--
  }
  return order
}

const holds = (pairs: readonly (readonly number[])[], ...one: readonly number[]): boolean =>
  pairs.some((pair) => pair.join() === one.join())

/** Who is drawn. What is gone leaves its place to the next of the same order; without inspectors enough a subject has fewer. */
export function drawn(lists: Lists, seed: string, gone: readonly Gone[] = []): readonly Picked[] {
  return orderOf(seed, lists.subjects.length, 'subjects')
    .filter((subject) => !holds(gone, subject))
    .slice(0, lists.draw)
    .map(
      (subject): Picked => [
        subject,
        orderOf(seed, lists.inspectors.length, `inspectors ${subject}`)
          .filter((one) => !holds(lists.excluded, subject, one) && !holds(gone, subject, one))
          .slice(0, lists.each),
      ],
    )
}
