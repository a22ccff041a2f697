import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf, deskOfOrganisation, deskOfPerson } from '#kernel/casework/case.ts'
import { returnSheet } from '#kernel/casework/sheets.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import type { Lifecycle, Step, StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import { holderOn, nameOfLinks } from '#kernel/register/links.store.ts'
import {
  assignForm,
  countersignForm,
  readdressForm,
  rectifiedForm,
  reinspectForm,
  sendBackForm,
  sheetForm,
} from './forms.ts'
import { ITEM, type Item } from './items.ts'
import { refuseCheck } from './refusals.ts'
import { checkSheets } from './sheets.ts'
import { poolReads, tieNow } from './ties.ts'

/*
 * One estate is checked by the inspectors drawn for it: the first fills the sheet on the phone, another signs it. What failed is mended
 * by the company within its days and looked at again. The company learns of a check when it takes place, not before.
 */

const first: Who = { where: 'holder' }
const second: Who = { role: 'property-inspector', where: 'asked' }
const ofHolder = (file: CaseFile) => deskOfPerson(file.holder ?? '')
const ofSecond = (file: CaseFile) => file.viewers.find(({ why }) => why === 'asked')?.viewer ?? ofHolder(file)
const ofCompany = (file: CaseFile) =>
  file.lead ? deskOfOrganisation(file.lead) : deskOf('property-clerk', file.county)
const superior = ({ county }: CaseFile) => deskOf('property-head', county)

interface Line {
  readonly item: string
  readonly outcome: 'pass' | 'fail' | 'not-applicable' | 'mended'
  readonly photos?: readonly unknown[]
}
/** A line as it stands in a step: what is said of it and the files apart. */
interface KeptLine extends Line {
  readonly photos?: readonly { readonly file: Id }[]
  readonly voice?: readonly { readonly file: Id }[]
  readonly note?: { readonly personal: Id }
}
type Hands = StepGiven['hands']

/** How the check was assigned. */
const assignedOf = (hands: Hands) =>
  hands[0]?.form as unknown as {
    readonly inspection: Id
    readonly estate: Id
    readonly inspectors: readonly Id[]
  }
const sheetOf = (hands: Hands) =>
  hands.findLast(({ step }) => step === 'fill-sheet')?.form as unknown as
    | { readonly lines: readonly Line[]; readonly contact: string }
    | undefined
const linesIn = (form: JsonObject | undefined) => (form?.lines ?? []) as unknown as readonly Line[]
const failedIn = (lines: readonly Line[]): string[] =>
  lines.filter(({ outcome }) => outcome === 'fail').map(({ item }) => item)

/** Items that stand open as they were last looked at: on the sheet, or when they were inspected again. */
export const openLines = (hands: Hands): readonly KeptLine[] =>
  linesIn(hands.findLast(({ step }) => step === 'fill-sheet' || step === 'reinspect')?.form).filter(
    ({ outcome }) => outcome === 'fail',
  ) as readonly KeptLine[]
const openItems = (hands: Hands): readonly string[] => openLines(hands).map(({ item }) => item)

/** Rows of the items that stand open, and no others. */
const openOnly: NonNullable<Step['narrow']> = (form, hands) => {
  const { lines } = form
  const item = lines?.columns?.item
  if (!lines?.columns || !item?.choices) return form
  const open = openItems(hands)
  const choices = item.choices.filter(({ value }) => open.includes(value))
  return { ...form, lines: { ...lines, columns: { ...lines.columns, item: { ...item, choices } } } }
}

/** Whether each of the items is answered, and once. */
function eachOnce(lines: readonly Line[], items: readonly string[]): boolean {
  const given = new Set(lines.map(({ item }) => item))
  return given.size === lines.length && given.size === items.length && items.every((one) => given.has(one))
}

/** What fails is seen on a photo of its own. */
function findUnseen(lines: readonly Line[]) {
  const at = lines.findIndex(({ outcome, photos = [] }) => outcome === 'fail' && photos.length === 0)
  return at < 0 ? undefined : refuseCheck('photo-needed', { field: `lines.${at}.photos`, fills: { n: at + 1 } })
}

function assign({ form }: StepGiven): Answer<StepTaken> {
  const [holder, ...others] = form.inspectors as readonly Id[]
  return {
    value: {
      set: { kind: String(form.sheet), source: 'draw', holder: holder ?? null },
      viewers: others.map((one) => ({ viewer: deskOfPerson(one), why: 'asked' as const })),
      outcomes: [
        { outcome: 'assigned', facts: { inspection: form.inspection as string, estate: form.estate as string } },
      ],
    },
    because: { rule: 'property-check/assigned' },
  }
}

/** Who manages the estate on the day, not on that of the draw; nobody where the company was dissolved. */
const managerOf = ({ fact, hands, day, book }: StepGiven): Id | null =>
  book.findOrganisation(holderOn(fact('register.links-of-kind'), assignedOf(hands).estate, day) ?? '')?.id ?? null
const managed = { reads: ['register.links-of-kind'], names: () => [nameOfLinks('manages')] } as const

/** Whoever is tied to the estate or its company does not look at it, found out however late. */
const standsBack = (given: StepGiven) =>
  tieNow(given, given.actor, assignedOf(given.hands).estate) ? refuseCheck('stand-back') : undefined

function fillSheet(given: StepGiven): Answer<StepTaken> {
  const { form, file, book, day } = given
  const back = standsBack(given)
  if (back) return back
  const lines = linesIn(form)
  const wanted = book
    .familyOf(ITEM, day, file.place)
    .map((id) => id.slice(ITEM.length))
    .filter((code) => code.startsWith(`${file.kind}-`))
  if (!eachOnce(lines, wanted)) return refuseCheck('not-each-once', { field: 'lines' })
  const unseen = findUnseen(lines)
  if (unseen) return unseen
  return {
    // From now on it is the company's matter too.
    value: { set: { lead: managerOf(given) } },
    because: { rule: 'property-check/filled', facts: { ...tally(lines), failed: failedIn(lines).length } },
  }
}

/** The company answers item by item, each with a photo of how it is now. */
function reportRectified({ form, hands }: StepGiven): Answer<StepTaken> {
  const lines = linesIn(form)
  if (!eachOnce(lines, openItems(hands))) return refuseCheck('not-open', { field: 'lines' })
  return { value: {}, because: { rule: 'property-check/reported', facts: { failed: lines.length } } }
}

const tally = (lines: readonly Line[]) => ({
  passed: lines.filter(({ outcome }) => outcome === 'pass').length,
  notApplicable: lines.filter(({ outcome }) => outcome === 'not-applicable').length,
})

/** The shortest term of the items that failed: one visit looks at all of them. */
const daysFor = ({ book, day, file }: StepGiven, items: readonly string[]): number =>
  Math.min(...items.map((code) => (book.getParameter(`${ITEM}${code}`, day, file.place).value as unknown as Item).days))

/** Facts that other programmes hear: organisations and codes, nobody's name. */
const about = ({ hands, file, day }: StepGiven): JsonObject => {
  return { estate: assignedOf(hands).estate, company: file.lead, sheet: file.kind, day }
}

function countersign(given: StepGiven): Answer<StepTaken> {
  const { hands } = given
  const back = standsBack(given)
  if (back) return back
  const sheet = sheetOf(hands)
  const lines = sheet?.lines ?? []
  const failed = failedIn(lines)
  const facts = { ...tally(lines), failed }
  const outcome = {
    outcome: 'inspected',
    facts: { ...about(given), inspection: assignedOf(hands).inspection, ...facts, contact: sheet?.contact ?? '' },
  }
  const because = { rule: 'property-check/inspected', facts: { ...facts, failed: failed.length } }
  if (failed.length === 0) return { value: { to: 'passed', set: { result: 'passed' }, outcomes: [outcome] }, because }
  const days = daysFor(given, failed)
  return {
    value: {
      ...{ to: 'to-rectify', set: { result: 'failed' }, outcomes: [outcome] },
      limit: { amount: days, clock: 'civil-days' },
    },
    because: { ...because, facts: { ...because.facts, days } },
  }
}

/** Drawn again: of what was found already nothing counts any more. */
const withdraw = ({ file }: StepGiven): Answer<StepTaken> => ({
  value: {
    set: { result: 'withdrawn' },
    outcomes: file.state === 'to-check' || file.state === 'to-countersign' ? [] : [{ outcome: 'voided', facts: {} }],
  },
  because: { rule: 'property-check/withdrawn' },
})

/** Looked at again when the company reported, or when its days are over and it did not. */
function reinspect(given: StepGiven): Answer<StepTaken> {
  const { hands, form, file, at } = given
  const back = standsBack(given)
  if (back) return back
  if (file.state === 'to-rectify' && file.overallDueAt && at < file.overallDueAt)
    return refuseCheck('days-left', { fills: { day: dayOf(file.overallDueAt) } })
  const lines = linesIn(form)
  const before = openItems(hands)
  if (!eachOnce(lines, before)) return refuseCheck('not-open', { field: 'lines' })
  const unseen = findUnseen(lines)
  if (unseen) return unseen
  const still = failedIn(lines)
  const round = hands.filter(({ step }) => step === 'reinspect').length + 1
  const because = { rule: 'property-check/reinspected', facts: { failed: still.length, round } }
  if (still.length === 0) {
    const mended = hands.findLast(({ step }) => step === 'report-rectified')?.at
    const onTime = round === 1 && mended !== undefined && file.overallDueAt !== null && mended < file.overallDueAt
    const facts = { ...about(given), items: [...before], round, onTime }
    return {
      value: { to: 'rectified', set: { result: 'rectified' }, outcomes: [{ outcome: 'rectified', facts }] },
      because,
    }
  }
  const days = daysFor(given, still)
  return {
    value: {
      to: 'to-rectify',
      limit: { amount: days, clock: 'civil-days', from: at },
      outcomes: [{ outcome: 'not-rectified', facts: { ...about(given), items: [...still], round } }],
    },
    because: { ...because, facts: { ...because.facts, days } },
  }
}

/** The estate is another company's by now, or nobody's: whoever has it mends what stands open, with days of its own. */
function readdress(given: StepGiven): Answer<StepTaken> {
  const { file, hands, at } = given
  const lead = managerOf(given)
  if (lead === file.lead) return refuseCheck('same-company')
  const open = openItems(hands)
  if (open.length === 0) return refuseCheck('not-open')
  const days = daysFor(given, open)
  return {
    value: { set: { lead }, limit: { amount: days, clock: 'civil-days', from: at } },
    because: { rule: 'property-check/readdressed', facts: { days } },
  }
}

export const checkLifecycle: Lifecycle = {
  states: {
    'to-check': {
      words: { zh: '待检查', en: 'To be checked' },
      ...{ desk: ofHolder, superior, within: 'property-check/check-within', stage: 0 },
    },
    'to-countersign': {
      words: { zh: '待第二人签字', en: 'To be signed by the second inspector' },
      ...{ desk: ofSecond, superior, within: 'property-check/countersign-within', stage: 1 },
    },
    'to-rectify': {
      words: { zh: '整改中', en: 'To be mended' },
      // Whose days are over is looked at again, whether it reported or not.
      ...{ desk: ofCompany, superior: ofHolder, within: 'overall', stage: 2 },
    },
    'to-reinspect': {
      words: { zh: '待复查', en: 'To be inspected again' },
      ...{ desk: ofHolder, superior, within: 'property-check/reinspect-within', stage: 3 },
    },
    passed: { words: { zh: '检查合格', en: 'Passed' }, end: true, stage: 4 },
    rectified: { words: { zh: '整改完成', en: 'Mended' }, end: true, stage: 4 },
    withdrawn: { words: { zh: '已换抽', en: 'Drawn again' }, end: true, stage: 4 },
  },
  steps: {
    assign: {
      words: { zh: '指派检查', en: 'Assign' },
      from: null,
      to: ['to-check'],
      by: [{ via: 'hearing' }],
      form: assignForm,
      told: { zh: '抽取后指派检查', en: 'Assigned by the draw' },
      take: assign,
    },
    'fill-sheet': {
      words: { zh: '填检查表', en: 'Fill in the sheet' },
      from: ['to-check'],
      to: ['to-countersign'],
      by: [first],
      form: sheetForm,
      rank: 'go',
      key: '1',
      told: { zh: '{actor}填写检查表', en: '{actor} filled in the sheet' },
      reads: [...managed.reads, ...poolReads.reads],
      names: () => [...managed.names(), ...poolReads.names()],
      take: fillSheet,
    },
    countersign: {
      words: { zh: '签字确认', en: 'Sign' },
      from: ['to-countersign'],
      to: ['passed', 'to-rectify'],
      by: [second],
      notAfterOwn: ['fill-sheet'],
      form: countersignForm,
      rank: 'go',
      key: '1',
      told: { zh: '{actor}签字确认', en: '{actor} signed' },
      ...poolReads,
      take: countersign,
    },
    'send-back': {
      words: { zh: '退回补充', en: 'Send back' },
      from: ['to-countersign'],
      to: ['to-check'],
      by: [second],
      form: sendBackForm,
      rank: 'quiet',
      told: { zh: '{actor}退回补充', en: '{actor} sent it back' },
    },
    'report-rectified': {
      words: { zh: '上报整改', en: 'Report it mended' },
      from: ['to-rectify'],
      to: ['to-reinspect'],
      by: [
        { role: 'property-contact', where: 'lead' },
        { role: 'property-clerk', where: 'place' },
      ],
      form: rectifiedForm,
      rank: 'go',
      key: '1',
      told: { zh: '上报整改', en: 'Reported as mended' },
      narrow: openOnly,
      take: reportRectified,
    },
    reinspect: {
      words: { zh: '复查', en: 'Inspect again' },
      from: ['to-reinspect', 'to-rectify'],
      to: ['rectified', 'to-rectify'],
      by: [first, second],
      form: reinspectForm,
      narrow: openOnly,
      rank: 'go',
      key: '1',
      told: { zh: '{actor}复查', en: '{actor} inspected again' },
      ...poolReads,
      take: reinspect,
    },
    readdress: {
      words: { zh: '改由现物业企业整改', en: 'Ask whoever manages it now' },
      from: ['to-rectify'],
      to: ['to-rectify'],
      by: [{ role: 'property-clerk', where: 'place' }],
      form: readdressForm,
      rank: 'quiet',
      told: { zh: '小区已换物业企业，改由现企业整改', en: 'The estate changed its company; the present one mends it' },
      ...managed,
      take: readdress,
    },
    'return-sheet': returnSheet(checkSheets, {
      from: ['to-rectify', 'to-reinspect', 'passed', 'rectified'],
      by: [first, second, { role: 'property-clerk', where: 'place' }],
      rule: 'property-check/sheet-back',
    }),
    withdraw: {
      words: { zh: '换抽撤回', en: 'Withdraw: drawn again' },
      from: ['to-check', 'to-countersign', 'to-rectify', 'to-reinspect', 'passed', 'rectified'],
      to: ['withdrawn'],
      by: [{ via: 'hearing' }],
      form: {},
      told: { zh: '换抽，撤回检查', en: 'Withdrawn: drawn again' },
      take: withdraw,
    },
  },
}
