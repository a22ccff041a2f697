import { type Field, type FieldValues, isEmpty } from '../../parts/fields/field.ts'
import type { SharedKey } from '../../words/tables.ts'

/** Parts of an application in the order in which it is told; each is a heading on one page, and a page for whoever reads one a time. */
const parts: readonly { readonly title: SharedKey; readonly fields: readonly string[]; readonly apart?: true }[] = [
  { title: 'fund.part-consent', fields: ['applicant', 'consent', 'consentVoice'] },
  { title: 'fund.part-may', fields: ['group', 'hardship', 'frontline', 'months', 'active'], apart: true },
  { title: 'fund.part-where', fields: ['place', 'unit'], apart: true },
  { title: 'fund.part-what', fields: ['cause', 'proofs'], apart: true },
  { title: 'fund.part-help', fields: ['helpSource', 'helpAmount'] },
  { title: 'fund.part-means', fields: ['assetsConsent', 'authorisation'] },
  { title: 'fund.part-paid', fields: ['holder', 'card'] },
  { title: 'fund.part-reach', fields: ['phone', 'publish'], apart: true },
]

export interface Part {
  readonly title: SharedKey
  readonly fields: readonly Field[]
  /** Each of its fields is a question by itself. */
  readonly apart: boolean
}

/** A declared form in its parts; what no part names comes last, so that nothing that is asked is left out. */
export function partsOf(fields: readonly Field[]): readonly Part[] {
  const known = new Set(parts.flatMap((part) => part.fields))
  const rest = fields.filter(({ name }) => !known.has(name))
  return [
    ...parts.map(({ title, fields: names, apart }) => ({
      title,
      fields: names.flatMap((name) => fields.filter((field) => field.name === name)),
      apart: apart === true,
    })),
    { title: 'fund.part-more' as const, fields: rest, apart: true },
  ].filter((part) => part.fields.length > 0)
}

/** The fields as they stand while the form is filled in: what follows from an answer is asked only then. */
export const askedNow = (fields: readonly Field[], values: FieldValues): readonly Field[] =>
  fields.flatMap((field) => {
    if (field.name === 'helpAmount' && isEmpty(values.helpSource)) return []
    if (field.name === 'consent') return [{ ...field, required: isEmpty(values.consentVoice) }]
    // Consent to the check is a paper that is signed.
    return field.name === 'authorisation' ? [{ ...field, required: values.assetsConsent === true }] : [field]
  })
