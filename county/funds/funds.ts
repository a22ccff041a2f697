/** The two care funds of the demonstration: money by voucher, applications as far as they went, payment lists. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, type Day, dayOf, instantAt } from '#kernel/day.ts'
import { type Id, isId } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type Fund, officials, pioneer } from '#programmes/care-funds/fund.ts'
import { type County, fill, foundedOn, idOfKey, personRow } from '../found.ts'
import { type InventedPerson, makePeople } from '../people.ts'
import { type Album, page } from '../photos.ts'
import type { Targets } from '../targets.ts'
import { type FundStory, officialsStories, pioneerStories, type Reached } from './stories.ts'

/** Who does what, by the keys of the demonstration’s people. */
interface Hands {
  readonly behalf: (unit: string) => string
  readonly verifier: (unit: string) => string
  readonly reviewer: (unit: string) => string
  readonly second: (unit: string) => string
  readonly approver: string
  readonly payer: string
  readonly checker: string
}

interface Played {
  readonly fund: Fund
  readonly stories: readonly FundStory[]
  readonly units: readonly string[]
  readonly hands: Hands
}

/** Days after the application. */
const when = { visit: 3, look: 4, approve: 7, list: 12 } as const
/** Days after the list was signed. */
const later = { paid: 3, after: 21 } as const
const order: readonly Reached[] = [
  ...(['to-review', 'not-taken', 'to-approve', 'on-notice', 'listed', 'sent', 'returned', 'paid', 'after'] as const),
]
const got = (story: FundStory, to: Reached): boolean => order.indexOf(story.reached) >= order.indexOf(to)

/** Sixteen digits with their check digit, of a bank that there is not. */
function cardOf(n: number): string {
  const digits = `999900${String(n).padStart(9, '0')}`
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const weighed = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (weighed > 9 ? weighed - 9 : weighed)
  }, 0)
  return `${digits}${(10 - (sum % 10)) % 10}`
}

const causes = [
  '送餐途中摔伤，停工两个月',
  '家里老人住院，花费较多',
  '车辆被水淹，修不起来',
  '本人做了手术，在家休养',
] as const

/**
 * Makes the funds of a county up to an instant; nothing in a county without one.
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeFunds(
  desk: Desk,
  album: Album,
  county: County,
  targets: Targets,
  until: Date,
): Promise<void> {
  const today = dayOf(until)
  const played = planOf(county, targets, today)
  if (!played) return
  const { fund, stories, units, hands } = played
  const { id } = fund
  const code = county.code

  const act = (key: string, kind: string, input: object, by: string | null, day: Day, time = '09:30'): ActRequest => ({
    ...{ kind, county: code, key: `funds:${key}`, input },
    actor: { county: code, person: by ? (isId(by) ? by : idOfKey(by)) : null, via: by ? 'demonstration' : 'command' },
    ...(by ? { at: new Date(Math.min(instantAt(day, time).getTime(), until.getTime())) } : {}),
  })
  /** False where the programme is not installed. */
  async function run(requests: readonly ActRequest[]) {
    const outcomes = await desk.performAll(requests, 'each')
    const refused = outcomes.find(isRefusal)
    if (refused) throw new RefusalError(refused)
    return outcomes.map((outcome) => (isRefusal(outcome) ? {} : outcome.answer))
  }
  const set = (name: string, value: unknown, from: Day) =>
    act(
      `set:${id}:${name}:${from}`,
      'parameter/set',
      { id: `${id}/${name}`, from, value, source: '演示', reason: '演示' },
      null,
      from,
    )

  const opened = await desk.perform(set('open', true, foundedOn as Day))
  if (isRefusal(opened)) {
    // An installation without the programme has no such fund.
    if (['parameter/unknown', 'act/unknown'].includes(opened.refused)) return
    throw new RefusalError(opened)
  }
  if (fund.isPublic)
    await run([set('notice-before', false, foundedOn as Day), set('notice-before', true, addDays(today, -5))])
  await run(moneyOf(played, today, act))

  const people = await settlePeople(desk, played, county, today)
  const casts = stories.map((story, i) => {
    const rider = people[story.who]?.key === 'liu-haibo'
    const unit = units[rider ? 0 : story.who % units.length] as string
    return {
      story,
      unit,
      person: people[story.who] as InventedPerson,
      n: i,
      applicant: idOfKey(people[story.who]!.key),
    }
  })
  const on = (story: FundStory, after: number) => addDays(story.on, after)

  // Who applies signs the authorisation; a unit keeps the consent of whom it reports.
  const behalf = fund.roles.verifies !== undefined
  const photo = (key: string, what: string) => idOfKey(`funds:${id}:${key}:${what}`)
  const fileKey = (story: FundStory) => `${id}:${story.key}`
  const sender = (unit: string, applicant: Id) => (behalf ? hands.behalf(unit) : applicant)
  const senderId = (unit: string, applicant: Id): Id => (behalf ? idOfKey(hands.behalf(unit)) : applicant)
  await album.stage(
    code,
    casts.flatMap(({ story, unit, applicant }) =>
      ['authorisation', ...(behalf ? ['consent'] : []), ...(got(story, 'after') && !behalf ? ['record'] : [])].map(
        (what) => ({
          ...{ id: photo(story.key, what), scene: page, when: 'before' as const },
          by: what === 'record' ? idOfKey(hands.reviewer(unit)) : senderId(unit, applicant),
        }),
      ),
    ),
  )
  const groups = Object.keys(fund.groups)
  const groupOf = (unit: string, who: number) =>
    fund.isPublic ? (unit.endsWith('courier-party') ? 'courier' : 'takeaway') : groups[who % groups.length]
  const filed = await run(
    casts.map(({ story, unit, person, applicant, n }) => {
      const form = {
        ...{ place: person.place, applicant, group: groupOf(unit, story.who), unit: idOfKey(unit) },
        ...{ months: 8 + (n % 50), hardship: true, frontline: n % 3 === 0, active: n % 2 === 0, cause: causes[n % 4] },
        ...{ assetsConsent: true, authorisation: [photo(story.key, 'authorisation')], holder: person.name },
        ...{ card: cardOf(n + 1), phone: `1380000${String(5200 + n)}` },
        ...(fund.isPublic ? { publish: true } : {}),
        ...(behalf ? { consent: [photo(story.key, 'consent')] } : {}),
      }
      const kind = `${id}/${behalf ? 'apply-for' : 'apply'}`
      return act(`apply:${fileKey(story)}`, kind, { form }, sender(unit, applicant), story.on)
    }),
  )
  const cases = casts.map((cast, i) => ({ ...cast, file: filed[i]!.case as Id }))
  type One = (typeof cases)[number]
  const step =
    (name: string, by: (one: One) => string, after: number, form: (one: One) => object = () => ({}), time?: string) =>
    (one: One): ActRequest =>
      act(
        `${name}:${fileKey(one.story)}`,
        `${id}/${name}`,
        { case: one.file, form: form(one) },
        by(one),
        on(one.story, after),
        time,
      )
  const each = (to: Reached, make: (one: One) => ActRequest, only: (one: One) => boolean = () => true) =>
    run(cases.filter((one) => got(one.story, to) && only(one)).map(make))
  const reviewer = ({ unit }: One) => hands.reviewer(unit)

  const helped = ({ story }: One) => story.help !== undefined
  if (behalf)
    await each(
      'to-review',
      step(
        'verify',
        ({ unit }) => hands.verifier(unit),
        1,
        () => ({ opinion: '情况属实' }),
      ),
      ({ story }) => story.reached !== 'to-review',
    )
  else {
    const visited = ({ story }: One) => got(story, 'to-approve')
    const visit = ({ story, unit }: One) => ({
      on: on(story, when.visit),
      second: idOfKey(hands.second(unit)),
      found: '情况属实',
    })
    await each('to-approve', step('visit', reviewer, when.visit, visit), visited)
    await each(
      'to-approve',
      step('confirm-visit', ({ unit }) => hands.second(unit), when.visit, undefined, '16:00'),
      visited,
    )
  }
  const helpOf = ({ story }: One) => ({ source: 'civil-affairs', amount: String(story.help), on: story.on })
  await each('to-review', step('record-help', reviewer, 1, helpOf, '15:00'), helped)
  const no = () => ({ reason: '没有提供困难证明', turnTo: '可到社区申请临时救助，补齐证明后可再申请' })
  await run(cases.filter(({ story }) => story.reached === 'not-taken').map(step('decline', reviewer, when.look, no)))
  const looked = ({ story }: One) => ({ tier: story.tier, opinion: '同意', priority: story.who % 3 === 0 })
  await each('to-approve', step('review', reviewer, when.look, looked))
  const meeting = fund.isPublic
    ? () => ({})
    : (one: One) => ({ meeting: `部务会${on(one.story, when.approve).slice(0, 7)}` })
  await each(
    'on-notice',
    step(
      'approve',
      () => hands.approver,
      when.approve,
      (one) => ({ tier: one.story.tier, ...meeting(one) }),
    ),
  )

  // One list for each month in which something was listed; the last is made and waits for its signature.
  const lists = Map.groupBy(
    cases.filter(({ story }) => got(story, 'sent')),
    // What the bank still has, or sent back, stands on a list of its day.
    ({ story }) => `付-${on(story, when.list).slice(0, got(story, 'paid') ? 7 : 10)}`,
  )
  const waiting = cases.filter(({ story }) => story.reached === 'listed')
  const listed = [...lists].map(([batch, ones]) => ({
    batch,
    ones,
    day: ones
      .map(({ story }) => on(story, when.list))
      .sort()
      .at(-1) as Day,
  }))
  const inputOf = (batch: string, ones: readonly One[]) => ({ batch, cases: ones.map(({ file }) => file) })
  const made = await run([
    ...listed.map(({ batch, ones, day }) =>
      act(`list:${id}:${batch}`, `${id}/pay/propose`, inputOf(batch, ones), hands.payer, day, '10:00'),
    ),
    ...(waiting.length > 0
      ? [
          act(
            `list:${id}:waiting`,
            `${id}/pay/propose`,
            inputOf(`付-${today}`, waiting),
            hands.payer,
            addDays(today, -1),
            '10:00',
          ),
        ]
      : []),
  ])
  await run(
    listed.map(({ batch, ones, day }, i) =>
      act(
        `signed:${id}:${batch}`,
        `${id}/pay/sign`,
        { proposal: made[i]!.proposal, input: inputOf(batch, ones) },
        hands.checker,
        day,
        '15:00',
      ),
    ),
  )
  const signedOn = new Map(listed.flatMap(({ ones, day }) => ones.map(({ file }) => [file, day] as const)))
  /** So many days after the list was signed. */
  const since = (one: One, days: number): Day => addDays(signedOn.get(one.file) ?? one.story.on, days)
  const bank =
    (name: string, by: (one: One) => string, days: number, form: (one: One) => object) =>
    (one: One): ActRequest =>
      act(
        `${name}:${fileKey(one.story)}`,
        `${id}/${name}`,
        { case: one.file, form: form(one) },
        by(one),
        since(one, days),
      )
  const back = () => ({ why: 'name', remark: '户名一字不符' })
  const payer = () => hands.payer
  await run(cases.filter(({ story }) => story.reached === 'returned').map(bank('bank-return', payer, later.paid, back)))
  await each(
    'paid',
    bank('paid', payer, later.paid, (one) => ({ on: since(one, later.paid) })),
  )
  if (behalf)
    await each(
      'after',
      bank('put-on-file', reviewer, later.after, ({ n }) => ({ number: `备-${n + 1}` })),
    )
  else {
    const found = (one: One) => ({
      ...{ on: since(one, later.after), found: '已恢复出工', record: [photo(one.story.key, 'record')] },
    })
    await each('after', bank('return-visit', reviewer, later.after, found))
  }
  if (!fund.isPublic) return
  // Of each year that is over: drawn up by whoever approves, published by whoever checks.
  const audited = [...new Set(stories.map((story) => story.on.slice(0, 4)))].filter((year) => year < today.slice(0, 4))
  const report = (year: string) => photo(`audit-${year}`, 'report')
  const after = (year: string, rest: string) => `${Number(year) + 1}-${rest}` as Day
  await album.stage(
    code,
    audited.map((year) => ({ id: report(year), scene: page, when: 'before', by: idOfKey(hands.approver) })),
  )
  const audits = await run(
    audited.map((year) => {
      const number = `桐审〔${Number(year) + 1}〕12号`
      const form = { fund: id, year: Number(year), number, report: [report(year)] }
      return act(`audit:${id}:${year}`, 'fund-audit/draw-up', { form }, hands.approver, after(year, '03-18'))
    }),
  )
  await run(
    audited.map((year, n) => {
      const input = { case: audits[n]?.case, form: {} }
      return act(`audited:${id}:${year}`, 'fund-audit/publish', input, hands.checker, after(year, '03-20'))
    }),
  )
}

/** Who plays which part, in the counties that have a fund. */
function planOf(county: County, targets: Targets, today: Day): Played | undefined {
  const key = (office: string) => `${county.code}/${office}`
  if (county.code === '340881') {
    const reviewers: Readonly<Record<string, string>> = {
      [key('delivery-party')]: 'chen-weiping',
      [key('courier-party')]: 'lu-chunyang',
    }
    return {
      ...{ fund: pioneer, stories: pioneerStories(targets, today), units: Object.keys(reviewers) },
      hands: {
        ...{ behalf: () => 'ruan-qiaoyun', verifier: () => '', reviewer: (unit) => reviewers[unit] as string },
        second: (unit) => Object.values(reviewers).find((one) => one !== reviewers[unit]) as string,
        ...{ approver: 'ding-hongxia', payer: 'ding-hongxia', checker: 'xu-wenhua' },
      },
    }
  }
  if (county.code !== '340828') return undefined
  const unit = key('agriculture')
  return {
    ...{ fund: officials, stories: officialsStories(targets, foundedOn as Day, today), units: [unit] },
    hands: {
      ...{ behalf: () => 'fang-lidong', verifier: () => 'shi-yueqin', reviewer: () => 'hua-jingwen', second: () => '' },
      ...{ approver: 'cheng-liqin', payer: 'cui-yaning', checker: 'xiang-guoan' },
    },
  }
}

/** Each year's standard comes in, is allotted, and what is left of it goes back when the year is over. */
function moneyOf(
  { fund, hands }: Played,
  today: Day,
  act: (key: string, kind: string, input: object, by: string, day: Day, time?: string) => ActRequest,
): ActRequest[] {
  const { id, seeds } = fund
  const last = Number(today.slice(0, 4))
  const requests: ActRequest[] = []
  for (let year = Number(foundedOn.slice(0, 4)); year <= last; year++) {
    const day = `${year}-01-03` as Day
    const amount = String(seeds.yearlyStandard)
    const source = fund.isPublic ? 'donated' : 'appropriated'
    const voucher = `${fund.isPublic ? '捐' : '拨'}-${year}-01`
    requests.push(
      act(`take-in:${id}:${year}`, `${id}/take-in`, { source, amount, voucher }, hands.payer, day),
      act(`allot:${id}:${year}`, `${id}/allot`, { year: String(year), amount }, hands.payer, day, '10:00'),
    )
  }
  return requests
}

/** The persons whom a fund helps: of the county, with nothing known of them but their names. */
async function settlePeople(
  desk: Desk,
  { fund, stories }: Played,
  county: County,
  today: Day,
): Promise<readonly InventedPerson[]> {
  const maker = makePeople({ seed: fund.id, today })
  const villages = county.places.filter((p) => p.level === 'village' && !p.statisticalOnly && p.kind !== 'farm-section')
  const count = Math.max(...stories.map(({ who }) => who)) + 1
  const people = Array.from({ length: count }, (_, i) => {
    const place = villages[(i * 17) % villages.length]!.code
    return { ...maker.person({ place, age: [23, 52] }), key: `${fund.id}:${i}` }
  })
  // One of those whose day is told waits for an answer as well.
  const rider = fund.isPublic ? county.people.find(({ key }) => key === 'liu-haibo') : undefined
  if (rider) people[people.length - 1] = rider
  const unknown = people.filter((person) => person !== rider)
  const persons = unknown.map((person) => ({ ...personRow(person), identity: null, identityKind: null, phone: null }))
  await fill(desk, county.code, `funds:people:${fund.id}`, { from: foundedOn, persons })
  return people
}
