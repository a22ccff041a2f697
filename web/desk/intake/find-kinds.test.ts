import { expect, it } from 'vitest'
import { findKinds } from './find-kinds.ts'

const kind = (zh: string, letters: readonly string[], keywords: readonly string[] = []) => ({
  words: { zh, en: 'x' },
  plain: { zh, en: 'x' },
  group: [{ zh: '公用设施', en: 'Public utilities' }],
  keywords,
  letters,
})
const lamp = kind('路灯不亮', ['ludengbuliang', 'ldbl'], ['太黑'])
const cover = kind('井盖缺失', ['jinggaiqueshi', 'jgqs'])
const kinds = [cover, lamp]

it.each([
  ['路灯', [lamp]],
  ['ldbl', [lamp]],
  ['ld', [lamp]],
  ['jinggai', [cover]],
  ['太黑', [lamp]],
  ['公用', [cover, lamp]],
  ['', [cover, lamp]],
  ['没有的', []],
])('%s', (typed, found) => {
  expect(findKinds(kinds, typed)).toEqual(found)
})
