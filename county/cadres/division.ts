/** The meetings at which villages divide the points of their towns: one a year in each, and one that somebody objects to today. */
import { addDays, type Day, getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { otherOfficials } from '../ballots.ts'
import { idOfKey } from '../found.ts'
import type { Deed, Play } from './play.ts'
import type { PlayedYear } from './played.ts'
import type { Official, Village } from './roll.ts'
import { sharesOf } from './score-plan.ts'

const DIVISION = 'cadre-points-division'

const rowsOf = (items: readonly Id[], officials: readonly Official[], turn = 0) =>
  items.flatMap((item, i) =>
    officials.map(({ person }, n) => ({ item, person, points: sharesOf(officials, turn)[i]?.[n] ?? 0 })),
  )

const step = (name: string, village: Village, day: Day, year: number, matter: Id | undefined, form: object): Deed => ({
  ...{ key: `${year}:${name}:${village.code}:${day}`, kind: `${DIVISION}/${name}`, by: village.secretary, day },
  ...{ time: '15:00', input: { case: matter, form } },
})

/** Each village divides at a meeting at which all are present, and signs. */
export async function divideYear({ run, begin, paper, photograph }: Play, played: PlayedYear): Promise<void> {
  const { year, villages, standing, itemsOf } = played
  const [met, signed] = [getDay(`${year}-01-14`), getDay(`${year}-01-16`)]
  const cases = await begin(
    villages.map((village) => ({
      ...{ key: `${year}:convene:${village.code}`, kind: `${DIVISION}/convene`, by: village.secretary, day: met },
      input: { form: { place: village.code, year, present: standing(village, 1).map(({ person }) => person) } },
    })),
  )
  const held = new Map(villages.flatMap((village, i) => (cases[i] ? [[village, cases[i]] as const] : [])))
  for (const [village, matter] of held) played.meetings.set(village, matter)
  const all = (name: string, day: Day, form: (village: Village) => object = () => ({})) =>
    run([...held].map(([village, matter]) => step(name, village, day, year, matter, form(village))))
  await all('divide', met, (village) => ({ shares: rowsOf(itemsOf(village), standing(village, 1)) }))
  await all('close', met)
  const sheet = ({ code }: Village) => `${year}:division:${code}`
  await photograph([...held.keys()].map((village) => ({ key: sheet(village), by: village.secretary, day: signed })))
  await all('sign', signed, (village) => ({ files: [paper(sheet(village))] }))
}

/** The village of the named people divided anew some days ago; who was absent objects, and the town has to answer. */
export async function divideAnew({ run, paper, photograph, today }: Play, played: PlayedYear): Promise<void> {
  const { year, baisha, standing, itemsOf, meetings } = played
  const matter = meetings.get(baisha)
  const officials = standing(baisha, 4)
  const day = (ago: number) => addDays(today, -ago)
  // The table of the year was signed some time before.
  if (!matter || day(30) < getDay(`${year}-01-16`)) return
  const absent = idOfKey(otherOfficials[0])
  const there = officials.flatMap(({ person }) => (person === absent ? [] : [person]))
  const go = async (name: string, ago: number, form: object = {}) =>
    run([step(name, baisha, day(ago), year, matter, form)])
  await go('resume', 6, { reason: '两名干部分工调整' })
  await go('change-present', 6, { present: there })
  await go('divide', 5, { shares: rowsOf(itemsOf(baisha), officials, 1) })
  await go('close', 5)
  await photograph([{ key: `${year}:division-anew`, by: baisha.secretary, day: day(2) }])
  await go('sign', 2, { files: [paper(`${year}:division-anew`)] })
  const objection = step('object', baisha, day(1), year, matter, { reason: '产业分摊得比分工多，开会时我在县里培训' })
  await run([{ ...objection, by: absent }])
}
