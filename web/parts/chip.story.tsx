import type { Story } from '../gallery/story.ts'
import { Chip, Tag } from './chip.tsx'

export const story: Story = {
  part: 'Chip, Tag',
  cases: [
    { words: '还早', show: () => <Chip state="ok" words="剩 1.8 工作日" /> },
    { words: '快到', show: () => <Chip state="soon" words="剩 22 分" /> },
    { words: '已过', show: () => <Chip state="late" words="超 18 分" /> },
    { words: '停着', show: () => <Chip state="held" words="暂停计时" /> },
    { words: '办完', show: () => <Chip state="done" words="按时" /> },
    { words: '日历未定', show: () => <Chip state="provisional" words="暂定 2027-01-08" /> },
    { words: '类别，不带颜色', show: () => <Tag>网格上报</Tag> },
  ],
}
