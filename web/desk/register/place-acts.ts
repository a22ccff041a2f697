import { levelOf } from '#kernel/register/place-code.ts'
import { placeKindWords } from '#kernel/register/place-name.ts'
import { fillWords, type Words } from '#kernel/words.ts'
import type { Answer } from '../../api/client.ts'
import { type Field, type FieldValues, textOf } from '../../parts/fields/field.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { documentField, fromField, onField, sortField } from './fields.ts'
import { keeps } from './keeps.ts'
import { onlyChanged, type RegisterAct } from './register-acts.tsx'

export type Place = Answer<'/api/places/{code}'>
type Wire = Readonly<Record<string, unknown>>

const same = (name: string): Words => ({ zh: name, en: name })
/** What a place of a level may be. Counties and prefectures are not made here. */
const kindsOf = {
  town: ['town', 'township', 'subdistrict', 'farm', 'development-zone'],
  village: ['village', 'community', 'farm-section'],
  grid: ['grid'],
} as const
type Made = keyof typeof kindsOf
const below: Readonly<Record<string, Made | undefined>> = { county: 'town', town: 'village', village: 'grid' }
const madeLevel = (level: string): Made | undefined => (level in kindsOf ? (level as Made) : undefined)
/** So many new places, or places merged at once, one form offers. */
const MOST = 6

/** What a keeper of places may do with a place that has not ended. */
export function placeActs(place: Place, me: MeAnswer): readonly RegisterAct[] {
  if (place.to || place.kind === 'virtual' || !keeps(me, ['places'], place.code)) return []
  const child = below[place.level]
  const own = madeLevel(place.level)
  return [
    ...(child ? [addPlace(place, child)] : []),
    change(place, own),
    ...(own ? [merge(place, own), split(place, own)] : []),
  ]
}

const kindField = (level: Made, name = 'kind'): Field => ({
  name,
  kind: 'choice',
  required: true,
  words: w['field.place-kind'],
  choices: kindsOf[level].map((kind) => ({ value: kind, words: placeKindWords[kind] })),
})
const nameField = (name = 'name', words: Words = w['field.place-name']): Field => ({
  name,
  kind: 'text',
  required: true,
  max: 40,
  words,
})

/** Three more digits below a place, never given before. */
const codeField = (above: string, words: Words = w['field.code'], name = 'code'): Field => ({
  name,
  kind: 'text',
  required: true,
  max: 15,
  words,
  help: fillWords(w['field.code-help'], { above }),
  check: (typed) => (new RegExp(`^${above}\\d{3}$`).test(typed.trim()) ? undefined : w['field.code-wrong']),
})

const addPlace = (place: Place, child: Made): RegisterAct => ({
  name: 'add-place',
  of: { id: child, words: w[`level.${child}`] },
  fields: [nameField(), codeField(place.code), kindField(child), sortField, onField, documentField],
  start: { kind: kindsOf[child][0], sort: String((place.below.length + 1) * 10) },
  bodyOf: (wire) => wire,
})

/** Another name, kind or order under the same code. Without a day it is a correction of what holds. */
const change = (place: Place, own: Made | undefined): RegisterAct => {
  const before: FieldValues = { name: place.name, kind: place.kind, sort: String(place.sort) }
  return {
    name: 'change-place',
    note: w['note.change-place'],
    fields: [nameField(), ...(own && own !== 'grid' ? [kindField(own)] : []), sortField, fromField, documentField],
    start: before,
    bodyOf: (wire) => ({ place: place.code, ...onlyChanged(wire, before) }),
  }
}

const follows: NonNullable<RegisterAct['follows']> = (t, answer) => [
  t('place.ends', { n: (answer.ended as readonly string[] | undefined)?.length ?? 0 }),
  t('place.open-go', { n: Number(answer.open ?? 0) }),
]

/** 撤并: this place and others end; another, new or there already, takes over. That is how a place is abolished. */
const merge = (place: Place, own: Made): RegisterAct => {
  const above = place.code.slice(0, -3)
  const alsoOf = (values: FieldValues | Wire) =>
    Array.from({ length: MOST }, (_, i) => `also-${i}`).filter((name) => values[name])
  return {
    name: 'merge-places',
    note: w['note.merge-places'],
    fields: (values) => [
      {
        name: 'way',
        kind: 'choice',
        required: true,
        words: w['field.merge-way'],
        choices: [
          { value: 'into', words: w['merge.into'] },
          { value: 'new', words: w['merge.new'] },
        ],
      },
      ...(values.way === 'new'
        ? [nameField(), codeField(above), ...(own === 'grid' ? [] : [kindField(own)]), sortField]
        : [
            { name: 'into', kind: 'place', required: true, words: w['field.merge-into'] } satisfies Field,
            { ...nameField('newName', w['field.merge-name']), required: false },
          ]),
      // One more picker than there are picks, so that any number may be named.
      ...Array.from(
        { length: Math.min(alsoOf(values).length + 1, MOST) },
        (_, i): Field => ({
          name: `also-${i}`,
          kind: 'place',
          words: i === 0 ? w['field.merge-also'] : w['field.merge-more'],
        }),
      ),
      onField,
      { ...documentField, required: true },
    ],
    start: { way: 'into', kind: kindsOf[own][0], sort: '10' },
    bodyOf: (wire) => ({
      from: [place.code, ...alsoOf(wire).map((name) => wire[name])],
      ...(wire.way === 'new'
        ? { into: wire.code, create: { name: wire.name, kind: own === 'grid' ? 'grid' : wire.kind, sort: wire.sort } }
        : { into: wire.into, ...(wire.newName ? { name: wire.newName } : {}) }),
      ...(wire.on ? { on: wire.on } : {}),
      document: wire.document,
    }),
    follows,
  }
}

/** 拆分: new places beside this one; it goes on smaller, or one of the new ones takes over what nobody is given. */
const split = (place: Place, own: Made): RegisterAct => {
  const above = place.code.slice(0, -3)
  /** The new places that have been named so far. */
  const named = (values: FieldValues | Wire) =>
    Array.from({ length: MOST }, (_, i) => i + 1).filter((n) => String(values[`name-${n}`] ?? '').trim() !== '')
  const heirs = (values: FieldValues) => [
    { value: place.code, words: fillWords(w['split.stays'], { name: place.name }) },
    ...named(values).flatMap((n) => {
      const code = textOf(values[`code-${n}`]).trim()
      return levelOfCode(code) === own ? [{ value: code, words: same(textOf(values[`name-${n}`])) }] : []
    }),
  ]
  return {
    name: 'split-place',
    note: w['note.split-place'],
    fields: (values) => [
      ...Array.from({ length: Math.min(named(values).length + 1, MOST) }, (_, i) => i + 1).flatMap((n): Field[] => {
        const needed = n === 1 || named(values).includes(n)
        return [
          { ...nameField(`name-${n}`, fillWords(w['field.new-place'], { n })), required: needed },
          ...(needed ? [codeField(above, fillWords(w['field.new-code'], { n }), `code-${n}`)] : []),
          ...(needed && own !== 'grid' ? [kindField(own, `kind-${n}`)] : []),
        ]
      }),
      {
        name: 'heir',
        kind: 'choice',
        required: true,
        words: w['field.heir'],
        help: w['field.heir-help'],
        choices: heirs(values),
      },
      onField,
      { ...documentField, required: true },
    ],
    start: {
      heir: place.code,
      ...Object.fromEntries(Array.from({ length: MOST }, (_, i) => [`kind-${i + 1}`, place.kind])),
    },
    bodyOf: (wire) => ({
      place: place.code,
      into: named(wire).map((n) => ({
        code: wire[`code-${n}`],
        name: wire[`name-${n}`],
        kind: own === 'grid' ? 'grid' : wire[`kind-${n}`],
        sort: place.sort + n,
      })),
      heir: wire.heir,
      ...(wire.on ? { on: wire.on } : {}),
      document: wire.document,
    }),
    follows,
  }
}

const levelOfCode = (code: string): string | undefined =>
  /^[1-9]\d{5}(\d{3}){0,3}$/.test(code) ? levelOf(code) : undefined
