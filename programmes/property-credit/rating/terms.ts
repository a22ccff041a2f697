import { objectionsOf } from '#kernel/appraisal/terms.ts'

/** The programmes of this room: a batch that is rated, the grade of one estate, and the objections to scores. */
export const RATING = 'property-rating'
export const ESTATE_GRADE = 'property-grade'
export const OBJECTION = objectionsOf(RATING)

/** Families of parameters. */
export const INDICATORS = `${RATING}/items/`
export const GRADES = `${ESTATE_GRADE}/grades/`
export const GROUNDS = `${ESTATE_GRADE}/grounds/`
