import { z } from 'zod'
import type { ActKind, Desk } from '../act.ts'
import { postsOf } from '../actor.ts'
import { instantShape } from '../answer-shapes.ts'
import type { BookKeeper } from '../book.ts'
import { dayOf } from '../day.ts'
import { actorOf, door, type Reply, type Route } from '../door.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import { namePeople } from '../register/search.store.ts'
import { enrolDevice, revokeDevice } from './device.acts.ts'
import { listDevices } from './device.read.ts'
import { scopeOf } from './scope.read.ts'

const id = z.uuid()
const listAnswer = z.strictObject({
  rows: z.array(
    z.strictObject({
      device: id,
      organisation: z.strictObject({ id, name: z.string() }),
      person: z.strictObject({ id, name: z.string() }),
      enrolledAt: instantShape,
      revokedAt: instantShape.nullable(),
    }),
  ),
})

export interface DeviceDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  now?(): Date
}

/** Doors to devices: whoever has a post in an organisation enrols, sees and revokes those of it. */
export function deviceRoutes({ desk, reader, keeper, now = () => new Date() }: DeviceDeps): Route[] {
  const acts = (
    act: ActKind<never, never>,
    route: Pick<Route, 'url' | 'id' | 'summary' | 'answer' | 'refuses'>,
  ): Route => ({
    ...route,
    method: 'POST',
    tag: 'access',
    acts: true,
    body: act.schema as z.ZodType,
    async handle({ session, body, key }): Promise<Reply> {
      const outcome = await desk.perform({
        ...{ kind: act.kind, county: session.county, actor: actorOf(session), key, input: body },
      })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })
  const list = door({
    method: 'GET',
    url: '/api/devices',
    id: 'listDevices',
    summary: 'Devices of the organisations in which one has a post, newest first',
    tag: 'access',
    answer: listAnswer,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const { county } = session
        const day = dayOf(now())
        const own = postsOf(await scopeOf(client, session, day)).map(({ organisation }) => organisation)
        const devices = await listDevices(client, county, [...new Set(own)])
        const people = await namePeople(
          client,
          county,
          devices.map(({ person }) => person),
          day,
        )
        const book = await keeper.getBookOf(client, county)
        const rows = devices.map(({ id: device, organisation, person, enrolledAt, revokedAt }) => ({
          device,
          organisation: { id: organisation, name: book.findOrganisation(organisation)?.short ?? '' },
          person: { id: person, name: people.find((one) => one.id === person)?.name ?? '' },
          enrolledAt: enrolledAt.toISOString(),
          revokedAt: revokedAt?.toISOString() ?? null,
        }))
        return { json: { rows } }
      }),
  })
  return [
    acts(enrolDevice as unknown as ActKind<never, never>, {
      url: '/api/devices',
      id: 'enrolDevice',
      summary: 'Enrols the device in hand for an organisation in which one has a post',
      answer: z.strictObject({ device: id }),
      refuses: ['access/device-not-yours', 'access/device-key'],
    }),
    acts(revokeDevice as unknown as ActKind<never, never>, {
      url: '/api/devices/revoke',
      id: 'revokeDevices',
      summary: 'Revokes one device of an organisation, or all of them',
      answer: z.strictObject({ devices: z.array(id) }),
      refuses: ['access/device-not-yours', 'access/device-unknown'],
    }),
    list,
  ]
}
