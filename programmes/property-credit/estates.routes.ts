import { z } from 'zod'
import { scopeOf } from '#kernel/access/scope.read.ts'
import { postsOf } from '#kernel/actor.ts'
import { dayShape } from '#kernel/answer-shapes.ts'
import type { BookKeeper, CountyBook } from '#kernel/book.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { door, type Route } from '#kernel/door.ts'
import type { Reader } from '#kernel/read.ts'
import { type LinkVersion, linksOfKind } from '#kernel/register/links.store.ts'
import { listOrganisations, type OrganisationVersion } from '#kernel/register/organisations.store.ts'
import { refuseProperty } from './refusals.ts'
import { ofBureau } from './roles.ts'

const companyShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  short: z.string(),
  creditCode: z.string().nullable(),
  phone: z.string().nullable(),
  estates: z.int(),
})
const estateShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  place: z.string(),
  placeName: z.string(),
  /** Who manages it today, since when, by which contract and until which day agreed on. */
  company: z.strictObject({ id: z.uuid(), short: z.string() }).nullable(),
  since: dayShape.nullable(),
  until: dayShape.nullable(),
  contract: z.string().nullable(),
})
const estatesAnswer = z.strictObject({
  day: dayShape,
  estates: z.array(estateShape),
  companies: z.array(companyShape),
})

export interface EstatesDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  now?(): Date
}

/** The door to estates and companies: the bureau's within its place, a company's contact its own. */
export function estatesRoutes({ reader, keeper, now = () => new Date() }: EstatesDeps): Route[] {
  return [
    door({
      method: 'GET',
      url: '/api/property/estates',
      id: 'listEstates',
      summary: 'Residential estates with who manages them today and until when, and the companies',
      tag: 'property-credit',
      answer: estatesAnswer,
      refuses: ['property-credit/not-yours'],
      async handle({ session }) {
        const book = await keeper.getBook(session.county)
        const day = dayOf(now())
        return reader.read(session.county, async (client) => {
          const scope = await scopeOf(client, session, day)
          const bureau = postsOf(scope, ofBureau)
          const own = new Set(postsOf(scope, ['property-contact']).map(({ organisation }) => organisation as string))
          if (bureau.length === 0 && own.size === 0) return refuseProperty('not-yours')
          const [all, links] = await Promise.all([
            listOrganisations(client, session.county, { day }),
            linksOfKind(client, session.county, 'manages', { day }),
          ])
          const within = ({ place }: OrganisationVersion) => bureau.some((post) => place.startsWith(post.place))
          const managed = new Map(links.map((link) => [link.to.id, link]))
          const companies = all.filter((one) => one.kind === 'property-company' && (within(one) || own.has(one.id)))
          const estates = all.filter(
            (one) => one.kind === 'estate' && (within(one) || own.has(managed.get(one.id)?.from.id ?? '')),
          )
          return { json: tell(book, day, { estates, companies, all, links }) }
        })
      },
    }),
  ]
}

function tell(
  book: CountyBook,
  day: Day,
  found: {
    readonly estates: readonly OrganisationVersion[]
    readonly companies: readonly OrganisationVersion[]
    readonly all: readonly OrganisationVersion[]
    readonly links: readonly LinkVersion[]
  },
) {
  const byId = new Map(found.all.map((one) => [one.id as string, one]))
  return {
    day,
    estates: found.estates.map(({ id, name, place }) => {
      const link = found.links.find(({ to }) => to.id === id)
      const company = byId.get(link?.from.id ?? '')
      return {
        ...{ id, name, place, placeName: book.placeName(place) },
        company: company ? { id: company.id, short: company.short } : null,
        ...{ since: link?.fromDay ?? null, until: link?.until ?? null, contract: link?.document ?? null },
      }
    }),
    companies: found.companies.map(({ id, name, short, creditCode, phone }) => ({
      ...{ id, name, short, creditCode, phone },
      estates: found.links.filter(({ from }) => from.id === id).length,
    })),
  }
}
