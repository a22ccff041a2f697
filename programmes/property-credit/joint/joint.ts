import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { answer, type Because } from '#kernel/because.ts'
import type { CountyBook, Organisation } from '#kernel/book.ts'
import { type CaseFile, deskOf, deskOfOrganisation } from '#kernel/casework/case.ts'
import { nameOfCase, nameOfListed } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import type { CaseProgramme, StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import type { Day } from '#kernel/day.ts'
import type { Effect } from '#kernel/effect.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { clerk } from '../desks.ts'
import { within } from '../lists/parameters.ts'
import { type Measure, measureSchema, measures } from './catalogue.ts'
import { refuse } from './refusals.ts'

/*
 * Joint reward and punishment: a listing asks other offices for measures, each a task of its own; when the listing is over each that was
 * taken is asked back, and each that was not yet is called off.
 */

export const JOINT = 'joint-measure'
export const MEASURE = `${JOINT}/measure/`
export const receiver = { role: 'handler', where: 'lead' } as const
const w = (zh: string, en: string) => ({ zh, en })

const purpose = 'property-credit'
const text = (zh: string, en: string, required = true): Field => ({
  ...{ kind: 'long-text', words: { zh, en }, purpose, max: 500, required },
})
/** What a listing tells: never why, beyond the number of its case. */
const sendForm: Form = {
  company: { kind: 'organisation', words: w('物业服务企业', 'Property company'), required: true, listed: true },
  measure: { kind: 'choice', words: w('措施', 'Measure'), required: true, family: MEASURE },
  listing: { kind: 'case', words: w('红黑榜编号', 'Listing'), required: true, listed: true },
  place: { kind: 'place', words: w('地点', 'Place'), required: true },
  until: { kind: 'date', words: w('名单期限至', 'Listed until'), required: true },
}
const doneForm: Form = {
  on: { kind: 'date', words: w('落实日期', 'Done on'), required: true, past: true },
  said: text('落实情况', 'What was done'),
  proof: { kind: 'files', words: w('材料', 'Files'), max: 5 },
}
const routeForm: Form = {
  office: { kind: 'organisation', words: w('转给哪个单位', 'Which office'), required: true },
}
const reasonForm: Form = { reason: text('理由和依据', 'Why, and by which provision') }

/** The office whose name ends so, at the place or above it. */
export const findOffice = (book: CountyBook, place: string, { office }: Measure): Organisation | undefined =>
  book.organisations().find((one) => place.startsWith(one.place) && one.kind !== 'section' && one.name.endsWith(office))

export const measureOf = (value: Json): Measure => value as unknown as Measure
const toOffice = (file: CaseFile) => deskOfOrganisation(file.lead as Id)
const toClerk = (file: CaseFile) => deskOf(clerk.role, file.place.slice(0, 6))
/** What an office does not answer in time is the section's to run after. */
const chased = { superior: toClerk }

export const lifecycle: Lifecycle = {
  states: {
    'to-route': {
      words: w('待确定办理单位', 'Which office is to be chosen'),
      desk: toClerk,
      within: `${JOINT}/route-within`,
      stage: 0,
    },
    'to-do': { words: w('待落实', 'To be done'), desk: toOffice, ...chased, within: `${JOINT}/do-within`, stage: 1 },
    'in-force': { words: w('执行中', 'In force'), desk: toOffice, stage: 2 },
    'to-release': {
      words: w('待解除', 'To be released'),
      desk: toOffice,
      ...chased,
      within: `${JOINT}/release-within`,
      stage: 2,
    },
    released: { words: w('已解除', 'Released'), end: true, stage: 3 },
    'not-applicable': { words: w('不适用', 'Does not apply'), end: true, stage: 3 },
    'called-off': { words: w('名单已结束，不再执行', 'The listing is over; not carried out'), end: true, stage: 3 },
  },
  steps: {
    send: {
      words: w('发起联合措施', 'Ask for a measure'),
      from: null,
      to: ['to-do', 'to-route', 'called-off'],
      by: [{ via: 'hearing' }],
      form: sendForm,
      told: w('由红黑榜发起', 'Asked for by a listing'),
      reads: ['cases.named'],
      // The listing stands still meanwhile: either it is over by now, or its end will find this measure.
      locks: (form) => [`case:${form.listing}`],
      names: ({ form }) => [nameOfCase(String(form.listing))],
      take({ book, day, file, form, fact }) {
        if (fact('cases.named').get(String(form.listing))?.file.closedAt !== null)
          return { value: { to: 'called-off' }, because: { rule: `${JOINT}/over` } }
        const used = book.getParameter(`${MEASURE}${file.kind}`, day, file.place)
        const row = measureOf(used.value)
        const office = findOffice(book, file.place, row)
        return {
          value: office ? { to: 'to-do', set: { lead: office.id } } : { to: 'to-route' },
          because: { rule: `${JOINT}/sent`, facts: { measure: row.code }, parameters: [used], clause: row.ground },
        }
      },
    },
    route: {
      words: w('确定办理单位', 'Choose the office'),
      from: ['to-route', 'to-do'],
      to: ['to-do'],
      by: [clerk],
      form: routeForm,
      rank: 'go',
      told: w('转给办理单位', 'Given to an office'),
      take: ({ form, book }) =>
        book.findOrganisation(String(form.office))
          ? { value: { set: { lead: form.office as Id } }, because: { rule: `${JOINT}/routed` } }
          : refuse('no-office', { field: 'office' }),
    },
    done: {
      words: w('已落实', 'Done'),
      from: ['to-do'],
      to: ['in-force'],
      by: [receiver],
      form: doneForm,
      rank: 'go',
      key: '1',
      told: w('已落实', 'Done'),
      take: () => ({ value: {}, because: { rule: `${JOINT}/answered` } }),
    },
    'does-not-apply': {
      words: w('不适用', 'Does not apply'),
      from: ['to-do'],
      to: ['not-applicable'],
      by: [receiver],
      form: reasonForm,
      rank: 'usual',
      told: w('说明不适用', 'Said that it does not apply'),
      take: () => ({ value: {}, because: { rule: `${JOINT}/answered` } }),
    },
    'ask-back': {
      words: w('名单结束，要求解除', 'The listing is over; asked back'),
      from: ['to-route', 'to-do', 'in-force'],
      to: ['to-release', 'called-off'],
      by: [{ via: 'hearing' }],
      form: {},
      told: w('名单结束，要求解除', 'The listing is over; asked back'),
      take: ({ file }) => ({
        value: { to: file.state === 'in-force' ? 'to-release' : 'called-off' },
        because: { rule: `${JOINT}/over` },
      }),
    },
    release: {
      words: w('已解除', 'Released'),
      from: ['to-release'],
      to: ['released'],
      by: [receiver],
      form: { ...doneForm, on: { ...(doneForm.on as Field), words: w('解除日期', 'Released on') } },
      rank: 'go',
      key: '1',
      told: w('已解除', 'Released'),
      take: () => ({ value: {}, because: { rule: `${JOINT}/answered` } }),
    },
  },
}

export const numberOf: CaseProgramme['numberOf'] = (file, { day }) => ({
  series: `${JOINT}/${file.county}/${day.slice(0, 4)}`,
  prefix: `联 ${day.slice(0, 4)}-`,
})
export const fileOf: CaseProgramme['fileOf'] = (form, { book, day }) => {
  const [place, measure] = [String(form.place), String(form.measure)]
  if (!book.familyOf(MEASURE, day, place).includes(`${MEASURE}${measure}`))
    return refuse('no-measure', { field: 'measure' })
  return {
    value: { set: { place, level: 'county', kind: measure, public: false } },
    because: { rule: `${JOINT}/sent` },
  }
}

const none = { zh: '', en: '' }
export const parameters: readonly ParameterDefinition[] = [
  within(`${JOINT}/route-within`, '确定办理单位时限', 'Time to choose the office', 2),
  within(`${JOINT}/do-within`, '落实时限', 'Time to carry a measure out', 10),
  within(`${JOINT}/release-within`, '解除时限', 'Time to release a measure', 5),
  ...measures.map(
    (value): ParameterDefinition => ({
      ...{ id: `${MEASURE}${value.code}`, words: value.name, unit: none, schema: measureSchema, family: MEASURE },
      seed: { value: value as unknown as Json, from: '2023-01-01', source: 'to be confirmed' },
    }),
  ),
]

export const measureWordsOf = (kind: string, book: CountyBook, day: Day) => {
  const id = `${MEASURE}${kind}`
  return book.familyOf(id, day).includes(id)
    ? measureOf(book.getParameter(id, day, book.county).value).name
    : w('联合措施', 'Joint measure')
}

/** States in which something is still owed or in force. */
const open: ReadonlySet<string> = new Set(['to-route', 'to-do', 'in-force'])
/** A listing asks for no more than its ground's measures. */
const MOST = 40

/**
 * A listing is over: each of its measures is asked back. Two acts, since an act names its cases before anything is read: the first finds
 * them, the second, which hears the first, takes their step.
 */
export const hearEnded: ActKind<Heard, 'cases.begun'> = {
  kind: `${JOINT}/hear-ended`,
  programme: JOINT,
  schema: heardSchema,
  subject: () => null,
  locks: ({ subject }) => [`${JOINT}:listing:${subject}`],
  names: ({ subject }) => [nameOfListed('listing', subject)],
  reads: ['cases.begun'],
  decide({ input, actor, facts }) {
    if (actor.via !== 'hearing') return refuseCase('not-yours')
    const measured = facts['cases.begun'].filter(({ state }) => open.has(state)).map(({ id }) => id)
    const effects: Effect[] =
      measured.length === 0
        ? []
        : [{ kind: 'announce', outcome: `${JOINT}/over`, subject: input.subject, facts: { measures: measured } }]
    return answer(
      { effects, subject: input.subject, answer: { measures: measured.length } },
      { rule: `${JOINT}/over`, facts: { listing: input.subject } },
    )
  },
}

const over = z.object({ measures: z.array(z.uuid()).max(MOST) })
const measuresOf = ({ facts }: Heard): readonly string[] => over.safeParse(facts).data?.measures ?? []

export function hearOver(life: CaseProgramme): ActKind<Heard, StepFacts | 'cases.named'> {
  return {
    kind: `${JOINT}/hear-over`,
    programme: JOINT,
    schema: heardSchema,
    subject: () => null,
    locks: (input) => measuresOf(input).map((id) => `case:${id}`),
    names: (input) => measuresOf(input).map(nameOfCase),
    reads: ['case', 'case.hands', 'files.staged', 'cases.named'],
    decide(given) {
      if (given.actor.via !== 'hearing') return refuseCase('not-yours')
      const effects: Effect[] = []
      const parts: Because[] = []
      for (const id of measuresOf(given.input)) {
        const found = given.facts['cases.named'].get(id)
        const taken = found?.file.programme === JOINT ? stepWithin(life, 'ask-back', given, found) : undefined
        if (!taken || isRefusal(taken)) continue
        effects.push(...taken.value.effects)
        parts.push(taken.because)
      }
      return answer(
        { effects, subject: given.input.subject, answer: { askedBack: parts.length }, reasonsKept: true as const },
        { rule: `${JOINT}/over`, parts },
      )
    },
  }
}
