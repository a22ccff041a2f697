import { z } from 'zod'
import { door, type Route } from '#kernel/door.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { seedMissing } from '../seeds.ts'
import { checkPassword, type SignInDoors } from './doors.ts'

/** Production: the first account of a new installation. */
export function foundRoutes({ gate, setting }: SignInDoors): Route[] {
  const { house, demonstration, publicCounty, seeds } = setting
  const found = door({
    method: 'POST',
    url: '/api/found',
    id: 'found',
    summary: 'Production: the first account of a new installation; it may only appoint the three administrators',
    tag: 'administration',
    visitors: true,
    perMinute: 5,
    body: z.object({
      countyName: z.string().min(2).max(40),
      /** The office that runs the installation (主办单位). */
      office: z.string().min(2).max(100),
      login: z.string(),
      name: z.string().min(2).max(40),
      password: z.string().max(200),
    }),
    refuses: ['access/founded', 'sign-in/weak-password', 'act/malformed'],
    async handle({ body }) {
      const { password, ...input } = body
      if (demonstration || (await gate.isFounded())) return { refused: 'access/founded' }
      const weak = await checkPassword(gate, password, body.login, 'password')
      if (weak) return weak
      const outcome = await house.desk.perform({
        kind: 'access/found',
        county: publicCounty,
        actor: { county: publicCounty, person: null, via: 'command' },
        key: 'the-first-account',
        input,
      })
      if (isRefusal(outcome)) return outcome
      await seedMissing(house, publicCounty, seeds?.(publicCounty) ?? [])
      await gate.createUser(body.login, body.name, password)
      return { json: { ok: true } }
    },
  })
  return [found]
}
