import { appraisalOf, appraisalReads, nameOfAppraisal } from '#kernel/appraisal/terms.ts'
import type { Answer } from '#kernel/because.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { countyDesk, reason, townDesk, year } from '../fields.ts'
import { refuse } from '../refusals.ts'
import { head, member, townSecretary } from '../roles.ts'
import { whoIsHonoured } from '../rules/who-is-honoured.ts'
import { findFrozenBoards, POINTS } from '../scheme.ts'
import { basis } from '../year/items.ts'
import { honourList } from './notices.ts'
import { HONOUR } from './terms.ts'

/*
 * Proposals for honours (评先评优) after a year is final: by the year's points in principle, decided by people, shown before they are granted.
 */

const person = (zh: string, en: string): Field => ({ kind: 'person', words: { zh, en }, required: true })
const proposing: Form = {
  place: { kind: 'place', words: { zh: '镇（乡）', en: 'Town' }, required: true },
  year,
  honour: { kind: 'code', words: { zh: '荣誉名称', en: 'Honour' }, required: true, max: 60 },
  minutes: basis,
  proposed: {
    kind: 'rows',
    words: { zh: '推荐人选', en: 'Who is proposed' },
    required: true,
    max: 100,
    columns: { person: person('干部', 'Official') },
  },
  passed: {
    kind: 'rows',
    words: { zh: '积分更高而未推荐的', en: 'With more points and not proposed' },
    help: {
      zh: '同一类别里积分高的先推荐；有人被越过的，写明为什么',
      en: 'In principle from high to low; say why somebody is passed over',
    },
    max: 100,
    columns: {
      person: person('干部', 'Official'),
      why: { kind: 'code', words: { zh: '原因或依据', en: 'Reason or rule' }, required: true, max: 60 },
    },
  },
}
interface Row {
  readonly person: string
}
const rowsOf = (value: unknown): readonly Row[] => (value ?? []) as readonly Row[]

const townOf = (place: unknown): string => String(place).slice(0, 9)

function propose(given: StepGiven): Answer<StepTaken> {
  const { form, book } = given
  const facts = appraisalOf(given)
  const town = townOf(form.place)
  if (town.length !== 9) return refuse('level', { field: 'place' })
  const final = facts['appraisal.sheets'].some(
    ({ place, period, state }) => place === town && period === 0 && state === 'final',
  )
  if (!final) return refuse('year-open', { field: 'year' })
  const scores = new Map(
    facts['appraisal.scores'].flatMap((one) =>
      one.period === 0 && one.place.startsWith(town) && one.rank !== null
        ? [[one.subject as string, one] as const]
        : [],
    ),
  )
  const [proposed, passed] = [rowsOf(form.proposed), rowsOf(form.passed)]
  const seen = new Set<string>()
  for (const [name, rows] of [
    ['proposed', proposed],
    ['passed', passed],
  ] as const)
    for (const [i, row] of rows.entries()) {
      const at = { field: `${name}.${i}.person`, fills: { n: i + 1 } }
      if (!scores.has(row.person)) return refuse('not-ranked', at)
      if (seen.has(row.person)) return refuse('twice', at)
      seen.add(row.person)
    }
  const chosen = new Set(proposed.map((row) => row.person))
  const explained = new Set(passed.map((row) => row.person))
  const people = [...scores.values()].map(({ subject, group, rank }) => ({
    ...{ group, rank: rank ?? 0, proposed: chosen.has(subject), reason: explained.has(subject) },
  }))
  const held = askRule(whoIsHonoured, { people }, { get: (id) => book.getParameter(id, given.day, town) })
  return isRefusal(held) ? held : { value: {}, because: held.because }
}

/** The head's signature puts the names on notice. */
function sign(given: StepGiven): Answer<StepTaken> {
  const stand = findFrozenBoards(given)
  if (stand) return stand
  const asked = given.hands.find(({ step }) => step === 'propose')?.form ?? {}
  const lines = rowsOf(asked.proposed).map(({ person }, i) => ({
    ...(i === 0 ? { subject: given.file.id } : {}),
    ...{ person: person as never, cells: { honour: String(asked.honour) } },
  }))
  return {
    value: { outcomes: [announceNotice(honourList, { place: given.file.place, lines })] },
    because: { rule: `${HONOUR}/signed`, facts: { people: lines.length } },
  }
}

export const lifecycle: Lifecycle = {
  states: {
    'to-sign': {
      words: { zh: '待部长签发', en: 'To be signed by the head' },
      desk: countyDesk('org-head'),
      within: `${HONOUR}/sign-within`,
      stage: 1,
    },
    'on-notice': { words: { zh: '公示', en: 'On notice' }, desk: townDesk('town-organisation-member'), stage: 2 },
    granted: { words: { zh: '已授予', en: 'Granted' }, end: true, stage: 3 },
    declined: { words: { zh: '未通过', en: 'Declined' }, end: true, stage: 3 },
  },
  steps: {
    propose: {
      words: { zh: '推荐评先评优', en: 'Propose for an honour' },
      from: null,
      to: ['to-sign'],
      by: [townSecretary],
      form: proposing,
      rank: 'go',
      told: { zh: '镇党委推荐“{honour}”（{minutes}）', en: 'Proposed for “{honour}” by the town ({minutes})' },
      reads: appraisalReads,
      names: ({ form }) => [nameOfAppraisal(POINTS, Number(form.year), townOf(form.place))],
      take: propose,
    },
    sign: {
      words: { zh: '签发', en: 'Sign' },
      from: ['to-sign'],
      to: ['on-notice'],
      by: [head],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '部长签发，送公示', en: 'Signed; to be put on notice' },
      take: sign,
    },
    decline: {
      words: { zh: '不同意', en: 'Decline' },
      from: ['to-sign'],
      to: ['declined'],
      by: [head],
      form: { reason },
      rank: 'quiet',
      told: { zh: '未同意推荐', en: 'Declined' },
    },
    grant: {
      words: { zh: '公示期满，授予', en: 'The notice is over: grant' },
      from: ['on-notice'],
      to: ['granted'],
      by: [member],
      form: { document: basis },
      rank: 'go',
      key: '1',
      told: { zh: '授予（{document}）', en: 'Granted ({document})' },
    },
  },
}
