import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { deskBallotAnswer, ownBallotsAnswer, raterBallotAnswer } from '#kernel/ballots/answers.ts'
import type { Tally } from '#kernel/ballots/count.ts'
import { boxOf } from '#kernel/ballots/keys.ts'
import type { Id } from '#kernel/id.ts'
import { expectBooksBalance } from '#kernel/ledger/ledger.testing.ts'
import { COUNTY, VILLAGE } from '#kernel/testing/library-card.ts'
import {
  type Choir,
  done,
  idOf,
  leader,
  openChoir,
  preparer,
  scrutineer,
  singers,
  stranger,
  teller,
  villagers,
} from './rating.testing.ts'

/* Ballots with an invented choir: on paper, by phone, and what may be known of either. */

let choir: Choir
beforeAll(async () => {
  choir = await openChoir()
}, 120_000)
afterEach(() => expectBooksBalance(choir.house.pool, COUNTY))
afterAll(() => choir?.close())

const [first, second, third] = singers
const stateOf = async (ballot: Id) =>
  (await choir.ask('select state from ballot where county = $1 and id = $2', [COUNTY, ballot]))[0]?.state
const until = { until: '2026-11-18T18:00:00+08:00' }
const front = villagers.slice(0, 6)
const back = villagers.slice(6, 12)
const same = (grade: string) => ({ 1: grade, 2: grade, 3: grade })
const two = { scrutineer, teller }
const sheets = (of: string, out: number, backN: number, valid: number, invalid: number) => ({
  ...{ class: of, out, back: backN, valid, invalid },
})
/** Counts of every grade for the lines 1, 2, 3 of one pile: `{ fine, fair, poor, blank }` each. */
const cells = (pile: string, ...lines: readonly (readonly [number, number, number, number])[]) =>
  lines.flatMap((counts, i) =>
    (['fine', 'fair', 'poor', 'blank'] as const).map((grade, g) => ({ line: i + 1, pile, grade, count: counts[g] })),
  )
const lastTally = async (ballot: Id): Promise<Tally> =>
  (
    await choir.ask('select tally from ballot_tally where county = $1 and ballot = $2 order by no desc limit 1', [
      COUNTY,
      ballot,
    ])
  )[0]?.tally

async function opened(raters: Readonly<Record<string, readonly Id[]>>, form: object = {}): Promise<Id> {
  const ballot = idOf(await choir.draft(raters, form))
  done(await choir.step(ballot, 'open', 'means' in form && form.means === 'paper' ? {} : until))
  return ballot
}

describe('on paper', { timeout: 60_000 }, () => {
  const onPaper = async () => {
    const ballot = await opened({ front, back }, { means: 'paper' })
    done(await choir.step(ballot, 'close'))
    return ballot
  }
  const good = [sheets('front', 6, 6, 5, 1), sheets('back', 6, 5, 5, 0)]
  const all = [
    ...cells('front', [5, 0, 0, 0], [1, 2, 2, 0], [0, 0, 4, 1]),
    ...cells('back', [2, 3, 0, 0], [5, 0, 0, 0], [1, 1, 1, 2]),
  ]

  it('counts what adds up, worked by hand, and tells who asked when both have signed', async () => {
    const ballot = await onPaper()
    done(await choir.step(ballot, 'count', { ...two, sheets: good, cells: all }))
    const { rated, valid, void: none } = await lastTally(ballot)
    expect([valid, none]).toEqual([10, null])
    // front weighs 50, back 30. 1: 100 and (2×100+3×70)/5 = 82; (50×100 + 30×82)/80 = 93.25
    // 2: (100+2×70+2×40)/5 = 64 and 100; (50×64 + 30×100)/80 = 77.5
    // 3: 4×40/4 = 40 and (100+70+40)/3 = 70; (50×40 + 30×70)/80 = 51.25
    expect(rated.map(({ rating }) => rating)).toEqual([93_250, 77_500, 51_250])
    expect(rated[2]?.piles).toEqual([
      { pile: 'front', rating: 40_000 },
      { pile: 'back', rating: 70_000 },
    ])
    expect(rated[0]?.because.parts?.[1]?.facts).toMatchObject({ pile: 'back', weight: 30, fine: 2, fair: 3, sheets: 5 })
    expect(await choir.step(ballot, 'sign', { files: [] })).toMatchObject({ refused: 'ballot/scan-needed' })
    done(await choir.step(ballot, 'sign', { files: [await choir.scan()] }))
    expect(await stateOf(ballot)).toBe('counted')
    await choir.hear()
    const told = choir.heard.at(-1) as unknown as {
      outcome: string
      facts: { rated: { person: Id; rating: number }[] }
    }
    expect(told.outcome).toBe('democratic-rating/counted')
    expect(told.facts.rated.map(({ person, rating }) => [person, rating])).toEqual([
      [first, 93_250],
      [second, 77_500],
      [third, 51_250],
    ])
    expect(JSON.stringify(told)).not.toContain('柳甲')
  })

  it.each([
    ['more sheets than raters', { sheets: [sheets('front', 7, 6, 5, 1), good[1]] }, 'sheets-out', { out: 7, most: 6 }],
    ['more back than out', { sheets: [sheets('front', 5, 6, 5, 1), good[1]] }, 'sheets-back', { back: 6, out: 5 }],
    [
      '42 out, 41 back, 2 invalid, but 40 valid',
      { sheets: [sheets('front', 6, 5, 5, 1), good[1]] },
      'sheets-valid',
      { valid: 5, invalid: 1, back: 5 },
    ],
    ['a class twice', { sheets: [good[0], good[0]] }, 'class', undefined],
    [
      'a line that is one short',
      { cells: all.map((c, i) => (i === 0 ? { ...c, count: 4 } : c)) },
      'line',
      { line: 1, sum: 4, valid: 5 },
    ],
    ['a line of nobody', { cells: [...all, { line: 4, pile: 'front', grade: 'fine', count: 0 }] }, 'cell', { line: 4 }],
    ['a count twice', { cells: [...all, all[0]] }, 'cell', { line: 1 }],
    ['one counter for two', { teller: scrutineer }, 'counters', undefined],
    ['a counter who is rated', { teller: second }, 'counters', undefined],
  ])('refuses %s', async (_, wrong, code, fills) => {
    const ballot = await onPaper()
    const refused = await choir.step(ballot, 'count', { ...two, sheets: good, cells: all, ...wrong })
    expect(refused).toMatchObject({ refused: `ballot/${code}`, ...(fills ? { fills } : {}) })
    expect(await stateOf(ballot)).toBe('closed')
  })

  it('has no result where too few sheets are valid, and says how many', async () => {
    const ballot = await onPaper()
    const few = [sheets('front', 6, 4, 3, 1), sheets('back', 6, 0, 0, 0)]
    done(
      await choir.step(ballot, 'count', {
        ...two,
        sheets: few,
        cells: cells('front', [3, 0, 0, 0], [3, 0, 0, 0], [3, 0, 0, 0]),
      }),
    )
    expect(await lastTally(ballot)).toMatchObject({ valid: 3, fewest: 4, void: 'too-few', rated: [] })
    done(await choir.step(ballot, 'sign', { files: [await choir.scan()] }))
    expect(await stateOf(ballot)).toBe('void')
    await choir.hear()
    expect(choir.heard.at(-1)).toMatchObject({
      outcome: 'democratic-rating/void',
      facts: { reason: 'too-few', valid: 3 },
    })
  })

  it('takes no counts of a class too small to hide in: its sheets lie on another’s pile', async () => {
    const ballot = await onPaper()
    const small = [sheets('front', 6, 6, 6, 0), sheets('back', 6, 2, 2, 0)]
    const apart = [
      ...cells('front', [6, 0, 0, 0], [6, 0, 0, 0], [6, 0, 0, 0]),
      ...cells('back', [2, 0, 0, 0], [2, 0, 0, 0], [2, 0, 0, 0]),
    ]
    expect(await choir.step(ballot, 'count', { ...two, sheets: small, cells: apart })).toMatchObject({
      refused: 'ballot/merged',
    })
    done(
      await choir.step(ballot, 'count', {
        ...two,
        sheets: small,
        cells: cells('front', [6, 2, 0, 0], [8, 0, 0, 0], [0, 0, 8, 0]),
      }),
    )
    const { piles, rated } = await lastTally(ballot)
    expect(piles).toEqual([{ pile: 'front', classes: ['front', 'back'], weight: 80, paper: 8, phone: 0 }])
    expect(rated[0]?.rating).toBe(92_500)
    // What was counted may be counted again before it is signed.
    done(await choir.step(ballot, 'recount', { reason: '唱票记录写错一行' }))
    expect(await stateOf(ballot)).toBe('closed')
  })
})

// Numbers of 3,072 bits, many times over.
describe('by phone', { timeout: 120_000 }, () => {
  it('counts as many papers as were cast, whatever they say, and every rater finds theirs in the box', async () => {
    const ballot = await opened({ front, back })
    const prints: string[] = []
    for (const [i, person] of [...front, ...back].entries()) {
      const taken = await choir.take(ballot, person)
      if ('refused' in taken) throw new Error(taken.refused)
      const marks = { 1: i % 2 ? 'fine' : 'poor', 2: 'fair', 3: i < 6 ? 'blank' : 'fine' }
      const answer = await choir.cast(ballot, taken, marks)
      expect(answer.print).toBe(await choir.printOf({ ballot, pile: taken.pile, number: taken.number, marks }))
      prints.push(answer.print)
    }
    done(await choir.step(ballot, 'close'))
    const box = await choir.knock(front[0] as Id, 'GET', `/api/ballots/${ballot}/box`)
    expect(box.prints).toEqual([...prints].sort())
    expect(box).toMatchObject({ papers: 12, box: boxOf(prints) })
    // One count and one digest stand in the journal's step; the key is gone, so nothing can be signed any more.
    const [step] = await choir.ask(
      `select because from case_step where county = $1 and case_id = $2 and step = 'close'`,
      [COUNTY, ballot],
    )
    expect(JSON.stringify(step?.because)).toContain(boxOf(prints))
    expect(
      await choir.ask('select 1 from ballot_key where county = $1 and secret is not null and ballot = $2', [
        COUNTY,
        ballot,
      ]),
    ).toEqual([])
    done(await choir.step(ballot, 'count', two))
    const { rated, phone, valid } = await lastTally(ballot)
    expect([phone, valid]).toEqual([12, 12])
    for (const { counts } of rated)
      expect(
        counts.reduce((n, { grades, blank }) => n + blank + Object.values(grades).reduce((a, b) => a + b, 0), 0),
      ).toBe(12)
    // 1: half fine, half poor in both: 70; 3: front blank, so back alone: 100.
    expect(rated.map(({ rating }) => rating)).toEqual([70_000, 70_000, 100_000])
  })

  it('signs one paper a rater, the same again where the answer was lost, and never to a stranger', async () => {
    const ballot = await opened({ front })
    const person = front[0] as Id
    const taken = await choir.take(ballot, person, { lose: true })
    expect(taken).toMatchObject({ pile: 'front' })
    expect(await choir.take(ballot, person)).toEqual({ refused: 'ballot/has-paper' })
    expect(await choir.knock(stranger, 'POST', `/api/ballots/${ballot}/paper`, { blinded: 'AAAA' })).toMatchObject({
      refused: 'ballot/unknown',
    })
    expect(await choir.knock(stranger, 'GET', `/api/ballots/${ballot}`)).toMatchObject({ refused: 'ballot/unknown' })
    // Two at once with two keys: one gets a paper.
    const both = await Promise.all([choir.take(ballot, front[1] as Id), choir.take(ballot, front[1] as Id)])
    expect(both.filter((one) => 'refused' in one)).toEqual([{ refused: 'ballot/has-paper' }])
  })

  it('takes a paper once, also of two at once, and the same again where the answer was lost', async () => {
    const ballot = await opened({ front })
    const taken = await choir.take(ballot, front[0] as Id)
    if ('refused' in taken) throw new Error(taken.refused)
    const twice = await Promise.all([choir.cast(ballot, taken, same('fine')), choir.cast(ballot, taken, same('poor'))])
    expect(twice.filter(({ refused }) => refused === 'ballot/spent')).toHaveLength(1)
    const kept = twice[0]?.refused ? same('poor') : same('fine')
    expect(await choir.cast(ballot, taken, kept)).toHaveProperty('print')
    expect(await choir.cast(ballot, taken, same('fair'))).toMatchObject({ refused: 'ballot/spent' })
    const [{ n } = { n: 0 }] = await choir.ask(
      'select count(*)::int as n from ballot_paper where county = $1 and ballot = $2',
      [COUNTY, ballot],
    )
    expect(n).toBe(1)
  })

  it('takes no paper of another ballot or pile, none that was not signed, none half filled in, none of somebody signed in', async () => {
    const [one, other] = [await opened({ front, back }), await opened({ front, back })]
    const taken = await choir.take(one, front[0] as Id)
    if ('refused' in taken) throw new Error(taken.refused)
    await choir.take(one, back[0] as Id)
    await choir.take(other, front[0] as Id)
    const refused = async (code: string, ...args: Parameters<Choir['cast']>) =>
      expect(await choir.cast(...args)).toMatchObject({ refused: `ballot/${code}` })
    await refused('not-signed', other, taken, same('fine'))
    await refused('not-signed', one, { ...taken, pile: 'back' }, same('fine'))
    await refused('not-signed', one, { ...taken, number: Buffer.alloc(32, 7).toString('base64url') }, same('fine'))
    await refused('marks', one, taken, { 1: 'fine', 2: 'fine' })
    await refused('marks', one, taken, { ...same('fine'), 4: 'fine' })
    await refused('marks', one, taken, same('brilliant'))
    await refused('marks', one, taken, same('constructor'))
    await refused('known', one, taken, same('fine'), front[0] as Id)
    expect(await choir.cast(one, taken, same('fine'))).toHaveProperty('print')
  })

  it('nothing that is stored or logged tells whose a paper is', async () => {
    const ballot = await opened({ front })
    const taken: { person: Id; pile: string; number: string; signature: string; print: string; blinded: string }[] = []
    for (const person of front) {
      const one = await choir.take(ballot, person)
      if ('refused' in one) throw new Error(one.refused)
      taken.push({ ...one, person, print: '' })
    }
    // Cast in another order than taken.
    for (const one of [...taken].reverse()) {
      const answer = await choir.cast(
        ballot,
        { ...one, pile: 'front', signed: '' },
        { 1: 'fine', 2: 'blank', 3: 'poor' },
      )
      one.print = answer.print
    }
    const known = async () => {
      const names = await choir.ask(`select tablename from pg_tables where schemaname = 'public' order by 1`, [])
      const rows: { table: string; text: string }[] = []
      for (const { tablename } of names) {
        const may = await choir.ask(`select has_table_privilege('liuchi_app', $1, 'select') as may`, [tablename])
        if (!may[0]?.may) continue
        for (const { text } of await choir.ask(`select t::text as text from ${tablename} t`, []))
          rows.push({ table: tablename, text })
      }
      return rows
    }
    const hexOf = (text: string) => Buffer.from(text, 'base64url').toString('hex')
    for (const when of ['open', 'closed']) {
      if (when === 'closed') done(await choir.step(ballot, 'close'))
      const rows = await known()
      expect(rows.length).toBeGreaterThan(50)
      for (const { person, number, signature, print, blinded } of taken) {
        // Neither the number nor the signature of a paper lies anywhere, nor what was blinded of it.
        for (const secret of [number, signature, blinded])
          expect(rows.filter(({ text }) => text.includes(secret) || text.includes(hexOf(secret)))).toEqual([])
        // A paper's print stands in its own row alone, and no row of a paper names anybody.
        const where = rows.filter(({ text }) => text.includes(print))
        expect(where.map(({ table }) => table)).toEqual([when === 'open' ? 'ballot_paper' : 'ballot_sheet'])
        expect(where[0]?.text).not.toContain(person)
      }
    }
    // The closed box was written at once: neither the place in the table nor the transaction tells one paper from another.
    const order = await choir.ask(
      'select encode(print, $3) as print, xmin::text as x from ballot_sheet where county = $1 and ballot = $2 order by ctid',
      [COUNTY, ballot, 'hex'],
    )
    expect(new Set(order.map(({ x }) => x)).size).toBe(1)
    expect(order.map(({ print }) => print)).toEqual(taken.map(({ print }) => print).sort())
    // Casting is no act: it left no row in the journal and used no key of an act.
    const acts = await choir.ask(
      'select kind, count(*)::int as n from journal where county = $1 and subject = $2 group by kind order by kind',
      [COUNTY, ballot],
    )
    expect(acts).toEqual([
      { kind: 'ballots/keep-key', n: 1 },
      { kind: 'ballots/take-paper', n: 6 },
      { kind: 'democratic-rating/close', n: 1 },
      { kind: 'democratic-rating/draft', n: 1 },
      { kind: 'democratic-rating/open', n: 1 },
    ])
    const columns = await choir.ask(
      `select column_name, data_type from information_schema.columns where table_name = 'ballot_paper' order by 1`,
      [],
    )
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      'ballot',
      'county',
      'id',
      'marks',
      'pile',
      'print',
      'spent',
    ])
    expect(choir.house.told).toEqual([])
  })

  it('closes at its time, or when everybody has cast; what comes later is refused', async () => {
    const ballot = await opened({ front: villagers.slice(0, 4) })
    const papers = []
    for (const person of villagers.slice(0, 4)) {
      const one = await choir.take(ballot, person)
      if ('refused' in one) throw new Error(one.refused)
      papers.push(one)
    }
    for (const one of papers.slice(0, 3)) await choir.cast(ballot, one, same('fine'))
    expect(await choir.step(ballot, 'close')).toMatchObject({ refused: 'ballot/early' })
    choir.at('2026-11-18T18:00')
    expect(await choir.cast(ballot, papers[3] as never, same('fine'))).toMatchObject({ refused: 'ballot/not-open' })
    expect(await choir.take(ballot, villagers[4] as Id).catch(() => 'no key')).toBe('no key')
    done(await choir.step(ballot, 'close'))
    done(await choir.step(ballot, 'count', two))
    expect(await lastTally(ballot)).toMatchObject({ phone: 3, valid: 3, void: 'too-few' })
    choir.at('2026-11-18T09:00')
  })
})

describe('both ways', { timeout: 60_000 }, () => {
  it('gives nobody a sheet and a paper, holds the count to the list of sheets, and tells nothing of a paper by phone that stands alone', async () => {
    const ballot = await opened({ front, back })
    const taken = await choir.take(ballot, front[0] as Id)
    if ('refused' in taken) throw new Error(taken.refused)
    await choir.cast(ballot, taken, same('poor'))
    const list = (people: readonly Id[]) => ({ raters: people.map((person) => ({ person })) })
    expect(await choir.step(ballot, 'give-sheets', list(front))).toMatchObject({
      refused: 'ballot/has-phone',
      fills: { n: 1 },
    })
    done(await choir.step(ballot, 'give-sheets', list(front.slice(1))))
    done(await choir.step(ballot, 'give-sheets', list(back)))
    expect(await choir.take(ballot, front[1] as Id)).toEqual({ refused: 'ballot/has-sheet' })
    done(await choir.step(ballot, 'close'))
    const short = [sheets('front', 4, 4, 4, 0), sheets('back', 6, 6, 6, 0)]
    expect(await choir.step(ballot, 'count', { ...two, sheets: short, cells: [] })).toMatchObject({
      refused: 'ballot/sheets-listed',
      fills: { out: 4, most: 5 },
    })
    const right = [sheets('front', 5, 5, 5, 0), sheets('back', 6, 6, 6, 0)]
    // One paper by phone would be known by subtraction, in its row as in both rows together.
    done(
      await choir.step(ballot, 'count', {
        ...two,
        sheets: right,
        cells: cells('front', [11, 0, 0, 0], [11, 0, 0, 0], [11, 0, 0, 0]),
      }),
    )
    const { piles, rated } = await lastTally(ballot)
    expect(piles).toEqual([{ pile: 'front', classes: ['front', 'back'], weight: 80, paper: 11, phone: 1 }])
    expect(rated).toEqual([])
    expect(await lastTally(ballot)).toMatchObject({ void: 'few-phone', valid: 12, phone: 1 })
    done(await choir.step(ballot, 'sign', { files: [await choir.scan()] }))
    await choir.hear()
    expect(choir.heard.at(-1)).toMatchObject({ outcome: 'democratic-rating/void', facts: { reason: 'few-phone' } })
  })
})

describe('who may', { timeout: 60_000 }, () => {
  it('drafts only what holds together', async () => {
    const refused = async (code: string, ...args: Parameters<Choir['draft']>) =>
      expect(await choir.draft(...args)).toMatchObject({ refused: `ballot/${code}` })
    await refused('rates-self', { front: [...front, first] })
    await refused('no-person', { front: [front[0] as Id, front[0] as Id] })
    await refused('no-person', { front }, {}, [first, first])
    expect(await choir.draft({ front }, { kind: 'choir/dancers' })).toMatchObject({ refused: 'act/malformed' })
    const few = idOf(await choir.draft({ front: front.slice(0, 3) }))
    expect(await choir.step(few, 'open', until)).toMatchObject({
      refused: 'ballot/few-raters',
      fills: { n: 3, fewest: 4 },
    })
    const rated = front.slice(0, 1).map((person) => ({ person }))
    const raters = back.map((person) => ({ person, class: 'organ' }))
    done(await choir.step(few, 'change-lists', { rated, raters }))
    expect(
      await choir.ask('select person from ballot_rater where county = $1 and ballot = $2 order by person', [
        COUNTY,
        few,
      ]),
    ).toHaveLength(6)
    expect(await choir.step(few, 'open', { until: '2026-11-18T08:00:00+08:00' })).toMatchObject({
      refused: 'ballot/no-end',
    })
    done(await choir.step(few, 'open', until))
    expect(await choir.step(few, 'change-lists', { rated, raters })).toMatchObject({ refused: 'case/out-of-turn' })
  })

  it('lets nobody run the ballot in which they are rated, and nobody see a result but to whom its kind shows it', async () => {
    const ballot = await opened({ front }, { means: 'paper' })
    expect(await choir.step(ballot, 'close', {}, first)).toMatchObject({ refused: 'ballot/own-rating' })
    expect(await choir.step(ballot, 'close', {}, stranger)).toMatchObject({ refused: 'case/unknown' })
    const look = (person: Id) => choir.knock(person, 'GET', `/api/ballots/${ballot}/desk`)
    const unknown = { refused: 'ballot/unknown' }
    expect(deskBallotAnswer.safeParse(await look(preparer)).error).toBeUndefined()
    for (const person of [leader, stranger, first, front[0] as Id]) expect(await look(person)).toMatchObject(unknown)
    done(await choir.step(ballot, 'close'))
    done(
      await choir.step(ballot, 'count', {
        ...two,
        sheets: [sheets('front', 6, 6, 6, 0)],
        cells: cells('front', [6, 0, 0, 0], [0, 6, 0, 0], [0, 0, 6, 0]),
      }),
    )
    expect(await look(leader)).toMatchObject(unknown)
    done(await choir.step(ballot, 'sign', { files: [await choir.scan()] }))
    const shown = await look(leader)
    expect(deskBallotAnswer.safeParse(shown).error).toBeUndefined()
    expect(shown).toMatchObject({
      state: 'counted',
      raters: [],
      tally: { rated: [{ rating: 100_000 }, { rating: 70_000 }, { rating: 40_000 }] },
    })
    for (const person of [stranger, first, front[0] as Id]) expect(await look(person)).toMatchObject(unknown)
    expect(await choir.knock(first, 'GET', `/api/ballots/${ballot}/box`)).toMatchObject(unknown)
  })

  it('tells its raters of it, and nobody else', async () => {
    const ballot = await opened({ front })
    const own = await choir.knock(front[0] as Id, 'GET', '/api/ballots')
    expect(ownBallotsAnswer.safeParse(own).error).toBeUndefined()
    expect(own.rows.map(({ id }) => id)).toContain(ballot)
    expect(await choir.knock(stranger, 'GET', '/api/ballots')).toMatchObject({ rows: [] })
    const paper = await choir.knock(front[0] as Id, 'GET', `/api/ballots/${ballot}`)
    expect(raterBallotAnswer.safeParse(paper).error).toBeUndefined()
    expect(paper).toMatchObject({ pile: 'front', took: null, means: 'both' })
  })

  it('is asked for by another programme’s step, in one act, and answers to its matter', async () => {
    const matter = idOf(await choir.act('choir/sing', preparer, { form: { place: VILLAGE } }))
    await choir.hear()
    const [asked] = await choir.ask('select id, about, kind from ballot where county = $1 and about = $2', [
      COUNTY,
      matter,
    ])
    expect(asked).toMatchObject({ kind: 'choir/singers' })
    await choir.hear()
    expect(await choir.ask('select 1 from ballot where county = $1 and about = $2', [COUNTY, matter])).toHaveLength(1)
    const heard = { outcome: 'choir/ballot', subject: matter, facts: {} }
    expect(await choir.act('democratic-rating/hear', preparer, heard)).toMatchObject({ refused: 'case/not-yours' })
    const id = asked?.id as Id
    done(await choir.step(id, 'open', until))
    const taken = await choir.take(id, front[0] as Id)
    if ('refused' in taken) throw new Error(taken.refused)
    await choir.cast(id, taken, same('fine'))
    done(await choir.step(id, 'withdraw', { reason: '演出改期' }))
    // What lay in the box is gone, and nothing is signed or cast any more.
    expect(await choir.ask('select 1 from ballot_paper where county = $1 and ballot = $2', [COUNTY, id])).toEqual([])
    expect(await choir.ask('select 1 from ballot_sheet where county = $1 and ballot = $2', [COUNTY, id])).toEqual([])
    expect(await choir.cast(id, taken, same('fine'))).toMatchObject({ refused: 'ballot/not-open' })
  })
})
