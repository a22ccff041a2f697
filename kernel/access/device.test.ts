import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, foundCounty, idOfKey, layCounties } from '#county/found.ts'
import type { Ask, Route } from '#kernel/door.ts'
import { assemble, type House } from '#server/assemble.ts'
import type { Outcome } from '../act.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { deviceRoutes } from './device.routes.ts'
import { isDeviceKey, isSignedBy } from './device.ts'

const COUNTY = '340882'
const now = () => new Date('2026-11-18T09:00:00+08:00')
const keeper = idOfKey('hu-yuee')
const stranger = idOfKey('ouyang-min')
let database: TestDatabase
let house: House
let home: string
let shop: Id

const spkiOf = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64url')
const pair = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve })

beforeAll(async () => {
  database = await createTestDatabase()
  home = mkdtempSync(join(tmpdir(), 'liuchi-devices-'))
  house = assemble({ url: database.url, home, now })
  const county = layCounties('2026-11-18').find(({ code }) => code === COUNTY) as County
  await foundCounty(house.desk, county, house.programmes)
  shop = idOfKey(county.posts.find(({ role }) => role === 'shopkeeper')?.organisation as string)
}, 120_000)
afterAll(async () => {
  await house?.close()
  await database?.drop()
  if (home) rmSync(home, { recursive: true, force: true })
})

const perform = (kind: string, person: Id, input: object): Promise<Outcome> =>
  house.desk.perform({
    ...{ kind: `access/${kind}`, county: COUNTY, key: randomUUID(), input },
    actor: { county: COUNTY, person, via: 'web' },
  })
async function enrol(key = spkiOf(pair().publicKey)): Promise<string> {
  const outcome = await perform('enrol-device', keeper, { organisation: shop, publicKey: key })
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.answer.device as string
}
const devicesOf = (outcome: Outcome) => (isRefusal(outcome) ? [] : (outcome.answer.devices as string[]))
async function list(person: Id) {
  const route = deviceRoutes({ ...house, now }).find(({ id }) => id === 'listDevices') as Route
  const session = { county: COUNTY, kind: 'person', account: null, person, name: '' }
  const { json } = (await route.handle({ session } as Ask)) as {
    json: { rows: { device: string; revokedAt: string | null }[] }
  }
  route.answer?.parse(JSON.parse(JSON.stringify(json)))
  return json.rows
}

describe('a device', () => {
  it('is enrolled by whoever has a post in the organisation, once for a key', async () => {
    const key = spkiOf(pair().publicKey)
    const device = await enrol(key)
    expect(await enrol(key)).toBe(device)
    expect(await list(keeper)).toMatchObject([
      { device, organisation: { id: shop }, person: { id: keeper }, revokedAt: null },
    ])
  })

  it('is not enrolled, seen or revoked by others', async () => {
    const device = await enrol()
    const publicKey = spkiOf(pair().publicKey)
    const refused = { refused: 'access/device-not-yours' }
    expect(await perform('enrol-device', stranger, { organisation: shop, publicKey })).toMatchObject(refused)
    expect(await perform('revoke-devices', stranger, { organisation: shop, device })).toMatchObject(refused)
    expect((await list(stranger)).map((row) => row.device)).not.toContain(device)
  })

  it.each([
    ['of another curve', spkiOf(pair('P-384').publicKey)],
    ['that is none', 'AAAA'],
  ])('does not bring a key %s', async (_, publicKey) => {
    expect(isDeviceKey(publicKey)).toBe(false)
    expect(await perform('enrol-device', keeper, { organisation: shop, publicKey })).toMatchObject({
      refused: 'access/device-key',
    })
  })

  it('is revoked alone, or with all others of the organisation, and stays in the list with its instant', async () => {
    const [one, two, three] = [await enrol(), await enrol(), await enrol()]
    const first = await perform('revoke-devices', keeper, { organisation: shop, device: one })
    expect(first).toMatchObject({ answer: { devices: [one] } })
    const all = await perform('revoke-devices', keeper, { organisation: shop })
    // What was revoked keeps its own instant.
    expect(devicesOf(all)).toEqual(expect.arrayContaining([two, three]))
    expect(devicesOf(all)).not.toContain(one)
    const rows = await list(keeper)
    expect(rows.every(({ revokedAt }) => revokedAt === now().toISOString())).toBe(true)
    const unknown = await perform('revoke-devices', keeper, { organisation: shop, device: randomUUID() })
    expect(unknown).toMatchObject({ refused: 'access/device-unknown' })
  })
})

it('what it signed holds for that text and that key alone', () => {
  const { publicKey, privateKey } = pair()
  const text = '["a sale",12]'
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
    'base64url',
  )
  expect(isSignedBy({ publicKey: spkiOf(publicKey) }, text, signature)).toBe(true)
  expect(isSignedBy({ publicKey: spkiOf(publicKey) }, '["a sale",13]', signature)).toBe(false)
  expect(isSignedBy({ publicKey: spkiOf(pair().publicKey) }, text, signature)).toBe(false)
  expect(isSignedBy({ publicKey: spkiOf(publicKey) }, text, '')).toBe(false)
})
