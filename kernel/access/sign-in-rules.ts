import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'
import type { Words } from '../words.ts'

/*
 * How strict signing in is. The protection scheme's level 3 asks that each of these be set and leaves the numbers to the
 * operator: they are dated parameters.
 */

const units = {
  characters: { zh: '个字符', en: 'characters' },
  passwords: { zh: '个', en: 'passwords' },
  days: { zh: '天', en: 'days' },
  times: { zh: '次', en: 'times' },
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
} satisfies Readonly<Record<string, Words>>

const rule = (
  name: string,
  words: Words,
  unit: Words,
  seed: number,
  range: readonly [least: number, most: number],
): ParameterDefinition => ({
  id: `house/${name}`,
  words,
  unit,
  schema: z.number().int().min(range[0]).max(range[1]),
  seed: { value: seed, from: '2023-01-01', source: 'GB/T 22239-2019 8.1.4.1，数值待确认' },
})

const rules = {
  passwordLength: rule(
    'password-length',
    { zh: '密码最短长度', en: 'Shortest password' },
    units.characters,
    10,
    [8, 64],
  ),
  passwordHistory: rule(
    'password-history',
    { zh: '不得重复的旧密码数', en: 'Former passwords that may not return' },
    units.passwords,
    5,
    [1, 24],
  ),
  passwordDays: rule('password-days', { zh: '密码更换周期', en: 'Days a password lasts' }, units.days, 90, [1, 365]),
  failures: rule(
    'sign-in-failures',
    { zh: '连续输错几次暂停登录', en: 'Failures that pause the sign-in' },
    units.times,
    5,
    [3, 10],
  ),
  lockMinutes: rule(
    'sign-in-pause',
    { zh: '输错后暂停登录多久', en: 'Pause after failures' },
    units.minutes,
    30,
    [5, 1440],
  ),
  idleMinutes: rule(
    'session-idle',
    { zh: '无操作多久自动退出', en: 'Idle time that ends a session' },
    units.minutes,
    30,
    [5, 60],
  ),
  sessionHours: rule('session-length', { zh: '一次登录最长时间', en: 'Longest session' }, units.hours, 12, [1, 24]),
  codeHours: rule(
    'one-time-code',
    { zh: '一次性登录码有效期', en: 'Hours a one-time code lasts' },
    units.hours,
    24,
    [1, 72],
  ),
} satisfies Readonly<Record<string, ParameterDefinition>>

export const signInRules: readonly ParameterDefinition[] = Object.values(rules)

export type SignInRules = Readonly<Record<keyof typeof rules, number>>

const known = new WeakMap<CountyBook, { readonly day: Day; readonly rules: SignInRules }>()

/** The rules of a county on a day; remembered, because every session asks. Where nothing is founded yet, the first values. */
export function signInRulesOf(book: CountyBook, day: Day): SignInRules {
  const before = known.get(book)
  if (before?.day === day) return before.rules
  const valueOf = ({ id, seed }: ParameterDefinition) =>
    Number(book.historyOf(id).some((v) => v.from <= day) ? book.getParameter(id, day, book.county).value : seed.value)
  const made = Object.fromEntries(Object.entries(rules).map(([name, one]) => [name, valueOf(one)])) as SignInRules
  known.set(book, { day, rules: made })
  return made
}
