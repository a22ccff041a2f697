import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { scopeOf } from '../../access/scope.read.ts'
import { postsOf } from '../../actor.ts'
import type { BookKeeper, CountyBook } from '../../book.ts'
import { answerableAt } from '../../casework/answerable.ts'
import { type CaseFile, deskOf } from '../../casework/case.ts'
import { findCase, maySee, namesOf } from '../../casework/casework.read.ts'
import { deadlineView } from '../../casework/casework.routes.ts'
import { formAt } from '../../casework/form-view.ts'
import { dayOf } from '../../day.ts'
import { door, type Route } from '../../door.ts'
import type { Json } from '../../json.ts'
import { readPersonal } from '../../personal/personal.store.ts'
import type { Programme } from '../../programme/define.ts'
import type { Field } from '../../programme/field.ts'
import type { Reader } from '../../read.ts'
import type { Keys } from '../../secrets/keys.ts'
import { noticeAnswer, noticesAnswer } from './answers.ts'
import { type Audience, type NoticeKind, noticeStates } from './kind.ts'
import { listUp, versionsOf } from './notice.read.ts'
import { refuseNotice } from './refusals.ts'
import { showList } from './shown.ts'

export interface NoticesDeps {
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  /** The programme that keeps the lives of notices. */
  readonly life: string
  /** The county that visitors see. */
  readonly publicCounty: string
  now?(): Date
}

const open = { tag: 'public', visitors: true, perMinute: 240 } as const
const params = z.object({ id: z.uuid() })

/** Doors to notices: what is up for everybody, and one notice as its audience sees it. */
export function noticesRoutes({
  reader,
  keeper,
  keys,
  programmes,
  life,
  publicCounty,
  now = () => new Date(),
}: NoticesDeps): Route[] {
  const kinds = new Map(programmes.flatMap((p) => p.notices ?? []).map((kind) => [kind.id, kind]))
  const lives = programmes.find((p) => p.id === life)
  const publicKinds = () => [...kinds.values()].filter((kind) => kind.audiences.includes('internet'))

  const list = door({
    ...open,
    method: 'GET',
    url: '/api/public/notices',
    id: 'listNotices',
    summary: 'Public notices that are up now, newest first, without names',
    query: z.object({
      place: z
        .string()
        .regex(/^\d{6}(\d{3}){0,2}$/)
        .optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    answer: noticesAnswer,
    async handle({ query }) {
      const at = now()
      const book = await keeper.getBook(publicCounty)
      const found = await reader.read(publicCounty, (client) =>
        listUp(client, publicCounty, {
          place: query.place,
          limit: query.limit,
          life,
          kinds: publicKinds().map((kind) => kind.id),
          at,
        }),
      )
      return {
        json: {
          at,
          rows: found.map((file) => ({
            id: file.id,
            number: file.number,
            words: kinds.get(file.kind ?? '')?.words,
            placeName: book.placeName(file.place),
            from: dayOf(file.openedAt ?? file.filedAt),
            until: file.overallDueAt,
          })),
        },
      }
    },
  })

  const one = door({
    ...open,
    method: 'GET',
    url: '/api/public/notices/:id',
    id: 'getNotice',
    summary: 'One public notice as everybody may see it, while it is up: masked, with its corrections and its last day',
    params,
    answer: noticeAnswer,
    refuses: ['notice/unknown', 'notice/gone'],
    async handle({ params: { id } }) {
      const book = await keeper.getBook(publicCounty)
      return reader.read(publicCounty, async (client) => {
        const file = await findCase(client, publicCounty, id)
        const kind = file && file.programme === life ? kinds.get(file.kind ?? '') : undefined
        if (!file || !kind?.audiences.includes('internet') || file.state === noticeStates.drafted)
          return refuseNotice('unknown')
        if (!isUp(file, now())) return refuseNotice('gone')
        return { json: await viewOf(client, file, kind, 'internet', book) }
      })
    },
  })

  const inside = door({
    method: 'GET',
    url: '/api/notices/:id',
    id: 'getNoticeInside',
    summary: 'One notice as staff see it, or as it is printed for the board by who keeps it',
    tag: 'public',
    params,
    query: z.object({ for: z.enum(['board', 'office']) }),
    answer: noticeAnswer,
    refuses: ['notice/unknown'],
    async handle({ session, params: { id }, query }) {
      const book = await keeper.getBook(session.county)
      return reader.read(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const file = await findCase(client, session.county, id)
        const kind = file && file.programme === life ? kinds.get(file.kind ?? '') : undefined
        if (!file || !kind?.audiences.includes(query.for)) return refuseNotice('unknown')
        const keeps = maySee(file, scope, lives)
        const works = postsOf(scope).length > 0 && isUp(file, now())
        if (!keeps && !(query.for === 'office' && works)) return refuseNotice('unknown')
        return { json: await viewOf(client, file, kind, query.for, book) }
      })
    },
  })

  const isUp = (file: CaseFile, at: Date): boolean =>
    file.state === noticeStates.up && file.overallDueAt !== null && at < file.overallDueAt

  async function viewOf(client: PoolClient, file: CaseFile, kind: NoticeKind, audience: Audience, book: CountyBook) {
    const versions = await versionsOf(client, file.county, file.id)
    const persons = kind.name[audience] ? versions.flatMap((line) => (line.person ? [line.person] : [])) : []
    const names = await namesOf(client, file.county, persons)
    const shown = showList(kind, audience, versions, names)
    const texts =
      file.body && kind.text.includes(audience)
        ? await readPersonal(client, keys, file.county, [file.body], 'plain-only')
        : new Map<string, unknown>()
    const desk = deskOf(kind.examiner, file.place.slice(0, kind.level))
    const { role, phone } = await answerableAt(client, lives as Programme, book, desk, dayOf(now()))
    const fieldOf = (name: string) => (kind.columns[name] as NoticeKind['columns'][string]).field
    const told = (name: string, value: Json): Json =>
      fieldOf(name).kind === 'place' && typeof value === 'string' ? book.placeName(value) : value
    return {
      at: now(),
      id: file.id,
      number: file.number,
      kind: kind.id,
      words: kind.words,
      basis: kind.basis,
      audience,
      placeName: book.placeName(file.place),
      objections: { role, phone },
      internet: kind.audiences.includes('internet'),
      state: file.state,
      stateWords: lives?.lifecycle.states[file.state]?.words ?? null,
      from: file.openedAt && dayOf(file.openedAt),
      until: file.overallDueAt,
      deadline: deadlineView(file, lives as Programme, book, now()),
      code: codeOf(file.id, shown.version),
      text: texts.get(file.body ?? '') ?? null,
      ...shown,
      columns: shown.columns.map((column) => ({
        ...column,
        field: formAt({ cell: fieldOf(column.name) }, book, file.place).cell as Field,
      })),
      lines: shown.lines.map((line) => ({
        ...line,
        cells: Object.fromEntries(Object.entries(line.cells).map(([name, value]) => [name, told(name, value)])),
      })),
      changes: shown.changes.map((change) => ({
        ...change,
        before: change.column ? told(change.column, change.before) : null,
        after: change.column ? told(change.column, change.after) : null,
      })),
    }
  }
  return [list, one, inside]
}

const codeOf = (id: string, version: number): string =>
  createHash('sm3').update(`notice:${id}:${version}`).digest('hex').slice(0, 8).toUpperCase()
