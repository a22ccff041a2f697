import { deadline } from '../gallery/desk-sample.ts'
import type { Story } from '../gallery/story.ts'
import { Deadline, type DeadlineDay } from './deadline.tsx'

const month: readonly DeadlineDay[] = Array.from({ length: 30 }, (_, at) => {
  const day = `2027-04-${String(at + 1).padStart(2, '0')}`
  const off = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  return off ? { day, kind: 'skipped' } : { day, kind: 'counted', words: `${at + 1} 计` }
})

export const story: Story = {
  part: 'Deadline, DayStrip',
  cases: [
    { words: '展开', show: () => <Deadline deadline={deadline} open /> },
    { words: '收起', show: () => <Deadline deadline={deadline} /> },
    {
      words: '长，且日历未定',
      show: () => (
        <Deadline
          open
          deadline={{
            ...deadline,
            days: month,
            chip: { state: 'provisional', words: '暂定' },
            due: '2027-04-30 17:30',
            why: [{ head: '暂定', words: '2027 年放假安排未发布，按周末和固定节日推算' }],
          }}
        />
      ),
    },
  ],
}
