import type { Id } from '#kernel/id.ts'
import type { Tie, WhyBack } from './who-stands-back.ts'

const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}` as Id
/** The inspector asked about, the estate, its company, another company. */
export const [inspector, estate, company, other] = [id(1), id(2), id(3), id(4)] as const

const tie = (organisation: Id, to: string | null, kin = false): Tie => ({ person: inspector, organisation, kin, to })

/** On 2026-11-18 with three years: ties, declared, what comes out. */
export const cases: readonly (readonly [
  what: string,
  ties: readonly Tie[],
  declared: readonly { readonly inspector: Id; readonly estate: Id }[],
  why: WhyBack | null,
])[] = [
  ['nothing ties', [], [], null],
  ['works for the company', [tie(company, null)], [], 'employed'],
  ['works for the estate', [tie(estate, null)], [], 'employed'],
  ['works for another company', [tie(other, null)], [], null],
  ['left yesterday', [tie(company, '2026-11-17')], [], 'worked'],
  ['leaves tomorrow', [tie(company, '2026-11-19')], [], 'employed'],
  ['left three years less a day ago', [tie(company, '2023-11-19')], [], 'worked'],
  ['left three years ago', [tie(company, '2023-11-18')], [], null],
  ['a relative works there', [tie(company, null, true)], [], 'kin'],
  ['a relative left', [tie(company, '2026-11-17', true)], [], null],
  ['declared it', [], [{ inspector, estate }], 'declared'],
  ['declared another estate', [], [{ inspector, estate: other }], null],
  ['somebody else declared it', [], [{ inspector: other, estate }], null],
]
