/** A ruling for the lamps of a place from a day on; no lead where the office withdrew it. */
export interface Ruling {
  readonly place: string
  readonly from: string
  readonly lead: string | null
}

const here = '340881002004'
const ruling = (place: string, from: string, lead: string | null): Ruling => ({ place, from, lead })

/** What, the rulings there are, and which leads are suggested at 六尺巷 (340881002004) on 18 November 2026, in order. */
export const cases: readonly (readonly [what: string, rulings: readonly Ruling[], suggested: readonly string[]])[] = [
  ['nobody ruled', [], []],
  ['a ruling of the day', [ruling(here, '2026-11-18', 'one')], ['one']],
  ['none before its day', [ruling(here, '2026-11-19', 'one')], []],
  ['of one place the last', [ruling(here, '2026-01-01', 'two'), ruling(here, '2026-02-01', 'one')], ['one']],
  [
    'the one that an office withdrew is none',
    [ruling(here, '2026-01-01', 'one'), ruling(here, '2026-02-01', null)],
    [],
  ],
  [
    'the nearest first, then the latest',
    [
      ruling('340881100201', '2026-10-01', 'three'),
      ruling('340881002005', '2026-09-01', 'two'),
      ruling(here, '2026-02-01', 'one'),
    ],
    ['one', 'two', 'three'],
  ],
  [
    'three at most',
    ['340881002005', '340881002007', '340881002008', '340881002009'].map((place) => ruling(place, '2026-09-01', place)),
    ['340881002005', '340881002007', '340881002008'],
  ],
]
