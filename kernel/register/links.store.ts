import type { PoolClient } from 'pg'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { type AsOf, knownVersions } from './as-of.ts'
import type { EndKind } from './link-kinds.ts'
import { idsIn } from './named-ids.ts'

/** One end of a link. */
export interface LinkEnd {
  readonly kind: EndKind
  readonly id: string
}

export interface LinkVersion {
  readonly id: Id
  readonly act: Id
  readonly kind: string
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly fromDay: Day
  readonly toDay: Day | null
  /** The last day agreed on beforehand; it ends nothing by itself. */
  readonly until: Day | null
  readonly document: string | null
}

declare module '../fact.ts' {
  interface Facts {
    /** Links an act names, and those that hold between what it names. */
    'register.links': readonly LinkVersion[]
  }
}

export const linkColumns = 'id, act, kind, from_kind, from_id, to_kind, to_id, from_day, to_day, until, document'

export const readLinkVersion = (r: Record<string, unknown>): LinkVersion => ({
  id: r.id as Id,
  act: r.act as Id,
  kind: r.kind as string,
  from: { kind: r.from_kind as EndKind, id: r.from_id as string },
  to: { kind: r.to_kind as EndKind, id: r.to_id as string },
  fromDay: r.from_day as Day,
  toDay: r.to_day as Day | null,
  until: r.until as Day | null,
  document: r.document as string | null,
})

supplyFact('register.links', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-links',
          text: `select ${linkColumns} from link where county = $1 and retracted_at is null and id = any($2::uuid[])
            union select ${linkColumns} from link where county = $1 and retracted_at is null and to_day is null
              and (from_id = any($3::text[]) or to_id = any($3::text[]))`,
          values: [county, ids, ids],
        }
  },
  read: (rows) => rows.map(readLinkVersion),
})

declare module '../fact.ts' {
  interface Facts {
    /** All links of the kind that `nameOfLinks` names, also those that are over: who answered for whom on which day. */
    'register.links-of-kind': readonly LinkVersion[]
  }
}

export const nameOfLinks = (kind: string): string => `links:${kind}`

supplyFact('register.links-of-kind', {
  load({ county, names }) {
    const kind = names.find((name) => name.startsWith('links:'))?.slice('links:'.length)
    return kind === undefined
      ? undefined
      : {
          name: 'register-links-of-kind',
          text: `select ${linkColumns} from link where county = $1 and kind = $2 and retracted_at is null order by from_day, id`,
          values: [county, kind],
        }
  },
  read: (rows) => rows.map(readLinkVersion),
})

/** Who stood at the other end of a link on a day: who managed an estate. */
export const holderOn = (links: readonly LinkVersion[], to: string, day: Day): string | undefined =>
  links.find((link) => link.to.id === to && link.fromDay <= day && (link.toDay === null || day < link.toDay))?.from.id

declare module '../fact.ts' {
  interface Facts {
    /** Where the answered-for ends of the links an act names stand: codes of places. */
    'register.link-ends': readonly string[]
  }
}

supplyFact('register.link-ends', {
  load({ county, input }) {
    const ids = idsIn(input)
    return ids.length === 0
      ? undefined
      : {
          name: 'register-link-ends',
          text: `select case l.to_kind when 'place' then l.to_id when 'person' then coalesce(p.place, $1) else o.place end as place
            from link l
            left join person p on l.to_kind = 'person' and p.county = $1 and p.id = case when l.to_kind = 'person' then l.to_id::uuid end
              and p.retracted_at is null
            left join organisation o on l.to_kind = 'organisation' and o.county = $1 and o.id = case when l.to_kind = 'organisation' then l.to_id::uuid end
              and o.retracted_at is null and o.to_day is null
            where l.county = $1 and l.id = any($2::uuid[]) and l.retracted_at is null`,
          values: [county, ids],
        }
  },
  read: (rows) => rows.map((r) => r.place as string),
})

export interface Link extends LinkVersion {
  readonly fromName: string
  readonly toName: string
}

/** Links of a person, organisation or place that hold on the day, with the names of both ends; places by code. */
export async function linksOf(client: PoolClient, county: string, id: string, asOf: AsOf): Promise<Link[]> {
  const known = knownVersions('l', asOf, 4)
  const name = (end: 'from' | 'to') => `case l.${end}_kind
      when 'person' then (select p.name from person p where p.county = l.county and p.id = l.${end}_id::uuid and p.retracted_at is null)
      when 'organisation' then (select o.short from organisation o where o.county = l.county and o.id = l.${end}_id::uuid
        and o.retracted_at is null order by o.from_day desc limit 1) else l.${end}_id end`
  const { rows } = await client.query({
    name: `links-of${known.suffix}`,
    text: `select ${linkColumns.replaceAll(/\w+/g, 'l.$&')}, ${name('from')} as from_name, ${name('to')} as to_name
      from link l where l.county = $1 and (l.from_id = $2 or l.to_id = $2) and ${known.text}
        and l.from_day <= $3::date and (l.to_day is null or l.to_day > $3::date) order by l.kind, l.from_day, l.id`,
    values: [county, id, asOf.day, ...known.values],
  })
  return rows.map((r) => ({
    ...readLinkVersion(r),
    fromName: (r.from_name as string | null) ?? '',
    toName: (r.to_name as string | null) ?? '',
  }))
}

/** All links of one kind that hold on the day, such as who manages which estate. */
export async function linksOfKind(
  client: PoolClient,
  county: string,
  kind: string,
  asOf: AsOf,
): Promise<LinkVersion[]> {
  const known = knownVersions('l', asOf, 4)
  const { rows } = await client.query({
    name: `links-of-kind${known.suffix}`,
    text: `select ${linkColumns.replaceAll(/\w+/g, 'l.$&')} from link l where l.county = $1 and l.kind = $2 and ${known.text}
      and l.from_day <= $3::date and (l.to_day is null or l.to_day > $3::date) order by l.from_day, l.id`,
    values: [county, kind, asOf.day, ...known.values],
  })
  return rows.map(readLinkVersion)
}
