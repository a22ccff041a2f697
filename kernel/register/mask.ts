/**
 * What of a personal value an audience sees. It depends on who looks, not on the field alone: on the board in the
 * village a starred name is useless, on the internet a full one is a harm. `null` means: leave the field out, do not
 * print stars for it. Seeing more than the office's form is an act of its own (unmask), recorded elsewhere.
 */
import { maskCard, maskIdentityNumber } from './mask-number.ts'
import { maskName } from './name.ts'
import { maskPhone } from './phone.ts'

/** `public`: anybody, without sign-in; `village-board`: the paper board; `office`: staff at work; `own`: the person. */
export type Audience = 'public' | 'village-board' | 'office' | 'own'

export type Maskable = 'name' | 'phone' | 'identity-number' | 'card' | 'address'

type Shown = (value: string) => string | null

const whole: Shown = (value) => value
const never: Shown = () => null

/** The address down to village or community, else town, else county; `null` where none of them is named. */
export function placeOfAddress(address: string): string | null {
  const text = address.trim()
  return (
    (/^.*?(?:村村|村|社区)/u.exec(text) ?? /^.*?(?:街道|镇|乡)/u.exec(text) ?? /^.*?[县区市]/u.exec(text))?.[0] ?? null
  )
}

export const masks: Record<Maskable, Record<Audience, Shown>> = {
  name: { public: maskName, 'village-board': whole, office: whole, own: whole },
  phone: { public: never, 'village-board': never, office: maskPhone, own: whole },
  'identity-number': { public: never, 'village-board': never, office: maskIdentityNumber, own: whole },
  card: { public: never, 'village-board': never, office: maskCard, own: whole },
  address: {
    public: placeOfAddress,
    'village-board': placeOfAddress,
    office: (value) => `${placeOfAddress(value) ?? ''}***`,
    own: whole,
  },
}

/** The value as this audience may see it, or `null` where the field must be left out. */
export function maskFor(kind: Maskable, audience: Audience, value: string): string | null {
  return masks[kind][audience](value)
}
