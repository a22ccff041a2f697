import type { Words } from '#kernel/words.ts'

/** Words of the pages on which points of village officials are set, divided, reviewed and graded. */
export const cadreWords = {
  'unsaved.title': { zh: '还没有保存', en: 'Not saved yet' },
  'unsaved.note': {
    zh: '有 {n} 格填了还没有保存，离开后就没有了。',
    en: '{n} cells are not saved; they are lost if you leave.',
  },
  'unsaved.leave': { zh: '不要了，离开', en: 'Leave without them' },
  'division.page': { zh: '打开分解表', en: 'Open the table' },
  'division.title': { zh: '{place} {year} 年责任分分解', en: '{place}: division of points {year}' },
  'division.items': { zh: '工作事项', en: 'Work items' },
  'division.meets': { zh: '对上', en: 'meets' },
  'division.short': { zh: '还差 {points}', en: '{points} short' },
  'division.over': { zh: '多了 {points}', en: '{points} over' },
  'division.all-meet': { zh: '{n} 个事项都对上了镇里定的分', en: 'All {n} items come to what the town set' },
  'division.off': { zh: '{n} 个事项里有 {off} 个还没有对上', en: '{off} of {n} items are off' },
  'division.bad': { zh: '{n} 格不是分值', en: '{n} cells hold no points' },
  'division.present': { zh: '到会 {n}／{of}', en: 'Present {n} of {of}' },
  'division.present-note': {
    zh: '没有到会的点一下。缺席的在签字后还有几个工作日可以提异议。',
    en: 'Untick whoever is absent. They have some working days to object once it is signed.',
  },
  'division.present-none': { zh: '至少要有一人到会', en: 'At least one must be present' },
  'division.absent': { zh: '缺席', en: 'absent' },
  'division.even': { zh: '平均分', en: 'Split evenly' },
  'division.even-note': {
    zh: '分选中的行；只选一格就分全部事项',
    en: 'The rows you selected; all of them if you selected one cell',
  },
  'division.before': { zh: '照上年比例', en: 'As last year' },
  'division.before-none': {
    zh: '上年没有同名的事项，或人都换了',
    en: 'No item of the same name last year, or everybody has changed',
  },
  'division.save': { zh: '保存', en: 'Save' },
  'division.saved': { zh: '已保存', en: 'Saved' },
  'division.close': { zh: '核对无误，去打印签字', en: 'It meets: print for signatures' },
  'division.keys': {
    zh: '方向键移动，直接输入改写，可从表格整块粘贴，可撤销',
    en: 'Arrows move, typing replaces, blocks are pasted from a spreadsheet, all can be undone',
  },
  'division.print': { zh: '打印分解表签字', en: 'Print the table for signatures' },
  'division.no-items': {
    zh: '镇里还没有给这一年定分，定了以后在这里分解。',
    en: 'The town has set no points for this year; they are divided here once it has.',
  },
  'division.due': { zh: '镇里定的分', en: 'Set by the town' },
  'division.stay': { zh: '回去保存', en: 'Back, to save it' },
  'division.case': { zh: '办理经过', en: 'Steps' },
  'division.excel': { zh: '导出 Excel', en: 'Export Excel' },
  'cadre-year.page': { zh: '打开年度表', en: 'Open the year' },
} as const satisfies Record<string, Words>
