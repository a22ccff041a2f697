import type { Words } from '#kernel/words.ts'
import type { CaseRow } from './answers.ts'

/** '公用设施／路灯': the class and the item; nothing where a case has no kind. */
export function kindPath(
  say: (words: Words) => string,
  { kindGroup, kindWords }: Pick<CaseRow, 'kindGroup' | 'kindWords'>,
): string {
  return [kindGroup, kindWords].flatMap((words) => (words ? [say(words)] : [])).join('／')
}
