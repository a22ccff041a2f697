/** The programme in which a village divides the points of its town. */
export const DIVISION = 'cadre-points-division'
