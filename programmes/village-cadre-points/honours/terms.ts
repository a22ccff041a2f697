/** The programme of proposals for honours. */
export const HONOUR = 'cadre-points-honour'
