import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { clerk, contact, head } from '../desks.ts'
import { companyRoles, keepers, nameOfRow, numbered, office, waiting } from '../programme-parts.ts'
import { groundSchema, repairTasks } from './catalogue.ts'
import { lifecycle } from './lifecycle.ts'
import { toBeListed } from './notices.ts'
import { listsHear } from './outdone.ts'
import { GROUND, LISTS, parameters } from './parameters.ts'
import { refuse } from './refusals.ts'
import { onList } from './repair.ts'
import { flags, listsWords, prefixed, reasonWords, results, says } from './words.ts'

const group = { zh: '物业信用', en: 'Property credit' }

const fileOf: CaseProgramme['fileOf'] = (form, { book }) => {
  const company = book.findOrganisation(String(form.company))
  if (company?.kind !== 'property-company') return refuse('not-a-company', { field: 'company' })
  const place = company.place.slice(0, 6)
  return {
    value: { set: { place, level: 'county', kind: String(form.ground), public: false } },
    because: { rule: 'property-lists/proposed' },
  }
}

const life: CaseProgramme = { id: LISTS, roles: companyRoles, lifecycle, numberOf: numbered(LISTS, '榜'), fileOf }

/** Companies on the red and the black list: each by a person's decision that cites its ground, for a term, and out of it again. */
export const propertyLists = defineProgramme({
  ...life,
  words: listsWords,
  zone: 'public',
  notices: [toBeListed],
  parameters,
  families: { [GROUND]: { words: { zh: '列入依据', en: 'Grounds of listing' }, rows: groundSchema } },
  keepers,
  rules: [],
  figures: [],
  lists: [
    waiting('to-inform', '拟列入待告知', 'To examine and tell', head.role, 'to-inform'),
    waiting('to-decide', '红黑榜待决定', 'Listings to decide', head.role, 'to-decide', 'to-remove', 'disputed'),
    waiting('to-list', '公示后待列入', 'To list after the notice', clerk.role, 'to-list'),
    waiting('to-check', '信用修复待核查', 'Repairs to check', clerk.role, 'repair-asked'),
    waiting('to-state', '待陈述申辩', 'To state the case', contact.role, 'told'),
    {
      ...{ key: 'black', words: { zh: '黑榜', en: 'Black list' }, group, scope: 'place', roles: office },
      ...{ states: onList, flag: 'black', newest: true },
    },
    {
      ...{ key: 'red', words: { zh: '红榜', en: 'Red list' }, group, scope: 'place', roles: office },
      ...{ states: onList, flag: 'red', newest: true },
    },
    {
      ...{ key: 'all', words: { zh: '红黑榜台账', en: 'All listings' }, group, scope: 'place', roles: office },
      ...{ begins: ['propose'], newest: true },
    },
    {
      ...{ key: 'own', words: { zh: '本企业红黑榜', en: 'Listings of the company' }, group, scope: 'organisation' },
      ...{ roles: [contact.role], newest: true },
    },
  ],
  kindWords: (kind, book, day) => nameOfRow(GROUND, kind, book, day) ?? listsWords,
  kinds: () => [],
  says: {
    ...says,
    ...prefixed('result', results),
    ...prefixed('flag', flags),
    ...prefixed('value', repairTasks),
    'stage.0': { zh: '提出', en: 'Proposed' },
    'stage.1': { zh: '告知', en: 'Told' },
    'stage.2': { zh: '决定', en: 'Decided' },
    'stage.3': { zh: '在列', en: 'Listed' },
    'stage.not-listed': results['not-listed'],
    'stage.withdrawn': results.withdrawn,
  },
  reasonWords,
  outcomes: ['notice', 'measure', 'ended', 'blacklisted', 'outdone'],
  hears: { [`${LISTS}/blacklisted`]: `${LISTS}/hear-listed`, [`${LISTS}/outdone`]: `${LISTS}/hear-outdone` },
  acts: listsHear(life),
})
