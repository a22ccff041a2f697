import { describe, expect, it } from 'vitest'
import { begun, emptyLine, faultOf, findArea, type ItemLine, readItems, sumOf } from './items-model.ts'

const areas = [
  { indicator: 'party-building', name: { zh: '党的建设', en: 'Party building' } },
  { indicator: 'industry', name: { zh: '产业发展', en: 'Industry' } },
]
let n = 0
const key = () => `k${n++}`
const line = (area: string, title: string, points: string): ItemLine => ({ key: key(), area, title, points })

describe('a pasted block of work items', () => {
  it('is read line by line; merged areas go on, head and empty lines are left out', () => {
    const text = '领域\t事项\t分值\n党的建设\t三会一课\t12\n\t党员发展\t8.5\n\n产业发展\t茶叶\t10\n'
    expect(readItems(text, areas, '', key).map(({ area, title, points }) => [area, title, points])).toEqual([
      ['party-building', '三会一课', '12'],
      ['party-building', '党员发展', '8.5'],
      ['industry', '茶叶', '10'],
    ])
  })

  it('of two columns goes on in the area where it is pasted', () => {
    expect(readItems('茶叶\t10\n蚕桑\t5', areas, 'industry', key).map(({ area, title }) => [area, title])).toEqual([
      ['industry', '茶叶'],
      ['industry', '蚕桑'],
    ])
  })

  it('keeps a line whose area or points cannot be read, to be mended', () => {
    const [first, second] = readItems('土地\t流转\t6\n产业发展\t茶叶\t十分8', areas, '', key)
    expect(first && faultOf(first, [first], [])).toBe('no-area')
    expect(second && faultOf(second, [second], [])).toBe('no-points')
  })

  it('finds an area by code, by name in either language, and by its first characters', () => {
    expect(
      ['industry', '产业发展', 'Party Building', '党的', '没有', ''].map((typed) => findArea(areas, typed)),
    ).toEqual(['industry', 'industry', 'party-building', 'party-building', '', ''])
  })
})

describe('lines', () => {
  it('say what is wrong: a title, points above nothing, the same item once', () => {
    const [one, again] = [line('industry', '茶叶', '10'), line('industry', ' 茶叶 ', '5')]
    expect(faultOf(one, [one, again], [])).toBeUndefined()
    expect(faultOf(again, [one, again], [])).toBe('twice')
    expect(faultOf(one, [one], [{ indicator: 'industry', title: '茶叶' }])).toBe('twice')
    expect(faultOf(line('industry', '', '1'), [], [])).toBe('no-title')
    expect(faultOf(line('industry', '蚕桑', '0'), [], [])).toBe('no-points')
  })

  it('are summed in thousandths, and an empty one is none', () => {
    const lines = [line('industry', '茶叶', '10.25'), line('industry', '蚕桑', '字'), emptyLine('x')]
    expect(sumOf(lines)).toBe(10_250)
    expect(begun(lines)).toHaveLength(2)
  })
})
