import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { compoundSurnames, maskName, normalName, splitName, surnameReadings } from './name.ts'
import { plainLetters, readingsOf } from './reading.ts'

test.each([
  ['王建国', '王', '建国'],
  ['王芳', '王', '芳'],
  ['欧阳敏', '欧阳', '敏'],
  ['欧阳建国', '欧阳', '建国'],
  ['上官云', '上官', '云'],
  ['司马相如', '司马', '相如'],
  ['诸葛亮', '诸葛', '亮'],
  ['尉迟恭', '尉迟', '恭'],
  ['万俟明', '万俟', '明'],
  ['单于芳', '单', '于芳'],
  ['贺兰英', '贺', '兰英'],
  ['欧阳', '欧', '阳'],
  ['𠮷野', '𠮷', '野'],
  ['王', '', '王'],
  ['买买提·吐尔逊', '', '买买提·吐尔逊'],
  ['John Smith', '', 'John Smith'],
])('%s is %s + %s', (name, surname, given) => {
  expect(splitName(name)).toEqual({ surname, given })
})

it('believes the office where it knows the surname', () => {
  expect(splitName('单于芳', '单于')).toEqual({ surname: '单于', given: '芳' })
  expect(splitName('欧阳', '欧阳')).toEqual({ surname: '欧阳', given: '' })
  expect(splitName('王芳', '李')).toEqual({ surname: '王', given: '芳' })
})

it('keeps one code point for the middle dot and drops padding', () => {
  for (const dot of ['·', '•', '・', '‧', '･', ' · ']) expect(normalName(`阿迪力${dot}买买提`)).toBe('阿迪力·买买提')
  for (const typed of ['王 芳', '王　芳', ' 王芳 ', '王\u200B芳', '王\t芳']) expect(normalName(typed)).toBe('王芳')
  expect(normalName('John   Smith ')).toBe('John Smith')
})

it('never exchanges a rare character for a similar one', () => {
  for (const name of ['﨟小明', '谼大勇', '旵爱国', '𠮷野', '王喆', '\uF9DC明']) expect(normalName(name)).toBe(name)
})

test.each([
  ['王明', '王*'],
  ['王小明', '王*明'],
  ['王小二明', '王**明'],
  ['欧阳敏', '欧阳*'],
  ['欧阳建国', '欧阳*国'],
  ['欧阳', '欧*'],
  ['王', '*'],
  ['𠮷野', '𠮷*'],
  ['张𠮷野', '张*野'],
  ['买买提•吐尔逊', '买*·吐*'],
  ['John Smith', 'J* S*'],
  ['', ''],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})

it('never shows a whole name of two characters or more, and never cuts a character in two', () => {
  const han = fc.constantFrom(...'王李欧阳上官司马建国芳𠮷谼﨟单于')
  fc.assert(
    fc.property(fc.array(han, { minLength: 2, maxLength: 5 }), (letters) => {
      const shown = maskName(letters.join(''))
      expect(shown).toContain('*')
      expect(shown.isWellFormed()).toBe(true)
    }),
  )
})

it('reads surnames as surnames', () => {
  const beginnings = { 单田芳: 'shan', 解缙: 'xie', 查良镛: 'zha', 仇英: 'qiu', 盖聂: 'ge', 曾国: 'zeng', 区志: 'ou' }
  for (const [name, surname] of Object.entries(beginnings)) expect(readingsOf(name, 'person')[0]![0]).toBe(surname)
  expect(readingsOf('尉迟恭', 'person')[0]).toEqual(['yu', 'chi', 'gong'])
  expect(readingsOf('万俟明', 'person')[0]).toEqual(['mo', 'qi', 'ming'])
})

it('keeps its tables in order', () => {
  for (const surname of compoundSurnames) expect([...surname]).toHaveLength(2)
  for (const [surname, reading] of Object.entries(surnameReadings)) {
    expect(plainLetters(reading).split(' '), surname).toHaveLength([...surname].length)
    expect(plainLetters(reading)).toMatch(/^[a-z ]+$/)
    if ([...surname].length === 2) expect(compoundSurnames.has(surname), surname).toBe(true)
  }
})
