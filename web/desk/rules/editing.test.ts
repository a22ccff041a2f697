import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Editing, editingOf, type Shape } from './editing.ts'

const item = {
  code: '010101',
  name: { zh: '路灯', en: 'Street lamp' },
  limit: { amount: 2, clock: 'working-days' },
  lead: 'street-lighting',
  assist: ['power-supply'],
  public: true,
  closing: '路灯恢复照明',
}
const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as unknown as Shape
const kindsOf = ({ fields }: Editing) => Object.fromEntries(fields.map(({ name, kind }) => [name, kind]))

describe('the form of a value', () => {
  it('offers limits, texts and yes-or-no, and leaves codes, references and lists as they are', () => {
    const { fields, start, valueOf } = editingOf(item)
    expect(fields.map((field) => [field.name, field.kind])).toEqual([
      ['limit-amount', 'number'],
      ['limit-clock', 'choice'],
      ['public', 'yes-no'],
      ['closing', 'text'],
    ])
    expect(start).toEqual({ 'limit-amount': '2', 'limit-clock': 'working-days', public: true, closing: '路灯恢复照明' })
    expect(valueOf({ 'limit-amount': 4, 'limit-clock': 'working-hours', public: false, closing: '亮灯' })).toEqual({
      ...item,
      limit: { amount: 4, clock: 'working-hours' },
      public: false,
      closing: '亮灯',
    })
  })
  it('of sentences is one to a line: known ones keep their English, empty lines and repetitions go', () => {
    const known = [{ zh: '已受理', en: 'Accepted' }]
    const { fields, start, valueOf } = editingOf(known)
    expect([fields.map((field) => field.kind), start]).toEqual([['long-text'], { value: '已受理' }])
    expect(valueOf({ value: '请尽快到场\n\n 已受理 \n请尽快到场' })).toEqual([
      { zh: '请尽快到场', en: '请尽快到场' },
      ...known,
    ])
  })
  it('of a limit is its amount and clock', () => {
    const { fields, valueOf } = editingOf({ amount: 2, clock: 'working-hours' })
    expect(fields).toHaveLength(2)
    expect(valueOf({ 'value-amount': 3, 'value-clock': 'working-hours' })).toEqual({
      amount: 3,
      clock: 'working-hours',
    })
  })
})

const rowShape = shapeOf(
  z.strictObject({
    code: z.string().regex(/^g\d{2}$/),
    name: z.object({ zh: z.string(), en: z.string() }),
    kind: z.enum(['at-once', 'reviewed']),
    by: z.array(z.enum(['clerk', 'worker'])).min(1),
    least: z.int(),
    cap: z.int().positive().nullable(),
    clause: z.string().nullable(),
  }),
)
const row = {
  ...{ code: 'g01', name: { zh: '肥皂', en: 'Soap' }, kind: 'at-once', by: ['clerk'] },
  ...{ least: 3, cap: null, clause: null },
}

describe('the form follows from what a value may be', () => {
  it('of a row that is there: everything but its code and name', () => {
    const editing = editingOf(row, rowShape, { says: { 'value.at-once': { zh: '即时', en: 'At once' } } })
    expect(kindsOf(editing)).toEqual({
      ...{ kind: 'choice', by: 'many-choices', least: 'number', cap: 'number', clause: 'text' },
    })
    expect(editing.fields.find(({ name }) => name === 'kind')?.choices?.[0]?.words.zh).toBe('即时')
    expect(editing.fields.filter(({ required }) => required).map(({ name }) => name)).toEqual(['kind', 'by', 'least'])
    expect(editing.valueOf({ kind: 'reviewed', by: ['clerk', 'worker'], least: 5, cap: 20 })).toEqual({
      ...row,
      ...{ kind: 'reviewed', by: ['clerk', 'worker'], least: 5, cap: 20, clause: null },
    })
  })

  it('of a new row: its code and name, too, in Chinese at least', () => {
    const editing = editingOf(undefined, rowShape, {}, true)
    expect(Object.keys(kindsOf(editing))).toEqual([
      'code',
      'name-zh',
      'name-en',
      'kind',
      'by',
      'least',
      'cap',
      'clause',
    ])
    expect(
      editing.valueOf({
        code: 'g02',
        'name-zh': '毛巾',
        kind: 'at-once',
        by: ['clerk'],
        least: 4,
        cap: '',
        clause: '',
      }),
    ).toEqual({
      ...{ code: 'g02', name: { zh: '毛巾', en: '毛巾' }, kind: 'at-once', by: ['clerk'] },
      ...{ least: 4, cap: null, clause: null },
    })
  })

  it('of numbers: behind one another, and nothing else among them', () => {
    const editing = editingOf([10, 25], shapeOf(z.array(z.int())))
    expect(editing.start).toEqual({ value: '10、25' })
    expect(editing.valueOf({ value: '5, 10；20' })).toEqual([5, 10, 20])
    const check = editing.fields[0]?.check
    expect([check?.('5、10'), check?.('5、十')?.zh]).toEqual([undefined, '请填数字，用顿号或逗号分开'])
  })

  it('of rows: lines as a spreadsheet copies them, also where there is none yet', () => {
    const roads = shapeOf(
      z.array(z.strictObject({ road: z.string(), sides: z.array(z.string()), width: z.int().nullable() })),
    )
    const editing = editingOf([], roads)
    expect(editing.start).toEqual({ value: '' })
    expect(editing.valueOf({ value: '界河路\t甲、乙\t12\n\n沿河路｜甲、丙｜\n' })).toEqual([
      { road: '界河路', sides: ['甲', '乙'], width: 12 },
      { road: '沿河路', sides: ['甲', '丙'], width: null },
    ])
    expect(editing.fields[0]?.check?.('界河路\t甲')?.zh).toBe('第 1 行应有 3 栏')
    const again = editingOf([{ road: '界河路', sides: ['甲', '乙'], width: 12 }], roads)
    expect(again.start).toEqual({ value: '界河路\t甲、乙\t12' })
  })
})
