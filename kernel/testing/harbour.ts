import { randomUUID } from 'node:crypto'
import type { Outcome } from '../act.ts'
import type { Actor } from '../actor.ts'
import type { Id } from '../id.ts'
import { isRefusal } from '../refusal.ts'
import { boatHire } from './boat-hire.ts'
import type { TestHouse } from './house.ts'
import { COUNTY, foundCounty, offices, seedsOf, TOWN, VILLAGE } from './library-card.ts'

/*
 * The invented county with a landing stage: a boatman and a harbour master of the town, and neighbours who hire boats.
 */

const id = (n: number): Id => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id
export const harbour = { boatman: id(51), master: id(52), hirer: id(53), other: id(54) }
export const names = { [harbour.hirer]: '欧阳舟渡', [harbour.other]: '柳岸青' } as Record<string, string>

/** Founds the county and gives it the posts, the people and the parameters of boat hire and of what else is named. */
export async function foundHarbour(house: TestHouse, programmes: Parameters<typeof seedsOf>[0] = []): Promise<void> {
  await foundCounty(house.desk)
  const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: VILLAGE, alias: [] }
  const post = (n: number, person: Id, role: string) => ({
    ...{ id: id(n), person, organisation: offices.museum, role, title: role, place: TOWN, kind: 'substantive' },
    ...{ from: '2024-01-01', to: null, document: null, sort: 0 },
  })
  const seeds = seedsOf([...new Set([boatHire, ...(programmes ?? [])])]).filter(({ id }) =>
    /^(boat|notice|public|ferry)-/.test(id),
  )
  const done = await house.desk.perform({
    kind: 'register/fill',
    county: COUNTY,
    actor: { county: COUNTY, person: null, via: 'command' },
    key: randomUUID(),
    input: {
      from: '2024-01-01',
      persons: [
        { id: harbour.boatman, name: '船工伯', ...nobody },
        { id: harbour.master, name: '码头张', ...nobody },
        { id: harbour.hirer, name: names[harbour.hirer], ...nobody },
        { id: harbour.other, name: names[harbour.other], ...nobody },
      ],
      posts: [post(61, harbour.boatman, 'boatman'), post(62, harbour.master, 'harbour-master')],
      parameters: seeds,
    },
  })
  if (isRefusal(done)) throw new Error(JSON.stringify(done))
}

/** Acts in the harbour. */
export const acting =
  (house: TestHouse) =>
  (
    kind: string,
    person: Id | null,
    input: unknown,
    how: { at?: Date; via?: Actor['via']; key?: string } = {},
  ): Promise<Outcome> =>
    house.desk.perform({
      kind,
      county: COUNTY,
      actor: { county: COUNTY, person, via: how.via ?? (how.at ? 'demonstration' : 'web') },
      key: how.key ?? randomUUID(),
      input,
      ...(how.at ? { at: how.at } : {}),
    })

/** The case that an act filed or moved. @throws Error where it was refused */
export function caseOf(outcome: Outcome): Id {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.answer.case as Id
}
