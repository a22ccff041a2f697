import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme, type Programme } from '#kernel/programme/define.ts'
import { levelOf } from '#kernel/register/place-code.ts'
import type { Words } from '#kernel/words.ts'
import { numbered, office } from '../programme-parts.ts'
import { roles } from '../roles.ts'
import { checkLifecycle } from './check-lifecycle.ts'
import { checkFigures, inspectionFigures } from './figures.ts'
import { checkHears, inspectionHears } from './hear.ts'
import { ITEM, itemSchema, type Sheet, sheets } from './items.ts'
import { lifecycle } from './lifecycle.ts'
import { checkParameters, inspectionParameters } from './parameters.ts'
import { checkSheets } from './sheets.ts'
import { checkReasons, checkSays, inspectionReasons, inspectionSays } from './words.ts'

export const INSPECTION = 'property-inspection'
export const CHECK = 'property-check'

const group: Words = { zh: '双随机抽查', en: 'Random inspections' }
const inspectionWords: Words = { zh: '双随机抽查', en: 'Random inspection' }
const checkWords: Words = { zh: '小区现场检查', en: 'Check of an estate' }
const kindWords = (kind: string): Words => sheets[kind as Sheet] ?? inspectionWords

const fileOf: CaseProgramme['fileOf'] = (form, { book }: { book: CountyBook }) => {
  const place = String(form.place)
  const level = levelOf(place)
  return {
    value: { set: { place, level: book.findPlace(place)?.level ?? level, kind: String(form.sheet), public: false } },
    because: { rule: `${INSPECTION}/planned` },
  }
}

/** Lists of subjects and inspectors, drawn so that anybody can do it again. */
const inspectionLife: CaseProgramme = {
  id: INSPECTION,
  // Inspectors see what is planned before the lists freeze: until then they declare what ties them.
  roles: {
    'property-clerk': roles['property-clerk'],
    'property-head': roles['property-head'],
    'property-inspector': { ...roles['property-inspector'], reads: 'cases' },
  },
  lifecycle,
  numberOf: numbered(INSPECTION, '物业抽查'),
  fileOf,
}

/** One estate checked by those who were drawn for it. */
const checkLife: CaseProgramme = {
  id: CHECK,
  roles,
  lifecycle: checkLifecycle,
  numberOf: numbered(CHECK, '物业检查'),
  fileOf,
}

const inspections = defineProgramme({
  ...inspectionLife,
  words: inspectionWords,
  zone: 'public',
  parameters: inspectionParameters,
  rules: [],
  figures: inspectionFigures,
  lists: [
    {
      ...{ key: 'mine', words: { zh: '抽查待办', en: 'Inspections to go on with' }, group, scope: 'desk' },
      ...{ roles: office, begins: ['plan'] },
    },
    {
      ...{ key: 'planned', words: { zh: '待固定名单（申报回避）', en: 'Before the freeze (declare)' }, group },
      ...{ scope: 'place', roles: ['property-inspector'], states: ['planned'] },
    },
    {
      ...{ key: 'all', words: { zh: '全部抽查', en: 'All inspections' }, group, scope: 'place' },
      ...{ roles: office, newest: true },
    },
  ],
  kindWords,
  kinds: () => [],
  says: inspectionSays,
  reasonWords: inspectionReasons,
  outcomes: ['drawn', 'withdrawn'],
  hears: {
    [`${CHECK}/assigned`]: `${INSPECTION}/hear-assigned`,
    [`${CHECK}/inspected`]: `${INSPECTION}/hear-inspected`,
  },
  acts: inspectionHears(inspectionLife),
})

const checks = defineProgramme({
  ...checkLife,
  words: checkWords,
  zone: 'public',
  parameters: checkParameters,
  families: { [ITEM]: { words: { zh: '检查表', en: 'Check sheets' }, rows: itemSchema } },
  keepers: {
    proposers: ['property-clerk', 'security-administrator'],
    signers: ['property-head', 'security-administrator'],
  },
  rules: [],
  figures: checkFigures,
  lists: [
    {
      ...{ key: 'mine', words: { zh: '我的检查', en: 'My checks' }, group, scope: 'desk' },
      roles: ['property-inspector'],
    },
    {
      ...{ key: 'unanswered', words: { zh: '逾期未整改，待复查', en: 'Not mended in time: to look again' }, group },
      ...{ scope: 'part', roles: ['property-inspector'], states: ['to-rectify'], overdue: true, open: true },
    },
    {
      ...{ key: 'rectify', words: { zh: '待整改', en: 'To be mended' }, group, scope: 'organisation' },
      ...{ roles: ['property-contact'], states: ['to-rectify'] },
    },
    {
      ...{ key: 'overdue', words: { zh: '超期的检查和整改', en: 'Checks and repairs overdue' }, group },
      ...{ scope: 'place', roles: office, overdue: true, open: true },
    },
    {
      ...{ key: 'all', words: { zh: '全部检查', en: 'All checks' }, group, scope: 'place' },
      ...{ roles: office, newest: true },
    },
  ],
  kindWords,
  kinds: () => [],
  sheets: checkSheets,
  says: checkSays,
  reasonWords: checkReasons,
  outcomes: ['assigned', 'inspected', 'rectified', 'not-rectified', 'voided'],
  hears: {
    [`${INSPECTION}/drawn`]: `${CHECK}/assign`,
    [`${INSPECTION}/withdrawn`]: `${CHECK}/hear-withdrawn`,
  },
  acts: checkHears(checkLife),
})

/** Random inspections, and the checks that follow from them. */
export const propertyInspections: readonly Programme[] = [inspections, checks]
