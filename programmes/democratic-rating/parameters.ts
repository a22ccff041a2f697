import { type BallotKind, parametersOfBallot } from '#kernel/ballots/kind.ts'

/** The heads of a town's stations are rated by those who have to do with them; no other programme asks for it. */
export const stationHeads: BallotKind = {
  id: 'democratic-rating/station-heads',
  words: { zh: '基层站所负责人民主评议', en: 'Rating of the heads of a town’s stations' },
  basis: { zh: '民主评议基层站所有关规定', en: 'Rules on rating grassroots stations' },
  preparer: 'town-organisation-member',
  shownTo: ['org-clerk'],
  level: 9,
  means: 'both',
  grades: {
    satisfied: { zh: '满意', en: 'Satisfied' },
    'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
    dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  },
  classes: {
    'village-official': { zh: '村干部', en: 'Village officials' },
    'villager-delegate': { zh: '村民代表', en: 'Villagers’ delegates' },
    served: { zh: '服务对象', en: 'Those served' },
  },
  scale: 'democratic-rating/grades',
  weights: 'democratic-rating/classes',
  fewest: 'democratic-rating/fewest',
  ratesOwn: false,
  byHand: true,
}

export const parameters = parametersOfBallot(
  stationHeads,
  {
    scale: { satisfied: 100_000, 'fairly-satisfied': 70_000, dissatisfied: 40_000 },
    weights: {
      'village-official': { weight: 40, least: 3 },
      'villager-delegate': { weight: 30, least: 3 },
      served: { weight: 30, least: 3 },
    },
    fewest: 8,
  },
  { from: '2023-01-01', source: 'to be confirmed' },
)
