import { expect, it } from 'vitest'
import { titleOf } from './use-intake.ts'

it.each([
  ['东口第二根灯杆不亮。昨晚起就这样', '东口第二根灯杆不亮'],
  ['', ''],
  ['13800002041', ''],
  ['电话13800002041，垃圾没人收', '电话，垃圾没人收'],
  ['长'.repeat(50), `${'长'.repeat(39)}…`],
])('%s', (text, title) => {
  expect(titleOf(text)).toBe(title)
})
