import type { Story } from '../gallery/story.ts'
import { Breakdown } from './breakdown.tsx'
import type { ScorePart } from './score-lanes.ts'

const earned = (id: string, words: string, counted: number, goal: number): ScorePart => ({
  ...{ id, words, kind: 'earned', recorded: counted, counted, goal },
})
const quarter: readonly ScorePart[] = [
  earned('party', '党建引领', 5800, 6000),
  earned('revival', '乡村振兴', 6400, 7000),
  earned('trade', '产业发展', 4600, 5000),
  earned('peace', '平安建设', 4000, 4000),
  earned('homes', '人居环境', 3100, 4000),
  { id: 'bonus', words: '加分', kind: 'bonus', recorded: 2500, counted: 1500, goal: 0 },
  { id: 'deduction', words: '减分', kind: 'deduction', recorded: -500, counted: -500, goal: 0 },
]

export const story: Story = {
  part: 'Breakdown',
  cases: [
    {
      words: '一个季度，加分到了上限',
      show: () => (
        <Breakdown
          title="分数怎么来的"
          parts={quarter}
          total={{ words: '本季得分', points: 24_900 }}
          chosen="homes"
          onChoose={() => undefined}
        />
      ),
    },
    {
      words: '减到零以下',
      show: () => (
        <Breakdown
          title="分数怎么来的"
          parts={[
            earned('party', '党建引领', 3000, 6000),
            { id: 'deduction', words: '减分', kind: 'deduction', recorded: -5000, counted: -5000, goal: 0 },
          ]}
          total={{ words: '本季得分', points: -2000 }}
        />
      ),
    },
    {
      words: '年度，测评还没有',
      show: () => (
        <Breakdown
          title="分数怎么来的"
          parts={[
            earned('work', '工作得分', 57_600, 60_000),
            { ...earned('rating', '测评得分', 0, 40_000), missing: true },
          ]}
          total={{ words: '年度得分', points: null }}
        />
      ),
    },
  ],
}
