import type { Programme } from '#kernel/programme/define.ts'

/** Who takes part in the points of village officials; each programme of this folder spreads those it needs. */
export const roles = {
  'town-organisation-member': { words: { zh: '镇党委组织委员', en: 'Town organization member' }, reads: 'place' },
  'town-party-secretary': { words: { zh: '镇党委书记', en: 'Town Party secretary' }, reads: 'place', leads: true },
  'points-recorder': { words: { zh: '积分记录专人', en: 'Designated recorder of points' }, reads: 'place' },
  'village-secretary': { words: { zh: '村党组织书记', en: 'Village Party secretary' }, reads: 'place' },
  'village-official': { words: { zh: '村干部', en: 'Village official' }, reads: 'taken-part' },
  'village-party-instructor': {
    words: { zh: '包村党建指导员', en: 'Village Party-building instructor' },
    reads: 'place',
  },
  'org-clerk': { words: { zh: '县委组织部科员', en: 'Clerk, Organization Department' }, reads: 'place' },
  'org-head': {
    words: { zh: '县委组织部部长', en: 'Head of the Organization Department' },
    reads: 'place',
    leads: true,
  },
} as const satisfies Programme['roles']
type RoleName = keyof typeof roles

/** Some of them, for one programme. */
export const some = <N extends RoleName>(...names: readonly N[]): Pick<typeof roles, N> =>
  Object.fromEntries(names.map((name) => [name, roles[name]])) as Pick<typeof roles, N>

/** Who proposes other values of the county's measures, in all programmes of this folder, and who signs them. */
export const keepers: NonNullable<Programme['keepers']> = {
  proposers: ['org-clerk'],
  signers: ['org-head', 'county-leader'],
}

const at = <N extends RoleName>(role: N) => ({ role, where: 'place' }) as const
export const member = at('town-organisation-member')
export const townSecretary = at('town-party-secretary')
export const recorder = at('points-recorder')
export const villageSecretary = at('village-secretary')
export const official = at('village-official')
export const instructor = at('village-party-instructor')
export const clerk = at('org-clerk')
export const head = at('org-head')
