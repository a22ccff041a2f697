import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasDoor } from '#kernel/programme/lifecycle.ts'
import { programmes } from '#programmes/index.ts'
import { routesForContract } from '#server/routes.ts'
import { contract, typesFile, typesOfContract } from '../cli/contract.ts'

interface Operation {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[]
  readonly responses: {
    readonly 200: { readonly content?: object }
    readonly default: { readonly description: string }
  }
  readonly security?: readonly object[]
}
const described = contract() as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}
const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

describe('the contract', () => {
  it('is what the web was written against: run `liuchi contract` after changing a door', async () => {
    expect(readFileSync(typesFile, 'utf8')).toBe(await typesOfContract(described))
  })
  it('names every door once', () => {
    const ids = operations.map((operation) => operation.operationId)
    expect(ids.length).toBe(routesForContract().length)
    expect(ids.length).toBe(new Set(ids).size)
  })
  it('has an operation for each step of each programme and one for its rehearsal', () => {
    for (const { id, lifecycle } of programmes)
      for (const [step, { from, by }] of Object.entries(lifecycle.steps)) {
        // Rows of a file come through their own door.
        if (!hasDoor({ by })) continue
        const path = from === null ? `/api/${id}/${step}` : `/api/${id}/cases/{id}/${step}`
        expect(described.paths[path]?.post, path).toBeDefined()
        expect(described.paths[`${path}/rehearsal`]?.post, path).toBeDefined()
      }
  })
  it('asks a key of every act, and of nothing else', () => {
    const asks = (operation: Operation) => operation.parameters.some((one) => one.name === 'Idempotency-Key')
    const acts = new Set(routesForContract().flatMap((route) => (route.acts ? [route.id] : [])))
    expect(acts.size).toBeGreaterThan(10)
    expect(operations.filter((operation) => asks(operation) !== acts.has(operation.operationId))).toEqual([])
  })
  it('refers only to shapes that stand in it', () => {
    const named = new Set(Object.keys(described.components.schemas))
    const wanted = [...JSON.stringify(described).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
    expect(wanted.length).toBeGreaterThan(20)
    expect(wanted.filter((name) => !named.has(name as string))).toEqual([])
    expect(JSON.stringify(described)).not.toContain('#/$defs')
  })
})
