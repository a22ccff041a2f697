import { expect, it } from 'vitest'
import { isRefusal } from '../refusal.ts'
import { countBallot } from './count.ts'
import type { BallotKind } from './kind.ts'

/* Few papers by phone beside sheets: whoever counted the sheets would read them out of the sum. */

const words = { zh: '一', en: 'one' }
const kind = { grades: { fine: words, poor: words }, classes: { front: words, back: words } } as unknown as BallotKind
const rules = {
  scale: { fine: 100_000, poor: 0 },
  weights: { front: { weight: 50, least: 3 }, back: { weight: 50, least: 3 } },
  fewest: 4,
}
/** @returns what a ballot comes to with so many sheets and papers by phone in each of two classes */
function counted(sheets: readonly [number, number], phone: readonly [number, number], cell: string) {
  const classes = ['front', 'back'] as const
  const all = sheets[0] + sheets[1]
  const tally = countBallot({
    ...{ kind, rules, lines: [1], listed: true },
    piles: classes.map((code) => ({ code, classes: [code] })),
    mayHave: { front: sheets[0], back: sheets[1] },
    sheets: classes.map((of, i) => ({ class: of, out: sheets[i]!, back: sheets[i]!, valid: sheets[i]!, invalid: 0 })),
    cells:
      cell === 'each'
        ? classes.map((pile, i) => ({ line: 1, pile, grade: 'fine', count: sheets[i]! }))
        : all > 0
          ? [{ line: 1, pile: 'front', grade: 'fine', count: all }]
          : [],
    box: classes.flatMap((pile, i) => Array.from({ length: phone[i]! }, () => ({ pile, marks: { 1: 'poor' } }))),
  })
  if (isRefusal(tally)) throw new Error(JSON.stringify(tally))
  return tally
}

it.each([
  ['one by phone beside eleven sheets', [5, 6], [1, 0], 'few-phone'],
  ['two, one in each class', [5, 6], [1, 1], 'few-phone'],
  ['as many as hide each of them', [5, 6], [2, 1], null],
  ['one sheet beside many by phone: whoever counts has it in hand anyway', [1, 0], [4, 4], null],
  ['too few of all', [2, 0], [1, 0], 'too-few'],
] as const)('%s', (_, sheets, phone, outcome) => {
  const { void: why, rated } = counted(sheets, phone, 'together')
  expect(why).toBe(outcome)
  expect(rated.length).toBe(outcome === null ? 1 : 0)
})

it('has nothing to hide where all are on paper, or enough of each class are by phone', () => {
  expect(counted([5, 6], [0, 0], 'each')).toMatchObject({ void: null, phone: 0 })
  expect(counted([5, 6], [3, 3], 'each')).toMatchObject({ void: null, phone: 6 })
})
