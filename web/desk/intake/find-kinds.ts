/** A kind as it is searched: its names, the words that stand for it, and the letters by which it is typed. */
interface Searched {
  readonly words: { readonly zh: string; readonly en: string }
  readonly plain: { readonly zh: string; readonly en: string }
  readonly group: readonly { readonly zh: string; readonly en: string }[]
  readonly keywords: readonly string[]
  readonly letters: readonly string[]
}

/** How well a kind answers what was typed; 0 where it does not. */
function fits(kind: Searched, query: string): number {
  const names = [kind.words.zh, kind.plain.zh, kind.words.en.toLowerCase(), kind.plain.en.toLowerCase()]
  if (names.includes(query) || kind.letters.includes(query)) return 100
  if (names.some((name) => name.startsWith(query))) return 70
  if (kind.letters.some((letters) => letters.startsWith(query))) return 60
  if (names.some((name) => name.includes(query))) return 50
  if (kind.keywords.some((word) => word.startsWith(query))) return 40
  if (query.length > 1 && kind.letters.some((letters) => letters.includes(query))) return 20
  return kind.group.some((group) => group.zh.includes(query)) ? 10 : 0
}

/** The kinds that answer characters, pinyin or initials, the best first; all of them where nothing was typed. */
export function findKinds<K extends Searched>(kinds: readonly K[], typed: string, limit = 12): readonly K[] {
  const query = typed.trim().toLowerCase().replaceAll(/\s+/g, '')
  if (!query) return kinds.slice(0, limit)
  return kinds
    .map((kind, at) => ({ kind, at, score: fits(kind, query) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, limit)
    .map(({ kind }) => kind)
}
