import type { ActKind } from '../act.ts'
import { takeFigures } from './measured.acts.ts'
import { recordEntries } from './record.acts.ts'
import { keepRoll } from './roll.acts.ts'
import type { AppraisalScheme } from './scheme.ts'

/** The acts that every scheme has beside its programme's own. */
export const appraisalActs = (scheme: AppraisalScheme): readonly ActKind[] =>
  [recordEntries(scheme), takeFigures(scheme), keepRoll(scheme)] as unknown as ActKind[]
