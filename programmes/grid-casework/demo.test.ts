import { describe, expect, test } from 'vitest'
import { schemaOf } from '#kernel/programme/field.ts'
import { catalogue } from './catalogue.ts'
import { fillForm, inventMatter, returnsFrom, type Turn } from './demo.ts'
import { lifecycle } from './lifecycle.ts'

/** A small repeatable source of chance (Lehmer). */
function drawFrom(seed: number): (below: number) => number {
  let state = (seed % 2_147_483_646) + 1
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const id = '0190a0e4-7b3a-7c11-8d2e-5f6a7b8c9d0e'
const turn: Turn = {
  photos: [id],
  phone: '13800006001',
  point: { lon: 116.95, lat: 31.05 },
  reviewOn: '2026-10-20',
  days: 1,
  lead: id,
  level: 'county',
  on: '2026-10-20',
  units: [id],
  other: '340881002005',
  main: id,
}
const steps = Object.entries(lifecycle.steps)

describe('what people write', () => {
  test('fits the form of every step, for every item', () => {
    for (const item of catalogue.items)
      for (const [name, step] of steps) {
        if (name === 'return' && returnsFrom(item.lead).length === 0) continue
        const matter = inventMatter(item.code, '340881002004', drawFrom(Number(item.code)))
        const checked = schemaOf(step.form).safeParse(fillForm(name, matter, turn))
        expect(checked.error?.issues ?? [], `${name} of ${item.code}`).toEqual([])
      }
  })

  test('repeats with the same draws and varies with others', () => {
    const reports = Array.from({ length: 60 }, (_, seed) =>
      JSON.stringify(fillForm('report', inventMatter('010101', '340881002004', drawFrom(seed * 977)))),
    )
    expect(new Set(reports).size).toBeGreaterThan(50)
    expect(JSON.stringify(fillForm('report', inventMatter('010101', '340881002004', drawFrom(977))))).toBe(reports[1])
  })

  test('names visit or call as the item demands, and solves most', () => {
    const results = new Map<string, number>()
    for (const item of catalogue.items)
      for (let seed = 0; seed < 20; seed++) {
        const matter = inventMatter(item.code, '340881002004', drawFrom(seed * 131 + 7))
        const { way } = fillForm('verify', matter, turn)
        if (item.evidence.verify !== 'any') expect(way).toBe(item.evidence.verify)
        const result = String(fillForm('handle', matter, turn).result)
        results.set(result, (results.get(result) ?? 0) + 1)
      }
    expect([...results.keys()].sort()).toEqual(['explained', 'partly-solved', 'solved'])
    expect(results.get('solved')! / (catalogue.items.length * 20)).toBeGreaterThan(0.8)
  })

  test('keeps photos away from where nobody takes any', () => {
    const matter = inventMatter('090101', '340881002004', drawFrom(3))
    expect(fillForm('report', matter, {})).not.toHaveProperty('photos')
    expect(() => fillForm('guess', matter)).toThrow('guess')
  })
})
