/** Honours after a final year: granted in the town of the named people, waiting for the head's signature in another. */
import { readYear } from '#kernel/appraisal/card.read.ts'
import { addDays, type Day, getDay } from '#kernel/day.ts'
import { idOfKey } from '../found.ts'
import type { Play } from './play.ts'
import { type PlayedYear, POINTS } from './played.ts'
import { groups, type Town } from './roll.ts'

const HONOUR = 'cadre-points-honour'

export async function proposeHonours(play: Play, played: PlayedYear): Promise<void> {
  const { run, begin, today, setting } = play
  const { year, cadres, towns, home } = played
  const on = (rest: string): Day => getDay(`${year + 1}-${rest}`)
  const other = towns.find(({ member }) => member === idOfKey('yu-jianhua'))
  const proposals = [
    { town: home, day: on('02-20'), honour: '年度优秀村干部' },
    ...(other && other !== home ? [{ town: other, day: addDays(today, -3), honour: '年度乡村振兴先进个人' }] : []),
  ].filter(({ day }) => day <= today && day > on('02-10'))
  const forms = await Promise.all(proposals.map(({ town, honour }) => formOf(play, played, town, honour)))
  const filed = await begin(
    proposals.map(({ town, day }, i) => ({
      ...{ key: `${year}:honour:${town.code}`, kind: `${HONOUR}/propose`, by: town.secretary, day },
      input: { form: forms[i] },
    })),
  )
  const [granted] = filed
  if (!granted || proposals[0]?.town !== home) return
  await run([
    {
      ...{ key: `${year}:honour:sign`, kind: `${HONOUR}/sign`, by: cadres.head, day: on('02-24') },
      input: { case: granted, form: {} },
    },
  ])
  await play.hang([{ key: `${year}:honour`, about: granted, by: home.member, day: on('02-25') }], on('03-06'))
  await run([
    {
      ...{ key: `${year}:honour:grant`, kind: `${HONOUR}/grant`, by: home.member, day: on('03-06') },
      input: { case: granted, form: { document: `太组〔${year + 1}〕9号` } },
    },
  ])
  await setting.hear()
}

/** The best of each class. */
async function formOf({ setting }: Play, { year }: PlayedYear, { code: place }: Town, honour: string) {
  const { reader, county } = setting
  const asked = { county: county.code, scheme: POINTS, year, place }
  const { 'appraisal.scores': scores } = await reader.read(county.code, (client) => readYear(client, asked))
  const best = groups.flatMap((group) =>
    scores.filter((one) => one.period === 0 && one.group === group && one.rank === 1).map(({ subject }) => subject),
  )
  const proposed = best.map((person) => ({ person }))
  return { place, year, honour, minutes: `党委纪要〔${year + 1}〕8号`, proposed }
}
