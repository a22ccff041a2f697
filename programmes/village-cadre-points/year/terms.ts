/** The programme of a town's year. */
export const YEAR = 'cadre-points-year'
