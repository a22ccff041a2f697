import type { Id } from './id.ts'
import type { JsonObject } from './json.ts'
import type { Keys } from './secrets/keys.ts'
import { decryptField, encryptField, type FieldPlace } from './secrets/sm4.ts'

/*
 * The answer that a key keeps for ever. What was told to the sender alone, such as the code by which they ask again, is kept
 * sealed in it: a copy of the database must open nobody's report.
 */

const SEALED = 'told'
const placeOf = (county: string, act: Id): FieldPlace => ({ county, table: 'act_key', column: 'answer', id: act })

/** @param told what stands sealed in it; undefined where nothing does */
export function sealAnswer(keys: Keys, county: string, act: Id, answer: JsonObject, told?: JsonObject): JsonObject {
  if (!told) return answer
  return { ...answer, [SEALED]: encryptField(keys, JSON.stringify(told), placeOf(county, act)).toString('base64') }
}

/** The answer as it was given the first time. @throws FieldDamaged where what is sealed in it was altered */
export function openAnswer(keys: Keys, county: string, act: Id, stored: JsonObject): JsonObject {
  const { [SEALED]: sealed, ...answer } = stored
  if (typeof sealed !== 'string') return stored
  const told = decryptField(keys, Buffer.from(sealed, 'base64'), placeOf(county, act))
  return { ...answer, ...(JSON.parse(told.toString()) as JsonObject) }
}
