import type { Field, Form } from '#kernel/programme/field.ts'
import { consentFields, household } from '../counter/on-behalf.ts'

const place: Field = { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true }
const benefit: Field = { kind: 'choice', words: { zh: '礼遇', en: 'Benefit' }, required: true }
const photos: Field = { kind: 'photos', words: { zh: '照片', en: 'Photos' }, max: 4 }
const text = (zh: string, en: string, required = false): Field => ({
  kind: 'long-text',
  words: { zh, en },
  purpose: 'credit-points',
  max: 300,
  required,
})

export const claimForm: Form = { place, household, benefit }
export const claimForForm: Form = { ...claimForm, ...consentFields }
export const useForm: Form = {
  code: {
    kind: 'code',
    words: { zh: '凭码', en: 'Code' },
    help: { zh: '居民手机上这一项的六位数字', en: 'The six digits for this claim on the resident’s phone' },
    required: true,
    max: 10,
  },
  photos: { ...photos, words: { zh: '凭证照片', en: 'Photo of the voucher' } },
}
/** Whoever has no phone is known to the official who acts for them. */
export const useForForm: Form = {
  photos: { ...photos, words: { zh: '领取签字或凭证照片', en: 'Photo of the signature or voucher' }, required: true },
}
export const reasonForm: Form = { reason: text('原因', 'Reason', true) }
