import type { Answer } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { addDays, type Day, dayOf } from '#kernel/day.ts'
import type { DrawStanding, Frozen, Pool } from '#kernel/draw/draw.store.ts'
import { drawn, type Gone, type Lists, type Picked, seedOf, sha256, textOf, tokenOf } from '#kernel/draw/draw.ts'
import type { Id } from '#kernel/id.ts'
import type { JsonObject } from '#kernel/json.ts'
import type { StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { whoStandsBack } from '../rules/who-stands-back.ts'
import { type Sheet, sheets } from './items.ts'
import { INSPECTORS_OF } from './parameters.ts'
import { refuseInspection as refuse } from './refusals.ts'
import { yearsOf } from './ties.ts'

/** What the steps of an inspection do: lists and secret are frozen, the value is entered, estates and inspectors follow, and are exchanged. */

type Hands = StepGiven['hands']

interface Plan {
  readonly sheet: string
  readonly draw: number
  readonly each: number
  readonly value: string
}
export const planOf = (hands: Hands): Plan => hands[0]?.form as unknown as Plan

/** Estates of a place in the order of their places and names: what is frozen as the list of subjects. */
export const estatesOf = (book: CountyBook, place: string) =>
  book
    .organisations()
    .filter((one) => one.kind === 'estate' && one.place.startsWith(place))
    .sort((a, b) => (a.place === b.place ? (a.id < b.id ? -1 : 1) : a.place < b.place ? -1 : 1))

/** Who stands back from what, by the numbers of the lists. */
function reasonsOf(given: StepGiven, estates: readonly { readonly id: Id }[], pool: Pool): Frozen['reasons'] {
  const { day, hands } = given
  const years = yearsOf(given)
  const declared = hands
    .filter(({ step, actor }) => step === 'declare' && actor)
    .map(({ actor, form }) => ({ inspector: actor as Id, estate: form.estate as Id }))
  return estates.flatMap(({ id: estate }, s) =>
    pool.inspectors.flatMap((inspector, i) => {
      const company = pool.links.find(({ subject }) => subject === estate)?.by
      const why = whoStandsBack({ inspector, estate, company, ties: pool.ties, declared, day, years })
      return why ? [{ subject: s + 1, inspector: i + 1, why }] : []
    }),
  )
}

/** Those who may be drawn: of the offices that the parameter names, of all of them where it names none. */
function poolOf({ fact, book, day, file }: StepGiven): Pool {
  const pool = fact('draw.pool')
  const offices = book.getParameter(INSPECTORS_OF, day, file.place).value as unknown as readonly string[]
  if (offices.length === 0) return pool
  const named = new Set(
    pool.offices.flatMap(({ person, organisation }) => (offices.includes(organisation) ? person : [])),
  )
  return { ...pool, inspectors: pool.inspectors.filter((person) => named.has(person)) }
}

export function freeze(given: StepGiven): Answer<StepTaken> {
  const { book, file, hands, mint } = given
  const { draw, each } = planOf(hands)
  const estates = estatesOf(book, file.place)
  if (estates.length < draw) return refuse('no-estates')
  const pool = poolOf(given)
  const reasons = reasonsOf(given, estates, pool)
  for (const [s, { short }] of estates.entries()) {
    const left = pool.inspectors.length - reasons.filter(({ subject }) => subject === s + 1).length
    if (left < each) return refuse('too-few-inspectors', { fills: { estate: short, left } })
  }
  const secret = sha256([mint(), mint(), mint(), mint()].join())
  const lists = textOf({
    ...{ draw, each, subjects: estates.map(({ name }) => name) },
    inspectors: pool.inspectors.map((person) => tokenOf(secret, person)),
    excluded: reasons.map(({ subject, inspector }) => [subject, inspector] as const),
  })
  const body: Frozen = {
    ...{ lists, listsHash: sha256(lists), commitment: sha256(secret) },
    ...{ subjects: estates.map(({ id }) => id), inspectors: pool.inspectors, reasons },
  }
  const { listsHash, commitment } = body
  const facts = { subjects: estates.length, inspectors: pool.inspectors.length, excluded: reasons.length }
  return {
    value: { effects: [{ kind: 'draw-frozen', draw: file.id, body, secret }] },
    because: { rule: 'property-inspection/frozen', facts: { ...facts, listsHash, commitment } },
  }
}

/**
 * The last day on which the first value after the freeze can be published: the next ordinary working day. Nobody waits for a value that
 * suits better.
 */
function lastDayOfValue(book: CountyBook, frozenOn: Day): Day {
  let day = addDays(frozenOn, 1)
  while (book.calendar.kind(day).kind !== 'workday') day = addDays(day, 1)
  return day
}

export function enterValue({ form, file, hands, fact, day, book }: StepGiven): Answer<StepTaken> {
  const publishedOn = String(form.publishedOn) as Day
  const { frozen } = fact('draw')
  if (!frozen) return refuse('unknown')
  const frozenOn = dayOf(frozen.at)
  if (publishedOn <= frozenOn) return refuse('too-early', { field: 'publishedOn', fills: { day: publishedOn } })
  if (publishedOn > day) return refuse('to-come', { field: 'publishedOn' })
  const last = lastDayOfValue(book, frozenOn)
  if (publishedOn > last) return refuse('not-first', { field: 'publishedOn', fills: { day: last } })
  const source = planOf(hands).value
  if (source === 'shanghai-composite' && publishedOn < last) return refuse('no-trading', { field: 'publishedOn' })
  const body = { value: String(form.value), source, publishedOn }
  return {
    value: { effects: [{ kind: 'draw-value', draw: file.id, body }] },
    because: { rule: 'property-inspection/value', facts: { publishedOn, frozenOn } },
  }
}

/** Who is drawn now, redraws counted; in numbers of the frozen lists. */
export function pickedOf(standing: DrawStanding, secret: string, gone?: readonly Gone[]): readonly Picked[] {
  const { frozen, value, redrawn } = standing
  if (!frozen || !value || secret === '') return []
  const lists = JSON.parse(frozen.lists) as Lists
  return drawn(lists, seedOf(secret, value.value, frozen.listsHash), gone ?? redrawn.map((one) => one.gone))
}

/** What goes to the check of one estate: the form by which it begins. */
function assignmentOf(given: StepGiven, frozen: Frozen, [s, inspectors]: Picked) {
  const { file, hands, book, fact } = given
  const estate = frozen.subjects[s - 1] as Id
  const company = fact('draw.pool').links.find(({ subject }) => subject === estate)?.by
  const { name, place } = book.findOrganisation(estate) ?? { name: '', place: file.place }
  const { sheet } = planOf(hands)
  const facts: JsonObject = {
    ...{ place, title: `${name}　${sheets[sheet as Sheet].zh}` },
    ...{ inspection: file.id, estate, ...(company ? { company } : {}), sheet },
    inspectors: inspectors.map((i) => frozen.inspectors[i - 1] as string),
  }
  return { outcome: 'drawn', facts }
}

/** Each inspector is told once, however many estates came out. */
const tellOf = (given: StepGiven, frozen: Frozen, picked: readonly Picked[]): StepTaken['tell'] =>
  [...new Set(picked.flatMap(([, inspectors]) => inspectors))].map((i) => ({
    whom: frozen.inspectors[i - 1] as Id,
    words: 'property-inspection/tell-drawn',
    fills: { number: given.file.number },
  }))

export function draw(given: StepGiven): Answer<StepTaken> {
  const { file, fact } = given
  const standing = fact('draw')
  const { frozen, sealed } = standing
  if (!frozen || !sealed) return refuse('unknown')
  const picked = pickedOf(standing, sealed)
  return {
    value: {
      effects: [{ kind: 'draw-drawn', draw: file.id, body: { secret: sealed } }],
      outcomes: picked.map((one) => assignmentOf(given, frozen, one)),
      tell: tellOf(given, frozen, picked) ?? [],
    },
    because: { rule: 'property-inspection/drawn', facts: { drawn: picked.length, listsHash: frozen.listsHash } },
  }
}

/** The last check of an estate, and whether it is done. */
const checkOf = (hands: Hands, estate: unknown): Id | undefined =>
  hands.findLast(({ step, form }) => step === 'note-check' && form.estate === estate)?.form.check as Id | undefined
/** Nothing that was found before inspectors were exchanged counts. */
export function resultOf(hands: Hands, estate: unknown): JsonObject | undefined {
  const since = hands.findLastIndex(({ step, form }) => step.startsWith('redraw-') && form.estate === estate)
  const after = hands.slice(since + 1).filter(({ form }) => form.estate === estate)
  const check = after.findLast(({ step }) => step === 'note-check')?.form.check
  return after.findLast(({ step, form }) => step === 'note-result' && form.check === check)?.form
}

/** Takes one out and the next of the same order in; the checks of what changed are withdrawn and begun anew. */
function redraw(given: StepGiven, goneOf: (standing: DrawStanding & { frozen: Frozen }) => Gone | Refusal) {
  const { file, form, fact, hands } = given
  const standing = fact('draw')
  const { frozen, redrawn, drawn: over } = standing
  if (!frozen || !over) return refuse('unknown')
  // What somebody found who had to stand back is nothing found; nothing else is taken back.
  if (resultOf(hands, form.estate) && form.why !== 'related') return refuse('checked-already', { field: 'estate' })
  const gone = goneOf({ ...standing, frozen })
  if (isRefusal(gone)) return gone
  const before = pickedOf(standing, over.secret)
  const after = pickedOf(standing, over.secret, [...redrawn.map((one) => one.gone), gone])
  const { each } = planOf(hands)
  // Where no further estate is left fewer are checked; nobody checks alone.
  if (after.length === 0 || after.some(([, inspectors]) => inspectors.length < each)) return refuse('nobody-left')
  const same = (a: Picked) => (b: Picked) => JSON.stringify(a) === JSON.stringify(b)
  const left = before.filter((one) => !after.some(same(one)))
  const come = after.filter((one) => !before.some(same(one)))
  const withdrawn = left.flatMap(([s]) => checkOf(hands, frozen.subjects[s - 1]) ?? [])
  const body = { gone, why: String(form.why) }
  const checked = after.every((one) => !come.includes(one) && resultOf(hands, frozen.subjects[one[0] - 1]))
  return {
    value: {
      to: checked ? 'to-publish' : 'checking',
      effects: [{ kind: 'draw-redrawn' as const, draw: file.id, body, nth: redrawn.length + 1 }],
      outcomes: [
        ...withdrawn.map((check) => ({ outcome: 'withdrawn', facts: { check } })),
        ...come.map((one) => assignmentOf(given, frozen, one)),
      ],
      tell: tellOf(given, frozen, come) ?? [],
    },
    because: { rule: 'property-inspection/redrawn', facts: { drawn: come.length } },
  } satisfies Answer<StepTaken>
}

const numberOf = (list: readonly Id[], id: unknown): number => list.indexOf(id as Id) + 1

export const redrawEstate = (given: StepGiven): Answer<StepTaken> =>
  redraw(given, (standing) => {
    const s = numberOf(standing.frozen.subjects, given.form.estate)
    const now = pickedOf(standing, standing.drawn?.secret ?? '')
    return now.some(([subject]) => subject === s) ? [s] : refuse('not-drawn', { field: 'estate' })
  })

export const redrawInspector = (given: StepGiven): Answer<StepTaken> =>
  redraw(given, (standing) => {
    const s = numberOf(standing.frozen.subjects, given.form.estate)
    const i = numberOf(standing.frozen.inspectors, given.form.inspector)
    const now = pickedOf(standing, standing.drawn?.secret ?? '')
    return now.some(([subject, inspectors]) => subject === s && inspectors.includes(i))
      ? [s, i]
      : refuse('not-drawn', { field: 'inspector' })
  })

/** Ends it with what was fixed laid open: whoever doubts why can see what would have been drawn. */
export function cancel({ file, fact, hands }: StepGiven): Answer<StepTaken> {
  const standing = fact('draw')
  const { frozen, sealed, drawn: over } = standing
  const now = pickedOf(standing, over?.secret ?? '').map(([s]) => frozen?.subjects[s - 1])
  if (now.some((estate) => resultOf(hands, estate))) return refuse('checked-already')
  return {
    value: {
      set: { result: 'cancelled' },
      effects: sealed && !over ? [{ kind: 'draw-drawn', draw: file.id, body: { secret: sealed } }] : [],
      outcomes: now
        .flatMap((estate) => checkOf(hands, estate) ?? [])
        .map((check) => ({ outcome: 'withdrawn', facts: { check } })),
    },
    because: { rule: 'property-inspection/cancelled' },
  }
}

/** When all that is drawn now has been checked the result is to be published, within its days. */
export function noteResult({ form, fact, hands }: StepGiven): Answer<StepTaken> {
  const standing = fact('draw')
  const picked = pickedOf(standing, standing.drawn?.secret ?? '')
  const estates = picked.map(([s]) => standing.frozen?.subjects[s - 1])
  const done = estates.filter((estate) => estate === form.estate || resultOf(hands, estate))
  const facts = { results: done.length, of: estates.length }
  return {
    value: { to: done.length < estates.length ? 'checking' : 'to-publish' },
    because: { rule: 'property-inspection/checked', facts },
  }
}
