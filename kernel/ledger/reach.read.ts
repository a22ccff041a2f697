import type { PoolClient } from 'pg'
import { postsOf, type Scope } from '../actor.ts'
import type { Day } from '../day.ts'
import type { Programme, Role } from '../programme/define.ts'
import { householdOf } from '../register/households.store.ts'
import type { Words } from '../words.ts'
import { allAccountKinds } from './account.ts'
import type { AccountShown } from './balance.read.ts'

type Reads = Role['reads']

/** Who may read what of the books of these programmes. */
export function createReach(programmes: readonly Programme[]) {
  const byId = new Map(programmes.map((p) => [p.id, p]))
  const programmeOf = (purpose: string) => byId.get(purpose.split('/')[0] as string)

  function placesBy(scope: Scope, programme: Programme | undefined, reads: readonly Reads[]): string[] {
    const roles = Object.entries(programme?.roles ?? {}).filter(([, role]) => reads.includes(role.reads))
    return postsOf(
      scope,
      roles.map(([name]) => name),
    ).map((post) => post.place)
  }
  /** Places whose accounts of a programme somebody may read by their posts. */
  const placesOf = (scope: Scope, programme: Programme | undefined) => placesBy(scope, programme, ['place'])
  /** Places of which somebody may read sums of the books: who reads figures reads these, and no account. */
  const sumsOf = (scope: Scope, programme: Programme | undefined) => placesBy(scope, programme, ['place', 'figures'])

  /** Whose own account it is, or whose post answers for its place or organisation. Everybody else is told that there is none. */
  async function relationTo(
    client: PoolClient,
    scope: Scope,
    account: AccountShown,
  ): Promise<'own' | 'post' | undefined> {
    const { owner } = account.name
    if (scope.person && owner === `person:${scope.person}`) return 'own'
    if (
      scope.person &&
      owner === `household:${await householdOf(client, scope.county, scope.person, scope.day as Day)}`
    )
      return 'own'
    const programme = programmeOf(account.name.purpose)
    if (placesOf(scope, programme).some((place) => account.place.startsWith(place))) return 'post'
    const roles = Object.keys(programme?.roles ?? {})
    return postsOf(scope, roles).some((post) => owner === `organisation:${post.organisation}`) ? 'post' : undefined
  }

  /** Programmes with books that somebody may look into by their posts. */
  const booksOf = (scope: Scope): readonly Programme[] => {
    const kept = new Set([...allAccountKinds().keys()].map((purpose) => purpose.split('/')[0]))
    return programmes.filter((p) => kept.has(p.id) && sumsOf(scope, p).length > 0)
  }

  const wordsOf = (what: string): Words => {
    const [programme = '', word = ''] = what.split('/')
    return byId.get(programme)?.says[word] ?? { zh: what, en: what }
  }

  return { byId, programmeOf, placesOf, sumsOf, relationTo, booksOf, wordsOf }
}
