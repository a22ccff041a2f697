import type { Answer, Because } from '#kernel/because.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { addDays, addMonths, type Day, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { clerk, companyOf, contact, head, notTheirOwn, tellContacts } from '../desks.ts'
import * as forms from './forms.ts'
import { FILE, KIND, kindOf } from './parameters.ts'
import { refuse } from './refusals.ts'
import { strike, struckBy } from './void.ts'

/** The kind of an entry by the row of the day of what it says: nothing is measured by a rule that came later. */
export const rowAt = ({ book, file }: Pick<StepGiven, 'book' | 'file'>, kind: string, on: string) =>
  book.getParameter(`${KIND}${kind}`, on as Day, file.place)

/** Last day on which an entry counts. */
export const lastDayOf = (on: string, months: number): Day => addDays(addMonths(on as Day, months), -1)

/** The day an entry is about, as its first step says. */
const onOf = (hands: StepGiven['hands']): string => String(hands[0]?.form.on ?? '')

/** What an entry comes to: how much, until when; and the flag that lets it lapse by itself. */
function standingOf(given: StepGiven, kind: string, on: string): { taken: StepTaken; because: Because; until: Day } {
  const used = rowAt(given, kind, on)
  const { points, months, ground } = kindOf(used.value)
  const until = lastDayOf(on, months)
  return {
    until,
    taken: { later: [{ flag: 'lapsed', at: startOfDay(addDays(until, 1)) }] },
    because: { rule: 'property-file/kind', facts: { kind, on, points, until }, parameters: [used], clause: ground },
  }
}

function record(given: StepGiven): Answer<StepTaken> {
  const { form, book, day } = given
  const [kind, on] = [String(form.kind), String(form.on)]
  if (form.estate && book.findOrganisation(String(form.estate))?.kind !== 'estate')
    return refuse('not-an-estate', { field: 'estate' })
  const { because, until } = standingOf(given, kind, on)
  const row = kindOf(rowAt(given, kind, on).value)
  if (!(form.evidence as string[] | undefined)?.length) return refuse('no-evidence', { field: 'evidence' })
  if (row.shownBy === 'document' && !form.number) return refuse('no-document', { field: 'number' })
  if (until < day) return refuse('lapsed-already', { field: 'on', fills: { day: until } })
  const twice = given
    .fact('cases.begun')
    .some(
      ({ state, form: one }) =>
        state !== 'not-taken' &&
        state !== 'corrected' &&
        one.kind === kind &&
        one.on === on &&
        (one.estate ?? null) === (form.estate ?? null),
    )
  if (twice) return refuse('twice', { field: 'on' })
  const tell = contactsOf(given).map((whom) => ({ whom, words: `${FILE}/tell-recorded` }))
  return { value: { set: { lead: form.company as Id }, tell }, because }
}

/** Contacts of a company that the act's own form names. */
const contactsOf = ({ fact, form, day }: StepGiven): readonly Id[] =>
  fact('register.posts-of-organisations')
    .filter(({ role, organisation, from, to }) => {
      return role === contact.role && organisation === form.company && from <= day && (to === null || day < to)
    })
    .map(({ person }) => person)

function confirm(given: StepGiven): Answer<StepTaken> {
  const { hands, day } = given
  const { taken, because, until } = standingOf(given, given.file.kind ?? '', onOf(hands))
  if (until < day) return refuse('lapsed-already', { fills: { day: until } })
  return {
    value: { ...taken, tell: tellContacts(given, `${FILE}/tell-confirmed`) },
    because: { rule: 'property-file/confirmed', parts: [because] },
  }
}

/** What another programme told, or what stands in place of a wrong entry: nobody's hand types it, so nobody confirms it. */
function enter(rule: string) {
  return (given: StepGiven): Answer<StepTaken> => {
    const { form } = given
    const tell = contactsOf(given).map((whom) => ({ whom, words: `${FILE}/tell-confirmed` }))
    const set = { lead: form.company as Id }
    if (!form.kind) return { value: { to: 'struck', set, tell }, because: { rule } }
    const { taken, because } = standingOf(given, String(form.kind), String(form.on))
    return { value: { ...taken, to: 'in-file', set, tell }, because: { rule, parts: [because] } }
  }
}

function correct(given: StepGiven): Answer<StepTaken> {
  const { form, hands, day } = given
  const struck = form.becomes === 'struck'
  if (!struck && !form.kind) return refuse('no-kind', { field: 'kind' })
  const on = onOf(hands)
  if (!struck && rowMissing(given, String(form.kind), on)) return refuse('no-kind', { field: 'kind' })
  return {
    value: {
      set: { result: 'corrected' },
      later: [{ flag: 'lapsed', at: null }],
      tell: tellContacts(given, `${FILE}/tell-corrected`),
      outcomes: [struckBy(given, struck ? undefined : String(form.kind))],
    },
    because: { rule: 'property-file/corrected', facts: { on: day, kind: struck ? null : String(form.kind) } },
  }
}
const rowMissing = ({ book, file }: StepGiven, kind: string, on: string): boolean =>
  !book.familyOf(KIND, on as Day, file.place).includes(`${KIND}${kind}`)

/** After an objection: what lapsed while it was examined stays lapsed. */
function keep(given: StepGiven): Answer<StepTaken> {
  const { until, because } = standingOf(given, given.file.kind ?? '', onOf(given.hands))
  return {
    value: { to: until < given.day ? 'lapsed' : 'in-file', tell: tellContacts(given, `${FILE}/tell-answered`) },
    because: { rule: 'property-file/objected', parts: [because] },
  }
}

const at = (who: { readonly role: string }) => (file: CaseFile) => deskOf(who.role, file.place.slice(0, 6))
const w = (zh: string, en: string) => ({ zh, en })
/** Whoever recorded or confirmed it does not examine the objection to it. */
const others = ['record', 'confirm']

/** One entry of a company's file, from hand or hearing until it lapses by itself. */
export const lifecycle: Lifecycle = {
  states: {
    'to-confirm': {
      ...{ words: w('待审核', 'To be confirmed'), desk: at(head), within: `${FILE}/confirm-within`, stage: 0 },
    },
    'in-file': { words: w('计入档案', 'In the file'), end: true, passes: { lapsed: 'lapsed' }, stage: 3 },
    objected: {
      ...{
        words: w('异议核查', 'Objection being examined'),
        desk: at(clerk),
        within: `${FILE}/object-within`,
        stage: 2,
      },
    },
    lapsed: { words: w('已过计入期', 'Lapsed'), end: true, stage: 3 },
    corrected: { words: w('已更正', 'Corrected'), end: true, stage: 3 },
    struck: { words: w('更正：撤销原记录', 'Correction: nothing of it remains'), end: true, stage: 3 },
    'not-taken': { words: w('不予记入', 'Not taken'), end: true, stage: 3 },
  },
  steps: {
    record: notTheirOwn(
      {
        words: w('登记信用信息', 'Enter into the file'),
        from: null,
        to: ['to-confirm'],
        by: [clerk],
        form: forms.recordForm,
        rank: 'go',
        told: w('登记信用信息', 'Entered'),
        reads: ['cases.begun', 'register.posts-of-organisations'],
        locks: (form) => [`${FILE}:${form.company}`],
        names: ({ form }) => [nameOfListed('company', String(form.company))],
        take: record,
      },
      ({ form }) => form.company as Id,
    ),
    confirm: notTheirOwn(
      {
        words: w('审核属实，计入档案', 'Confirm'),
        from: ['to-confirm'],
        to: ['in-file'],
        by: [head],
        notAfterOwn: ['record'],
        form: forms.confirmForm,
        rank: 'go',
        key: '1',
        told: w('审核属实，计入档案', 'Confirmed'),
        reads: ['register.posts-at-case'],
        take: confirm,
      },
      ({ hands }) => companyOf(hands),
    ),
    decline: {
      words: w('不予记入', 'Do not take'),
      from: ['to-confirm'],
      to: ['not-taken'],
      by: [head],
      form: forms.reasonForm,
      rank: 'quiet',
      told: w('不予记入', 'Not taken'),
      reads: ['register.posts-at-case'],
      take: (given) => ({
        value: { set: { result: 'not-taken' }, tell: tellContacts(given, `${FILE}/tell-declined`) },
        because: { rule: 'property-file/declined' },
      }),
    },
    hear: {
      words: w('由其他事项记入', 'Entered by another matter'),
      from: null,
      to: ['in-file', 'struck'],
      by: [{ via: 'hearing' }],
      form: forms.heardForm,
      told: w('由其他事项记入', 'Entered by what came about elsewhere'),
      reads: ['register.posts-of-organisations'],
      take: enter('property-file/heard'),
    },
    'enter-corrected': {
      words: w('更正记录', 'Correction'),
      from: null,
      to: ['in-file', 'struck'],
      by: [{ via: 'hearing' }],
      form: forms.correctedForm,
      told: w('更正原记录', 'Stands in place of the entry that was wrong'),
      reads: ['register.posts-of-organisations'],
      take: enter('property-file/corrected'),
    },
    object: {
      words: w('提出异议', 'Object'),
      from: ['in-file'],
      to: ['objected'],
      by: [contact],
      form: forms.objectForm,
      rank: 'usual',
      told: w('企业提出异议', 'The company objected'),
      take: () => ({ value: {}, because: { rule: 'property-file/objected' } }),
    },
    keep: notTheirOwn(
      {
        words: w('核查后维持', 'Keep the entry'),
        from: ['objected'],
        to: ['in-file', 'lapsed'],
        by: [clerk, head],
        notAfterOwn: others,
        form: forms.keepForm,
        rank: 'usual',
        told: w('核查后维持', 'Kept after it was examined'),
        reads: ['register.posts-at-case'],
        take: keep,
      },
      ({ hands }) => companyOf(hands),
    ),
    correct: notTheirOwn(
      {
        words: w('更正', 'Correct'),
        from: ['in-file', 'objected'],
        to: ['corrected'],
        by: [clerk, head],
        notAfterOwn: others,
        form: forms.correctForm,
        rank: 'quiet',
        told: w('更正', 'Corrected'),
        reads: ['register.posts-at-case'],
        take: correct,
      },
      ({ hands }) => companyOf(hands),
    ),
    strike,
  },
}

/** The company of a form, where it is one of the register. */
export const findCompany = (form: Readonly<Record<string, unknown>>, book: StepGiven['book']) => {
  const found = book.findOrganisation(String(form.company))
  return found?.kind === 'property-company' ? found : refuse('not-a-company', { field: 'company' })
}
