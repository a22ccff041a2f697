/** The end of a year of the demonstration's towns: rated on paper, frozen, graded, filed, signed, shown, final; and what follows from it. */
import { readYear } from '#kernel/appraisal/card.read.ts'
import { formatMilli } from '#kernel/appraisal/points.ts'
import type { Frozen } from '#kernel/appraisal/terms.ts'
import { ballotsAbout } from '#kernel/ballots/ballot.read.ts'
import { casesNaming, casesOf } from '#kernel/casework/several.read.ts'
import { addDays, type Day, getDay } from '#kernel/day.ts'
import { idOfKey } from '../found.ts'
import { proposeHonours } from './honours.ts'
import type { Deed, Play } from './play.ts'
import { type PlayedYear, POINTS } from './played.ts'
import { groups, type Town, type Village } from './roll.ts'
import { sheetsOf } from './score-plan.ts'

const OBJECTION = 'village-cadre-points-objection'
const ITEM = 'cadre-points-item'
const REMINDER = 'cadre-points-reminder'

const isVisitedVillage = ({ instructor }: Village): boolean => instructor === idOfKey('xu-xiaodong')
/** Where one of the named people goes. */
const isVisited = ({ villages }: Town): boolean => villages.some(isVisitedVillage)

/** A day of the year after. */
const dayIn = ({ year }: PlayedYear, rest: string): Day => getDay(`${year + 1}-${rest}`)

export async function endYear(play: Play, played: PlayedYear): Promise<void> {
  const { run, today, setting } = play
  const { year, cadres, towns, home, matterOf, ofTown } = played
  const on = (rest: string) => dayIn(played, rest)
  const member = (town: Town) => town.member
  await rate(play, played)
  await run(towns.map(ofTown('freeze', member, on('01-21'))))
  if (on('01-23') > today) return
  await grade(play, played, towns, { key: 'grade', day: on('01-23'), minutes: `党委纪要〔${year + 1}〕2号` })
  const number = (town: Town) => ({ number: `太组备〔${year + 1}〕${towns.indexOf(town) + 1}号` })
  const file = (day: Day) => ofTown('file', () => cadres.clerk, day, number)
  await run(towns.map(file(on('01-26'))))
  // One town’s was turned back and decided anew; it waits for the head’s signature.
  const turned = towns.filter((town) => town !== home && isVisited(town))
  const signed = towns.filter((town) => !turned.includes(town))
  await run(signed.map(ofTown('sign', () => cadres.head, on('01-28'))))
  const back = ofTown(
    'turn-back',
    () => cadres.head,
    on('01-28'),
    () => ({ reason: '两个村的民主测评记录不全，请补齐后重新定等次' }),
  )
  await run(turned.map(back))
  await grade(play, played, turned, { key: 'grade-anew', day: addDays(today, -6), minutes: '党委纪要（重新定等次）' })
  await run(turned.map((town) => ({ ...file(addDays(today, -4))(town), key: `${year}:file-anew:${town.code}` })))
  const boards = signed.flatMap((town) => {
    const about = matterOf(town)
    return about ? [{ key: `${year}:${town.code}`, about, by: town.member, day: on('01-29') }] : []
  })
  await play.hang(boards, on('02-03'))
  await uphold(play, played)
  await play.pass(on('02-09'))
  const others = signed.filter((town) => town !== home)
  await run(others.map(ofTown('finish', member, on('02-10'))))
  // Where the board was put right it hangs anew.
  await play.pass(on('02-19'))
  await run([home].map(ofTown('finish', member, on('02-19'))))
  await setting.hear()
  await follow(play, played)
  await proposeHonours(play, played)
}

/** Every village rates its officials on paper at a meeting; two persons of the town count. */
async function rate({ run, begin, paper, photograph, setting }: Play, played: PlayedYear): Promise<void> {
  const { year, villages, townOf, standing, doingOf } = played
  const { reader, county } = setting
  const on = (rest: string) => dayIn(played, rest)
  const matters = await begin(
    villages.map(({ code, instructor, raters }) => ({
      ...{ key: `${year}:rate:${code}`, kind: 'cadre-points-rating/ask', by: instructor, day: on('01-06') },
      input: { form: { place: code, year, means: 'paper', raters } },
    })),
  )
  await setting.hear()
  const asked = matters.flatMap((matter) => matter ?? [])
  const found = await reader.read(county.code, (client) => ballotsAbout(client, county.code, asked))
  const ballots = villages.flatMap((village, i) => {
    const ballot = found.get(matters[i] ?? '')
    return ballot ? [{ village, ballot }] : []
  })
  const step = (name: string, day: string, form: (village: Village) => object = () => ({})) =>
    run(
      ballots.map(({ village, ballot }) => ({
        ...{ key: `${year}:ballot-${name}:${village.code}`, kind: `democratic-rating/${name}`, by: village.instructor },
        ...{ day: on(day), time: '15:10', input: { case: ballot, form: form(village) } },
      })),
    )
  await step('open', '01-08')
  await step('give-sheets', '01-12', ({ raters }) => ({ raters: raters.map(({ person }) => ({ person })) }))
  await step('close', '01-12')
  await step('count', '01-12', count)
  const sheet = ({ code }: Village) => `${year}:count:${code}`
  await photograph(ballots.map(({ village }) => ({ key: sheet(village), by: village.instructor, day: on('01-13') })))
  await step('sign', '01-13', (village) => ({ files: [paper(sheet(village))] }))
  await setting.hear()

  /** Sheets out, back and valid of each class, and what each official got, in the order of the sheet: by class, then by id. */
  function count(village: Village): object {
    const classes = [...Map.groupBy(village.raters, (rater) => rater.class)]
    const { member, recorder } = townOf(village)
    const lines = [...standing(village, 4)].sort(
      (a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.person < b.person ? -1 : 1),
    )
    return {
      ...{ scrutineer: member, teller: recorder },
      sheets: classes.map(([of, { length }]) => ({ class: of, out: length, back: length, valid: length, invalid: 0 })),
      cells: classes.flatMap(([pile, { length }]) =>
        lines.flatMap(({ person }, line) =>
          sheetsOf(doingOf(person), length).map(([grade, count]) => ({ line: line + 1, pile, grade, count })),
        ),
      ),
    }
  }
}

/** The town committees grade by the points. What a correction moved afterwards is no reason to grade anew. */
async function grade(
  { run, setting }: Play,
  played: PlayedYear,
  towns: readonly Town[],
  { key, day, minutes }: { readonly key: string; readonly day: Day; readonly minutes: string },
): Promise<void> {
  const { year, home, matterOf, ofTown } = played
  const { reader, county } = setting
  const matters = towns.flatMap((town) => matterOf(town) ?? [])
  const files = await reader.read(county.code, (client) => casesOf(client, county.code, matters))
  const deeds: Deed[] = []
  for (const town of towns) {
    if (files.get(matterOf(town) ?? '')?.state !== 'committee') continue
    const asked = { county: county.code, scheme: POINTS, year, place: town.code }
    const { 'appraisal.scores': scores } = await reader.read(county.code, (client) => readYear(client, asked))
    const form = {
      minutes,
      grades: gradesOf(
        scores.filter(({ period }) => period === 0),
        town === home,
      ),
    }
    const deed = ofTown(
      'grade',
      ({ secretary }) => secretary,
      day,
      () => form,
    )(town)
    deeds.push({ ...deed, key: `${year}:${key}:${town.code}` })
  }
  await run(deeds)
}

/** The best fifth of each class excellent, no more of them where several share a rank. @param strict the last deputy is incompetent */
function gradesOf(scores: readonly Frozen[], strict: boolean) {
  const ranked = scores.filter(({ rank }) => rank !== null).sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const best = new Set(
    [...Map.groupBy(ranked, ({ group }) => group).values()].flatMap((list) =>
      list.slice(0, Math.floor(list.length / 5)).map(({ subject }) => subject),
    ),
  )
  const last = strict ? ranked.findLast(({ lowest, group }) => lowest && group === 'deputy') : undefined
  return scores.map(({ subject, rank, lowest }) => {
    if (rank === null) return { person: subject, grade: 'none' }
    if (subject === last?.subject) return { person: subject, grade: 'incompetent', clause: '考核办法第十二条' }
    if (best.has(subject)) return { person: subject, grade: 'excellent' }
    return { person: subject, grade: lowest ? 'basically-competent' : 'competent' }
  })
}

/** While the year hung, an official objected to minus points of the second quarter: upheld in part, and ranks moved. */
async function uphold(play: Play, played: PlayedYear): Promise<void> {
  const { run, begin, setting } = play
  const { year, home, entries, matterOf } = played
  const { reader, county } = setting
  const by = idOfKey('yin-caiwei')
  const entry = entries.get(`2/${by}/work-not-done`)
  const form = { entry, reason: '通报里有一项是另一个村的，白沙村当时已经补齐' }
  const [objection] = await begin([
    { key: `${year}:object`, kind: `${OBJECTION}/object`, by, day: dayIn(played, '01-30'), input: { form } },
  ])
  const right = { points: -500, reason: '核对通报原件，只有一项属于白沙村' }
  await run([
    {
      ...{ key: `${year}:uphold`, kind: `${OBJECTION}/uphold`, by: home.member, day: dayIn(played, '02-03') },
      input: { case: objection, form: right },
    },
  ])
  // The board shows what stands recorded by now.
  const about = matterOf(home)
  const asked = { county: county.code, scheme: POINTS, year, place: home.code }
  const { 'appraisal.scores': scores } = await reader.read(county.code, (client) => readYear(client, asked))
  const total = scores.find(({ subject, period }) => subject === by && period === 0)?.total
  if (!objection || !about || total == null) return
  const board = { key: `${year}:${home.code}`, about, by: home.member, day: dayIn(played, '02-04') }
  await play.correct(board, by, 'cadre-points-year/year-points/points', formatMilli(total), '异议成立，积分已更正')
}

/** What was to be mended. */
const mended = [
  { area: 'living-environment', what: '村口和沟渠的垃圾没有按周清理' },
  { area: 'industry', what: '茶园管护记录缺三个月' },
  { area: 'stability', what: '两件邻里纠纷没有回访' },
  { area: 'party-building', what: '主题党日签到和记录不全' },
  { area: 'rural-revitalisation', what: '监测户走访没有按月登记' },
] as const

/** Interviews with the lowest tenth, and items on listed supervision without a name: most of them struck off. */
async function follow({ run, begin, setting }: Play, played: PlayedYear): Promise<void> {
  const { year, villages, townOf } = played
  const { reader, county } = setting
  const on = (rest: string) => dayIn(played, rest)
  const due = await reader.read(county.code, (client) =>
    casesNaming(client, county.code, REMINDER, 'year', String(year), 1000),
  )
  const told = [...due].sort((a, b) => (a.number < b.number ? -1 : 1))
  const record = '谈了全年积分情况，本人认可，商定了要整改的事项'
  await run(
    told.map(({ id, place }, i) => ({
      ...{ key: `${year}:talk:${i}`, kind: `${REMINDER}/talk`, by: townOf({ town: place.slice(0, 9) }).secretary },
      ...{ day: on('02-27'), time: '09:30', input: { case: id, form: { on: on('02-26'), record } } },
    })),
  )
  const villageOf = new Map(villages.map((village) => [village.code as string, village]))
  // Two items are still open where one of the named people goes: one of them is mended.
  const visited = villages.find(isVisitedVillage)
  const items = [
    ...told.flatMap(({ place }, n) => {
      const village = villageOf.get(place)
      return village ? [{ village, key: `${year}:${n}`, n, done: n % 5 !== 4, struck: n % 4 !== 3 }] : []
    }),
    ...(visited ? [0, 1].map((n) => ({ village: visited, key: `visited:${n}`, n, done: n === 0, struck: false })) : []),
  ]
  const listed = await begin(
    items.map(({ village, key, n }) => ({
      ...{ key: `list:${key}`, kind: `${ITEM}/list`, by: village.instructor, day: on('03-05') },
      input: { form: { place: village.code, ...mended[n % mended.length], by: on('09-30') } },
    })),
  )
  const step = (name: string, day: string, form: object, only: (item: (typeof items)[number]) => boolean) =>
    run(
      items.flatMap((item, i): Deed[] => {
        const { village, key } = item
        const by = name === 'strike' ? townOf(village).member : village.instructor
        return listed[i] && only(item)
          ? [{ key: `${name}:${key}`, kind: `${ITEM}/${name}`, by, day: on(day), input: { case: listed[i], form } }]
          : []
      }),
    )
  await step('guide', '04-10', { done: '到村查看，一起排出了每周要做的事' }, () => true)
  await step('report', '06-18', { done: '已按要求整改，附村里台账' }, ({ done }) => done)
  await step('strike', '07-03', {}, ({ done, struck }) => done && struck)
}
