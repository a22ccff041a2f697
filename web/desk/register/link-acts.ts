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
  // What holds by a contract has a form of its own at the far end.
  const kinds = Object.entries(linkKinds).filter(([, kind]) => kind.from.includes(from.kind) && !kind.contract)
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

const contractFields: readonly Field[] = [
  { name: 'company', kind: 'organisation', required: true, words: w['field.company'] },
  { name: 'document', kind: 'text', required: true, max: 100, words: w['field.contract'] },
  { name: 'until', kind: 'date', required: true, words: w['field.contract-until'] },
  onField,
]

/** 物业进驻、交接、续签、退出: who manages an estate. Another company, or a new contract, takes over on the day on which the former ends. */
export function manageEstate(estate: { readonly id: string; readonly links: readonly Link[] }): readonly RegisterAct[] {
  const to = { kind: 'organisation', id: estate.id }
  const now = estate.links.find((link) => link.kind === 'manages' && link.toDay === null)
  const body =
    (instead?: string): RegisterAct['bodyOf'] =>
    ({ company, document, until, on }) => ({
      ...{ kind: 'manages', from: { kind: 'organisation', id: company }, to, document, until },
      ...(on ? { on } : {}),
      ...(instead ? { instead } : {}),
    })
  if (!now)
    return [{ name: 'link', of: { id: 'manages', words: w['manage.begin'] }, fields: contractFields, bodyOf: body() }]
  return [
    { name: 'link', of: { id: 'instead', words: w['manage.hand-over'] }, fields: contractFields, bodyOf: body(now.id) },
    {
      name: 'link',
      of: { id: 'renew', words: w['manage.renew'] },
      fields: contractFields,
      start: { company: { id: now.from.id, name: now.from.name } },
      bodyOf: body(now.id),
    },
    endLink(now),
  ]
}
