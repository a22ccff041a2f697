import { useState } from 'react'
import { publicCases } from '../gallery/public-list.tsx'
import type { Story } from '../gallery/story.ts'
import { PublicCases } from './public-cases.tsx'
import { PublicFilters } from './public-filters.tsx'

const Filters = () => {
  const [chosen, setChosen] = useState('all')
  const [query, setQuery] = useState('')
  return (
    <PublicFilters
      label="筛选"
      filters={[
        { id: 'all', words: '全部' },
        { id: 'late', words: '超时', count: 17 },
      ]}
      chosen={chosen}
      onChoose={setChosen}
      search={{ words: '搜索事项、地点', value: query, onSearch: setQuery }}
    />
  )
}

export const story: Story = {
  part: 'PublicCases, PublicFilters',
  at: 'public',
  cases: [
    { words: '筛选', show: () => <Filters /> },
    { words: '事项', show: () => <PublicCases label="公开事项" cases={publicCases.slice(0, 2)} /> },
  ],
}
