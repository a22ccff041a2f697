import type { Words } from '#kernel/words.ts'
import type { Answer } from '../../api/client.ts'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import type { Pick } from '../../parts/picker.tsx'
import { deskWords } from '../../words/desk.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { documentField, fromField, onField, sortField } from './fields.ts'
import { keeps, keepsKind, keepsLink } from './keeps.ts'
import { organisationKindKey, organisationKinds } from './kinds.ts'
import { addLink, endLink, manageEstate } from './link-acts.ts'
import { onlyChanged, type RegisterAct } from './register-acts.tsx'

export type Organisation = Answer<'/api/organisations/{id}'>

/** One line of a duty list, as the programmes name it. */
interface DutyChoice {
  readonly value: string
  readonly words: Words
}

const kindField: Field = {
  name: 'kind',
  kind: 'choice',
  required: true,
  words: w['field.organisation-kind'],
  choices: organisationKinds.map((kind) => ({ value: kind, words: deskWords[organisationKindKey(kind)] })),
}

const ownFields: readonly Field[] = [
  { name: 'name', kind: 'text', required: true, max: 100, words: w['field.full-name'] },
  { name: 'short', kind: 'text', required: true, max: 40, words: w['field.short-name'] },
  kindField,
  { name: 'place', kind: 'place', required: true, words: w['field.seat'] },
  { name: 'parent', kind: 'organisation', words: w['field.parent'], help: w['field.parent-help'] },
  { name: 'creditCode', kind: 'text', max: 18, words: w['field.credit-code'], help: w['field.credit-code-help'] },
  { name: 'phone', kind: 'phone', words: w['field.office-phone'] },
  sortField,
]

/** 设立: an organisation that begins on a day, by a document. */
export const addOrganisation = (place: Pick | undefined, kind = 'department'): RegisterAct => ({
  name: 'add-organisation',
  fields: [...ownFields, onField, documentField],
  start: { kind, sort: '100', ...(place ? { place } : {}) },
  bodyOf: (wire) => wire,
})

/** What somebody may do with an organisation that has not ended: keepers of organisations, and keepers of links. */
export function organisationActs(
  one: Organisation,
  me: MeAnswer,
  duties: readonly DutyChoice[],
): readonly RegisterAct[] {
  if (one.to) return []
  const mine = keepsKind(me, one.kind, one.place)
  const links = keeps(me, ['links'], one.place)
  if (one.kind === 'estate')
    return [...(keepsLink(me, 'manages', one.place) ? manageEstate(one) : []), ...(mine ? [change(one), end(one)] : [])]
  return [
    ...(mine ? [change(one), ...(duties.length > 0 ? [changeDuties(one, duties)] : []), end(one)] : []),
    ...(links ? [addLink({ kind: 'organisation', id: one.id }), ...one.links.map(endLink)] : []),
  ]
}

/** Only what was changed is sent. Without a day it is a correction of what holds. */
const change = (one: Organisation): RegisterAct => {
  const before: FieldValues = {
    name: one.name,
    short: one.short,
    kind: one.kind,
    place: { id: one.place, name: one.placeName },
    parent: one.parent ? { id: one.parent.id, name: one.parent.name } : undefined,
    creditCode: one.creditCode ?? '',
    phone: one.phone ?? '',
    sort: String(one.sort),
  }
  return {
    name: 'change-organisation',
    note: w['note.change-organisation'],
    fields: [...ownFields, fromField, documentField],
    start: before,
    bodyOf: (wire) => ({ organisation: one.id, ...onlyChanged(wire, before, ['parent', 'creditCode', 'phone']) }),
  }
}

/** 权责: which matters come to it. A change counts from its day; matters dispatched before stay where they are. */
const changeDuties = (one: Organisation, duties: readonly DutyChoice[]): RegisterAct => ({
  name: 'change-organisation',
  of: { id: 'duties', words: w['organisation.duties-of'] },
  note: w['note.change-duties'],
  fields: [
    { name: 'duties', kind: 'many-choices', words: w['organisation.duties-of'], choices: [...duties] },
    fromField,
    documentField,
  ],
  start: { duties: one.duties },
  bodyOf: (wire) => ({ organisation: one.id, ...wire, duties: wire.duties ?? [] }),
})

/** 撤销: its posts end with it where that is said; organisations below it are moved first. */
const end = (one: Organisation): RegisterAct => ({
  name: 'end-organisation',
  note: w['note.end-organisation'],
  fields: [
    ...(one.headcount === 0 ? [] : [{ name: 'endPosts', kind: 'yes-no', words: w['field.end-posts'] } satisfies Field]),
    onField,
    { ...documentField, required: true },
  ],
  bodyOf: (wire) => ({ organisation: one.id, ...wire }),
  follows: (t, answer) =>
    Number(answer.postsEnded) > 0 ? [t('organisation.posts-end', { n: Number(answer.postsEnded) })] : [],
})
