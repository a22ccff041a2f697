import { type PostHeld, postsOf, type Scope } from '#kernel/actor.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { StepGiven } from '#kernel/programme/lifecycle.ts'

/* What all that is done for a household at its door has in common: which household, and how it is kept that it agreed. */

export const household: Field = {
  kind: 'household',
  words: { zh: '哪一户', en: 'Household' },
  required: true,
  listed: true,
}

/** The posts by which somebody sees households at their door, each of one village. */
export const atTheDoor = (scope: Scope): readonly PostHeld[] =>
  postsOf(scope, ['village-clerk', 'grid-worker']).filter(({ place }) => place.length >= 12)

/** One of the two is left; whoever is no hand at writing says it. */
export const consentFields: Form = {
  voice: {
    kind: 'voice',
    words: { zh: '同意代办的录音', en: 'Voice note of the consent' },
    help: { zh: '录音或签字照片，留一样', en: 'A voice note or a photo of the signature, one of them' },
    max: 1,
  },
  photos: { kind: 'photos', words: { zh: '同意代办的签字照片', en: 'Photo of the signature' }, max: 4 },
}

export const consentProofs = (form: StepGiven['form']): readonly string[] =>
  Object.keys(consentFields).flatMap((name) => (form[name] as readonly string[] | undefined) ?? [])

/** The household that a form names, where it lives in the village of the case. */
export function homeOf({ form, file, fact }: StepGiven): { readonly id: Id; readonly place: string } | undefined {
  const found = fact('register.households').get(String(form.household))
  return found?.place.startsWith(file.place.slice(0, 12)) ? found : undefined
}
