import type { ActKind } from '#kernel/act.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { clerk, contact, head } from '../desks.ts'
import { prefixed } from '../lists/words.ts'
import { companyRoles, keepers, nameOfRow, numbered, office, waiting } from '../programme-parts.ts'
import { kindSchema, sides } from './catalogue.ts'
import { heardElsewhere, hearOutcome } from './hear-outcome.ts'
import { findCompany, lifecycle } from './lifecycle.ts'
import { FILE, KIND, parameters } from './parameters.ts'
import { voidHears } from './void.ts'
import { fileWords, flags, reasonWords, results, says } from './words.ts'

const group = { zh: '物业信用', en: 'Property credit' }
const struckWords = { zh: '更正：撤销原记录', en: 'Correction: nothing of it remains' }

/** The name of a kind as it was written last, wherever it holds. */
export const kindWordsOf = (kind: string, book: CountyBook, day: Day) =>
  kind === '' ? struckWords : (nameOfRow(KIND, kind, book, day) ?? fileWords)

const life: CaseProgramme = {
  id: FILE,
  roles: companyRoles,
  lifecycle,
  numberOf: numbered(FILE, '信'),
  fileOf(form, { book }) {
    const company = findCompany(form, book)
    if (isRefusal(company)) return company
    const place = company.place.slice(0, 6)
    return {
      value: { set: { place, level: 'county', kind: String(form.kind ?? ''), public: false } },
      because: { rule: `${FILE}/asked` },
    }
  },
}

/** The credit file of each property company: what is known of it with evidence, for how long it counts, and what it said against it. */
export const propertyFile = defineProgramme({
  ...life,
  words: fileWords,
  zone: 'public',
  parameters,
  families: { [KIND]: { words: { zh: '信用信息类别', en: 'Kinds of entries' }, rows: kindSchema } },
  keepers,
  rules: [],
  figures: [],
  lists: [
    waiting('to-confirm', '信用信息待审核', 'Entries to confirm', head.role, 'to-confirm'),
    waiting('objected', '信用异议待核查', 'Objections to credit entries', clerk.role, 'objected'),
    {
      ...{ key: 'entries', words: { zh: '信用信息台账', en: 'Entries' }, group, scope: 'place', roles: office },
      ...{ begins: ['record'], newest: true },
    },
    {
      ...{ key: 'own', words: { zh: '本企业信用信息', en: 'Entries of the company' }, group, scope: 'organisation' },
      ...{ roles: [contact.role], newest: true },
    },
  ],
  kindWords: kindWordsOf,
  kinds: () => [],
  says: {
    ...says,
    ...prefixed('flag', flags),
    ...prefixed('result', results),
    ...prefixed('value', sides),
    'stage.0': { zh: '登记', en: 'Entered' },
    'stage.1': { zh: '审核', en: 'Confirmed' },
    'stage.2': { zh: '异议', en: 'Objection' },
    'stage.3': { zh: '计入档案', en: 'In the file' },
    'stage.lapsed': { zh: '已过计入期', en: 'Lapsed' },
    'stage.corrected': results.corrected,
    'stage.struck': results.corrected,
    'stage.not-taken': results['not-taken'],
  },
  reasonWords,
  outcomes: ['corrected', 'cause-void'],
  hears: {
    ...heardElsewhere,
    'property-check/voided': `${FILE}/hear-voided`,
    [`${FILE}/cause-void`]: `${FILE}/hear-cause-void`,
    [`${FILE}/corrected`]: `${FILE}/enter-corrected`,
  },
  acts: [hearOutcome(life) as unknown as ActKind, ...voidHears(life)],
})
