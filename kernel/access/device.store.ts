import { declareTable, type Effect, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from '../register/named-ids.ts'
import type { Device } from './device.ts'

declare module '../effect.ts' {
  interface Effects {
    device: Pick<Device, 'id' | 'organisation' | 'person' | 'place' | 'publicKey'>
    /** From this instant on nothing it signs is taken. */
    'device-revoked': { readonly device: Id }
  }
}

declare module '../fact.ts' {
  interface Facts {
    /** Devices that the act names, and those in use by the organisations it names, in its input or by `nameOfDevices`. */
    'access.devices': readonly Device[]
  }
}

/** How an act names, in `names`, all devices of an organisation that its input does not hold. */
export const nameOfDevices = (organisation: string): string => `devices:${organisation}`
/** The same for the unit that leads a case. */
export const nameOfCaseDevices = (file: string): string => `case-devices:${file}`

/** Revokes all devices of an organisation that are in use, in the act that loaded them: a handover's last signature. */
export const revokeDevices = (devices: readonly Device[], organisation: string): Effect[] =>
  devices
    .filter((device) => device.organisation === organisation && !device.revokedAt)
    .map(({ id }) => ({ kind: 'device-revoked', device: id }))

declareTable('access_device', {
  columns: ['county', 'id', 'organisation', 'person', 'place', 'public_key', 'enrolled_at', 'act'],
  key: ['county', 'id'],
  appendOnly: false,
})
declareTable('access_device revoked', {
  columns: ['county', 'id', 'revoked_at', 'revoked_by'],
  key: ['county', 'id'],
  appendOnly: false,
  stands: 'access_device',
})

supplyStore('device', {
  writes: (effects, { county, act, at }) => [
    {
      table: 'access_device',
      mode: 'insert',
      rows: effects.map(({ id, organisation, person, place, publicKey }) => ({
        ...{ county, id, organisation, person, place, public_key: publicKey },
        ...{ enrolled_at: at.toISOString(), act },
      })),
    },
  ],
})
supplyStore('device-revoked', {
  writes: (effects, { county, at, actor }) => [
    {
      table: 'access_device revoked',
      mode: 'update',
      rows: effects.map(({ device }) => ({ county, id: device, revoked_at: at.toISOString(), revoked_by: actor })),
    },
  ],
})

export const readDevice = (row: Record<string, unknown>): Device => ({
  id: row.id as Id,
  organisation: row.organisation as Id,
  person: row.person as Id,
  place: row.place as string,
  publicKey: row.public_key as string,
  enrolledAt: row.enrolled_at as Date,
  revokedAt: row.revoked_at as Date | null,
})

supplyFact('access.devices', {
  load({ county, input, names }) {
    const named = names.filter((name) => name.startsWith('devices:')).map((name) => name.slice('devices:'.length))
    const cases = names
      .filter((name) => name.startsWith('case-devices:'))
      .map((name) => name.slice('case-devices:'.length))
    const ids = [...idsIn(input), ...named]
    return ids.length + cases.length === 0
      ? undefined
      : {
          name: 'fact-devices',
          text: `select id, organisation, person, place, public_key, enrolled_at, revoked_at from access_device
            where county = $1 and (id = any($2::uuid[]) or revoked_at is null and (organisation = any($2::uuid[])
              or organisation in (select lead from case_file where county = $1 and id = any($3::uuid[])))) order by id`,
          values: [county, ids, cases],
        }
  },
  read: (rows) => rows.map(readDevice),
})
