import { linkKinds } from '#kernel/register/link-kinds.ts'
import type { Answer } from '../../api/client.ts'
import { type Field, pickOf } from '../../parts/fields/field.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import { onField } from './fields.ts'
import type { RegisterAct } from './register-acts.tsx'

type Link = Answer<'/api/people/{id}'>['links'][number]

const ends = [
  { kind: 'person', words: w['field.other-person'] },
  { kind: 'organisation', words: w['field.other-organisation'] },
  { kind: 'place', words: w['field.other-place'] },
] as const

/** A link from a person or an organisation: who answers for whom, who is related to whom. Its kind says what it may lead to. */
export const addLink = (from: { readonly kind: 'person' | 'organisation'; readonly id: string }): RegisterAct => {
  const kinds = Object.entries(linkKinds).filter(([, kind]) => kind.from.includes(from.kind))
  const kindField: Field = {
    name: 'kind',
    kind: 'choice',
    required: true,
    words: w['field.link-kind'],
    choices: kinds.map(([value, { words }]) => ({ value, words })),
  }
  return {
    name: 'link',
    fields: (values) => {
      const to = kinds.find(([kind]) => kind === values.kind)?.[1].to ?? []
      const open = ends.filter((end) => to.includes(end.kind))
      // One other end: what is picked closes the other pickers.
      const picked = open.find((end) => pickOf(values[end.kind]))
      return [
        kindField,
        ...(picked ? [picked] : open).map(
          ({ kind, words }): Field => ({
            name: kind,
            kind,
            words,
            required: picked !== undefined || open.length === 1,
          }),
        ),
        onField,
      ]
    },
    bodyOf: ({ kind, on, ...other }) => {
      const end = ends.find((one) => other[one.kind])
      return { kind, from, to: { kind: end?.kind, id: end && other[end.kind] }, ...(on ? { on } : {}) }
    },
  }
}

export const endLink = (one: Link): RegisterAct => ({
  name: 'unlink',
  of: {
    id: one.id,
    words: {
      zh: `${one.kindWords?.zh ?? one.kind}　${one.from.name} → ${one.to.name}`,
      en: `${one.kindWords?.en ?? one.kind}: ${one.from.name} → ${one.to.name}`,
    },
  },
  fields: [onField],
  bodyOf: (wire) => ({ link: one.id, ...wire }),
})
