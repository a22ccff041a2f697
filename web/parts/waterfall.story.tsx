import type { Story } from '../gallery/story.ts'
import { Waterfall, type WaterfallBar } from './waterfall.tsx'

const bar = (id: string, kind: WaterfallBar['kind'], words: string, amount: number, note: string): WaterfallBar => ({
  ...{ id, kind, words, amount, note },
  shown: amount.toLocaleString('en'),
})
const year: readonly WaterfallBar[] = [
  bar('in', 'in', '拨入', 50_000, '年度标准，01-08 到账'),
  bar('held', 'held', '预留', 3_600, '3 人已批待付'),
  bar('one', 'out', '已付　一档', 16_000, '8 人，每人 2,000'),
  bar('two', 'out', '已付　二档', 8_000, '8 人，每人 1,000'),
  bar('three', 'out', '已付　三档', 5_400, '9 人，每人 600'),
  bar('left', 'left', '余额', 17_000, '可用'),
]
const spent: readonly WaterfallBar[] = [
  bar('in', 'in', '拨入', 50_000, '到账'),
  bar('out', 'out', '已付', 50_000, '25 人'),
  bar('left', 'left', '余额', 0, '可用'),
]

export const story: Story = {
  part: 'Waterfall',
  cases: [
    {
      words: '一年的基金，待批 2 人',
      show: () => (
        <Waterfall
          title="钱在哪里"
          unit="元"
          bars={year}
          pending={{ amount: 15_400, words: '待批 2 人若全批，余 15,400' }}
          chosen="held"
          onChoose={() => {}}
        />
      ),
    },
    { words: '用完', show: () => <Waterfall title="钱在哪里" unit="元" bars={spent} /> },
  ],
}
