import type { Day } from '../day.ts'
import type { Effect } from '../effect.ts'
import type { Id } from '../id.ts'
import type { HouseholdVersion, MemberVersion } from './households.store.ts'

export const householdEffect = (household: Omit<HouseholdVersion, 'act'>, to: Day | null = null): Effect => ({
  kind: 'register',
  table: 'household',
  row: { id: household.id, place: household.place, group_name: household.group, from_day: household.from, to_day: to },
})

/** The household as it is ends on a day. */
export const endHousehold = (household: HouseholdVersion, on: Day): Effect[] => [
  { kind: 'retract', table: 'household', key: { id: household.id, from_day: household.from, act: household.act } },
  ...(on > household.from ? [householdEffect(household, on)] : []),
]

export const memberEffect = (
  member: { readonly household: Id; readonly person: Id; readonly relation: string; readonly from: Day },
  to: Day | null = null,
): Effect => ({
  kind: 'register',
  table: 'household_member',
  row: {
    household: member.household,
    person: member.person,
    relation: member.relation,
    from_day: member.from,
    to_day: to,
  },
})

/** A membership ends on a day; one that would have lasted no day is taken back whole. */
export const endMembership = (member: MemberVersion, on: Day): Effect[] => [
  {
    kind: 'retract',
    table: 'household_member',
    key: { household: member.household, person: member.person, from_day: member.from, act: member.act },
  },
  ...(on > member.from ? [memberEffect(member, on)] : []),
]

/**
 * Nobody of the household is left: it ends on the day with whoever still stands in it, and programmes that keep accounts for it hear so.
 * @param died whose death ended it
 */
export const endEmptied = (
  household: HouseholdVersion,
  members: readonly MemberVersion[],
  on: Day,
  died?: Id,
): Effect[] => [
  ...members.flatMap((member) => endMembership(member, on)),
  ...endHousehold(household, on),
  {
    kind: 'announce',
    outcome: 'register/household-empty',
    subject: household.id,
    facts: { place: household.place, household: household.id, on, ...(died ? { died } : {}) },
  },
]
