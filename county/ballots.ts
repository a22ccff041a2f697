/** One ballot of the demonstration that is open: a village's officials are rated by a few of those who know their work. All by acts. */
import type { Desk } from '#kernel/act.ts'
import { ballotsAbout } from '#kernel/ballots/ballot.read.ts'
import { addDays, dayOf, instantAt } from '#kernel/day.ts'
import type { Json } from '#kernel/json.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import type { CadresSetting } from './cadres/play.ts'
import { type County, fill, foundedOn, idOfKey } from './found.ts'

const instructor = 'ruan-zhicheng'
const delegate = 'zhan-qiuju'

/** An official of the village whom nobody may become. */
const deputy = { key: 'baisha-deputy', name: '甘永禄', title: '村党总支副书记' }
/** The other officials of the village, in protocol order. */
export const otherOfficials = [deputy.key, 'yin-caiwei', 'lu-changqing'] as const
const raters = {
  'party-member': ['毕守田', '郎有根', '裴德厚', '盛家和', '申木林'],
  'villager-delegate': ['辛桂香', '卞春来', '柯大山', '仰兰芝'],
  'town-team': ['翟一鸣', '巫晓岚', '屈正平'],
  'assigned-official': ['莫如海'],
} as const
/** Raters who took a sheet at the meeting. */
const onPaper = ['毕守田', '郎有根', '辛桂香']

const keyOf = (name: string): string => `baisha/${name}`
/** Where the instructor works. */
const villageOf = (county: County) => county.posts.find(({ person }) => person === instructor)?.place

/** Registers who rates, and the official nobody may become; nobody in a county without the village. */
export async function registerRaters(desk: Desk, county: County): Promise<void> {
  const place = villageOf(county)
  if (!place) return
  const person = (key: string, name: string) => ({
    ...{ id: idOfKey(key), name, sex: null, birth: null, identity: null, identityKind: null, phone: null, place },
    alias: [],
  })
  const names = Object.values(raters).flat()
  await fill(desk, county.code, `ballots:${county.code}`, {
    from: foundedOn,
    persons: [person(deputy.key, deputy.name), ...names.map((name) => person(keyOf(name), name))],
    posts: [
      {
        ...{ id: idOfKey(`${deputy.key}/1`), person: idOfKey(deputy.key), role: 'village-official' },
        ...{ organisation: idOfKey(`${place}/village-party-organisation`), title: deputy.title, place },
        ...{ kind: 'substantive', from: foundedOn, to: null, document: null, sort: 15 },
      },
    ],
  })
}

/**
 * Has the village's officials rated for the current year, once they stand on the roll; nothing where nobody does.
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makeBallot({ desk, reader, county, until, hear }: CadresSetting): Promise<void> {
  const place = villageOf(county)
  if (!place) return
  const today = dayOf(until)
  async function act(kind: string, days: number, input: { readonly [name: string]: Json }) {
    const outcome = await desk.perform({
      ...{ kind, county: county.code, key: `ballots:${kind}`, input },
      actor: { county: county.code, person: idOfKey(instructor), via: 'demonstration' },
      at: instantAt(addDays(today, -days), '15:20'),
    })
    if (!isRefusal(outcome)) return outcome.answer.case as string
    // An installation without the programme has no ballots; early in January no year has begun.
    if (outcome.refused === 'act/unknown' || outcome.refused === 'village-cadre-points/nobody') return undefined
    throw new RefusalError(outcome)
  }
  const list = Object.entries(raters).flatMap(([of, people]) =>
    people.map((name) => ({ person: idOfKey(keyOf(name)), class: of })),
  )
  const form = {
    ...{ place, year: Number(today.slice(0, 4)), means: 'both' },
    raters: [...list, { person: idOfKey(delegate), class: 'villager-delegate' }],
  }
  const matter = await act('cadre-points-rating/ask', 3, { form })
  if (!matter) return
  await hear()
  const ballot = (await reader.read(county.code, (client) => ballotsAbout(client, county.code, [matter]))).get(matter)
  if (!ballot) return
  const open = { until: instantAt(addDays(today, 12), '18:00').toISOString() }
  await act('democratic-rating/open', 2, { case: ballot, form: open })
  const sheets = onPaper.map((name) => ({ person: idOfKey(keyOf(name)) }))
  await act('democratic-rating/give-sheets', 1, { case: ballot, form: { raters: sheets } })
}
