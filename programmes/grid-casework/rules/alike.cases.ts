/*
 * A new report about a street lamp at 六尺巷 against one open case, each time with one thing else. `metres` is the distance told;
 * `undefined` where the two are not the same matter.
 */
export interface AlikeCase {
  readonly what: string
  readonly kind?: string
  readonly place?: string
  /** Degrees of latitude north of the report; null where the case has no point. */
  readonly north?: number | null
  /** The report has no point. */
  readonly pointless?: boolean
  readonly metres: number | null | undefined
}

export const cases: readonly AlikeCase[] = [
  { what: 'the same item at the same spot', metres: 0 },
  { what: 'another item of its class', kind: '010102', metres: 0 },
  { what: 'another class', kind: '030101', metres: undefined },
  { what: 'just within reach', north: 0.00269, metres: 299 },
  { what: 'just beyond', north: 0.0027, metres: undefined },
  { what: 'near, across the border of the village', place: '340881002005', north: 0.001, metres: 111 },
  { what: 'without a point: the same village counts', north: null, metres: null },
  { what: 'without a point: another village does not', place: '340881002005', north: null, metres: undefined },
  {
    what: 'a report without a point, in a grid of the village',
    place: '340881002004001',
    pointless: true,
    metres: null,
  },
]
