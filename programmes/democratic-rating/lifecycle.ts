import type { Ballot, Lists, Rater } from '#kernel/ballots/ballot.store.ts'
import { type Cell, countBallot, pilesOfRaters, type Sheets, type Tally } from '#kernel/ballots/count.ts'
import { boxOf } from '#kernel/ballots/keys.ts'
import { type BallotKind, ballotStates, type Means, rulesOf } from '#kernel/ballots/kind.ts'
import { mergePiles, type Pile, sizeOf } from '#kernel/ballots/rating.ts'
import { refuseBallot } from '#kernel/ballots/refusals.ts'
import type { Answer, Because } from '#kernel/because.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import type { Lifecycle, StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { formsOf } from './forms.ts'

/*
 * The life of a ballot: its lists are drafted, it opens, papers are handed out and cast, it closes, two persons count, and with their
 * signed sheet the result stands, or there is none.
 */

type Kinds = ReadonlyMap<string, BallotKind>

/** What a step of the preparer is given beside the case. */
interface At {
  readonly kind: BallotKind
  readonly ballot: Ballot
  readonly lists: Lists
}

const because = (rule: string, facts: JsonObject = {}, more: Partial<Because> = {}): Because => ({
  ...{ rule: `democratic-rating/${rule}`, facts, ...more },
})

export function lifeOfRatings(kinds: Kinds): Lifecycle {
  const all = [...kinds.values()]
  const preparersOf = (some: readonly BallotKind[]): Who[] =>
    some.map((kind) => ({ role: kind.preparer, where: 'place', kind: kind.id }))
  const preparers = preparersOf(all)
  const forms = formsOf(all)
  const desk = ({ kind, place }: StepGiven['file']) => {
    const { preparer, level } = kinds.get(kind ?? '') as BallotKind
    return deskOf(preparer, place.slice(0, level))
  }

  /** A step of whoever prepares this kind, and who is not rated in it. */
  const ofPreparer =
    (take: (given: StepGiven, at: At) => Answer<StepTaken>) =>
    (given: StepGiven): Answer<StepTaken> => {
      const kind = kinds.get(given.file.kind ?? '')
      const ballot = given.fact('ballot')
      if (!kind || !ballot) return refuseCase('unknown')
      const lists = given.fact('ballot.lists')
      if (lists.rated.some(({ person }) => person === given.actor)) return refuseBallot('own-rating')
      return take(given, { kind, ballot, lists })
    }
  const reads = ['ballot', 'ballot.lists'] as const

  function draft(given: StepGiven): Answer<StepTaken> {
    const { file, form } = given
    const kind = kinds.get(file.kind ?? '')
    if (!kind) return refuseBallot('no-kind', { field: 'kind' })
    const means = meansOf(kind, form.means as Means | undefined)
    if (isRefusal(means)) return means
    const before: Lists = { rated: [], raters: [] }
    const after = listsOf(given, kind, before)
    if (isRefusal(after)) return after
    const ballot: Ballot = {
      ...{ id: file.id, of: kind.id, about: null, means, state: ballotStates.drafted },
      ...{ until: null, piles: [], papers: null, box: null },
    }
    return {
      value: {
        effects: [
          { kind: 'ballot', ...ballot },
          { kind: 'ballot-lists', ballot: file.id, before, after },
        ],
      },
      because: because('drafted', counted(after), { clause: kind.basis.zh }),
    }
  }

  return {
    states: {
      drafted: { words: { zh: '筹备中', en: 'In preparation' }, desk, stage: 0 },
      open: { words: { zh: '投票中', en: 'Open' }, desk, stage: 1 },
      closed: { words: { zh: '已截止，待计票', en: 'Closed, to be counted' }, desk, stage: 2 },
      'to-sign': { words: { zh: '已计票，待签字', en: 'Counted, to be signed' }, desk, stage: 2 },
      counted: { words: { zh: '已有结果', en: 'Result stands' }, end: true, stage: 3 },
      void: { words: { zh: '有效票不足，没有结果', en: 'Too few valid sheets, no result' }, end: true, stage: 3 },
      withdrawn: { words: { zh: '已取消', en: 'Withdrawn' }, end: true, stage: 3 },
    },
    steps: {
      draft: {
        words: { zh: '筹备测评', en: 'Prepare a ballot' },
        from: null,
        to: ['drafted'],
        by: preparersOf(all.filter(({ byHand }) => byHand)),
        form: forms.draft,
        reads: ['register.persons'],
        rank: 'go',
        told: { zh: '筹备测评', en: 'Prepared' },
        take: draft,
      },
      // Another programme's matter asks for it: its lists are drafted as that programme says.
      ask: {
        words: { zh: '按要求筹备测评', en: 'Prepare a ballot that was asked for' },
        from: null,
        to: ['drafted'],
        by: [{ via: 'hearing' }],
        form: forms.ask,
        reads: ['register.persons'],
        told: { zh: '按要求筹备测评', en: 'Prepared as asked for' },
        take: draft,
      },
      'change-lists': {
        words: { zh: '修改名单', en: 'Change the lists' },
        from: ['drafted'],
        to: ['drafted'],
        by: preparers,
        form: forms.lists,
        reads: [...reads, 'register.persons'],
        told: { zh: '修改名单', en: 'Changed the lists' },
        take: ofPreparer((given, { kind, ballot, lists }) => {
          const means = meansOf(kind, (given.form.means as Means | undefined) ?? ballot.means)
          if (isRefusal(means)) return means
          const after = listsOf(given, kind, lists)
          if (isRefusal(after)) return after
          return {
            value: {
              effects: [
                { kind: 'ballot', ...ballot, means },
                { kind: 'ballot-lists', ballot: ballot.id, before: lists, after },
              ],
            },
            because: because('drafted', counted(after)),
          }
        }),
      },
      open: {
        words: { zh: '开始投票', en: 'Open the ballot' },
        from: ['drafted'],
        to: ['open'],
        by: preparers,
        form: forms.open,
        reads,
        rank: 'go',
        told: { zh: '开始投票', en: 'Opened' },
        take: ofPreparer(open),
      },
      'give-sheets': {
        words: { zh: '登记领取纸质票', en: 'Note who took a sheet' },
        from: ['open'],
        to: ['open'],
        by: preparers,
        form: forms.sheets,
        reads,
        told: { zh: '登记领取纸质票', en: 'Noted who took a sheet' },
        take: ofPreparer(giveSheets),
      },
      close: {
        words: { zh: '投票截止', en: 'Close the ballot' },
        from: ['open'],
        to: ['closed'],
        by: preparers,
        form: {},
        reads: [...reads, 'ballot.open-box', 'ballot.keys'],
        rank: 'go',
        told: { zh: '投票截止，票箱封存', en: 'Closed; the box is sealed' },
        take: ofPreparer(close),
      },
      count: {
        words: { zh: '录入计票', en: 'Enter the count' },
        from: ['closed'],
        to: ['to-sign'],
        by: preparers,
        form: forms.count,
        reads: [...reads, 'ballot.box', 'register.persons'],
        rank: 'go',
        told: { zh: '录入计票', en: 'Entered the count' },
        take: ofPreparer(count),
      },
      recount: {
        words: { zh: '重新计票', en: 'Count again' },
        from: ['to-sign'],
        to: ['closed'],
        by: preparers,
        form: { reason: forms.reason },
        reads,
        rank: 'quiet',
        told: { zh: '重新计票', en: 'To be counted again' },
        take: ofPreparer((_, { ballot }) => ({
          value: { effects: [{ kind: 'ballot', ...ballot, state: ballotStates.closed }] },
          because: because('recount'),
        })),
      },
      sign: {
        words: { zh: '收回签字的计票单', en: 'Take the signed count sheet back' },
        from: ['to-sign'],
        to: ['counted', 'void'],
        by: preparers,
        form: forms.sign,
        reads: [...reads, 'ballot.tally'],
        rank: 'go',
        told: { zh: '计票单已签字，结果成立', en: 'Signed; the result stands' },
        take: ofPreparer(sign),
      },
      withdraw: {
        words: { zh: '取消测评', en: 'Withdraw the ballot' },
        from: ['drafted', 'open'],
        to: ['withdrawn'],
        by: preparers,
        form: { reason: forms.reason },
        reads: [...reads, 'ballot.open-box', 'ballot.keys'],
        rank: 'quiet',
        told: { zh: '取消测评，票箱里的票已销毁', en: 'Withdrawn; papers in the box were destroyed' },
        take: ofPreparer((given, { ballot }) => ({
          value: {
            effects: [
              { kind: 'ballot', ...ballot, state: ballotStates.withdrawn },
              {
                kind: 'ballot-box',
                ballot: ballot.id,
                papers: given.fact('ballot.open-box'),
                keep: false,
                piles: given.fact('ballot.keys').map(({ pile }) => pile),
              },
            ],
            outcomes: [{ outcome: 'withdrawn', facts: { kind: ballot.of, about: ballot.about } }],
          },
          because: because('withdrawn'),
        })),
      },
    },
  }
}

const counted = ({ rated, raters }: Lists) => ({ rated: rated.length, raters: raters.length })

function meansOf(kind: BallotKind, asked: Means | undefined): Means | Refusal {
  if (asked === undefined) return kind.means
  return kind.means === 'both' || kind.means === asked ? asked : refuseBallot('means', { field: 'means' })
}

/** Both lists as the form has them: people of the register, each once, nobody rating themselves where the kind bars it. */
function listsOf({ form, fact }: StepGiven, kind: BallotKind, before: Lists): Lists | Refusal {
  const persons = fact('register.persons')
  const rated = ((form.rated ?? []) as readonly { person: Id }[]).map(({ person }, i) => ({ no: i + 1, person }))
  const took = new Map(before.raters.map((one) => [one.person, one.took]))
  const raters = ((form.raters ?? []) as readonly { person: Id; class: string }[]).map(
    (one): Rater => ({
      ...{ person: one.person, class: one.class, took: took.get(one.person) ?? null },
    }),
  )
  for (const [field, list] of [
    ['rated', rated],
    ['raters', raters],
  ] as const)
    if (new Set(list.map(({ person }) => person)).size < list.length || list.some(({ person }) => !persons.has(person)))
      return refuseBallot('no-person', { field })
  if (raters.some((one) => !Object.hasOwn(kind.classes, one.class))) return refuseBallot('class', { field: 'raters' })
  const own = new Set(rated.map(({ person }) => person))
  if (!kind.ratesOwn && raters.some(({ person }) => own.has(person)))
    return refuseBallot('rates-self', { field: 'raters' })
  return { rated, raters }
}

const byClass = (raters: readonly Rater[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { class: one } of raters) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

/** From here on nobody joins the lists, and which classes are counted together is fixed: nothing was signed yet. */
function open({ form, at, day, file, book }: StepGiven, { kind, ballot, lists }: At): Answer<StepTaken> {
  const { weights, fewest, used } = rulesOf(kind, book, day, file.place)
  if (lists.raters.length < fewest || lists.rated.length === 0)
    return refuseBallot('few-raters', { fills: { n: lists.raters.length, fewest } })
  const until = form.until === undefined ? null : new Date(String(form.until))
  const byPhone = ballot.means !== 'paper'
  if (byPhone && (!until || until <= at)) return refuseBallot('no-end', { field: 'until' })
  const merged = mergePiles(pilesOfRaters(kind, weights, byClass(lists.raters)))
  const piles = merged.map(({ code, classes }) => ({ code, classes }))
  return {
    value: {
      set: { openedAt: at },
      effects: [{ kind: 'ballot', ...ballot, state: ballotStates.open, until: byPhone ? until : null, piles }],
    },
    because: because('opened', counted(lists), {
      parameters: used,
      clause: kind.basis.zh,
      parts: merged.map((pile) => ({ rule: 'democratic-rating/merged', facts: factsOf(pile) })),
    }),
  }
}

const factsOf = (pile: Pile): JsonObject => ({
  ...{ pile: pile.code, classes: [...pile.classes], raters: sizeOf(pile), least: pile.least, weight: pile.weight },
})

/** Whoever took a sheet cannot take a paper by phone any more, nor the other way round. */
function giveSheets({ form }: StepGiven, { ballot, lists }: At): Answer<StepTaken> {
  if (ballot.means === 'phone') return refuseBallot('means')
  const named = new Set((form.raters as readonly { person: Id }[]).map(({ person }) => person))
  const wanted = lists.raters.filter(({ person }) => named.has(person))
  if (wanted.length < named.size) return refuseBallot('no-person', { field: 'raters' })
  const byPhone = wanted.filter(({ took }) => took === 'phone').length
  if (byPhone > 0) return refuseBallot('has-phone', { field: 'raters', fills: { n: byPhone } })
  const raters = wanted.map((one) => ({ ...one, took: 'sheet' as const }))
  return {
    value: { effects: [{ kind: 'ballot-took', ballot: ballot.id, raters }] },
    because: because('sheets-given', { sheets: raters.length }),
  }
}

/** The box is sealed with one count and one digest. Before its time only when everybody has cast. */
function close({ fact, at }: StepGiven, { ballot, lists }: At): Answer<StepTaken> {
  const papers = fact('ballot.open-box')
  const taken = lists.raters.filter(({ took }) => took === 'phone').length
  const all = lists.raters.every(({ took }) => took !== null) && papers.length === taken
  if (ballot.until && at < ballot.until && !all) return refuseBallot('early')
  const box = boxOf(papers.map(({ print }) => print))
  return {
    value: {
      effects: [
        { kind: 'ballot', ...ballot, state: ballotStates.closed, papers: papers.length, box },
        {
          kind: 'ballot-box',
          ballot: ballot.id,
          papers,
          keep: true,
          piles: fact('ballot.keys').map(({ pile }) => pile),
        },
      ],
    },
    because: because('box-closed', { papers: papers.length, box, taken }),
  }
}

/** How the sheets were entered: by class, then by line, pile and grade. */
export const sheetsIn = (form: StepGiven['form']): readonly Sheets[] => (form.sheets ?? []) as unknown as Sheets[]

function count(given: StepGiven, { kind, ballot, lists }: At): Answer<StepTaken> {
  const { form, fact, file, book } = given
  const two = [String(form.scrutineer), String(form.teller)]
  const persons = fact('register.persons')
  if (two[0] === two[1] || two.some((one) => !persons.has(one) || lists.rated.some(({ person }) => person === one)))
    return refuseBallot('counters', { field: two[0] === two[1] ? 'teller' : 'scrutineer' })
  // The arithmetic is that of the day on which the ballot opened.
  const { used, ...rules } = rulesOf(kind, book, dayOf(file.openedAt ?? file.filedAt), file.place)
  const listed = ballot.means === 'both'
  const mayHave = byClass(lists.raters.filter(({ took }) => (listed ? took === 'sheet' : took !== 'phone')))
  const tally = countBallot({
    ...{ kind, rules, piles: ballot.piles, listed, mayHave: ballot.means === 'phone' ? {} : mayHave },
    ...{ lines: lists.rated.map(({ no }) => no), sheets: sheetsIn(form), box: fact('ballot.box') },
    cells: (form.cells ?? []) as unknown as Cell[],
  })
  if (isRefusal(tally)) return tally
  return {
    value: {
      effects: [
        { kind: 'ballot', ...ballot, state: ballotStates.toSign },
        { kind: 'ballot-tally', ballot: ballot.id, no: file.stepNo + 1, tally },
      ],
    },
    // What each person got stands in the count alone, which fewer people see than the case.
    because: because(
      'counted',
      { valid: tally.valid, phone: tally.phone, fewest: tally.fewest, void: tally.void },
      { parameters: used, clause: kind.basis.zh },
    ),
  }
}

/** The count sheet came back signed by both: whoever asked for the ballot hears the result. Persons stand in it by id. */
function sign({ form, fact, file }: StepGiven, { ballot, lists }: At): Answer<StepTaken> {
  const tally = fact('ballot.tally')
  if (!tally) return refuseCase('out-of-turn', { fills: { state: file.state } })
  if ((form.files as readonly string[]).length === 0) return refuseBallot('scan-needed', { field: 'files' })
  const to = tally.void ? ballotStates.void : ballotStates.counted
  const about = { kind: ballot.of, about: ballot.about, place: file.place }
  return {
    value: {
      to,
      effects: [{ kind: 'ballot', ...ballot, state: to }],
      outcomes: [
        tally.void
          ? { outcome: 'void', facts: { ...about, reason: tally.void, valid: tally.valid, fewest: tally.fewest } }
          : { outcome: 'counted', facts: { ...about, ...resultOf(tally, lists) } },
      ],
    },
    because: because('signed', { valid: tally.valid, void: tally.void }),
  }
}

/** What other programmes hear: see kernel/ballots/README.md. */
function resultOf({ piles, sheets, phone, valid, rated }: Tally, lists: Lists): JsonObject {
  const personOf = new Map(lists.rated.map(({ no, person }) => [no, person]))
  return {
    ...{ valid, phone, piles, sheets },
    rated: rated.map(({ line, ...one }) => ({ person: personOf.get(line) ?? null, ...one })),
  } as unknown as JsonObject
}
