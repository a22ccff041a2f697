import { fillWords } from '#kernel/words.ts'
import type { Answer } from '../../api/client.ts'
import { type Field, listOf, textOf } from '../../parts/fields/field.ts'
import { searchHouseholds } from '../../parts/fields/register-search.ts'
import { registerWords as w } from '../../words/desk-register.ts'
import { groupField, onField, relationField } from './fields.ts'
import type { RegisterAct } from './register-acts.tsx'

export type Household = Answer<'/api/households/{id}'>
type Member = Household['members'][number]
type Wire = Readonly<Record<string, unknown>>

/** What the keeper of its village may do with a household that has not ended. */
export const householdActs = (household: Household): readonly RegisterAct[] => {
  const head = household.members.find((one) => one.relation === 'head')
  const others = household.members.filter((one) => one !== head)
  return [
    ...(others.length > 0 ? [changeHead(household, head, others)] : []),
    ...(others.length > 0 ? [split(household, others)] : []),
    merge(household),
    join(household),
    leave(household, others.length > 0 ? others : household.members),
    move(household),
  ]
}

const choicesOf = (members: readonly Member[]) =>
  members.map(({ person, name, birth }) => {
    const words = birth ? `${name}　${birth.slice(0, 4)}` : name
    return { value: person, words: { zh: words, en: words } }
  })

const relationTo = (member: Member): Field =>
  relationField(`relation-${member.person}`, fillWords(w['field.relation-of'], { name: member.name }))

const memberOf = (person: string, wire: Wire) => ({ person, relation: wire[`relation-${person}`] })

const day = (wire: Wire) => (wire.on ? { on: wire.on } : {})

/** 分户: who leaves, who of them is head, and how the others stand to that head. */
const split = (household: Household, others: readonly Member[]): RegisterAct => ({
  name: 'split-household',
  note: w['note.split-household'],
  fields: (values) => {
    const leaving = others.filter((one) => listOf(values.leaving).includes(one.person))
    const head = leaving.length === 1 ? leaving[0]?.person : textOf(values.head)
    return [
      {
        name: 'leaving',
        kind: 'many-choices',
        required: true,
        min: 1,
        words: w['field.leaving'],
        choices: choicesOf(others),
      },
      ...(leaving.length > 1
        ? [
            {
              name: 'head',
              kind: 'choice' as const,
              required: true,
              words: w['field.new-head'],
              choices: choicesOf(leaving),
            },
          ]
        : []),
      ...(head ? leaving.filter((one) => one.person !== head).map(relationTo) : []),
      groupField,
      onField,
    ]
  },
  bodyOf: (wire) => {
    const leaving = (wire.leaving ?? []) as readonly string[]
    const head = leaving.length === 1 ? leaving[0] : wire.head
    return {
      household: household.id,
      members: leaving.map((person) => (person === head ? { person, relation: 'head' } : memberOf(person, wire))),
      ...(wire.group ? { group: wire.group } : {}),
      ...day(wire),
    }
  },
})

/** 并户: all members go over, each with a relation to the other household's head. */
const merge = (household: Household): RegisterAct => ({
  name: 'merge-households',
  note: w['note.merge-households'],
  fields: [
    {
      name: 'into',
      kind: 'person',
      required: true,
      words: w['field.into-household'],
      help: w['field.into-household-help'],
    },
    ...household.members.map(relationTo),
    onField,
  ],
  search: { person: searchHouseholds },
  bodyOf: (wire) => ({
    household: household.id,
    into: wire.into,
    members: household.members.map((one) => memberOf(one.person, wire)),
    ...day(wire),
  }),
})

/** A living head stays with another relation; a dead one is not named and leaves the household. */
const changeHead = (household: Household, head: Member | undefined, others: readonly Member[]): RegisterAct => ({
  name: 'change-head',
  fields: (values) => [
    { name: 'head', kind: 'choice', required: true, words: w['field.new-head'], choices: choicesOf(others) },
    ...[...(head && !head.diedOn ? [head] : []), ...others]
      .filter((one) => textOf(values.head) !== '' && one.person !== textOf(values.head))
      .map(relationTo),
    onField,
  ],
  bodyOf: (wire) => ({
    household: household.id,
    head: wire.head,
    others: [...(head && !head.diedOn ? [head] : []), ...others]
      .filter((one) => one.person !== wire.head)
      .map((one) => memberOf(one.person, wire)),
    ...day(wire),
  }),
})

const join = (household: Household): RegisterAct => ({
  name: 'join-household',
  fields: [
    { name: 'person', kind: 'person', required: true, words: w['field.member'] },
    relationField('relation', w['field.relation']),
    onField,
  ],
  bodyOf: (wire) => ({ household: household.id, ...wire }),
})

const leave = (household: Household, members: readonly Member[]): RegisterAct => ({
  name: 'leave-household',
  fields: [
    { name: 'person', kind: 'choice', required: true, words: w['field.member'], choices: choicesOf(members) },
    {
      name: 'why',
      kind: 'choice',
      required: true,
      words: w['field.why-leaves'],
      choices: (['married-out', 'moved', 'died', 'other'] as const).map((value) => ({
        value,
        words: w[`leaves.${value}`],
      })),
    },
    onField,
  ],
  bodyOf: (wire) => ({ household: household.id, ...wire }),
})

const move = (household: Household): RegisterAct => ({
  name: 'move-household',
  fields: [{ name: 'place', kind: 'place', required: true, words: w['field.to-place'] }, groupField, onField],
  bodyOf: (wire) => ({ household: household.id, ...wire }),
})
