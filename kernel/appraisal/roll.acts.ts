import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { postsOf } from '../actor.ts'
import { answer } from '../because.ts'
import type { Day } from '../day.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import { isSystem } from '../register/authority.ts'
import { day } from '../register/inputs.ts'
import { refuseAppraisal } from './refusals.ts'
import type { AppraisalScheme } from './scheme.ts'
import type { Member } from './terms.ts'
import { notRanked } from './unranked.ts'

/*
 * The roll: who is scored in which group at which place, from when to when. An election, a transfer or a change of group is one act over
 * many rows: the old row ends on the day on which the new one begins, and points stay with the person.
 */

const member = z.strictObject({
  subject: z.uuid(),
  group: z.string().max(40),
  place: z.string().regex(/^\d{6}(\d{3}){0,3}$/),
  from: day,
  to: day.nullable().default(null),
  unranked: z.enum(notRanked).nullable().default(null),
  /** Puts right a row that begins on the same day, instead of standing beside it. */
  right: z.literal(true).optional(),
})
export const roll = z.strictObject({
  place: z.string().regex(/^\d{6}(\d{3}){0,3}$/),
  /** A subject that is on the roll already goes over to what is given here: its open row ends on `from`. */
  members: z.array(member).max(5000).default([]),
  /** Who leaves the roll, and on which day. */
  leaves: z
    .array(z.strictObject({ subject: z.uuid(), on: day }))
    .max(5000)
    .default([]),
})
export type Roll = z.output<typeof roll>

declare module '../fact.ts' {
  interface Facts {
    /** Rows of the roll of the subjects that the act's input names, and which of them the register knows. */
    'appraisal.roll': { readonly rows: readonly Member[]; readonly known: ReadonlySet<string> }
  }
}
supplyFact('appraisal.roll', {
  load({ county, programme, input }) {
    const { members = [], leaves = [] } = input as unknown as Partial<Roll>
    return {
      name: 'fact-appraisal-roll',
      text: `select w.id as known, m.id, m.subject, m.in_group as "group", m.place, m.from_day as "from", m.to_day as "to", m.unranked
        from (select distinct n as id from unnest($3::uuid[]) n
            where exists (select from person p where p.county = $1 and p.id = n and p.retracted_at is null)
              or exists (select from organisation o where o.county = $1 and o.id = n and o.retracted_at is null)) w
          left join appraisal_member m on m.county = $1 and m.scheme = $2 and m.subject = w.id order by m.from_day`,
      values: [county, programme, [...members, ...leaves].map(({ subject }) => subject)],
    }
  },
  read: (rows) => ({
    known: new Set(rows.map((row) => row.known as string)),
    rows: rows.filter((row) => row.id !== null) as unknown as Member[],
  }),
})

/** The act by which a scheme's keepers enter who is scored: `<scheme>/keep-roll`. */
export function keepRoll(scheme: AppraisalScheme): ActKind<Roll, 'appraisal.roll'> {
  return {
    kind: `${scheme.id}/keep-roll`,
    programme: scheme.id,
    schema: roll,
    place: ({ place }) => place,
    locks: ({ members, leaves }) =>
      [...members, ...leaves].map(({ subject }) => `appraisal-roll:${scheme.id}:${subject}`),
    reads: ['appraisal.roll'],
    decide({ input, actor, scope, facts, mint }) {
      const { place, members, leaves } = input
      const posts = postsOf(scope, scheme.keepers).filter((post) => place.startsWith(post.place))
      if (posts.length === 0 && !isSystem(actor)) return refuseAppraisal('not-yours')
      const { rows, known } = facts['appraisal.roll']
      const changed = new Map<string, Member>()
      const openOf = (subject: string, on: Day) =>
        rows.find((row) => row.subject === subject && row.from <= on && (row.to === null || row.to > on))
      for (const [i, { subject, on }] of leaves.entries()) {
        const row = openOf(subject, on as Day)
        // A row has a day at least.
        if (!row?.place.startsWith(place) || row.from >= on)
          return refuseAppraisal('no-member', { field: `leaves.${i}.subject` })
        changed.set(row.id, { ...row, to: on as Day })
      }
      for (const [i, wanted] of members.entries()) {
        const at = (name: string) => ({ field: `members.${i}.${name}` })
        if (!known.has(wanted.subject)) return refuseAppraisal('no-subject', at('subject'))
        if (!(wanted.group in scheme.groups)) return refuseAppraisal('group', at('group'))
        if (!wanted.place.startsWith(place)) return refuseAppraisal('not-yours', at('place'))
        const from = wanted.from as Day
        if (wanted.to !== null && wanted.to <= from) return refuseAppraisal('overlap', at('to'))
        const before = openOf(wanted.subject, from)
        // Leaving another keeper's roll is for that keeper to record.
        if (before && !before.place.startsWith(place) && !isSystem(actor)) return refuseAppraisal('overlap', at('from'))
        if (before?.from === from && !wanted.right) return refuseAppraisal('overlap', at('from'))
        if (before && before.from < from) changed.set(before.id, { ...before, to: from })
        const later = rows.some(
          (row) => row.subject === wanted.subject && row.from > from && (wanted.to === null || row.from < wanted.to),
        )
        const twice = members.some((other, j) => j < i && other.subject === wanted.subject)
        if (later || twice) return refuseAppraisal('overlap', at('from'))
        const id = before?.from === from ? before.id : mint()
        const { right: _, ...row } = wanted
        changed.set(id, { ...row, id, subject: wanted.subject as Id, from, to: wanted.to as Day | null })
      }
      return answer(
        {
          effects: [{ kind: 'appraisal-members', scheme: scheme.id, members: [...changed.values()] }],
          answer: { changed: changed.size },
          journal: { place, entered: members.length, left: leaves.length },
        },
        { rule: 'appraisal/roll', facts: { place, entered: members.length, left: leaves.length } },
      )
    },
  }
}
