import type { Words } from '#kernel/words.ts'
import type { NavGroup, NavItem } from '../../shells/desk-shell.tsx'
import type { Say } from '../../words/language.ts'
import { ownPageOf } from '../cadres/own-pages.ts'
import type { MeAnswer, WorkAnswer } from '../telling/answers.ts'
import { holds, seesPlaces } from './me.ts'

/** Address of a worklist. The office's own tables have a page of their own. */
export const workHref = (list: { readonly programme: string; readonly key: string }): string =>
  list.programme === 'office-tables' ? '/tables' : `/work/${list.programme}/${list.key}`

/** Address of a case; a handover is read as the sheet that it is, a ballot and some others have pages of their own. */
export const caseHref = (id: string, programme?: string): string =>
  programme === 'shift-handover'
    ? `/shift/${id}`
    : programme === 'democratic-rating'
      ? `/ballots/${id}`
      : `${(programme && ownPageOf(programme)?.path) || '/cases'}/${id}`

/** Roles of the office that propose or sign what needs two persons. */
const keepers = ['duty-chief', 'county-leader', 'org-clerk', 'org-deputy-head'] as const

/** Who takes matters down and hands a shift over. */
const centre = ['dispatcher', 'acceptance-clerk', 'duty-chief'] as const

/** Who works with estates and property companies. */
const property = ['property-clerk', 'property-head', 'property-inspector', 'property-contact'] as const

type Line = readonly [id: string, words: Parameters<Say>[0], count?: number]

const administration: Partial<Record<MeAnswer['kind'], readonly Line[]>> = {
  'system-administrator': [
    ['/administration/accounts', 'nav.accounts'],
    ['/administration/messages', 'nav.deliveries'],
    ['/administration/hearings', 'nav.hearings'],
  ],
  'security-administrator': [
    ['/administration/posts', 'nav.appointments'],
    ['/organisations', 'nav.organisations'],
    ['/administration/proposals', 'nav.proposals'],
    ['/rules', 'nav.rules'],
    ['/administration/accounts', 'nav.accounts'],
    ['/administration/inspections', 'nav.inspections'],
    ['/administration/erasures', 'nav.erasures'],
  ],
  'audit-administrator': [
    ['/administration/audit', 'nav.audit'],
    ['/administration/inspections', 'nav.inspections'],
    ['/administration/erasures', 'nav.erasures'],
    ['/rules', 'nav.rules'],
  ],
  founder: [['/administration/founding', 'nav.founding']],
}

/** What there is to look into beside the lists, as far as the houses say. */
interface Ways {
  readonly books?: boolean
  readonly figures?: boolean
  readonly evaluation?: boolean
  readonly appraisals?: boolean
  readonly funds?: readonly { readonly id: string; readonly words: Words }[]
}

/**
 * The navigation: what waits, by the headings of the programmes; then what can be looked up, what is administered, and one's own.
 * Every line's id is its address, so that where you are follows from the address.
 */
export function navOf(
  t: Say,
  say: (words: Words) => string,
  me: MeAnswer,
  work: WorkAnswer | undefined,
  unread: number | undefined,
  { books = false, figures = false, evaluation = false, appraisals = false, funds = [] }: Ways = {},
): NavGroup[] {
  const item = ([id, words, count]: Line): NavItem => ({
    id,
    words: t(words as 'nav.accounts'),
    href: id,
    ...(count === undefined ? {} : { count }),
  })
  const groups = new Map<string, NavItem[]>()
  for (const list of work?.lists ?? []) {
    const heading = say(list.group)
    const items = groups.get(heading) ?? []
    groups.set(heading, items)
    items.push({
      id: workHref(list),
      words: say(list.words),
      href: workHref(list),
      ...(list.count === null ? {} : { count: list.count }),
      ...(list.capped ? { more: true } : {}),
    })
  }
  const nav: NavGroup[] = [...groups].map(([words, items]) => ({ id: words, words, items }))
  const official = me.kind === 'person' && me.posts.length > 0
  const look: Line[] = [
    ...(seesPlaces(me) ? ([['/places', 'nav.places']] as const) : []),
    ...(figures ? ([['/figures', 'nav.figures']] as const) : []),
    // Whoever acts for a unit evaluates what that leads.
    ...(evaluation ? ([['/evaluation', 'nav.evaluation']] as const) : []),
    ...(appraisals ? ([['/appraisal', 'appraisal.title']] as const) : []),
    ...(holds(me, 'village-supervision-head') || (figures && holds(me, 'county-leader', 'town-leader'))
      ? ([['/points/checks', 'nav.checks']] as const)
      : []),
    ...(holds(me, ...property) ? ([['/property/estates', 'nav.estates']] as const) : []),
    ...(holds(me, 'property-clerk', 'property-head')
      ? ([
          ['/property/draws', 'nav.draws'],
          ['/property/ratings', 'nav.ratings'],
        ] as const)
      : []),
    ...(holds(me, 'property-clerk', 'property-head', 'property-contact')
      ? ([['/property/credit', 'nav.credit']] as const)
      : []),
    ...(books ? ([['/ledger', 'nav.books']] as const) : []),
    ...(official
      ? ([
          ['/organisations', 'nav.organisations'],
          ['/rules', 'nav.rules'],
        ] as const)
      : []),
    ...(holds(me, 'org-clerk') ? ([['/administration/posts', 'nav.appointments']] as const) : []),
    ...(holds(me, ...keepers) ? ([['/administration/proposals', 'nav.proposals']] as const) : []),
  ]
  const own: Line[] = me.person
    ? [unread === undefined ? ['/mine/messages', 'nav.messages'] : ['/mine/messages', 'nav.messages', unread]]
    : []
  const atCentre = holds(me, ...centre)
  const intake: Line[] = [
    ...(atCentre || holds(me, 'grid-head', 'grid-worker', 'town-leader', 'county-leader')
      ? ([['/intake', 'nav.intake']] as const)
      : []),
    ...(atCentre ? ([['/intake/paper', 'nav.paper']] as const) : []),
  ]
  const add = (heading: string, lines: readonly Line[]) => {
    // What a programme lists under a heading of the same words stands first.
    const there = nav.find((group) => group.words === heading)
    if (there) nav[nav.indexOf(there)] = { ...there, items: [...there.items, ...lines.map(item)] }
    else if (lines.length > 0) nav.push({ id: heading, words: heading, items: lines.map(item) })
  }
  add(t('nav.group-intake'), intake)
  add(t('nav.group-panel'), [
    ...(holds(me, 'village-clerk') ? ([['/panel', 'panel.nav']] as const) : []),
    ...(holds(me, 'village-clerk', 'village-supervision-head') ? ([['/points/register', 'papers.nav']] as const) : []),
  ])
  add(t('nav.group-shift'), atCentre ? [['/shift', 'nav.shift']] : [])
  const fundsGroup = nav.find((group) => group.words === t('nav.group-funds'))
  const fundItems = funds.map(({ id, words }) => ({ id: `/funds/${id}`, words: say(words), href: `/funds/${id}` }))
  if (fundsGroup) nav[nav.indexOf(fundsGroup)] = { ...fundsGroup, items: [...fundItems, ...fundsGroup.items] }
  else if (fundItems.length > 0) nav.push({ id: t('nav.group-funds'), words: t('nav.group-funds'), items: fundItems })
  // What is looked up stands after what is done.
  const lookUp = nav.findIndex((group) => group.words === t('nav.group-look'))
  if (lookUp >= 0) nav.push(...nav.splice(lookUp, 1))
  add(t('nav.group-look'), look)
  add(t('nav.group-administration'), administration[me.kind] ?? [])
  add(t('nav.group-own'), own)
  return nav
}

/** Pages that stand under the line of another. */
const under: Readonly<Record<string, string>> = {
  '/people': '/organisations',
  '/households': '/organisations',
  '/register': '/organisations',
  '/property/companies': '/property/credit',
  '/administration/term': '/administration/posts',
}

/** The line of the navigation under which an address stands: the longest that begins it. */
export function lineOf(nav: readonly NavGroup[], pathname: string): string | undefined {
  const ids = nav.flatMap((group) => group.items.map((item) => item.id))
  const at =
    Object.entries(under).find(([page]) => pathname === page || pathname.startsWith(`${page}/`))?.[1] ?? pathname
  return ids.filter((id) => at === id || at.startsWith(`${id}/`)).sort((a, b) => b.length - a.length)[0]
}

/** The list that is opened first: the first that holds something, else the first. */
export const firstHref = (nav: readonly NavGroup[]): string => {
  const items = nav.flatMap((group) => group.items)
  return (
    (items.find((item) => (item.count ?? 0) > 0 && item.href.startsWith('/work/')) ?? items[0])?.href ?? '/mine/account'
  )
}
