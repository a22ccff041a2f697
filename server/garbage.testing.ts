import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Route } from '#kernel/door.ts'

/** What is sent to a door that did not ask for it. */
export interface Garbage {
  readonly path: string
  readonly body: unknown
}

interface Shape {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

/** What stands in for every text a door takes, and whether the rest has the form it asks for. */
export interface Filling {
  readonly text: string
  readonly form: 'kept' | 'broken'
}

/**
 * Requests to a door with a text wherever one fits, and where the form is broken also where none does: in place of ids, numbers and
 * choices, and under names that the door does not know.
 */
export function garbageFor(route: Route, filling: Filling): Garbage {
  const { text, form } = filling
  const marked = encodeURIComponent(text)
  const path = route.url.replaceAll(/:\w+/g, () => (form === 'kept' ? randomUUID() : marked))
  const asked = Object.keys(shapeOf(route.query)?.properties ?? {})
  const query = form === 'broken' ? [...asked, 'unknown'].map((name) => `${name}=${marked}`).join('&') : ''
  const body = route.body && sample(shapeOf(route.body) ?? {}, filling)
  return {
    path: query ? `${path}?${query}` : path,
    body: form === 'broken' && typeof body === 'object' && body !== null ? { ...body, [text]: text } : body,
  }
}

const shapeOf = (schema: z.ZodType | undefined): Shape | undefined =>
  schema && (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape)

function sample(shape: Shape, filling: Filling): unknown {
  const { text, form } = filling
  if (shape.anyOf?.[0]) return sample(shape.anyOf[0], filling)
  if (shape.type === 'object' || shape.properties)
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([name, inner]) => [name, sample(inner, filling)]),
    )
  if (shape.type === 'array') return [sample(shape.items ?? {}, filling)]
  if (form === 'broken') return text
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.format === 'uuid') return randomUUID()
  if (shape.type === 'boolean') return true
  return shape.type === 'number' || shape.type === 'integer' ? 1 : text
}
