import type { ReactNode } from 'react'
import type { Shapes } from '../api/client.ts'
import { type Photo, PhotoGrid } from '../parts/photos.tsx'
import { Section } from '../parts/section.tsx'
import { inList, onTheWall } from '../words/days.ts'
import { type Say, useWords, type Words } from '../words/language.ts'
import { isByItem, shownValue } from './timeline.tsx'

/*
 * What the steps of a case say item by item, such as a check sheet, what was mended and what was looked at again, brought together: each
 * item with its pictures and notes, in the order in which they came.
 */

type Case = Pick<Shapes['Case'], 'steps' | 'attachments' | 'at'>

interface Look {
  readonly no: number
  readonly title: string
  /** How it came out, and what else was filled in of it. */
  readonly words: string
  readonly note: string
  readonly photos: readonly Photo[]
  readonly voices: readonly string[]
}
export interface ItemOfCase {
  readonly code: string
  readonly name: string
  readonly looks: readonly Look[]
}

/** The items of a case, in the order of its first sheet. */
export function itemsOf(t: Say, say: (words: Words) => string, file: Case): readonly ItemOfCase[] {
  const today = onTheWall(file.at).day
  const there = new Set(file.attachments.map((one) => one.file))
  const items = new Map<string, { code: string; name: string; looks: Look[] }>()
  for (const step of file.steps)
    for (const { value } of step.form) {
      if (!isByItem(value)) continue
      for (const [at, code] of value.of.entries()) {
        const [name, ...cells] = (value.lines[at] ?? []).map((cell, n) => ({ cell, kind: value.heads[n]?.kind }))
        const wordsOf = (long: boolean) =>
          cells
            .filter(({ cell, kind }) => cell !== null && !Array.isArray(cell) && (kind === 'long-text') === long)
            .map(({ cell, kind }) => shownValue(t, say, { value: cell, ...(kind ? { kind } : {}) }))
            .join('　')
        const filesOf = (of: 'photos' | 'voice') =>
          cells.flatMap(({ cell, kind }) =>
            kind === of && Array.isArray(cell) ? cell.filter((one) => there.has(one)) : [],
          )
        const title = shownValue(t, say, { value: name?.cell ?? null })
        const look: Look = {
          ...{
            no: step.no,
            title: [step.words ? say(step.words) : '', inList(step.at, today), step.actor ?? step.organisation ?? '']
              .filter(Boolean)
              .join('　'),
          },
          ...{ words: wordsOf(false), note: wordsOf(true), voices: filesOf('voice') },
          photos: filesOf('photos').map((one, nth) => ({
            ...{ id: one, src: `/api/files/${one}?size=thumb`, large: `/api/files/${one}` },
            alt: t('by-item.photo', { item: title, n: nth + 1 }),
          })),
        }
        const item = items.get(code) ?? { code, name: title, looks: [] }
        items.set(code, { ...item, looks: [...item.looks, look] })
      }
    }
  return [...items.values()]
}

/** How an item was found, look by look, side by side where there is room. */
const Looks = ({ item }: { item: ItemOfCase }) => {
  const { t } = useWords()
  return (
    <ol className="looks">
      {item.looks.map((look) => (
        <li key={look.no}>
          <p className="meta">{look.title}</p>
          {(look.words || look.note) && (
            <p>
              {look.words && <b>{look.words}</b>} {look.note}
            </p>
          )}
          {look.photos.length > 0 && <PhotoGrid photos={look.photos} columns={4} height={84} />}
          {look.voices.map((one, n) => (
            // biome-ignore lint/a11y/useMediaCaption: nobody wrote down what was said
            <audio
              key={one}
              controls
              preload="none"
              src={`/api/files/${one}`}
              aria-label={t('by-item.voice', { item: item.name, n: n + 1 })}
            />
          ))}
        </li>
      ))}
    </ol>
  )
}

/** How each item was found before, for a form in which it is answered again. */
export const looksBefore = (items: readonly ItemOfCase[]): ReadonlyMap<string, ReactNode> =>
  new Map(items.map((item) => [item.code, <Looks key={item.code} item={item} />]))

const hasMore = ({ looks }: ItemOfCase): boolean =>
  looks.length > 1 || looks.some(({ note, photos, voices }) => note !== '' || photos.length > 0 || voices.length > 0)

/** All items of a case: those of which there is something to see, then the others in a line. Nothing where it has none. */
export const ItemsSection = ({ file }: { file: Case }) => {
  const { t, say, list } = useWords()
  const items = itemsOf(t, say, file)
  if (items.length === 0) return null
  const rest = Map.groupBy(
    items.filter((item) => !hasMore(item)),
    ({ looks }) => looks[0]?.words ?? '',
  )
  return (
    <Section title={t('by-item.title')} note={t('by-item.count', { n: items.length })}>
      <div className="items">
        {items.map(
          (item, at) =>
            hasMore(item) && (
              <section key={item.code} aria-label={item.name}>
                <h3>
                  {at + 1}　{item.name}
                </h3>
                <Looks item={item} />
              </section>
            ),
        )}
        {[...rest].map(([words, those]) => (
          <p key={words}>
            <b>{words}</b>　{list(those.map(({ name }) => name))}
          </p>
        ))}
      </div>
    </Section>
  )
}
