import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import {
  declined,
  holds,
  inventItem,
  inventRating,
  inventReport,
  opinions,
  otherReplies,
  remarks,
  returns,
} from './sayings.ts'
import { declineGrounds, holdGrounds, ratings, returnGrounds } from './words.ts'

/** A small repeatable source of chance (Lehmer), so that a failing number can be tried again. */
function drawFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const many = catalogue.items.flatMap((item) =>
  Array.from({ length: 40 }, (_, seed) => ({
    item,
    ...inventReport(item.code, drawFrom(seed * 131 + Number(item.code))),
  })),
)
const everything = [
  ...many.flatMap((each) => [each.title, each.text, each.spot, each.reply]),
  ...Object.values(opinions).flatMap((list) => list.map((each) => each.zh)),
  ...[declined, holds, otherReplies].flatMap((table) => Object.values(table).flat()),
  ...Object.values(remarks).flatMap((each) => each.texts),
  ...returns.map((each) => each.text),
]

describe('invented texts', () => {
  test('exist for every item, fit the form, and leave no place unfilled', () => {
    for (const each of many) {
      expect([...each.title].length, each.title).toBeLessThanOrEqual(40)
      expect([...each.spot].length, each.spot).toBeLessThanOrEqual(60)
      expect(each.text.endsWith('。') && !/，，|^，|。。/.test(each.text), each.text).toBe(true)
      expect(/[{}]/.test(each.title + each.text + each.spot + each.reply), each.title).toBe(false)
    }
  })

  test('differ: thousands of combinations, and the same draws give the same', () => {
    const distinct = new Set(many.map((each) => `${each.title}${each.text}${each.spot}`))
    expect(distinct.size).toBeGreaterThan(many.length * 0.9)
    expect(inventReport('010101', drawFrom(5))).toEqual(inventReport('010101', drawFrom(5)))
  })

  test('are neutral: no named houses, disasters or labels, no shouting, no house numbers', () => {
    const banned =
      /学校|小学|中学|幼儿园|医院|寺|庙|教堂|公司|银行|死|亡|尸|拆迁|征地|疫|强拆|刁民|重点人员|稳控|驳回|亲们|上访|信访|[！!]|\d+号楼|门牌|\d+室/
    expect(everything.filter((text) => banned.test(text))).toEqual([])
  })

  test('keep one number through a report', () => {
    const lamps = many.filter((each) => /^路灯连续\d盏/.test(each.title))
    expect(lamps.length).toBeGreaterThan(0)
    for (const each of lamps) expect(each.text).toContain(`${/\d/.exec(each.title)![0]}盏灯`)
  })

  test('refuse an unknown item by name', () => {
    expect(() => inventReport('999999', drawFrom(1))).toThrow('999999')
  })
})

describe('the tables', () => {
  test('cover every ground, word and occasion in both languages', () => {
    expect(Object.keys(declined)).toEqual(Object.keys(declineGrounds))
    expect(Object.keys(holds)).toEqual(Object.keys(holdGrounds))
    expect(Object.keys(remarks)).toEqual(Object.keys(ratings))
    expect(new Set(returns.map((each) => each.ground))).toEqual(new Set(Object.keys(returnGrounds)))
    for (const list of Object.values(opinions)) {
      expect(list.length).toBeGreaterThan(0)
      for (const each of list) expect(each.en !== '' && !/\p{Script=Han}/u.test(each.en)).toBe(true)
    }
  })

  test('rate as residents do: mostly content, never all of them', () => {
    const draw = drawFrom(7)
    const given = Array.from({ length: 2000 }, () => inventRating(draw).rating)
    const content = given.filter((rating) => !rating.includes('dissatisfied')).length / given.length
    expect(content).toBeGreaterThan(0.9)
    expect(content).toBeLessThan(0.98)
    expect(new Set(given).size).toBe(5)
  })

  test('choose items by season and by kind of place', () => {
    const draw = drawFrom(11)
    const july = Array.from({ length: 3000 }, () => inventItem(draw, 7, 'rural'))
    expect(july).not.toContain('080303')
    expect(july).not.toContain('020301')
    expect(july).toContain('070202')
    const winter = Array.from({ length: 3000 }, () => inventItem(draw, 1, 'urban'))
    expect(winter).toContain('080303')
    expect(winter.some((code) => code.startsWith('07'))).toBe(false)
    expect(new Set(winter).size).toBeGreaterThan(50)
  })
})
