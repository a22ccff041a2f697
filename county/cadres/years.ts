/**
 * The points of a county's village officials: a year that is over with everything that follows from it, and the current one as far as
 * it has come. All by acts of the people whose work it is; what would have happened after the demonstration's end did not.
 */
import { readYear } from '#kernel/appraisal/card.read.ts'
import { addDays, type Day, endOfQuarter, getDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { FillInput } from '#kernel/register/found.ts'
import { fill, idOfKey } from '../found.ts'
import { divideAnew, divideYear } from './division.ts'
import { endYear } from './ending.ts'
import { type CadresSetting, type Deed, type Play, playOf } from './play.ts'
import { type PlayedYear, POINTS } from './played.ts'
import type { Cadres, Official, Town, Village } from './roll.ts'
import { alternating, type Doing, doingsOf, entriesOf, items } from './score-plan.ts'

const YEAR = 'cadre-points-year'

/**
 * Makes the roll of all towns, and the years of some.
 * @param played whether a town's officials are divided points, recorded and rated; the others stand on the roll
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeCadres(
  setting: CadresSetting,
  cadres: Cadres,
  played: (town: Town) => boolean,
): Promise<void> {
  const { desk, reader, county } = setting
  const code = county.code
  const play = playOf(setting)
  const { today, run, begin } = play
  const first = Number(today.slice(0, 4)) - 1
  const moves = movesOf(cadres.towns, first)
  const { home, baisha } = moves
  for (const [n, piece] of cadres.fills.entries())
    await fill(desk, code, `cadres:${code}:${n}`, { ...piece, posts: postsMoved(piece.posts ?? [], moves) })

  const enrolled = await run(
    rollOf(cadres.towns, moves).map(({ town, members, day }, n) => ({
      ...{ key: `roll:${n}`, kind: `${POINTS}/keep-roll`, by: town.member, day },
      input: { place: town.code, members },
    })),
  )
  // An installation without the programme has nobody on a roll.
  if (!enrolled[0]) return

  const towns = cadres.towns.filter(played)
  const villages = alternating(towns)
  const byCode = new Map(towns.map((town) => [town.code as string, town]))
  const townOf = ({ town }: Pick<Village, 'town'>) => byCode.get(town) as Town
  const member = (town: Town) => town.member
  for (const year of [first, first + 1]) {
    const on = (rest: string) => getDay(`${year}-${rest}`)
    const matters = await begin(
      towns.map((town) => ({
        ...{ key: `${year}:open:${town.code}`, kind: `${YEAR}/open`, by: town.member, day: on('01-06') },
        input: { form: { place: town.code, year } },
      })),
    )
    const matterOf = (town: Town) => matters[towns.indexOf(town)]
    const ofTown: PlayedYear['ofTown'] =
      (name, by, day, form = () => ({})) =>
      (town) => ({
        ...{ key: `${year}:${name}:${town.code}`, kind: `${YEAR}/${name}`, by: by(town), day },
        input: { case: matterOf(town), form: form(town) },
      })
    const rows = items.map(([indicator, title, points]) => ({ indicator, title, points }))
    const set = ofTown('set-items', member, on('01-07'), (town) => ({
      basis: `${town.name}党发〔${year}〕2号`,
      items: rows,
    }))
    await run(towns.map(set))
    const pass = ofTown(
      'start',
      ({ secretary }) => secretary,
      on('01-09'),
      () => ({ minutes: `党委纪要〔${year}〕1号` }),
    )
    await run(towns.map(pass))
    if (on('01-10') > today) return

    const itemIds = new Map<string, readonly Id[]>()
    for (const { code: place } of towns) {
      const asked = { county: code, scheme: POINTS, year, place }
      const { 'appraisal.items': found } = await reader.read(code, (client) => readYear(client, asked))
      const of = (indicator: string) => found.find((item) => item.place === place && item.indicator === indicator)
      itemIds.set(
        place,
        items.map(([indicator]) => of(indicator)?.id as Id),
      )
    }
    const doings = new Map(
      towns.flatMap((town) => [...doingsOf(town, year, town === home && year === first ? moves.deputies : undefined)]),
    )
    const played: PlayedYear = {
      ...{ year, cadres, towns, villages, townOf, home, baisha, matterOf, ofTown },
      itemsOf: ({ town }) => itemIds.get(town) ?? [],
      doingOf: (person) => doings.get(person) as Doing,
      standing: (village, quarter) => standing(village, year, quarter, moves),
      entries: new Map(),
      meetings: new Map(),
    }
    await divideYear(play, played)
    for (const quarter of [1, 2, 3, 4]) await keepQuarter(play, played, quarter)
    if (year === first) await endYear(play, played)
    else {
      await objectNow(play, played)
      await divideAnew(play, played)
    }
  }
}

/** Days of a quarter: begun, recorded for, recorded on. */
const days = [
  ['01-08', '02-24', '02-26'],
  ['04-08', '05-18', '05-20'],
  ['07-08', '08-18', '08-20'],
  ['10-12', '11-16', '11-18'],
] as const

/** Days after a quarter's last on which it is handed in, reviewed, hung, and final. */
const after = { others: [12, 15, 16, 27], last: [5, 8, 9, 19] } as const

/** A quarter of all villages: recorded, handed in, reviewed, hung, and final. */
async function keepQuarter(play: Play, played: PlayedYear, quarter: number): Promise<void> {
  const { today, run, begin } = play
  const { year, villages, townOf, home } = played
  const recorder = (village: Village) => townOf(village).recorder
  const [begun, day, recorded] = days[(quarter - 1) as 0].map((rest) => getDay(`${year}-${rest}`)) as [Day, Day, Day]
  const key = (name: string, { code }: Village) => `${year}:${quarter}:${name}:${code}`
  const sheets = await begin(
    villages.map((village) => ({
      ...{ key: key('begin', village), kind: `${POINTS}/begin`, by: recorder(village), day: begun },
      input: { form: { place: village.code, year, quarter } },
    })),
  )
  const lists = villages.map((village) => entriesOf(village, played, quarter, day))
  const answers = await run(
    villages.map((village, i) => ({
      ...{ key: key('record', village), kind: `${POINTS}/record-entries`, by: recorder(village), day: recorded },
      ...{ time: '16:20', input: { year, place: village.code, entries: lists[i] } },
    })),
  )
  for (const [i, list] of lists.entries())
    for (const [n, row] of list.entries()) {
      const id = (answers[i]?.entries as readonly Id[] | undefined)?.[n]
      if (id) played.entries.set(`${quarter}/${row.subject}/${row.indicator}`, id)
    }

  const last = endOfQuarter(begun)
  const dates = after[quarter === 4 ? 'last' : 'others'].map((count) => addDays(last, count))
  // The newest quarter that is over hangs in one of the named people's towns and waits for its review in another.
  const newest = quarter < 4 && addDays(last, 20) <= today && today <= addDays(last, 92)
  function daysIn(village: Village): readonly (Day | undefined)[] {
    if (newest && townOf(village) === home) return [dates[0], addDays(today, -4), addDays(today, -4), undefined]
    if (newest && townOf(village).member === idOfKey('yu-jianhua')) return [addDays(today, -2)]
    return dates
  }
  const step = (name: string, n: number, by: (village: Village) => Id, form: object = {}) =>
    run(
      villages.flatMap((village, i): Deed[] => {
        const on = daysIn(village)[n]
        const input = { case: sheets[i], form }
        return sheets[i] && on
          ? [{ key: key(name, village), kind: `${POINTS}/${name}`, by: by(village), day: on, time: '14:40', input }]
          : []
      }),
    )
  await play.measure(last)
  await step('submit', 0, recorder)
  await step('review', 1, (village) => townOf(village).member, { minutes: `党委纪要〔${year}〕${quarter * 3}号` })
  const boards = villages.flatMap((village, i) => {
    const [about, on] = [sheets[i], daysIn(village)[2]]
    return about && on ? [{ key: key('board', village), about, by: recorder(village), day: on }] : []
  })
  await play.hang(boards, dates[3] as Day)
  await step('close', 3, (village) => townOf(village).member)
}

/** Somebody objects to minus points of the newest quarter that was reviewed, and waits for the answer. */
async function objectNow({ run, today }: Play, { entries }: PlayedYear): Promise<void> {
  const by = idOfKey('lu-changqing')
  const [entry] = [3, 2, 1].flatMap((quarter) => entries.get(`${quarter}/${by}/work-not-done`) ?? [])
  if (!entry) return
  const form = { entry, reason: '当天在县里参加调解培训，有签到表' }
  const kind = 'village-cadre-points-objection/object'
  await run([{ key: 'objected', kind, by, day: addDays(today, -2), input: { form } }])
}

interface Moves {
  /** The year in which they moved. */
  readonly first: number
  readonly home: Town
  readonly baisha: Village
  readonly mover: Official
  readonly late: Official
  readonly onLeave: Official
  /** Deputies of the town who are ranked in that year. */
  readonly deputies: number
}

/** In the town of the named people one rises from the reserve of another village in mid-year, one comes late, one is on leave. */
function movesOf(towns: readonly Town[], first: number): Moves {
  const isNamed = ({ officials }: Village) => officials.some(({ key }) => key === 'yin-caiwei')
  const home = towns.find(({ villages }) => villages.some(isNamed)) as Town
  const baisha = home.villages.find(isNamed) as Village
  const [one, other] = home.villages.filter((village) => village !== baisha) as [Village, Village]
  const reserve = ({ officials }: Village, n: number) =>
    officials.filter(({ group }) => group === 'reserve')[n] as Official
  const deputies =
    home.villages.flatMap(({ officials }) => officials).filter(({ group }) => group === 'deputy').length + 1
  return { first, home, baisha, deputies, mover: reserve(one, 0), late: reserve(baisha, 1), onLeave: reserve(other, 1) }
}

/** Who rises from the reserve holds a post of the other village from that day on. */
function postsMoved(posts: NonNullable<FillInput['posts']>, { first, mover, baisha }: Moves): typeof posts {
  return posts.flatMap((post) => {
    if (post.person !== mover.person) return [post]
    const risen = { id: idOfKey(`${mover.key}/risen`), organisation: idOfKey(`${baisha.code}/village-committee`) }
    return [
      { ...post, to: `${first}-${MOVED}` },
      { ...post, ...risen, place: baisha.code, title: '村委会委员', from: `${first}-${MOVED}`, sort: 19 },
    ]
  })
}
/** Days of the year on which somebody moves, and on which somebody comes late. */
const [MOVED, JOINED] = ['08-15', '10-08']

/** The roll from the first day of a year, and who comes later: rows of one keeper on one day. */
function rollOf(towns: readonly Town[], { first, home, baisha, mover, late, onLeave }: Moves) {
  const row = ({ person, group }: Official, place: string, from: string, more: object = {}) => ({
    ...{ subject: person, group, place, from: `${first}-${from}` },
    ...more,
  })
  const risen = row({ ...mover, group: 'deputy' }, baisha.code, MOVED)
  return [
    ...towns.map((town) => ({
      ...{ town, day: getDay(`${first}-01-03`) },
      members: town.villages.flatMap(({ code, officials }) =>
        officials
          .filter((official) => official !== late)
          .map((official) => row(official, code, '01-01', official === onLeave ? { unranked: 'leave' } : {})),
      ),
    })),
    { town: home, day: getDay(`${first}-08-18`), members: [risen] },
    { town: home, day: getDay(`${first}-10-09`), members: [row(late, baisha.code, JOINED)] },
  ]
}

function standing(village: Village, year: number, quarter: number, moves: Moves): readonly Official[] {
  const { first, baisha, mover, late } = moves
  const moved = year > first || quarter >= 3
  const joined = year > first || quarter === 4
  const own = village.officials.filter((one) => !(one === mover && moved) && !(one === late && !joined))
  const firstReserve = own.findIndex(({ group }) => group === 'reserve')
  return village === baisha && moved ? own.toSpliced(firstReserve, 0, { ...mover, group: 'deputy' }) : own
}
