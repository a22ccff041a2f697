import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { idsIn } from './named-ids.ts'

export type EndKind = 'person' | 'organisation' | 'place'

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
}

declare module '../fact.ts' {
  interface Facts {
    /** Links an act names, and those that hold between what it names. */
    'register.links': readonly LinkVersion[]
  }
}

export const linkColumns = 'id, act, kind, from_kind, from_id, to_kind, to_id, from_day, to_day'

export const readLinkVersion = (r: Record<string, unknown>): LinkVersion => ({
  id: r.id as Id,
  act: r.act as Id,
  kind: r.kind as string,
  from: { kind: r.from_kind as EndKind, id: r.from_id as string },
  to: { kind: r.to_kind as EndKind, id: r.to_id as string },
  fromDay: r.from_day as Day,
  toDay: r.to_day as Day | null,
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
