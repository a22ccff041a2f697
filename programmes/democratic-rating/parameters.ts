import { type BallotKind, parametersOfBallot } from '#kernel/ballots/kind.ts'
import { classWords, gradeWords } from './words.ts'

/** The yearly rating of a village's officials after their work debriefing, where no other programme asks for it. */
export const villageOfficials: BallotKind = {
  id: 'democratic-rating/village-officials',
  words: { zh: '村干部述职评议民主测评', en: 'Rating of village officials after their debriefing' },
  basis: { zh: '村干部年度述职评议有关规定', en: 'Rules on the yearly debriefing of village officials' },
  preparer: 'village-party-instructor',
  shownTo: ['town-organisation-member', 'org-clerk'],
  level: 12,
  means: 'both',
  grades: gradeWords,
  classes: classWords,
  scale: 'democratic-rating/grades',
  weights: 'democratic-rating/classes',
  fewest: 'democratic-rating/fewest',
  ratesOwn: false,
}

export const parameters = parametersOfBallot(
  villageOfficials,
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
  { from: '2023-01-01', source: 'to be confirmed' },
)
