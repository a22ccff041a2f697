import { publicCases } from '../gallery/public-list.tsx'
import type { Story } from '../gallery/story.ts'
import { StageBar } from './stage-bar.tsx'

export const story: Story = {
  part: 'StageBar',
  at: 'phone',
  cases: [0, 1, 2, 5].flatMap((at) => {
    const one = publicCases[at]
    return one ? [{ words: one.result, show: () => <StageBar stages={one.stages} /> }] : []
  }),
}
