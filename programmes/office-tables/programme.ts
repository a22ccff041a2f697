import { deskOf } from '#kernel/casework/case.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, Who } from '#kernel/programme/lifecycle.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { programmeWords, reasonWords, tableWords } from './words.ts'

export const refuse = declareRefusals('office-tables', {
  'no-such-office': {
    status: 422,
    retry: false,
    says: { zh: '报表按镇街或全市保存', en: 'A table is kept by a town or the county' },
    todo: { zh: '请选择本级', en: 'Choose your own place' },
  },
  'no-file': {
    status: 422,
    retry: false,
    says: { zh: '没有选表格', en: 'No workbook was chosen' },
    todo: { zh: '请选一个 .xlsx 表格', en: 'Choose an .xlsx workbook' },
  },
  mark: {
    status: 422,
    retry: false,
    says: {
      zh: '表“{sheet}”{cell} 的“{mark}”填不了：{why}',
      en: 'Sheet “{sheet}”, {cell}: “{mark}” cannot be filled: {why}',
    },
    todo: { zh: '请改这一格，换一次表格', en: 'Mend that cell and replace the table' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这张报表，或已停用', en: 'There is no such table, or it was put away' },
    todo: { zh: '请从本级报表中选', en: 'Choose one of the office’s tables' },
  },
})

const title: Field = {
  kind: 'text',
  words: { zh: '报表名称', en: 'Name of the table' },
  required: true,
  purpose: 'casework',
  max: 40,
}
const sheet: Field = {
  kind: 'files',
  words: { zh: '表格', en: 'Workbook' },
  help: { zh: '.xlsx，要填的格写双花括号', en: '.xlsx with marks in double braces' },
  required: true,
  max: 1,
}

const keepers: readonly Who[] = [
  { role: 'dispatcher', where: 'place' },
  { role: 'acceptance-clerk', where: 'place' },
  { role: 'duty-chief', where: 'place' },
]
const hasFile = (value: unknown): boolean => Array.isArray(value) && value.length > 0
const kept = { value: {}, because: { rule: 'office-tables/kept' } } as const

const lifecycle: Lifecycle = {
  states: {
    kept: {
      words: { zh: '在用', en: 'In use' },
      desk: ({ place }) => deskOf(place.length >= 9 ? 'dispatcher' : 'duty-chief', place),
      stage: 0,
    },
    away: { words: { zh: '已停用', en: 'Put away' }, end: true, stage: 1 },
  },
  steps: {
    keep: {
      words: { zh: '存为报表', en: 'Keep the table' },
      from: null,
      to: ['kept'],
      by: keepers,
      form: { title, place: { kind: 'place', words: { zh: '本级', en: 'Office of' }, required: true }, sheet },
      rank: 'go',
      told: { zh: '{actor}存入报表', en: '{actor} kept the table' },
      take: ({ form }) => (hasFile(form.sheet) ? kept : refuse('no-file', { field: 'sheet' })),
    },
    replace: {
      words: { zh: '换表格', en: 'Replace the workbook' },
      from: ['kept'],
      to: ['kept'],
      by: keepers,
      form: { sheet },
      told: { zh: '{actor}换了表格', en: '{actor} replaced the workbook' },
      take: ({ form }) => (hasFile(form.sheet) ? kept : refuse('no-file', { field: 'sheet' })),
    },
    'put-away': {
      words: { zh: '停用', en: 'Put away' },
      from: ['kept'],
      to: ['away'],
      by: keepers,
      form: {},
      rank: 'quiet',
      told: { zh: '{actor}停用', en: '{actor} put it away' },
    },
  },
}

const reads = 'place'

/** The tables that an office fills every week, in its own format. */
export const officeTables = defineProgramme({
  id: 'office-tables',
  words: programmeWords,
  zone: 'public',
  roles: {
    dispatcher: { words: { zh: '派遣员', en: 'Dispatcher' }, reads },
    'acceptance-clerk': { words: { zh: '受理员', en: 'Acceptance clerk' }, reads },
    'duty-chief': { words: { zh: '值班长', en: 'Duty chief' }, reads },
    'town-leader': { words: { zh: '镇街负责人', en: 'Town leader' }, reads },
    'county-leader': { words: { zh: '市级负责人', en: 'County leader' }, reads },
  },
  lifecycle,
  parameters: [],
  rules: [],
  figures: [],
  lists: [
    {
      key: 'tables',
      words: { zh: '本周表', en: 'Weekly table' },
      group: { zh: '查', en: 'Look up' },
      scope: 'place',
      roles: ['dispatcher', 'acceptance-clerk', 'duty-chief', 'town-leader', 'county-leader'],
      states: ['kept'],
      newest: true,
    },
  ],
  kindWords: () => tableWords,
  kinds: () => [],
  says: {},
  reasonWords,
  outcomes: [],
  hears: {},
  /** 文昌街道 表001. */
  numberOf: (file, { book }) => ({
    series: `office-tables/${file.place}`,
    prefix: `${book.findPlace(file.place)?.name ?? file.place} 表`,
  }),
  fileOf(form, { book }) {
    const place = String(form.place)
    const office = place.slice(0, place.length >= 9 ? 9 : 6)
    if (!book.findPlace(office)) return refuse('no-such-office', { field: 'place' })
    return {
      value: { set: { kind: 'table', place: office, level: office.length === 9 ? 'town' : 'county', public: false } },
      because: { rule: 'office-tables/kept' },
    }
  },
})
