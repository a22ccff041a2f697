import { z } from 'zod'
import { recordReading } from '../access/readings.store.ts'
import { scopeOf } from '../access/scope.read.ts'
import { namesOf } from '../casework/casework.read.ts'
import { dayOf } from '../day.ts'
import { door, type Route } from '../door.ts'
import { getAccountKind } from './account.ts'
import { voucherAnswer } from './answers.ts'
import type { LedgerDeps } from './ledger.routes.ts'
import { ownerNames } from './owner-names.read.ts'
import { createReach } from './reach.read.ts'
import { refuseLedger } from './refusals.ts'
import { rowName } from './row-name.ts'
import { findVoucher, voucherNumber } from './voucher.read.ts'

/** The door to a voucher: one entry as it is printed and signed. */
export function voucherRoutes({ reader, keeper, programmes, now = () => new Date() }: LedgerDeps): Route[] {
  const { byId, placesOf, wordsOf } = createReach(programmes)
  return [
    door({
      method: 'GET',
      url: '/api/ledger/transfers/:transfer/voucher',
      id: 'ledgerVoucher',
      summary: 'An entry of the books as a voucher: its legs, who made it and who checked it; recorded',
      tag: 'ledger',
      params: z.object({ transfer: z.uuid() }),
      answer: voucherAnswer,
      refuses: ['ledger/no-transfer'],
      async handle({ session, params: { transfer } }) {
        return reader.readAndRecord(session.county, async (client) => {
          const scope = await scopeOf(client, session, dayOf(now()))
          const voucher = await findVoucher(client, session.county, transfer)
          const may = voucher && placesOf(scope, byId.get(voucher.programme)).some((p) => voucher.place.startsWith(p))
          if (!voucher || !may) return refuseLedger('no-transfer')
          const book = await keeper.getBookOf(client, session.county)
          const owners = voucher.legs.map((leg) => leg.owner)
          for (const owner of owners.filter((one) => /^(person|household):/.test(one)))
            await recordReading(client, {
              session,
              kind: 'open-person',
              subjectKind: 'person',
              subject: owner.split(':')[1] as string,
              fields: ['voucher'],
            })
          const names = await ownerNames(client, session.county, book, programmes, owners)
          const people = [voucher.madeBy, voucher.checkedBy].filter((person) => person !== null)
          const hands = await namesOf(client, session.county, people)
          const { legs, madeBy, checkedBy, what, ...rest } = voucher
          return {
            json: {
              ...rest,
              number: voucherNumber(voucher),
              programmeWords: byId.get(voucher.programme)?.words ?? null,
              placeName: book.placeName(voucher.place),
              what,
              whatWords: wordsOf(what),
              legs: legs.map((leg) => ({
                account: leg.account,
                words: getAccountKind(leg.purpose).words,
                periodWords: rowName(book, leg.purpose, leg.period),
                ownerName: names.get(leg.owner) ?? null,
                amount: String(leg.amount),
              })),
              madeBy: madeBy ? (hands.get(madeBy) ?? null) : null,
              checkedBy: checkedBy ? (hands.get(checkedBy) ?? null) : null,
            },
          }
        })
      },
    }),
  ]
}
