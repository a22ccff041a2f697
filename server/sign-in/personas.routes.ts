import { z } from 'zod'
import type { OpenKind } from '#kernel/access/account.store.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { becameAnswer, personasAnswer } from './answers.ts'
import { cookied, type SignInDoors } from './doors.ts'
import { refuse } from './refusals.ts'

/** An invented person whom a visitor of the demonstration may become. */
export interface PersonaShown {
  readonly key: string
  readonly person: Id
  readonly accountKind: OpenKind
  readonly name: string
  readonly post: Words
  readonly place: string
  /** One line about the day. */
  readonly line: Words
  /** Not among those whose day is told. */
  readonly silent: boolean
}

/** The demonstration's invented people: who there is, and becoming one of them in one click. */
export function personasRoutes({ gate, setting }: SignInDoors): Route[] {
  const { house, demonstration, personas = [] } = setting

  const people = door({
    method: 'GET',
    url: '/api/demonstration/personas',
    id: 'listPersonas',
    answer: personasAnswer,
    summary: 'The invented people of the demonstration',
    tag: 'demonstration',
    visitors: true,
    early: true,
    async handle() {
      if (!demonstration) return refuse('not-here')
      return {
        json: personas.map(({ key, name, post, place, line, silent }) => ({ key, name, post, place, line, silent })),
      }
    },
  })

  const become = door({
    method: 'POST',
    url: '/api/demonstration/persona',
    id: 'becomePersona',
    answer: becameAnswer,
    summary: 'Signs in as an invented person, in one click; only in the demonstration',
    tag: 'demonstration',
    visitors: true,
    early: true,
    perMinute: 120,
    body: z.object({ key: z.string().max(60) }),
    refuses: ['sign-in/not-here'],
    async handle({ body, headers, ip }) {
      const persona = demonstration ? personas.find((p) => p.key === body.key) : undefined
      const county = persona && (await open(persona))
      if (!persona || !county) return refuse('not-here')
      const entered = await gate.signIn(persona.key, gate.demonstrationPassword(), headers)
      if (entered.outcome !== 'in') return refuse('not-here')
      await gate.record(persona.key, 'persona', ip)
      return cookied({ name: persona.name, county }, entered.cookies)
    },
  })

  /** A persona's account is opened the first time somebody becomes them: by an act, then told to the sign-in library. */
  async function open({ key, person, name, accountKind }: PersonaShown): Promise<string | undefined> {
    const county = await findCounty(person)
    if (!county) return undefined
    const outcome = await house.desk.perform({
      kind: 'access/open-account',
      county,
      actor: { county, person: null, via: 'demonstration' },
      key: `persona-${key}`,
      input: { login: key, person, accountKind, mustChange: false },
    })
    if (isRefusal(outcome)) return undefined
    await gate.createUser(key, name, gate.demonstrationPassword())
    return county
  }

  /** The county in whose register the persona stands. */
  async function findCounty(person: Id): Promise<string | undefined> {
    const { rows } = await house.pool.query('select county from book_version order by county')
    for (const { county } of rows as { county: string }[]) {
      const { rowCount } = await house.reader.read(county, (client) =>
        client.query('select from person where county = $1 and id = $2 and retracted_at is null', [county, person]),
      )
      if (rowCount) return county
    }
    return undefined
  }
  return [people, become]
}
