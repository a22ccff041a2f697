import { useState } from 'react'
import type { Field } from '../../parts/fields/field.ts'
import type { Pick } from '../../parts/picker.tsx'
import { registerWords as w } from '../../words/desk-register.ts'
import { onField, sexField } from './fields.ts'
import { type RegisterAct, RegisterActs } from './register-acts.tsx'

const distinctField: Field = {
  name: 'distinctBy',
  kind: 'choice',
  required: true,
  words: w['field.distinct-by'],
  choices: (['papers', 'met', 'village'] as const).map((value) => ({ value, words: w[`distinct.${value}`] })),
}

const fields: readonly Field[] = [
  { name: 'name', kind: 'text', required: true, max: 50, words: w['field.name'] },
  { name: 'identity', kind: 'identity-number', words: w['field.identity'], help: w['field.identity-help'] },
  sexField,
  { name: 'birth', kind: 'text', max: 10, words: w['field.birth'], help: w['field.birth-help'] },
  { name: 'phone', kind: 'phone', words: w['field.phone'] },
  { name: 'place', kind: 'place', required: true, words: w['field.living'] },
  { name: 'registered', kind: 'place', words: w['field.registered'] },
  { name: 'address', kind: 'text', max: 200, words: w['field.address'] },
  onField,
]

/** Enters a person once. Namesakes are shown first: the clerk opens the one who is meant, or says how another was told from them. */
export const AddPerson = ({ place }: { place: Pick }) => {
  /** The name for which namesakes were found. */
  const [alike, setAlike] = useState<string>()
  const act: RegisterAct = {
    name: 'add-person',
    fields: (values) => (alike !== undefined && alike === values.name ? [...fields, distinctField] : fields),
    start: { place },
    bodyOf: ({ identity, ...rest }) => ({ ...rest, ...(identity ? { identity: { number: identity } } : {}) }),
    onRefused: ({ refused }, values) => {
      if (refused === 'register/likely-same') setAlike(String(values.name))
    },
  }
  return <RegisterActs acts={[act]} />
}
