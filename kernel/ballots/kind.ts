import { z } from 'zod'
import type { CountyBook } from '../book.ts'
import type { Day } from '../day.ts'
import type { Json } from '../json.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'
import type { Words } from '../words.ts'

/** How the papers of a ballot are cast. */
export const means = ['paper', 'phone', 'both'] as const
export type Means = (typeof means)[number]

/** One kind of rating by ballot (民主测评) that a programme declares: who is asked, in which words, and who may see what came of it. */
export interface BallotKind {
  /** `<programme>/<name>`. */
  readonly id: string
  readonly words: Words
  /** On what basis people are rated. */
  readonly basis: Words
  /** Role that prepares it, opens and closes it, and enters what was counted. */
  readonly preparer: string
  /** Roles that see the result beside the preparer, each for the places of their posts. Nobody else does. */
  readonly shownTo: readonly string[]
  /** Digits of the place's code whose ballot it is. */
  readonly level: 6 | 9 | 12
  /** What may be used; where it is `both`, each ballot says which. */
  readonly means: Means
  /** Grades by their codes, the best first. */
  readonly grades: { readonly [grade: string]: Words }
  /** Classes of raters by their codes, in protocol order. */
  readonly classes: { readonly [rater: string]: Words }
  /** Parameters: see `parametersOfBallot`. */
  readonly scale: string
  readonly weights: string
  readonly fewest: string
  /** Whether those who are rated may be among the raters. */
  readonly ratesOwn: boolean
  /** The preparer may have people rated without a matter of another programme that asks for it. */
  readonly byHand?: true
}

/** What each grade is worth, in thousandths of a point. */
export type Scale = { readonly [grade: string]: number }
/** How much the rating of a class counts beside the others, and how many valid sheets it must have to stand for itself. */
export type Weights = { readonly [rater: string]: { readonly weight: number; readonly least: number } }

/** The three dated parameters of a kind, seeded from what its source says. */
export function parametersOfBallot(
  { grades, classes, ...kind }: BallotKind,
  seeds: { readonly scale: Scale; readonly weights: Weights; readonly fewest: number },
  seed: { readonly from: string; readonly source: string },
): readonly ParameterDefinition[] {
  const each = <T extends z.ZodType>(names: object, one: T) =>
    z.strictObject(Object.fromEntries(Object.keys(names).map((name) => [name, one])))
  const parameter = (id: string, words: Words, unit: Words, schema: z.ZodType, value: unknown) => ({
    ...{ id, words, unit, schema, seed: { ...seed, value: value as Json } },
  })
  return [
    parameter(
      kind.scale,
      { zh: `${kind.words.zh}：各等次分值`, en: `${kind.words.en}: what each grade is worth` },
      { zh: '千分之一分', en: 'thousandths of a point' },
      each(grades, z.int().min(0).max(1_000_000)),
      seeds.scale,
    ),
    parameter(
      kind.weights,
      {
        zh: `${kind.words.zh}：测评人类别权重和单独计票最少票数`,
        en: `${kind.words.en}: weights and least of each class`,
      },
      { zh: '', en: '' },
      each(classes, z.strictObject({ weight: z.int().min(0).max(1000), least: z.int().min(2).max(1000) })),
      seeds.weights,
    ),
    parameter(
      kind.fewest,
      { zh: `${kind.words.zh}：有效最少票数`, en: `${kind.words.en}: fewest valid sheets` },
      { zh: '张', en: 'sheets' },
      z.int().min(2).max(10_000),
      seeds.fewest,
    ),
  ]
}

/** The parameters of a kind as they hold on a day at a place. */
export function rulesOf(kind: BallotKind, book: CountyBook, day: Day, place: string) {
  const used = [kind.scale, kind.weights, kind.fewest].map((id) => book.getParameter(id, day, place))
  const [scale, weights, fewest] = used.map(({ value }) => value) as unknown as [Scale, Weights, number]
  return { scale, weights, fewest, used }
}

/** States of a ballot's life that others ask for. */
export const ballotStates = {
  drafted: 'drafted',
  open: 'open',
  closed: 'closed',
  toSign: 'to-sign',
  counted: 'counted',
  void: 'void',
  withdrawn: 'withdrawn',
} as const

const codePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** What is wrong with a kind of ballot of a programme, in words for who wrote it; undefined where nothing is. */
export function findBallotFault(
  programme: string,
  kind: BallotKind,
  of: { readonly roles: object; readonly parameters: ReadonlySet<string> },
): string | undefined {
  if (!kind.id.startsWith(`${programme}/`)) return `must begin with ${programme}/`
  for (const role of [kind.preparer, ...kind.shownTo]) if (!(role in of.roles)) return `role ${role} is not declared`
  for (const id of [kind.scale, kind.weights, kind.fewest])
    if (!of.parameters.has(id)) return `parameter ${id} is not declared`
  const codes = [...Object.keys(kind.grades), ...Object.keys(kind.classes)]
  const wrong = codes.find((code) => !codePattern.test(code) || code === BLANK)
  if (wrong !== undefined) return `${wrong} is not a code of a grade or class`
  if (Object.keys(kind.grades).length < 2) return 'has not two grades to choose between'
  if (Object.keys(kind.classes).length === 0) return 'asks nobody'
  return undefined
}

/** Instead of a grade: whoever rates does not know the person well enough, or left the line empty. */
export const BLANK = 'blank'
