import type { Programme } from '#kernel/programme/define.ts'
import { gridCasework } from './grid-casework/programme.ts'

/** All programmes of this installation: one line each. */
export const programmes: readonly Programme[] = [gridCasework]
