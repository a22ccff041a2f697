import type { Decision } from '../act.ts'
import { type Answer, answer, type Because } from '../because.ts'
import type { Effect } from '../effect.ts'
import type { JsonObject } from '../json.ts'
import { type FireGiven, moveOf } from './breach.ts'
import type { CaseFile } from './case.ts'
import { type Due, dueOf } from './due.ts'
import type { CaseProgramme } from './step.ts'
import { timerOfFlag } from './timed-words.ts'
import { whoIsTold } from './told.ts'

/**
 * What a step said must be done by an instant was not: the flag is raised as of that instant, also where the case is over by
 * now, and whoever the programme says is told.
 */
export function raiseFlag(programme: CaseProgramme, flag: string, given: FireGiven): Answer<Decision> {
  const file = given.facts.case as CaseFile
  const no = file.stepNo + 1
  const passed = passedOn(programme, file, flag, given)
  const change = { flags: [...new Set([...file.flags, flag])], stepNo: no, ...passed.change }
  const announced = programme.lifecycle.states[file.state]?.announces?.[flag]
  const whom = programme.flagsTold?.[flag] ?? ['answerable']
  const { answerable } = whoIsTold(programme, file, given.facts['case.answerable'], null)
  const told = [
    ...(whom.includes('answerable') ? answerable.map((person) => ({ person, words: `tell-${flag}` })) : []),
    ...(whom.includes('reporter') && file.reporter ? [{ person: file.reporter, words: `tell-${flag}-own` }] : []),
  ]
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
      timers: [{ kind: timerOfFlag(flag), at: null }, ...passed.timers],
      listed: [],
      attached: [],
    },
    ...told.map(
      ({ person, words }): Effect => ({
        kind: 'tell',
        whom: person,
        words: `${programme.id}/${words}`,
        fills: { number: file.number },
        subject: file.id,
      }),
    ),
  ]
  if (announced !== undefined)
    effects.push({ kind: 'announce', outcome: `${programme.id}/${announced}`, subject: file.id, facts: {} })
  const done = { case: file.id, fired: 'flagged', step: no }
  return answer({ effects, subject: file.id, answer: done, journal: { step: 'flagged', no } }, { rule: because.rule })
}

/** Where the state says that the flag ends it, the case passes into another by itself, whose own limit begins then. */
function passedOn(
  { lifecycle }: CaseProgramme,
  file: CaseFile,
  flag: string,
  { at, day, book }: FireGiven,
): { readonly change: { readonly [K in keyof CaseFile]?: CaseFile[K] }; readonly timers: Due['timers'] } {
  const to = lifecycle.states[file.state]?.passes?.[flag]
  const state = to === undefined ? undefined : lifecycle.states[to]
  if (to === undefined || !state) return { change: {}, timers: [] }
  if (state.end)
    return {
      change: { state: to, stageAt: at, desk: null, closedAt: at, doneAt: file.doneAt ?? at },
      timers: [],
    }
  const { dueAt, overallDueAt, provisional, timers } = dueOf({
    ...{ before: file, state, taken: {}, stays: false, at, day, book },
  })
  return {
    change: {
      ...{ state: to, stageAt: at, desk: state.desk?.(file, book) ?? file.desk },
      ...(state.within ? { dueAt, overallDueAt, provisional } : {}),
    },
    timers: state.within ? timers : [],
  }
}
