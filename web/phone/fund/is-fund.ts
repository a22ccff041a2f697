const funds: readonly string[] = ['pioneer-fund', 'officials-fund']

/** Whether a programme helps people out of a fund: its cases are applications and have pages of their own. */
export const isFund = (programme: string): boolean => funds.includes(programme)
