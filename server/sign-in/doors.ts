import type { AccountKind, Reply } from '#kernel/door.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Gate } from './gate.ts'
import { findPasswordFault } from './password.ts'
import { refuse } from './refusals.ts'
import type { Sessions } from './session.ts'
import type { SignInSetting } from './sign-in.ts'

/** What the doors of sign-in work with. */
export interface SignInDoors {
  readonly gate: Gate
  readonly sessions: Sessions
  readonly setting: SignInSetting
}

/** Everybody with an account. */
export const signedIn = [
  'person',
  'founder',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly AccountKind[]

export const cookied = (json: unknown, cookies: readonly string[]): Reply => ({ json, cookies })

/** Why a new password is not taken. */
export async function checkPassword(
  gate: Gate,
  password: string,
  login: string,
  field: string,
): Promise<Refusal | undefined> {
  const { passwordLength, passwordHistory } = await gate.rulesFor(login)
  const fault =
    findPasswordFault(password, login, passwordLength) ??
    ((await gate.isFormer(login, password))
      ? {
          zh: `不能与最近 ${passwordHistory} 次用过的密码相同`,
          en: `None of the last ${passwordHistory} passwords may return`,
        }
      : undefined)
  return fault && refuse('weak-password', { field, fields: [{ field, words: fault }] })
}
