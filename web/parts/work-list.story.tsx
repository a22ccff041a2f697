import { useState } from 'react'
import { filters, longWork, workGroups, workKeys } from '../gallery/desk-sample.ts'
import type { Story } from '../gallery/story.ts'
import { type FilterTab, FilterTabs } from './filter-tabs.tsx'
import { KeyFoot } from './key-hint.tsx'
import { SearchBox } from './search-box.tsx'
import { type WorkGroup, WorkList } from './work-list.tsx'

const List = ({ groups, keys }: { groups: readonly WorkGroup[]; keys: boolean }) => {
  const [here, setHere] = useState<string>()
  return (
    <div className="work" style={{ width: 720, height: 320 }}>
      <WorkList label="待派遣" groups={groups} here={here} onHere={setHere} onOpen={() => {}} keys={keys} />
      <KeyFoot hints={workKeys} />
    </div>
  )
}

const Filters = () => {
  const [own, setOwn] = useState<readonly FilterTab[]>([])
  const [chosen, setChosen] = useState('due')
  return (
    <FilterTabs
      label="筛选"
      filters={[...filters, ...own]}
      chosen={chosen}
      onChoose={setChosen}
      onSave={(name) => setOwn([...own, { id: name, words: name, count: 0, saved: true }])}
      onRemove={(id) => setOwn(own.filter((one) => one.id !== id))}
      asOf="09:12 实时"
    />
  )
}

const Search = () => {
  const [query, setQuery] = useState('')
  return <SearchBox words="编号、地点、姓名首字母" value={query} onSearch={setQuery} />
}

export const story: Story = {
  part: 'WorkList, WorkRow, FilterTabs, SearchBox, KeyFoot',
  cases: [
    { words: '两组', show: () => <List groups={workGroups} keys={false} /> },
    { words: '两万件，只画看得见的', show: () => <List groups={longWork(20_000)} keys /> },
    { words: '筛选，可存', show: () => <Filters /> },
    { words: '搜索', show: () => <Search /> },
  ],
}
