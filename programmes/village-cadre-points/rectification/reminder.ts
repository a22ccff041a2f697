import type { CaseProgramme } from '#kernel/casework/step.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { townDesk, year } from '../fields.ts'
import { within } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { keepers, member, some, townSecretary } from '../roles.ts'
import { POINTS } from '../scheme.ts'
import { group, levels, placeOf, today } from '../words.ts'

/*
 * A reminder interview (提醒谈话) with somebody in the lowest share of a year. Only the town's Party secretary and organization member read
 * it, nobody of the village: what is to be mended stands on a list of its own, without a name.
 */

export const REMINDER = 'cadre-points-reminder'
const words = { zh: '提醒谈话', en: 'Reminder interviews' }

export const lifecycle: Lifecycle = {
  states: {
    'to-talk': {
      words: { zh: '待谈话', en: 'Interview to be held' },
      desk: townDesk('town-organisation-member'),
      within: `${REMINDER}/talk-within`,
      stage: 0,
    },
    talked: { words: { zh: '已谈话', en: 'Interview held' }, end: true, stage: 1 },
  },
  steps: {
    open: {
      words: { zh: '年度定分后提醒谈话', en: 'A reminder after a year' },
      from: null,
      to: ['to-talk'],
      by: [{ via: 'hearing' }],
      form: {
        place: { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true },
        person: { kind: 'person', words: { zh: '谈话对象', en: 'With whom' }, required: true },
        year,
      },
      told: { zh: '年度定分后需要提醒谈话', en: 'An interview is due after the year' },
    },
    talk: {
      words: { zh: '登记谈话', en: 'Put the interview on record' },
      from: ['to-talk'],
      to: ['talked'],
      by: [member, townSecretary],
      form: {
        on: { kind: 'date', words: { zh: '谈话日期', en: 'Held on' }, required: true, past: true },
        record: {
          kind: 'long-text',
          words: { zh: '谈话记录', en: 'Record' },
          help: {
            zh: '谈到的问题、本人的想法、要整改的事',
            en: 'What was spoken of, what they say, what is to be mended',
          },
          purpose: POINTS,
          required: true,
          max: 2000,
        },
      },
      rank: 'go',
      key: '1',
      told: { zh: '已于 {on} 谈话', en: 'The interview was held on {on}' },
      take: ({ form, day }) =>
        String(form.on) <= day
          ? { value: {}, because: { rule: `${REMINDER}/talked` } }
          : refuse('not-yet', { field: 'on' }),
    },
  },
}

/** Village and year: 小池镇白沙村 谈2026-001. */
const numberOf: CaseProgramme['numberOf'] = (file, { book, day }) => ({
  series: `${REMINDER}/${file.place}/${day.slice(0, 4)}`,
  prefix: `${placeOf(book, file.place)} 谈${day.slice(0, 4)}-`,
})
const fileOf: CaseProgramme['fileOf'] = (form) => ({
  value: { set: { place: String(form.place), level: 'village', kind: 'reminder', public: false } },
  because: { rule: `${REMINDER}/due` },
})

/** Interviews that follow from a year, by those who must act. */
export const cadrePointsReminders = defineProgramme({
  id: REMINDER,
  words,
  zone: 'personnel',
  roles: some('town-organisation-member', 'town-party-secretary'),
  lifecycle,
  parameters: [within(`${REMINDER}/talk-within`, '谈话时限', 'Time to hold the interview', 10)],
  keepers,
  rules: [],
  figures: [],
  lists: [
    {
      ...{ key: 'to-talk', words: { zh: '待提醒谈话', en: 'Interviews to hold' }, group: today, scope: 'place' },
      ...{ roles: ['town-organisation-member', 'town-party-secretary'], states: ['to-talk'] },
    },
    {
      ...{ key: 'all', words: { zh: '提醒谈话台账', en: 'All interviews' }, group, scope: 'place', newest: true },
      roles: ['town-organisation-member', 'town-party-secretary'],
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    'stage.0': { zh: '待谈话', en: 'Due' },
    'stage.1': { zh: '已谈话', en: 'Held' },
  },
  reasonWords: {
    rules: {
      [`${REMINDER}/due`]: { zh: '年度定分后', en: 'After the year' },
      [`${REMINDER}/talked`]: { zh: '已谈话', en: 'Held' },
    },
    facts: {},
  },
  outcomes: [],
  hears: { 'cadre-points-year/remind': `${REMINDER}/open` },
  numberOf,
  fileOf,
})
