import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { root } from '#server/main.ts'
import { openapiOf } from '#server/openapi.ts'
import { routesForContract } from '#server/routes.ts'

/** Where the web finds the contract as types. */
export const typesFile = join(root, 'web', 'api', 'api.d.ts')

const head = `// biome-ignore-all lint: written by a machine
// biome-ignore-all format: written by a machine
// biome-ignore-all assist: written by a machine
// The contract as types. Written by \`liuchi contract\` from the doors themselves; checks/contract.test.ts keeps it fresh.

`

/** The contract as TypeScript, with one path for each door. */
export async function typesOfContract(contract: object): Promise<string> {
  return head + astToString(await openapiTS(contract as Parameters<typeof openapiTS>[0], { alphabetize: true }))
}

/** The contract of all doors, as it is served at /api/openapi.json. */
export const contract = (): object => openapiOf(routesForContract(), '0.1.0')

/** Writes the types that the web is written against and, where a file is named, the contract itself. */
export async function writeContract(options: { json?: string }, log: (line: string) => void): Promise<void> {
  const described = contract()
  writeFileSync(typesFile, await typesOfContract(described))
  log(`written: ${typesFile}`)
  if (!options.json) return
  writeFileSync(options.json, `${JSON.stringify(described, null, 2)}\n`)
  log(`written: ${options.json}`)
}
