import type { Programme } from '#kernel/programme/define.ts'
import { gridCasework } from './grid-casework/programme.ts'
import { ownData } from './own-data/programme.ts'
import { sealedIntake } from './sealed-intake/programme.ts'

/** All programmes of this installation: one line each. */
export const programmes: readonly Programme[] = [gridCasework, sealedIntake, ownData]
