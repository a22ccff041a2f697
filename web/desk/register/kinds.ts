import type { deskWords } from '../../words/desk.ts'

export const organisationKinds = [
  'party-committee',
  'government',
  'party-department',
  'grid-centre',
  'department',
  'section',
  'mass-organisation',
  'industry-party-committee',
  'utility',
  'governance-centre',
  'town-office',
  'station',
  'village-committee',
  'village-party-organisation',
  'village-supervision-committee',
  'estate',
  'property-company',
] as const
type Kind = (typeof organisationKinds)[number]

/** Kinds of organisations that have words; others are shown as they were entered. */
export const isOrganisationKind = (kind: string): kind is Kind =>
  (organisationKinds as readonly string[]).includes(kind)
export const organisationKindKey = (kind: Kind): `org-kind.${Kind}` & keyof typeof deskWords => `org-kind.${kind}`

/** Kinds of posts, as the register keeps them. */
export const postKinds = ['substantive', 'concurrent', 'acting', 'seconded', 'borrowed', 'shadowing'] as const
