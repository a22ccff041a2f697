import type { AccountKind } from '../door.ts'
import type { Words } from '../words.ts'

/*
 * The three separated administrators (三员分立): one keeps accounts, one gives rights, one reads the records of both. Each is an
 * account and, in the register, a post of the same name, which begins and ends with the account and in no other way.
 */

export const administratorKinds = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly AccountKind[]
export type AdministratorKind = (typeof administratorKinds)[number]

export const isAdministrator = (kind: string): kind is AdministratorKind =>
  (administratorKinds as readonly string[]).includes(kind)

/** Roles that no appointment gives: they come with an account and go with it. */
export const isReservedRole = (role: string): boolean => role === 'founder' || isAdministrator(role)

/** Titles of the posts, as the register keeps them, and their order inside the office that runs the installation. */
export const administratorTitles: Readonly<Record<AdministratorKind | 'founder', Words>> = {
  founder: { zh: '系统设立人', en: 'Founder' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
}
