import { z } from 'zod'
import type { ActKind, Given } from '../act.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { keepers, mayAs } from './authority.ts'
import { enter, locksOfIds, notYet } from './entry.ts'
import { day, document, id } from './inputs.ts'
import { linkEffect, retractLink } from './link.ts'
import { type LinkKind, linkKinds } from './link-kinds.ts'
import type { LinkEnd, LinkVersion } from './links.store.ts'
import { getPerson } from './persons.acts.ts'
import { getLivedPlace } from './places.ts'
import { refuseRegister } from './refusals.ts'

const end = z.strictObject({ kind: z.enum(['person', 'organisation', 'place']), id: z.string().max(40) })
const linkSchema = z.strictObject({
  kind: z.string(),
  from: end,
  to: end,
  on: day.optional(),
  /** Of a kind that holds by contract: the last day agreed on. */
  until: day.optional(),
  document: document.optional(),
  /** Of a kind of which there is one at a time: the link that it takes over from on that day. */
  instead: id.optional(),
})
type Link = z.output<typeof linkSchema>

const reads = ['register.links', 'register.persons', 'register.organisations'] as const
type LinkFacts = (typeof reads)[number]

/** The place at which an end of a link stands, so that authority over it can be asked. */
function placeOfEnd(
  given: Given<unknown, LinkFacts>,
  { kind, id: which }: LinkEnd,
  field: string,
  only?: string,
): string | Refusal {
  if (kind === 'place') {
    const place = getLivedPlace(given.book, which, given.day, field)
    return isRefusal(place) ? place : place.code
  }
  if (kind === 'organisation') {
    const open = given.facts['register.organisations'].get(which)?.findLast((v) => v.to === null)
    if (!open) return refuseRegister('no-organisation', { field })
    return only && open.kind !== only ? refuseRegister('unknown-kind', { field }) : open.place
  }
  const person = getPerson(given.facts['register.persons'], which as never, field)
  return isRefusal(person) ? person : (person.place ?? given.scope.county)
}

const sameEnd = (a: LinkEnd, b: LinkEnd): boolean => a.kind === b.kind && a.id === b.id

/** The open link that another takes over from. */
function findFormer(open: readonly LinkVersion[], input: Link, kind: LinkKind): LinkVersion | undefined | Refusal {
  const there = kind.one ? open.find((l) => l.kind === input.kind && sameEnd(l.to, input.to)) : undefined
  if (there?.id === input.instead) return there
  return there ? refuseRegister('one-already', { field: 'instead' }) : refuseRegister('no-link', { field: 'instead' })
}

/** Who answers for whom, who is related to whom. Whoever keeps one end's place may enter it, except between two others. */
export const link: ActKind<Link, LinkFacts> = {
  kind: 'register/link',
  schema: linkSchema as unknown as z.ZodType<Link>,
  locks: locksOfIds,
  reads,
  decide(given) {
    const { input, facts, day: today } = given
    const kind = Object.hasOwn(linkKinds, input.kind) ? linkKinds[input.kind] : undefined
    if (!kind?.from.includes(input.from.kind) || !kind.to.includes(input.to.kind))
      return refuseRegister('unknown-kind', { field: 'kind' })
    if (sameEnd(input.from, input.to)) return refuseRegister('same-person', { field: 'to' })
    const places = [
      placeOfEnd(given, input.from, 'from', kind.between?.from),
      placeOfEnd(given, input.to, 'to', kind.between?.to),
    ] as const
    for (const place of places) if (isRefusal(place)) return place
    // The end that is answered for is the one whose keeper enters it.
    if (!mayAs(given, kind.keptBy ?? keepers.links, [places[1] as string])) return refuseRegister('not-yours')
    const on = input.on ?? today
    const early = notYet(on, today)
    if (early) return early
    if ((input.until || input.document) && !kind.contract) return refuseRegister('unknown-kind', { field: 'until' })
    if (input.until && input.until < on) return refuseRegister('ends-before', { field: 'until' })
    const open = facts['register.links'].filter((l) => l.toDay === null)
    const former = findFormer(open, input, kind)
    if (isRefusal(former)) return former
    if (former && on <= former.fromDay)
      return refuseRegister('before-version', { field: 'on', fills: { day: on, from: former.fromDay } })
    const double = open.some(
      (l) =>
        l !== former &&
        l.kind === input.kind &&
        ((sameEnd(l.from, input.from) && sameEnd(l.to, input.to)) ||
          (kind.mutual && sameEnd(l.from, input.to) && sameEnd(l.to, input.from))),
    )
    if (double) return refuseRegister('linked-already')
    const made = given.mint()
    const { until = null, document: paper = null } = input
    return enter('register/link', on, {
      effects: [
        ...(former ? [retractLink(former), linkEffect({ ...former, toDay: on })] : []),
        linkEffect({
          ...{ id: made, kind: input.kind, from: input.from, to: input.to, fromDay: on, toDay: null },
          ...{ until, document: paper },
        }),
      ],
      subject: made,
      answer: { link: made },
      facts: {
        ...{ link: made, kind: input.kind, from: input.from.id, to: input.to.id },
        ...(former ? { instead: former.id } : {}),
      },
      clause: input.document,
    })
  },
}

const unlinkSchema = z.strictObject({ link: id, on: day.optional() })
type Unlink = z.output<typeof unlinkSchema>

export const unlink: ActKind<Unlink, LinkFacts | 'register.link-ends'> = {
  kind: 'register/unlink',
  schema: unlinkSchema as unknown as z.ZodType<Unlink>,
  subject: (input) => input.link,
  locks: locksOfIds,
  reads: [...reads, 'register.link-ends'],
  decide(given) {
    const { input, facts, day: today } = given
    const on = input.on ?? today
    const found = facts['register.links'].find((l) => l.id === input.link)
    if (!found || found.toDay !== null) return refuseRegister('no-link', { field: 'link' })
    if (!mayAs(given, linkKinds[found.kind]?.keptBy ?? keepers.links, facts['register.link-ends']))
      return refuseRegister('not-yours')
    const early = notYet(on, today)
    if (early) return early
    return enter('register/unlink', on, {
      effects: [retractLink(found), ...(on > found.fromDay ? [linkEffect({ ...found, toDay: on })] : [])],
      subject: found.id,
      answer: { link: found.id },
      facts: { link: found.id, kind: found.kind },
    })
  },
}
