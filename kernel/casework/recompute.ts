import type { Deadline } from './clock.ts'
import { dayNumberOfMs } from './timetable.ts'

export interface Recomputed {
  readonly due: Date
  readonly provisional: boolean
  /** `later`: moved; `kept`: the new calendar alone would end it sooner, which nobody is made to suffer. */
  readonly outcome: 'same' | 'later' | 'kept'
  /** What the new calendar says, also where the old instant is kept. */
  readonly computed: Deadline
  /** Civil days by which the due day moved. */
  readonly movedDays: number
}

/** A deadline after a year's calendar became known: instants move only later for whoever must act. */
export function recompute(
  before: { readonly due: Date; readonly provisional: boolean },
  computed: Deadline,
): Recomputed {
  const [old, fresh] = [before.due.getTime(), computed.due.getTime()]
  const due = fresh > old ? computed.due : before.due
  return {
    due,
    provisional: computed.provisional,
    outcome: fresh > old ? 'later' : fresh < old ? 'kept' : 'same',
    computed,
    movedDays: dayNumberOfMs(due.getTime() - 1) - dayNumberOfMs(old - 1),
  }
}

/**
 * Whether a deadline is broken: done (or, while undone, now) at or after `due`. A breach of a provisional deadline is
 * itself provisional: asked again after the recomputing, it may be none.
 */
export function breach(
  { due, provisional }: { readonly due: Date; readonly provisional: boolean },
  done: Date | undefined,
  now: Date,
): 'none' | 'provisional' | 'final' {
  if ((done ?? now) < due) return 'none'
  return provisional ? 'provisional' : 'final'
}
