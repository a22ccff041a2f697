import type { Answer } from '#kernel/because.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ledgerOf } from '#kernel/ledger/of-step.ts'
import { NEVER, nameOfAccount, nameOfParty } from '#kernel/ledger/terms.ts'
import type { StepGiven, StepNames, StepTaken } from '#kernel/programme/lifecycle.ts'
import { askRule } from '#kernel/programme/rule.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { caps, givenAt, holderOf, purseOf } from '../books.ts'
import type { Earning } from '../catalogue.ts'
import { EARNING } from '../parameters.ts'
import { refuse } from '../refusals.ts'
import { type Earns, whatItEarns } from '../rules/what-it-earns.ts'

/* What an entry is about, what its row gives for it, and how that is recorded in the ledger. */

/** What an entry is about: the first step's form, as it stands in the case. */
export interface Entry {
  readonly household: Id
  /** Of a row that is a person's: whose points of the household. */
  readonly member?: Id
  readonly item: string
  readonly points?: number
  readonly on: Day
}
export const entryOf = ({ form, hands }: StepGiven): Entry => ({ ...(hands[0]?.form ?? form) }) as unknown as Entry

/** Accounts of whoever the form names, before anything is read. */
export const accountsOf = ({ county, form }: StepNames): readonly string[] => {
  const entry = form as unknown as Entry
  const { points, counted } = purseOf(holderOf(entry))
  return [points, counted(String(entry.on).slice(0, 4), entry.item)].map((account) => nameOfAccount(county, account))
}
/** Accounts of whoever an entry that is there names. */
export const accountsOfEntry = (entry: Id): readonly string[] => [
  nameOfParty(entry, 'household', 'household'),
  nameOfParty(entry, 'person', 'member'),
]
export const ofEntry = ({ file }: StepNames): readonly string[] => (file ? accountsOfEntry(file) : [])

/** The day until which points earned on a day may be spent: the end of a year, so that nobody has to remember another. */
export function lastDayOf(on: Day, { book, file }: Pick<StepGiven, 'book' | 'file'>): Day {
  const years = Number(book.getParameter('credit-points/lasts', on, file.place).value)
  return years === 0 ? NEVER : (`${Number(on.slice(0, 4)) + years}-12-31` as Day)
}

/** What the row gives for the entry; `decided` are the panel's points. */
export function earns(given: StepGiven, entry: Entry, decided?: number): Answer<Earns> {
  const { book, file } = given
  const counted = purseOf(holderOf(entry)).counted(entry.on.slice(0, 4), entry.item)
  const facts = {
    code: entry.item,
    points: decided ?? entry.points ?? null,
    earnedThisYear: Number(ledgerOf(given).posted(counted)),
  }
  return askRule(whatItEarns(entry.item), facts, { get: (id) => book.getParameter(id, entry.on, file.place) })
}

/** Records the points of an entry in the ledger; a capped row counts them beside. */
export function post(given: StepGiven, entry: Entry, decided?: number): Answer<StepTaken> {
  const answer = earns(given, entry, decided)
  if (isRefusal(answer)) return answer
  const { file, book } = given
  const ledger = ledgerOf(given)
  const amount = BigInt(answer.value.points)
  const row = book.getParameter(`${EARNING}${entry.item}`, entry.on, file.place).value as unknown as Earning
  const purse = purseOf(holderOf(entry))
  const posted = ledger.post(
    {
      what: amount > 0n ? 'credit-points/earned' : 'credit-points/taken-by-rule',
      place: file.place,
      day: entry.on,
      subject: file.id,
    },
    [
      { account: givenAt(file.place, entry.item), amount: -amount },
      { account: purse.points, amount, expires: lastDayOf(entry.on, given) },
      ...(row.yearlyCap === null
        ? []
        : [
            { account: caps, amount: -amount },
            { account: purse.counted(entry.on.slice(0, 4), entry.item), amount },
          ]),
    ],
  )
  if (isRefusal(posted)) return posted
  return {
    value: {
      to: 'recorded',
      set: { result: 'recorded' },
      effects: ledger.effects(),
      tell: telling(given, amount > 0n ? 'tell-recorded' : 'tell-taken-by-rule'),
    },
    because: answer.because,
  }
}

/** A word to whose entry it is, and to whoever asked for it; to the person whose own points they are they are called so. */
export function telling(given: StepGiven, words: string, whom = given.file.reporter) {
  const [first] = given.hands
  const asked = first?.step === 'apply' ? first.actor : null
  return [...new Set([whom, asked])].flatMap((one) => {
    const own = one === entryOf(given).member
    return one ? [{ whom: one, words: `credit-points/${words}${own ? '-own' : ''}` }] : []
  })
}

/** Whether the row, the household, its member, the day and the evidence of a new entry hold together. */
export function checkEntry(
  given: StepGiven,
  entry: Entry,
  seen?: 'seen-elsewhere',
): Refusal | { readonly row: Earning; readonly set: StepTaken } {
  const { book, file, form, day, fact, actor } = given
  const id = `${EARNING}${entry.item}`
  if (!book.familyOf(EARNING, day, file.place).includes(id)) return refuse('no-such-row', { field: 'item' })
  const row = book.getParameter(id, entry.on, file.place).value as unknown as Earning
  const household = fact('register.households').get(entry.household)
  if (!household?.place.startsWith(file.place.slice(0, 12))) return refuse('no-such-household', { field: 'household' })
  const members = fact('register.members').filter((one) => one.household === entry.household)
  const { member } = entry
  if (row.of === 'person' && !member) return refuse('member-needed', { field: 'member' })
  if (row.of === 'household' && member) return refuse('member-unasked', { field: 'member' })
  const died = member && fact('register.persons').get(member)?.diedOn
  if (member && (died || !members.some(({ person }) => person === member)))
    return refuse('not-of-household', { field: 'member' })
  if (entry.on > day) return refuse('not-yet', { field: 'on' })
  const days = Number(book.getParameter('credit-points/record-within', day, file.place).value)
  if (!seen && entry.on < addDays(day, -days)) return refuse('too-late', { field: 'on', fills: { days } })
  if (!seen && row.evidence === 'photo' && !((form.photos as readonly string[] | undefined) ?? []).length)
    return refuse('photo-needed', { field: 'photos' })
  const head = members.find((one) => one.relation === 'head')?.person ?? null
  return {
    row,
    set: {
      set: {
        reporter: member ?? head,
        // For the monthly report to whoever supervises: it is allowed, and it is seen.
        ...(members.some((one) => one.person === actor) ? { raise: ['own-household'] } : {}),
      },
      viewers: members.map((one) => ({ viewer: `p:${one.person}`, why: 'part' })),
    },
  }
}

export const merged = (first: StepTaken, taken: StepTaken): StepTaken => ({
  ...first,
  ...taken,
  set: { ...first.set, ...taken.set },
})
