import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Counts, mergePiles, type Pile, rate, sizeOf } from './rating.ts'

const scale = { excellent: 100_000, good: 80_000, fair: 60_000, poor: 0 }
const counts = (pile: string, weight: number, grades: Counts['grades'], blank = 0): Counts => ({
  ...{ pile, weight, grades, blank },
})

describe('a rating', () => {
  // Worked by hand: means by class, then by weight over the weights that count, once rounded.
  it.each([
    ['one class: (3×100 + 1×80) / 4', [counts('a', 1, { excellent: 3, good: 1 })], 95_000],
    [
      'two classes alike in weight: (95 + 70) / 2',
      [counts('a', 1, { excellent: 3, good: 1 }), counts('b', 1, { good: 1, fair: 1 })],
      82_500,
    ],
    [
      'weights 30 and 70: (0.3×100 + 0.7×60)',
      [counts('a', 30, { excellent: 5 }), counts('b', 70, { fair: 9 })],
      72_000,
    ],
    ['thirds round once: (2×100 + 1×80) / 3 = 93.3333', [counts('a', 1, { excellent: 2, good: 1 })], 93_333],
    ['two thirds round up: (1×100 + 2×80) / 3 = 86.6667', [counts('a', 1, { excellent: 1, good: 2 })], 86_667],
    ['empty lines do not count', [counts('a', 1, { excellent: 1, poor: 1 }, 40)], 50_000],
    ['a class that gave no grade falls away', [counts('a', 90, {}, 3), counts('b', 10, { fair: 2 })], 60_000],
    ['nobody gave a grade', [counts('a', 1, {}, 3)], null],
    [
      'a class of weight 0 is shown and does not count',
      [counts('a', 0, { poor: 5 }), counts('b', 1, { good: 1 })],
      80_000,
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(rate(given, scale).value.rating).toBe(expected)
  })

  it('rounds the exact fraction, not the rounded means of the classes', () => {
    // 1/3 and 2/3 of a thousandth: the rounded means (0 and 1) would make 0.5 and so 1; the exact mean is 0.5, half up, too.
    const thirds = { yes: 1, no: 0 }
    const given = [counts('a', 1, { yes: 1, no: 2 }), counts('b', 3, { yes: 1, no: 2 })]
    expect(rate(given, thirds).value).toEqual({
      rating: 0,
      piles: [
        { pile: 'a', rating: 0 },
        { pile: 'b', rating: 0 },
      ],
    })
    const twice = [counts('a', 1, { yes: 2, no: 1 }), counts('b', 2, { yes: 1, no: 2 })]
    // (2/3 + 2×1/3) / 3 = 4/9: below a half, though the means rounded apart would make (1 + 0) / 3 as well.
    expect(rate(twice, thirds).value.rating).toBe(0)
    const most = [counts('a', 2, { yes: 2, no: 1 }), counts('b', 1, { yes: 1, no: 2 })]
    // (2×2/3 + 1/3) / 3 = 5/9
    expect(rate(most, thirds).value.rating).toBe(1)
  })

  it('explains itself by what each class gave, its sum and its mean', () => {
    const { because } = rate([counts('a', 30, { excellent: 3, good: 1 }, 2)], scale)
    expect(because).toEqual({
      rule: 'ballots/rating',
      facts: { rating: 95_000 },
      parts: [
        {
          rule: 'ballots/pile',
          facts: { pile: 'a', weight: 30, excellent: 3, good: 1, blank: 2, sheets: 4, worth: '380000', rating: 95_000 },
        },
      ],
    })
  })

  const anyCounts = fc.array(
    fc.record({
      pile: fc.constantFrom('a', 'b', 'c'),
      weight: fc.integer({ min: 1, max: 100 }),
      blank: fc.nat(5),
      grades: fc.record({ excellent: fc.nat(40), good: fc.nat(40), fair: fc.nat(40), poor: fc.nat(40) }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  it('lies between the lowest and the highest mean, whatever the order, and is nearest to the exact fraction', () => {
    fc.assert(
      fc.property(anyCounts, (given) => {
        const { rating, piles } = rate(given, scale).value
        const means = piles.flatMap((pile) => (pile.rating === null ? [] : [pile.rating]))
        if (rating === null) return expect(means).toEqual([])
        expect(rating).toBeGreaterThanOrEqual(Math.min(...means) - 1)
        expect(rating).toBeLessThanOrEqual(Math.max(...means) + 1)
        expect(rate([...given].reverse(), scale).value.rating).toBe(rating)
      }),
    )
  })
})

const pile = (code: string, size: number, least = 3, weight = 10): Pile => ({
  ...{ code, classes: [code], parts: [size], least, weight },
})
const shape = (piles: readonly Pile[]) => piles.map((one) => [one.classes.join('+'), sizeOf(one), one.weight])

describe('classes that are too small', () => {
  it.each([
    [
      'none is small',
      [pile('a', 12), pile('b', 20)],
      [
        ['a', 12, 10],
        ['b', 20, 10],
      ],
    ],
    [
      'at the least it stands for itself',
      [pile('a', 3), pile('b', 20)],
      [
        ['a', 3, 10],
        ['b', 20, 10],
      ],
    ],
    [
      'below it joins the smallest other',
      [pile('a', 12), pile('b', 20), pile('c', 2)],
      [
        ['a+c', 14, 20],
        ['b', 20, 10],
      ],
    ],
    [
      'two small ones find each other',
      [pile('a', 12), pile('b', 2), pile('c', 1)],
      [
        ['a', 12, 10],
        ['b+c', 3, 20],
      ],
    ],
    ['and go on where they are still too few', [pile('a', 12), pile('b', 1), pile('c', 1)], [['a+b+c', 14, 30]]],
    [
      'of two alike the earlier',
      [pile('a', 5), pile('b', 5), pile('c', 1)],
      [
        ['a+c', 6, 20],
        ['b', 5, 10],
      ],
    ],
    ['nobody came: the class falls away', [pile('a', 0), pile('b', 9)], [['b', 9, 10]]],
    ['one is left, however small', [pile('a', 1), pile('b', 1)], [['a+b', 2, 20]]],
    ['the stricter least holds for both', [pile('a', 4, 3), pile('b', 4, 9), pile('c', 30)], [['a+b+c', 38, 30]]],
  ] as const)('%s', (_, given, expected) => {
    expect(shape(mergePiles(given))).toEqual(expected)
  })

  it('a few papers of one way among many of the other are as telling as a small class', () => {
    const both = (code: string, paper: number, phone: number): Pile => ({ ...pile(code, 0), parts: [paper, phone] })
    expect(shape(mergePiles([both('a', 12, 1), both('b', 9, 0), both('c', 0, 5)]))).toEqual([
      ['a+c', 18, 20],
      ['b', 9, 10],
    ])
  })

  it('loses nobody, and leaves no small one beside another', () => {
    const any = fc.array(fc.tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 2, max: 6 })), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(any, (sizes) => {
        const given = sizes.map(([paper, phone, least], i) => ({ ...pile(`c${i}`, 0, least), parts: [paper, phone] }))
        const merged = mergePiles(given)
        const total = (piles: readonly Pile[]) => piles.reduce((sum, one) => sum + sizeOf(one), 0)
        expect(total(merged)).toBe(total(given))
        const small = merged.filter(({ parts, least }) => parts.some((part) => part > 0 && part < least))
        expect(merged.length > 1 ? small : []).toEqual([])
      }),
    )
  })
})
