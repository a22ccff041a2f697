import type { Words } from '#kernel/words.ts'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import type { Pick } from '../../parts/picker.tsx'
import { deskWords } from '../../words/desk.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import { useProgramme } from '../case/use-case.ts'
import { postKinds } from './kinds.ts'
import type { Official } from './officials-table.tsx'
import { delegate } from './person-acts.ts'
import { onlyChanged, type RegisterAct } from './register-acts.tsx'

export interface Role {
  readonly value: string
  readonly words: Words
}
/** Roles of the register itself. Those of the administrators come with their accounts and are not appointed. */
const own = ['org-clerk', 'org-deputy-head', 'village-clerk'] as const

/** The roles that a post may have: those of the programmes and of the register. */
export function useRoles(): readonly Role[] {
  const roles = useProgramme('grid-casework').data?.roles ?? {}
  return [
    // A right to read for a time is given by an act of its own.
    ...Object.entries(roles).flatMap(([value, words]) => (value === 'inspector' ? [] : [{ value, words }])),
    ...own.filter((value) => !(value in roles)).map((value) => ({ value, words: deskWords[`role.${value}`] })),
  ]
}

const kindField: Field = {
  name: 'kind',
  kind: 'choice',
  required: true,
  words: deskWords['proposal-field.kind'],
  choices: postKinds.map((kind) => ({ value: kind, words: deskWords[`post-kind.${kind}`] })),
}
const documentField: Field = { name: 'document', kind: 'text', max: 100, words: deskWords['proposal-field.document'] }
const sortField: Field = {
  name: 'sort',
  kind: 'number',
  required: true,
  min: 0,
  max: 9999,
  words: deskWords['proposal-field.sort'],
}
const titleField: Field = {
  name: 'title',
  kind: 'text',
  required: true,
  max: 60,
  words: deskWords['proposal-field.title'],
}
const placeField: Field = {
  name: 'place',
  kind: 'place',
  words: deskWords['proposal-field.place'],
  help: deskWords['appoint.place-help'],
}

/** The post itself: where, as what, since which document. */
const postFields = (roles: readonly Role[]): readonly Field[] => [
  { name: 'organisation', kind: 'organisation', required: true, words: deskWords['proposal-field.organisation'] },
  { name: 'role', kind: 'choice', required: true, words: deskWords['proposal-field.role'], choices: [...roles] },
  titleField,
  placeField,
  kindField,
  { name: 'decidedOn', kind: 'date', words: deskWords['proposal-field.decidedOn'] },
  {
    name: 'from',
    kind: 'date',
    required: true,
    words: deskWords['proposal-field.from'],
    help: deskWords['appoint.from-help'],
  },
  documentField,
  sortField,
]
const usual: FieldValues = { kind: 'substantive', sort: '10' }

export const appoint = (roles: readonly Role[], organisation: Pick | undefined): RegisterAct => ({
  name: 'appoint',
  note: deskWords['appoint.note'],
  fields: [
    { name: 'person', kind: 'person', required: true, words: deskWords['proposal-field.person'] },
    ...postFields(roles),
  ],
  start: { ...usual, ...(organisation ? { organisation } : {}) },
  bodyOf: (wire) => wire,
  seconded: true,
})

/** What may be done with a post that somebody holds. */
export const postActs = (post: Official, roles: readonly Role[]): readonly RegisterAct[] => [
  {
    name: 'transfer',
    note: w['note.transfer'],
    fields: postFields(roles),
    start: usual,
    bodyOf: (wire) => ({ post: post.id, to: wire }),
    seconded: true,
  },
  {
    name: 'end-post',
    note: deskWords['appoint.end-note'],
    fields: [
      {
        name: 'on',
        kind: 'date',
        required: true,
        words: deskWords['appoint.end-on'],
        help: deskWords['appoint.end-help'],
      },
      documentField,
    ],
    bodyOf: (wire) => ({ post: post.id, ...wire }),
  },
  delegate(post),
  correct(post),
]

/** Only what was changed is sent. */
const correct = (post: Official): RegisterAct => {
  const before: FieldValues = {
    title: post.title,
    kind: post.kind,
    from: post.from,
    document: post.document ?? '',
    sort: String(post.sort),
  }
  return {
    name: 'correct-post',
    note: w['note.correct-post'],
    fields: [
      titleField,
      kindField,
      { name: 'from', kind: 'date', required: true, words: deskWords['proposal-field.from'] },
      { name: 'until', kind: 'date', words: w['field.last-day'] },
      documentField,
      sortField,
    ],
    start: before,
    bodyOf: (wire) => ({
      post: post.id,
      ...onlyChanged(wire, before),
    }),
  }
}
