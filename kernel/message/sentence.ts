import type { JsonObject } from '../json.ts'
import { fillWords, type Words } from '../words.ts'

const sentences = new Map<string, Words>()

/**
 * Declares the sentences of one room or programme: key `<room>/<name>` is what a message names. Programmes give their
 * `says`. Twice the same key with other words is fatal at start.
 */
export function declareSentences(room: string, table: { readonly [name: string]: Words }): void {
  for (const [name, words] of Object.entries(table)) {
    const key = `${room}/${name}`
    const known = sentences.get(key)
    if (known && (known.zh !== words.zh || known.en !== words.en)) throw new Error(`sentence declared twice: ${key}`)
    sentences.set(key, words)
  }
}

/** The filled sentence of a message; undefined where its key was never declared (an old message of a programme that left). */
export function findSentence(key: string, fills: JsonObject): Words | undefined {
  const words = sentences.get(key)
  if (!words) return undefined
  const plain = Object.entries(fills).filter(([, v]) => typeof v === 'string' || typeof v === 'number')
  return fillWords(words, Object.fromEntries(plain) as Record<string, string | number>)
}

/** All declared sentences, for the check that each has words in both languages. */
export const allSentences = (): ReadonlyMap<string, Words> => sentences
