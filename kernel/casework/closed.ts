import { postsOf, type Scope } from '../actor.ts'
import type { Id } from '../id.ts'
import { type CaseFile, desksOf } from './case.ts'

/**
 * Whether a closed field of a case is opened for a reader who may see the case: to whoever wrote it, was named for a copy, is
 * answerable now, or works where the case is handled. Everybody else sees that it is there.
 */
export function mayOpenClosed(file: CaseFile, scope: Scope, writer: Id | null): boolean {
  if (scope.person === null) return false
  if (scope.person === writer) return true
  if (file.viewers.some((v) => v.why === 'copy' && v.viewer === `p:${scope.person}`)) return true
  return postsOf(scope).some(
    (post) => desksOf(post).includes(file.desk ?? '') || (file.lead !== null && file.lead === post.organisation),
  )
}
