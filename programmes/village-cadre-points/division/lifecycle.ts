import { formatMilli } from '#kernel/appraisal/points.ts'
import {
  appraisalOf,
  type Item,
  lockOfAppraisal,
  nameOfAppraisal,
  nameOfYear,
  rollReads,
  type Share,
} from '#kernel/appraisal/terms.ts'
import type { Answer, Because } from '#kernel/because.ts'
import { deadline } from '#kernel/casework/clock.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { returnSheet, type Sheets } from '#kernel/casework/sheets.ts'
import type { ClockKind } from '#kernel/casework/timetable.ts'
import type { Id } from '#kernel/id.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { reason, townDesk, village, villageDesk, year } from '../fields.ts'
import { refuse } from '../refusals.ts'
import { member, official, villageSecretary } from '../roles.ts'
import { whatIsDivided } from '../rules/what-is-divided.ts'
import { onRoll, POINTS } from '../scheme.ts'
import { DIVISION } from './terms.ts'

/*
 * The meeting of a village's two committees divides the points of the town's work items among its officials. What does not come to
 * exactly the town's points cannot be signed. Who was absent has days to object; then it stands.
 */

const present: Field = {
  kind: 'persons',
  words: { zh: '到会干部', en: 'Officials present' },
  help: {
    zh: '不填为全部到会；填了的，名册上没有选的记为缺席',
    en: 'Left empty: everybody. Else whoever is on the roll and not named was absent',
  },
}
const shares: Field = {
  kind: 'rows',
  words: { zh: '责任分', en: 'Responsibility points' },
  required: true,
  max: 2000,
  crossed: { down: 'item', across: 'person', of: 'points' },
  columns: {
    item: { kind: 'work-item', words: { zh: '工作事项', en: 'Work item' }, required: true },
    person: { kind: 'person', words: { zh: '干部', en: 'Official' }, required: true },
    points: { kind: 'score', words: { zh: '责任分', en: 'Points' }, required: true, min: 1, max: 1_000_000_000 },
  },
}

/** The table that all sign. */
export const divisionSheets: Sheets = {
  close: {
    title: { zh: '责任分分解表', en: 'Division of responsibility points' },
    with: ['convene', 'divide'],
    signatures: [
      { zh: '到会干部（签字）', en: 'Officials present (signatures)' },
      { zh: '村党组织书记（签字）', en: 'Village Party secretary (signature)' },
    ],
  },
}

interface Row {
  readonly item: Id
  readonly person: Id
  readonly points: number
}
const lastOf = (hands: StepGiven['hands'], field: string): readonly unknown[] | undefined =>
  hands.findLast(({ form }) => form[field] !== undefined)?.form[field] as readonly unknown[] | undefined
/** Whoever of a roll was not there; where nobody was named, all were. */
const absentOf = (hands: StepGiven['hands'], roll: readonly Id[]): readonly Id[] => {
  const came = lastOf(hands, 'present')
  return came ? roll.filter((one) => !came.includes(one)) : []
}
const dividedIn = (hands: StepGiven['hands']): readonly Row[] => (lastOf(hands, 'shares') ?? []) as readonly Row[]

/** Items that the village's town set and that hold. */
const itemsOf = (items: readonly Item[], place: string): readonly Item[] =>
  items.filter((item) => !item.ended && place.startsWith(item.place))

function seat(given: StepGiven): Refusal | { readonly people: number; readonly absent: readonly Id[] } {
  const place = String(given.form.place ?? given.file.place)
  const facts = appraisalOf(given)
  const roll = onRoll(facts['appraisal.members'], place, given.day)
  if (roll.length === 0) return refuse('nobody', { field: 'place' })
  if (itemsOf(facts['appraisal.items'], place).length === 0) return refuse('no-items', { field: 'place' })
  const named = given.form.present as readonly string[] | undefined
  if (!named) return { people: roll.length, absent: [] }
  const stranger = named.findIndex((one, i) => !roll.includes(one as Id) || named.indexOf(one) < i)
  if (stranger >= 0) return refuse('not-here', { field: 'present', fills: { n: stranger + 1 } })
  return { people: roll.length, absent: roll.filter((one) => !named.includes(one)) }
}

function convene(given: StepGiven): Answer<StepTaken> {
  const { form, fact } = given
  if (String(form.place).length !== 12) return refuse('level', { field: 'place' })
  const before = fact('cases.begun').filter((one) => one.form.year === form.year && one.state !== 'cancelled')
  if (before.length > 0) return refuse('divided', { field: 'place' })
  const seated = seat(given)
  if (isRefusal(seated)) return seated
  const facts = { people: seated.people, absent: seated.absent.length }
  return { value: {}, because: { rule: `${DIVISION}/convened`, facts } }
}

/** Rows as typed: each of an item of the town, for somebody on the roll, once. Sums may still be off. */
function divide(given: StepGiven): Answer<StepTaken> {
  const { form, file, day } = given
  const facts = appraisalOf(given)
  const roll = new Set<string>(onRoll(facts['appraisal.members'], file.place, day))
  const items = new Set<string>(itemsOf(facts['appraisal.items'], file.place).map(({ id }) => id))
  const seen = new Set<string>()
  for (const [i, { item, person }] of (form.shares as unknown as readonly Row[]).entries()) {
    const at = (column: string) => ({ field: `shares.${i}.${column}`, fills: { n: i + 1 } })
    if (!items.has(item)) return refuse('no-item', at('item'))
    if (!roll.has(person)) return refuse('not-here', at('person'))
    if (seen.has(`${item}/${person}`)) return refuse('twice', at('person'))
    seen.add(`${item}/${person}`)
  }
  return { value: { to: 'sitting' }, because: { rule: `${DIVISION}/divided`, facts: { rows: seen.size } } }
}

/** Whether each item comes to exactly what the town set; the first that does not is named. */
function checkSums(given: StepGiven): Refusal | { readonly parts: readonly Because[] } {
  const { hands, file, day, book } = given
  const facts = appraisalOf(given)
  const officials = onRoll(facts['appraisal.members'], file.place, day).length
  const rows = dividedIn(hands)
  const parts: Because[] = []
  const off: { readonly item: string; readonly due: string; readonly given: string }[] = []
  for (const { id, title, points } of itemsOf(facts['appraisal.items'], file.place)) {
    const due = askRule(
      whatIsDivided,
      { points, officials },
      { get: (parameter) => book.getParameter(parameter, day, file.place) },
    )
    if (isRefusal(due)) return due
    parts.push(due.because)
    const sum = rows.reduce((all, row) => (row.item === id ? all + row.points : all), 0)
    if (sum !== due.value) off.push({ item: title, due: formatMilli(due.value), given: formatMilli(sum) })
  }
  const [first] = off
  return first ? refuse('sums', { fills: { ...first, off: off.length - 1 } }) : { parts }
}

function close(given: StepGiven): Answer<StepTaken> {
  const checked = checkSums(given)
  return isRefusal(checked) ? checked : { value: {}, because: { rule: `${DIVISION}/sums-meet`, parts: checked.parts } }
}

/** The shares of the village become what this table says; those of an earlier one are gone. */
function sharesEffect(given: StepGiven, rows: readonly Row[]) {
  const { file } = given
  const facts = appraisalOf(given)
  const kept = new Set(rows.map(({ item, person }) => `${item}/${person}`))
  const gone = facts['appraisal.shares'].filter(
    ({ item, place, subject }) => place === file.place && !kept.has(`${item}/${subject}`),
  )
  return {
    kind: 'appraisal-shares',
    ...{ scheme: POINTS, year: facts['appraisal.year']?.year ?? 0, gone },
    shares: rows.map(({ item, person, points }): Share => ({ item, place: file.place, subject: person, points })),
  } as const
}

function sign(given: StepGiven): Answer<StepTaken> {
  const { form, hands, file, day, at, book } = given
  if ((form.files as readonly string[]).length === 0) return refuse('scan-needed', { field: 'files' })
  const checked = checkSums(given)
  if (isRefusal(checked)) return checked
  const rows = dividedIn(hands)
  const absent = absentOf(hands, onRoll(appraisalOf(given)['appraisal.members'], file.place, day))
  const effects = [sharesEffect(given, rows)]
  const facts = { rows: rows.length, absent: absent.length }
  if (absent.length === 0)
    return { value: { to: 'stands', effects }, because: { rule: `${DIVISION}/signed`, facts, parts: checked.parts } }
  const used = book.getParameter(`${DIVISION}/absent-within`, day, file.place)
  const limit = used.value as unknown as { readonly amount: number; readonly clock: ClockKind }
  const { due } = deadline({ start: at, ...limit }, book.calendar, book.hoursOf(file.place))
  return {
    value: {
      to: 'for-absent',
      effects,
      later: [{ flag: 'absent-over', at: due }],
      viewers: absent.map((one) => ({ viewer: `p:${one}`, why: 'part' as const })),
      tell: absent.map((whom) => ({ whom, words: `${DIVISION}/tell-absent`, fills: { number: file.number } })),
    },
    because: { rule: `${DIVISION}/signed`, facts, parameters: [used], parts: checked.parts },
  }
}

function object(given: StepGiven): Answer<StepTaken> {
  const { actor, hands, file, day } = given
  const roll = onRoll(appraisalOf(given)['appraisal.members'], file.place, day)
  if (!actor || !absentOf(hands, roll).includes(actor)) return refuse('not-absent')
  return {
    value: { later: [{ flag: 'absent-over', at: null }] },
    because: { rule: `${DIVISION}/objected` },
  }
}

const divisionReads = [...rollReads, 'appraisal.items', 'appraisal.shares'] as const
const ofCase = {
  reads: divisionReads,
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfYear(POINTS, file)] : []),
} as const
const told = (zh: string, en: string) => ({ told: { zh, en } })

export const division: Lifecycle = {
  states: {
    sitting: { words: { zh: '会议分解中', en: 'Being divided' }, desk: villageDesk('village-secretary'), stage: 0 },
    'to-sign': { words: { zh: '待签字', en: 'To be signed' }, desk: villageDesk('village-secretary'), stage: 1 },
    'for-absent': {
      words: { zh: '待缺席干部确认', en: 'For those who were absent' },
      desk: villageDesk('village-secretary'),
      passes: { 'absent-over': 'stands' },
      stage: 2,
    },
    objected: {
      words: { zh: '缺席干部有异议', en: 'Objected to' },
      desk: townDesk('town-organisation-member'),
      within: `${DIVISION}/decide-within`,
      stage: 2,
    },
    stands: { words: { zh: '已生效', en: 'Stands' }, end: true, stage: 3 },
    cancelled: { words: { zh: '已取消', en: 'Cancelled' }, end: true, stage: 3 },
  },
  steps: {
    convene: {
      words: { zh: '召开两委会分解责任分', en: 'Meet to divide the points' },
      from: null,
      to: ['sitting'],
      by: [villageSecretary],
      form: { place: { ...village, listed: true }, year, present },
      rank: 'go',
      ...told('召开两委会', 'Met'),
      reads: [...divisionReads, 'cases.begun'],
      locks: (form) => [lockOfAppraisal(POINTS, Number(form.year), String(form.place))],
      names: ({ form }) => [
        nameOfAppraisal(POINTS, Number(form.year), String(form.place)),
        nameOfListed('place', String(form.place)),
      ],
      take: convene,
    },
    'change-present': {
      words: { zh: '更正到会干部', en: 'Correct who is present' },
      from: ['sitting'],
      to: ['sitting'],
      by: [villageSecretary],
      form: { present: { ...present, required: true } },
      rank: 'quiet',
      ...told('更正到会干部', 'Corrected who is present'),
      ...ofCase,
      take(given) {
        const seated = seat(given)
        if (isRefusal(seated)) return seated
        const facts = { people: seated.people, absent: seated.absent.length }
        return { value: {}, because: { rule: `${DIVISION}/convened`, facts } }
      },
    },
    divide: {
      words: { zh: '分解', en: 'Divide' },
      from: ['sitting'],
      to: ['sitting'],
      by: [villageSecretary],
      form: { shares },
      rank: 'usual',
      ...told('分解责任分', 'Divided the points'),
      ...ofCase,
      take: divide,
    },
    close: {
      words: { zh: '核对无误，打印签字', en: 'The sums meet; print for signatures' },
      from: ['sitting'],
      to: ['to-sign'],
      by: [villageSecretary],
      form: {},
      rank: 'go',
      key: '1',
      ...told('每个事项合计都对上，打印签字', 'Every item meets the town’s points'),
      ...ofCase,
      take: close,
    },
    resume: {
      words: { zh: '重新分解', en: 'Divide anew' },
      from: ['to-sign', 'stands'],
      to: ['sitting'],
      by: [villageSecretary],
      form: { reason },
      rank: 'quiet',
      ...told('重新分解', 'To be divided anew'),
    },
    sign: {
      words: { zh: '收回签字的分解表', en: 'Take the signed table back' },
      from: ['to-sign'],
      to: ['stands', 'for-absent'],
      by: [villageSecretary],
      form: {
        files: {
          kind: 'files',
          words: { zh: '签字件', en: 'Signed sheet' },
          help: { zh: '到会干部都签了字', en: 'With the signatures of all present' },
          required: true,
          max: 6,
        },
      },
      rank: 'go',
      key: '1',
      ...told('分解表已签字', 'The table is signed'),
      ...ofCase,
      take: sign,
    },
    object: {
      words: { zh: '缺席，有异议', en: 'Was absent, and objects' },
      from: ['for-absent'],
      to: ['objected'],
      by: [official, villageSecretary],
      form: { reason },
      rank: 'usual',
      ...told('缺席的干部提出异议', 'An absent official objected'),
      ...ofCase,
      take: object,
    },
    uphold: {
      words: { zh: '异议成立，重新分解', en: 'Upheld: divide anew' },
      from: ['objected'],
      to: ['sitting'],
      by: [member],
      notAfterOwn: ['object'],
      form: { reason },
      rank: 'usual',
      ...told('异议成立，退回村里重新分解', 'Upheld; to be divided anew'),
      ...ofCase,
      take: (given) => ({
        value: { effects: [sharesEffect(given, [])] },
        because: { rule: `${DIVISION}/upheld` },
      }),
    },
    reject: {
      words: { zh: '异议不成立', en: 'Not upheld' },
      from: ['objected'],
      to: ['stands'],
      by: [member],
      notAfterOwn: ['object'],
      form: { reason },
      rank: 'usual',
      ...told('异议不成立，分解生效', 'Not upheld; the division stands'),
    },
    'return-sheet': returnSheet(divisionSheets, {
      from: ['for-absent', 'stands'],
      by: [villageSecretary],
      rule: `${DIVISION}/signed`,
    }),
    cancel: {
      words: { zh: '取消', en: 'Cancel' },
      from: ['sitting', 'to-sign'],
      to: ['cancelled'],
      by: [villageSecretary],
      form: { reason },
      rank: 'quiet',
      ...told('取消', 'Cancelled'),
      ...ofCase,
      take: (given) => ({
        value: { effects: [sharesEffect(given, [])] },
        because: { rule: `${DIVISION}/cancelled` },
      }),
    },
  },
}
