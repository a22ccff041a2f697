import { z } from 'zod'
import { type Day, isDay } from '../day.ts'
import { type Id, isId } from '../id.ts'
import { creditCodeWords, parseCreditCode } from './credit-code.ts'
import { normalName } from './name.ts'
import { parsePhone, phoneWords } from './phone.ts'
import { isPlaceCode } from './place-code.ts'

/*
 * What the forms of the register's acts are made of. `on` is always the day of the document or event, apart from the
 * instant at which it was entered; left out it is the day of the act.
 */

const say = (zh: string, en: string) => ({ params: { words: { zh, en } } })
const nothing = say('请填写', 'Please fill in')
const noControl = /^[^\p{Cc}]*$/u

export const id = z
  .string()
  .refine(isId, say('请从列表中选择', 'Please pick from the list'))
  .transform((text) => text as Id)

export const day = z
  .string()
  .refine(isDay, say('没有这一天', 'No such day'))
  .transform((text) => text as Day)

export const code = z.string().refine(isPlaceCode, say('请从列表中选择地点', 'Please pick a place from the list'))

/** A short text of an office: title, document number, ground. */
export const text = (max: number) =>
  z
    .string()
    .transform((typed) => typed.normalize('NFC').trim())
    .refine((typed) => typed.length > 0, nothing)
    .refine((typed) => [...typed].length <= max, say(`最多 ${max} 个字`, `At most ${max} characters`))
    .refine((typed) => noControl.test(typed), say('含有不能显示的字符', 'Contains characters that cannot be shown'))

/** Number or name of the paper by which something was decided. */
export const document = text(100)

/** A person's name as typed; only blanks and middle dots are brought to one form. Rare characters stay as they are. */
export const personName = z
  .string()
  .transform(normalName)
  .refine((name) => name.length > 0, nothing)
  .refine((name) => [...name].length <= 50, say('最多 50 个字', 'At most 50 characters'))
  .refine((name) => noControl.test(name), say('含有不能显示的字符', 'Contains characters that cannot be shown'))

/** A day, a month or a year of birth: archives often know no more. */
export const birth = z
  .string()
  .refine(
    (typed) => isDay(typed.length === 4 ? `${typed}-01-01` : typed.length === 7 ? `${typed}-01` : typed),
    say('出生日期应为 1975、1975-03 或 1975-03-12', 'Write 1975, 1975-03 or 1975-03-12'),
  )

export const sex = z.enum(['male', 'female'])

export const identityKind = z.enum([
  ...(['resident', 'residence-permit', 'hk-macao-permit'] as const),
  ...(['taiwan-permit', 'foreigner-permanent', 'passport'] as const),
])

/** Typed as it stands on the paper; which kind it is must be said only where the number does not show it. */
export const identity = z.strictObject({ number: z.string().max(60), kind: identityKind.optional() })

/** A telephone number in its normal form. */
export const phone = z
  .string()
  .max(60)
  .transform((typed, context) => {
    const read = parsePhone(typed)
    if ('normal' in read) return read.extension ? `${read.normal}-${read.extension}` : read.normal
    context.addIssue({ code: 'custom', params: { words: phoneWords[read.refused] } })
    return z.NEVER
  })

/** A unified social credit code in its normal form. */
export const creditCode = z
  .string()
  .max(60)
  .transform((typed, context) => {
    const read = parseCreditCode(typed)
    if ('normal' in read) return read.normal
    context.addIssue({ code: 'custom', params: { words: creditCodeWords[read.refused] } })
    return z.NEVER
  })

export const postKind = z.enum(['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing'])

export const sort = z.number().int().min(0).max(1_000_000)
