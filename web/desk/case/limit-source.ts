import type { Because, ParameterUsed } from '#kernel/because.ts'
import type { Words } from '#kernel/words.ts'
import type { CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import type { LimitSource } from '../telling/deadline.ts'

/** What a parameter is called; its id where the programme has no words for it. */
export function parameterWords(
  say: (words: Words) => string,
  programme: ProgrammeAnswer | undefined,
  id: string,
): string {
  const words = programme?.parameters.find((one) => one.id === id)?.words
  return words ? say(words) : id
}

const parametersIn = (because: Because): readonly ParameterUsed[] => [
  ...(because.parameters ?? []),
  ...(because.parts ?? []).flatMap(parametersIn),
]

/** The dated value out of which the limit of the case came: the first parameter in the reasons of the step that set it. */
export function findLimitSource(answer: CaseAnswer, named: (id: string) => string): LimitSource | undefined {
  const setting = answer.steps.find(
    (step) => step.because && rulesIn(step.because as Because).includes('casework/limit'),
  )
  const [used] = setting?.because ? parametersIn(setting.because as Because) : []
  return used && { words: named(used.id), from: used.from, source: used.source }
}

const rulesIn = (because: Because): readonly string[] => [because.rule, ...(because.parts ?? []).flatMap(rulesIn)]
