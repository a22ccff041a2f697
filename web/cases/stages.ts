import type { Shapes } from '../api/client.ts'
import type { Stage } from '../parts/stage-bar.tsx'
import type { Words } from '../words/language.ts'

/** The drawn process as the bar takes it. */
export const stagesData = (say: (words: Words) => string, stages: readonly Shapes['Stage'][]): readonly Stage[] =>
  stages.map(({ words, run }) => ({ words: say(words), run }))
