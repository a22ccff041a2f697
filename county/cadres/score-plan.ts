/** What the officials of the demonstration are given: points, grades on sheets of paper. Drawn from their keys, so always the same. */
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { drawFrom } from '../people.ts'
import type { PlayedYear } from './played.ts'
import type { Official, Town, Village } from './roll.ts'

/** What a town sets for each head, in thousandths of a point: a hundred points in all. */
export const items = [
  ['party-building', '主题党日和党员教育', 20_000],
  ['rural-revitalisation', '防止返贫监测帮扶', 20_000],
  ['industry', '茶叶和油茶产业', 20_000],
  ['stability', '矛盾纠纷排查化解', 16_000],
  ['living-environment', '村庄清洁行动', 16_000],
  ['other-work', '防汛和秸秆禁烧', 8000],
] as const

/** What one of a pair takes on of an item beside its share, and the other gives away. */
const SHIFT = 2000
const QUARTER = 4

/** How an official does: in thousandths of what could be had. `fixed` is the same whatever was divided. */
export interface Doing {
  readonly part: number
  readonly fixed: boolean
}

/** Points of each official for each item, in thousandths: pairs move a little between them, so that each item comes to the town's sum. @param turn 1: the other way round */
export function sharesOf(officials: readonly Official[], turn = 0): readonly (readonly number[])[] {
  const paired = officials.length - (officials.length % 2)
  return items.map(([, , points], i) =>
    officials.map((_, n) => (n >= paired ? points : points + ((n + i + turn) % 2 === 0 ? SHIFT : -SHIFT))),
  )
}

/**
 * How the officials of a town do in a year. In a town of the named people two deputies come out alike just above the lowest tenth, so
 * that neither of them is in it.
 * @param ranked how many deputies of the town are ranked, where two are to come out alike
 */
export function doingsOf(town: Town, year: number, ranked: number | undefined): ReadonlyMap<Id, Doing> {
  const doings = new Map<Id, Doing>()
  for (const { key, person } of town.villages.flatMap(({ officials }) => officials)) {
    const draw = drawFrom(`cadres:${year}:${key}`)
    doings.set(person, { part: 700 + draw(290), fixed: false })
  }
  if (ranked === undefined) return doings
  const deputies = town.villages
    .slice(2)
    .flatMap(({ officials }) => officials.filter(({ group }) => group === 'deputy'))
  // One less than the tenth do worse; then come the two.
  const worse = Math.floor(ranked / 10) - 1
  for (const [i, { person }] of deputies.slice(0, worse + 2).entries())
    doings.set(person, { part: i < worse ? 500 + 12 * i : 620, fixed: true })
  return doings
}

/** Points of an item in a quarter, in whole tenths of a point. */
export function pointsOf({ part, fixed }: Doing, share: number, item: number, chance: number): number {
  const goal = fixed ? (items[item]?.[2] ?? 0) - SHIFT : share
  const done = fixed ? part : Math.min(1000, part + chance)
  return Math.round(((goal / QUARTER) * done) / 1000 / 100) * 100
}

export interface Row {
  readonly subject: Id
  readonly indicator: string
  readonly item?: Id
  readonly day: string
  readonly points: number
  readonly basis?: string
  readonly text?: string
}

/** Plus and minus points by a document, now and then. */
export function extrasOf(key: string, year: number, quarter: number): readonly Omit<Row, 'subject' | 'day'>[] {
  const draw = drawFrom(`cadres:${year}:${quarter}:${key}`)
  const [plus, minus] = [draw(100), draw(100)]
  return [
    ...(plus < 9
      ? [
          {
            ...{ indicator: plus < 4 ? 'urgent-tasks' : 'honours', points: 500 + 500 * draw(4) },
            basis: `太组通〔${year}〕${quarter * 10 + (plus % 4)}号`,
            text: plus < 4 ? '汛期连续值守，转移群众' : '工作经验在全县交流',
          },
        ]
      : []),
    ...(minus < 5
      ? [
          {
            ...{ indicator: 'work-not-done', points: -500 - 500 * draw(4) },
            basis: `督查通报〔${year}〕${quarter * 3 + (minus % 3)}号`,
            text: '检查发现台账没有按时更新',
          },
        ]
      : []),
  ]
}

/** How so many sheets are filled in for somebody: counts by grade, none of them empty. */
export function sheetsOf({ part }: Doing, sheets: number): readonly (readonly [grade: string, count: number])[] {
  const excellent = Math.max(0, Math.min(sheets, Math.round(((part - 600) * sheets) / 400)))
  const basic = part < 760 ? 1 : 0
  const rows = [
    ['excellent', Math.min(excellent, sheets - basic)],
    ['competent', sheets - basic - Math.min(excellent, sheets - basic)],
    ['basically-competent', basic],
  ] as const
  return rows.filter(([, count]) => count > 0)
}

/** Villages of all towns, so that neighbours in the list are of different towns: acts in one town wait for each other. */
export function alternating(towns: readonly Town[]): readonly Village[] {
  const most = Math.max(0, ...towns.map(({ villages }) => villages.length))
  return Array.from({ length: most }, (_, n) => towns.flatMap(({ villages }) => villages[n] ?? [])).flat()
}

/** A quarter's rows of a village: each official's items, then what is added or taken away by a document. */
export function entriesOf(
  village: Village,
  { year, standing, itemsOf, doingOf }: PlayedYear,
  quarter: number,
  day: Day,
): readonly Row[] {
  const officials = standing(village, quarter)
  const shares = sharesOf(officials)
  return officials.flatMap(({ key, person }, n): Row[] => {
    const doing = doingOf(person)
    const work = itemsOf(village).map((item, i): Row => {
      const chance = ((n * 37 + i * 53 + quarter * 29) % 81) - 40
      const points = pointsOf(doing, shares[i]?.[n] ?? 0, i, chance)
      return { subject: person, indicator: items[i]?.[0] ?? '', item, day, points }
    })
    const more = told(key, year, quarter) ?? (doing.fixed ? [] : extrasOf(key, year, quarter))
    return [...work, ...more.map((extra) => ({ ...extra, subject: person, day }))]
  })
}

type Extra = Omit<Row, 'subject' | 'day'>
const plus = (points: number, basis: string, text: string): Extra => ({ indicator: 'honours', points, basis, text })
const minus = (points: number, basis: string, text: string): Extra => ({
  ...{ indicator: 'work-not-done', points, basis, text },
})

/** What the cards of two of the named people show: plus points above the cap, minus points to which they object. */
function told(key: string, year: number, quarter: number): readonly Extra[] | undefined {
  if (key === 'yin-caiwei')
    return [
      [plus(2000, `太组通〔${year}〕6号`, '党务公开做法在全县交流')],
      [
        plus(2000, `太民通〔${year}〕11号`, '村级档案评比第一名'),
        minus(-1500, `督查通报〔${year}〕9号`, '两项台账没有按时更新'),
      ],
      [plus(2000, `太汛〔${year}〕3号`, '汛期值守，转移群众九户')],
      [],
    ][quarter - 1]
  if (key === 'lu-changqing')
    return quarter === 4 ? [] : [minus(-1000, `督查通报〔${year}〕${quarter * 4}号`, '例会无故缺席')]
  return undefined
}
