import type { KindShown } from '../about.ts'

/** How well a kind answers what somebody typed or said; 0 where it does not. */
function fits(kind: KindShown, query: string): number {
  const names = [kind.plain.zh, kind.words.zh, kind.plain.en.toLowerCase(), kind.words.en.toLowerCase()]
  if (names.includes(query)) return 100
  if (names.some((name) => name.startsWith(query))) return 60
  if (names.some((name) => name.includes(query))) return 40
  if (kind.keywords.some((word) => word.startsWith(query))) return 30
  if (kind.group.some((group) => group.zh.includes(query))) return 10
  // A whole sentence: each of the kind's words that stands in it speaks for it, a longer word more.
  return kind.keywords.reduce((sum, word) => (query.includes(word) ? sum + word.length * 2 : sum), 0)
}

/** The kinds that answer a word or a sentence, the best first. Words and keywords decide; nothing leaves the phone. */
export function findKinds(kinds: readonly KindShown[], typed: string, limit = 12): readonly KindShown[] {
  const query = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s，。、,.！!？?]+/g, '')
  const words = typed.trim().toLowerCase()
  if (!query) return []
  return kinds
    .map((kind, at) => ({ kind, at, score: Math.max(fits(kind, query), words === query ? 0 : fits(kind, words)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ kind }) => kind)
}
