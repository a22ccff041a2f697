import type { GoesFacts } from './where-points-go.ts'

/** 30 days are left to relatives. */
export const cases: readonly (readonly [string, GoesFacts, 'pass' | 'lapse' | 'heirs-have-time'])[] = [
  ['heirs on the day itself', { named: true, since: '2026-11-01', today: '2026-11-01' }, 'pass'],
  ['heirs who come late', { named: true, since: '2026-11-01', today: '2027-11-01' }, 'pass'],
  ['nobody on the last day', { named: false, since: '2026-11-01', today: '2026-12-01' }, 'heirs-have-time'],
  ['nobody on the day after', { named: false, since: '2026-11-01', today: '2026-12-02' }, 'lapse'],
  ['nobody at once', { named: false, since: '2026-11-01', today: '2026-11-01' }, 'heirs-have-time'],
]
