import type { CaseFile } from '#kernel/casework/case.ts'
import type { ReplyCell } from './reply-form.ts'

/** An order at its stations, and what stands in a column of the answer. */
export interface ReplyCase {
  readonly what: string
  readonly file: Partial<CaseFile>
  readonly text: string
  readonly gives: ReplyCell['gives']
  readonly value: string
}

export const cases: readonly ReplyCase[] = [
  { what: 'their number', file: {}, text: '', gives: 'external', value: 'AQ1' },
  { what: 'not done yet', file: { doneAt: null }, text: '', gives: 'done', value: '' },
  {
    what: 'done, in Shanghai',
    file: { doneAt: new Date('2026-11-18T16:30:00Z') },
    text: '',
    gives: 'done',
    value: '2026-11-19 00:30',
  },
  { what: 'no result yet', file: { result: null }, text: '', gives: 'result', value: '' },
  {
    what: 'explained, never only completed',
    file: { result: 'explained' },
    text: '',
    gives: 'result',
    value: '已答复（解释说明）',
  },
  { what: 'the answer as it was written', file: {}, text: '已修复', gives: 'answer', value: '已修复' },
  {
    what: 'the village, never the grid',
    file: { place: '340881002004001' },
    text: '',
    gives: 'place',
    value: '文昌街道六尺巷社区',
  },
]
