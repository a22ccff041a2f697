import { z } from 'zod'
import { deskOf } from '../casework/case.ts'
import { defineProgramme } from '../programme/define.ts'
import { askRule, type Parameters, type Rule } from '../programme/rule.ts'
import { declareRefusals, isRefusal } from '../refusal.ts'

/** The second invented programme: a tool shed that lends by a rule, so that rules and their replay can be tested. */

const refuse = declareRefusals('tool-shed', {
  'too-heavy': {
    status: 422,
    retry: false,
    says: { zh: '这件工具太重，不外借', en: 'This tool is too heavy to be lent' },
    todo: { zh: '请在现场使用', en: 'Use it on the spot' },
  },
})

/** May a tool of this weight leave the shed? At most the parameter's weight, in kg. */
export const mayLeave: Rule<{ readonly weight: number; readonly helpers: number }, { readonly days: number }> = {
  name: 'tool-shed/may-leave',
  reads: ['weight', 'helpers'],
  parameters: ['tool-shed/heaviest', 'tool-shed/loan-days'],
  clause: 'Rules of an invented shed, §2',
  ask({ weight, helpers }, parameters) {
    const heaviest = Number(parameters.get('tool-shed/heaviest').value)
    if (weight > heaviest * helpers) return refuse('too-heavy', { field: 'weight' })
    const days = Number(parameters.get('tool-shed/loan-days').value)
    return { value: { days }, because: { rule: 'tool-shed/days', facts: { days } } }
  },
}

const number = (id: string, value: number, zh: string, en: string) => ({
  id: `tool-shed/${id}`,
  words: { zh, en },
  unit: { zh: '', en: '' },
  schema: z.number().positive(),
  seed: { value, from: '2024-01-01', source: 'Rules of an invented shed, §2' },
})

export const toolShed = defineProgramme({
  id: 'tool-shed',
  words: { zh: '工具房', en: 'Tool shed' },
  zone: 'office',
  roles: { librarian: { words: { zh: '馆员', en: 'Librarian' }, reads: 'place' } },
  lifecycle: {
    states: {
      lent: {
        words: { zh: '借出', en: 'Lent' },
        desk: (file) => deskOf('librarian', file.place.slice(0, 9)),
        stage: 0,
      },
      back: { words: { zh: '已还', en: 'Back' }, end: true, stage: 1 },
    },
    steps: {
      lend: {
        words: { zh: '借出', en: 'Lend' },
        from: null,
        to: ['lent'],
        by: [{ role: 'librarian', where: 'place' }],
        form: {
          place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true },
          weight: { kind: 'number', words: { zh: '重量', en: 'Weight' }, required: true },
          helpers: { kind: 'number', words: { zh: '人数', en: 'Helpers' }, required: true },
        },
        take({ form, book, day, file }) {
          const parameters: Parameters = { get: (id) => book.getParameter(id, day, file.place) }
          const answered = askRule(mayLeave, { weight: Number(form.weight), helpers: Number(form.helpers) }, parameters)
          if (isRefusal(answered)) return answered
          return { value: { limit: { amount: answered.value.days, clock: 'civil-days' } }, because: answered.because }
        },
      },
      'bring-back': {
        words: { zh: '归还', en: 'Bring back' },
        from: ['lent'],
        to: ['back'],
        by: [{ role: 'librarian', where: 'place' }],
        form: {},
      },
    },
  },
  parameters: [number('heaviest', 25, '最重', 'Heaviest'), number('loan-days', 7, '借期', 'Days of a loan')],
  rules: [mayLeave as unknown as Rule],
  figures: [],
  lists: [],
  kindWords: (kind) => ({ zh: kind, en: kind }),
  kinds: () => [],
  says: {},
  outcomes: [],
  hears: {},
  numberOf: (_, { day }) => ({ series: `tool-shed/${day}`, prefix: `工具 ${day.replaceAll('-', '')}-` }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'town' } },
    because: { rule: 'tool-shed/file' },
  }),
})
