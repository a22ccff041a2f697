/**
 * Estates that are rated, all by acts: those of Anqing's districts in the batches of 2020, as many as the target says; and Tongcheng's of this
 * year, one batch in force with a grade that is being decided anew, and one on notice to which a company may object.
 */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, type Day, dayOf, getDay, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type CityEstate, cityEstates, citySection, groupsOfEstates } from './city-estates.ts'
import { type County, fill, foundedOn, idOfKey } from './found.ts'
import { fullCounty } from './organisations.ts'
import { type Album, page } from './photos.ts'
import type { Targets } from './targets.ts'

/** Who works for the city's bureau in the districts, and for Tongcheng's own. */
const city = { clerk: 'kuang-jichuan', head: 'le-wanqing' } as const
const own = { clerk: 'jiang-shouyi', head: 'yin-ruolan' } as const
const fields = { 'high-rise': 'highRise', 'multi-storey': 'multiStorey', mixed: 'mixed' } as const
const items = ['contract', 'safety', 'order', 'cleaning', 'greening', 'satisfaction'] as const

export interface RatingsSetting {
  readonly desk: Desk
  readonly album: Album
  readonly county: County
  readonly targets: Targets
  readonly until: Date
  /** Lets programmes hear what was announced. */
  hear(): Promise<void>
  /** Lets what is due by an instant take effect. */
  fire(at: Date): Promise<void>
  /** The newest notice that lists a case. */
  noticeOf(matter: Id): Promise<Id | undefined>
  /** The case that holds an estate’s grade. */
  gradeOf(estate: Id): Promise<Id | undefined>
}

interface Rated {
  readonly key: string
  readonly group: CityEstate['group']
}

/** Points of an estate for an item, in thousandths: between 62 and 99, the same in every demonstration. */
function pointsOf(key: string, item: number): number {
  const digest = idOfKey(`${key}/rated`).replaceAll('-', '')
  const [level, swing] = [
    Number.parseInt(digest.slice(0, 4), 16),
    Number.parseInt(digest.slice(4 + item, 6 + item), 16),
  ]
  return (68 + (level % 26) + (swing % 11) - 5) * 1000
}

/** @throws RefusalError where anybody is refused anything, which would be a fault of the plan */
export async function makeRatings(setting: RatingsSetting): Promise<void> {
  const { county, targets } = setting
  const estates = cityEstates(county.code, targets)
  if (estates.length > 0) await makeCityRatings(setting, estates)
  if (county.code === fullCounty) await makeOwnRatings(setting)
}

type Act = (key: string, kind: string, by: string, at: Date, input: object) => Promise<Id | undefined>

const actsOf =
  ({ desk, county: { code } }: RatingsSetting): Act =>
  async (key, kind, by, at, input) => {
    const outcome = await desk.perform({
      ...{ kind, county: code, key: `ratings:${key}:${kind}`, input: input as never, at },
      actor: { county: code, person: idOfKey(by), via: 'demonstration' },
    })
    if (!isRefusal(outcome)) return (outcome.answer.case ?? outcome.act) as Id
    // An installation without the programme rates nothing.
    if (outcome.refused === 'act/unknown') return undefined
    throw new RefusalError(outcome)
  }

/** One batch from its beginning up to its notice. @returns the batch */
async function rate(
  setting: RatingsSetting,
  by: { readonly clerk: string; readonly head: string },
  batch: { readonly key: string; readonly on: Day; readonly number: string; readonly estates: readonly Rated[] },
  others: readonly object[] = [],
): Promise<Id | undefined> {
  const act = actsOf(setting)
  const { code } = setting.county
  const { key, on, number, estates } = batch
  const at = (days: number, time: string) => instantAt(addDays(on, days), time)
  const year = Number(on.slice(0, 4))
  const named = Object.fromEntries(
    groupsOfEstates.map((group) => [
      fields[group],
      estates.filter((one) => one.group === group).map((one) => idOfKey(one.key)),
    ]),
  )
  const id = await act(key, 'property-rating/begin', by.clerk, at(0, '09:00'), {
    form: { place: code, year, ...named },
  })
  if (!id) return undefined
  const entries = estates.flatMap((one) =>
    items.map((indicator, i) => ({
      ...{ subject: idOfKey(one.key), indicator, day: addDays(on, 5), points: pointsOf(one.key, i) },
    })),
  )
  await act(key, 'property-rating/record-entries', by.clerk, at(6, '16:00'), { year, place: code, entries })
  await act(key, 'property-rating/close', by.clerk, at(8, '10:00'), { case: id, form: {} })
  await act(key, 'property-rating/grade', by.head, at(10, '15:00'), { case: id, form: { number, others } })
  await setting.hear()
  const notice = await setting.noticeOf(id)
  await act(key, 'public-notice/put-up', by.clerk, at(11, '09:30'), { case: notice, form: {} })
  return id
}

/** The notice is over, and the grades take effect. */
async function finish(setting: RatingsSetting, by: string, key: string, batch: Id, on: Day): Promise<void> {
  const at = instantAt(on, '10:00')
  await setting.fire(at)
  await actsOf(setting)(key, 'property-rating/finish', by, at, { case: batch, form: {} })
  await setting.hear()
}

/** Registered before the demonstration begins: who worked for the bureau in 2020. */
const before = ({ code, posts }: County) => ({
  from: '2020-01-01',
  posts: posts
    .filter(({ person }) => person === city.clerk || person === city.head)
    .map((post) => ({
      ...{ id: idOfKey(`${post.key}/2020`), person: idOfKey(post.person), role: post.role, title: post.title.zh },
      ...{
        organisation: idOfKey(`${code}/${citySection}`),
        place: code,
        kind: 'substantive' as const,
        sort: post.sort,
      },
      ...{ from: '2020-01-01', to: foundedOn, document: null },
    })),
})

/** The batches of 2020 in which the estates of a district were graded. */
const batchesOf2020 = ['2020-05-11', '2020-09-07'].map(getDay)

async function makeCityRatings(setting: RatingsSetting, estates: readonly CityEstate[]): Promise<void> {
  const { desk, county } = setting
  await fill(desk, county.code, `ratings:${county.code}`, before(county))
  const end = (key: string) => ({ kind: 'organisation', id: idOfKey(key) })
  const links = estates.map(
    (one): ActRequest => ({
      ...{ kind: 'register/link', county: county.code, key: `ratings:manages:${one.key}` },
      actor: { county: county.code, person: idOfKey(city.clerk), via: 'demonstration' },
      at: instantAt(getDay('2020-03-02'), '10:00'),
      input: {
        ...{ kind: 'manages', from: end(one.company), to: end(one.key), on: '2020-03-02', until: '2027-12-31' },
        document: `前期物服〔2020〕${one.n + 1}号`,
      },
    }),
  )
  const refused = (await desk.performAll(links, 'each')).find(isRefusal)
  if (refused && refused.refused !== 'act/unknown') throw new RefusalError(refused)
  const half = Math.ceil(estates.length / batchesOf2020.length)
  for (const [i, on] of batchesOf2020.entries()) {
    const key = `${county.code}:${i + 1}`
    const number = `宜建物〔2020〕${(i + 1) * 10 + Number(county.code.slice(-1))}号`
    const batch = await rate(setting, city, { key, on, number, estates: estates.slice(i * half, (i + 1) * half) })
    if (!batch) return
    await finish(setting, city.clerk, key, batch, addDays(on, 28))
  }
}

async function makeOwnRatings(setting: RatingsSetting): Promise<void> {
  const today = dayOf(setting.until)
  const estates = Array.from(
    { length: 12 },
    (_, n): Rated => ({ key: ownEstate(n + 1), group: groupsOfEstates[n % groupsOfEstates.length] ?? 'mixed' }),
  )
  const [first, second] = [addDays(today, -75), addDays(today, -14)]
  const later = new Set([2, 8, 11].map(ownEstate))
  const batch = await rate(
    setting,
    own,
    { key: 'own:1', on: first, number: '桐建物〔2026〕31号', estates: estates.filter(({ key }) => !later.has(key)) },
    // The head raises one estate by a rule that is cited.
    [{ estate: idOfKey(ownEstate(6)), grade: 'grade-1', clause: '评定办法第9条' }],
  )
  if (!batch) return
  await finish(setting, own.clerk, 'own:1', batch, addDays(first, 25))
  await rate(setting, own, {
    ...{ key: 'own:2', on: second, number: '桐建物〔2026〕44号' },
    estates: estates.filter(({ key }) => later.has(key)),
  })
  await proposeAnother(setting, ownEstate(9), addDays(today, -9))
}
const ownEstate = (n: number) => `${fullCounty}/estate-${String(n).padStart(2, '0')}`

/** A violation was found, and the company has been told: it may state its case now. */
async function proposeAnother(setting: RatingsSetting, key: string, on: Day): Promise<void> {
  const { album, county, gradeOf } = setting
  const act = actsOf(setting)
  const grade = await gradeOf(idOfKey(key))
  const [file, at] = [idOfKey('ratings/violation'), (days: number) => instantAt(addDays(on, days), '10:30')]
  await album.stage(county.code, [{ id: file, scene: page, when: 'before', by: idOfKey(own.clerk) }])
  const form = { ground: 'contract', on, grade: 'grade-3', text: '门岗夜间无人值守，与合同约定不符', evidence: [file] }
  await act('violation', 'property-grade/propose', own.clerk, at(2), { case: grade, form })
  await act('violation', 'property-grade/inform', own.head, at(7), { case: grade, form: { way: 'platform' } })
}
