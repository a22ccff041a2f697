import type { Words } from '#kernel/words.ts'
import type { Answer } from '../../api/client.ts'
import type { Field, FieldValues } from '../../parts/fields/field.ts'
import { searchHouseholds } from '../../parts/fields/register-search.ts'
import { deskWords } from '../../words/desk.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { documentField, groupField, onField, relationField, sexField } from './fields.ts'
import { keeps } from './keeps.ts'
import { addLink, endLink } from './link-acts.ts'
import { onlyChanged, type RegisterAct } from './register-acts.tsx'

export type Person = Answer<'/api/people/{id}'>
type Wire = Readonly<Record<string, unknown>>
/** A name reads the same in both languages. */
const same = (name: string): Words => ({ zh: name, en: name })

/** On which grounds personal data may be erased. */
type Grounds = Answer<'/api/erasures/grounds'>['rows']

/** What somebody may do with a person's file: those who keep residents or officials, and the holder of a post with their own posts. */
export function personActs(person: Person, me: MeAnswer, grounds: Grounds): readonly RegisterAct[] {
  if (person.mergedInto) return []
  const file = keeps(me, ['residents', 'officials'], person.place) && person.view !== 'posts'
  return [
    ...(file ? [correct(person), alias(person), move(person)] : []),
    ...(file && !person.household ? [foundHousehold(person), joinHousehold(person)] : []),
    ...(file && !person.diedOn ? [recordDeath(person)] : []),
    ...(file ? [merge(person)] : []),
    ...person.posts
      .filter((post) => person.id === me.person || keeps(me, ['posts'], post.place))
      .map((post) => delegate(post)),
    ...person.delegations
      .filter(
        (one) => one.holder.id === me.person || one.delegate.id === me.person || keeps(me, ['posts'], person.place),
      )
      .map((one) => endDelegation(one)),
    ...(keeps(me, ['links'], person.place) && person.view !== 'posts'
      ? [addLink({ kind: 'person', id: person.id })]
      : []),
    ...(keeps(me, ['links'], person.place) ? person.links.map(endLink) : []),
    ...(file && grounds.length > 0 ? [erase(person, grounds)] : []),
  ]
}

const birthField: Field = { name: 'birth', kind: 'text', max: 10, words: w['field.birth'], help: w['field.birth-help'] }

/** Only what was changed is sent: numbers and address stay hidden, and empty fields leave them as they are. */
const correct = (person: Person): RegisterAct => {
  const before: FieldValues = { name: person.name, sex: person.sex ?? undefined, birth: person.birth ?? '' }
  return {
    name: 'correct-person',
    fields: [
      { name: 'name', kind: 'text', required: true, max: 50, words: w['field.name'] },
      sexField,
      birthField,
      { name: 'identity', kind: 'identity-number', words: w['field.identity'], help: w['field.identity-keep'] },
      { name: 'phone', kind: 'phone', words: w['field.phone'], help: w['field.identity-keep'] },
      { name: 'address', kind: 'text', max: 200, words: w['field.address'], help: w['field.identity-keep'] },
      { ...birthField, name: 'archiveBirth', words: w['field.archive-birth'] },
      { name: 'archiveDocument', kind: 'text', max: 100, words: w['field.archive-document'] },
    ],
    start: before,
    bodyOf: ({ identity, archiveBirth, archiveDocument, ...rest }: Wire) => ({
      person: person.id,
      ...onlyChanged(rest, before),
      ...(identity ? { identity: { number: identity } } : {}),
      ...(archiveBirth ? { archive: { birth: archiveBirth, document: archiveDocument ?? '' } } : {}),
    }),
  }
}

const alias = (person: Person): RegisterAct => ({
  name: 'alias-person',
  fields: [
    { name: 'alias', kind: 'text', required: true, max: 50, words: w['field.alias'], help: w['field.alias-help'] },
    ...(person.alias.length > 0
      ? [{ name: 'remove', kind: 'yes-no' as const, words: w['field.alias-remove'] } satisfies Field]
      : []),
  ],
  bodyOf: (wire) => ({ person: person.id, alias: wire.alias, ...(wire.remove ? { remove: true } : {}) }),
})

const residenceKind: Field = {
  name: 'kind',
  kind: 'choice',
  required: true,
  words: w['field.residence-kind'],
  choices: [
    { value: 'living', words: deskWords['residence.living'] },
    { value: 'registered', words: deskWords['residence.registered'] },
  ],
}

const move = (person: Person): RegisterAct => ({
  name: 'move-person',
  fields: [residenceKind, { name: 'place', kind: 'place', required: true, words: w['field.to-place'] }, onField],
  start: { kind: 'living' },
  bodyOf: (wire) => ({ person: person.id, ...wire }),
})

const recordDeath = (person: Person): RegisterAct => ({
  name: 'record-death',
  note: w['note.record-death'],
  fields: [onField, documentField],
  bodyOf: (wire) => ({ person: person.id, ...wire }),
})

const merge = (person: Person): RegisterAct => ({
  name: 'merge-persons',
  note: w['note.merge-persons'],
  fields: [
    { name: 'into', kind: 'person', required: true, words: w['field.keep-file'] },
    { name: 'reason', kind: 'text', required: true, max: 200, words: w['field.reason'] },
  ],
  bodyOf: (wire) => ({ person: person.id, ...wire }),
})

const foundHousehold = (person: Person): RegisterAct => ({
  name: 'found-household',
  fields: [groupField, onField],
  bodyOf: (wire) => ({ place: person.place, members: [{ person: person.id, relation: 'head' }], ...wire }),
})

const joinHousehold = (person: Person): RegisterAct => ({
  name: 'join-household',
  fields: [
    {
      name: 'household',
      kind: 'person',
      required: true,
      words: w['field.which-household'],
      help: w['field.into-household-help'],
    },
    relationField('relation', w['field.relation']),
    onField,
  ],
  search: { person: searchHouseholds },
  bodyOf: (wire) => ({ person: person.id, ...wire }),
})

/** A post lent for days of absence, by its holder or by who keeps the posts. */
export const delegate = (post: { readonly id: string; readonly title: string }): RegisterAct => ({
  name: 'delegate',
  of: { id: post.id, words: same(post.title) },
  note: w['note.delegate'],
  fields: [
    { name: 'delegate', kind: 'person', required: true, words: w['field.delegate'] },
    { name: 'from', kind: 'date', required: true, words: w['field.from-day'] },
    { name: 'until', kind: 'date', required: true, words: w['field.last-day'] },
    { name: 'reason', kind: 'text', required: true, max: 100, words: w['field.reason'] },
  ],
  bodyOf: (wire) => ({ post: post.id, ...wire }),
})

const endDelegation = (one: Person['delegations'][number]): RegisterAct => ({
  name: 'end-delegation',
  of: { id: one.id, words: same(one.delegate.name) },
  fields: [onField],
  bodyOf: (wire) => ({ delegation: one.id, ...wire }),
})

/** All that is known of the person goes, on a ground that the law names. */
const erase = (person: Person, grounds: Grounds): RegisterAct => ({
  name: 'erase',
  note: w['note.erase'],
  door: { url: '/api/erasures/propose', rehearsal: '/api/erasures/rehearsal' },
  fields: [
    {
      name: 'ground',
      kind: 'choice',
      required: true,
      words: w['field.ground'],
      choices: grounds.map(({ ground, words }) => ({ value: ground, words })),
    },
    { name: 'document', kind: 'text', max: 60, words: w['field.request-number'] },
    { name: 'files', kind: 'yes-no', required: true, words: w['field.with-files'] },
  ],
  bodyOf: (wire) => ({ person: person.id, ...wire }),
  follows: (t, answer) => [
    t('erasure.would', {
      values: Number(answer.values),
      files: Number(answer.files),
      persons: Number(answer.persons),
    }),
    t('erasure.stays'),
  ],
  seconded: true,
})
