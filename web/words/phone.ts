import type { Words } from '#kernel/words.ts'

export const phoneWords = {
  'signal.none': { zh: '现在没有信号，还没有送出', en: 'No signal now; it was not sent' },
  'signal.todo': { zh: '您填的内容都在，有信号后再试一次', en: 'What you filled in is kept; try again with a signal' },
  'signal.defect': { zh: '这一页出了问题', en: 'Something went wrong on this page' },
  'signal.defect-todo': { zh: '请刷新后再试', en: 'Please reload and try again' },
} as const satisfies Record<string, Words>
