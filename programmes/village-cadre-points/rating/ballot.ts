import { type BallotKind, parametersOfBallot } from '#kernel/ballots/kind.ts'
import { from, toBeConfirmed } from '../parameters.ts'
import { gradeWords } from '../year/terms.ts'

/** The programme of a village's rating. */
export const RATING = 'cadre-points-rating'

const { none: _, ...rated } = gradeWords

/** Village officials are rated after their debriefing; the rating is one of the two parts of the year's score. */
export const officialsRated: BallotKind = {
  id: `${RATING}/officials`,
  words: { zh: '村干部积分民主测评', en: 'Rating of village officials for their points' },
  basis: { zh: '村（社区）干部积分制管理办法', en: 'The county’s measures on points of village officials' },
  preparer: 'village-party-instructor',
  shownTo: ['town-organisation-member', 'org-clerk'],
  level: 12,
  means: 'both',
  grades: rated,
  classes: {
    'party-member': { zh: '党员', en: 'Party members' },
    'villager-delegate': { zh: '村民代表', en: 'Villagers’ delegates' },
    'town-team': { zh: '镇工作组', en: 'Town working group' },
    'assigned-official': { zh: '包村干部', en: 'Officials assigned to the village' },
  },
  scale: `${RATING}/grades`,
  weights: `${RATING}/classes`,
  fewest: `${RATING}/fewest`,
  ratesOwn: false,
}

export const ratingParameters = parametersOfBallot(
  officialsRated,
  {
    scale: { excellent: 100_000, competent: 85_000, 'basically-competent': 70_000, incompetent: 50_000 },
    weights: {
      'party-member': { weight: 30, least: 3 },
      'villager-delegate': { weight: 40, least: 3 },
      'town-team': { weight: 20, least: 3 },
      'assigned-official': { weight: 10, least: 3 },
    },
    fewest: 8,
  },
  { from, source: toBeConfirmed },
)
