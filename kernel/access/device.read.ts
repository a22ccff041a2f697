import type { ClientBase } from 'pg'
import { prefixUpper } from '../register/place-code.ts'
import { readDevice } from './device.store.ts'
import type { Device } from './device.ts'

/** More are in the journal. */
const MOST = 200

/** Devices of some organisations, in use or revoked, the latest first. */
export async function listDevices(
  client: ClientBase,
  county: string,
  organisations: readonly string[],
): Promise<Device[]> {
  const { rows } = await client.query({
    name: 'devices',
    text: `select id, organisation, person, place, public_key, enrolled_at, revoked_at from access_device
      where county = $1 and organisation = any($2::uuid[]) order by enrolled_at desc, id desc limit ${MOST}`,
    values: [county, organisations],
  })
  return rows.map(readDevice)
}

/** Devices of organisations at a place and all below it, in use or revoked, the latest first. */
export async function devicesAt(client: ClientBase, county: string, place: string): Promise<Device[]> {
  const { rows } = await client.query({
    name: 'devices-at',
    text: `select id, organisation, person, place, public_key, enrolled_at, revoked_at from access_device
      where county = $1 and place >= $2 and place < $3 order by enrolled_at desc, id desc limit ${MOST}`,
    values: [county, place, prefixUpper(place)],
  })
  return rows.map(readDevice)
}
