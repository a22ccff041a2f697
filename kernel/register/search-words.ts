/**
 * Search words. A name is stored as a handful of tokens, each a rest of the name from some character on, in three
 * spellings: characters, full pinyin, initials. A search word matches where it begins one of them, so one index over
 * (county, token), compared by `>=` and `<`, answers 六尺, 尺巷, liuchi, lcx and cx alike.
 *
 * Rejected: trigram indexes (slow on two characters, and under row-level security), a column per spelling (finds only
 * beginnings), one row per substring (grows with the square of the length). Tokens grow with the length and are
 * bounded below.
 *
 * The column must be compared byte by byte (`collate "C"`), or `lower <= token < upper` does not hold.
 */
import { normalName, splitName } from './name.ts'
import { type Named, plainLetters, readingsOf } from './reading.ts'

/** A half-open range of tokens: `lower <= token` and `token < upper`. */
export type TokenRange = { lower: string; upper: string }

/** From how many places in a name a search may begin. */
const maxStarts: Record<Named, number> = { person: 6, place: 16, organisation: 20 }

/** Tokens and search words are cut here, so that index rows stay small; longer words then match by their beginning. */
const maxCharacters = 12
const maxLetters = 24

/** A search of more words than this is taken for pasted text: the rest is ignored. */
const maxWords = 6

/**
 * The tokens of one name, without doubles: at most 3 × starts, a little more where a character is read in two ways.
 * A start is the beginning, the given name, and every character that is followed by another one: a last character alone
 * would match a twentieth of all names.
 */
export function tokensOf(name: string, named: Named): string[] {
  const text = searchable(named === 'person' ? normalName(name) : name)
  if (text === '') return []
  const letters = [...text]
  const starts = startsOf(text, letters, named)
  const tokens = new Set<string>()
  for (const start of starts) tokens.add(letters.slice(start, start + maxCharacters).join(''))
  for (const reading of readingsOf(text, named)) {
    for (const start of starts) {
      let full = ''
      let initials = ''
      for (let i = start; i < reading.length && (full.length < maxLetters || initials.length < maxCharacters); i++) {
        const syllable = reading[i]!
        if (full.length < maxLetters) full += syllable
        initials += syllable === '' ? '' : syllable[0]
      }
      if (full !== '') tokens.add(full.slice(0, maxLetters))
      if (initials.length > 1) tokens.add(initials.slice(0, maxCharacters))
    }
  }
  return [...tokens]
}

/**
 * The ranges of a search as typed. Every word must be found (intersection), each in a token of its own: 'wenchang lcx',
 * '文昌 六尺巷'. Blanks between single characters or single syllables are padding, not words: '王 芳', 'liu chi xiang'.
 * Empty input gives no range, which finds nothing.
 */
export function queryToken(input: string): TokenRange[] {
  const words = plainLetters(input)
    .split(/[\s,，、;；/]+/u)
    .map(searchable)
    .filter((word) => word !== '')
  const padded = words.length > 1 && (words.every((w) => [...w].length === 1) || words.every(isSyllable))
  // Letters and characters in one word are two spellings of one name: 王jg must match a token each.
  const runs = (padded ? [words.join('')] : words).flatMap((word) => word.match(/[a-z][\x21-\x7e]*|[^a-z]+/g) ?? [])
  return [...new Set(runs.map(shortened))].slice(0, maxWords).map((lower) => ({ lower, upper: after(lower) }))
}

/** Whether a token lies in a range; the same comparison as the index makes, for lists held in memory. */
export function inRange(token: string, range: TokenRange): boolean {
  return token >= range.lower && token < range.upper
}

/** One spelling for comparison: compatibility forms resolved, small letters, no blanks, dots, apostrophes or hyphens. */
function searchable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{P}]/gu, '')
    .toLowerCase()
}

function startsOf(text: string, letters: string[], named: Named): number[] {
  const starts = [0]
  const given = named === 'person' ? [...splitName(text).surname].length : 0
  for (let i = 1; i < letters.length && starts.length < maxStarts[named]; i++) {
    // Inside a run of letters or digits nothing begins: 第12网格 is not found by 2.
    if (isPlain(letters[i]!) && isPlain(letters[i - 1]!)) continue
    if (i === given || (i > given && i < letters.length - 1)) starts.push(i)
  }
  return starts
}

function shortened(word: string): string {
  return [...word].slice(0, /^[a-z]/.test(word) ? maxLetters : maxCharacters).join('')
}

/** The first string after all that begin with the prefix: its last code point counted up by one. */
function after(prefix: string): string {
  const letters = [...prefix]
  const next = letters.pop()!.codePointAt(0)! + 1
  return letters.join('') + String.fromCodePoint(next === 0xd800 ? 0xe000 : next)
}

function isPlain(letter: string): boolean {
  return /^[a-z0-9]$/.test(letter)
}

const syllable =
  /^(?:[bpmf]?(?:a|ai|an|ang|ao|o|ou|ei|en|eng|i|ian|iao|ie|in|ing|iu|u)|[dtnl]?(?:a|ai|an|ang|ao|e|ei|en|eng|i|ia|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|ui|un|uo|v|ve)|[gkh]?(?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)|(?:[zcs]h?|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)|y(?:a|an|ang|ao|e|i|in|ing|o|ong|ou|u|uan|ue|un)|w(?:a|ai|an|ang|ei|en|eng|o|u)|er)$/

function isSyllable(word: string): boolean {
  return syllable.test(word)
}
