import type { Answer } from '#kernel/because.ts'
import { deskOf, deskOfPerson } from '#kernel/casework/case.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import { ledgerReads } from '#kernel/ledger/terms.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { accountsOfEntry, type Entry, earns } from '../entries/earning.ts'
import { refuse } from '../refusals.ts'
import { panelDecision } from '../rules/panel-decision.ts'
import { yearsOn } from '../rules/who-may-spend.ts'
import { turnedDown } from '../words.ts'

/*
 * A meeting of the points review panel: who is in the room, one show of hands an entry, minutes signed on paper. Signed, it tells the
 * entries what was decided; before that nothing moves.
 */

const clerk = { role: 'village-clerk', where: 'place' } as const
const desk = ({ place }: { readonly place: string }) => deskOf('village-clerk', place.slice(0, 12))

const hands = (zh: string, en: string): Field => ({
  ...{ kind: 'number', words: { zh, en }, required: true, min: 0, max: 20 },
})
const members: Field = {
  kind: 'persons',
  words: { zh: '到会成员', en: 'Members present' },
  help: {
    zh: '村干部、党员代表、村民代表、五老、妇女组长等',
    en: 'Officials, party members, villagers’ delegates and elders',
  },
  required: true,
  listed: true,
}
const place: Field = { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true }
const decideForm: Form = {
  entry: { kind: 'case', words: { zh: '哪一笔', en: 'Entry' }, required: true, listed: true },
  for: hands('赞成（人）', 'For'),
  against: hands('不赞成（人）', 'Against'),
  stoodBack: {
    kind: 'persons',
    words: { zh: '回避', en: 'Stand back' },
    help: {
      zh: '本户成员自动回避，其他近亲在这里选',
      en: 'Members of the household do so by themselves; name other close relatives',
    },
  },
  points: {
    kind: 'number',
    words: { zh: '评议分值', en: 'Points decided' },
    help: { zh: '细则只有一个分值的不用填', en: 'Leave empty where the row has one value' },
    min: -1000,
    max: 1000,
  },
  reason: {
    kind: 'choice',
    words: { zh: '不通过的原因', en: 'Why not' },
    choices: Object.entries(turnedDown).map(([value, words]) => ({ value, words })),
  },
  note: { kind: 'long-text', words: { zh: '记录', en: 'Note' }, purpose: 'credit-points', max: 300 },
}
const reason: Field = {
  kind: 'long-text',
  words: { zh: '原因', en: 'Reason' },
  purpose: 'credit-points',
  max: 300,
  required: true,
}

/** One entry as the panel decided it last. */
export interface Decided {
  readonly entry: Id
  readonly for: number
  readonly against: number
  readonly approved: boolean
  readonly points: number | null
  readonly reason: string | null
}

/** Who is in the room, as last written down. */
export const membersOf = (steps: StepGiven['hands']): readonly Id[] =>
  (steps.findLast(({ form }) => form.members !== undefined)?.form.members ?? []) as unknown as Id[]

/** Decisions of a meeting, each entry's last. What carried was checked when it was entered, and follows from the hands. */
export function decisionsOf(steps: StepGiven['hands']): readonly Decided[] {
  const last = new Map<string, Decided>()
  for (const { step, form } of steps) {
    if (step !== 'decide') continue
    const entry = String(form.entry) as Id
    last.set(entry, {
      entry,
      for: Number(form.for),
      against: Number(form.against),
      approved: form.reason === undefined,
      points: form.points === undefined ? null : Number(form.points),
      reason: form.reason === undefined ? null : String(form.reason),
    })
  }
  return [...last.values()]
}

/** Who was named to stand back when an entry was decided last, beside the members of its household. */
export const namedBackOf = (steps: StepGiven['hands'], entry: string): readonly Id[] =>
  (steps.findLast(({ step, form }) => step === 'decide' && form.entry === entry)?.form.stoodBack ??
    []) as unknown as Id[]

/** Of age by the Civil Code, section 17. */
const OF_AGE = 18

/** People of the register, of age, each once. How many there must be is asked at each show of hands: somebody may come late. */
function seat({ form, fact, day }: StepGiven): Answer<StepTaken> {
  const named = form.members as readonly string[]
  const known = fact('register.persons')
  if (new Set(named).size < named.length || named.some((one) => !known.has(one)))
    return refuse('no-such-member', { field: 'members' })
  if (named.some((one) => (yearsOn(known.get(one)?.birth, day) ?? OF_AGE) < OF_AGE))
    return refuse('member-minor', { field: 'members' })
  return { value: {}, because: { rule: 'credit-points/panel', facts: { present: named.length } } }
}

/** The entry before the panel: of this village, and still to be reviewed. */
function findEntry({ file, form, fact }: StepGiven) {
  const found = fact('cases.named').get(String(form.entry))
  const here = found?.file.programme === 'credit-points' && found.file.place.startsWith(file.place)
  return here && found.file.state === 'to-review' ? found : refuse('not-before-panel', { field: 'entry' })
}

/** A show of hands about one entry. It may be taken again until the minutes are closed; the last one counts. */
function decide(given: StepGiven): Answer<StepTaken> {
  const { form, book, day, file } = given
  const found = findEntry(given)
  if (isRefusal(found)) return found
  const present = membersOf(given.hands)
  const named = (form.stoodBack as readonly string[] | undefined) ?? []
  const stoodBack = present.filter(
    (one) => named.includes(one) || found.file.viewers.some(({ viewer }) => viewer === deskOfPerson(one)),
  )
  const facts = {
    present: present.length,
    stoodBack: stoodBack.length,
    for: Number(form.for),
    against: Number(form.against),
  }
  const decided = askRule(panelDecision, facts, { get: (id) => book.getParameter(id, day, file.place) })
  if (isRefusal(decided)) return decided
  const { approved } = decided.value
  if (approved === (form.reason !== undefined))
    return refuse(approved ? 'panel-carried' : 'panel-reason', { field: 'reason' })
  const row = approved ? pointsOf(given, found) : undefined
  if (row && isRefusal(row)) return row
  const because = { ...decided.because, parts: [...(decided.because.parts ?? []), ...(row ? [row.because] : [])] }
  return { value: { to: 'sitting' }, because }
}

/** What the row gives for the points decided. A panel that leaves the points open leaves them to the row. */
function pointsOf(given: StepGiven, { file, hands: [first] }: { file: StepGiven['file']; hands: StepGiven['hands'] }) {
  const { points } = given.form
  return earns({ ...given, file }, first?.form as unknown as Entry, points === undefined ? undefined : Number(points))
}

function close({ hands: steps }: StepGiven): Answer<StepTaken> | Refusal {
  const decided = decisionsOf(steps)
  if (decided.length === 0) return refuse('nothing-decided')
  const approved = decided.filter((one) => one.approved).length
  return { value: {}, because: { rule: 'credit-points/minutes', facts: { decided: decided.length, approved } } }
}

/** The minutes came back signed: now the entries hear what was decided. */
function sign({ file, form, hands: steps }: StepGiven): Answer<StepTaken> {
  if ((form.files as readonly string[]).length === 0) return refuse('scan-needed', { field: 'files' })
  const rows = decisionsOf(steps)
  const facts = { place: file.place, session: file.number, rows } as unknown as JsonObject
  return {
    value: { outcomes: [{ outcome: 'decided', facts }] },
    because: {
      rule: 'credit-points/minutes',
      facts: { decided: rows.length, approved: rows.filter((r) => r.approved).length },
    },
  }
}

/** From the first hand to the signed minutes. */
export const meeting: Lifecycle = {
  states: {
    sitting: { words: { zh: '评议中', en: 'Sitting' }, desk, stage: 0 },
    'to-sign': { words: { zh: '待签字', en: 'To be signed' }, desk, stage: 1 },
    signed: { words: { zh: '已签字，评议生效', en: 'Signed' }, end: true, stage: 2 },
    cancelled: { words: { zh: '已取消', en: 'Cancelled' }, end: true, stage: 2 },
  },
  steps: {
    convene: {
      words: { zh: '召开评议会', en: 'Convene the panel' },
      from: null,
      to: ['sitting'],
      by: [clerk],
      form: { place, members },
      rank: 'go',
      told: { zh: '召开评议会', en: 'Convened' },
      reads: ['register.persons'],
      take: seat,
    },
    'change-members': {
      words: { zh: '更正到会成员', en: 'Correct who is present' },
      from: ['sitting'],
      to: ['sitting'],
      by: [clerk],
      form: { members },
      rank: 'quiet',
      told: { zh: '更正到会成员', en: 'Corrected who is present' },
      reads: ['register.persons'],
      take: seat,
    },
    decide: {
      words: { zh: '举手表决', en: 'Show of hands' },
      from: ['sitting'],
      to: ['sitting'],
      by: [clerk],
      form: decideForm,
      rank: 'usual',
      told: {
        zh: '{entry} 举手表决：赞成 {for} 人，不赞成 {against} 人',
        en: '{entry}, show of hands: {for} for, {against} against',
      },
      reads: ['cases.named', ...ledgerReads],
      names: ({ form }) => [nameOfCase(String(form.entry)), ...accountsOfEntry(String(form.entry) as Id)],
      take: decide,
    },
    close: {
      words: { zh: '评议结束，打印记录', en: 'Close the minutes' },
      from: ['sitting'],
      to: ['to-sign'],
      by: [clerk],
      form: {},
      rank: 'go',
      told: { zh: '评议结束', en: 'Closed' },
      take: close,
    },
    resume: {
      words: { zh: '继续评议', en: 'Go on with the meeting' },
      from: ['to-sign'],
      to: ['sitting'],
      by: [clerk],
      form: {},
      rank: 'quiet',
      told: { zh: '继续评议', en: 'Resumed' },
    },
    sign: {
      words: { zh: '收回签字的评议记录', en: 'Take the signed minutes back' },
      from: ['to-sign'],
      to: ['signed'],
      by: [clerk],
      form: {
        files: {
          kind: 'files',
          words: { zh: '签字件', en: 'Signed sheet' },
          help: { zh: '到会成员都签了字的记录，拍照或扫描', en: 'The minutes with all signatures, photo or scan' },
          required: true,
          max: 6,
        },
      },
      rank: 'go',
      told: { zh: '签字件已收回，评议生效', en: 'Signed; the decisions stand' },
      take: sign,
    },
    cancel: {
      words: { zh: '取消本次评议', en: 'Cancel the meeting' },
      from: ['sitting', 'to-sign'],
      to: ['cancelled'],
      by: [clerk],
      form: { reason },
      rank: 'quiet',
      told: { zh: '取消本次评议', en: 'Cancelled' },
    },
  },
}
