import { describe, expect, it } from 'vitest'
import type { KindShown } from '../about.ts'
import { findKinds } from './find-kind.ts'

const kind = (code: string, name: string, plain: string, group: string, keywords: string): KindShown => ({
  code,
  words: { zh: name, en: `Name ${code}` },
  plain: { zh: plain, en: `Plain ${code}` },
  pictogram: 'other',
  group: [{ zh: group, en: 'Group' }],
  keywords: keywords.split(' '),
})
const kinds = [
  kind('1', '灯杆', '灯杆歪了、碰坏了', '公用设施', '灯杆 灯柱 路灯杆'),
  kind('2', '路灯', '路灯不亮', '公用设施', '路灯 不亮 太黑'),
  kind('3', '井盖', '井盖不见了、破了', '公用设施', '井盖 窨井'),
  kind('4', '犬只', '狗没拴绳', '街面秩序', '狗 遛狗 拴绳'),
]
const found = (query: string) => findKinds(kinds, query).map(({ code }) => code)

describe('finding a kind of problem', () => {
  it.each<[string, string[]]>([
    ['路灯', ['2', '1']],
    ['路灯不亮', ['2']],
    ['窨井', ['3']],
    ['公用设施', ['1', '2', '3']],
    ['plain 4', ['4']],
    ['巷子口那盏路灯坏了，晚上太黑', ['2']],
    ['有人遛狗不拴绳，把井盖也踩翻了', ['4', '3']],
    ['', []],
    ['彩票', []],
  ])('“%s” finds %j', (query, codes) => {
    expect(found(query)).toEqual(codes)
  })
  it('keeps to its limit', () => {
    expect(findKinds(kinds, '公用设施', 2)).toHaveLength(2)
  })
})
