import { z } from 'zod'
import type { CaseFile } from '../casework/case.ts'
import { findCase, listSteps, type StepRow } from '../casework/casework.read.ts'
import { sightOf } from '../casework/sealed.read.ts'
import { casesOf } from '../casework/several.read.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import type { Programme } from '../programme/define.ts'
import { type Form, isPersonal } from '../programme/field.ts'
import { askRule } from '../programme/rule.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { type Named, readingsOf } from '../register/reading.ts'
import { inOrder, namesOfSubjects, readYear, type YearFacts } from './card.read.ts'
import { payOf } from './card.ts'
import { matterAnswer, matterEntriesAnswer, matterScoresAnswer, sheetsAnswer } from './matter.answers.ts'
import { entriesAt, gradesWithin, type Matter, matterOf, sheetsWithin } from './matter.read.ts'
import { type AppraisalDeps, createOpening, type Knocking, of, recordLook } from './opened.ts'
import { decidesAt, keepsAt, readsAt, recordsAt, spanOf } from './reach.ts'
import { refuseAppraisal } from './refusals.ts'
import { type AppraisalScheme, namedPeriods, periodOf, rulesOf } from './scheme.ts'
import { stoodIn } from './standings.ts'
import { holdsAt, type Item, type Member, objectionsOf } from './terms.ts'
import { cardsOf, groupBy, unitOf } from './year.ts'

const tag = 'appraisal'
const params = z.object({ id: z.uuid() })
const refuses = ['appraisal/no-card']

/** A case of an appraisal, opened for whoever sees the case and records, keeps, reads or decides at its place. */
interface MatterOpened extends Matter {
  readonly of: AppraisalScheme
  readonly programme: Programme
  readonly file: CaseFile
  readonly steps: readonly StepRow[]
}

/** Doors behind the pages on which points are set, divided, reviewed and graded. */
export function matterRoutes(deps: AppraisalDeps): Route[] {
  const { ask, schemes, findScheme } = createOpening(deps)
  const declared = [...schemes.values()].map(({ scheme }) => scheme)

  async function open({ client, session, scope }: Knocking, id: string): Promise<MatterOpened | Refusal> {
    const file = await findCase(client, session.county, id)
    const sight = file && (await sightOf(client, file, scope, deps.programmes))
    const matter = file && sight && !sight.neutral ? await matterOf(client, file, declared) : undefined
    const found = matter && findScheme(matter.scheme)?.scheme
    if (!file || !sight || !found) return refuseAppraisal('no-card')
    const { place } = matter
    const may = [readsAt, recordsAt, keepsAt].some((at) => at(found, scope, place))
    // Whoever was absent looks at what was divided before they object.
    const asked = file.viewers.some(({ viewer, why }) => why === 'part' && viewer === `p:${scope.person}`)
    if (!may && !asked) return refuseAppraisal('no-card')
    const steps = await listSteps(client, session.county, file.id)
    return { ...matter, of: found, programme: sight.programme, file, steps }
  }

  const headOf = ({ of: scheme, year, place, period, state }: MatterOpened, { at, book }: Knocking) => ({
    ...of(scheme, year, at),
    ...{ place, placeName: book.placeName(place), period, state },
  })
  const groupsOf = ({ of: { groups } }: MatterOpened) => Object.entries(groups).map(([id, words]) => ({ id, words }))

  const matter = door({
    method: 'GET',
    url: '/api/appraisal/matters/:id',
    id: 'getAppraisalMatter',
    summary:
      'What a case sets, divides or reviews: work items with what is to be divided, who is on the roll, shares, and the year before',
    tag,
    params,
    answer: matterAnswer,
    refuses,
    handle: ({ session, params }) =>
      ask(session, async (knocking) => {
        const { client, book, at } = knocking
        const opened = await open(knocking, params.id)
        if (isRefusal(opened)) return opened
        const { of: scheme, year, place, programme, steps } = opened
        const day = dayOf(at)
        const rules = rulesOf(scheme, book, year, place)
        const asked = { county: session.county, scheme: scheme.id, year, place }
        const facts = await readYear(client, asked)
        const before = await readYear(client, { ...asked, year: year - 1 })
        const held = rollOn(facts['appraisal.members'], place, day)
        const names = await namesOfSubjects(client, session.county, scheme, book, [...held.keys()], day)
        const officials = inOrder([...held.values()], scheme, names)
        const parts = new Set(rules.arithmetic.parts.flatMap(({ id, from }) => (from === 'entries' ? [id] : [])))
        /** What a place divides of an item among so many. */
        const due = (item: Item, at: string, among: number): number | null => {
          if (!scheme.division || at.length <= item.place.length || item.ended) return null
          const answered = askRule(
            scheme.division.due,
            { points: item.points, officials: among },
            { get: (parameter) => book.getParameter(parameter, day, at) },
          )
          return isRefusal(answered) ? null : answered.value
        }
        const within = groupBy(officials, (one) => one.place)
        within.delete(place)
        const itemsHere = facts['appraisal.items'].filter((item) => place.startsWith(item.place))
        const shown = new Set<string>(itemsHere.map(({ id }) => id))
        return {
          json: {
            ...headOf(opened, knocking),
            groups: groupsOf(opened),
            areas: [...rules.indicators.values()]
              .filter(({ part }) => parts.has(part))
              .map(({ code, name }) => ({ indicator: code, name })),
            items: itemsHere.map((item) => ({
              ...{ id: item.id, indicator: item.indicator, title: item.title, points: item.points, basis: item.basis },
              name: rules.indicators.get(item.indicator)?.name ?? { zh: item.indicator, en: item.indicator },
              ended: item.ended,
              due: due(item, place, officials.length),
              letters: lettersOf(item.title, 'place'),
            })),
            villages: [...within]
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([village, all]) => ({
                ...{ place: village, placeName: book.placeName(village), officials: all.length },
                due: itemsHere.reduce((sum, item) => sum + (due(item, village, all.length) ?? 0), 0),
              })),
            officials: officials.map(({ subject, group, place: village }) => ({
              ...{ subject, group, place: village, placeName: book.placeName(village) },
              name: names.get(subject)?.name ?? '',
              title: names.get(subject)?.title ?? null,
            })),
            shares: facts['appraisal.shares']
              .filter((share) => share.place.startsWith(place) && shown.has(share.item))
              .map(({ item, subject, points }) => ({ item, subject, points })),
            before: beforeOf(before, place),
            filled: filledIn(programme, steps),
          },
        }
      }),
  })

  const entries = door({
    method: 'GET',
    url: '/api/appraisal/matters/:id/entries',
    id: 'listAppraisalMatterEntries',
    summary: 'What was recorded in the period that a case reviews, to choose the entry that is corrected',
    tag,
    params,
    answer: matterEntriesAnswer,
    refuses,
    handle: ({ session, params }) =>
      ask(session, async (knocking) => {
        const { client, book, scope, at } = knocking
        const opened = await open(knocking, params.id)
        if (isRefusal(opened)) return opened
        const { of: scheme, year, place, period } = opened
        if (!period || !(readsAt(scheme, scope, place) || recordsAt(scheme, scope, place)))
          return refuseAppraisal('no-card')
        const rules = rulesOf(scheme, book, year, place)
        const asked = { county: session.county, scheme: scheme.id, year, place }
        const found = await entriesAt(client, asked, period)
        const subjects = found.map(({ subject }) => subject)
        const names = await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))
        if (!recordsAt(scheme, scope, place)) await recordLook(knocking, scheme, 'open-person', [...new Set(subjects)])
        return {
          json: {
            at: at.toISOString(),
            entries: found.map(({ indicator, ...one }) => ({
              ...one,
              name: names.get(one.subject)?.name ?? '',
              letters: lettersOf(names.get(one.subject)?.name ?? '', scheme.subjects),
              words: rules.indicators.get(indicator)?.name ?? { zh: indicator, en: indicator },
            })),
          },
        }
      }),
  })

  const scores = door({
    method: 'GET',
    url: '/api/appraisal/matters/:id/scores',
    id: 'listAppraisalMatterScores',
    summary: 'The scores of the year that a case grades, with grades; ranks for deciders alone; recorded',
    tag,
    params,
    answer: matterScoresAnswer,
    refuses,
    handle: ({ session, params }) =>
      ask(session, async (knocking) => {
        const { client, book, scope, at } = knocking
        const opened = await open(knocking, params.id)
        if (isRefusal(opened)) return opened
        const { of: scheme, year, place } = opened
        if (opened.period !== 0 || !readsAt(scheme, scope, place)) return refuseAppraisal('no-card')
        const asked = { county: session.county, scheme: scheme.id, year, place }
        const rules = rulesOf(scheme, book, year, place)
        const facts = await readYear(client, asked)
        const frozen = new Map(
          facts['appraisal.scores'].flatMap((one) => (one.period === 0 ? [[one.subject as string, one] as const] : [])),
        )
        // Whoever was frozen stands as frozen, whatever the roll says by now.
        const live = new Map(cardsOf(rules, facts, year).map((card) => [card.subject, card]))
        const listed = [...frozen.values(), ...[...live.values()].filter(({ subject }) => !frozen.has(subject))]
        const people = listed.filter((one) => one.place.startsWith(place))
        const subjects = people.map(({ subject }) => subject as string)
        const names = await namesOfSubjects(client, session.county, scheme, book, subjects, dayOf(at))
        const grades = await gradesWithin(client, asked, subjects)
        const units = new Set(people.map((one) => unitOf(one.place, rules)))
        const standing = new Map(
          [...units].flatMap((unit) =>
            Object.keys(scheme.groups).flatMap((group) =>
              stoodIn(rules, facts, { year, period: 0, unit, group }).map((one) => [one.subject, one] as const),
            ),
          ),
        )
        await recordLook(knocking, scheme, 'open-person', subjects)
        return {
          json: {
            ...headOf(opened, knocking),
            groups: groupsOf(opened),
            pays: Object.fromEntries(
              Object.keys(scheme.grades?.words ?? {}).flatMap((grade) => {
                const points = payOf(scheme, book, { year, place, grade })
                return points ? [[grade, points]] : []
              }),
            ),
            rows: inOrder(people, scheme, names).map(({ subject, group, place: village, unranked }) => {
              const one = frozen.get(subject)
              return {
                ...{ subject, group, place: village, placeName: book.placeName(village) },
                name: names.get(subject)?.name ?? '',
                title: names.get(subject)?.title ?? null,
                periods: live.get(subject)?.score.periods.map(({ total }) => total) ?? [],
                total: one ? one.total : (standing.get(subject)?.total ?? null),
                rank: decidesAt(scheme, scope, unitOf(village, rules)) ? (one?.rank ?? null) : null,
                unranked,
                objected: one?.objected ?? false,
                grade: grades.get(subject)?.grade ?? null,
                clause: grades.get(subject)?.clause ?? null,
              }
            }),
          },
        }
      }),
  })

  const sheets = door({
    method: 'GET',
    url: '/api/appraisal/:scheme/:year/sheets',
    id: 'listAppraisalSheets',
    summary: 'A period of all places within one: recorded how much, reviewed or not, objections that are open',
    tag,
    params: z.object({
      scheme: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/),
      year: z.coerce.number().int().min(2000).max(2100),
    }),
    query: z.object({
      unit: z.string().regex(/^\d{6}(\d{3}){0,2}$/),
      /** Where none is asked for: the last that is over, of the running year; of another its last. */
      period: z.coerce.number().int().min(1).max(12).optional(),
    }),
    answer: sheetsAnswer,
    refuses,
    handle: ({ session, params, query }) =>
      ask(session, async (knocking) => {
        const { client, book, scope, at } = knocking
        const scheme = findScheme(params.scheme)?.scheme
        const { unit } = query
        if (!scheme || !(readsAt(scheme, scope, unit) || recordsAt(scheme, scope, unit)))
          return refuseAppraisal('no-card')
        const { arithmetic } = rulesOf(scheme, book, params.year, unit)
        const today = dayOf(at)
        const last = arithmetic.periods.length
        const over = Number(today.slice(0, 4)) === params.year ? Math.max(1, periodOf(today, arithmetic) - 1) : last
        const period = query.period ?? over
        if (period > last) return refuseAppraisal('no-card')
        const [from, to] = spanOf(arithmetic, params.year, period)
        const asked = { county: session.county, scheme: scheme.id, year: params.year, place: unit }
        const how = { period, from, to, objections: objectionsOf(scheme.id) }
        const found = await sheetsWithin(client, asked, how)
        const files = await casesOf(
          client,
          session.county,
          found.flatMap(({ matter }) => matter ?? []),
        )
        const matterIn = async (id: string | null) => {
          const file = id === null ? undefined : files.get(id)
          const sight = file && (await sightOf(client, file, scope, deps.programmes))
          return file && sight && !sight.neutral
            ? {
                ...{ id: file.id, number: file.number, stepNo: file.stepNo, state: file.state },
                stateWords: sight.programme.lifecycle.states[file.state]?.words ?? null,
                since: file.stageAt.toISOString(),
                due: file.dueAt?.toISOString() ?? null,
              }
            : null
        }
        const rows = []
        for (const one of found)
          rows.push({ ...one, placeName: book.placeName(one.place), matter: await matterIn(one.matter) })
        return {
          json: {
            ...of(scheme, params.year, at),
            ...{ unit, unitName: book.placeName(unit), period, first: from, last: to, rows },
            periods: namedPeriods(arithmetic),
          },
        }
      }),
  })

  return [matter, entries, scores, sheets]
}

/** How a name is typed: whole and by initials, in all its readings. */
const lettersOf = (name: string, named: Named): string[] => [
  ...new Set(readingsOf(name, named).flatMap((all) => [all.join(''), all.map((one) => one.slice(0, 1)).join('')])),
]

/** Who is on the roll within a place on a day, each once. */
function rollOn(members: readonly Member[], place: string, day: string): ReadonlyMap<string, Member> {
  const on = members.filter(
    (one) => one.place.startsWith(place) && one.from <= day && (one.to === null || day < one.to),
  )
  return new Map(on.map((one) => [one.subject, one]))
}

/** Items and shares of a year at a place, by what they are called: ids are another year's. */
function beforeOf(facts: YearFacts, place: string) {
  const items = facts['appraisal.items'].filter((item) => !item.ended && holdsAt(item, place))
  const byId = new Map<string, Item>(items.map((item) => [item.id, item]))
  return {
    items: items.map(({ indicator, title, points }) => ({ indicator, title, points })),
    shares: facts['appraisal.shares'].flatMap(({ item, place: at, subject, points }) => {
      const of = at === place ? byId.get(item) : undefined
      return of ? [{ indicator: of.indicator, title: of.title, subject, points }] : []
    }),
  }
}

/** Lists and rows of a case as its steps filled them in last; what is closed or personal stays where it is. */
function filledIn(programme: Programme, steps: readonly StepRow[]): z.output<typeof matterAnswer>['filled'] {
  const found: Record<string, z.output<typeof matterAnswer>['filled'][string]> = {}
  for (const { step, form } of steps) {
    const fields: Form = programme.lifecycle.steps[step]?.form ?? {}
    for (const [name, field] of Object.entries(fields)) {
      const value = form[name]
      const open = field.kind === 'persons' || field.kind === 'rows'
      if (open && !field.closed && !Object.values(field.columns ?? {}).some(isPersonal) && Array.isArray(value))
        found[name] = value as (typeof found)[string]
    }
  }
  return found
}
