import type { PoolClient } from 'pg'
import { recordReading, recordReadings } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import type { Desk } from '../act.ts'
import type { Scope } from '../actor.ts'
import type { BookKeeper, CountyBook } from '../book.ts'
import { dayOf, timeOf } from '../day.ts'
import type { Session } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { parameterPersons } from '../programme/parameter.acts.ts'
import type { Figure } from '../publicity/figure.ts'
import type { Reader } from '../read.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Keys } from '../secrets/keys.ts'
import type { Words } from '../words.ts'
import {
  answersIn,
  entriesOf,
  gradesOf,
  inOrder,
  membersOf,
  namesOfSubjects,
  ofSubject,
  readYear,
  versionsOf,
} from './card.read.ts'
import { type CardShown, namedOn, showCard, type Told } from './card.ts'
import { ownSubjects, readsAt, relationTo, type ToCard } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, rulesOf, type YearRules } from './scheme.ts'
import { cardsOf, placeOf, unitOf } from './year.ts'

/*
 * What the doors of appraisals share: opening a scheme and a card for a session. Whoever may not see something is told that there is none.
 */

export interface AppraisalDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  now?(): Date
}

export interface Knocking {
  readonly client: PoolClient
  readonly session: Session
  readonly scope: Scope
  readonly book: CountyBook
  readonly at: Date
}

/** A scheme with the roles of its programme. */
export interface Opened {
  readonly scheme: AppraisalScheme
  readonly roles: readonly string[]
  /** Who proposes other values of its rules. */
  readonly proposers: readonly string[]
  /** Of all programmes, by key. */
  readonly figures: ReadonlyMap<string, Figure & { readonly programme: Words }>
}

export function createOpening({ reader, keeper, keys, programmes, now = () => new Date() }: AppraisalDeps) {
  const figures = new Map(
    programmes.flatMap(({ words, figures: own }) =>
      own.map((figure) => [figure.key, { ...figure, programme: words }] as const),
    ),
  )
  const schemes = new Map(
    programmes.flatMap(({ appraisal, roles, keepers = parameterPersons }) =>
      appraisal
        ? [
            [
              appraisal.id,
              { scheme: appraisal, roles: Object.keys(roles), proposers: keepers.proposers, figures },
            ] as const,
          ]
        : [],
    ),
  )

  /** Asks as a session, in one transaction that may record who read. */
  const ask = <T>(session: Session, handle: (knocking: Knocking) => Promise<T>): Promise<T> =>
    reader.readAndRecord(session.county, async (client) => {
      const at = now()
      const scope = await scopeOf(client, session, dayOf(at))
      const book = await keeper.getBookOf(client, session.county)
      return handle({ client, session, scope, book, at })
    })

  /** The card of a subject with its scheme, where the asker may see it and the year has such a period. */
  async function findCard(
    knocking: Knocking,
    { scheme: id, year, subject }: { readonly scheme: string; readonly year: number; readonly subject: string },
    reading: 'open-person' | 'print',
    period = 0,
  ): Promise<(CardOpened & { readonly scheme: AppraisalScheme }) | Refusal> {
    const opened = schemes.get(id)
    const found = opened && (await openCard(knocking, opened, keys, { year, subject, reading }))
    if (!opened || !found) return refuseAppraisal('no-card')
    if (isRefusal(found)) return found
    if (period > found.rules.arithmetic.periods.length) return refuseAppraisal('no-card')
    return { ...found, scheme: opened.scheme }
  }

  return { schemes, ask, findCard, findScheme: (id: string): Opened | undefined => schemes.get(id), now }
}

/** Whoever looks at others' scores leaves their name; one's own are one's own. Organisations have no such record. */
export async function recordLook(
  { client, session }: Pick<Knocking, 'client' | 'session'>,
  scheme: AppraisalScheme,
  kind: 'open-person' | 'print' | 'export',
  subjects: readonly string[],
): Promise<void> {
  if (scheme.subjects !== 'person') return
  const others = subjects.filter((subject) => subject !== session.person)
  await recordReadings(client, { session, kind, subjectKind: 'person', fields: ['appraisal'] }, others)
}

/** A card as somebody is related to it, before a period is chosen. */
export interface CardOpened {
  readonly rules: YearRules
  readonly unit: string
  readonly to: ToCard
  readonly told: Told
}

/** Opens the card of a subject in a year, with its records. Others than the subject leave their name. */
export async function openCard(
  { client, session, scope, book, at }: Knocking,
  { scheme, roles, figures }: Opened,
  keys: Keys,
  wanted: { readonly year: number; readonly subject: string; readonly reading: 'open-person' | 'print' | null },
): Promise<CardOpened | Refusal> {
  const { year, subject } = wanted
  const asked = { county: session.county, scheme: scheme.id, year, subject }
  const members = await membersOf(client, asked)
  const last = members.at(-1)
  const placed = last && placeOf(members, year, rulesOf(scheme, book, year, last.place))
  if (!placed) return refuseAppraisal('no-card')
  const rules = rulesOf(scheme, book, year, placed.place)
  const unit = unitOf(placed.place, rules)
  const answers = await answersIn(client, session.county, scheme, dayOf(at))
  const to = relationTo(scheme, scope, { subject, members, unit }, ownSubjects(scheme, scope, roles, answers))
  if (!to.own && !to.reads && !to.decides) return refuseAppraisal('no-card')
  if (!to.own && wanted.reading && scheme.subjects === 'person')
    await recordReading(client, {
      session,
      kind: wanted.reading,
      subjectKind: 'person',
      subject,
      fields: ['appraisal'],
    })

  const facts = ofSubject(await readYear(client, { ...asked, place: placed.place }), subject)
  const [card] = cardsOf(rules, facts, year)
  if (!card) return refuseAppraisal('no-card')
  const records = await entriesOf(client, keys, { ...asked, subjects: [subject] })
  const versions = await versionsOf(client, asked)
  const grade = (await gradesOf(client, asked)).find((one) => one.year === year)
  const names = new Map([
    ...(await namesOfSubjects(client, session.county, scheme, book, [subject], dayOf(at))),
    ...(await namesOfPeople(client, session.county, scheme, book, namedOn(records), at)),
  ])
  return {
    rules,
    unit,
    to,
    told: { scheme, rules, book, year, card, facts, versions, records, grade, to, names, figures },
  }
}

/** The cards of all who are scored at a place in a year, for whoever reads all of them; each reading is recorded. */
export async function openBook(
  { client, session, scope, book, at }: Knocking,
  { scheme, figures }: Opened,
  keys: Keys,
  { year, place }: { readonly year: number; readonly place: string },
): Promise<readonly CardShown[]> {
  const asked = { county: session.county, scheme: scheme.id, year, place }
  const rules = rulesOf(scheme, book, year, place)
  const facts = await readYear(client, asked)
  const cards = cardsOf(rules, facts, year).filter((card) => card.place === place)
  const subjects = cards.map(({ subject }) => subject)
  await recordLook({ client, session }, scheme, 'print', subjects)
  const records = await entriesOf(client, keys, { ...asked, subjects })
  const names = new Map([
    ...(await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))),
    ...(await namesOfPeople(client, session.county, scheme, book, namedOn(records), at)),
  ])
  const grades = readsAt(scheme, scope, unitOf(place, rules))
  const to: ToCard = { own: false, reads: true, decides: false, grades }
  const shown: CardShown[] = []
  for (const card of inOrder(cards, scheme, names)) {
    const of = { county: session.county, scheme: scheme.id, subject: card.subject }
    const versions = await versionsOf(client, of)
    const grade = (await gradesOf(client, of)).find((one) => one.year === year)
    const told: Told = {
      ...{ scheme, rules, book, year, card, versions, grade, to, names, figures },
      facts: ofSubject(facts, card.subject),
      records: records.filter(({ subject }) => subject === card.subject),
    }
    shown.push(showCard(told, 0))
  }
  return shown
}

const namesOfPeople = (
  client: PoolClient,
  county: string,
  scheme: AppraisalScheme,
  book: CountyBook,
  people: readonly string[],
  at: Date,
) => namesOfSubjects(client, county, { ...scheme, subjects: 'person' }, book, people, dayOf(at))

/** What stands above a workbook: which list of which minute, and who took it out. */
export const aboutSheet = (title: string, session: Session, at: Date, rows: number): string =>
  `${title}  ${dayOf(at)} ${timeOf(at)}  ${session.name}  ${rows}`

/** What every answer of a scheme's year begins with. */
export const of = (scheme: AppraisalScheme, year: number, at: Date) => ({
  ...{ at: at.toISOString(), scheme: scheme.id, words: scheme.words, year },
})
