import type { Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { ExitKey, ExitValue, GateValue, Phrase } from '../gate.ts'
import { GATE } from '../parameters.ts'

/** A channel that a text or an item seems to call for, with the words that say so. */
export interface Turn {
  readonly exit: ExitKey
  readonly value: ExitValue
  /** It does not become a case here unless the person says that the matter is another. */
  readonly leaves: boolean
  readonly because: Because
}

/** The order in which they are asked: danger is told first, and what must not be read by neighbours before the rest. */
const order: readonly ExitKey[] = ['danger', 'conduct', 'petition', 'court', 'centre']
export const leaving: ReadonlySet<ExitKey> = new Set(['conduct', 'petition', 'court'])

const sentencesOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replaceAll(/[ \t]/g, '')
    .split(/[。！？!?;；\n]+/)
    .filter((s) => s !== '')

/** The words of a phrase as they stand in one sentence; undefined where it is not said. */
function findSaid({ all, unless }: Phrase, sentences: readonly string[]): readonly string[] | undefined {
  for (const sentence of sentences) {
    if (unless?.some((word) => sentence.includes(word))) continue
    const words = all.map((group) => group.find((word) => sentence.includes(word)))
    if (words.every((word) => word !== undefined)) return words
  }
  return undefined
}

/**
 * Where else a matter may belong, guessed from its item and the reporter's words: danger to life, conduct of officials,
 * petitions, courts, or the grid centre itself. A guess only: whoever asks is told the reasons and may go on.
 * Clause: 信访工作条例, 纪检监察机关处理检举控告工作规则; the words are the office's own, to be confirmed.
 */
export function whereToTurn(
  { text, item }: { readonly text: string; readonly item?: string | undefined },
  place: string,
  { book, day }: { readonly book: CountyBook; readonly day: Day },
): readonly Turn[] {
  const parameter = book.getParameter(GATE, day, place)
  const gate = parameter.value as unknown as GateValue
  const sentences = sentencesOf(text)
  return order.flatMap((exit) => {
    const value = gate[exit]
    const words = value.phrases.map((phrase) => findSaid(phrase, sentences)).find((found) => found !== undefined)
    const byItem = item !== undefined && value.items.includes(item)
    if (!words && !byItem) return []
    return [
      {
        exit,
        value,
        leaves: leaving.has(exit),
        because: {
          rule: 'grid-casework/where-to-turn',
          // The words found are the office's own, not the reporter's.
          facts: { exit, words: words?.join('、') ?? null, item: byItem ? item : null },
          parameters: [{ ...parameter, value: null }],
        },
      },
    ]
  })
}
