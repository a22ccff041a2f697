import { postsOf } from '#kernel/actor.ts'
import type { CountyBook } from '#kernel/book.ts'
import { followUpCode, followUpDigest } from '#kernel/casework/follow-up.ts'
import { printedNumber } from '#kernel/casework/numbers.store.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme, type KindShown } from '#kernel/programme/define.ts'
import { phraseParameters } from '#kernel/programme/phrases.ts'
import { catalogue } from './catalogue.ts'
import { figures } from './figures.ts'
import { pastFileOf, withPast } from './lifecycle/past.ts'
import { lifecycle } from './lifecycle.ts'
import { lists } from './lists.ts'
import { reserveNumbers, seriesOf, shortTown } from './numbers.ts'
import { DUTY, ITEM, PRECEDENT, parameters } from './parameters.ts'
import { refuse } from './refusals.ts'
import { getItem, isUrban } from './rules/who-leads.ts'
import { phrases } from './sayings.ts'
import { sheets } from './sheets.ts'
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
  valueWords,
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
    'micro-grid-head': { words: { zh: '微网格长', en: 'Micro-grid head' }, reads: 'taken-part' },
    'grid-head': { words: { zh: '网格长', en: 'Grid head' }, reads: 'place' },
    'grid-instructor': { words: { zh: '网格指导员', en: 'Grid instructor' }, reads: 'place' },
    'acceptance-clerk': { words: { zh: '受理员', en: 'Acceptance clerk' }, reads: 'place' },
    dispatcher: { words: { zh: '派遣员', en: 'Dispatcher' }, reads: 'place' },
    'duty-chief': { words: { zh: '值班长', en: 'Duty chief' }, reads: 'place' },
    handler: { words: { zh: '承办人', en: 'Handler' }, reads: 'organisation' },
    'department-leader': { words: { zh: '部门负责人', en: 'Head of department' }, reads: 'organisation', leads: true },
    'town-leader': { words: { zh: '镇街负责人', en: 'Town leader' }, reads: 'place', leads: true },
    inspector: { words: { zh: '限期查阅人员', en: 'Inspector for a time' }, reads: 'place' },
    'county-leader': { words: { zh: '市级负责人', en: 'County leader' }, reads: 'place', leads: true },
  },
  lifecycle: withPast(lifecycle),
  sheets,
  past: { bring: 'bring-in', correct: 'correct-past', at: 'filedAt', ahead: ['dueAt'] },
  parameters: [
    ...parameters,
    ...phraseParameters('grid-casework', lifecycle.steps, phrases, { from: '2023-01-01', source: 'to be confirmed' }),
  ],
  families: {
    [ITEM]: { words: { zh: '事项目录', en: 'Catalogue' } },
    [DUTY]: { words: { zh: '职责与承办', en: 'Duties' } },
    [PRECEDENT]: { words: { zh: '裁定先例', en: 'Precedents' } },
    'grid-casework/phrases/': { words: { zh: '常用语', en: 'Usual phrases' } },
  },
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
  // Whoever asked for discretion is known to the centre, which may call, and to nobody else.
  reporterShown(file, scope) {
    if (!file.flags.includes('discreet') || (scope?.person && scope.person === file.reporter)) return 'name'
    const posts = scope ? postsOf(scope, ['dispatcher', 'acceptance-clerk', 'duty-chief']) : []
    return posts.some((post) => file.place.startsWith(post.place)) ? 'phone' : 'nothing'
  },
  says: {
    ...valueWords,
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
    'step.answered-with-main': { zh: '与主件一并答复', en: 'Answered with the main case' },
    'step.flagged': { zh: '到时未办，自动提示', en: 'Not done by its time' },
  },
  outcomes: ['reported', 'declined', 'verified', 'closed', 'reopened', 'found-false', 'sealed'],
  hears: {},
  acts: [reserveNumbers],
  numbersFor,
  reasonWords,
  /** Town, day and running number: 文昌 1010-027. */
  numberOf(file, { book, day, input }) {
    // What stood on a paper form keeps the number that was printed on it.
    if (typeof input.form.paperNumber === 'string') return { number: printedNumber(input.form.paperNumber) }
    return seriesOf(book, file.place.slice(0, 9), day)
  },
  fileOf(form, { book, day, scope, mint }, step) {
    if (step === 'bring-in') return pastFileOf(form, { book, day })
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
      : roles.has('micro-grid-head')
        ? 'micro-grid'
        : roles.has('part-time-grid-worker')
          ? 'part-time'
          : roles.has('handler')
            ? 'department'
            : 'resident'
    // In a village what can be settled on the spot goes to the grid head first; in a subdistrict the centre takes it.
    const level = item.selfHandled && !isUrban(book, place.code) ? 'village' : 'town'
    const point = form.point as { lon: number; lat: number } | undefined
    // Whoever has no account asks again with a code, also where a clerk wrote it down for them.
    const followUp = scope.person && !forOthers.has(step) ? undefined : followUpCode(mint())
    return {
      value: {
        set: {
          place: place.code,
          level,
          kind: code,
          source,
          public: item.public,
          ...(form.discreet ? { raise: ['discreet'] } : {}),
          ...point,
          ...(followUp ? { followUp: followUpDigest(followUp) } : {}),
        },
        ...(followUp ? { told: { followUp } } : {}),
      },
      because: { rule: 'grid-casework/level', facts: { level, item: code, place: place.code } },
    }
  },
})

const forOthers: ReadonlySet<string> = new Set(['take-down', 'register-order'])

/** 文昌 261010-027, 文昌 1010-27 or 1010-027 as the numbers they may stand for: of every town, of this year and the last. */
function numbersFor(typed: string, book: CountyBook, day: Day): readonly string[] {
  // The number on a sheet goes on with that of its step: 文昌 261118-001-7.
  const number = /^(\p{Script=Han}*?)\s*(纸?)(\d{2})?(\d{4})[-—－ ]?(\d{1,4})(?:[-—－]\d{1,3})?$/u
  const match = number.exec(typed.normalize('NFKC').trim())
  if (!match) return []
  const [, town = '', paper = '', year, date = '', no = ''] = match
  const year2 = (back: number) => String((Number(day.slice(2, 4)) - back + 100) % 100).padStart(2, '0')
  const years = year ? [year] : [year2(0), year2(1)]
  const towns = book.places().filter((p) => p.level === 'town' && shortTown(p.name).startsWith(shortTown(town)))
  return towns.flatMap((p) => years.map((y) => `${shortTown(p.name)} ${paper}${y}${date}-${no.padStart(3, '0')}`))
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
