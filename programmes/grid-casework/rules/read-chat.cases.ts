/** Messages as they stand in chat groups, and what a clerk would read out of them. `undefined`: nothing is guessed. */
export interface ChatCase {
  readonly said: string
  readonly item: string | undefined
  readonly place: string | undefined
  readonly who?: string
  readonly phone?: string
  readonly title?: string
  /** What is filed of it: without the telephone number, which has a field of its own. */
  readonly text?: string
}

export const cases: readonly ChatCase[] = [
  {
    said: '河边小王 2026/11/25 08:12\n六尺巷东口路灯不亮，电话13800002041',
    item: '010101',
    place: '340881002004',
    who: '河边小王',
    phone: '13800002041',
    title: '六尺巷东口路灯不亮',
    text: '六尺巷东口路灯不亮',
  },
  { said: '老五：六尺巷社区垃圾桶满了', item: '030102', place: '340881002004', who: '老五' },
  { said: 'liuchixiang 井盖缺了', item: '010201', place: '340881002004' },
  { said: '文昌街道六尺巷 污水井盖没了', item: '010201', place: '340881002004' },
  { said: '大家早上好', item: undefined, place: undefined },
  { said: '路灯坏了', item: '010101', place: undefined },
  { said: '六尺巷今天有活动吗', item: undefined, place: '340881002004' },
]
