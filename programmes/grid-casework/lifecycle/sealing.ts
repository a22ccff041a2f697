import type { Lifecycle } from '#kernel/programme/lifecycle.ts'
import { refuse } from '../refusals.ts'
import { atPlace, tellReporter, took } from './desks.ts'

/**
 * Found only after filing to be about an official's conduct: it leaves for the channel that receives such reports. From that
 * moment nobody here can find it; the reporter keeps number and code and is told that it was passed on, and nothing else.
 */
export const sealingSteps: Lifecycle['steps'] = {
  seal: {
    words: { zh: '转密封收件', en: 'Seal and pass on' },
    from: [
      ...['reported', 'accepted', 'opened', 'dispatched', 'returned', 'consulting', 'designating', 'signing'],
      ...['held', 'handled', 'verified', 'calling', 'appealed'],
    ],
    to: ['passed-on'],
    by: [atPlace('acceptance-clerk'), atPlace('dispatcher'), atPlace('duty-chief')],
    // Why it is about an official would be one more place where it stands.
    form: {},
    rank: 'quiet',
    told: { zh: '{actor}转密封收件', en: '{actor} sealed it and passed it on' },
    reads: ['case.joined'],
    take(given) {
      const { file } = given
      if (given.fact('case.joined').length > 0) return refuse('has-joined')
      return took(
        {
          seal: true,
          set: { public: false },
          tell: tellReporter(given, 'tell-passed-on'),
          outcomes: [{ outcome: 'sealed', facts: { case: file.id, number: file.number } }],
        },
        { rule: 'grid-casework/sealed' },
      )
    },
  },
}
