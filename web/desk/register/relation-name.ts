import { type Relation, relations } from '#kernel/register/relation.ts'
import type { Say } from '../../words/language.ts'

const isRelation = (relation: string): relation is Relation => (relations as readonly string[]).includes(relation)

/** How a member stands to the head; relations without words are shown as they were entered. */
export const relationName = (t: Say, relation: string | null): string =>
  relation && isRelation(relation) ? t(`relation.${relation}`) : (relation ?? '')
