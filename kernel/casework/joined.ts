import type { Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { JsonObject } from '../json.ts'
import type { CaseFile, CaseMove } from './case.ts'

/**
 * Ends a case that was joined to another one together with it: the same result, at the same instant, by a step of its own.
 * @param how `step`: the name under which the timeline tells it; `over`: the state is an end, else it is due when another
 *   authority wants its answer
 */
export function endWithMain(
  file: CaseFile,
  main: CaseFile,
  { step, to, over, at }: { readonly step: string; readonly to: string; readonly over: boolean; readonly at: Date },
): Effect {
  const no = file.stepNo + 1
  const change = {
    state: to,
    result: main.result,
    desk: over ? null : file.desk,
    dueAt: over ? null : file.answerBy,
    doneAt: at,
    closedAt: over ? at : null,
    stageAt: at,
    lastStep: step,
    lastActor: null,
    stepNo: no,
  }
  const because: Because = { rule: 'casework/joined', facts: { main: main.id, number: main.number } }
  return {
    kind: 'move',
    file: { ...file, ...change },
    record: {
      step,
      from: file.state,
      to,
      no,
      post: null,
      organisation: null,
      form: {},
      move: moveOf(change),
      because: because as unknown as JsonObject,
    },
    timers: [
      { kind: 'due', at: change.dueAt },
      { kind: 'warn', at: null },
    ],
    listed: [],
    attached: [],
  }
}

const moveOf = (change: object): CaseMove =>
  Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
  ) as CaseMove
