import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme, type KindShown } from '#kernel/programme/define.ts'
import { catalogue } from './catalogue.ts'
import { figures } from './figures.ts'
import { followUpDigest, lifecycle } from './lifecycle.ts'
import { lists } from './lists.ts'
import { ITEM, parameters } from './parameters.ts'
import { refuse } from './refusals.ts'
import { getItem, isUrban } from './rules/who-leads.ts'
import { phrases } from './sayings.ts'
import {
  declineGrounds,
  flags,
  holdGrounds,
  levels,
  programmeWords,
  ratings,
  reasonWords,
  results,
  returnGrounds,
  says,
  sources,
  stages,
} from './words.ts'

const prefixed = (name: string, table: Readonly<Record<string, { zh: string; en: string }>>) =>
  Object.fromEntries(Object.entries(table).map(([key, words]) => [`${name}.${key}`, words]))

/** Grid casework: what residents and grid workers see in the open goes to the unit answerable for it and comes back verified. */
export const gridCasework = defineProgramme({
  id: 'grid-casework',
  words: programmeWords,
  zone: 'public',
  roles: {
    'grid-worker': { words: { zh: '专职网格员', en: 'Grid worker' }, reads: 'place' },
    'part-time-grid-worker': { words: { zh: '兼职网格员', en: 'Part-time grid worker' }, reads: 'taken-part' },
    'grid-head': { words: { zh: '网格长', en: 'Grid head' }, reads: 'place' },
    'grid-instructor': { words: { zh: '网格指导员', en: 'Grid instructor' }, reads: 'place' },
    'acceptance-clerk': { words: { zh: '受理员', en: 'Acceptance clerk' }, reads: 'place' },
    dispatcher: { words: { zh: '派遣员', en: 'Dispatcher' }, reads: 'place' },
    'duty-chief': { words: { zh: '值班长', en: 'Duty chief' }, reads: 'place' },
    handler: { words: { zh: '承办人', en: 'Handler' }, reads: 'organisation' },
    'department-leader': { words: { zh: '部门负责人', en: 'Head of department' }, reads: 'organisation' },
    'town-leader': { words: { zh: '镇街负责人', en: 'Town leader' }, reads: 'place' },
    'county-leader': { words: { zh: '市级负责人', en: 'County leader' }, reads: 'place' },
  },
  lifecycle,
  parameters,
  rules: [],
  figures,
  lists,
  kindWords: (kind, book, day) => getItem(book, kind, day, book.county).name,
  kinds: shownKinds,
  pictures: Object.entries(catalogue.pictograms).map(([picture, { name, ...more }]) => ({
    picture,
    words: name,
    usual: 'usual' in more ? (more.usual ?? null) : null,
  })),
  // The village committee fills in for whoever calls; where it has no telephone, the town's counter does.
  helpLine: (book, place) =>
    book.organisations().find((o) => o.place === place.slice(0, 12) && o.kind === 'village-committee')?.phone ??
    book.findDutyHolder('service-guidance', place)?.phone ??
    null,
  followUpDigest,
  says: {
    ...says,
    ...prefixed('result', results),
    ...prefixed('rating', ratings),
    ...prefixed('flag', flags),
    ...prefixed('source', sources),
    ...prefixed('level', levels),
    ...prefixed('stage', stages),
    ...prefixed('decline', declineGrounds),
    ...prefixed('return', returnGrounds),
    ...prefixed('hold', holdGrounds),
  },
  outcomes: ['reported', 'verified', 'closed'],
  hears: {},
  numbersFor,
  phrases,
  reasonWords,
  /** Town, day and running number: 文昌 1010-027. */
  numberOf(file, { book, day }) {
    const town = book.findPlace(file.place.slice(0, 9))?.name ?? file.place.slice(0, 9)
    const short = shortName(town)
    const date = day.slice(5).replace('-', '')
    return { series: `grid-casework/${file.place.slice(0, 9)}/${day}`, prefix: `${short} ${day.slice(2, 4)}${date}-` }
  },
  fileOf(form, { book, day, scope, mint }) {
    const place = book.findPlace(String(form.place))
    if (!place || place.statisticalOnly || (place.level !== 'village' && place.level !== 'grid'))
      return refuse('no-such-place', { field: 'place' })
    const code = String(form.item)
    if (!book.familyOf('grid-casework/item/', day).includes(`grid-casework/item/${code}`))
      return refuse('no-such-item', { field: 'item' })
    const item = getItem(book, code, day, place.code)
    const roles = new Set(scope.posts.map((p) => p.role))
    const source = roles.has('grid-worker')
      ? 'grid'
      : roles.has('part-time-grid-worker')
        ? 'part-time'
        : roles.has('handler')
          ? 'department'
          : 'resident'
    // In a village what can be settled on the spot goes to the grid head first; in a subdistrict the centre takes it.
    const level = item.selfHandled && !isUrban(book, place.code) ? 'village' : 'town'
    const point = form.point as { lon: number; lat: number } | undefined
    const followUp = scope.person ? undefined : codeFrom(mint())
    return {
      value: {
        set: {
          place: place.code,
          level,
          kind: code,
          source,
          public: item.public,
          ...point,
          ...(followUp ? { followUp: followUpDigest(followUp) } : {}),
        },
        ...(followUp ? { told: { followUp } } : {}),
      },
      because: { rule: 'grid-casework/level', facts: { level, item: code, place: place.code } },
    }
  },
})

const shortName = (town: string): string => town.replace(/(街道|镇|乡|经济开发区|开发区)$/, '')

/** 文昌 261010-027, 文昌 1010-27 or 1010-027 as the numbers they may stand for: of every town, of this year and the last. */
function numbersFor(typed: string, book: CountyBook, day: Day): readonly string[] {
  const match = /^(\p{Script=Han}*)\s*(\d{2})?(\d{4})[-—－ ]?(\d{1,4})$/u.exec(typed.normalize('NFKC').trim())
  if (!match) return []
  const [, town = '', year, date = '', no = ''] = match
  const year2 = (back: number) => String((Number(day.slice(2, 4)) - back + 100) % 100).padStart(2, '0')
  const years = year ? [year] : [year2(0), year2(1)]
  const towns = book.places().filter((p) => p.level === 'town' && shortName(p.name).startsWith(shortName(town)))
  return towns.flatMap((p) => years.map((y) => `${shortName(p.name)} ${y}${date}-${no.padStart(3, '0')}`))
}

/** Ten letters and digits without those that are misread, out of the random part of an id: 50 bits. */
export function codeFrom(id: string): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
  let bits = BigInt(`0x${id.replaceAll('-', '').slice(16)}`)
  let code = ''
  for (let i = 0; i < 10; i++) {
    code += letters[Number(bits % 30n)]
    bits /= 30n
  }
  return code
}

const kindsOf = new WeakMap<CountyBook, Map<string, readonly KindShown[]>>()

/** The catalogue as pickers show it, remembered for each book and day. */
function shownKinds(book: CountyBook, day: Day): readonly KindShown[] {
  const days = kindsOf.get(book) ?? new Map<string, readonly KindShown[]>()
  kindsOf.set(book, days)
  let kinds = days.get(day)
  if (!kinds) {
    kinds = book.familyOf(ITEM, day).map((id) => {
      const item = getItem(book, id.slice(ITEM.length), day, book.county)
      return {
        code: item.code,
        words: item.name,
        plain: item.plain,
        pictogram: item.pictogram ?? null,
        group: [
          catalogue.majors.find((m) => m.code === item.major)?.name,
          catalogue.minors.find((m) => m.code === item.minor)?.name,
        ].filter((w) => w !== undefined),
        keywords: item.keywords,
      }
    })
    days.set(day, kinds)
  }
  return kinds
}
