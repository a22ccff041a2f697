import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { Desk } from '../act.ts'
import { postsOf, type Scope } from '../actor.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { namesOf } from '../casework/casework.read.ts'
import { type Day, dayOf } from '../day.ts'
import { actorOf, door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import type { Reader } from '../read.ts'
import { isRefusal } from '../refusal.ts'
import {
  boxAnswer,
  castAnswer,
  deskBallotAnswer,
  keysAnswer,
  ownBallotsAnswer,
  paperAnswer,
  raterBallotAnswer,
} from './answers.ts'
import {
  type BallotRow,
  ballotsOfRater,
  findBallot,
  findTally,
  listsOfBallot,
  openKeysOf,
  papersByPile,
  printsOf,
  titlesOf,
} from './ballot.read.ts'
import type { Lists } from './ballot.store.ts'
import { castPaper } from './box.store.ts'
import { makePileKey } from './keys.ts'
import { type BallotKind, ballotStates, rulesOf } from './kind.ts'
import { refuseBallot } from './refusals.ts'

export interface BallotsDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly programmes: readonly Programme[]
  /** The programme that keeps the lives of ballots. */
  readonly life: string
  now?(): Date
}

const LOOKED_INTO_MS = 30 * 24 * 3_600_000
const tag = 'ballots'
const params = z.object({ id: z.uuid() })
const anywhere = z.object({ county: z.string().regex(/^\d{6}$/), id: z.uuid() })
const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/)
const shown: readonly string[] = Object.values(ballotStates).filter(
  (state) => state !== ballotStates.drafted && state !== ballotStates.withdrawn,
)
const sealed: readonly string[] = shown.filter((state) => state !== ballotStates.open)
const settled: readonly string[] = [ballotStates.counted, ballotStates.void]

/** Doors to ballots: for raters, for whoever prepares one, and the one through which a paper is cast by nobody known. */
export function ballotsRoutes({
  desk,
  reader,
  keeper,
  programmes,
  life,
  now = () => new Date(),
}: BallotsDeps): Route[] {
  const kinds = new Map(programmes.flatMap((p) => p.ballots ?? []).map((kind) => [kind.id, kind]))
  const lives = programmes.find(({ id }) => id === life)
  const kindOf = ({ ballot }: Pick<BallotRow, 'ballot'>) => kinds.get(ballot.of)

  const own = door({
    method: 'GET',
    url: '/api/ballots',
    id: 'listOwnBallots',
    summary: 'Ballots in which one is asked to rate, the newest first',
    tag,
    answer: ownBallotsAnswer,
    handle: ({ session: { county, person } }) =>
      reader.read(county, async (client) => {
        const book = await keeper.getBookOf(client, county)
        // Whoever rates on paper has nothing to do here; a box is looked into for some weeks.
        const since = new Date(now().getTime() - LOOKED_INTO_MS)
        const how = { states: shown, since, limit: 20 }
        const found = person ? await ballotsOfRater(client, county, person, how) : []
        const rows = found.flatMap((one) => {
          const kind = kindOf(one)
          const { id, state, means, until } = one.ballot
          const placeName = book.placeName(one.place)
          return kind ? [{ id, words: kind.words, placeName, state, means, until, took: one.took }] : []
        })
        return { json: { at: now(), rows } }
      }),
  })

  const toCast = door({
    method: 'GET',
    url: '/api/ballots/:id',
    id: 'getOwnBallot',
    summary: 'A ballot as its rater sees it: who is rated, by which grades, until when',
    tag,
    params,
    answer: raterBallotAnswer,
    refuses: ['ballot/unknown'],
    async handle({ session: { county, person }, params: { id } }) {
      // Whoever is about to take a paper needs the key of its pile.
      await ensureKey(county, person, id)
      return reader.read(county, async (client) => {
        const found = await findBallot(client, county, id)
        const lists = await listsOfBallot(client, county, id)
        const rater = lists.raters.find((one) => one.person === person)
        const kind = found && kindOf(found)
        if (!found || !kind || !rater || !shown.includes(found.ballot.state)) return refuseBallot('unknown')
        const book = await keeper.getBookOf(client, county)
        const pile = found.ballot.piles.find(({ classes }) => classes.includes(rater.class))
        const { state, means, until } = found.ballot
        return {
          json: {
            ...{ at: now(), county, id, words: kind.words, basis: kind.basis, state, means, until },
            ...{ placeName: book.placeName(found.place), took: rater.took, pile: pile?.code ?? null },
            together: (pile?.classes ?? []).map((code) => kind.classes[code]),
            grades: namedBy(kind.grades),
            rated: (await ratedIn(client, county, lists, dayOf(now()))).map(({ line, name, titles }) => ({
              ...{ line, name, titles },
            })),
          },
        }
      })
    },
  })

  const take = door({
    method: 'POST',
    url: '/api/ballots/:id/paper',
    id: 'takeBallotPaper',
    summary: 'Takes the one phone paper of a rater: the house signs what their browser blinded',
    tag,
    acts: true,
    params,
    body: z.strictObject({ blinded: base64url(600) }),
    answer: paperAnswer,
    refuses: [
      'ballot/unknown',
      'ballot/not-open',
      'ballot/has-paper',
      'ballot/has-sheet',
      'ballot/no-phone',
      'ballot/no-key',
    ],
    async handle({ session, params: { id }, body, key }) {
      const outcome = await desk.perform({
        ...{ kind: 'ballots/take-paper', county: session.county, actor: actorOf(session), key },
        input: { ballot: id, ...body },
      })
      return isRefusal(outcome) ? outcome : { json: outcome.answer }
    },
  })

  /** Makes the key of a rater's pile where there is none yet. Made outside the act, which would hold the ballot meanwhile. */
  async function ensureKey(county: string, person: string | null, ballot: string): Promise<void> {
    const pile = await reader.read(county, async (client) => {
      const found = await findBallot(client, county, ballot)
      const rater = (await listsOfBallot(client, county, ballot)).raters.find((one) => one.person === person)
      const own = rater && found?.ballot.piles.find(({ classes }) => classes.includes(rater.class))
      const keys = own && (await openKeysOf(client, county, ballot))
      const wanted = own && found?.ballot.state === ballotStates.open && found.ballot.means !== 'paper'
      return wanted && !keys?.some((one) => one.pile === own.code) ? own.code : undefined
    })
    if (pile === undefined) return
    const { open, secret } = await makePileKey({ county, ballot, pile })
    await desk.perform({
      kind: 'ballots/keep-key',
      county,
      actor: { county, person: null, via: 'command' },
      key: `ballot-key:${ballot}:${pile}:${open.slice(-24)}`,
      input: { ballot, pile, open, secret: secret.toString('base64url') },
    })
  }

  const keys = door({
    method: 'GET',
    url: '/api/public/ballots/:county/:id/keys',
    id: 'getBallotKeys',
    summary: 'The open keys of a ballot, asked without a sign-in: everybody must be given the same',
    tag,
    visitors: true,
    unlogged: true,
    perMinute: 240,
    params: anywhere,
    answer: keysAnswer,
    handle: ({ params: { county, id } }) =>
      reader.read(county, async (client) => ({ json: { keys: await openKeysOf(client, county, id) } })),
  })

  const cast = door({
    method: 'POST',
    url: '/api/public/ballots/:county/:id/papers',
    id: 'castBallotPaper',
    summary: 'Casts a paper, once, by nobody known: whoever is signed in is turned away. Neither logged nor journaled',
    tag,
    visitors: true,
    unlogged: true,
    perMinute: 240,
    params: anywhere,
    body: z.strictObject({
      pile: z.string().max(60),
      number: base64url(60),
      signature: base64url(600),
      marks: z.record(z.string().max(4), z.string().max(60)),
    }),
    answer: castAnswer,
    refuses: ['ballot/known', 'ballot/unknown', 'ballot/not-open', 'ballot/not-signed', 'ballot/marks', 'ballot/spent'],
    async handle({ session, params: { county, id }, body }) {
      if (session.kind !== 'visitor') return refuseBallot('known')
      const paper = { ballot: id, ...body }
      const done = await reader.readAndRecord(county, (client) =>
        castPaper(client, county, paper, (of) => kinds.get(of), now()),
      )
      return isRefusal(done) ? done : { json: done }
    },
  })

  const box = door({
    method: 'GET',
    url: '/api/ballots/:id/box',
    id: 'getBallotBox',
    summary:
      'The closed box of a ballot: its count, its digest and the prints of its papers, for raters and who may see the result',
    tag,
    params,
    answer: boxAnswer,
    refuses: ['ballot/unknown'],
    handle: ({ session, params: { id } }) =>
      reader.read(session.county, async (client) => {
        const { county, person } = session
        const found = await findBallot(client, county, id)
        const kind = found && kindOf(found)
        if (!found || !kind || !sealed.includes(found.ballot.state)) return refuseBallot('unknown')
        const lists = await listsOfBallot(client, county, id)
        const scope = await scopeOf(client, session, dayOf(now()))
        const rates = lists.raters.some((one) => one.person === person)
        const isRated = lists.rated.some((one) => one.person === person)
        if (!rates && (isRated || !reads(kind, found, scope))) return refuseBallot('unknown')
        const { papers, box } = found.ballot
        return { json: { papers: papers ?? 0, box: box ?? '', prints: await printsOf(client, county, id) } }
      }),
  })

  const atDesk = door({
    method: 'GET',
    url: '/api/ballots/:id/desk',
    id: 'getBallotAtDesk',
    summary: 'A ballot for whoever prepares it, and its result for those to whom its kind shows it; recorded',
    tag,
    params,
    answer: deskBallotAnswer,
    refuses: ['ballot/unknown'],
    handle: ({ session, params: { id } }) =>
      reader.readAndRecord(session.county, async (client) => {
        const { county, person } = session
        const scope = await scopeOf(client, session, dayOf(now()))
        const found = await findBallot(client, county, id)
        const kind = found && kindOf(found)
        if (!found || !kind || !reads(kind, found, scope)) return refuseBallot('unknown')
        const book = await keeper.getBookOf(client, county)
        const lists = await listsOfBallot(client, county, id)
        const isRated = lists.rated.some((one) => one.person === person)
        const prepares = holds(scope, found, [kind.preparer]) && !isRated
        // Nobody looks at their own ballot here, nor at a result before it is signed but who makes it.
        if (isRated || (!prepares && !settled.includes(found.ballot.state))) return refuseBallot('unknown')
        await recordReading(client, {
          session,
          kind: 'open-case',
          subjectKind: 'case',
          subject: id,
          fields: ['ballot'],
        })
        return { json: await deskViewOf(client, found, kind, lists, book, prepares) }
      }),
  })

  async function deskViewOf(
    client: PoolClient,
    found: BallotRow,
    kind: BallotKind,
    lists: Lists,
    book: CountyBook,
    prepares: boolean,
  ) {
    const { county } = book
    const { ballot, place } = found
    const on = dayOf(found.openedAt ?? now())
    const rules = rulesOf(kind, book, on, place)
    const counted = await findTally(client, county, ballot.id)
    const shows = counted && ballot.state !== ballotStates.closed ? counted : undefined
    const names = await namesOf(client, county, [
      ...lists.raters.map((one) => one.person),
      ...(shows ? [shows.scrutineer, shows.teller] : []),
    ])
    const nameOf = (id: string) => ({ id, name: names.get(id) ?? '' })
    const number = (code: string) => lists.raters.filter((one) => one.class === code).length
    return {
      ...{ at: now(), id: ballot.id, number: found.number, kind: kind.id, words: kind.words, basis: kind.basis },
      ...{ place, placeName: book.placeName(place), on, state: ballot.state, steps: found.stepNo, prepares },
      stateWords: lives?.lifecycle.states[ballot.state]?.words ?? kind.words,
      ...{ means: ballot.means, meansAllowed: kind.means, until: ballot.until },
      grades: namedBy(kind.grades).map((one) => ({ ...one, worth: rules.scale[one.code] ?? 0 })),
      classes: namedBy(kind.classes).map((one) => ({
        ...one,
        ...(rules.weights[one.code] ?? { weight: 0, least: 2 }),
        raters: number(one.code),
      })),
      ...{ fewest: rules.fewest, piles: ballot.piles },
      rated: await ratedIn(client, county, lists, on),
      raters: prepares
        ? lists.raters.map(({ person, class: of, took }) => ({
            ...{ person, class: of, took, name: nameOf(person).name },
          }))
        : [],
      ...{ papers: ballot.papers, box: ballot.box },
      phone: sealed.includes(ballot.state) ? await papersByPile(client, county, ballot.id) : {},
      counters: shows ? { scrutineer: nameOf(shows.scrutineer), teller: nameOf(shows.teller) } : null,
      tally: shows?.tally ?? null,
      code: createHash('sm3').update(`ballot:${ballot.id}:${found.stepNo}`).digest('hex').slice(0, 8).toUpperCase(),
    }
  }

  const holds = (scope: Scope, { place }: BallotRow, roles: readonly string[]) =>
    postsOf(scope, roles).some((post) => place.startsWith(post.place))
  const reads = (kind: BallotKind, found: BallotRow, scope: Scope): boolean =>
    holds(scope, found, [kind.preparer, ...kind.shownTo])

  return [own, toCast, take, keys, cast, box, atDesk]
}

const namedBy = (table: BallotKind['grades']) => Object.entries(table).map(([code, words]) => ({ code, words }))

/** Who is rated, line by line, with their posts of the day. */
async function ratedIn(client: PoolClient, county: string, { rated }: Lists, day: Day) {
  const persons = rated.map(({ person }) => person)
  const names = await namesOf(client, county, persons)
  const titles = await titlesOf(client, county, persons, day)
  return rated.map(({ no, person }) => ({
    ...{ line: no, person, name: names.get(person) ?? '', titles: [...(titles.get(person) ?? [])] },
  }))
}
