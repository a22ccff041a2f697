import { figures } from '../gallery/public-list.tsx'
import type { Story } from '../gallery/story.ts'
import { FigureBand } from './figure-tile.tsx'
import { Trend } from './trend.tsx'

const rates = [94.1, 93.6, 95.2, 94.8, null, 92.4, 93.9, 94.6, 95.1, 94.3]
const points = rates.map((value, at) => ({
  label: `${at + 1}月`,
  value,
  ...(value === null ? {} : { words: `到期 ${1000 + at * 9}` }),
}))

export const story: Story = {
  part: 'FigureTile, FigureBand, Trend',
  at: 'public',
  cases: [
    { words: '一排数字', show: () => <FigureBand figures={figures} asOf="2026-10-10 09:08" /> },
    {
      words: '趋势，纵轴不从零起',
      show: () => <Trend title="按时办结率" points={points} unit="%" from={80} to={100} />,
    },
  ],
}
