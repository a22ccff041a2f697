import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading, recordReadings } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { CountyBook } from '../book.ts'
import { type Day, dayOf, timeOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { isRefusal } from '../refusal.ts'
import { type SheetColumn, sheetOf, sheetType } from '../sheet/sheet.ts'
import type { Language, Words } from '../words.ts'
import { divisionAnswer } from './answers.ts'
import { divideList, listCases, namesOf, type Page, prefixesOf, readAt } from './casework.read.ts'
import { type CaseworkDeps, type ListQuery, listQuery, pageOf, readsOf, refuseList, rowsOf } from './casework.routes.ts'
import { urgenciesOf } from './urgency.ts'

/** So many rows go into one file; a longer list is filtered first. */
const EXPORTED = 5000

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** Doors beside a worklist: how it divides, and the list as a workbook. */
export function worklistRoutes(deps: CaseworkDeps): Route[] {
  const { reader, keeper, programmes, keys } = deps
  const now = deps.now ?? (() => new Date())
  const findList = (query: { programme: string; list: string }) => {
    const programme = programmes.find((p) => p.id === query.programme)
    const list = programme?.lists.find((l) => l.key === query.list)
    return programme && list ? { programme, list, reads: readsOf([programme]) } : undefined
  }

  const divide = door({
    method: 'GET',
    url: '/api/cases/counts',
    id: 'divideCases',
    summary: 'How a worklist divides: all of it by source and town, and what the filters leave by heading',
    tag: 'casework',
    query: listQuery.omit({ limit: true, afterAt: true, afterId: true, urgency: true }),
    answer: divisionAnswer,
    refuses: ['list/unknown'],
    async handle({ session, query }) {
      const found = findList(query)
      if (!found) return refuseList('unknown')
      const { programme, list, reads } = found
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const page = await pageOf(client, { ...query, limit: 1 }, list, programme, book, prefixesOf(scope, reads), at)
        if (isRefusal(page)) return page
        const narrow = Object.keys(page).length > 1
        const count = (filters: Omit<Page, 'limit'>) =>
          divideList(
            client,
            readAt(list, book, at),
            programme.id,
            scope,
            reads,
            urgenciesOf(list, book.calendar, at),
            filters,
            at,
          )
        const division = await count({})
        const shown = narrow ? await count(page) : division
        const place = (code: string) => book.findPlace(code)
        // Who handles what is not listed for the asker is not told.
        const { holder: _, ...unnamed } = query
        const narrowed = await narrowedTo(client, shown.all > 0 ? query : unnamed, programme, book, dayOf(at))
        return {
          json: {
            at,
            all: division.all,
            capped: division.capped,
            shown: shown.all,
            narrowed,
            urgencies: shown.urgencies.map(({ key, count }) => ({
              key,
              count,
              of: division.urgencies.find((u) => u.key === key)?.count ?? 0,
            })),
            sources: division.sources.map(({ source, count }) => ({
              source,
              words: source ? (programme.says[`source.${source}`] ?? null) : null,
              count,
            })),
            towns: division.towns
              .map(({ town, count }) => ({
                town,
                name: place(town)?.name ?? town,
                count,
                sort: place(town)?.sort ?? 0,
              }))
              .sort((a, b) => a.sort - b.sort)
              .map(({ sort: _, ...town }) => town),
          },
        }
      })
    },
  })

  const workbook = door({
    method: 'GET',
    url: '/api/cases/export',
    id: 'exportCases',
    summary: 'A worklist as a workbook: the rows that the same query shows, at most five thousand; recorded',
    tag: 'casework',
    query: listQuery
      .omit({ limit: true, afterAt: true, afterId: true })
      .extend({ language: z.enum(['zh', 'en']).default('zh') }),
    refuses: ['list/unknown'],
    async handle({ session, query }) {
      const found = findList(query)
      if (!found) return refuseList('unknown')
      const { programme, list, reads } = found
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const page = await pageOf(
          client,
          { ...query, limit: EXPORTED },
          list,
          programme,
          book,
          prefixesOf(scope, reads),
          at,
        )
        if (isRefusal(page)) return page
        const cases = await listCases(client, readAt(list, book, at), programme.id, scope, reads, page, at)
        const rows = await rowsOf(client, cases, programme, book, keys, at, { ...list, reader: session.person, scope })
        await recordReading(client, {
          session,
          kind: 'export',
          subjectKind: 'list',
          subject: null,
          fields: [`${programme.id}/${list.key}`],
          rows: rows.length,
        })
        await recordReadings(
          client,
          { session, kind: 'export', subjectKind: 'case', fields: [`${programme.id}/${list.key}`] },
          cases.map((file) => file.id),
        )
        const title = list.words[query.language]
        const about = `${programme.words[query.language]} ${title}  ${dayOf(at)} ${timeOf(at)}  ${session.name}  ${rows.length}`
        return {
          bytes: sheetOf(title, about, columnsOf(query.language), rows),
          type: sheetType,
          fileName: `${title} ${dayOf(at)}.xlsx`,
        }
      })
    },
  })

  return [divide, workbook]
}

const heads = {
  number: { zh: '编号', en: 'Number' },
  due: { zh: '时限', en: 'Due' },
  state: { zh: '现在', en: 'State' },
  title: { zh: '事项', en: 'Matter' },
  kind: { zh: '类别', en: 'Category' },
  place: { zh: '地点', en: 'Place' },
  source: { zh: '来源', en: 'Source' },
  lead: { zh: '承办单位', en: 'Lead unit' },
  hand: { zh: '最后经手人', en: 'Last hand' },
  phone: { zh: '办公电话', en: 'Office phone' },
  filed: { zh: '上报时间', en: 'Reported' },
  closed: { zh: '结案时间', en: 'Closed' },
  result: { zh: '结果', en: 'Result' },
  rating: { zh: '评价', en: 'Rating' },
} as const satisfies Record<string, Words>

const written = (at: Date | null): string => (at ? `${dayOf(at)} ${timeOf(at)}` : '')

/** The columns of a list's file, in the order in which an office reads them. */
function columnsOf(language: Language): SheetColumn<Row>[] {
  const say = (words: Words | null) => words?.[language] ?? ''
  const column = (key: keyof typeof heads, width: number, cell: (row: Row) => string): SheetColumn<Row> => ({
    head: heads[key][language],
    width,
    cell,
  })
  return [
    column('number', 18, (row) => row.number),
    column('due', 17, (row) => written(row.dueAt)),
    column('state', 10, (row) => say(row.stateWords)),
    column('title', 32, (row) => String(row.title ?? say(row.kindWords))),
    column('kind', 18, (row) => say(row.kindWords)),
    column('place', 26, (row) => row.placeName),
    column('source', 12, (row) => say(row.sourceWords)),
    column('lead', 24, (row) => row.lead?.name ?? ''),
    column('hand', 18, (row) => [row.lastHand.name ?? '', say(row.lastHand.step)].join(' ').trim()),
    column('phone', 16, (row) => row.lastHand.phone ?? ''),
    column('filed', 17, (row) => written(row.filedAt)),
    column('closed', 17, (row) => written(row.closedAt)),
    column('result', 18, (row) => say(row.result)),
    column('rating', 12, (row) => say(row.rating)),
  ]
}

/** What the filters name, in words: the place, the unit, the handler of what is listed, the item or class. */
async function narrowedTo(
  client: PoolClient,
  { place, lead, holder, kind }: Pick<ListQuery, 'place' | 'lead' | 'holder' | 'kind'>,
  programme: Programme,
  book: CountyBook,
  day: Day,
): Promise<Words[]> {
  const plain = (name: string | undefined): Words[] => (name ? [{ zh: name, en: name }] : [])
  const of = kind && programme.kinds(book, day).find((one) => one.code.startsWith(kind))
  return [
    ...(place && book.findPlace(place) ? plain(book.placeName(place)) : []),
    ...(lead ? plain(book.findOrganisation(lead)?.name) : []),
    ...(holder ? plain((await namesOf(client, book.county, [holder])).get(holder)) : []),
    // A class or subclass is told by its group, an item by its own name.
    ...(of ? [of.group[kind.length / 2 - 1] ?? of.words] : []),
  ]
}
