import type { ClientBase } from 'pg'
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
