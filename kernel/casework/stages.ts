import type { Programme } from '../programme/define.ts'
import type { Words } from '../words.ts'
import type { CaseFile } from './case.ts'

export interface StageShown {
  readonly words: Words
  readonly run: 'done' | 'now' | 'ahead'
}

/**
 * The drawn process of a case, from the words `stage.<n>` of its programme. A case that ended early (not accepted, taken
 * back, settled on the spot) shows the first stage and the word of its end, `stage.<state or flag>`.
 */
export function stagesOf(file: Pick<CaseFile, 'state' | 'flags'>, programme: Programme): StageShown[] {
  const { says, lifecycle } = programme
  const state = lifecycle.states[file.state]
  const early = state?.end ? [file.state, ...file.flags].find((name) => says[`stage.${name}`]) : undefined
  if (early) return ['0', early].map((key) => ({ words: says[`stage.${key}`] as Words, run: 'done' }))
  const now = state?.stage ?? 0
  return ['0', '1', '2', '3'].flatMap((key, at) => {
    const words = says[`stage.${key}`]
    return words
      ? [{ words, run: at < now ? ('done' as const) : at === now ? ('now' as const) : ('ahead' as const) }]
      : []
  })
}
