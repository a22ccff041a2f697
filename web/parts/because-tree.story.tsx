import type { Because } from '#kernel/because.ts'
import type { Story } from '../gallery/story.ts'
import { BecauseTree, type ReasonNames } from './because-tree.tsx'

const because: Because = {
  rule: 'casework/deadline',
  clause: '事项目录 第 3 类 道路破损',
  facts: { 'case.opened': '2026-09-29T08:20:00Z' },
  parameters: [
    {
      id: 'grid-casework/handling-time',
      value: { amount: 5, clock: 'working-days' },
      from: '2026-01-01',
      place: '340881',
      source: '桐城市网格事项目录（演示）',
    },
  ],
  parts: [
    { rule: 'casework/counted-day', facts: { day: '2026-10-10' }, clause: '2026 年放假安排，周六调休上班' },
    { rule: 'casework/office-hours', facts: { closes: '17:30' }, clause: '冬令作息' },
  ],
}
const names: ReasonNames = {
  rule: (id) =>
    ({ 'casework/deadline': '办理时限', 'casework/counted-day': '计入的日子', 'casework/office-hours': '作息时间' })[
      id
    ],
  fact: (name) => ({ 'case.opened': '立案', day: '日期', closes: '下班' })[name],
  parameter: () => '办理时间',
  value: (of) => ({ 'case.opened': '09-29 16:20', 'grid-casework/handling-time': '5 工作日' })[of],
  place: () => '桐城市',
}
const unknown: ReasonNames = {
  rule: () => undefined,
  fact: () => undefined,
  parameter: () => undefined,
  value: () => undefined,
  place: () => undefined,
}

export const story: Story = {
  part: 'BecauseTree',
  cases: [
    {
      words: '时限的理由',
      show: () => <BecauseTree because={because} names={names} answers="2026-10-12 17:30 到期" />,
    },
    { words: '没有词的编号照样显示', show: () => <BecauseTree because={because} names={unknown} /> },
  ],
}
