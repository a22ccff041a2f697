import type { Because, ParameterUsed } from './because.ts'
import type { Json } from './json.ts'
import { askRule, type Parameters, type Rule } from './programme/rule.ts'
import type { Reader } from './read.ts'
import { isRefusal } from './refusal.ts'

/** What a rule would have answered on one past act under other parameters. */
export interface Replayed {
  readonly act: string
  readonly subject: string | null
  readonly at: Date
  /** The reasons as they were. */
  readonly before: Because
  /** The answer now: a value or the refusal's code. */
  readonly after: { readonly value: Json } | { readonly refused: string }
  readonly differs: boolean
}

export interface Replay {
  readonly county: string
  readonly rule: Rule
  readonly from: Date
  readonly to: Date
  /** Parameter values to try; all others stay as they were on the day of each act. */
  readonly instead: Readonly<Record<string, Json>>
  readonly limit?: number
}

/**
 * Runs a pure rule over the stored facts of past acts with other parameters and writes nothing, so that a changed rule can be
 * tried on last year before it is signed. Only acts whose reasons name the rule are asked; each is asked on its own stored facts.
 */
export async function replay(
  reader: Reader,
  { county, rule, from, to, instead, limit = 10_000 }: Replay,
): Promise<Replayed[]> {
  const rows = await reader.read(county, async (client) => {
    const { rows } = await client.query(
      `select act, case_id, at, because from case_step where county = $1 and at >= $2 and at < $3
         and position($4 in because::text) > 0 order by at limit $5`,
      [county, from, to, JSON.stringify(rule.name), limit],
    )
    return rows as { act: string; case_id: string; at: Date; because: Because }[]
  })
  return rows.flatMap((row) =>
    nodesOf(row.because, rule.name).map((node): Replayed => {
      const used = new Map((node.parameters ?? []).map((p) => [p.id, p]))
      const parameters: Parameters = {
        get(id): ParameterUsed {
          const known = used.get(id)
          if (!known) throw new Error(`act ${row.act} did not keep parameter ${id} of rule ${rule.name}`)
          return id in instead ? { ...known, value: instead[id] as Json, source: 'replay' } : known
        },
      }
      const facts = (node.facts ?? {}) as { readonly [name: string]: Json }
      const was = answerOf(askRule(rule, facts, { get: (id) => used.get(id) as ParameterUsed }))
      const now = answerOf(askRule(rule, facts, parameters))
      return {
        act: row.act,
        subject: row.case_id,
        at: row.at,
        before: node,
        after: now,
        differs: JSON.stringify(was) !== JSON.stringify(now),
      }
    }),
  )
}

const answerOf = (answered: ReturnType<typeof askRule>): Replayed['after'] =>
  isRefusal(answered) ? { refused: answered.refused } : { value: answered.value as Json }

/** Every place in a tree of reasons where a rule answered. */
function nodesOf(because: Because, rule: string): Because[] {
  return [...(because.rule === rule ? [because] : []), ...(because.parts ?? []).flatMap((part) => nodesOf(part, rule))]
}
