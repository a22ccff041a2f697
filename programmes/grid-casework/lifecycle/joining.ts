import type { CaseFile } from '#kernel/casework/case.ts'
import { endWithMain } from '#kernel/casework/joined.ts'
import { timedSteps, workedSteps } from '#kernel/casework/timed-words.ts'
import type { Effect } from '#kernel/effect.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import * as forms from '../forms.ts'
import { joinForm } from '../intake-forms.ts'
import { refuse } from '../refusals.ts'
import { getItem } from '../rules/who-leads.ts'
import { atDesk, atPlace, endingOf, tellReporter, took } from './desks.ts'

/**
 * Whether a case may be joined to `main`: open, not itself joined, of the same class, in the same town. A stranger may join
 * only what is public: nobody learns of another's private matter by joining it.
 */
export function checkMain({ file, post, actor }: StepGiven, main: CaseFile | undefined): CaseFile | Refusal {
  const known = main && (main.public || post !== undefined || (actor !== null && main.reporter === actor))
  if (!known) return refuse('no-main', { field: 'main' })
  if (main.closedAt || main.state === 'joined' || main.id === file.id) return refuse('main-over', { field: 'main' })
  const sameTown = main.place.slice(0, 9) === file.place.slice(0, 9)
  if (main.kind?.slice(0, 4) !== file.kind?.slice(0, 4) || !sameTown) return refuse('not-alike', { field: 'main' })
  return main
}

/**
 * Ends what was joined to a case together with it. Each reporter is told once, however often they reported, and whoever
 * reported the main case is told by its own step.
 */
export function answerJoined(
  given: StepGiven,
  end: {
    readonly to: string
    readonly result: string
    readonly words: string
    readonly fills?: Record<string, string>
  },
): { readonly effects: readonly Effect[]; readonly tell: readonly Telling[] } {
  const joined = given.fact('case.joined')
  const main = { ...given.file, result: end.result }
  const reporters = new Set(joined.flatMap((f) => (f.reporter && f.reporter !== main.reporter ? [f.reporter] : [])))
  return {
    effects: joined.map((file) => {
      const to = endingOf(file, end.to)
      return endWithMain(file, main, { step: 'answered-with-main', to, over: to === end.to, at: given.at })
    }),
    tell: [...reporters].flatMap((reporter) =>
      tellReporter({ ...given, file: { ...main, reporter } }, end.words, end.fills),
    ),
  }
}
type Telling = NonNullable<StepTaken['tell']>[number]

const joiners = [
  atDesk('dispatcher'),
  atDesk('acceptance-clerk'),
  atDesk('duty-chief'),
  atDesk('grid-head'),
  atPlace('dispatcher'),
]

/** The same matter reported again: it keeps its number and is answered with the main case; a wrong joining is undone. */
export const joiningSteps: Lifecycle['steps'] = {
  join: {
    words: { zh: '并入同类事项', en: 'Join to a case' },
    from: ['reported', 'accepted', 'opened'],
    to: ['joined'],
    by: joiners,
    form: joinForm,
    rank: 'quiet',
    told: { zh: '{actor}把本件并入 {main}', en: '{actor} joined it to {main}' },
    reads: ['case.main', 'case.joined'],
    locks: (form) => [`case:${String(form.main)}`],
    take(given) {
      const main = checkMain(given, given.fact('case.main'))
      if (isRefusal(main)) return main
      if (given.fact('case.joined').length > 0) return refuse('has-joined', { field: 'main' })
      return took(
        {
          // The public sees the matter once, as the main case.
          set: { main: main.id, public: false, lower: ['due-soon'] },
          tell: tellReporter(given, 'tell-joined', { number: main.number }),
        },
        { rule: 'grid-casework/joined', facts: { main: main.id, number: main.number } },
      )
    },
  },
  split: {
    words: { zh: '拆分', en: 'Split off' },
    from: ['joined'],
    to: ['reported', 'opened'],
    by: [atDesk('dispatcher'), atPlace('dispatcher'), atPlace('duty-chief')],
    form: forms.opinionForm,
    told: { zh: '{actor}拆分，单独办理', en: '{actor} split it off; it is handled by itself' },
    take(given) {
      const { file, hands, at } = given
      const joined = hands.findLastIndex((h) => h.step === 'join' || h.step === 'report' || h.step === 'take-down')
      const before = hands.slice(0, joined).findLast((h) => !(h.step in timedSteps || h.step in workedSteps))
      const since = hands[joined]?.at ?? file.stageAt
      // The clock goes on as it stood: what ran before the joining counts, the time in between does not.
      return took(
        {
          to: file.openedAt ? 'opened' : 'reported',
          set: { main: null, public: getItem(given.book, file.kind ?? '', given.day, file.place).public },
          stage: { start: before?.at ?? since, holds: [{ from: since, to: at }] },
          tell: tellReporter(given, 'tell-split'),
        },
        { rule: 'grid-casework/split', facts: { joinedAt: since.toISOString() } },
      )
    },
  },
}
