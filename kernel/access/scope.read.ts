import type { PoolClient } from 'pg'
import { postsStatement, readPosts } from '../act.ts'
import type { Scope } from '../actor.ts'
import type { Day } from '../day.ts'
import type { Session } from '../door.ts'

/** The scope of a session on a day: the posts its person may use. A visitor and an administrator without a person hold none. */
export async function scopeOf(client: PoolClient, session: Session, day: Day): Promise<Scope> {
  if (!session.person) return { county: session.county, person: null, posts: [], day }
  const statement = postsStatement(session.county, session.person, day)
  const { rows } = await client.query({ ...statement, values: [...statement.values] })
  return { county: session.county, person: session.person, posts: readPosts(rows), day }
}
