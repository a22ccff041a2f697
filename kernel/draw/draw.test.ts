import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { drawn, type Gone, type Lists, orderOf, seedOf, sha256, textOf, tokenOf } from './draw.ts'
import { scriptOf } from './script.ts'

const secret = sha256('a secret that was committed to')
const lists: Lists = {
  ...{ draw: 4, each: 2 },
  subjects: Array.from({ length: 12 }, (_, i) => `小区 ${i + 1} <号>`),
  inspectors: Array.from({ length: 6 }, (_, i) => tokenOf(secret, `person ${i}`)),
  excluded: [
    [3, 1],
    [3, 2],
    [7, 5],
  ],
}
const text = textOf(lists)
const listsHash = sha256(text)
const published = { lists: text, listsHash, commitment: sha256(secret), secret, value: '325060', gone: [] as Gone[] }
const picked = (value = published.value, gone: readonly Gone[] = []) =>
  drawn(lists, seedOf(secret, value, listsHash), gone)
/** Runs the published text as it stands, in a process that knows nothing else. */
const run = (script: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' }).toString())

/** How far counts lie from being equal, in units of the expected count. */
const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((a, b) => a + b, 0) / counts.length
  return counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)
}

describe('an order', () => {
  it('holds each number once, and follows from seed and label alone', () => {
    const order = orderOf('seed', 148, 'subjects')
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 148 }, (_, i) => i + 1))
    expect(orderOf('seed', 148, 'subjects')).toEqual(order)
    expect(orderOf('seed', 148, 'inspectors 1')).not.toEqual(order)
    expect(orderOf('other', 148, 'subjects')).not.toEqual(order)
    expect([orderOf('seed', 0, 'x'), orderOf('seed', 1, 'x')]).toEqual([[], [1]])
  })

  it('favours no place and no order: chi-square of 4,000 orders of 12, and of all 24 orders of 4', () => {
    const places = Array.from({ length: 12 }, () => Array.from({ length: 12 }, () => 0))
    const orders = new Map<string, number>()
    for (let n = 0; n < 4000; n++) {
      orderOf(`seed ${n}`, 12, 'subjects').forEach((one, at) => {
        const row = places[at] as number[]
        row[one - 1] = (row[one - 1] ?? 0) + 1
      })
      const four = orderOf(`seed ${n}`, 4, 'four').join('')
      orders.set(four, (orders.get(four) ?? 0) + 1)
    }
    // 99.9 % of chi-square: 31.26 for 11 degrees of freedom, 49.73 for 23. The seeds are fixed, so this comes out the same each time.
    for (const row of places) expect(chiSquare(row)).toBeLessThan(31.26)
    expect(orders.size).toBe(24)
    expect(chiSquare([...orders.values()])).toBeLessThan(49.73)
  }, 120_000)
})

describe('a draw', () => {
  it('gives each subject inspectors who need not stand back', () => {
    for (let n = 0; n < 200; n++)
      for (const [subject, inspectors] of picked(`${n}`)) {
        expect(new Set(inspectors).size).toBe(2)
        for (const one of inspectors) expect(lists.excluded).not.toContainEqual([subject, one])
      }
  })

  it('lets the next of the same order in where one is out, and changes nothing else', () => {
    const before = picked()
    const [first] = before
    const out = (first as (typeof before)[number])[0]
    const after = picked(published.value, [[out]])
    expect(after.slice(0, 3)).toEqual(before.slice(1))
    expect(after).toHaveLength(4)
    expect(after.map(([s]) => s)).not.toContain(out)
    const [s, [i, kept]] = before[1] as readonly [number, readonly number[]]
    const changed = picked(published.value, [[s, i as number]])
    expect(changed.filter(([one]) => one !== s)).toEqual(before.filter(([one]) => one !== s))
    const mine = changed.find(([one]) => one === s)?.[1] as readonly number[]
    expect(mine[0]).toBe(kept)
    expect(mine).not.toContain(i)
  })
})

describe('the published script', () => {
  it('draws what was drawn, from its text alone, also after redraws', () => {
    expect(run(scriptOf(published))).toEqual(picked())
    const gone: Gone[] = [[picked()[0]?.[0] as number], [picked()[2]?.[0] as number, picked()[2]?.[1][0] as number]]
    expect(run(scriptOf({ ...published, gone }))).toEqual(picked(published.value, gone))
  })

  it('is ten lines with its data, and safe to stand in a page', () => {
    const script = scriptOf(published)
    expect(script.trimEnd().split('\n')).toHaveLength(10)
    expect(script.split('\n')[0]).not.toContain('<')
  })

  it('stops where lists or secret are not those committed to, and comes out otherwise with another value', () => {
    const other = text.replace('"draw":4', '"draw":5')
    for (const changed of [{ lists: other }, { secret: sha256('another') }, { listsHash: sha256(other) }])
      expect(() => run(scriptOf({ ...published, ...changed }))).toThrow('not what was committed to')
    expect(run(scriptOf({ ...published, value: '325061' }))).not.toEqual(picked())
  })
})
