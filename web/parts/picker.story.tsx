import { useState } from 'react'
import { searchOrganisation, searchPerson, searchPlace } from '../gallery/search-sample.ts'
import type { Story } from '../gallery/story.ts'
import { EntryPicker, OrgPicker, PersonPicker, type Pick, PlacePicker, WorkItemPicker } from './picker.tsx'
import type { Search } from './picker-state.ts'

const Place = () => {
  const [picked, setPicked] = useState<Pick>()
  return <PlacePicker label="地点" picked={picked} onPick={setPicked} search={searchPlace} />
}
const Person = () => {
  const [picked, setPicked] = useState<Pick>()
  return <PersonPicker label="人" picked={picked} onPick={setPicked} search={searchPerson} />
}
const Organisation = () => {
  const [picked, setPicked] = useState<Pick | undefined>({ id: 'lamps', name: '市城管局市政设施科' })
  return <OrgPicker label="单位" picked={picked} onPick={setPicked} search={searchOrganisation} />
}
/** Finds among a few, by a part of their name. */
const among =
  (names: readonly string[]): Search =>
  async (query) =>
    names.filter((name) => name.includes(query)).map((name) => ({ id: name, name }))
const Items = () => {
  const [item, setItem] = useState<Pick>()
  const [entry, setEntry] = useState<Pick>()
  return (
    <>
      <WorkItemPicker
        label="工作事项"
        picked={item}
        onPick={setItem}
        search={among(['人居环境整治', '矛盾纠纷排查'])}
      />
      <EntryPicker
        label="记录"
        picked={entry}
        onPick={setEntry}
        search={among(['第3季度 环境整治 +2', '第3季度 缺席 −1'])}
      />
    </>
  )
}
const Broken = () => (
  <PlacePicker
    label="地点"
    picked={undefined}
    onPick={() => {}}
    search={() => Promise.reject(new Error('no answer'))}
  />
)

export const story: Story = {
  part: 'PlacePicker, PersonPicker, OrgPicker, WorkItemPicker, EntryPicker',
  at: 'phone',
  cases: [
    { words: '地点：试 wdsq', show: () => <Place /> },
    { words: '人：试 wang，两位同姓', show: () => <Person /> },
    { words: '单位：已选', show: () => <Organisation /> },
    { words: '工作事项、记录：试 环境', show: () => <Items /> },
    { words: '查不到', show: () => <Broken /> },
  ],
}
