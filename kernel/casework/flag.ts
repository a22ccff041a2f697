import type { Decision } from '../act.ts'
import { type Answer, answer, type Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { JsonObject } from '../json.ts'
import type { FireGiven } from './breach.ts'
import type { CaseFile } from './case.ts'
import type { CaseProgramme } from './step.ts'
import { timerOfFlag } from './timed-words.ts'
import { whoIsTold } from './told.ts'

/**
 * What a step said must be done by an instant was not: the flag is raised as of that instant, also where the case is over by
 * now, and whoever is answerable is told with the programme's sentence `tell-<flag>`.
 */
export function raiseFlag(programme: CaseProgramme, flag: string, given: FireGiven): Answer<Decision> {
  const file = given.facts.case as CaseFile
  const flags = [...new Set([...file.flags, flag])]
  const no = file.stepNo + 1
  const told = whoIsTold(programme, file, given.facts['case.answerable'], null).answerable
  const because: Because = { rule: 'casework/flagged', facts: { flag, due: given.input.dueAt } }
  const effects: Effect[] = [
    {
      kind: 'move',
      file: { ...file, flags, stepNo: no },
      record: {
        step: 'flagged',
        from: file.state,
        to: file.state,
        no,
        post: null,
        organisation: null,
        form: {},
        move: { flags, stepNo: no },
        because: because as unknown as JsonObject,
      },
      timers: [{ kind: timerOfFlag(flag), at: null }],
      listed: [],
      attached: [],
    },
    ...told.map(
      (whom): Effect => ({
        kind: 'tell',
        whom,
        words: `${programme.id}/tell-${flag}`,
        fills: { number: file.number },
        subject: file.id,
      }),
    ),
  ]
  const done = { case: file.id, fired: 'flagged', step: no }
  return answer({ effects, subject: file.id, answer: done, journal: { step: 'flagged', no } }, { rule: because.rule })
}
