import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  type IdentityKind,
  identityCheckCharacter,
  identityKindWords,
  identityNumberWords,
  parseIdentityNumber,
} from './identity-number.ts'

const today = '2026-11-21'
const read = (input: string, kind?: IdentityKind) =>
  parseIdentityNumber(input, kind === undefined ? { today } : { today, kind })
/** An invented number: the check character is computed, so that only the part under test is wrong. */
const numbered = (first17: string) => first17 + identityCheckCharacter(first17)

describe('residents, 18 digits', () => {
  it('reads birth, sex and area, and keeps the number', () => {
    const number = numbered('34088119900101001')
    expect(read(number)).toEqual({
      kind: 'resident',
      normal: number,
      birth: '1990-01-01',
      sex: 'male',
      area: '340881',
    })
    expect(read(numbered('34088119750315002'))).toMatchObject({ sex: 'female', birth: '1975-03-15' })
  })

  it('agrees with the example printed in the standard', () => {
    expect(read('11010519491231002X')).toMatchObject({ kind: 'resident', birth: '1949-12-31', sex: 'female' })
    expect(read('440524188001010014')).toMatchObject({ birth: '1880-01-01', sex: 'male' })
  })

  it('takes a lower-case x, full-width digits, blanks, apostrophes and hyphens', () => {
    const whole = read('11010519491231002X')
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      "'11010519491231002X",
      '’11010519491231002x ',
      ' 110105 19491231 002X　',
      '110105-19491231-002X',
      '\uFEFF11010519491231002X\u200B',
    ]) {
      expect(read(typed), typed).toEqual(whole)
    }
  })

  it('keeps area codes that no longer exist', () => {
    expect(read(numbered('34082419680229013'))).toMatchObject({ area: '340824', birth: '1968-02-29' })
    expect(read(numbered('34082319710630013'))).toMatchObject({ area: '340823' })
  })

  test.each([
    ['1999-02-29 is no day', '34088119990229001', 'birth-not-a-date'],
    ['February has no 30th', '34088120000230001', 'birth-not-a-date'],
    ['1900 was no leap year', '34088119000229001', 'birth-not-a-date'],
    ['there is no month 13', '34088119901301001', 'birth-not-a-date'],
    ['there is no day 0', '34088119900100001', 'birth-not-a-date'],
    ['tomorrow', '34088120261122001', 'birth-in-future'],
    ['the year 2099', '34088120990101001', 'birth-in-future'],
    ['no area 999999', '99999919900101001', 'area-unknown'],
    ['no province 39', '39088119900101001', 'area-unknown'],
    ['no province 00', '00000019900101001', 'area-unknown'],
  ])('refuses: %s', (_, first17, refused) => {
    expect(read(numbered(first17))).toEqual({ refused })
  })

  it('takes who was born today, and the 29th of February 2000', () => {
    expect(read(numbered('34088120261121001'))).toMatchObject({ birth: today })
    expect(read(numbered('34088120000229001'))).toMatchObject({ birth: '2000-02-29' })
  })

  it('finds every single wrong digit and every exchange of neighbours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (n, at, plus) => {
          const good = numbered(`34088119900101${String(n).padStart(3, '0')}`)
          const wrong = good.slice(0, at) + ((Number(good[at]) + plus) % 10) + good.slice(at + 1)
          expect(read(wrong)).toHaveProperty('refused')
          if (at < 16 && good[at] !== good[at + 1]) {
            const swapped = good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2)
            expect(read(swapped)).toHaveProperty('refused')
          }
        },
      ),
    )
  })
})

describe('old and other papers', () => {
  it('turns 15 digits into the 18 of the same person', () => {
    expect(read('340881750315002')).toEqual(read(numbered('34088119750315002')))
    expect(read('340881750230002')).toEqual({ refused: 'birth-not-a-date' })
    expect(read('34088175031500X')).toEqual({ refused: 'wrong-characters' })
  })

  it('knows residence permits of Hong Kong, Macao and Taiwan residents by 81, 82, 83', () => {
    for (const area of ['810000', '820000', '830000']) {
      expect(read(numbered(`${area}19850704002`))).toMatchObject({ kind: 'residence-permit', area, sex: 'female' })
    }
    expect(read(numbered('83010019850704002'))).toEqual({ refused: 'area-unknown' })
  })

  it('reads travel permits by the first nine characters: renewals are the same person', () => {
    expect(read('H12345678')).toEqual({ kind: 'hk-macao-permit', normal: 'H12345678' })
    expect(read('m1234567802')).toEqual({ kind: 'hk-macao-permit', normal: 'M12345678' })
    expect(read('12345678', 'taiwan-permit')).toEqual({ kind: 'taiwan-permit', normal: '12345678' })
    expect(read('1234567890(B)', 'taiwan-permit')).toMatchObject({ normal: '1234567890B' })
    expect(read('1234567', 'taiwan-permit')).toEqual({ refused: 'shape-of-kind' })
    expect(read('H1234567', 'hk-macao-permit')).toEqual({ refused: 'shape-of-kind' })
  })

  it("reads foreigners' permanent residence cards, both forms, with the samples published for them", () => {
    expect(read('911124198108030024')).toEqual({
      kind: 'foreigner-permanent',
      normal: '911124198108030024',
      birth: '1981-08-03',
      sex: 'female',
    })
    expect(read('932682198501010017')).toMatchObject({ birth: '1985-01-01', sex: 'male' })
    expect(read('932682198501010018')).toEqual({ refused: 'check-digit' })
    expect(read('can110081080310')).toEqual({ kind: 'foreigner-permanent', normal: 'CAN110081080310' })
    expect(read('CAN110081133110')).toEqual({ refused: 'birth-not-a-date' })
  })

  it('takes a passport only when it is called one', () => {
    expect(read('E12345678')).toEqual({ refused: 'kind-needed' })
    expect(read('e12345678', 'passport')).toEqual({ kind: 'passport', normal: 'E12345678' })
    expect(read('护照12345678', 'passport')).toEqual({ refused: 'shape-of-kind' })
    expect(read('ABCDEFG', 'passport')).toEqual({ refused: 'shape-of-kind' })
  })

  it('refuses a number of another paper than the one chosen', () => {
    expect(read(numbered('34088119900101001'), 'residence-permit')).toEqual({ refused: 'kind-mismatch' })
    expect(read('911124198108030024', 'resident')).toEqual({ refused: 'kind-mismatch' })
    expect(read(numbered('34088119900101001'), 'resident')).toMatchObject({ kind: 'resident' })
  })
})

describe('what spreadsheets leave behind', () => {
  test.each(['3.40881E+17', '3.40881e+17', ' 3.40881E17', '3E+17', '３.４０８８１Ｅ＋１７'])('%s', (cell) => {
    expect(read(cell)).toEqual({ refused: 'excel-scientific' })
  })

  it('names zeros at the end when the check fails, and keeps a number that really ends so', () => {
    expect(read('340881199001010000')).toEqual({ refused: 'excel-precision-lost' })
    expect(read('340881199001010100')).toEqual({ refused: 'check-digit' })
    const days = Array.from({ length: 28 }, (_, i) => String(i + 1).padStart(2, '0'))
    const real = days.map((day) => numbered(`340881199001${day}100`)).find((number) => number.endsWith('000'))!
    expect(read(real)).toMatchObject({ kind: 'resident', normal: real })
  })

  test.each([
    ['', 'empty'],
    ['　 ', 'empty'],
    ['34088119900101', 'wrong-length'],
    ['3408811990010100123', 'wrong-length'],
    ['34088119900101OO1X', 'wrong-characters'],
    ['3408811990010X0011', 'wrong-characters'],
    ['无', 'wrong-characters'],
  ])('%j is %s', (cell, refused) => {
    expect(read(cell)).toEqual({ refused })
  })

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void read(text)))
    fc.assert(fc.property(fc.stringMatching(/^[0-9X]{14,19}$/), (text) => void read(text)))
  })
})

it('has words in both languages for every kind and refusal', () => {
  for (const words of [...Object.values(identityNumberWords), ...Object.values(identityKindWords)]) {
    expect(words.zh).toMatch(/\p{Script=Han}/u)
    expect(words.en).toMatch(/^[A-Z]/)
  }
})
