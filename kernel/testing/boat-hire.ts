import { z } from 'zod'
import { deskOf } from '../casework/case.ts'
import type { Id } from '../id.ts'
import { accountOf, defineAccounts } from '../ledger/account.ts'
import { holdsOf, ledgerOf } from '../ledger/of-step.ts'
import { ledgerReads, nameOfAccount, nameOfMatter, nameOfParty } from '../ledger/terms.ts'
import { defineProgramme } from '../programme/define.ts'
import { announceNotice } from '../publicity/notices/content.ts'
import type { NoticeKind } from '../publicity/notices/kind.ts'
import { isRefusal } from '../refusal.ts'

/*
 * The third invented programme: boats are let to neighbours. A deposit is reserved when a hire is granted, the list of who is granted one
 * hangs on the board before a boat is handed over, and the deposit is posted where the boat comes back late, given back where it does not.
 */

export const boatChart = defineAccounts('boat-hire', {
  purse: { words: { zh: '预存款', en: 'Purse' }, owner: 'person', unit: 'fen', floor: 0n, side: 'liability' },
  till: { words: { zh: '现金', en: 'Till' }, owner: 'programme', unit: 'fen', busy: true, side: 'asset' },
  fees: { words: { zh: '逾期费', en: 'Late fees' }, owner: 'programme', unit: 'fen', busy: true, side: 'income' },
})
export const till = accountOf(boatChart.till, 'boat-hire')
export const fees = accountOf(boatChart.fees, 'boat-hire')
export const purseOf = (person: string) => accountOf(boatChart.purse, person)

const source = 'Rules of an invented landing stage, §3'
const parameter = (id: string, zh: string, en: string, schema: z.ZodType, value: unknown) => ({
  id: `boat-hire/${id}`,
  words: { zh, en },
  unit: { zh: '', en: '' },
  schema,
  seed: { value: value as never, from: '2024-01-01', source },
})
const limit = z.object({ amount: z.number(), clock: z.string() })

export const hireList: NoticeKind = {
  id: 'boat-hire/list',
  words: { zh: '租船名单', en: 'Who is granted a boat' },
  basis: { zh: '《租船约定》第三条', en: 'Rules of hire, §3' },
  keeper: 'boatman',
  examiner: 'harbour-master',
  level: 9,
  days: 'boat-hire/on-notice',
  audiences: ['board', 'office', 'internet'],
  name: { board: 'full', office: 'full', internet: 'masked' },
  text: ['board'],
  columns: {
    boat: {
      words: { zh: '船', en: 'Boat' },
      field: { kind: 'code', words: { zh: '船', en: 'Boat' } },
      shownTo: ['board', 'office', 'internet'],
    },
    deposit: {
      words: { zh: '押金', en: 'Deposit' },
      field: { kind: 'amount', words: { zh: '押金', en: 'Deposit' } },
      shownTo: ['board', 'office'],
    },
    ground: {
      words: { zh: '事由', en: 'Ground' },
      field: { kind: 'code', words: { zh: '事由', en: 'Ground' } },
      shownTo: ['office'],
    },
  },
  guards: ['hand-over'],
}

const boatman = { role: 'boatman', where: 'place' } as const

export const boatHire = defineProgramme({
  id: 'boat-hire',
  words: { zh: '租船', en: 'Boat hire' },
  zone: 'public',
  roles: {
    boatman: { words: { zh: '船工', en: 'Boatman' }, reads: 'place' },
    'harbour-master': { words: { zh: '码头主任', en: 'Harbour master' }, reads: 'place' },
  },
  lifecycle: {
    states: {
      'paid-in': { words: { zh: '已存入', en: 'Paid in' }, end: true, stage: 0 },
      asked: {
        words: { zh: '待定', en: 'Asked' },
        desk: ({ place }) => deskOf('boatman', place.slice(0, 9)),
        stage: 0,
      },
      granted: {
        words: { zh: '已同意', en: 'Granted' },
        desk: ({ place }) => deskOf('boatman', place.slice(0, 9)),
        stage: 1,
      },
      lent: {
        words: { zh: '已交船', en: 'Handed over' },
        desk: ({ place }) => deskOf('boatman', place.slice(0, 9)),
        within: 'overall',
        stage: 2,
      },
      back: { words: { zh: '已还', en: 'Back' }, end: true, stage: 3 },
    },
    steps: {
      'pay-in': {
        words: { zh: '存入', en: 'Pay in' },
        from: null,
        to: ['paid-in'],
        by: [boatman],
        form: {
          place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true },
          person: { kind: 'person', words: { zh: '姓名', en: 'Person' }, required: true },
          amount: { kind: 'amount', words: { zh: '金额', en: 'Amount' }, required: true },
        },
        reads: ledgerReads,
        names: ({ county, form }) => [nameOfAccount(county, purseOf(String(form.person)))],
        take(given) {
          const ledger = ledgerOf(given)
          const { file, form } = given
          const amount = BigInt(String(form.amount))
          const posted = ledger.post({ what: 'boat-hire/paid-in', place: file.place, subject: file.id }, [
            { account: till, amount: -amount },
            { account: purseOf(String(form.person)), amount },
          ])
          if (isRefusal(posted)) return posted
          return { value: { effects: ledger.effects() }, because: { rule: 'boat-hire/paid-in' } }
        },
      },
      ask: {
        words: { zh: '登记', en: 'Ask' },
        from: null,
        to: ['asked'],
        by: [boatman],
        form: {
          place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true },
          hirer: { kind: 'person', words: { zh: '租船人', en: 'Hirer' }, required: true, listed: true },
          boat: { kind: 'code', words: { zh: '船', en: 'Boat' }, required: true },
        },
      },
      grant: {
        words: { zh: '同意', en: 'Grant' },
        from: ['asked'],
        to: ['granted'],
        by: [boatman],
        form: { ground: { kind: 'code', words: { zh: '事由', en: 'Ground' } } },
        reads: ledgerReads,
        names: ({ file }) => (file ? [nameOfParty(file, 'person', 'hirer')] : []),
        take(given) {
          const { file, form, book, day, hands } = given
          const { hirer, boat } = (hands[0]?.form ?? {}) as { hirer: Id; boat: string }
          const deposit = book.getParameter('boat-hire/deposit', day, file.place)
          const ledger = ledgerOf(given)
          const amount = BigInt(Number(deposit.value))
          const held = ledger.hold(
            { what: 'boat-hire/deposit', place: file.place, subject: file.id },
            purseOf(hirer),
            amount,
          )
          if (isRefusal(held)) return held
          return {
            value: {
              effects: ledger.effects(),
              outcomes: [
                announceNotice(hireList, {
                  place: file.place,
                  lines: [
                    {
                      subject: file.id,
                      person: hirer,
                      cells: { boat, deposit: String(amount), ...(form.ground ? { ground: form.ground } : {}) },
                    },
                  ],
                }),
              ],
            },
            because: { rule: 'boat-hire/grant', parameters: [deposit] },
          }
        },
      },
      'hand-over': {
        words: { zh: '交船', en: 'Hand over' },
        from: ['granted'],
        to: ['lent'],
        by: [boatman],
        form: {},
        take: () => ({
          value: { limit: { amount: 7, clock: 'civil-days' } },
          because: { rule: 'boat-hire/hand-over' },
        }),
      },
      'bring-back': {
        words: { zh: '还船', en: 'Bring back' },
        from: ['granted', 'lent'],
        to: ['back'],
        by: [boatman],
        form: {},
        reads: ledgerReads,
        names: ({ file }) => (file ? [nameOfMatter(file)] : []),
        take(given) {
          const { file, at } = given
          const [deposit] = holdsOf(given, 'boat-hire/deposit')
          const ledger = ledgerOf(given)
          const late = file.overallDueAt !== null && at >= file.overallDueAt
          const done = !deposit
            ? undefined
            : late
              ? ledger.settle(deposit.id, { what: 'boat-hire/late', place: file.place, subject: file.id }, [
                  { account: fees, amount: deposit.remaining },
                ])
              : ledger.release(deposit.id)
          if (isRefusal(done)) return done
          return { value: { effects: ledger.effects() }, because: { rule: 'boat-hire/back', facts: { late } } }
        },
      },
    },
  },
  parameters: [
    parameter('deposit', '押金', 'Deposit', z.number().int().positive(), 5000),
    parameter('on-notice', '公示期', 'Days on notice', limit, { amount: 5, clock: 'working-days' }),
  ],
  rules: [],
  figures: [],
  lists: [],
  notices: [hireList],
  kindWords: (kind) => ({ zh: kind, en: kind }),
  kinds: () => [],
  says: {
    'paid-in': { zh: '存入', en: 'Paid in' },
    deposit: { zh: '押金', en: 'Deposit' },
    late: { zh: '逾期未还', en: 'Late' },
  },
  outcomes: ['notice'],
  hears: {},
  numberOf: (_, { day }) => ({ series: `boat-hire/${day}`, prefix: `船 ${day.replaceAll('-', '')}-` }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'village' } },
    because: { rule: 'boat-hire/file' },
  }),
})
