import type { Decision } from '../act.ts'
import { type Answer, answer, type Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { JsonObject } from '../json.ts'
import { type FireGiven, moveOf } from './breach.ts'
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
  const no = file.stepNo + 1
  const change = { flags: [...new Set([...file.flags, flag])], stepNo: no, ...passedOn(programme, file, flag, given) }
  const told = whoIsTold(programme, file, given.facts['case.answerable'], null).answerable
  const because: Because = { rule: 'casework/flagged', facts: { flag, due: given.input.dueAt } }
  const effects: Effect[] = [
    {
      kind: 'move',
      file: { ...file, ...change },
      record: {
        step: 'flagged',
        from: file.state,
        to: change.state ?? file.state,
        no,
        post: null,
        organisation: null,
        form: {},
        move: moveOf(change),
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

/** Where the state says that the flag ends it, the case passes into another by itself. */
function passedOn(
  { lifecycle }: CaseProgramme,
  file: CaseFile,
  flag: string,
  { at, book }: FireGiven,
): { readonly [K in keyof CaseFile]?: CaseFile[K] } {
  const to = lifecycle.states[file.state]?.passes?.[flag]
  const state = to === undefined ? undefined : lifecycle.states[to]
  if (to === undefined || !state) return {}
  return {
    state: to,
    stageAt: at,
    ...(state.end
      ? { desk: null, closedAt: at, doneAt: file.doneAt ?? at }
      : { desk: state.desk?.(file, book) ?? file.desk }),
  }
}
