import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import type { CountyBook } from '../book.ts'
import { dayOf } from '../day.ts'
import { door, type Route, type Session } from '../door.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import { organisationAnswer, organisationsAnswer } from './answers.ts'
import { holdsOn } from './as-of.ts'
import { asOfQuery, everyone, momentOf } from './asked.ts'
import { code } from './inputs.ts'
import { type LinkVersion, linksOf } from './links.store.ts'
import { lifeOfOrganisation, listOrganisations, type OrganisationVersion } from './organisations.store.ts'
import { headcount, listOfficials } from './people-lists.store.ts'
import { isColleague, reachOf } from './reach.read.ts'
import { refuseRegister } from './refusals.ts'
import type { RegisterDoors } from './register.routes.ts'
import { aboutExport, placeNameOf, tellLink, tellOfficial, tellOrganisation } from './told.ts'

const listQuery = asOfQuery.extend({
  /** Seated exactly there; the county's own unless said. `all` answers every organisation of the county. */
  place: code.optional(),
  all: z.stringbool().optional(),
})
type ListQuery = z.output<typeof listQuery>

export function organisationsRoutes({ reader, keeper, reads, now }: RegisterDoors): Route[] {
  const find = async (client: PoolClient, session: Session, query: ListQuery): Promise<OrganisationVersion[]> => {
    const all = await listOrganisations(client, session.county, momentOf(query, now()))
    return query.all ? all : all.filter((o) => o.place === (query.place ?? session.county))
  }

  const list = door({
    method: 'GET',
    url: '/api/organisations',
    id: 'listOrganisations',
    summary: 'Organisations of a place on a day, in protocol order; each names its parent',
    tag: 'register',
    kinds: everyone,
    query: listQuery,
    answer: organisationsAnswer,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const rows = await reader.read(session.county, (client) => find(client, session, query))
      return { json: { day: momentOf(query, now()).day, organisations: rows.map((o) => tellOrganisation(book, o)) } }
    },
  })

  const sheet = door({
    method: 'GET',
    url: '/api/organisations.xlsx',
    id: 'exportOrganisations',
    summary: 'The same list as a spreadsheet; the export is recorded',
    tag: 'register',
    kinds: everyone,
    query: listQuery,
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const rows = await reader.readAndRecord(session.county, async (client) => {
        const found = await find(client, session, query)
        await recordReading(client, {
          session,
          kind: 'export',
          subjectKind: 'list',
          subject: null,
          fields: ['organisations'],
          rows: found.length,
        })
        return found
      })
      const about = aboutExport('单位', session, now())
      return {
        bytes: sheetOf('单位', about, organisationColumns(book, rows), rows),
        type: sheetType,
        fileName: '单位.xlsx',
      }
    },
  })

  const one = door({
    method: 'GET',
    url: '/api/organisations/:id',
    id: 'getOrganisation',
    summary: 'One organisation: what it was called, what stands below it, who holds posts in it on the day',
    tag: 'register',
    kinds: everyone,
    params: z.object({ id: z.uuid() }),
    query: asOfQuery,
    answer: organisationAnswer,
    refuses: ['register/no-organisation'],
    async handle({ session, params, query }) {
      const book = await keeper.getBook(session.county)
      const at = momentOf(query, now())
      return reader.read(session.county, async (client) => {
        const versions = await lifeOfOrganisation(client, session.county, params.id, at)
        const shown = versions.find((v) => holdsOn(v, at.day)) ?? versions.at(-1)
        if (!shown) return refuseRegister('no-organisation')
        const reach = await reachOf(client, session, dayOf(now()), { reads, book })
        const colleague = isColleague(reach, shown)
        const [all, posts, links] = await Promise.all([
          listOrganisations(client, session.county, at),
          colleague
            ? listOfficials(client, session.county, { organisations: [shown.id] }, at, { limit: 200 })
            : undefined,
          reach.administrator ? [] : linksOf(client, session.county, shown.id, at),
        ])
        const parent = all.find((o) => o.id === shown.parent)
        const names = new Map([[shown.id as string, shown.name]])
        return {
          json: {
            ...tellOrganisation(book, shown),
            parent: parent ? { id: parent.id, name: parent.name } : null,
            // Who manages or succeeds an organisation is no secret; who of its people answers for whom is for colleagues.
            links: links.filter((link) => colleague || isOfOrganisations(link)).map((link) => tellLink(book, link)),
            versions: versions.map((v) => ({ name: v.name, kind: v.kind, place: v.place, from: v.from, to: v.to })),
            children: all
              .filter((o) => o.parent === shown.id)
              .map((o) => ({ id: o.id, name: o.name, short: o.short, sort: o.sort })),
            posts: posts?.rows.map((row) => tellOfficial(book, names, row, reach)) ?? [],
            headcount: posts ? headcount(posts.rows) : null,
          },
        }
      })
    },
  })
  return [list, sheet, one]
}

const isOfOrganisations = ({ from, to }: LinkVersion): boolean =>
  from.kind === 'organisation' && to.kind === 'organisation'

function organisationColumns(
  book: CountyBook,
  rows: readonly OrganisationVersion[],
): readonly SheetColumn<OrganisationVersion>[] {
  const names = new Map(rows.map((o) => [o.id as string, o.short]))
  return [
    { head: '排序号', width: 8, cell: (o) => o.sort },
    { head: '单位名称', width: 40, cell: (o) => o.name },
    { head: '简称', width: 24, cell: (o) => o.short },
    { head: '地点', width: 24, cell: (o) => placeNameOf(book, o.place) },
    {
      head: '上级单位',
      width: 24,
      cell: (o) => (o.parent ? (names.get(o.parent) ?? book.findOrganisation(o.parent)?.short ?? '') : ''),
    },
    { head: '统一社会信用代码', width: 22, cell: (o) => o.creditCode ?? '' },
    { head: '电话', width: 16, cell: (o) => o.phone ?? '' },
    { head: '设立日', width: 12, cell: (o) => o.from },
  ]
}
