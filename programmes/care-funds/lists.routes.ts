import type { PoolClient } from 'pg'
import { z } from 'zod'
import { recordReading, recordReadings } from '#kernel/access/readings.store.ts'
import { scopeOf } from '#kernel/access/scope.read.ts'
import type { Desk } from '#kernel/act.ts'
import { postsOf } from '#kernel/actor.ts'
import { formatYuan } from '#kernel/amount.ts'
import { dayShape, instantShape, wordsShape } from '#kernel/answer-shapes.ts'
import { listStandings, type Standing, standingsOf } from '#kernel/casework/named.store.ts'
import { dayOf } from '#kernel/day.ts'
import { actorOf, door, type Route, type Session } from '#kernel/door.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { amountsOf } from '#kernel/ledger/fund.read.ts'
import { readPersonal } from '#kernel/personal/personal.store.ts'
import type { Programme } from '#kernel/programme/define.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { maskCard } from '#kernel/register/mask-number.ts'
import { findProposal, namesOf, type Proposal } from '#kernel/seconded.store.ts'
import type { Keys } from '#kernel/secrets/keys.ts'
import { harmless, type SheetColumn, sheetOf, sheetType } from '#kernel/sheet/sheet.ts'
import { MOST_LINES, type PaymentList, payKind } from './batch.acts.ts'
import { booksOf } from './books.ts'
import type { Fund } from './fund.ts'
import { refuse } from './refusals.ts'
import { lastOf } from './steps/known.ts'
import { otherHelpOf } from './told.ts'
import { servedFunds, sightOf } from './year.routes.ts'

const ofFund = z.object({ fund: z.string().max(60) })
const ofList = ofFund.extend({ list: z.uuid() })
const listAnswer = z.strictObject({
  id: z.uuid(),
  batch: z.string(),
  words: wordsShape,
  state: z.enum(['waiting', 'signed', 'withdrawn', 'refused']),
  by: z.string(),
  at: instantShape,
  signedBy: z.string().nullable(),
  signedAt: instantShape.nullable(),
  signable: z.boolean(),
  mine: z.boolean(),
  /** As it is sent back with the signature. */
  input: z.strictObject({ batch: z.string(), cases: z.array(z.uuid()) }),
  total: z.string(),
  /** Lines that the bank still has: only these stand in its file. */
  open: z.int(),
  rows: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      holder: z.string(),
      /** First and last digits. */
      card: z.string(),
      amount: z.string(),
      state: wordsShape,
    }),
  ),
})
const helpAnswer = z.strictObject({
  own: z.array(z.strictObject({ year: z.string(), amount: z.string() })),
  others: z.array(
    z.strictObject({ source: wordsShape, amount: z.string(), on: dayShape.nullable(), number: z.string() }),
  ),
})

export interface ListsDeps {
  readonly desk: Desk
  readonly reader: Reader
  readonly keys: Keys
  readonly programmes: readonly Programme[]
  now?(): Date
}

interface Line {
  readonly standing: Standing
  readonly holder: string
  readonly card: string
  readonly amount: bigint
}

/** Where the money goes: the card settled last, on the telephone, with the family, or in the application. */
const cardSteps = ['conclude', 'phoned', 'complete', 'apply', 'apply-for'] as const

/** Doors to payment lists and to the help a person had before. Cards are opened for the bank’s file alone, and each opening is recorded. */
export function fundListsRoutes({ desk, reader, keys, programmes, now = () => new Date() }: ListsDeps): Route[] {
  const served = servedFunds(programmes)

  /** A list of a fund, and whether the session may look at it. */
  async function findList(client: PoolClient, session: Session, params: { fund: string; list: string }) {
    const fund = served.find(({ id }) => id === params.fund)
    const scope = await scopeOf(client, session, dayOf(now()))
    const sight = fund && sightOf(fund, scope)
    if (!fund || !sight?.whole) return undefined
    const list = await findProposal(client, session.county, params.list)
    return list?.kind === payKind(fund) ? { fund, list, scope, sight } : undefined
  }

  async function linesOf(
    client: PoolClient,
    county: string,
    fund: Fund,
    list: Proposal,
    open: 'sealed-too' | 'masked',
  ) {
    const { cases } = list.input as unknown as PaymentList
    const found = await listStandings(client, county, fund.id, { ids: cases, open: false, limit: MOST_LINES })
    const ordered = cases.flatMap((id) => found.find(({ file }) => file.id === id) ?? [])
    const amounts = await amountsOf(client, county, cases)
    const idOf = (one: Standing, field: string) =>
      (lastOf(one, field, cardSteps) as { personal?: string } | undefined)?.personal ?? ''
    const ids = ordered.flatMap((one) => [idOf(one, 'card'), idOf(one, 'holder')]).filter((id) => id !== '')
    const values = await readPersonal(client, keys, county, ids, 'sealed-too')
    return ordered.map((standing): Line => {
      const card = String(values.get(idOf(standing, 'card')) ?? '')
      return {
        standing,
        holder: String(values.get(idOf(standing, 'holder')) ?? ''),
        card: open === 'sealed-too' ? card : maskCard(card),
        amount: amounts.get(standing.file.id) ?? 0n,
      }
    })
  }

  /** Lines of a signed list that the bank still has under this list, and no other. */
  const withBank = (lines: readonly Line[], list: Proposal): readonly Line[] => {
    const { batch } = list.input as unknown as PaymentList
    return lines.filter(
      ({ standing }) =>
        list.state === 'signed' &&
        standing.file.state === 'sent' &&
        lastOf(standing, 'batch', ['send']) === batch &&
        standing.hands.findLast(({ step }) => step === 'send')?.at.getTime() === list.decidedAt?.getTime(),
    )
  }

  const make = door({
    method: 'POST',
    url: '/api/care-funds/:fund/lists',
    id: 'makePaymentList',
    summary: 'Makes out a payment list; another person checks and signs it under /api/proposals',
    tag: 'care-funds',
    acts: true,
    params: ofFund,
    body: z.strictObject({ batch: z.string().max(40), cases: z.array(z.uuid()).max(MOST_LINES) }),
    answer: z.strictObject({ list: z.uuid(), repeated: z.boolean() }),
    refuses: ['care-funds/not-yours', 'care-funds/not-to-pay', 'care-funds/twice-on-list', 'care-funds/no-fund'],
    async handle({ session, params, key, body }) {
      const fund = served.find(({ id }) => id === params.fund)
      if (!fund) return refuse('no-fund')
      const kind = `${payKind(fund)}/propose`
      const outcome = await desk.perform({
        ...{ kind, county: session.county, actor: actorOf(session), key, input: body },
      })
      if (isRefusal(outcome)) return outcome
      return { json: { list: outcome.answer.proposal, repeated: outcome.repeated } }
    },
  })

  const look = door({
    method: 'GET',
    url: '/api/care-funds/:fund/lists/:list',
    id: 'paymentList',
    summary:
      'A payment list to be checked or printed: each line with its holder, the ends of its card and its amount; recorded',
    tag: 'care-funds',
    params: ofList,
    answer: listAnswer,
    refuses: ['care-funds/no-batch'],
    handle: ({ session, params }) =>
      reader.readAndRecord(session.county, async (client) => {
        const found = await findList(client, session, params)
        if (!found) return refuse('no-batch')
        const { fund, list, scope } = found
        const lines = await linesOf(client, session.county, fund, list, 'masked')
        const states = programmes.find(({ id }) => id === fund.id)?.lifecycle.states ?? {}
        await recordReading(client, {
          ...{ session, kind: 'print', subjectKind: 'list', subject: null },
          ...{ fields: [`${fund.id}/payment-list`], rows: lines.length },
        })
        const people = await namesOf(client, session.county, [list.by, ...(list.decidedBy ? [list.decidedBy] : [])])
        const checks = postsOf(scope, [fund.roles.checks.role]).some(({ place }) => place === session.county)
        const input = list.input as unknown as PaymentList
        return {
          json: {
            ...{ id: list.id, batch: input.batch, words: fund.words, state: list.state, input },
            ...{ by: people.get(list.by) ?? '', at: list.at, mine: list.by === session.person },
            signedBy: list.decidedBy ? (people.get(list.decidedBy) ?? '') : null,
            signedAt: list.decidedAt,
            signable: checks && list.state === 'waiting' && list.by !== session.person,
            total: String(lines.reduce((sum, { amount }) => sum + amount, 0n)),
            open: withBank(lines, list).length,
            rows: lines.map(({ standing: { file }, holder, card, amount }) => ({
              ...{ id: file.id, number: file.number, holder, card, amount: String(amount) },
              state: states[file.state]?.words ?? fund.words,
            })),
          },
        }
      }),
  })

  const file = door({
    method: 'GET',
    url: '/api/care-funds/:fund/lists/:list/file',
    id: 'paymentFile',
    summary:
      'The lines of a signed list that the bank still has, as its file: CSV in UTF-8 with a mark, or a workbook; each card recorded',
    tag: 'care-funds',
    params: ofList,
    query: z.object({ form: z.enum(['csv', 'xlsx']).default('csv') }),
    refuses: ['care-funds/no-batch', 'care-funds/nothing-for-bank'],
    handle: ({ session, params, query }) =>
      reader.readAndRecord(session.county, async (client) => {
        const found = await findList(client, session, params)
        const { pays, checks } = found?.fund.roles ?? { pays: { role: '' }, checks: { role: '' } }
        const may =
          found && postsOf(found.scope, [pays.role, checks.role]).some(({ place }) => place === session.county)
        if (!found || !may) return refuse('no-batch')
        const { fund, list } = found
        const lines = withBank(await linesOf(client, session.county, fund, list, 'sealed-too'), list)
        if (lines.length === 0) return refuse('nothing-for-bank')
        await recordReadings(
          client,
          { session, kind: 'unmask', subjectKind: 'case', fields: ['card', 'holder'], purpose: 'payment-file' },
          lines.map(({ standing }) => standing.file.id),
        )
        const { batch } = list.input as unknown as PaymentList
        const name = `${batch} ${dayOf(list.decidedAt ?? list.at)}`
        return query.form === 'csv'
          ? { bytes: csvOf(lines), type: 'text/csv; charset=utf-8', fileName: `${name}.csv` }
          : {
              bytes: sheetOf(batch, `${fund.words.zh} ${name} ${session.name}`, bankColumns, lines),
              type: sheetType,
              fileName: `${name}.xlsx`,
            }
      }),
  })

  const help = door({
    method: 'GET',
    url: '/api/care-funds/:fund/cases/:case/help',
    id: 'helpBefore',
    summary: 'What the applicant of a case had from this fund in other years, and from elsewhere; recorded',
    tag: 'care-funds',
    params: ofFund.extend({ case: z.uuid() }),
    answer: helpAnswer,
    refuses: ['care-funds/no-fund'],
    handle: ({ session, params }) =>
      reader.readAndRecord(session.county, async (client) => {
        const fund = served.find(({ id }) => id === params.fund)
        const scope = await scopeOf(client, session, dayOf(now()))
        const sight = fund && sightOf(fund, scope)
        const [one] = fund
          ? await listStandings(client, session.county, fund.id, { ids: [params.case], open: false, limit: 1 })
          : []
        const person = one?.file.reporter
        const own = one?.file.lead !== null && one !== undefined && sight?.organisations.includes(one.file.lead)
        if (!fund || !sight || !person || !(sight.whole || own)) return refuse('no-fund')
        const purpose = booksOf(fund).chart.helped.purpose
        const accounts = await accountsOf(client, session.county, [`person:${person}`])
        const cases = await standingsOf(client, session.county, fund.id, person)
        await recordReading(client, {
          ...{ session, kind: 'open-case', subjectKind: 'case', subject: params.case, fields: ['help'] },
        })
        return {
          json: {
            own: accounts
              .filter((account) => account.name.purpose === purpose && account.posted > 0n)
              .map(({ name, posted }) => ({ year: name.period ?? '', amount: String(posted) }))
              .sort((a, b) => b.year.localeCompare(a.year)),
            others: cases.flatMap((standing) =>
              otherHelpOf(standing).map((one) => ({ ...one, number: standing.file.number })),
            ),
          },
        }
      }),
  })
  return [make, look, file, help]
}

const bankColumns: readonly SheetColumn<Line>[] = [
  { head: '户名', width: 16, cell: ({ holder }) => holder },
  { head: '卡号', width: 24, cell: ({ card }) => card },
  { head: '金额（元）', width: 12, cell: ({ amount }) => formatYuan(amount).replaceAll(',', '') },
  { head: '附言', width: 18, cell: ({ standing }) => standing.file.number },
]

/** UTF-8 with a mark at its beginning, so that spreadsheets of any age read it; lines end as banks expect. Source: to be confirmed with the bank. */
function csvOf(lines: readonly Line[]): Buffer {
  const cell = (value: string | number | null) => {
    const text = harmless(String(value ?? ''))
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const rows = [
    bankColumns.map(({ head }) => head),
    ...lines.map((line) => bankColumns.map((column) => column.cell(line))),
  ]
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`)
}
