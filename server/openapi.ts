import { z } from 'zod'
import type { Route } from '#kernel/door.ts'
import { allRefusals } from '#kernel/refusal.ts'

type Schema = Record<string, unknown>

type Shapes = Map<string, Schema>

/** A shape as JSON schema. Shapes with a name of their own go into `shapes` and are referred to. */
function json(schema: z.ZodType, io: 'input' | 'output', shapes: Shapes): Schema {
  const text = JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }))
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema & { $defs?: Record<string, Schema> }
  for (const [name, shape] of Object.entries($defs)) shapes.set(name, shape)
  const own = rest.id as string | undefined
  if (!own) return rest
  shapes.set(own, rest)
  return { $ref: `#/components/schemas/${own}` }
}

/** The contract (OpenAPI 3.1) written from the doors themselves: one operation a door, refusal codes listed. */
export function openapiOf(routes: readonly Route[], version: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  const shapes: Shapes = new Map()
  for (const route of routes) {
    const url = route.url.replaceAll(/:(\w+)/g, '{$1}')
    const operation: Schema = {
      operationId: route.id,
      summary: route.summary,
      tags: [route.tag],
      parameters: [
        ...parametersOf(route.params, 'path', shapes),
        ...parametersOf(route.query, 'query', shapes),
        ...(route.acts ? [keyHeader] : []),
      ],
      ...(route.upload
        ? { requestBody: { required: true, content: { 'multipart/form-data': { schema: oneFile } } } }
        : {}),
      ...(route.body
        ? {
            requestBody: {
              required: true,
              content: { 'application/json': { schema: json(route.body, 'input', shapes) } },
            },
          }
        : {}),
      responses: {
        200: {
          description: 'Done',
          ...(route.answer
            ? { content: { 'application/json': { schema: json(route.answer, 'output', shapes) } } }
            : {}),
        },
        default: {
          description: `Refused${route.refuses?.length ? `: ${route.refuses.join(', ')}` : ''}`,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
        },
      },
      ...(route.visitors ? { security: [] } : {}),
    }
    paths[url] = { ...paths[url], [route.method.toLowerCase()]: operation }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Liuchi', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'liuchi.session_token' } },
      schemas: {
        Words: {
          type: 'object',
          required: ['zh', 'en'],
          properties: { zh: { type: 'string' }, en: { type: 'string' } },
        },
        ...Object.fromEntries(
          [...shapes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { id: _, ...shape }]) => [name, shape]),
        ),
        Refusal: {
          type: 'object',
          required: ['refused', 'words', 'todo', 'retry'],
          properties: {
            refused: { type: 'string', enum: [...allRefusals().keys()].sort() },
            words: { $ref: '#/components/schemas/Words' },
            todo: { $ref: '#/components/schemas/Words' },
            retry: { type: 'boolean' },
            field: { type: 'string' },
            people: { type: 'array', items: { type: 'string', format: 'uuid' } },
            fields: {
              type: 'array',
              items: {
                type: 'object',
                required: ['field', 'words'],
                properties: { field: { type: 'string' }, words: { $ref: '#/components/schemas/Words' } },
              },
            },
          },
        },
      },
    },
  }
}

const oneFile: Schema = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
}

const keyHeader: Schema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Chosen by the sender, one per intention: the same key with the same body answers the same',
  schema: { type: 'string', minLength: 8, maxLength: 100 },
}

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query', shapes: Shapes): Schema[] {
  if (!schema) return []
  const object = json(schema, 'input', shapes) as { properties?: Record<string, Schema>; required?: string[] }
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (object.required?.includes(name) ?? false),
    ...(name === 'q'
      ? { description: 'May travel, percent-encoded, in the header Liuchi-Typed instead: what is typed may be a name' }
      : {}),
    schema: property,
  }))
}
