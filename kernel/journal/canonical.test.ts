import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '#kernel/testing/database.ts'
import { type CanonicalValue, canonical } from './canonical.ts'
import { connect } from './journal.testing.ts'
import { hasEnded, parseSnapshot } from './snapshot.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = await connect(database.url)
})

afterAll(async () => {
  await client?.end()
  await database?.drop()
})

const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((s) => !s.includes('\0'))
const { tree: value } = fc.letrec<{ tree: CanonicalValue }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      text,
      fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0')),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.bigInt(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    ),
    fc.array(tie('tree'), { maxLength: 5 }),
    fc.dictionary(text, tie('tree'), { maxKeys: 6 }),
  ),
}))

describe('canonical', () => {
  it('is the same before jsonb and after it', async () => {
    await fc.assert(
      fc.asyncProperty(value, async (written) => {
        const before = canonical(written)
        const { rows } = await client.query('select $1::jsonb as read', [before])
        expect(canonical(rows[0].read)).toBe(before)
      }),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order in which names were given', () => {
    fc.assert(
      fc.property(fc.dictionary(text, fc.integer()), (named) => {
        expect(canonical(Object.fromEntries(Object.entries(named).reverse()))).toBe(canonical(named))
      }),
    )
  })

  it.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ left: undefined, kept: 0 }, '{"kept":0}'],
    [-0, '0'],
    [1e21, '1e+21'],
    [2500n, '"2500"'],
    [new Date('2026-02-14T01:02:03.004Z'), '"2026-02-14T01:02:03.004Z"'],
    // sorted by UTF-16 code units, as RFC 8785 §3.2.3 has it
    [
      { '\ufb33': 1, '\u{1f600}': 2, '€': 3, ö: 4, '1': 5, '\r': 6 },
      '{"\\r":6,"1":5,"ö":4,"€":3,"\u{1f600}":2,"\ufb33":1}',
    ],
  ] as [CanonicalValue, string][])('case %#', (given, expected) => {
    expect(canonical(given)).toBe(expected)
  })

  it.each([
    ['NaN', Number.NaN],
    ['an infinity', Number.NEGATIVE_INFINITY],
    ['U+0000', 'a\0b'],
    ['U+0000 in a name', { 'a\0b': 1 }],
    ['a lone surrogate', '\ud800'],
    ['a hole', [1, undefined]],
    ['a sparse array', new Array(2)],
    ['nothing', undefined],
    ['bytes', Buffer.from('x')],
    ['a map', new Map()],
    ['a function', () => 1],
    ['an invalid date', new Date(Number.NaN)],
  ])('refuses %s', (_, given) => {
    expect(() => canonical(given as CanonicalValue)).toThrow()
  })
})

describe('snapshot', () => {
  it('tells what had ended exactly as PostgreSQL does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.bigInt({ min: 1n, max: 40n }),
        fc.bigInt({ min: 0n, max: 12n }),
        fc.uniqueArray(fc.bigInt({ min: 0n, max: 11n })),
        async (xmin, span, picked) => {
          const running = picked.filter((n) => n < span).map((n) => xmin + n)
          const written = `${xmin}:${xmin + span}:${running.sort((a, b) => Number(a - b)).join(',')}`
          const { rows } = await client.query(
            'select array(select pg_visible_in_snapshot(x::text::xid8, $1::pg_snapshot) from generate_series(1, 60) x) as ended',
            [written],
          )
          const snapshot = parseSnapshot(written)
          expect(Array.from({ length: 60 }, (_, i) => hasEnded(BigInt(i + 1), snapshot))).toEqual(rows[0].ended)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each(['', '1', '1:2', '1:2:3,', 'a:b:', '1:2:;drop'])('refuses %j', (given) => {
    expect(() => parseSnapshot(given)).toThrow(RangeError)
  })
})
