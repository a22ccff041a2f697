/*
 * Who leads, in a county of two offices a side: the county's department and, for each of a subdistrict (…001) and a town (…100),
 * the office that holds the duty there. The place decides the level, the level decides the office.
 */
export interface LeadCase {
  readonly what: string
  readonly item: string
  readonly place: string
  /** Offices that this county lacks, by their key. */
  readonly without?: readonly string[]
  /** `<duty>@<place>` of the lead; none where nobody holds the duty. */
  readonly lead: string | undefined
  /** The power company's unless said. */
  readonly assisting?: readonly string[]
  readonly clause: string
}

export const cases: readonly LeadCase[] = [
  {
    what: 'a lamp in a subdistrict: the department itself',
    item: '010101',
    place: '340881001001',
    lead: 'street-lighting@340881',
    clause: '权责清单第 37 项“城区路灯维护”',
  },
  {
    what: 'the same lamp in a town: the town’s own office',
    item: '010101',
    place: '340881100001',
    lead: 'street-lighting@340881100',
    clause: '履职事项清单第 21 项“集镇和村庄照明设施管护”',
  },
  {
    what: 'a grid lies where its village lies',
    item: '010101',
    place: '340881100001001',
    lead: 'street-lighting@340881100',
    clause: '履职事项清单第 21 项“集镇和村庄照明设施管护”',
  },
  {
    what: 'a town without such an office: the nearest above it, by its own list',
    item: '010101',
    place: '340881100001',
    without: ['street-lighting@340881100'],
    lead: 'street-lighting@340881',
    clause: '权责清单第 37 项“城区路灯维护”',
  },
  {
    what: 'a subdistrict has an office of that duty: the department leads all the same',
    item: '010101',
    place: '340881001001',
    lead: 'street-lighting@340881',
    clause: '权责清单第 37 项“城区路灯维护”',
  },
  {
    what: 'whoever assists where there is no such office: nobody',
    item: '010101',
    place: '340881001001',
    without: ['power-supply@340881'],
    lead: 'street-lighting@340881',
    assisting: [],
    clause: '权责清单第 37 项“城区路灯维护”',
  },
  {
    what: 'nobody holds the duty: no lead, and a person must choose',
    item: '010101',
    place: '340881001001',
    without: ['street-lighting@340881', 'street-lighting@340881001', 'street-lighting@340881100'],
    lead: undefined,
    clause: '权责清单第 37 项“城区路灯维护”',
  },
]
