import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { answer } from '../because.ts'
import { id } from '../register/inputs.ts'
import { nameOfDevices, revokeDevices } from './device.store.ts'
import { isDeviceKey } from './device.ts'
import { refuseAccess } from './refusals.ts'

const enrolSchema = z.strictObject({ organisation: id, publicKey: z.string().max(300) })
const revokeSchema = z.strictObject({
  organisation: id,
  /** Absent: all of the organisation's. */
  device: id.optional(),
})

/** Enrols the device that one holds in hand, for an organisation in which one has a post. */
export const enrolDevice: ActKind<z.output<typeof enrolSchema>, 'access.devices'> = {
  kind: 'access/enrol-device',
  schema: enrolSchema as unknown as z.ZodType<z.output<typeof enrolSchema>>,
  locks: ({ organisation }) => [nameOfDevices(organisation)],
  reads: ['access.devices'],
  decide({ input, scope, facts, mint }) {
    const { organisation, publicKey } = input
    const post = postsOf(scope).find((held) => held.organisation === organisation)
    if (!post || !scope.person) return refuseAccess('device-not-yours')
    if (!isDeviceKey(publicKey)) return refuseAccess('device-key', { field: 'publicKey' })
    // The same browser asks again after its answer was lost.
    const known = facts['access.devices'].find((one) => one.publicKey === publicKey && one.person === scope.person)
    if (known) return answer({ effects: [], answer: { device: known.id } }, { rule: 'access/enrol-device' })
    const device = mint()
    return answer(
      {
        effects: [{ kind: 'device', id: device, organisation, person: scope.person, place: post.place, publicKey }],
        answer: { device },
        subject: device,
      },
      { rule: 'access/enrol-device', facts: { device, organisation, place: post.place } },
    )
  },
}

/** Revokes a device that was lost or is no longer used, or all of an organisation's: by its holder, or a colleague there. */
export const revokeDevice: ActKind<z.output<typeof revokeSchema>, 'access.devices'> = {
  kind: 'access/revoke-devices',
  schema: revokeSchema as unknown as z.ZodType<z.output<typeof revokeSchema>>,
  locks: ({ organisation }) => [nameOfDevices(organisation)],
  reads: ['access.devices'],
  decide({ input, scope, facts }) {
    const of = facts['access.devices'].filter((one) => one.organisation === input.organisation)
    const wanted = input.device ? of.filter((one) => one.id === input.device) : of
    const colleague = postsOf(scope).some((held) => held.organisation === input.organisation)
    if (!colleague && !(wanted.length > 0 && wanted.every((one) => one.person === scope.person)))
      return refuseAccess('device-not-yours')
    if (input.device && wanted.length === 0) return refuseAccess('device-unknown', { field: 'device' })
    const effects = revokeDevices(wanted, input.organisation)
    const devices = effects.flatMap((effect) => (effect.kind === 'device-revoked' ? [effect.device] : []))
    return answer(
      { effects, answer: { devices }, subject: input.device ?? input.organisation },
      { rule: 'access/revoke-devices', facts: { organisation: input.organisation, devices } },
    )
  },
}
