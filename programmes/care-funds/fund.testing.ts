import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type County, fill, foundCounty, idOfKey, layAll } from '#county/found.ts'
import type { Done, Outcome } from '#kernel/act.ts'
import { fireDue } from '#kernel/casework/timer.ts'
import type { Day } from '#kernel/day.ts'
import { openFileStore } from '#kernel/files/file-store.ts'
import { stageFile } from '#kernel/files/staged-file.store.ts'
import { hearDue, hearersOf } from '#kernel/hearing.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { AccountName } from '#kernel/ledger/account.ts'
import { accountId } from '#kernel/ledger/account.ts'
import { balanceOn, findAccount } from '#kernel/ledger/balance.read.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { createTestDatabase } from '#kernel/testing/database.ts'
import { assemble, type House } from '#server/assemble.ts'
import { booksOf } from './books.ts'
import { type Fund, officials, pioneer } from './fund.ts'

/* Tongcheng with its pioneer fund, or Yuexi with its fund for officials: everybody who has a part in one, and applicants. */

/** Invented people by the part they have. */
export interface Cast {
  readonly behalf: Id
  readonly verifier: Id
  readonly reviewer: Id
  readonly second: Id
  readonly approver: Id
  readonly payer: Id
  readonly checker: Id
}

export interface FundTown {
  readonly fund: Fund
  readonly county: string
  readonly house: House
  readonly cast: Cast
  /** The applicants' Party committee or unit. */
  readonly unit: Id
  readonly place: string
  /** Sets the clock: '2026-11-18T09:00' in Shanghai. */
  at(text: string): void
  perform(kind: string, input: object, person?: Id | null, key?: string): Promise<Outcome>
  /** Somebody new of the register. */
  person(name?: string): Promise<Id>
  photo(person: Id): Promise<Id>
  /** A form of an application that may go through. */
  form(applicant: Id, changed?: object, by?: Id): Promise<object>
  /** An applicant, and the application as far as it was brought. */
  applied(changed?: object): Promise<{ readonly applicant: Id; readonly id: Id }>
  approved(tier?: string, changed?: object): Promise<{ readonly applicant: Id; readonly id: Id }>
  toPay(tier?: string): Promise<{ readonly applicant: Id; readonly id: Id }>
  step(id: Id, name: string, person: Id, form?: object): Promise<Outcome>
  /** Makes and signs a payment list. */
  pay(batch: string, cases: readonly Id[]): Promise<Outcome>
  set(name: string, value: unknown): Promise<void>
  money(year: string, amount: bigint): Promise<void>
  /** Lets what was announced be heard, until nothing more is said, and fires what is due. */
  settle(): Promise<void>
  row(id: Id): Promise<Record<string, unknown>>
  balance(account: AccountName): Promise<bigint>
  held(account: AccountName): Promise<bigint>
  messages(person: Id): Promise<readonly string[]>
  /** The same county in another process’s hands: its own connections, its own memory of the county. */
  another(): House
  close(): Promise<void>
}

export const done = (outcome: Outcome): Done => {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome))
  return outcome
}
const nobody = { sex: null, birth: null, identity: null, identityKind: null, phone: null, place: null, alias: [] }

/** Number of a card that passes its check digit and is nobody’s. */
export const CARD = '6217001210012345672'

export async function openFund(fund: Fund, opened = '2026-11-18'): Promise<FundTown> {
  const county = fund.isPublic ? '340881' : '340828'
  let now = new Date(`${opened}T09:00:00+08:00`)
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'liuchi-funds-'))
  const house = assemble({ url: database.url, home, now: () => now })
  const laid = layAll(opened).counties.find(({ code }) => code === county) as County
  await foundCounty(house.desk, laid, house.programmes)
  const office = fund.isPublic ? 'delivery-party' : 'urban-management'
  const unit = idOfKey(`${county}/${office}`)
  const other = fund.isPublic ? idOfKey(`${county}/courier-party`) : unit
  const place = laid.places.find((p) => p.level === 'village' && !p.statisticalOnly && p.kind !== 'farm-section')
    ?.code as string
  const { roles } = fund
  const cast = Object.fromEntries(
    ['behalf', 'verifier', 'reviewer', 'second', 'approver', 'payer', 'checker'].map((part) => [part, newId()]),
  ) as unknown as Cast
  const post = (person: Id, role: string, organisation: Id, where = county) => ({
    ...{ id: newId(), person, organisation, role, title: role, place: where, kind: 'substantive' },
    ...{ from: '2023-01-01', to: null, document: null, sort: 0 },
  })
  await fill(house.desk, county, `funds:${fund.id}`, {
    from: '2023-01-01',
    persons: Object.entries(cast).map(([, id], i) => ({ id, name: `某人${'甲乙丙丁戊己庚'[i]}`, ...nobody })),
    posts: [
      post(cast.behalf, roles.behalf.role, unit, fund.isPublic ? place : county),
      ...(roles.verifies ? [post(cast.verifier, roles.verifies.role, unit)] : []),
      post(cast.reviewer, roles.reviews.role, unit),
      post(cast.second, roles.reviews.role, other),
      post(cast.approver, roles.approves.role, unit),
      post(cast.payer, roles.pays.role, unit),
      post(cast.checker, roles.checks.role, unit),
    ],
  } as unknown as Parameters<typeof fill>[3])

  const perform: FundTown['perform'] = (kind, input, person = null, key = randomUUID()) =>
    house.desk.perform({
      ...{ kind, county, key, input },
      actor: { county, person, via: person ? 'web' : 'command' },
    })
  const client = <T>(ask: (c: import('pg').PoolClient) => Promise<T>) => house.reader.read(county, ask)
  const hearers = hearersOf(house.programmes)
  const silent = {
    info: () => {},
    warn: () => {},
    error: (a: object, t: string) => {
      throw new Error(`${t} ${JSON.stringify(a)}`)
    },
  }

  const town: FundTown = {
    ...{ fund, county, house, cast, unit, place, perform },
    at(text) {
      now = new Date(`${text}:00+08:00`)
    },
    async person(name = '申小禾') {
      const id = newId()
      await fill(house.desk, county, `person:${id}`, { from: '2023-01-01', persons: [{ id, name, ...nobody }] })
      return id
    },
    async photo(person) {
      const store = openFileStore({ home, keys: house.keys })
      const kept = await store.put(county, Buffer.from(`photo ${randomUUID()}`))
      return house.reader.readAndRecord(county, (c) =>
        stageFile(c, store, {
          ...{ county, address: kept.address, kind: 'image', mediaType: 'image/jpeg', bytes: kept.bytes },
          ...{ width: 10, height: 10, stagedBy: person },
        }),
      )
    },
    form: async (applicant, changed = {}, by = applicant) => ({
      ...{ place, applicant, group: Object.keys(fund.groups)[0], unit, months: 30, hardship: true, frontline: false },
      ...{ cause: '上月摔伤了腿，停工两个月', assetsConsent: true, authorisation: [await town.photo(by)] },
      ...{ holder: '申小禾', card: CARD, phone: '13800009731', ...(fund.isPublic ? { publish: true } : {}) },
      ...changed,
    }),
    async applied(changed) {
      const applicant = await town.person()
      const form = await town.form(applicant, changed)
      const { answer } = done(await perform(`${fund.id}/apply`, { form }, applicant))
      return { applicant, id: answer.case as Id }
    },
    step: (id, name, person, form = {}) => perform(`${fund.id}/${name}`, { case: id, form }, person),
    async approved(tier = 'tier-2', changed) {
      const { applicant, id } = await town.applied(changed)
      if (roles.verifies) done(await town.step(id, 'verify', cast.verifier, { opinion: '情况属实' }))
      if (fund.seeds.visitNeeded) {
        const visit = { on: opened, second: cast.second, found: '情况属实' }
        done(await town.step(id, 'visit', cast.reviewer, visit))
        done(await town.step(id, 'confirm-visit', cast.second))
      }
      done(await town.step(id, 'review', cast.reviewer, { tier, opinion: '同意' }))
      const meeting = fund.isPublic ? {} : { meeting: '部务会2026-12' }
      done(await town.step(id, 'approve', cast.approver, { tier, ...meeting }))
      return { applicant, id }
    },
    async toPay(tier) {
      const { applicant, id } = await town.approved(tier, fund.isPublic ? { publish: false } : {})
      if (fund.isPublic) done(await town.step(id, 'list-unpublished', cast.checker, { opinion: '看过' }))
      return { applicant, id }
    },
    async pay(batch, cases) {
      const input = { batch, cases }
      const made = await perform(`${fund.id}/pay/propose`, input, cast.payer)
      if (isRefusal(made)) return made
      return perform(`${fund.id}/pay/sign`, { proposal: made.answer.proposal, input }, cast.checker)
    },
    async set(name, value) {
      const input = { id: `${fund.id}/${name}`, from: '2023-01-02', value, source: 'test', reason: 'test' }
      done(await perform('parameter/set', input))
    },
    async money(year, amount) {
      const voucher = `收-${randomUUID().slice(0, 8)}`
      done(await perform(`${fund.id}/take-in`, { source: 'donated', amount: String(amount), voucher }, cast.payer))
      done(await perform(`${fund.id}/allot`, { year, amount: String(amount) }, cast.payer))
    },
    async settle() {
      const work = { pool: house.pool, reader: house.reader, desk: house.desk, hearers, log: silent, lease: 0 }
      for (let i = 0; i < 40; i++) {
        const waiting = await client(
          async (c) => (await c.query('select 1 from outbox where heard_at is null limit 1')).rows.length,
        )
        if (waiting === 0) break
        await hearDue(work, county)
      }
      const programmes = new Map(house.programmes.map((p) => [p.id, p]))
      const timers = {
        ...{ pool: house.pool, reader: house.reader, desk: house.desk, keeper: house.keeper },
        programmes,
        log: silent,
      }
      while ((await fireDue(timers, county, now)).more);
    },
    row: (id) =>
      client(
        async (c) => (await c.query('select * from case_file where county = $1 and id = $2', [county, id])).rows[0],
      ),
    balance: (account) => client((c) => balanceOn(c, county, account, '2099-12-31' as Day)),
    held: (account) => client(async (c) => (await findAccount(c, county, accountId(county, account)))?.held ?? 0n),
    messages: (person) =>
      client(async (c) =>
        (
          await c.query('select words from message where county = $1 and person = $2 order by at', [county, person])
        ).rows.map((r) => r.words as string),
      ),
    another: () => assemble({ url: database.url, home, now: () => now }),
    async close() {
      await house.close()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  await town.set('open', true)
  return town
}

export const openPioneer = (day?: string): Promise<FundTown> => openFund(pioneer, day)
export const openOfficials = (day?: string): Promise<FundTown> => openFund(officials, day)
export const yearAccount = ({ fund }: FundTown, year: string): AccountName => booksOf(fund).year(year)
