import type { Programme } from '#kernel/programme/define.ts'

/*
 * Who works with property companies. The bureau of the city and that of a county hold the same roles, each within its own place. A
 * contact reads what leads to its own company.
 */

/** All roles of this folder; a programme spreads those that take part in it. */
export const roles = {
  'property-clerk': { words: { zh: '物业科经办', en: 'Clerk, property section' }, reads: 'cases' },
  'property-head': { words: { zh: '物业科科长', en: 'Head of the property section' }, reads: 'cases' },
  'property-inspector': { words: { zh: '物业检查人员', en: 'Property inspector' }, reads: 'taken-part' },
  'property-contact': { words: { zh: '物业企业联系人', en: 'Contact of a property company' }, reads: 'organisation' },
} as const satisfies Programme['roles']

/** Roles of the bureau: they see every estate and company of their place. */
export const ofBureau = ['property-clerk', 'property-head', 'property-inspector'] as const
