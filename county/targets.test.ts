import { expect, it } from 'vitest'
import { deal, getTarget, parseTargets, readTargets } from './targets.ts'

const head = 'id,seed,place,place_code,programme,kind,metric,relation,value,unit,period,note\n'
const row = (value: string, period: string, relation = '=') =>
  `${head}a,001,桐城市,340881,credit-points,figure,shops,${relation},${value},venue,${period},\n`

it('reads value and days of a target', () => {
  expect(parseTargets(row('9', '2023-01/2023-03')).get('a')).toMatchObject({
    value: 9,
    from: '2023-01-01',
    to: '2023-03-31',
  })
  expect(parseTargets(row('9', '../2024-02')).get('a')).toMatchObject({ from: undefined, to: '2024-02-29' })
  expect(parseTargets(row('9', 'as-of 2023')).get('a')).toMatchObject({ from: undefined, to: '2023-12-31' })
  expect(parseTargets(row('9', '2021/2023-06-15')).get('a')).toMatchObject({ from: '2021-01-01', to: '2023-06-15' })
})

it.each([
  ['a fraction', row('9.5', '2023')],
  ['less than nothing', row('-1', '2023')],
  ['about so many', row('9', '2023', '~')],
  ['a comma in its note', row('9', '2023').replace(/,\n$/, ',one, two\n')],
  ['a row that stands twice', row('9', '2023') + row('9', '2023').slice(head.length)],
])('does not start with %s', (_, text) => expect(() => parseTargets(text)).toThrow())

it('has what the demonstration is built to', () => {
  const targets = readTargets()
  expect(targets.size).toBeGreaterThan(5)
  expect(getTarget(targets, 'tongcheng-2023-points-supermarkets').value).toBe(226)
  expect(() => getTarget(targets, 'nothing')).toThrow('nothing')
})

it('deals a number so that the parts make it', () => {
  expect(deal(7, 3)).toEqual([3, 2, 2])
  expect(deal(2, 3)).toEqual([1, 1, 0])
  expect(deal(0, 2)).toEqual([0, 0])
})
