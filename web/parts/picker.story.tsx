import { useState } from 'react'
import { searchOrganisation, searchPerson, searchPlace } from '../gallery/search-sample.ts'
import type { Story } from '../gallery/story.ts'
import { OrgPicker, PersonPicker, type Pick, PlacePicker } from './picker.tsx'

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
const Broken = () => (
  <PlacePicker
    label="地点"
    picked={undefined}
    onPick={() => {}}
    search={() => Promise.reject(new Error('no answer'))}
  />
)

export const story: Story = {
  part: 'PlacePicker, PersonPicker, OrgPicker',
  at: 'phone',
  cases: [
    { words: '地点：试 wdsq', show: () => <Place /> },
    { words: '人：试 wang，两位同姓', show: () => <Person /> },
    { words: '单位：已选', show: () => <Organisation /> },
    { words: '查不到', show: () => <Broken /> },
  ],
}
