import { describe, expect, it } from 'vitest'
import { type Bundle, findAway, homeOfCode, leftOfDevice, leftOfHousehold, pointsOfHousehold } from './bundle.ts'

const nobody = { birthYear: '1958', alias: null, members: 3, used: 0, card: null }
const home = (household: string, head: string, group: string, points: number, words: readonly string[]) => ({
  ...nobody,
  ...{ household, head, group, points, words: [head, ...words] },
})
const now = new Date().toISOString()
const bundle: Bundle = {
  ...{ at: now, until: now, device: 'd', outing: 'o', left: 100, householdLimit: 60, shelf: [], keys: [], ahead: 0 },
  shop: { id: 's', name: '', placeName: '' },
  households: [
    {
      ...home('1', '汪德明', '第2组', 38, ['wangdeming', 'wdm', '老四', 'laosi', 'ls']),
      alias: '老四',
      card: '1234567897',
    },
    home('2', '汪德民', '第2组', 112, ['wangdemin', 'wdm']),
    home('3', '何家旺', '第3组', 5, ['hejiawang', 'hjw']),
  ],
  sold: [],
}
const found = (q: string) => findAway(bundle, q).map((one) => one.household)

describe('without a signal a household is found', () => {
  it.each([
    ['汪', ['1', '2']],
    ['wdm', ['1', '2']],
    ['老四', ['1']],
    ['汪 二组', ['1', '2']],
    ['3组', ['3']],
    ['汪德明隔壁', ['2']],
    ['1234567897', ['1']],
    ['9999999999', []],
    ['李', []],
    ['', []],
  ])('by “%s”', (q, households) => {
    expect(found(q)).toEqual(households)
  })
})

it('a code finds its household among many of one name', () => {
  const many = Array.from({ length: 9 }, (_, i) => home(`w${i}`, '王建国', '第1组', i, ['wangjianguo']))
  const village = { ...bundle, households: many }
  expect(findAway(village, '王建国').map(({ household }) => household)).not.toContain('w8')
  expect(homeOfCode(village, 'w8', 'LCx')).toMatchObject({ household: 'w8', points: 8, code: 'LCx' })
  expect(homeOfCode(village, undefined, 'LCx')).toBeUndefined()
})

describe('both limits count what was sold since', () => {
  const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format(new Date())
  const sold = (household: string, points: number, day = today) => ({
    id: `${household}${day}`,
    household,
    points,
    day,
    code: null,
  })

  it('of the device and of the household, today’s and yesterday’s apart', () => {
    const later = { ...bundle, sold: [sold('1', 20), sold('1', 15, '2020-01-01'), sold('2', 30)] }
    expect(leftOfDevice(later)).toBe(35)
    expect([leftOfHousehold(later, '1'), leftOfHousehold(later, '2'), leftOfHousehold(later, '3')]).toEqual([
      40, 30, 60,
    ])
    expect(pointsOfHousehold(later, { household: '1', points: 38 })).toBe(3)
    expect(pointsOfHousehold(later, { household: '2', points: 12 })).toBe(0)
  })

  it('what the house knew when the list was loaded counts as well', () => {
    const [first, ...rest] = bundle.households as [Bundle['households'][number], ...Bundle['households']]
    const used = { ...bundle, households: [{ ...first, used: 50 }, ...rest] }
    expect(leftOfHousehold(used, '1')).toBe(10)
  })
})
