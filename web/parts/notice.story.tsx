import type { Story } from '../gallery/story.ts'
import { type NoticeData, NoticeFacts, NoticeList } from './notice.tsx'

const words = (zh: string, en: string) => ({ zh, en })
const column = (name: string, zh: string, kind: 'amount' | 'code', en: string) => ({
  name,
  words: words(zh, en),
  field: { kind, words: words(zh, en) },
})

const notice: NoticeData = {
  at: '2026-11-21T02:00:00Z',
  id: '00000000-0000-7000-8000-000000000001',
  number: '示 2026-004',
  kind: 'shed/list',
  words: words('借用名单', 'Who may borrow'),
  basis: words('借用约定第三条', 'Rules of the shed, 3'),
  audience: 'internet',
  placeName: '上河村',
  objections: { role: words('工具棚监督员', 'Warden of the shed'), phone: '0556-000-0001' },
  internet: true,
  state: 'up',
  stateWords: words('公示中', 'On notice'),
  from: '2026-11-16',
  until: '2026-11-23T09:30:00Z',
  deadline: {
    ...{ overall: null, stage: null, provisional: false, breachedAt: null, dueAt: null },
    ...{ overdueAt: null, overallDueAt: null, answerBy: null },
  } as unknown as NoticeData['deadline'],
  code: 'A205E8E2',
  text: null,
  version: 2,
  named: true,
  columns: [column('tool', '工具', 'code', 'Tool'), column('deposit', '押金', 'amount', 'Deposit')],
  lines: [
    { no: 1, name: '陶*口', cells: { tool: 'T-12', deposit: '5000' } },
    { no: 3, name: '欧阳*', cells: { tool: 'T-07', deposit: '12050' } },
  ],
  changes: [
    { version: 2, on: '2026-11-18', no: 3, column: 'deposit', before: '10000', after: '12050' },
    { version: 2, on: '2026-11-18', no: 2, column: null, before: null, after: null },
  ],
  withheld: 1,
}

export const story: Story = {
  part: 'NoticeList, NoticeFacts',
  at: 'public',
  cases: [
    { words: '有更正、有不公开的一行', show: () => <NoticeList notice={notice} /> },
    { words: '还没有名单', show: () => <NoticeList notice={{ ...notice, lines: [], changes: [], withheld: 0 }} /> },
    { words: '范围、依据、公示期', show: () => <NoticeFacts notice={notice} /> },
  ],
}
