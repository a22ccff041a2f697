import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { acrossSteps } from './lifecycle/across.ts'
import { closingSteps } from './lifecycle/closing.ts'
import { handlingSteps } from './lifecycle/handling.ts'
import { intakeSteps } from './lifecycle/intake.ts'
import { pressingSteps } from './lifecycle/pressing.ts'
import { ratingSteps } from './lifecycle/rating.ts'
import { returnSteps } from './lifecycle/returns.ts'
import { rulingSteps } from './lifecycle/rulings.ts'
import { safetySteps } from './lifecycle/safety.ts'
import { sealingSteps } from './lifecycle/sealing.ts'
import { states } from './lifecycle/states.ts'
import { timeSteps } from './lifecycle/time.ts'
import { verificationSteps } from './lifecycle/verification.ts'
import { sheetSteps } from './sheets.ts'

export const lifecycle: Lifecycle = {
  states,
  steps: {
    ...intakeSteps,
    ...handlingSteps,
    ...safetySteps,
    ...returnSteps,
    ...rulingSteps,
    ...acrossSteps,
    ...timeSteps,
    ...pressingSteps,
    ...verificationSteps,
    ...closingSteps,
    ...ratingSteps,
    ...sealingSteps,
    ...sheetSteps,
  },
}
