import type { CountyBook } from '#kernel/book.ts'
import type { KindShown } from '#kernel/programme/define.ts'
import { readingsOf } from '#kernel/register/reading.ts'

/** What a pasted message seems to say. All of it is a guess that the clerk looks at; nothing is kept. */
export interface ReadChat {
  readonly title: string
  readonly text: string
  /** The name that the group shows; never published. */
  readonly who: string | null
  readonly phone: string | null
  readonly items: readonly { readonly code: string; readonly score: number; readonly words: readonly string[] }[]
  readonly places: readonly { readonly code: string; readonly by: PlaceClue; readonly words: readonly string[] }[]
}
export type PlaceClue = 'name' | 'short-name' | 'pinyin' | 'town'

const TITLE = 40
const FEW = 3
/** Name and hour as chat programmes put them above a message, or the name before a colon. */
const heading =
  /^(?:\[.*?\]\s*)?([^\s:：，。]{1,12})(?:\s+(?:\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s*)?(?:上午|下午|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?)?\s*[:：]?\s*$/u
const inline = /^([^\s:：，。\d]{1,12})[:：]\s*(.+)$/u
const phonePattern = /(?<!\d)1[3-9]\d{9}(?!\d)/

/**
 * Reads a message that was pasted from a chat group: where and what by catalogue words, place names and pinyin. Places within
 * `near` (the clerk's own) come first among equals.
 */
export function readChat(
  pasted: string,
  given: {
    readonly book: CountyBook
    readonly kinds: readonly KindShown[]
    readonly near: readonly string[]
  },
): ReadChat {
  const lines = pasted
    .normalize('NFC')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const { who, rest } = takeHeading(lines)
  const phone = phonePattern.exec(pasted)?.[0] ?? null
  const text = rest.join('\n').slice(0, 1000)
  const said = text.replace(phonePattern, '').replaceAll(/(?:电话|手机|联系)[:：]?\s*(?=$|[，。,\n])/g, '')
  const title = [...(said.split(/[\n。！？!?]/).find((part) => part.trim() !== '') ?? '').trim()]
  return {
    // The number stands in its own field, where it is masked; it is not kept a second time in the text.
    text: phone ? said.replace(/[，,、\s]+$/u, '') : text,
    title: (title.length > TITLE ? `${title.slice(0, TITLE - 1).join('')}…` : title.join('')).replace(/[，,、]+$/, ''),
    who,
    phone,
    items: itemsIn(said, given.kinds),
    places: placesIn(said, given.book, given.near),
  }
}

function takeHeading(lines: readonly string[]): { who: string | null; rest: readonly string[] } {
  const [first = '', ...others] = lines
  const above = others.length > 0 ? heading.exec(first) : null
  if (above) return { who: above[1] ?? null, rest: others }
  const before = inline.exec(first)
  return before ? { who: before[1] ?? null, rest: [before[2] as string, ...others] } : { who: null, rest: lines }
}

/** Longer words tell more: 路灯不亮 is worth more than 太黑. */
function itemsIn(text: string, kinds: readonly KindShown[]): ReadChat['items'] {
  return kinds
    .map((kind) => {
      const words = [...new Set([kind.words.zh, kind.plain.zh, ...kind.keywords])].filter(
        (word) => [...word].length > 1 && text.includes(word),
      )
      return { code: kind.code, words, score: words.reduce((sum, word) => sum + [...word].length ** 2, 0) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, FEW)
}

interface Named {
  readonly code: string
  readonly name: string
  readonly short: string
  readonly town: { readonly name: string; readonly short: string }
  readonly letters: readonly string[]
  readonly initials: readonly string[]
}
const namesOf = new WeakMap<CountyBook, readonly Named[]>()

/** The villages of a book with their short names and pinyin, remembered with it. */
function villagesOf(book: CountyBook): readonly Named[] {
  const known = namesOf.get(book)
  if (known) return known
  const towns = new Map(book.places().flatMap((p) => (p.level === 'town' ? [[p.code, p.name] as const] : [])))
  const villages = book
    .places()
    .filter((p) => p.level === 'village' && !p.statisticalOnly && p.to === null)
    .map(({ code, name }): Named => {
      const short = name.replace(/(社区|村)$/, '')
      const town = towns.get(code.slice(0, 9)) ?? ''
      const readings = readingsOf(short, 'place')
      return {
        code,
        name,
        short,
        town: { name: town, short: town.replace(/(街道|镇|乡|经济开发区|开发区)$/, '') },
        letters: readings.map((r) => r.join('')),
        initials: readings.map((r) => r.map((s) => s[0] ?? '').join('')),
      }
    })
  namesOf.set(book, villages)
  return villages
}

const weight: Readonly<Record<PlaceClue, number>> = { name: 8, 'short-name': 5, pinyin: 4, town: 1 }

function placesIn(text: string, book: CountyBook, near: readonly string[]): ReadChat['places'] {
  const plain = text.replaceAll(/\s/g, '')
  const latin = text.toLowerCase().match(/[a-z]{3,}/g) ?? []
  const found = villagesOf(book).flatMap((v) => {
    const byTown = v.town.short.length > 1 && plain.includes(v.town.short)
    const by: PlaceClue | undefined = plain.includes(v.name)
      ? 'name'
      : v.short.length > 1 && plain.includes(v.short)
        ? 'short-name'
        : latin.some((word) => v.letters.includes(word) || (word.length > 2 && v.initials.includes(word)))
          ? 'pinyin'
          : undefined
    if (!by) return []
    const words = [by === 'name' ? v.name : v.short, ...(byTown ? [v.town.name] : [])]
    const score = weight[by] + (byTown ? 4 : 0) + (near.some((place) => v.code.startsWith(place)) ? 2 : 0)
    return [{ code: v.code, by, words, score: score + v.short.length / 10 }]
  })
  return found
    .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1))
    .slice(0, FEW)
    .map(({ code, by, words }) => ({ code, by, words }))
}
