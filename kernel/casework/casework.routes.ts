import type { PoolClient } from 'pg'
import { z } from 'zod'
import { inspects } from '../access/inspection.ts'
import { readersOf, recordReading, recordReadings } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { Desk } from '../act.ts'
import { postsOf, type Scope } from '../actor.ts'
import type { Because } from '../because.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { addDays, type Day, dayOf, getDay, isDay, startOfDay } from '../day.ts'
import { door, type Route, type Session } from '../door.ts'
import type { Id } from '../id.ts'
import type { JsonObject } from '../json.ts'
import { readPersonal } from '../personal/personal.store.ts'
import type { Programme } from '../programme/define.ts'
import { fieldOfPath } from '../programme/field.ts'
import { hasDoor } from '../programme/lifecycle.ts'
import type { WorkList } from '../programme/list.ts'
import { isOfCases } from '../publicity/figure.ts'
import type { Reader } from '../read.ts'
import { declareRefusals, getRefusalKind, isRefusal, type Refusal } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import { fillWords, type Words } from '../words.ts'
import { casesNear, countJoined } from './alike.read.ts'
import { answerableAt, officePhone } from './answerable.ts'
import { caseAnswer, casesAnswer, unmaskAnswer, workAnswer } from './answers.ts'
import { type Attached, attachedTo } from './attached.read.ts'
import type { CaseFile } from './case.ts'
import {
  COUNTED,
  countList,
  findCase,
  handsOf,
  listCases,
  listSteps,
  namesOf,
  type Page,
  prefixesOf,
  type RoleReads,
  readAt,
} from './casework.read.ts'
import { deadline, withHolds } from './clock.ts'
import { mayOpenClosed } from './closed.ts'
import { holdsOf, runOf } from './due.ts'
import { findMeant } from './find.read.ts'
import { formFor, formView, namedIn, personalIn, reasonsShown } from './form-view.ts'
import { namesListed } from './listed.read.ts'
import { elapsed, remaining } from './reading.ts'
import { refuseCase } from './refusals.ts'
import { sightOf } from './sealed.read.ts'
import { isSealed, programmeOfCase } from './sealed.ts'
import { maskedFor, neutrally, nobody } from './seen.ts'
import { stagesOf } from './stages.ts'
import { stepRoutes } from './step.routes.ts'
import { mayStep } from './step.ts'
import { timedSteps, workedSteps } from './timed-words.ts'
import { urgenciesOf, urgencyOf } from './urgency.ts'

export interface CaseworkDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  now?(): Date
}

export const refuseList = declareRefusals('list', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个清单', en: 'There is no such list' },
    todo: { zh: '请从左边的清单中选择', en: 'Choose one from the navigation' },
  },
})

const caseId = z.object({ id: z.uuid() })
export const listQuery = z.object({
  list: z.string(),
  programme: z.string(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  afterAt: z.string().optional(),
  afterId: z.uuid().optional(),
  town: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  place: z
    .string()
    .regex(/^\d{6}(\d{3}){0,3}$/)
    .optional(),
  source: z.string().max(40).optional(),
  kind: z.string().optional(),
  /** The unit that leads, or any of the asker's own; and who handles it. */
  lead: z.union([z.uuid(), z.literal('own')]).optional(),
  holder: z.uuid().optional(),
  /** Only what stands under one heading of the list. */
  urgency: z.enum(['today', 'soon', 'later', 'new', 'week', 'earlier']).optional(),
  /** A number, a place, a unit, a kind, the last hand's name; by characters, pinyin or initials. */
  q: z.string().max(40).optional(),
  /** Only what a figure of the programme counts in a period of civil days, or the base that a rate is taken of. */
  figure: z.string().max(80).optional(),
  base: z.literal('yes').optional(),
  from: z.string().refine(isDay).optional(),
  to: z.string().refine(isDay).optional(),
})
export type ListQuery = z.output<typeof listQuery>

/** A list's query as the reads take it; what was typed into the search is looked up in the register. */
export async function pageOf(
  client: PoolClient,
  query: ListQuery,
  list: WorkList,
  programme: Programme,
  book: CountyBook,
  prefixes: readonly string[],
  at: Date,
): Promise<Page | Refusal> {
  const counted = query.figure && countedIn(query, query.figure, programme, book.county, dayOf(at))
  if (counted && isRefusal(counted)) return counted
  const urgency = query.urgency && urgenciesOf(list, book.calendar, at).find((u) => u.key === query.urgency)
  return {
    limit: query.limit,
    ...(query.afterAt && query.afterId ? { after: { at: query.afterAt, id: query.afterId } } : {}),
    ...(query.town ? { town: query.town } : {}),
    ...(query.place ? { place: query.place } : {}),
    ...(query.source ? { source: query.source } : {}),
    ...(query.kind ? { kind: query.kind } : {}),
    ...(query.lead ? { lead: query.lead } : {}),
    ...(query.holder ? { holder: query.holder } : {}),
    ...(urgency?.from ? { from: urgency.from } : {}),
    ...(urgency?.until ? { until: urgency.until } : {}),
    ...(query.q?.trim() ? { found: await findMeant(client, programme, book, prefixes, query.q, dayOf(at)) } : {}),
    ...(counted ? { counted } : {}),
  }
}

/** What a figure counts in the days asked for, today where none are: its list holds as many cases as the figure says. */
function countedIn(
  { base, from, to }: ListQuery,
  key: string,
  programme: Programme,
  county: string,
  today: Day,
): NonNullable<Page['counted']> | Refusal {
  const figure = programme.figures.find((one) => one.key === key)
  const filter = base ? figure?.of : figure?.counts
  if (!filter || !isOfCases(filter)) return refuseList('unknown')
  const span = { from: startOfDay(from ? getDay(from) : today), to: startOfDay(addDays(to ? getDay(to) : today, 1)) }
  return { filter, span: { county, ...span, places: [] } }
}

const widest = ['taken-part', 'figures', 'organisation', 'cases', 'place'] as const

/** What roles may read in these programmes, the most that one of them allows: for cases ask for one, since a role may read more in another. */
export function readsOf(programmes: readonly Programme[]): RoleReads {
  const found = new Map<string, (typeof widest)[number]>()
  for (const { roles } of programmes)
    for (const [role, { reads }] of Object.entries(roles))
      if (widest.indexOf(reads) > widest.indexOf(found.get(role) ?? 'taken-part') || !found.has(role))
        found.set(role, reads)
  return found
}

/** Doors of all programmes' cases: worklists, one case, and an act for every step of every lifecycle. */
export function caseworkRoutes(deps: CaseworkDeps): Route[] {
  const { reader, keeper, programmes, keys } = deps
  const now = deps.now ?? (() => new Date())
  const programmeOf = (id: string) => programmes.find((p) => p.id === id)

  const lists = door({
    method: 'GET',
    url: '/api/work',
    id: 'listWork',
    summary: 'The worklists of the signed-in person with live counts',
    tag: 'casework',
    answer: workAnswer,
    handle: ({ session }) =>
      reader.read(session.county, async (client) => {
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const roles = new Set(scope.posts.map((p) => p.role))
        const mine = programmes.flatMap((p) =>
          p.lists
            .filter((l) => !l.aside && (l.roles.length === 0 || l.roles.some((r) => roles.has(r))))
            .map((l) => ({ p, l })),
        )
        const book = await keeper.getBook(session.county)
        const fact = book.calendar.kind(dayOf(at))
        const counts = await Promise.all(
          mine.map(({ p, l }) =>
            l.newest ? Promise.resolve(null) : countList(client, readAt(l, book, at), p.id, scope, readsOf([p]), at),
          ),
        )
        return {
          json: {
            at,
            today: { day: dayOf(at), kind: fact.kind, name: fact.name ?? null },
            lists: mine.map(({ p, l }, i) => ({
              programme: p.id,
              key: l.key,
              words: l.words,
              group: l.group,
              begins: beginningsOf(p, l, roles),
              count: counts[i] == null ? null : Math.min(counts[i], COUNTED),
              capped: (counts[i] ?? 0) > COUNTED,
            })),
          },
        }
      }),
  })

  const list = door({
    method: 'GET',
    url: '/api/cases',
    id: 'listCases',
    summary: 'One page of a worklist, what burns first',
    tag: 'casework',
    query: listQuery,
    answer: casesAnswer,
    refuses: ['list/unknown'],
    async handle({ session, query }) {
      const programme = programmeOf(query.programme)
      const found = programme?.lists.find((l) => l.key === query.list)
      if (!programme || !found) return refuseList('unknown')
      const reads = readsOf([programme])
      return reader.read(session.county, async (client) => {
        const at = now()
        const [scope, book] = await Promise.all([
          scopeOf(client, session, dayOf(at)),
          keeper.getBookOf(client, session.county),
        ])
        const page = await pageOf(client, query, found, programme, book, prefixesOf(scope, reads), at)
        if (isRefusal(page)) return page
        const cases = await listCases(client, readAt(found, book, at), programme.id, scope, reads, page, at)
        if (inspects(scope)) await recordLooks(session, `${programme.id}/${found.key}`, cases)
        const last = cases.at(-1)
        return {
          json: {
            at,
            rows: await rowsOf(client, cases, programme, book, keys, at, { ...found, reader: session.person, scope }),
            next:
              last && cases.length === query.limit
                ? {
                    afterAt: found.newest ? last.filedAt.toISOString() : (last.dueAt?.toISOString() ?? 'infinity'),
                    afterId: last.id,
                  }
                : null,
          },
        }
      })
    },
  })

  /** Who inspects leaves a trace of every page of a list too, on each case of it; without the trace there is no page. */
  const recordLooks = (session: Session, list: string, cases: readonly CaseFile[]): Promise<void> =>
    reader.readAndRecord(session.county, async (client) => {
      const look = { session, kind: 'search', fields: [list] } as const
      await recordReading(client, { ...look, subjectKind: 'list', subject: null, rows: cases.length })
      await recordReadings(
        client,
        { ...look, subjectKind: 'case' },
        cases.map((file) => file.id),
      )
    })

  const one = door({
    method: 'GET',
    url: '/api/cases/:id',
    id: 'getCase',
    summary: 'One case: its texts, steps, deadline with reasons, who is answerable, what can be done and who read it',
    tag: 'casework',
    params: caseId,
    answer: caseAnswer,
    refuses: ['case/unknown'],
    async handle({ session, params, phone = false }) {
      const book = await keeper.getBook(session.county)
      return reader.readAndRecord(session.county, async (client) => {
        const at = now()
        const scope = await scopeOf(client, session, dayOf(at))
        const file = await findCase(client, session.county, params.id)
        const sight = file && (await sightOf(client, file, scope, programmes))
        if (!file || !sight) return refuseCase('unknown')
        await recordReading(client, { session, kind: 'open-case', subjectKind: 'case', subject: file.id, fields: [] })
        const view = await caseView(client, file, sight.programme, book, keys, scope, at)
        if (sight.neutral) return { json: neutrally(view) }
        const leads = postsOf(scope).some((post) => sight.programme.roles[post.role]?.leads)
        return { json: phone && leads ? maskedFor(session.name, view) : view }
      })
    },
  })

  const unmask = door({
    method: 'POST',
    url: '/api/cases/:id/unmask',
    id: 'unmaskCase',
    summary: 'Opens the reporter’s phone number; the purpose is recorded',
    tag: 'casework',
    params: caseId,
    body: z.object({ purpose: z.string().min(2).max(60) }),
    answer: unmaskAnswer,
    refuses: ['case/unknown', 'case/discreet', 'case/not-yours'],
    handle: ({ session, params, body }) =>
      reader.readAndRecord(session.county, async (client) => {
        const scope = await scopeOf(client, session, dayOf(now()))
        const file = await findCase(client, session.county, params.id)
        const programme = file && (await sightOf(client, file, scope, programmes))?.programme
        if (!file || !programme) return refuseCase('unknown')
        if (inspects(scope)) return refuseCase('not-yours')
        if (programme.reporterShown?.(file, scope) === 'nothing') return refuseCase('discreet')
        const steps = await listSteps(client, session.county, file.id)
        const phone = (steps[0]?.form.phone as { personal?: string } | undefined)?.personal
        await recordReading(client, {
          session,
          kind: 'unmask',
          subjectKind: 'case',
          subject: file.id,
          fields: ['phone'],
          purpose: body.purpose,
        })
        const values = phone ? await readPersonal(client, keys, session.county, [phone], 'sealed-too') : new Map()
        return { json: { phone: phone ? (values.get(phone) ?? null) : null } }
      }),
  })

  const steps = programmes.flatMap((programme) =>
    Object.entries(programme.lifecycle.steps)
      .filter(([, step]) => hasDoor(step))
      .flatMap(([name, step]) => stepRoutes(programme, name, step.from === null, step.by.includes('anyone'), deps)),
  )
  return [lists, list, one, unmask, ...steps]
}

/** Of the steps that a list offers to begin with, those that one of these roles takes. */
function beginningsOf(programme: Programme, { begins = [] }: WorkList, roles: ReadonlySet<string>) {
  return begins.flatMap((name) => {
    const step = programme.lifecycle.steps[name]
    const may = step?.by.some((who) => typeof who === 'object' && 'role' in who && roles.has(who.role))
    return step && may ? [{ step: name, words: step.words }] : []
  })
}

/** What a worklist row shows. Titles are personal values; an erased or missing one falls back to the item's plain name. */
export async function rowsOf(
  client: PoolClient,
  cases: readonly CaseFile[],
  programme: Programme,
  book: CountyBook,
  keys: Keys,
  at: Date,
  how: { readonly newest?: boolean; readonly reader?: Id | null; readonly scope?: Scope } = {},
) {
  const titles = cases.flatMap((c) => (c.title ? [c.title] : []))
  const people = cases.flatMap((c) => [c.lastActor, c.reporter].filter((id) => id !== null))
  const county = cases[0]?.county ?? ''
  const [texts, hands, heads] = await Promise.all([
    readPersonal(client, keys, county, titles, 'plain-only'),
    handsOf(client, county, people, dayOf(at)),
    programme.about && how.scope
      ? namesListed(
          client,
          county,
          programme.about,
          cases.map(({ id }) => id),
        )
      : new Map<Id, string>(),
  ])
  const urgencies = urgenciesOf(how, book.calendar, at)
  const groups = new Map(programme.kinds(book, dayOf(at)).map((kind) => [kind.code, kind.group[0]]))
  const firstWords = Object.values(programme.lifecycle.steps).find((step) => step.from === null)?.words ?? null
  /**
   * Whom to ring: who was last on it, or, where that was the reader, the official who reported it; by name, post and the number
   * of the office. A resident who reported is not named in a list.
   */
  const handOf = (c: CaseFile) => {
    const reported =
      c.lastActor !== null &&
      c.lastActor === how.reader &&
      c.reporter !== how.reader &&
      hands.get(c.reporter ?? '')?.office
    const person = reported ? c.reporter : c.lastActor
    const shown = programme.reporterShown?.(c, how.scope ?? null) ?? 'name'
    const office = person === c.reporter && shown !== 'name' ? undefined : hands.get(person ?? '')?.office
    return {
      name: person && (office || person !== c.reporter) ? (hands.get(person)?.name ?? null) : null,
      step: reported
        ? firstWords
        : (programme.lifecycle.steps[c.lastStep]?.words ?? programme.says[`step.${c.lastStep}`] ?? null),
      title: office?.title ?? null,
      phone: officePhone(book, office?.organisation),
    }
  }
  // Only whoever is signed in, and reads these cases by a post or as taken part, learns whom they are about.
  const aboutOf = (c: CaseFile): string | null =>
    programme.aboutReporter && how.scope && c.reporter && c.reporter !== how.reader && !isSealed(c)
      ? (hands.get(c.reporter)?.name ?? null)
      : (heads.get(c.id) ?? null)
  return cases.map((c) => ({
    id: c.id,
    number: c.number,
    programme: programmeOfCase(c),
    state: c.state,
    stateWords: programme.lifecycle.states[c.state]?.words ?? null,
    stage: programme.lifecycle.states[c.state]?.stage ?? 0,
    stages: stagesOf(c, programme),
    flags: c.flags,
    kind: c.kind,
    kindWords: c.kind ? programme.kindWords(c.kind, book, dayOf(at)) : null,
    kindGroup: groups.get(c.kind ?? '') ?? null,
    title: c.title ? (texts.get(c.title) ?? null) : aboutOf(c),
    place: c.place,
    placeName: book.placeName(c.place),
    lon: c.lon,
    lat: c.lat,
    source: c.source,
    sourceWords: c.source ? (programme.says[`source.${c.source}`] ?? null) : null,
    lead: c.lead ? { id: c.lead, name: book.findOrganisation(c.lead)?.short ?? '' } : null,
    lastHand: isSealed(c) ? nobody : handOf(c),
    urgency: urgencyOf(urgencies, how.newest ? c.filedAt : c.dueAt),
    filedAt: c.filedAt,
    dueAt: c.dueAt,
    closedAt: c.closedAt,
    onTime: c.onTime,
    provisional: c.provisional,
    chip: chipOf(c, programme, book, at),
    result: c.result ? (programme.says[`result.${c.result}`] ?? null) : null,
    rating: c.rating ? (programme.says[`rating.${c.rating}`] ?? null) : null,
  }))
}

/** The date chip: on time, soon (80 % run), late, held or done; with what is left in the clock's own unit. */
export function chipOf(c: CaseFile, programme: Programme, book: CountyBook, at: Date) {
  if (c.closedAt) return { state: 'done' as const, onTime: c.onTime }
  const state = programme.lifecycle.states[c.state]
  if (state?.held) return { state: 'held' as const, reviewAt: c.dueAt }
  if (!c.dueAt) return null
  const clock =
    state?.within === 'overall'
      ? c.limit?.clock
      : state?.within
        ? (
            book.getParameter(state.within, dayOf(c.stageAt), c.place).value as {
              clock: NonNullable<CaseFile['limit']>['clock']
            }
          ).clock
        : undefined
  const start = state?.within === 'overall' && c.limit ? new Date(c.limit.start) : c.stageAt
  const left = remaining(
    { start, due: c.dueAt, clock: clock ?? 'civil-days' },
    at,
    book.calendar,
    book.hoursOf(c.place),
  )
  const share = (at.getTime() - start.getTime()) / Math.max(1, c.dueAt.getTime() - start.getTime())
  return {
    state: left.over
      ? ('late' as const)
      : c.provisional
        ? ('provisional' as const)
        : c.flags.includes('due-soon') || share >= 0.8
          ? ('soon' as const)
          : ('ok' as const),
    left,
  }
}

/** How far back cases of one kind in one village count as near. */
const NEAR_DAYS = 30

async function caseView(
  client: PoolClient,
  file: CaseFile,
  programme: Programme,
  book: CountyBook,
  keys: Keys,
  scope: Scope,
  at: Date,
) {
  const steps = await listSteps(client, file.county, file.id)
  const personal = steps.flatMap((s) => personalIn(s.form))
  const [row] = await rowsOf(client, [file], programme, book, keys, at, { reader: scope.person, scope })
  const [texts, names, answerable, readers, files, near, joined, main] = await Promise.all([
    readPersonal(client, keys, file.county, personal, 'plain-only'),
    namesOf(
      client,
      file.county,
      steps.flatMap((s) => (s.actor ? [s.actor] : [])),
    ),
    file.desk ? answerableAt(client, programme, book, file.desk, dayOf(at)) : Promise.resolve(null),
    readersOf(client, file.county, file.id),
    attachedTo(client, file.county, file.id),
    // What happened nearby matters of what is reported by a catalogue.
    programme.kinds(book, dayOf(at)).length > 0
      ? casesNear(client, file, startOfDay(addDays(dayOf(at), -NEAR_DAYS)))
      : [],
    countJoined(client, file.county, [file.id]),
    file.main ? findCase(client, file.county, file.main) : Promise.resolve(undefined),
  ])
  const shownTexts = new Map<string, unknown>([...texts, ...(await namedIn(client, file.county, programme, steps))])
  const hands = steps.map((s) => ({ ...s, form: s.form as JsonObject }))
  const shown = programme.reporterShown?.(file, scope) ?? 'name'
  const isOpen = (f: Attached) => {
    const step = steps[f.no - 1]
    const closed = step && fieldOfPath(programme.lifecycle.steps[step.step]?.form, f.field)?.closed
    return !closed || mayOpenClosed(file, scope, step.actor)
  }
  return {
    ...row,
    at,
    helps: programme.helps === true,
    stepNo: file.stepNo,
    level: file.level,
    levelWords: programme.says[`level.${file.level}`] ?? null,
    public: file.public,
    assisting: file.assisting.map((id) => ({ id, name: book.findOrganisation(id)?.short ?? '' })),
    own: file.reporter !== null && file.reporter === scope.person,
    answerable,
    near: {
      days: NEAR_DAYS,
      count: near.reduce((sum, n) => sum + n.count, 0),
      leads: near.flatMap((n) => (n.lead ? [book.findOrganisation(n.lead)?.short ?? ''] : [])),
    },
    main: main ? { id: main.id, number: main.number } : null,
    // What took a sealed case over was not joined to it.
    joined: isSealed(file) ? 0 : (joined.get(file.id) ?? 0),
    deadline: deadlineView(file, programme, book, at),
    attachments: files
      .filter(isOpen)
      .map(({ file, no, field, mediaType }) => ({ file, step: no, field, type: mediaType })),
    steps: steps.map((s) => ({
      no: s.no,
      step: s.step,
      words: programme.lifecycle.steps[s.step]?.words ?? programme.says[`step.${s.step}`] ?? clockWords[s.step] ?? null,
      told: programme.lifecycle.steps[s.step]?.told ?? null,
      from: s.from_state,
      to: s.to_state,
      at: s.at,
      recordedAt: s.recorded_at,
      // The reporter's name is not told to handlers; a reporter sees their own.
      actor:
        s.actor &&
        (s.post !== null || s.actor === scope.person || file.source !== 'resident') &&
        (s.actor !== file.reporter || shown === 'name')
          ? (names.get(s.actor) ?? null)
          : null,
      organisation: s.organisation ? (book.findOrganisation(s.organisation)?.short ?? null) : null,
      lead: book.findOrganisation(leadTold(programme, steps, s) ?? '')?.short ?? null,
      form: formView(programme, s.step, s.form, shownTexts, book, mayOpenClosed(file, scope, s.actor)).filter(
        ({ name }) => shown !== 'nothing' || programme.lifecycle.steps[s.step]?.form[name]?.purpose !== 'contact',
      ),
      because: s.because && reasonsShown(s.because as Because, programme, shownTexts, book),
    })),
    acts: Object.entries(programme.lifecycle.steps).flatMap(([name, step]) => {
      if (!step.from?.includes(file.state) || step.offered?.(file, hands) === false) return []
      const may = mayStep(step, file, hands, scope)
      if (isRefusal(may) && may.refused === 'case/not-yours') return []
      return [
        {
          step: name,
          words: step.words,
          key: step.key ?? null,
          rank: step.rank ?? 'usual',
          form: formFor(step, hands, book, file),
          refused: isRefusal(may) ? whyNot(may) : null,
        },
      ]
    }),
    watermark: null as string | null,
    // That the reporter looked tells who reported.
    readers: readers.filter(
      ({ reader }) =>
        reader !== file.reporter || reader === scope.person || (shown === 'name' && file.source !== 'resident'),
    ),
  }
}

export type CaseView = Awaited<ReturnType<typeof caseView>>

/** What clocks and workers do to a case is told like any other step. */
const clockWords: { readonly [step: string]: Words } = { ...timedSteps, ...workedSteps }

/** A refusal as the list of acts tells it: in words, before anything is pressed. */
function whyNot({ refused, fills = {} }: Refusal) {
  const kind = getRefusalKind(refused)
  return { code: refused, words: fillWords(kind.says, fills), todo: fillWords(kind.todo, fills) }
}

/** The limits of a case with their derivation, for the screens that explain them. */
export function deadlineView(file: CaseFile, programme: Programme, book: CountyBook, at: Date) {
  const state = programme.lifecycle.states[file.state]
  const [calendar, hours] = [book.calendar, book.hoursOf(file.place)]
  const overall = file.limit && withHolds(runOf(file.limit), holdsOf(file.limit), calendar, hours)
  const stage =
    state?.within && state.within !== 'overall' && !state.end
      ? (() => {
          const parameter = book.getParameter(state.within, dayOf(file.stageAt), file.place)
          const limit = parameter.value as { amount: number; clock: NonNullable<CaseFile['limit']>['clock'] }
          return {
            parameter,
            limit,
            used: elapsed(file.stageAt, at, limit.clock, calendar, hours).amount,
            start: file.stageAt,
            ...deadline({ start: file.stageAt, ...limit }, calendar, hours),
          }
        })()
      : null
  /** What has run by now, or ran until it was done; holds left out. */
  const until = file.doneAt ?? file.closedAt ?? at
  const used = file.limit
    ? elapsed(new Date(file.limit.start), until, file.limit.clock, calendar, hours, holdsOf(file.limit)).amount
    : null
  /** All that has run since the first start, where a ruling started the limit anew. */
  const total = file.limit?.first
    ? elapsed(new Date(file.limit.first), until, file.limit.clock, calendar, hours).amount
    : used
  const running =
    file.limit && overall?.state === 'running' && !file.doneAt && !file.closedAt
      ? { start: new Date(file.limit.start), due: overall.due, clock: file.limit.clock }
      : null
  const left = running && remaining(running, at, calendar, hours)
  return {
    overall: file.limit ? { limit: file.limit, course: overall, used, total, left } : null,
    stage,
    provisional: file.provisional,
    breachedAt: file.breachedAt,
    dueAt: file.dueAt,
    overallDueAt: file.overallDueAt,
    answerBy: file.answerBy,
  }
}

/** The lead unit that a step set; where its sentence names one and it stayed as it was, the one that leads. */
const leadTold = (
  programme: Programme,
  steps: readonly { no: number; lead: string | null }[],
  { no, step, lead }: { no: number; step: string; lead: string | null },
): string | null =>
  programme.lifecycle.steps[step]?.told?.zh.includes('{lead}')
    ? (steps.findLast((s) => s.no <= no && s.lead)?.lead ?? null)
    : lead
