import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Effect } from '../effect.ts'
import { personName, text } from '../register/inputs.ts'
import { addPerson } from '../register/person.ts'
import { placeFindable } from '../register/places.ts'
import { postEffect } from '../register/post.ts'
import { administratorTitles } from './administrators.ts'
import { refuseAccess } from './refusals.ts'

const foundSchema = z.strictObject({
  login: z.string().regex(/^[a-z][a-z0-9.-]{2,39}$/),
  name: personName,
  countyName: text(40),
  /** The office that runs the installation (主办单位); the administrators have their posts in it. */
  office: text(100),
})
type Found = z.output<typeof foundSchema>

/** The county is older than the installation: what happened before it can still be brought in. */
const COUNTY_FROM = '2000-01-01'

/**
 * The first account of an installation: it may only appoint the three administrators. The county's own place and the office
 * that runs the installation come with it, unless an import brought them before.
 */
export const foundAccount: ActKind<Found, 'access.accounts'> = {
  kind: 'access/found',
  schema: foundSchema as unknown as z.ZodType<Found>,
  locks: () => ['accounts', 'register'],
  reads: ['access.accounts'],
  decide({ input, actor, facts, scope, book, day, mint }) {
    if (actor.via !== 'command' || facts['access.accounts'].length > 0) return refuseAccess('founded')
    const { county } = scope
    const [account, person] = [mint(), mint()]
    const known = book.organisations().find((o) => o.name === input.office)
    const office = known?.id ?? mint()
    const effects: Effect[] = [
      addPerson(person, { name: input.name }, false),
      { kind: 'account', id: account, login: input.login, person, accountKind: 'founder', mustChange: false },
      postEffect({
        id: mint(),
        person,
        organisation: office,
        role: 'founder',
        title: administratorTitles.founder.zh,
        place: county,
        kind: 'substantive',
        decidedOn: null,
        noticedUntil: null,
        from: day,
        to: null,
        document: null,
        sort: 0,
      }),
      { kind: 'book-changed', name: input.countyName },
    ]
    const place = { code: county, name: input.countyName }
    if (!book.findPlace(county))
      effects.push({
        kind: 'register',
        table: 'place',
        row: {
          ...place,
          from_day: COUNTY_FROM,
          to_day: null,
          raw_name: input.countyName,
          level: 'county',
          kind: 'county',
          statistical_only: false,
          sort: 0,
          lon: null,
          lat: null,
          successor: null,
        },
        search: placeFindable(place, (code) => book.findPlace(code)?.name),
      })
    if (!known)
      effects.push({
        kind: 'register',
        table: 'organisation',
        row: {
          id: office,
          from_day: day,
          to_day: null,
          name: input.office,
          short: input.office,
          kind: 'department',
          place: county,
          parent: null,
          credit_code: null,
          sort: 0,
          phone: null,
          duties: [],
        },
        search: { name: input.office, alias: [], place: county },
      })
    return {
      value: { effects, answer: { account }, journal: { account, office } },
      because: { rule: 'access/found' },
    }
  },
}
