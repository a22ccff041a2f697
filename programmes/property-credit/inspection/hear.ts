import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { hearing } from '../heard-step.ts'

/*
 * An inspection and its checks tell each other what came about: which check was begun for which estate, how it came out, and that one was
 * drawn again.
 */

const assigned = z.object({ inspection: z.uuid(), estate: z.uuid() })
const inspected = assigned.extend({
  passed: z.int(),
  failed: z.array(z.string()),
  notApplicable: z.int(),
})
const withdrawn = z.object({ check: z.uuid() })

/** An inspection hears of its checks. */
export const inspectionHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearing(life, 'hear-assigned', 'note-check', ({ subject, facts }) => {
      const read = assigned.safeParse(facts)
      return read.success ? { of: read.data.inspection, form: { check: subject, estate: read.data.estate } } : undefined
    }),
    hearing(life, 'hear-inspected', 'note-result', ({ subject, facts }) => {
      const read = inspected.safeParse(facts)
      if (!read.success) return undefined
      const { inspection, estate, passed, failed, notApplicable } = read.data
      return { of: inspection, form: { check: subject, estate, passed, failed, notApplicable } }
    }),
  ] as unknown as readonly ActKind[]

/** A check hears that it was drawn again. */
export const checkHears = (life: CaseProgramme): readonly ActKind[] =>
  [
    hearing(life, 'hear-withdrawn', 'withdraw', ({ facts }) => {
      const read = withdrawn.safeParse(facts)
      return read.success ? { of: read.data.check, form: {} } : undefined
    }),
  ] as unknown as readonly ActKind[]
