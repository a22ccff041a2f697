import type { Story } from '../gallery/story.ts'
import { LaneBar, Rehearsal, StepLanes } from './lane.tsx'
import { Mark } from './mark.tsx'

export const story: Story = {
  part: 'Mark, LaneBar, StepLanes, Rehearsal',
  cases: [
    { words: '标记', show: () => <Mark large /> },
    { words: '已用六成', show: () => <LaneBar share={0.64} label="5 工作日已用 3.2" /> },
    { words: '还没开始', show: () => <LaneBar share={0} label="还没开始" /> },
    { words: '超过', show: () => <LaneBar share={1.4} label="超过" /> },
    { words: '第 2 步，共 4 步', show: () => <StepLanes step={2} of={4} /> },
    {
      words: '派出后',
      show: () => <Rehearsal lines={['唐志远成为承办人', ['时限 2 工作日，', { strong: '10-13 17:30' }, ' 到期']]} />,
    },
  ],
}
