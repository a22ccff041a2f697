import type { Answer } from '#kernel/because.ts'
import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { getItem } from '../rules/who-leads.ts'
import { results } from '../words.ts'
import { atPlace, center, closedWith, endingOf, tellReporter, took } from './desks.ts'
import { answerJoined } from './joining.ts'

/** Taken up again by the unit that had it, under a limit of its own; what ran before is still told. */
export function reopen(given: StepGiven): StepTaken {
  const { limit } = getItem(given.book, given.file.kind ?? '', given.day, given.file.place)
  return {
    to: 'dispatched',
    set: {
      raise: ['reopened'],
      lower: ['unreached', 'overdue', 'extended', 'rating-excluded'],
      result: null,
      rating: null,
      holder: null,
    },
    limit: { ...limit, from: given.at },
    tell: tellReporter(given, 'tell-reopened'),
    outcomes: [{ outcome: 'reopened', facts: { item: given.file.kind ?? '' } }],
  }
}

/** Whoever could not be reached and turns up within the days has the case taken up again. */
function reopenOnContact(given: StepGiven): Answer<StepTaken> {
  const { file, book, day, at } = given
  if (!file.flags.includes('unreached')) return refuse('reopen-late')
  if (file.flags.includes('reopened')) return refuse('reopened-once')
  const parameter = book.getParameter('grid-casework/reopen-within', day, file.place)
  const until = startOfDay(addDays(dayOf(file.closedAt ?? at), (parameter.value as { amount: number }).amount + 1))
  if (at >= until) return refuse('reopen-late')
  return took(reopen(given), {
    rule: 'grid-casework/reopen',
    facts: { until: until.toISOString() },
    parameters: [parameter],
  })
}

/** The end of a case, and its being taken up again. */
export const closingSteps: Lifecycle['steps'] = {
  close: {
    words: { zh: '结案', en: 'Close' },
    from: ['verified'],
    to: ['closed', 'answering'],
    by: center,
    form: forms.remarkForm,
    key: 'e',
    rank: 'go',
    told: { zh: '{actor}结案', en: '{actor} closed the case' },
    reads: ['case.joined'],
    take(given) {
      if (given.file.flags.includes('listed')) return refuse('listed-open')
      const result = given.file.result ?? 'solved'
      const fills = { result: results[result as keyof typeof results].zh }
      const joined = answerJoined(given, { to: 'closed', result, words: 'tell-closed', fills })
      return took({
        to: endingOf(given.file, 'closed'),
        set: { lower: ['due-soon'] },
        effects: joined.effects,
        tell: [...tellReporter(given, 'tell-closed', fills), ...joined.tell],
        outcomes: [closedWith(given, result)],
      })
    },
  },
  reopen: {
    words: { zh: '联系上后重新办理', en: 'Reopen on contact' },
    from: ['closed', 'rated'],
    to: ['dispatched'],
    by: [{ where: 'reporter' }, atPlace('dispatcher'), atPlace('duty-chief')],
    offered: ({ flags }) => flags.includes('unreached') && !flags.includes('reopened'),
    form: { opinion: forms.stated },
    rank: 'quiet',
    told: { zh: '{actor}要求重新办理', en: '{actor} had it taken up again' },
    take: reopenOnContact,
  },
  // What was reported turns out later not to have been so: the result stays, what was earned by it does not.
  'found-false': {
    words: { zh: '复核不实', en: 'Found to be false' },
    from: ['closed', 'rated'],
    to: ['closed', 'rated'],
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    offered: ({ flags, reporter }) => reporter !== null && !flags.includes('found-false'),
    form: { opinion: forms.stated },
    rank: 'quiet',
    told: { zh: '{actor}复核，反映的情况不属实', en: '{actor} found that it was not so' },
    take: (given) =>
      given.file.flags.includes('found-false')
        ? refuse('found-already')
        : took({
            to: given.file.state,
            set: { raise: ['found-false'] },
            tell: tellReporter(given, 'tell-found-false'),
            outcomes: [{ outcome: 'found-false', facts: { item: given.file.kind ?? '' } }],
          }),
  },
}
