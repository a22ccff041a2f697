import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '交接班', en: 'Shift handover' }

export const sheetWords: Words = { zh: '交班单', en: 'Handover sheet' }

/** Whose cases a shift hands over. */
export const covered = {
  'grid-casework': { zh: '网格事项', en: 'Grid casework' },
} as const satisfies Table

export const shifts = {
  day: { zh: '白班', en: 'Day shift' },
  night: { zh: '夜班', en: 'Night shift' },
  holiday: { zh: '节假日班', en: 'Holiday shift' },
} as const satisfies Table

export const flags = {
  queried: { zh: '接班有疑问', en: 'Taken over with a question' },
} as const satisfies Table

export const reasonWords = {
  rules: {
    'shift-handover/standing': { zh: '交班时的情况', en: 'How things stood at the handover' },
    'shift-handover/state': { zh: '按状态', en: 'By state' },
    'shift-handover/burning': { zh: '下一个工作日内到期', en: 'Due by the end of the next working day' },
    'shift-handover/taken-over': { zh: '已接班', en: 'Taken over' },
  },
  facts: {
    open: { zh: '在办', en: 'Open' },
    overdue: { zh: '超时', en: 'Overdue' },
    tonight: { zh: '今晚到期', en: 'Due tonight' },
    state: { zh: '状态', en: 'State' },
    case: { zh: '案卷', en: 'Case' },
    number: { zh: '编号', en: 'Number' },
    kind: { zh: '类别', en: 'Category' },
    place: { zh: '地点', en: 'Place' },
    lead: { zh: '承办单位', en: 'Lead unit' },
    due: { zh: '时限', en: 'Due' },
    flags: { zh: '标记', en: 'Flags' },
  },
} as const satisfies { readonly rules: Table; readonly facts: Table }
