import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Named, placeReadings, plainLetters, readingsOf } from './reading.ts'
import { inRange, queryToken, tokensOf } from './search-words.ts'

/** What the database does: every range must hold one of the tokens. */
function finds(query: string, name: string, named: Named): boolean {
  const tokens = tokensOf(name, named)
  const ranges = queryToken(query)
  return ranges.length > 0 && ranges.every((range) => tokens.some((token) => inRange(token, range)))
}

describe('a place is found', () => {
  test.each([
    ['六尺巷社区', '六尺 尺巷 六尺巷社区 liuchi liuchixiang LCX lcx cx chixiang liù六 六,尺巷'],
    ['文昌街道六尺巷社区', '六尺巷 lcx wenchang wcjd 文昌,六尺巷 wenchang,lcx wc,尺巷'],
    ['歙县', '歙 shexian sx xixian'],
    ['枞阳县', 'zongyang zyx congyang'],
    ['刘畈乡', 'liufan lfx'],
    ['鲁谼山村', 'luhong hongshan lhsc 谼山'],
    ['旵冲村', 'chanchong ccc'],
    ['鞔鼓村', 'mangu mgc'],
    ['冶溪镇', 'yexi yxz'],
    ['甑山村', 'zengshan'],
    ['黄龛村', 'huangkan'],
    ['痘姆乡', 'doumu'],
    ['槎水镇', 'chashui'],
    ['六圩村', 'liuwei luxu'],
    ['主簿镇', 'zhubu'],
    ['单岭村', 'shanling danling'],
    ['查湾村', 'zhawan chawan'],
    ['泊湖社区', 'bohu pohu'],
    ['第12网格', '第12 12网格 di12'],
    ['绿地社区', 'lvdi lǜdì lüdi'],
    ['A座社区', 'a座 azuo A'],
  ])('%s by %s', (name, queries) => {
    for (const query of queries.split(' ')) expect(finds(query.replace(',', ' '), name, 'place'), query).toBe(true)
  })

  it('and not by what only looks like it', () => {
    for (const [name, query] of [
      ['冶溪镇', 'zhixi'],
      ['鲁谼山村', '鲁洪'],
      ['第12网格', '第1网格'],
      ['第12网格', '2网格'],
      ['六尺巷社区', 'uchi'],
      ['六尺巷社区', '六巷'],
      ['六尺巷社区', 'lcx 文昌'],
    ] as const) {
      expect(finds(query, name, 'place'), `${name} by ${query}`).toBe(false)
    }
  })
})

describe('a person is found', () => {
  test.each([
    ['王建国', '王 王建 建国 wang wangjianguo wjg jg jianguo 王jg'],
    ['王芳', '王芳 芳 wf fang'],
    ['欧阳敏', '欧阳 oym ouyangmin min 敏'],
    ['单田芳', 'shantian stf dantian tianfang'],
    ['解缙', 'xiejin jiejin xj'],
    ['查良镛', 'zhaliang zly'],
    ['仇英', 'qiuying'],
    ['盖聂', 'genie'],
    ['王长乐', 'changle zhangyue changyue wcl wzy'],
    ['吕布', 'lvbu lǚ lb'],
    ['买买提·吐尔逊', '买买提 吐尔逊 买买提·吐尔逊 买买提・吐尔逊 maimaiti tuerxun'],
    ['﨟小明', '﨟 lxm laxiaoming xiaoming'],
    ['𠮷野', '𠮷 野 ye'],
    ['John Smith', 'john johnsmith'],
  ])('%s by %s', (name, queries) => {
    for (const query of queries.split(' ')) expect(finds(query, name, 'person'), query).toBe(true)
  })

  it('with padding, tone marks and apostrophes as people type them', () => {
    for (const query of ['王 芳', '王　芳', 'wang fang', 'Wáng Fāng', "wang'fang", 'WF', 'ＷＦ', ' wf ']) {
      expect(finds(query, '王芳', 'person'), query).toBe(true)
    }
    expect(finds('wang jian guo', '王建国', 'person')).toBe(true)
    expect(finds('wang jianguo', '王建国', 'person')).toBe(true)
  })

  it('but not by a last character of a longer name, nor by part of a compound surname', () => {
    expect(finds('国', '王建国', 'person')).toBe(false)
    expect(finds('阳敏', '欧阳敏', 'person')).toBe(false)
  })
})

it('finds an organisation by the beginning of any of its words', () => {
  const name = '桐城市人力资源和社会保障局'
  for (const query of ['桐城 社会保障', 'rlzy', '社会保障局', 'shbzj', 'tongcheng renli', name]) {
    expect(finds(query, name, 'organisation'), query).toBe(true)
  }
})

it('answers several words by several ranges, nothing by none, and ignores pasted text', () => {
  expect(queryToken('lcx')).toEqual([{ lower: 'lcx', upper: 'lcy' }])
  expect(queryToken('文昌 lcx')).toHaveLength(2)
  expect(queryToken('王jg')).toEqual([
    { lower: '王', upper: '玌' },
    { lower: 'jg', upper: 'jh' },
  ])
  for (const nothing of ['', '  　', '，、', '·']) expect(queryToken(nothing)).toEqual([])
  expect(queryToken('文昌街道 六尺巷社区 '.repeat(50)).length).toBeLessThanOrEqual(6)
})

it('keeps the tokens of a name few, short and different', () => {
  const han = fc.constantFrom(...'王李欧阳单长乐行六圩歙谼建国桐城市第1a网格社区·')
  const limits: Record<Named, number> = { person: 6, place: 16, organisation: 20 }
  fc.assert(
    fc.property(
      fc.array(han, { maxLength: 40 }),
      fc.constantFrom<Named>('person', 'place', 'organisation'),
      (letters, named) => {
        const tokens = tokensOf(letters.join(''), named)
        expect(tokens.length).toBeLessThanOrEqual(limits[named] * 9)
        expect(new Set(tokens).size).toBe(tokens.length)
        for (const token of tokens) expect([...token].length).toBeLessThanOrEqual(24)
      },
    ),
  )
  expect(tokensOf('王建国', 'person')).toEqual(['王建国', '建国', 'wangjianguo', 'wjg', 'jianguo', 'jg'])
  expect(tokensOf('', 'person')).toEqual([])
})

it('finds every name by its characters, its pinyin and its initials, whatever the name', () => {
  const name = fc.array(fc.constantFrom(...'王李欧阳单查长乐建国芳勇谼旵鞔﨟冶六尺巷圩'), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(name, fc.constantFrom<Named>('person', 'place', 'organisation'), (letters, named) => {
      const text = letters.join('')
      expect(finds(text, text, named)).toBe(true)
      for (const reading of readingsOf(text, named)) {
        expect(finds(reading.join(''), text, named)).toBe(true)
        if (letters.length > 1) expect(finds(reading.map((s) => s[0]).join(''), text, named)).toBe(true)
      }
    }),
  )
})

it('keeps readings as syllables', () => {
  for (const [name, reading] of Object.entries(placeReadings)) {
    expect(plainLetters(reading).split(' '), name).toHaveLength([...name].length)
    expect(readingsOf(name, 'place')[0]!.join(' ')).toBe(plainLetters(reading))
  }
})
