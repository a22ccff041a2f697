import type { CountyBook } from '#kernel/book.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { nextOpening } from '#kernel/casework/reading.ts'
import type { StandingCase, StateStanding } from '#kernel/casework/standing.store.ts'
import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import type { JsonObject } from '#kernel/json.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, Who } from '#kernel/programme/lifecycle.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { covered, flags, programmeWords, reasonWords, sheetWords, shifts } from './words.ts'

const refuse = declareRefusals('shift-handover', {
  'no-such-centre': {
    status: 422,
    retry: false,
    says: { zh: '交接班按中心办理，请选镇街或全市', en: 'A shift is handed over at a centre: a town or the county' },
    todo: { zh: '请选择本中心所在的镇街', en: 'Choose the town of your centre' },
  },
  'own-shift': {
    status: 403,
    retry: false,
    says: { zh: '自己交的班不能自己接', en: 'Nobody takes over from themselves' },
    todo: { zh: '请由来接班的同志登录后接班', en: 'Whoever comes for the next shift signs in and takes it over' },
  },
})

const choices = (table: Readonly<Record<string, { readonly zh: string; readonly en: string }>>) =>
  Object.entries(table).map(([value, words]) => ({ value, words }))

const told = (zh: string, en: string, help: { readonly zh: string; readonly en: string }): Field => ({
  kind: 'long-text',
  words: { zh, en },
  help,
  purpose: 'casework',
  max: 1000,
})

const handOverForm: Form = {
  place: { kind: 'place', words: { zh: '中心', en: 'Centre' }, required: true },
  covers: {
    kind: 'choice',
    words: { zh: '交接范围', en: 'What is handed over' },
    required: true,
    choices: choices(covered),
  },
  shift: { kind: 'choice', words: { zh: '班次', en: 'Shift' }, required: true, choices: choices(shifts) },
  risks: told('要盯的事', 'To be watched', {
    zh: '先写有危险的、领导关注的',
    en: 'Dangers first, then what leaders ask about',
  }),
  promised: told('答应了的事', 'What was promised', { zh: '答应谁、什么时候回话', en: 'To whom, and by when' }),
  toldWhom: told('已通知谁', 'Who was told', {
    zh: '电话或当面说过的人和事',
    en: 'By telephone or in person, and of what',
  }),
}

const staff: readonly Who[] = [
  { role: 'dispatcher', where: 'place' },
  { role: 'acceptance-clerk', where: 'place' },
  { role: 'duty-chief', where: 'place' },
]

/** One line of the sheet as it stands in the reasons of the act; places and units by their names of that day. */
const lineOf = (
  book: CountyBook,
  { id, number, kind, place, lead, dueAt, flags: marks, state }: StandingCase,
): JsonObject => ({
  case: id,
  number,
  kind,
  place: book.placeName(place.slice(0, 12)),
  lead: lead ? (book.findOrganisation(lead)?.short ?? null) : null,
  due: dueAt,
  state,
  flags: [...marks],
})

const sum = (states: readonly StateStanding[], of: (each: StateStanding) => number): number =>
  states.reduce((total, each) => total + of(each), 0)
/** How many of a state are due until an instant, those overdue included. */
const dueUntil =
  (until: Date) =>
  ({ due }: StateStanding): number =>
    due.filter((at) => at * 1000 <= until.getTime()).length

const lifecycle: Lifecycle = {
  states: {
    waiting: {
      words: { zh: '待接班', en: 'To be taken over' },
      // In a town the dispatchers take turns; at county level the duty chiefs do.
      desk: ({ place }) => deskOf(place.length >= 9 ? 'dispatcher' : 'duty-chief', place),
      stage: 0,
    },
    taken: { words: { zh: '已接班', en: 'Taken over' }, end: true, stage: 1 },
  },
  steps: {
    'hand-over': {
      words: { zh: '交班', en: 'Hand over' },
      from: null,
      to: ['waiting'],
      by: staff,
      form: handOverForm,
      rank: 'go',
      told: { zh: '{actor}交班', en: '{actor} handed over' },
      reads: ['case.standing'],
      take(given) {
        const { states, burning } = given.fact('case.standing')
        // The next shift has until the office opens again, and then the day that begins.
        const opens = nextOpening(given.at, given.book.calendar, given.book.hoursOf(given.file.place))
        const next = startOfDay(addDays(dayOf(opens), 1))
        const tonight = dueUntil(opens)
        return {
          value: {},
          because: {
            rule: 'shift-handover/standing',
            facts: {
              open: sum(states, ({ open }) => open),
              overdue: sum(states, ({ overdue }) => overdue),
              tonight: sum(states, tonight),
            },
            parts: [
              ...states.map((each) => ({
                rule: 'shift-handover/state',
                facts: { state: each.state, open: each.open, overdue: each.overdue, tonight: tonight(each) },
              })),
              ...burning
                .filter(({ dueAt }) => dueAt !== null && new Date(dueAt) <= next)
                .map((each) => ({ rule: 'shift-handover/burning', facts: lineOf(given.book, each) })),
            ],
          },
        }
      },
    },
    'take-over': {
      words: { zh: '接班', en: 'Take over' },
      from: ['waiting'],
      to: ['taken'],
      by: staff,
      form: {
        question: told('疑问', 'Question', { zh: '没有就不填；有的先问清楚', en: 'Leave empty if there is none' }),
      },
      key: 'o',
      rank: 'go',
      told: { zh: '{actor}接班', en: '{actor} took over' },
      take: ({ form, hands, actor }) =>
        hands.some((hand) => hand.step === 'hand-over' && hand.actor === actor)
          ? refuse('own-shift')
          : {
              value: form.question ? { set: { raise: ['queried'] } } : {},
              because: { rule: 'shift-handover/taken-over' },
            },
    },
  },
}

const group = { zh: '交接', en: 'Shifts' }
const roles = ['dispatcher', 'acceptance-clerk', 'duty-chief']

/** What one shift of a centre hands to the next, with the figures of that minute and both names. */
export const shiftHandover = defineProgramme({
  id: 'shift-handover',
  words: programmeWords,
  zone: 'public',
  roles: {
    dispatcher: { words: { zh: '派遣员', en: 'Dispatcher' }, reads: 'place' },
    'acceptance-clerk': { words: { zh: '受理员', en: 'Acceptance clerk' }, reads: 'place' },
    'duty-chief': { words: { zh: '值班长', en: 'Duty chief' }, reads: 'place' },
    'town-leader': { words: { zh: '镇街负责人', en: 'Town leader' }, reads: 'place' },
    'county-leader': { words: { zh: '市级负责人', en: 'County leader' }, reads: 'place' },
  },
  lifecycle,
  parameters: [],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'to-take-over',
      words: { zh: '待接班', en: 'To take over' },
      group,
      scope: 'place',
      roles,
      states: ['waiting'],
      open: true,
    },
    {
      key: 'sheets',
      words: { zh: '交班记录', en: 'Handovers' },
      group,
      scope: 'place',
      roles: [...roles, 'town-leader', 'county-leader'],
      newest: true,
    },
  ],
  kindWords: () => sheetWords,
  kinds: () => [],
  says: Object.fromEntries(Object.entries(flags).map(([key, words]) => [`flag.${key}`, words])),
  reasonWords,
  outcomes: [],
  hears: {},
  /** 文昌街道 交261121-001. */
  numberOf: (file, { book, day }) => ({
    series: `shift-handover/${file.place}/${day}`,
    prefix: `${book.findPlace(file.place)?.name ?? file.place} 交${day.slice(2).replaceAll('-', '')}-`,
  }),
  fileOf(form, { book }) {
    const place = String(form.place)
    const centre = place.slice(0, place.length >= 9 ? 9 : 6)
    if (!book.findPlace(centre)) return refuse('no-such-centre', { field: 'place' })
    return {
      value: { set: { kind: 'sheet', place: centre, level: centre.length === 9 ? 'town' : 'county', public: false } },
      because: { rule: 'shift-handover/standing' },
    }
  },
})
