import { z } from 'zod'
import type { Calendar } from '../casework/calendar.ts'
import type { CaseFile, Limit } from '../casework/case.ts'
import { findCase, listSteps, namesOf } from '../casework/casework.read.ts'
import { withHolds } from '../casework/clock.ts'
import { holdsOf, runOf } from '../casework/due.ts'
import type { OfficeHours } from '../casework/office-hours.ts'
import { remaining } from '../casework/reading.ts'
import { casesNaming, casesOf } from '../casework/several.read.ts'
import { door, type Route } from '../door.ts'
import { noticeStates } from '../publicity/notices/kind.ts'
import { noticesAbout } from '../publicity/notices/notice.read.ts'
import { isRefusal } from '../refusal.ts'
import { isShownTo } from './card.ts'
import { cardSheetAnswer } from './matter.answers.ts'
import { matterOf, objectionsAbout } from './matter.read.ts'
import { type AppraisalDeps, type CardOpened, createOpening, type Knocking } from './opened.ts'
import { refuseAppraisal } from './refusals.ts'
import type { AppraisalScheme } from './scheme.ts'
import { isOnSheet, objectionsOf } from './terms.ts'

type Answer = z.input<typeof cardSheetAnswer>
/** The days of a notice, without the hours of each. */
const daysOf = (limit: Limit, calendar: Calendar, hours: OfficeHours) =>
  withHolds(runOf(limit), holdsOf(limit), calendar, hours).derivation.map(({ from: _, to: __, ...line }) => line)

/** So many divisions of a place are looked at for the one of a year. */
const DIVISIONS = 8

/** The door behind a card to whoever decided on its period, to the notice, and to what may still be objected to. */
export function sheetRoutes(deps: AppraisalDeps): Route[] {
  const { ask, findCard } = createOpening(deps)
  const programmeOf = (id: string) => deps.programmes.find((one) => one.id === id)

  /** The steps by which a case went on, in the words of its programme: who did what when. */
  async function handsIn({ client, session }: Knocking, file: CaseFile): Promise<Answer['hands']> {
    const programme = programmeOf(file.programme)
    const steps = await listSteps(client, session.county, file.id)
    const people = steps.flatMap(({ actor }) => actor ?? [])
    const names = new Map(people.length > 0 ? await namesOf(client, session.county, people) : [])
    return steps.flatMap(({ step, actor, at }) => {
      const { words, rank } = programme?.lifecycle.steps[step] ?? {}
      const name = actor === null ? null : (names.get(actor) ?? null)
      return programme && words && rank === 'go' ? [{ at: at.toISOString(), words, of: programme.words, name }] : []
    })
  }

  /** How the points of the year were divided at the place: the case that stands. */
  async function divisionOf(
    { client, session }: Knocking,
    scheme: AppraisalScheme,
    year: number,
    place: string,
  ): Promise<CaseFile | undefined> {
    if (!scheme.division) return undefined
    const { programme } = scheme.division
    for (const file of await casesNaming(client, session.county, programme, 'place', place, DIVISIONS))
      if ((await matterOf(client, file, [scheme]))?.year === year && file.lastStep !== 'cancel') return file
    return undefined
  }

  async function noticeOf({ client, session, book, at }: Knocking, matter: string): Promise<Answer['notice']> {
    const id = (await noticesAbout(client, session.county, [matter])).get(matter)
    const file = id && (await findCase(client, session.county, id))
    if (!file || file.state === noticeStates.drafted || file.state === noticeStates.withdrawn) return null
    const { limit, overallDueAt: due } = file
    const up = file.state === noticeStates.up && limit !== null && due !== null && at < due
    const hours = book.hoursOf(file.place)
    const left = up
      ? remaining({ start: new Date(limit.start), due, clock: limit.clock }, at, book.calendar, hours)
      : null
    return {
      ...{ state: file.state, until: due?.toISOString() ?? null, left, clock: limit?.clock ?? null },
      days: up ? daysOf(limit, book.calendar, hours) : [],
      stateWords: programmeOf(file.programme)?.lifecycle.states[file.state]?.words ?? null,
    }
  }

  async function objectionsTo(
    { client, session }: Knocking,
    { told, to }: CardOpened,
    scheme: AppraisalScheme,
  ): Promise<Answer['objections']> {
    const programme = programmeOf(objectionsOf(scheme.id))
    const { year, card, facts } = told
    if (!programme) return { by: null, claims: false, cases: [] }
    const found = await objectionsAbout(client, {
      ...{ county: session.county, scheme: scheme.id, year, subject: card.subject },
    })
    const files = await casesOf(
      client,
      session.county,
      found.map(({ id }) => id),
    )
    const final = facts['appraisal.sheets'].some(
      (sheet) => sheet.period === 0 && sheet.state === 'final' && isOnSheet(sheet, card.place, card.subject),
    )
    return {
      by: to.own && !final ? programme.id : null,
      claims: programme.lifecycle.steps.claim !== undefined,
      cases: found.flatMap(({ id, entry }) => {
        const file = files.get(id)
        const stateWords = file && (programme.lifecycle.states[file.state]?.words ?? null)
        return file && stateWords !== undefined
          ? [{ id, entry, number: file.number, stateWords, open: file.closedAt === null }]
          : []
      }),
    }
  }

  const sheet = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/cards/:subject/sheet',
    id: 'getAppraisalCardSheet',
    summary: 'Who decided on a period of a card and when, how long it still hangs, and the objections to its entries',
    tag: 'appraisal',
    params: z.object({
      scheme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      year: z.coerce.number().int().min(2000).max(2100),
      subject: z.uuid(),
    }),
    query: z.object({ period: z.coerce.number().int().min(0).max(12).default(0) }),
    answer: cardSheetAnswer,
    refuses: ['appraisal/no-card'],
    handle: ({ session, params, query: { period } }) =>
      ask(session, async (knocking) => {
        const found = await findCard(knocking, params, 'open-person', period)
        if (isRefusal(found)) return found
        // Of a period that is not shown yet nothing is told but that.
        if (!isShownTo(found.told, period)) return refuseAppraisal('no-card')
        const { client } = knocking
        const { card, facts } = found.told
        const own = facts['appraisal.sheets'].find(
          (one) => one.period === period && isOnSheet(one, card.place, card.subject),
        )
        const matter = own && (await findCase(client, session.county, own.matter))
        const division = await divisionOf(knocking, found.scheme, params.year, card.place)
        const hands = [
          ...(division ? await handsIn(knocking, division) : []),
          ...(matter ? await handsIn(knocking, matter) : []),
        ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
        return {
          json: {
            ...{ at: knocking.at.toISOString(), period, hands },
            notice: matter ? await noticeOf(knocking, matter.id) : null,
            objections: await objectionsTo(knocking, found, found.scheme),
          },
        }
      }),
  })
  return [sheet]
}
