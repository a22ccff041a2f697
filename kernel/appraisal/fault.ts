import { type AppraisalScheme, arithmeticSchema, BONUS, DEDUCTION, indicatorSchema } from './scheme.ts'

/** What of a programme a scheme is checked against. */
interface Of {
  readonly id: string
  readonly roles: object
  readonly parameters: readonly {
    readonly id: string
    readonly family?: string
    readonly seed: { readonly value: unknown }
  }[]
}

/** What is wrong with a scheme, in words for who wrote it; undefined where nothing is. */
export function findSchemeFault({ id, roles, parameters }: Of, scheme: AppraisalScheme): string | undefined {
  if (scheme.id !== id) return `must be named ${id}`
  for (const role of [...scheme.keepers, ...scheme.recorders, ...scheme.readers, ...scheme.deciders])
    if (!(role in roles)) return `role ${role} is not declared`
  const found = parameters.find((one) => one.id === scheme.arithmetic)
  const arithmetic = arithmeticSchema.safeParse(found?.seed.value)
  if (!arithmetic.success)
    return `parameter ${scheme.arithmetic} is no arithmetic: ${arithmetic.error.issues[0]?.message}`
  const parts = new Set([
    BONUS,
    DEDUCTION,
    ...arithmetic.data.parts.flatMap((part) => (part.from === 'entries' ? part.id : [])),
  ])
  const rows = parameters.filter(({ family }) => family === scheme.indicators)
  if (rows.length === 0) return `family ${scheme.indicators} has no indicators`
  for (const row of rows) {
    const indicator = indicatorSchema.safeParse(row.seed.value)
    if (!indicator.success) return `indicator ${row.id}: ${indicator.error.issues[0]?.message}`
    if (!parts.has(indicator.data.part)) return `indicator ${row.id} belongs to no part of the arithmetic`
    if (indicator.data.least > indicator.data.most) return `indicator ${row.id}: least is above most`
  }
  return undefined
}
