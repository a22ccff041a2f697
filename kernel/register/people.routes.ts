import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading, recordReadings } from '../access/readings.store.ts'
import type { CountyBook } from '../book.ts'
import { addDays, dayOf } from '../day.ts'
import { door, type Route, type Session } from '../door.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import { openedAnswer, peopleAnswer, personAnswer, printedAnswer } from './answers.ts'
import type { AsOf } from './as-of.ts'
import { asOfQuery, everyone, momentOf } from './asked.ts'
import { code } from './inputs.ts'
import { linksOf } from './links.store.ts'
import { lifeOfOrganisation, listOrganisations } from './organisations.store.ts'
import {
  delegationsOf,
  listOfficials,
  listResidents,
  type OfficialRow,
  type Page,
  postsOfPerson,
  type ResidentRow,
} from './people-lists.store.ts'
import { openFields, type PersonFile, readPersonFiles, sealedFields } from './person-files.store.ts'
import { codesOf } from './places.ts'
import { findView, isColleague, isWithin, type Reach, reachOf } from './reach.read.ts'
import { refuseRegister } from './refusals.ts'
import type { RegisterDoors } from './register.routes.ts'
import {
  aboutExport,
  officialCursor,
  placeNameOf,
  readCursor,
  residentCursor,
  tellLink,
  tellOfficial,
  tellPost,
  writeCursor,
} from './told.ts'

const personId = z.object({ id: z.uuid() })

const listQuery = asOfQuery.extend({
  /** Who holds posts in it. */
  organisation: z.uuid().optional(),
  /** Of a village or grid: who lives there. Of a town or the county: who holds posts there. */
  place: code.optional(),
  of: z.enum(['officials', 'residents']).optional(),
  kind: z.enum(['living', 'registered']).default('living'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
type ListQuery = z.output<typeof listQuery>

type Listed =
  | {
      readonly of: 'officials'
      readonly page: Page<OfficialRow>
      readonly reach: Reach
      readonly names: ReadonlyMap<string, string>
    }
  | { readonly of: 'residents'; readonly page: Page<ResidentRow> }

/** So many rows leave in one file. */
const EXPORT_ROWS = 5000

export function peopleRoutes({ reader, keeper, keys, reads, now }: RegisterDoors): Route[] {
  async function findList(
    client: PoolClient,
    session: Session,
    query: ListQuery,
    book: CountyBook,
    limit: number,
  ): Promise<Listed | Refusal> {
    const at = momentOf(query, now())
    const reach = await reachOf(client, session, dayOf(now()), { reads, book })
    const of = query.of ?? (query.organisation || (query.place?.length ?? 0) < 12 ? 'officials' : 'residents')
    if (of === 'residents') {
      if (!query.place || query.place.length < 12 || !isWithin(reach, query.place)) return refuseRegister('not-yours')
      const after = readCursor(query.after, residentCursor)
      const page = { limit, ...(after ? { after } : {}) }
      return { of, page: await listResidents(client, session.county, codesOf(book, query.place), query.kind, at, page) }
    }
    const where = await officialsWhere(client, session, query, reach, book, at)
    if (isRefusal(where)) return where
    const after = readCursor(query.after, officialCursor)
    const page = { limit, ...(after ? { after } : {}) }
    const [officials, organisations] = await Promise.all([
      listOfficials(client, session.county, where, at, page),
      listOrganisations(client, session.county, at),
    ])
    return { of, page: officials, reach, names: new Map(organisations.map((o) => [o.id as string, o.name])) }
  }

  const list = door({
    method: 'GET',
    url: '/api/people',
    id: 'listPeople',
    summary:
      'Who holds posts in an organisation or place, by protocol order; or who lives in a village, by group and household',
    tag: 'register',
    kinds: everyone,
    query: listQuery,
    answer: peopleAnswer,
    refuses: ['register/not-yours', 'register/no-organisation'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const listed = await reader.read(session.county, (client) => findList(client, session, query, book, query.limit))
      if (isRefusal(listed)) return listed
      return {
        json: {
          day: momentOf(query, now()).day,
          officials:
            listed.of === 'officials'
              ? listed.page.rows.map((r) => tellOfficial(book, listed.names, r, listed.reach))
              : [],
          residents: listed.of === 'residents' ? listed.page.rows.map((r) => tellResident(book, r)) : [],
          next: writeCursor(listed.page.next),
        },
      }
    },
  })

  const sheet = door({
    method: 'GET',
    url: '/api/people.xlsx',
    id: 'exportPeople',
    summary: 'The same list as a spreadsheet, without numbers and addresses; the export is recorded',
    tag: 'register',
    kinds: everyone,
    query: listQuery.omit({ after: true, limit: true }),
    refuses: ['register/not-yours', 'register/no-organisation'],
    async handle({ session, query }) {
      const book = await keeper.getBook(session.county)
      const listed = await reader.readAndRecord(session.county, async (client) => {
        const found = await findList(client, session, { ...query, limit: EXPORT_ROWS }, book, EXPORT_ROWS)
        if (isRefusal(found)) return found
        await recordListed(client, session, 'export', found, [
          found.of,
          query.organisation ?? query.place ?? session.county,
        ])
        return found
      })
      if (isRefusal(listed)) return listed
      const title = listed.of === 'officials' ? '人员名册' : '住户名册'
      const about = aboutExport(title, session, now())
      const bytes =
        listed.of === 'officials'
          ? sheetOf(
              title,
              about,
              officialColumns,
              listed.page.rows.map((r) => tellOfficial(book, listed.names, r, listed.reach)),
            )
          : sheetOf(
              title,
              about,
              residentColumns,
              listed.page.rows.map((r) => tellResident(book, r)),
            )
      return { bytes, type: sheetType, fileName: `${title}.xlsx` }
    },
  })

  const one = door({
    method: 'GET',
    url: '/api/people/:id',
    id: 'getPerson',
    summary: 'A person’s file, numbers masked; opening it is recorded',
    tag: 'register',
    kinds: everyone,
    params: personId,
    query: asOfQuery,
    answer: personAnswer,
    refuses: ['register/no-person'],
    async handle({ session, params, query }) {
      const book = await keeper.getBook(session.county)
      const at = momentOf(query, now())
      return reader.readAndRecord(session.county, async (client) => {
        const found = await openFile(client, session, params.id, book, at)
        if (!found) return refuseRegister('no-person')
        const { file, view } = found
        if (view !== 'own')
          await recordReading(client, {
            session,
            kind: 'open-person',
            subjectKind: 'person',
            subject: params.id,
            fields: [view],
          })
        const [history, links, organisations, delegations] = await Promise.all([
          postsOfPerson(client, session.county, params.id, at),
          view === 'posts' ? [] : linksOf(client, session.county, params.id, at),
          listOrganisations(client, session.county, at),
          delegationsOf(client, session.county, params.id, at.day),
        ])
        const names = new Map(organisations.map((o) => [o.id as string, o.name]))
        return {
          json: {
            ...(view === 'posts' ? postsOnly(file) : file),
            view,
            placeName: file.place && view !== 'posts' ? placeNameOf(book, file.place) : null,
            residences:
              view === 'posts' ? [] : file.residences.map((r) => ({ ...r, placeName: placeNameOf(book, r.place) })),
            posts: file.posts.map((p) => tellPost(book, names, p)),
            history: history.map((p) => tellPost(book, names, p)),
            links: links.map((link) => tellLink(book, link)),
            delegations: delegations.map((d) => ({
              id: d.id,
              post: d.post,
              title: d.title,
              holder: { id: d.holder, name: d.holderName },
              delegate: { id: d.delegate, name: d.delegateName },
              from: d.from,
              until: addDays(d.to, -1),
              reason: d.reason,
            })),
          },
        }
      })
    },
  })

  const unmask = door({
    method: 'POST',
    url: '/api/people/:id/unmask',
    id: 'unmaskPerson',
    summary: 'Opens numbers or address of a person for a purpose; both are recorded, and the person can see it',
    tag: 'register',
    params: personId,
    body: z.strictObject({
      fields: z.array(z.enum(sealedFields)).min(1).max(3),
      purpose: z.string().trim().min(2).max(60),
    }),
    answer: openedAnswer,
    refuses: ['register/no-person'],
    async handle({ session, params, body }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const found = await openFile(client, session, params.id, book, { day: dayOf(now()) })
        if (!found || found.view === 'posts') return refuseRegister('no-person')
        const fields = [...new Set(body.fields)]
        await recordReading(client, {
          session,
          kind: 'unmask',
          subjectKind: 'person',
          subject: params.id,
          fields,
          purpose: body.purpose,
        })
        return { json: await openFields(client, keys, session.county, params.id, fields) }
      })
    },
  })

  const printFile = door({
    method: 'POST',
    url: '/api/people/:id/prints',
    id: 'recordPrintOfPerson',
    summary: 'Records that a person’s file is printed; asked before the browser prints',
    tag: 'register',
    kinds: everyone,
    params: personId,
    body: z.strictObject({}),
    answer: printedAnswer,
    refuses: ['register/no-person'],
    async handle({ session, params }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const found = await openFile(client, session, params.id, book, { day: dayOf(now()) })
        if (!found) return refuseRegister('no-person')
        const subject = { subjectKind: 'person', subject: params.id } as const
        await recordReading(client, { session, kind: 'print', ...subject, fields: ['people/file'], rows: 1 })
        return { json: { at: now() } }
      })
    },
  })

  const printList = door({
    method: 'POST',
    url: '/api/people/prints',
    id: 'recordPrintOfPeople',
    summary: 'Records that a list of people is printed, for each of them; asked before the browser prints',
    tag: 'register',
    kinds: everyone,
    /** As the list was asked for; `rows` of it are on the page. */
    body: z.strictObject({
      ...listQuery.pick({ organisation: true, place: true, of: true }).shape,
      rows: z.number().int().min(1).max(EXPORT_ROWS),
    }),
    answer: printedAnswer,
    refuses: ['register/not-yours', 'register/no-organisation'],
    async handle({ session, body: { rows, ...query } }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const found = await findList(client, session, { ...query, kind: 'living', limit: rows }, book, rows)
        if (isRefusal(found)) return found
        await recordListed(client, session, 'print', found, [
          found.of,
          query.organisation ?? query.place ?? session.county,
        ])
        return { json: { at: now() } }
      })
    },
  })

  async function openFile(client: PoolClient, session: Session, id: string, book: CountyBook, at: AsOf) {
    const reach = await reachOf(client, session, dayOf(now()), { reads, book })
    const audience = session.person === id ? 'own' : 'office'
    const file = (await readPersonFiles(client, keys, session.county, [id], audience, at)).get(id)
    // Seen by where the person lives and works today, not by where they once did.
    const today =
      at.known || at.day !== dayOf(now())
        ? (await readPersonFiles(client, keys, session.county, [id], 'office', { day: dayOf(now()) })).get(id)
        : file
    const view = today && findView(reach, today)
    return file && view ? { file, view } : undefined
  }

  return [list, sheet, one, unmask, printFile, printList]
}

/** Records that a list left the house, and for each person on it that they did. */
async function recordListed(
  client: PoolClient,
  session: Session,
  kind: 'export' | 'print',
  { of, page }: Listed,
  fields: readonly string[],
): Promise<void> {
  await recordReading(client, { session, kind, subjectKind: 'list', subject: null, fields, rows: page.rows.length })
  const persons = page.rows.map((r) => ('person' in r ? r.person : r.id))
  await recordReadings(client, { session, kind, subjectKind: 'person', fields: [of] }, [...new Set(persons)])
}

/** Of officials' lists: which organisations or places may be asked about. */
async function officialsWhere(
  client: PoolClient,
  session: Session,
  query: ListQuery,
  reach: Reach,
  book: CountyBook,
  at: AsOf,
) {
  if (query.organisation) {
    const versions = await lifeOfOrganisation(client, session.county, query.organisation, at)
    const last = versions.at(-1)
    if (!last) return refuseRegister('no-organisation', { field: 'organisation' })
    return isColleague(reach, last) ? { organisations: [last.id] } : refuseRegister('not-yours')
  }
  const place = query.place ?? session.county
  if (!reach.administrator && !isWithin(reach, place)) return refuseRegister('not-yours')
  return { prefixes: [...codesOf(book, place)] }
}

/** A file as administrators see it: who it is and what posts they hold. */
const postsOnly = (file: PersonFile): PersonFile => ({
  ...file,
  ...{ sex: null, birth: null, archive: null, alias: [], place: null, identity: null, phone: null, address: null },
  ...{ diedOn: null, residences: [], household: null },
})

const tellResident = (book: CountyBook, r: ResidentRow) => ({
  id: r.id,
  name: r.name,
  sex: r.sex,
  birth: r.birth,
  place: r.place,
  placeName: placeNameOf(book, r.place),
  from: r.from,
  group: r.group,
  household: r.household,
  relation: r.relation,
  head: r.head,
})

const sexZh = (sex: string | null): string => (sex === 'male' ? '男' : sex === 'female' ? '女' : '')
const officialColumns: readonly SheetColumn<ReturnType<typeof tellOfficial>>[] = [
  { head: '排序号', width: 8, cell: (r) => r.sort },
  { head: '姓名', width: 12, cell: (r) => r.name },
  { head: '性别', width: 6, cell: (r) => sexZh(r.sex) },
  { head: '出生', width: 12, cell: (r) => r.birth ?? '' },
  { head: '单位', width: 32, cell: (r) => r.organisationName },
  { head: '职务', width: 24, cell: (r) => r.title },
  { head: '任职日', width: 12, cell: (r) => r.from },
  { head: '文件', width: 20, cell: (r) => r.document ?? '' },
]
const relationZh: Readonly<Record<string, string>> = {
  head: '户主',
  spouse: '配偶',
  child: '子女',
  grandchild: '孙辈',
  parent: '父母',
  sibling: '兄弟姐妹',
  other: '其他',
}
const residentColumns: readonly SheetColumn<ReturnType<typeof tellResident>>[] = [
  { head: '组', width: 10, cell: (r) => r.group ?? '' },
  { head: '户主', width: 12, cell: (r) => r.head ?? '' },
  { head: '姓名', width: 12, cell: (r) => r.name },
  { head: '与户主关系', width: 12, cell: (r) => (r.relation ? (relationZh[r.relation] ?? '') : '') },
  { head: '性别', width: 6, cell: (r) => sexZh(r.sex) },
  { head: '出生', width: 12, cell: (r) => r.birth ?? '' },
  { head: '住址', width: 24, cell: (r) => r.placeName },
]
