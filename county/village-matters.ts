/**
 * What comes about in the village whose shop is shown: a deduction that was wrong, a list on the board, a meeting that is sitting,
 * households that divided and households of which nobody is left, a shop that is handed over. All by acts of the village's own people.
 */
import type { ActRequest, Desk, Outcome } from '#kernel/act.ts'
import { casesNaming } from '#kernel/casework/several.read.ts'
import { addDays, type Day, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { accountsOf } from '#kernel/ledger/balance.read.ts'
import { noticesAbout } from '#kernel/publicity/notices/notice.read.ts'
import type { Reader } from '#kernel/read.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, fill, foundedOn, idOfKey } from './found.ts'
import { type InventedHousehold, makePeople, type Relation, type Wish } from './people.ts'
import { type Album, page } from './photos.ts'
import { householdInputs, residentsFill } from './residents.ts'

const clerk = 'hu-yuee'
const supervisor = 'ouyang-min'
const successor = 'cheng-lanying'

export interface VillageMattersSetting {
  readonly desk: Desk
  readonly reader: Reader
  readonly album: Album
  readonly county: County
  readonly until: Date
  /** Lets programmes hear what was announced. */
  hear(): Promise<void>
  /** Lets limits that passed by an instant take effect. */
  fire(now: Date): Promise<void>
}

/** Who lives where, by what is to happen to them; the ages of the head and of the others. */
const families = {
  wronged: [[63], ['spouse', 61]],
  divides: [[58], ['spouse', 56], ['child', 31]],
  divided: [[66], ['spouse', 64], ['child', 38]],
  heirs: [[47], ['spouse', 45]],
  'heirs-2': [[52], ['spouse', 50]],
  'alone-1': [[84]],
  'alone-2': [[79]],
  'alone-3': [[88]],
  'panel-1': [[55]],
  'panel-2': [[49], ['spouse', 47]],
  'panel-3': [[68], ['spouse', 66]],
} as const satisfies Readonly<Record<string, readonly (readonly [number] | readonly [Relation, number])[]>>
type Family = keyof typeof families
const names = Object.keys(families) as Family[]

/** Apart from all other people, so that nobody else's name depends on them. */
function layHomes(place: InventedHousehold['place'], today: Day): ReadonlyMap<Family, InventedHousehold> {
  const maker = makePeople({ seed: 'village-matters', today })
  const born = (age: number, more: Partial<Wish>) => maker.person({ place, age: [age, age], ...more })
  return new Map(
    names.map((name, n) => {
      const [[age], ...others] = families[name] as readonly [readonly [number], ...(readonly [Relation, number])[]]
      const head = born(age, { sex: n % 3 === 2 ? 'female' : 'male' })
      const surname = head.name.slice(0, head.name.length > 3 ? 2 : 1)
      const members = others.map(([relation, of]) => ({
        relation,
        person: born(
          of,
          relation === 'child' ? { sex: 'male', surname } : { sex: head.sex === 'male' ? 'female' : 'male' },
        ),
      }))
      const people = [{ person: head, relation: 'head' as Relation }, ...members]
      return [
        name,
        {
          ...{ key: `matters:${name}`, place, group: `第${(n % 5) + 2}组` },
          // Known by name and day of birth alone.
          members: people.map(({ person, relation }, i) => ({
            relation,
            person: { ...person, key: `matters:${name}:${i}` },
          })),
        },
      ]
    }),
  )
}

/** A row by which points are taken: as the villagers' assembly decided, with its clause. */
const dumping = {
  ...{ code: 'customs-09', category: 'customs', name: { zh: '乱倒垃圾', en: 'Dumped rubbish' } },
  ...{ criterion: '经劝不改', least: -8, most: -8, of: 'household', evidence: 'none', recordedBy: ['village-clerk'] },
  ...{ yearlyCap: null, kind: 'reviewed', clause: '村规民约第九条' },
}

/**
 * Makes the matters; none in a county without the village.
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeVillageMatters(setting: VillageMattersSetting): Promise<void> {
  const { desk, reader, album, county, until, hear, fire } = setting
  const shop = county.posts.find(({ role, person }) => role === 'shopkeeper' && person === clerk)
  if (!shop) return
  const { code } = county
  const { place } = shop
  const today = dayOf(until)
  const ago = (days: number): Day => addDays(today, -days)
  const ask = (key: string, kind: string, who: string, at: Date, input: object): Promise<Outcome> => {
    const request = { kind, county: code, key: `village-matters:${key}`, input, at } as ActRequest
    return desk.perform({ ...request, actor: { county: code, person: idOfKey(who), via: 'demonstration' } })
  }
  async function act(key: string, kind: string, who: string, at: Date, input: object): Promise<Id | undefined> {
    const outcome = await ask(key, kind, who, at, input)
    if (!isRefusal(outcome)) return (outcome.answer.case ?? outcome.answer.household ?? outcome.answer.proposal) as Id
    // An installation without the programmes has none of this.
    if (outcome.refused === 'act/unknown') return undefined
    throw new RefusalError(outcome)
  }
  const morning = (days: number) => instantAt(ago(days), '09:20')
  const afternoon = (days: number) => instantAt(ago(days), '16:10')
  async function photo(key: string): Promise<Id> {
    const id = idOfKey(`village-matters/photo/${key}`)
    await album.stage(code, [{ id, scene: page, when: 'before', by: idOfKey(clerk) }])
    return id
  }

  const homes = layHomes(place, today)
  const all = [...homes.values()]
  const { persons = [] } = residentsFill(all)
  await fill(desk, code, `village-matters:${code}`, {
    from: foundedOn,
    persons: persons.map((person) => ({ ...person, identity: null, identityKind: null, phone: null })),
  })
  const ids = new Map<Family, Id>()
  for (const [n, { key, input }] of householdInputs(all).entries()) {
    const id = await act(key, 'register/found-household', clerk, instantAt(foundedOn as Day, '09:00'), input)
    if (id) ids.set(names[n] as Family, id)
  }
  // An installation without the acts of single entries has no households.
  if (ids.size < names.length) return
  const idOf = (name: Family): Id => ids.get(name) as Id
  const personOf = (name: Family, n = 0): Id => idOfKey(`matters:${name}:${n}`)

  const record = (name: Family, item: string, days: number, points?: number) => {
    const form = { place, household: idOf(name), item, on: ago(days), ...(points === undefined ? {} : { points }) }
    return act(`record:${name}:${item}:${days}`, 'credit-points/record', clerk, morning(days), { form })
  }
  for (const name of names) if (!(await record(name, 'neighbours-01', 58, 5))) return
  for (const name of ['wronged', 'divides', 'divided', 'alone-1', 'alone-2', 'alone-3'] as const)
    for (const days of [56, 52]) await record(name, 'neighbours-01', days, 5)

  // The panel: five who are nobody's close relatives, one of them head of a household with an entry of its own.
  const members = (['panel-1', 'panel-2', 'panel-3', 'heirs', 'heirs-2'] as const).map((name) => personOf(name))
  interface Show {
    readonly entry: Id | undefined
    readonly form?: object
  }
  async function meet(key: string, at: Date, shows: readonly Show[]): Promise<Id | undefined> {
    const form = { place, members }
    const meeting = await act(`${key}:convene`, 'points-panel/convene', clerk, at, { form })
    for (const [n, { entry, form: more }] of shows.entries()) {
      const shown = { entry, for: 5, against: 0, ...more }
      const minutes = new Date(at.getTime() + (n + 1) * 4 * 60_000)
      await act(`${key}:${n}`, 'points-panel/decide', clerk, minutes, { case: meeting, form: shown })
    }
    return meeting
  }
  /** The minutes come back signed; what was approved hangs on the board the next morning. */
  async function end(key: string, days: number, meeting: Id | undefined, about: Id | undefined): Promise<void> {
    if (!meeting || !about) return
    await act(`${key}:close`, 'points-panel/close', clerk, instantAt(ago(days), '17:10'), { case: meeting, form: {} })
    const files = [await photo(`${key}:minutes`)]
    const signed = instantAt(ago(days), '17:25')
    await act(`${key}:sign`, 'points-panel/sign', clerk, signed, { case: meeting, form: { files } })
    await hear()
    const notice = await reader.read(code, async (client) => (await noticesAbout(client, code, [about])).get(about))
    const photos = [await photo(`${key}:board`)]
    await act(`${key}:up`, 'public-notice/put-up', clerk, morning(days - 1), { case: notice, form: { photos } })
  }

  // A deduction by the village's rules, recorded after its notice, and corrected since: another dumped the rubbish.
  const row = {
    id: 'credit-points/earning/customs-09',
    place,
    from: ago(50),
    source: '村民代表会议纪要',
    value: dumping,
  }
  const proposal = await act('row', 'parameter/set/propose', clerk, morning(50), row)
  await act('row:signed', 'parameter/set/sign', supervisor, afternoon(50), { proposal, input: row })
  const wrong = await record('wronged', 'customs-09', 48)
  const kept = await record('panel-2', 'neighbours-02', 48)
  const first = await meet('first', afternoon(46), [
    { entry: wrong, form: { for: 4, against: 1 } },
    { entry: kept, form: { points: 8, for: 4 } },
  ])
  await end('first', 46, first, wrong)
  for (const [key, matter] of [['wrong', wrong] as const, ['kept', kept] as const]) {
    // As soon as the notice is over, which holidays put off.
    for (let days = 39; days > 20; days--) {
      await fire(morning(days))
      const done = await ask(`${key}:recorded`, 'credit-points/record-reviewed', clerk, morning(days), {
        case: matter,
        form: {},
      })
      if (!isRefusal(done)) break
      if (done.refused !== 'notice/open') throw new RefusalError(done)
    }
  }
  const mistaken = { clause: '监委会〔2026〕7号', reason: '核实是过路车辆倾倒，不是这一户' }
  await act('wrong:back', 'credit-points/take-back', supervisor, afternoon(4), { case: wrong, form: mistaken })

  // A list that hangs now, and a meeting that is sitting.
  const listed = [
    { entry: await record('divides', 'neighbours-02', 9), form: { points: 6 } },
    { entry: await record('panel-3', 'family-02', 9), form: { points: 15, for: 4 } },
    { entry: await record('heirs', 'deliberation-02', 8), form: { points: 10, for: 3, against: 1 } },
    { entry: await record('panel-2', 'family-01', 8), form: { for: 1, against: 3, reason: 'no-proof' } },
  ]
  const second = await meet('second', afternoon(4), listed)
  await end('second', 4, second, listed[0]?.entry)
  const before = [
    { entry: await record('divided', 'neighbours-02', 3), form: { points: 5, for: 4, against: 1 } },
    { entry: await record('heirs-2', 'family-02', 3), form: { for: 1, against: 3, reason: 'not-yet' } },
  ]
  await record('panel-1', 'neighbours-02', 2)
  await meet('sitting', new Date(until.getTime() - 50 * 60_000), before)

  /** The case that the register brought about for a household. */
  const caseOf = async (programme: string, household: Id): Promise<Id | undefined> => {
    await hear()
    const found = await reader.read(code, (client) => casesNaming(client, code, programme, 'household', household, 1))
    return found[0]?.id
  }

  // Divided: one household has agreed and is to sign, another waits for supervision.
  const split = async (name: Family, days: number): Promise<Id | undefined> => {
    const leaves = [{ person: personOf(name, 2), relation: 'head' }]
    const input = { household: idOf(name), members: leaves, on: ago(days) }
    await act(`${name}:split`, 'register/split-household', clerk, morning(days), input)
    return caseOf('points-division', idOf(name))
  }
  const agreed = await split('divides', 6)
  await act('divides:agree', 'points-division/agree', clerk, morning(3), { case: agreed, form: { points: 5 } })
  const signed = await split('divided', 12)
  await act('divided:agree', 'points-division/agree', clerk, morning(8), { case: signed, form: { points: 6 } })
  const agreement = { case: signed, form: { scan: [await photo('divided')] } }
  await act('divided:sign', 'points-division/sign', clerk, afternoon(7), agreement)

  // Nobody is left: of one household relatives are looked for, of one the heirs are to sign, of one nobody came in time.
  const dies = async (name: Family, days: number): Promise<Id | undefined> => {
    await act(`${name}:died`, 'register/record-death', clerk, morning(days), { person: personOf(name), on: ago(days) })
    return caseOf('points-closing', idOf(name))
  }
  await dies('alone-1', 5)
  const inherited = await dies('alone-2', 20)
  const heirs = { heirs: [personOf('heirs'), personOf('heirs-2')], other: idOf('heirs') }
  await act('alone-2:heirs', 'points-closing/name-heirs', clerk, morning(6), { case: inherited, form: heirs })
  const nobodys = await dies('alone-3', 41)
  const asked = { asked: '电话问过外县的外甥，三次张贴告示，无人承接' }
  await act('alone-3:none', 'points-closing/no-heir', clerk, morning(2), { case: nobodys, form: asked })

  // The shop is handed over: all of it is counted, and whoever takes it over is to sign.
  const stock = await reader.read(code, (client) =>
    accountsOf(client, code, [`organisation:${idOfKey(shop.organisation)}`]),
  )
  const lines = stock
    .filter(({ name, posted }) => name.purpose === 'credit-points/stock' && posted > 0n)
    .map(({ name, posted }) => ({ goods: name.period as string, count: Number(posted) }))
  const handover = { place, shop: idOfKey(shop.organisation), receiver: idOfKey(successor), lines }
  const remark = '上次盘点少的一瓶食用油在库房找到，已放回货架'
  await act('handover', 'points-shop/begin-handover', clerk, afternoon(1), { form: { ...handover, remark } })
}
