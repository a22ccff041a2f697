import { relations } from '#kernel/register/relation.ts'
import type { Words } from '#kernel/words.ts'
import type { Field } from '../../parts/fields/field.ts'
import { deskWords } from '../../words/desk.ts'
import { registerWords as w } from '../../words/desk-register.ts'

/*
 * Fields that several forms of the register share.
 */

/** The day of the event; left empty it is today. */
export const onField: Field = { name: 'on', kind: 'date', words: w['field.on'], help: w['field.on-help'] }

/** The day from which a change counts; left empty, what holds was entered wrongly and is corrected from its beginning. */
export const fromField: Field = { name: 'on', kind: 'date', words: w['field.on'], help: w['field.from-or-correct'] }

/** Where it stands in printed lists. */
export const sortField: Field = {
  name: 'sort',
  kind: 'number',
  required: true,
  min: 0,
  max: 1_000_000,
  words: w['field.sort'],
}

export const documentField: Field = { name: 'document', kind: 'text', max: 100, words: w['field.document'] }

export const groupField: Field = { name: 'group', kind: 'text', max: 40, words: w['field.group'] }

export const sexField: Field = {
  name: 'sex',
  kind: 'choice',
  words: w['field.sex'],
  choices: [
    { value: 'male', words: deskWords['sex.male'] },
    { value: 'female', words: deskWords['sex.female'] },
  ],
}

/** How a member stands to the head. @param withHead whether the head may be chosen */
export const relationField = (name: string, words: Words, withHead = false): Field => ({
  name,
  kind: 'choice',
  required: true,
  words,
  choices: relations
    .filter((one) => withHead || one !== 'head')
    .map((one) => ({ value: one, words: deskWords[`relation.${one}`] })),
})
