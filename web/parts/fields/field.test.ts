import { describe, expect, it } from 'vitest'
import { checkField, checkFields, type Field, type FieldKind, type FieldValue, wireValues } from './field.ts'

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: kind,
  kind,
  words: { zh: '栏', en: 'Field' },
  ...more,
})
const fault = (kind: FieldKind, value: FieldValue, more: Partial<Field> = {}) =>
  checkField(field(kind, more), value)?.key

describe('the check of a field', () => {
  it.each<[FieldKind, FieldValue, Partial<Field>, string | undefined]>([
    ['text', '  ', { required: true }, 'field.required'],
    ['text', '', {}, undefined],
    ['text', '鞔鼓村', { max: 3 }, undefined],
    ['text', '鞔鼓村东', { max: 3 }, 'field.too-long'],
    ['text', '𠮷村', { max: 2 }, undefined],
    ['number', '12', { min: 1, max: 12 }, undefined],
    ['number', '13', { max: 12 }, 'field.too-large'],
    ['number', '1.5', {}, 'field.not-whole'],
    ['amount', '7,800', { max: 780_000 }, undefined],
    ['amount', '7800.01', { max: 780_000 }, 'field.too-much-money'],
    ['amount', '0.005', {}, 'field.not-amount'],
    ['amount', '一百', {}, 'field.not-amount'],
    ['points', '12', {}, undefined],
    ['points', '0', { min: 1 }, 'field.too-small'],
    ['score', '6.4', { min: 1 }, undefined],
    ['score', '−0.3', { max: 0 }, undefined],
    ['score', '6.4001', {}, 'field.not-score'],
    ['score', '0.5', { max: 499 }, 'field.too-large'],
    ['phone', '138 0000 2041', {}, undefined],
    ['phone', '0556-000-1203', {}, undefined],
    ['phone', '12345', {}, 'field.not-phone'],
    ['bank-card', '6217 0000 0000 1234 560', {}, undefined],
    ['bank-card', '6217 0000 0000 1234 506', {}, 'field.not-card'],
    ['bank-card', '621700000', {}, 'field.not-card'],
    ['many-choices', ['a', 'b'], { max: 1 }, 'field.too-many'],
    ['yes-no', undefined, { required: true }, 'field.required'],
    ['yes-no', false, { required: true }, undefined],
    ['place', undefined, { required: true }, 'field.required'],
  ])('%s %o with %o: %s', (kind, value, more, expected) => {
    expect(fault(kind, value, more)).toBe(expected)
  })

  it('takes points of an appraisal as thousandths', () => {
    expect(wireValues([field('score', {})], { score: '-12.05' })).toEqual({ score: -12_050 })
    expect(checkFields([field('score', { max: 20_000 })], { score: '20.5' })[0]?.words.en).toContain('20')
  })

  it('says it in both languages, filled in', () => {
    expect(checkFields([field('amount', { max: 780_000 })], { amount: '8000' })).toEqual([
      { field: 'amount', words: { zh: '不高于 7,800 元', en: 'Not above 7,800 yuan' } },
    ])
  })
})

describe('values as they travel', () => {
  it('carry amounts and points as decimal strings, picks as ids, and leave out what is empty or travels apart', () => {
    const kinds: FieldKind[] = [
      'text',
      'number',
      'amount',
      'points',
      'place',
      'organisations',
      'point',
      'phone',
      'bank-card',
      'yes-no',
      'date',
      'photos',
    ]
    const values = {
      text: ' 路灯 ',
      number: '3',
      amount: '7,800.5',
      points: '90071992547409931',
      place: { id: '340881001001', name: '文德社区' },
      organisations: [
        { id: 'o1', name: '甲' },
        { id: 'o2', name: '乙' },
      ],
      point: { lon: 116.95, lat: 31.05, accuracy: 12 },
      phone: '138 0000-2041',
      'bank-card': '6217 0000 0000 1234 560',
      'yes-no': false,
      date: '',
      photos: [{ id: 'p', url: 'blob:x', name: 'x.jpg' }],
    }
    expect(
      wireValues(
        kinds.map((kind) => field(kind)),
        values,
      ),
    ).toEqual({
      text: '路灯',
      number: 3,
      amount: '780050',
      points: '90071992547409931',
      place: '340881001001',
      organisations: ['o1', 'o2'],
      point: { lon: 116.95, lat: 31.05 },
      phone: '13800002041',
      'bank-card': '6217000000001234560',
      'yes-no': false,
    })
  })
})

describe('rows', () => {
  const columns = { goods: field('code', { required: true }), count: field('number', { required: true, min: 1 }) }
  const rows = field('rows', { required: true, columns })
  const lines = (...values: readonly Record<string, FieldValue>[]) => ({
    lines: values.map((one, at) => ({ key: String(at), values: one })),
  })

  it('without anything in them are not there', () => {
    expect(checkField(rows, lines({}, { goods: ' ' }))).toEqual({ key: 'field.required' })
    expect(wireValues([{ ...rows, required: false }], { rows: lines({}) })).toEqual({})
  })

  it('are told by their number where a column is at fault', () => {
    const fault = checkField(rows, lines({ goods: 'g01', count: '2' }, { goods: 'g02', count: '0' }))
    expect(fault).toEqual({ key: 'field.row-at-fault', fills: { n: 2 } })
  })

  it('of which each choice has one are asked for until none is left', () => {
    const item = field('choice', {
      required: true,
      choices: ['a', 'b'].map((value) => ({ value, words: { zh: value, en: value } })),
    })
    const sheet = field('rows', {
      required: true,
      every: 'item',
      columns: { item, outcome: field('code', { required: true }) },
    })
    const first = { item: 'a', outcome: 'pass' }
    expect(checkField(sheet, lines(first))).toEqual({ key: 'field.rows-left', fills: { n: 1 } })
    expect(checkField(sheet, lines(first, { item: 'b' }))).toEqual({ key: 'field.row-at-fault', fills: { n: 2 } })
    expect(checkField(sheet, lines(first, { item: 'b', outcome: 'fail' }))).toBeUndefined()
  })

  it('demand a column where another has its value, and take it elsewhere', () => {
    const columns = {
      outcome: field('code', { required: true }),
      photos: field('photos', { requiredWhere: { column: 'outcome', is: 'fail' }, max: 1 }),
    }
    const sheet = field('rows', { name: 'rows', columns })
    const photos = [{ id: 'p', url: 'blob:p', name: 'p.jpg' }]
    expect(checkField(sheet, lines({ outcome: 'pass' }))).toBeUndefined()
    expect(checkField(sheet, lines({ outcome: 'pass', photos }))).toBeUndefined()
    expect(checkField(sheet, lines({ outcome: 'fail' }))).toEqual({ key: 'field.row-at-fault', fills: { n: 1 } })
    expect(checkField(sheet, lines({ outcome: 'fail', photos }))).toBeUndefined()
    const twice = [...photos, { id: 'q', url: 'blob:q', name: 'q.jpg' }]
    expect(checkField(sheet, lines({ outcome: 'pass', photos: twice }))).toMatchObject({ key: 'field.row-at-fault' })
  })

  it('travel each with their columns', () => {
    const values = { rows: lines({ goods: 'g01', count: '2' }, {}) }
    expect(wireValues([rows], values)).toEqual({ rows: [{ goods: 'g01', count: 2 }] })
  })
})
