import type { Effect } from '../effect.ts'
import type { LinkVersion } from './links.store.ts'

export const linkEffect = (link: Omit<LinkVersion, 'act'>): Effect => ({
  kind: 'register',
  table: 'link',
  row: {
    id: link.id,
    kind: link.kind,
    from_kind: link.from.kind,
    from_id: link.from.id,
    to_kind: link.to.kind,
    to_id: link.to.id,
    from_day: link.fromDay,
    to_day: link.toDay,
    until: link.until,
    document: link.document,
  },
})

export const retractLink = (link: LinkVersion): Effect => ({
  kind: 'retract',
  table: 'link',
  key: { id: link.id, act: link.act },
})
