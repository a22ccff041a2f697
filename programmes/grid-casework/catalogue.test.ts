import { describe, expect, test } from 'vitest'
import { catalogue, findItem, getItem, type Item, type Pictogram } from './catalogue.ts'
import { clauseWords, duties, dutyKeys, getDuty } from './duties.ts'

const { majors, minors, items, pictograms } = catalogue

describe('the catalogue', () => {
  test('has 9 major classes, 32 minor classes and 90 items, each code once', () => {
    expect([majors.length, minors.length, items.length]).toEqual([9, 32, 90])
    const codes = [...majors, ...minors, ...items].map((each) => each.code)
    expect(new Set(codes).size).toBe(131)
    for (const [list, length] of [
      [majors, 2],
      [minors, 4],
      [items, 6],
    ] as const) {
      expect(list.every((each) => each.code.length === length && /^\d+$/.test(each.code))).toBe(true)
    }
  })

  test('hangs together: every class is used, every item in its class, names differ', () => {
    for (const item of items) {
      expect(item.code.startsWith(item.minor) && item.minor.startsWith(item.major), item.code).toBe(true)
      expect(
        minors.some((minor) => minor.code === item.minor),
        item.code,
      ).toBe(true)
    }
    for (const minor of minors)
      expect(items.filter((item) => item.minor === minor.code).length, minor.code).toBeGreaterThan(1)
    for (const major of majors) expect(minors.some((minor) => minor.code.startsWith(major.code))).toBe(true)
    expect(new Set(items.map((item) => item.name.zh)).size).toBe(90)
    expect(new Set(items.map((item) => item.name.en)).size).toBe(90)
  })

  test('says everything: both languages, conditions, time limits, keywords', () => {
    for (const item of items) {
      const texts = [item.name.zh, item.name.en, item.plain.zh, item.plain.en, item.opening, item.closing]
      expect(
        texts.every((text) => text.trim() !== '' && text === text.trim()),
        item.code,
      ).toBe(true)
      expect(/\p{Script=Han}/u.test(item.name.en + item.plain.en), item.code).toBe(false)
      expect(item.limit.amount, item.code).toBeGreaterThan(0)
      expect(Number.isInteger(item.limit.amount), item.code).toBe(true)
      expect(item.keywords.length, item.code).toBeGreaterThanOrEqual(4)
      expect(new Set(item.keywords).size, item.code).toBe(item.keywords.length)
      expect(
        item.keywords.every((word) => word !== ''),
        item.code,
      ).toBe(true)
    }
  })

  test('names duties that exist, and the lead not again as assisting', () => {
    for (const item of items) {
      for (const key of [item.lead, ...item.assist]) expect(dutyKeys, item.code).toContain(key)
      expect(item.assist, item.code).not.toContain(item.lead)
      expect(new Set(item.assist).size, item.code).toBe(item.assist.length)
    }
    const used = new Set(items.flatMap((item) => [item.lead, ...item.assist]))
    expect(dutyKeys.filter((key) => !used.has(key))).toEqual([])
  })

  test('shows to everybody only what stands in public space', () => {
    for (const item of items) if (item.public) expect(item.subject, item.code).toBe('public-space')
    const never =
      /纠纷|邻里|相邻|家庭|家暴|入户|单户|饮水|精神|未成年|学校|学生|退役|宗教|劳资|欠薪|楼道|独居|困难|房屋隐患|代办|咨询/
    expect(items.filter((item) => item.public && never.test(item.name.zh + item.plain.zh + item.opening))).toEqual([])
    expect(items.filter((item) => item.major === '09' && item.public)).toEqual([])
    expect(items.filter((item) => item.public).length).toBeGreaterThan(60)
  })

  test('keeps off what has its own law: petitions, reports against officials, wages, faith, illness', () => {
    const gate = /信访|上访|举报|检举|控告|干部|工资|讨薪|宗教|民族|刑释|矫正|艾滋|精神/
    expect(
      items.filter((item) => gate.test(Object.values(item).flat().map(String).join() + item.name.zh + item.plain.zh)),
    ).toEqual([])
  })

  test('asks for no photo in homes', () => {
    for (const item of items.filter((each) => ['person', 'one-household', 'shared-building'].includes(each.subject))) {
      if (item.code === '030401' || item.code === '070401' || item.code === '090201') continue // seen from outside, or common parts
      expect(item.evidence.report, item.code).toBe('none')
    }
  })

  test('gives each of the nine keys items, and each key but the last a first proposal of its own', () => {
    const keys = Object.keys(pictograms) as Pictogram[]
    expect(keys).toEqual(['lamp', 'manhole', 'water', 'rubbish', 'tree', 'parking', 'wires', 'noise', 'other'])
    for (const key of keys)
      expect(
        items.some((item) => item.pictogram === key),
        key,
      ).toBe(true)
    for (const key of keys.slice(0, -1)) expect(getItem(pictograms[key].usual!).pictogram).toBe(key)
    expect(pictograms.other.usual).toBeUndefined()
  })

  test('keywords lead from a resident’s own words to the item, among the first three', () => {
    const hits = (text: string, item: Item) =>
      item.keywords.filter((word) => text.includes(word)).reduce((sum, word) => sum + word.length, 0)
    for (const item of items) {
      const own = hits(item.plain.zh, item)
      const better = items.filter((other) => hits(item.plain.zh, other) > own)
      expect(own, item.code).toBeGreaterThan(0)
      expect(better.length, `${item.code}: ${better.map((other) => other.code)}`).toBeLessThan(3)
    }
  })

  test('finds an item by its code and says which code is unknown', () => {
    expect(getItem('010101').name.zh).toBe('路灯')
    expect(findItem('999999')).toBeUndefined()
    expect(() => getItem('999999')).toThrow('999999')
  })

  test('is plain data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(items))).toEqual(items)
  })
})

describe('the duties', () => {
  test('have a town holder wherever a town leads, and clauses of one office differ', () => {
    for (const key of dutyKeys) {
      const duty = getDuty(key)
      if (duty.urban === 'town' || duty.rural === 'town') expect(duty.town, key).toBeDefined()
      if (duty.urban === 'county' && duty.rural === 'county') expect(duty.town, key).toBeUndefined()
    }
    const clauses = dutyKeys.flatMap((key) => [
      `c ${duties[key].county.office} ${duties[key].county.item}`,
      ...townClause(key),
    ])
    expect(clauses.length).toBe(new Set(clauses).size)
  })

  test('print their clause as it stands on a dispatch', () => {
    expect(clauseWords('street-lighting', 'county').zh).toBe('权责清单第 37 项“城区路灯维护”')
    expect(clauseWords('street-lighting', 'town').zh).toBe('履职事项清单第 21 项“集镇和村庄照明设施管护”')
    expect(() => clauseWords('flying', 'town')).toThrow('flying')
  })
})

function townClause(key: (typeof dutyKeys)[number]): string[] {
  const town = getDuty(key).town
  return town ? [`t ${town.office} ${town.item}`] : []
}
