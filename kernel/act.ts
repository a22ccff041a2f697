import type { Writable } from 'node:stream'
import pg, { type Pool, type PoolClient, type QueryResult, type Submittable } from 'pg'
import type { z } from 'zod'
import type { Actor, PostHeld, Scope } from './actor.ts'
import { NIL } from './actor.ts'
import type { Answer, Because } from './because.ts'
import type { BookKeeper, CountyBook } from './book.ts'
import { findContest } from './contest.ts'
import { type Day, dayOf } from './day.ts'
import { type Effect, type Stamp, type Write, writesOf } from './effect.ts'
import { type Asking, type FactName, type Facts, getFactSource, type Statement } from './fact.ts'
import { type Id, newId } from './id.ts'
import { canonical } from './journal/canonical.ts'
import { digestWrites } from './journal/digest.ts'
import type { Json, JsonObject } from './json.ts'
import { declareRefusals, isRefusal, type Refusal, RefusalError } from './refusal.ts'
import { isKeyedDigest, keyedDigest } from './secrets/keyed-digest.ts'
import type { Keys } from './secrets/keys.ts'
import { writeStatement } from './statement.ts'
import { openAnswer, sealAnswer } from './stored-answer.ts'

/*
 * The desk: the one write path. Round trip 1 begins, sets the county, takes the locks in sorted order and loads the key,
 * the actor's posts and the facts that the act says it reads. The act's pure `decide` answers effects or a refusal.
 * Round trip 2 writes all rows of all books, the journal and the answer as one statement, and commits.
 */

export const refuseAct = declareRefusals('act', {
  malformed: {
    status: 400,
    retry: false,
    says: { zh: '填写的内容不完整或格式不对', en: 'What was filled in is incomplete or has the wrong form' },
    todo: { zh: '请按各栏提示修改后再提交', en: 'Mend the fields as marked and send again' },
  },
  'key-reused': {
    status: 409,
    retry: false,
    says: { zh: '同一提交编号已用于另一内容', en: 'This key was already used for another content' },
    todo: { zh: '请刷新页面后重新提交', en: 'Reload the page and send again' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这项操作', en: 'There is no such act' },
    todo: { zh: '请刷新页面', en: 'Reload the page' },
  },
  'sign-in': {
    status: 401,
    retry: false,
    says: { zh: '请先登录', en: 'Please sign in first' },
    todo: { zh: '登录后再办理，已填内容会保留', en: 'Sign in; what you filled in is kept' },
  },
  busy: {
    status: 503,
    retry: true,
    says: { zh: '同一件正在由他人办理', en: 'Somebody else is acting on the same matter' },
    todo: { zh: '请稍等片刻再试', en: 'Wait a moment and try again' },
  },
  undone: {
    status: 409,
    retry: false,
    says: { zh: '同批有一行未通过，整批未办', en: 'One row of the batch was refused, so nothing was done' },
    todo: { zh: '请先处理未通过的行', en: 'Settle the refused row first' },
  },
  past: {
    status: 400,
    retry: false,
    says: { zh: '办理时间只能由导入填写', en: 'Only imports may say when an act took place' },
    todo: { zh: '请去掉办理时间', en: 'Leave the time out' },
  },
})

/** What an act is given to decide on. Nothing else: no clock, no database. */
export interface Given<I, N extends FactName = never> {
  readonly act: Id
  readonly input: I
  readonly actor: Actor
  readonly scope: Scope
  readonly at: Date
  readonly day: Day
  readonly facts: Pick<Facts, N>
  readonly book: CountyBook
  /** Makes an id for something new, sorted after `at`. */
  mint(): Id
}

export interface Decision {
  readonly effects: readonly Effect[]
  /** What the caller is told and what the same key answers for ever. Ids, codes, numbers; no personal values. */
  readonly answer: JsonObject
  /** What goes to the sender alone, beside the answer; the key keeps it sealed. */
  readonly told?: JsonObject
  /** What the journal keeps beside the rows' digest. No personal values. */
  readonly journal?: JsonObject
  readonly subject?: Id
  /** The reasons stand with what the act wrote (a case's step); the journal then names the rule only. */
  readonly reasonsKept?: boolean
}

/** One kind of act: a programme's step or an instrument's own act. */
export interface ActKind<I = unknown, N extends FactName = FactName> {
  readonly kind: string
  readonly programme?: string
  readonly schema: z.ZodType<I>
  /** True where a visitor without an account may do it; such kinds stand in a checked list. */
  readonly anyone?: boolean
  /** The thing acted on; facts are loaded for it. */
  subject?(input: I): Id | null
  place?(input: I): string | null
  /** Names of further things for which facts are loaded, such as `account:<id>`. */
  names?(input: I, where: { readonly county: string; readonly day: Day }): readonly string[]
  /** Names of locks, such as `case:<id>`. They are taken in sorted order. */
  locks(input: I): readonly string[]
  readonly reads: readonly N[]
  decide(given: Given<I, N>): Answer<Decision>
}

export interface ActRequest {
  readonly kind: string
  readonly county: string
  readonly actor: Actor
  /** Chosen by the caller, one per intention; the same key with the same body answers the same. */
  readonly key: string
  readonly input: unknown
  /** When it took place. Only import, demonstration and timers may say so. */
  readonly at?: Date
}

export interface Done {
  readonly act: Id
  readonly answer: JsonObject
  readonly because: Because
  /** True where the key had been answered before and nothing was done now. */
  readonly repeated: boolean
  /** Of a rehearsal: what the act would have written, so that a screen can say what follows. */
  readonly effects?: readonly Effect[]
}

export type Outcome = Done | Refusal

export interface Desk {
  perform(request: ActRequest): Promise<Outcome>
  /** Each act for itself ('each'), or all or none ('all'). Answers stand in the order of the requests. */
  performAll(requests: readonly ActRequest[], mode: 'each' | 'all'): Promise<readonly Outcome[]>
  /** Walks the same path and rolls back: no key, no number, a short lock timeout. */
  rehearse(request: Omit<ActRequest, 'key'>): Promise<Outcome>
}

export interface DeskSetting {
  readonly pool: Pool
  readonly keeper: BookKeeper
  readonly kinds: ReadonlyMap<string, ActKind>
  /** Under which the bodies of acts are digested. */
  readonly keys: Keys
  now?(): Date
}

type Mode = 'perform' | 'rehearse'
interface Prepared {
  readonly request: ActRequest
  readonly kind: ActKind
  readonly input: unknown
  readonly at: Date
  /** What the key stands for, digested when it is stored or compared. */
  readonly body: string
  readonly locks: readonly string[]
  /** What else it is about: acts about the same thing are not decided side by side. */
  readonly names: readonly string[]
}
interface Decided {
  readonly prepared: Prepared
  readonly stamp: Stamp
  readonly decision: Decision
  readonly because: Because
}

const countyPattern = /^\d{6}$/
const BODY = 'act-body'
const MAX_TRIES = 4
const pastAllowed: ReadonlySet<Actor['via']> = new Set(['import', 'demonstration', 'timer', 'hearing'])

const POSTS = {
  name: 'desk-posts',
  text: `select p.id, p.person, p.role, p.title, p.organisation, p.place, p.kind, null::uuid as delegated_by
      from post p where p.county = $1 and p.person = $2 and p.retracted_at is null and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date)
    union all
    select p.id, p.person, p.role, p.title, p.organisation, p.place, p.kind, p.person
      from delegation d join post p on p.county = d.county and p.id = d.post and p.retracted_at is null
        and p.from_day <= $3::date and (p.to_day is null or p.to_day > $3::date)
      where d.county = $1 and d.delegate = $2 and d.retracted_at is null and d.from_day <= $3::date and d.to_day > $3::date`,
}

/** Rows of `POSTS` as posts held. */
export function readPosts(rows: readonly Record<string, unknown>[]): PostHeld[] {
  return rows.map((r) => ({
    id: r.id as Id,
    person: r.person as Id,
    role: r.role as string,
    organisation: r.organisation as Id,
    place: r.place as string,
    kind: r.kind as PostHeld['kind'],
    title: r.title as string,
    ...(r.delegated_by ? { delegatedBy: r.delegated_by as Id } : {}),
  }))
}

/** The statement that loads the posts an actor may use on a day. */
export const postsStatement = (county: string, person: Id, day: Day): Statement => ({
  ...POSTS,
  values: [county, person, day],
})

export function createDesk({ pool, keeper, kinds, keys, now = () => new Date() }: DeskSetting): Desk {
  function prepare(request: ActRequest): Prepared | Refusal {
    const kind = kinds.get(request.kind)
    if (!kind || !countyPattern.test(request.county)) return refuseAct('unknown')
    if (!request.actor.person && !kind.anyone && request.actor.via === 'web') return refuseAct('sign-in')
    if (request.at && !pastAllowed.has(request.actor.via)) return refuseAct('past')
    const parsed = kind.schema.safeParse(request.input)
    if (!parsed.success) return malformed(parsed.error)
    const { kind: named, county, actor, key } = request
    const at = request.at ?? now()
    return {
      request,
      kind,
      input: parsed.data,
      at,
      body: canonical({ county, actor: actor.person, key, kind: named, input: parsed.data as Json }),
      locks: [...kind.locks(parsed.data)].sort(),
      names: kind.names?.(parsed.data, { county, day: dayOf(at) }) ?? [],
    }
  }

  /** One transaction over acts whose locks are disjoint. Answers one outcome each; `all` undoes everything at the first refusal. */
  async function transact(acts: readonly Prepared[], mode: Mode, all: boolean): Promise<Outcome[]> {
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      const outcomes = await attempt(client, acts, mode, all)
      return outcomes
    } catch (error) {
      // The driver's own stack ends at the socket.
      if (error instanceof Error) Error.captureStackTrace(error)
      await client.query('rollback').catch((e: Error) => {
        broken = e
      })
      throw error
    } finally {
      client.release(broken)
    }
  }

  async function attempt(client: PoolClient, acts: readonly Prepared[], mode: Mode, all: boolean): Promise<Outcome[]> {
    const first = acts[0] as Prepared
    const county = first.request.county
    // Two processes that send one batch follow each other from its first key on, instead of meeting in the middle.
    const keyed = acts.length > 1 ? acts.map(keyLock) : []
    const locks = [...new Set([...acts.flatMap((a) => a.locks), ...keyed])].sort()

    // Round trip 1.
    const questions: Question[] = [beginOf(county, mode)]
    /** Where the rows of a question will stand among the answers. */
    const ask = (question: Question): number => questions.push(question) - 1
    if (locks.length > 0) ask({ ...LOCKS, values: [locks] })
    const stored = ask(keysOf(county, mode === 'perform' ? acts : []))
    const asked = askAll(acts, ask)
    const answers = await together(client, questions)

    const keyRows = answers[stored]?.rows as KeyRow[]
    const book = await keeper.getBook(county, keyRows[0]?.version ?? 0n)
    const outcomes: Outcome[] = []
    const decided: Decided[] = []
    for (const [i, act] of acts.entries()) {
      const outcome = decide(
        act,
        read(asked[i] as Asked, answers),
        keyRows.find((row) => row.n === i + 1),
        book,
      )
      if ('prepared' in outcome) {
        decided.push(outcome)
        outcomes.push({
          act: outcome.stamp.act,
          answer: { ...outcome.decision.answer, ...(mode === 'perform' ? outcome.decision.told : {}) },
          because: outcome.because,
          repeated: false,
          ...(mode === 'rehearse' ? { effects: outcome.decision.effects } : {}),
        })
      } else outcomes.push(outcome)
    }

    if (decided.length === 0 || (all && outcomes.some(isRefusal))) {
      await client.query('rollback')
      return outcomes
    }

    // Round trip 2.
    const statement = writeStatement(gather(decided, mode, keys), mode === 'rehearse')
    const [written, ended] = (await together(client, [statement, mode === 'rehearse' ? 'rollback' : 'commit'])) as [
      QueryResult,
      QueryResult,
    ]
    if (mode === 'perform' && ended.command !== 'COMMIT') throw new Error(`the transaction ended with ${ended.command}`)
    const numbers = new Map((written.rows as { id: Id; number: string }[]).map((r) => [r.id as string, r.number]))
    return outcomes.map((o) => {
      const number = isRefusal(o) || o.repeated ? undefined : numbers.get(String(o.answer.case))
      return number ? { ...(o as Done), answer: { ...(o as Done).answer, number } } : o
    })
  }

  function decide(act: Prepared, loaded: Loaded, key: KeyRow | undefined, book: CountyBook): Decided | Outcome {
    const { request, kind, at } = act
    if (key?.act) {
      if (!isKeyedDigest(keys, BODY, act.body, key.body_hash)) return refuseAct('key-reused')
      const answer = openAnswer(keys, request.county, key.act, key.answer)
      return { act: key.act, answer, because: { rule: 'act/repeated' }, repeated: true }
    }
    const id = newId(at.getTime())
    const day = dayOf(at)
    const scope: Scope = { county: request.county, person: request.actor.person, posts: loaded.posts, day }
    const answered = decided(() =>
      kind.decide({
        act: id,
        input: act.input,
        actor: request.actor,
        scope,
        at,
        day,
        facts: loaded.facts as unknown as Facts,
        book,
        mint: () => newId(at.getTime()),
      }),
    )
    if (isRefusal(answered)) return answered
    const stamp: Stamp = { county: request.county, act: id, kind: kind.kind, actor: request.actor.person, at }
    return { prepared: act, stamp, decision: answered.value, because: answered.because }
  }

  async function perform(request: ActRequest): Promise<Outcome> {
    const prepared = prepare(request)
    if (isRefusal(prepared)) return prepared
    return (await retried([prepared], 'perform', false))[0] as Outcome
  }

  /** Serialization failures, deadlocks and a key that won a race are tried again; the second time the stored answer is found. */
  async function retried(acts: readonly Prepared[], mode: Mode, all: boolean): Promise<Outcome[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await transact(acts, mode, all)
      } catch (error) {
        const { code, constraint } = error as { code?: string; constraint?: string }
        if (code === '55P03') return acts.map(() => refuseAct('busy'))
        const contest = findContest(constraint)
        // Acts of one batch that meet in one row are decided one after the other; the rest still share their transactions.
        if (contest && !all && acts.length > 1) return apart(acts, mode)
        if (contest && tries >= MAX_TRIES) return acts.map(() => contest)
        const again =
          contest || code === '40001' || code === '40P01' || (code === '23505' && constraint === 'act_key_pkey')
        // Two batches that cross each other again and again are halved, too: what one act locks does not cross.
        if (again && !all && acts.length > 1 && tries >= 2) return apart(acts, mode)
        if (!again || tries >= MAX_TRIES) throw error
      }
    }
  }

  async function apart(acts: readonly Prepared[], mode: Mode): Promise<Outcome[]> {
    const middle = Math.ceil(acts.length / 2)
    const first = await retried(acts.slice(0, middle), mode, false)
    return [...first, ...(await retried(acts.slice(middle), mode, false))]
  }

  async function performAll(requests: readonly ActRequest[], mode: 'each' | 'all'): Promise<readonly Outcome[]> {
    const prepared = requests.map(prepare)
    const refused = prepared.find(isRefusal)
    if (mode === 'all' && refused) return prepared.map((p) => (isRefusal(p) ? p : refuseAct('undone')))
    const outcomes: Outcome[] = new Array(requests.length)
    let group: { act: Prepared; at: number }[] = []
    let held = new Set<string>()
    const run = async () => {
      const done = await retried(
        group.map((g) => g.act),
        'perform',
        mode === 'all',
      )
      for (const [i, g] of group.entries()) outcomes[g.at] = done[i] as Outcome
      group = []
      held = new Set()
    }
    for (const [i, act] of prepared.entries()) {
      if (isRefusal(act)) {
        outcomes[i] = act
        continue
      }
      const names = [...act.locks, ...act.names, keyLock(act)]
      const clash = names.some((n) => held.has(n)) || (group[0] && group[0].act.request.county !== act.request.county)
      if (clash && mode === 'all') throw new RangeError('acts that must stand or fall together may not share a lock')
      if (clash || group.length >= 200) await run()
      for (const n of names) held.add(n)
      group.push({ act, at: i })
    }
    if (group.length > 0) await run()
    return outcomes
  }

  async function rehearse(request: Omit<ActRequest, 'key'>): Promise<Outcome> {
    const prepared = prepare({ ...request, key: 'rehearsal' })
    if (isRefusal(prepared)) return prepared
    return (await retried([prepared], 'rehearse', false))[0] as Outcome
  }

  return { perform, performAll, rehearse }
}

const keyLock = ({ request: { actor, key } }: Prepared): string => `key:${actor.person ?? NIL}:${key}`

/** A refusal thrown from deep inside a rule (a parameter without a value) is a refusal like any other. */
function decided<T>(decide: () => T | Refusal): T | Refusal {
  try {
    return decide()
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal
    throw error
  }
}

type Question = Statement | string

const LOCKS = {
  name: 'desk-locks',
  text: 'select pg_advisory_xact_lock(hashtextextended(l, 0)) from unnest($1::text[]) with ordinality as t(l, n) order by n',
}

/**
 * Whoever waits longer for a lock is told that somebody else is acting; a rehearsal waits only a moment. A plan made while a
 * table was small would read all of it for as long as the connection keeps the plan: acts make none such.
 */
const beginOf = (county: string, mode: Mode): string =>
  `begin; set local liuchi.county = '${county}'; set local enable_seqscan = off; set local lock_timeout = '${mode === 'rehearse' ? '300ms' : '10s'}'`

interface KeyRow {
  /** Of the county's book; null where the county is not founded yet. */
  readonly version: bigint | null
  /** The act's place in the transaction, from 1. */
  readonly n: number
  /** Null, like the rest, where the key is new. */
  readonly act: Id | null
  readonly body_hash: Buffer
  readonly answer: JsonObject
}

/**
 * The version of the book and the stored answers of keys used before, in one question. It always answers a row. One act asks
 * without a list: for lists of unknown length the server makes a new plan each time.
 */
function keysOf(county: string, acts: readonly Prepared[]): Statement {
  const version = '(select version from book_version where county = $1) as version'
  const stored = 'select act, body_hash, answer from act_key where county = $1'
  const actors = acts.map(({ request }) => request.actor.person ?? NIL)
  const keys = acts.map(({ request }) => request.key)
  if (acts.length <= 1)
    return {
      name: 'desk-key',
      text: `select ${version}, 1 as n, k.act, k.body_hash, k.answer
        from (select 1) one left join (${stored} and actor = $2 and key = $3) k on true`,
      // A rehearsal has no key; none is empty.
      values: [county, actors[0] ?? NIL, keys[0] ?? ''],
    }
  return {
    name: 'desk-keys',
    text: `select ${version}, q.n::int, k.act, k.body_hash, k.answer
      from unnest($2::uuid[], $3::text[]) with ordinality as q(actor, key, n)
      left join lateral (${stored} and actor = q.actor and key = q.key) k on true`,
    values: [county, actors, keys],
  }
}

/** Sends statements at once and waits for all their answers. @throws the first failure, when all have ended */
function together(client: PoolClient, questions: readonly Question[]): Promise<QueryResult[]> {
  return new Promise((resolve, reject) => {
    const answers: QueryResult[] = new Array(questions.length)
    let failure: Error | undefined
    let waiting = questions.length
    // One write for all of them: each would cost the two processes a turn of its own.
    const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection
    stream.cork()
    for (const [i, question] of questions.entries()) {
      const ended = (error: Error | null, answer: QueryResult) => {
        if (error) failure ??= error
        else answers[i] = answer
        waiting -= 1
        if (waiting > 0) return
        if (failure) reject(failure)
        else resolve(answers)
      }
      client.query(queryOf(question, ended))
    }
    stream.uncork()
  })
}

/** As the driver makes one, but without the copy it takes of each, property by property. */
function queryOf(question: Question, ended: (error: Error | null, answer: QueryResult) => void): Submittable {
  if (typeof question === 'string') return new Query(question, undefined, ended)
  const query = new Query(question.text, question.values, ended)
  query.name = question.name
  return query
}
const Query = pg.Query as unknown as new (
  text: string,
  values: readonly unknown[] | undefined,
  callback: (error: Error | null, answer: QueryResult) => void,
) => Submittable & { name: string }

interface Loaded {
  readonly posts: readonly PostHeld[]
  readonly facts: Readonly<Record<string, unknown>>
}

/** Where the answers to an act's questions stand; undefined where there was nothing to ask. */
interface Asked {
  readonly posts: number | undefined
  readonly facts: readonly { readonly name: string; readonly asking: Asking; readonly at: number | undefined }[]
}

/** Asks what each act reads. Acts of one actor and day share the question for the posts. */
function askAll(acts: readonly Prepared[], ask: (question: Question) => number): Asked[] {
  const posts = new Map<string, number>()
  return acts.map(({ request: { county, actor }, kind, input, at, names }) => {
    const asking: Asking = {
      county,
      at,
      actor,
      input: input as Json,
      subject: kind.subject?.(input) ?? null,
      place: kind.place?.(input) ?? null,
      programme: kind.programme ?? null,
      names,
    }
    const day = dayOf(at)
    const whose = actor.person && `${actor.person} ${day}`
    if (whose && !posts.has(whose)) posts.set(whose, ask(postsStatement(county, actor.person as Id, day)))
    return {
      posts: whose ? posts.get(whose) : undefined,
      facts: kind.reads.map((name) => {
        const statement = getFactSource(name).load(asking)
        return { name, asking, at: statement && ask(statement) }
      }),
    }
  })
}

function read(asked: Asked, answers: readonly QueryResult[]): Loaded {
  const rowsAt = (at: number | undefined) => (at === undefined ? [] : (answers[at] as QueryResult).rows)
  return {
    posts: readPosts(rowsAt(asked.posts)),
    facts: Object.fromEntries(
      asked.facts.map(({ name, asking, at }) => [name, getFactSource(name).read(rowsAt(at), asking)]),
    ),
  }
}

/** All rows of all decided acts: the books' own, the journal's and the keys'. */
function gather(decided: readonly Decided[], mode: Mode, keys: Keys): Write[] {
  const writes: Write[] = []
  for (const { prepared, stamp, decision, because } of decided) {
    const own = writesOf(decision.effects, stamp)
    const { request, kind } = prepared
    writes.push(...own, {
      table: 'journal',
      mode: 'insert',
      rows: [
        {
          county: stamp.county,
          id: stamp.act,
          kind: kind.kind,
          programme: kind.programme ?? null,
          actor: stamp.actor,
          on_behalf: request.actor.onBehalf ?? null,
          at: stamp.at.toISOString(),
          subject: decision.subject ?? null,
          body: { via: request.actor.via, ...decision.journal },
          because: (decision.reasonsKept ? { rule: because.rule } : because) as unknown as JsonObject,
          rows_digest: `\\x${digestWrites(own).toString('hex')}`,
        },
      ],
    })
    if (mode === 'perform')
      writes.push({
        table: 'act_key',
        mode: 'insert',
        rows: [
          {
            county: stamp.county,
            actor: stamp.actor ?? NIL,
            key: request.key,
            body_hash: `\\x${keyedDigest(keys, BODY, prepared.body).toString('hex')}`,
            act: stamp.act,
            answer: sealAnswer(keys, stamp.county, stamp.act, decision.answer, decision.told),
          },
        ],
      })
  }
  return writes
}

function malformed(error: z.ZodError): Refusal {
  const fields = error.issues.slice(0, 20).map((issue) => ({
    field: issue.path.join('.'),
    words: wordsOfIssue(issue),
  }))
  return refuseAct('malformed', { fields, ...(fields[0] ? { field: fields[0].field } : {}) })
}

/** Issues raised by our own field kinds carry their words in `params`; the rest fall back to one plain sentence. */
function wordsOfIssue(issue: z.core.$ZodIssue): { zh: string; en: string } {
  if (issue.code === 'custom' && issue.params?.words) return issue.params.words as { zh: string; en: string }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { zh: '请填写', en: 'Please fill in' }
  return { zh: '格式不对', en: 'Wrong form' }
}
