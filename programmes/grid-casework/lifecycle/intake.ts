import type { Lifecycle, StepGiven } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { callBackForm } from '../intake-forms.ts'
import { refuse } from '../refusals.ts'
import { getItem, type ItemValue } from '../rules/who-leads.ts'
import { results } from '../words.ts'
import { atDesk, closedWith, endingOf, tellReporter, took } from './desks.ts'
import { firstSteps } from './first-steps.ts'
import { answerJoined, joiningSteps } from './joining.ts'
import { ordersSteps } from './orders.ts'

/** Where nobody can be asked, only a person can be: such a matter is not accepted before somebody was reached. */
const needsContact = (item: ItemValue): boolean =>
  item.evidence.verify === 'phone' || item.subject === 'one-household' || item.subject === 'person'
/** What could hurt others goes on whether or not its reporter still wants it. */
const concernsSafety = (item: ItemValue): boolean => item.major === '08' || item.limit.clock === 'emergency-hours'
const itemOf = (given: StepGiven): ItemValue => getItem(given.book, given.file.kind ?? '', given.day, given.file.place)

/** From the report to the opened case: what comes in, who takes it, and the ends it finds there. */
export const intakeSteps: Lifecycle['steps'] = {
  ...firstSteps,
  accept: {
    words: { zh: '受理', en: 'Accept' },
    from: ['reported'],
    to: ['opened', 'accepted'],
    by: [atDesk('dispatcher'), atDesk('acceptance-clerk'), atDesk('county-leader')],
    form: forms.acceptForm,
    key: 'a',
    rank: 'go',
    told: { zh: '{actor}受理', en: '{actor} accepted it' },
    // In a town acceptance opens the case; at county level the duty chief does.
    take: (given) =>
      given.file.flags.includes('caller-unknown') && needsContact(itemOf(given))
        ? refuse('call-first')
        : took({
            to: given.file.level === 'county' ? 'accepted' : 'opened',
            set: given.file.level === 'county' ? {} : { openedAt: given.at },
            tell: tellReporter(given, 'tell-accepted'),
          }),
  },
  'call-back': {
    words: { zh: '回电核实', en: 'Call back' },
    from: ['reported'],
    to: ['reported'],
    by: [atDesk('dispatcher'), atDesk('acceptance-clerk'), atDesk('grid-head'), atDesk('duty-chief')],
    offered: ({ flags }) => flags.includes('caller-unknown'),
    form: callBackForm,
    told: { zh: '{actor}回电核实', en: '{actor} called back' },
    take: ({ file, form }) =>
      file.flags.includes('caller-unknown')
        ? took({ set: form.reached === true ? { lower: ['caller-unknown'] } : {} })
        : refuse('caller-known'),
  },
  route: {
    words: { zh: '分流到镇街', en: 'Route to the town' },
    from: ['reported'],
    to: ['reported'],
    by: [atDesk('acceptance-clerk')],
    form: forms.remarkForm,
    told: { zh: '{actor}分流到镇街', en: '{actor} routed it to the town' },
    take: ({ file }) =>
      file.flags.includes('about-centre') ? refuse('about-the-centre') : took({ set: { level: 'town' } }),
  },
  decline: {
    words: { zh: '不予受理', en: 'Do not accept' },
    from: ['reported', 'accepted'],
    to: ['declined', 'answering'],
    by: [
      atDesk('dispatcher'),
      atDesk('acceptance-clerk'),
      atDesk('duty-chief'),
      atDesk('grid-head'),
      atDesk('county-leader'),
    ],
    form: forms.declineForm,
    rank: 'quiet',
    told: { zh: '{actor}不予受理，已告知原因和去处', en: '{actor} did not accept it and said where to turn' },
    reads: ['case.joined'],
    // A report that proves false is one report that is not accepted: nothing is noted about the person.
    take(given) {
      const { ground } = given.form
      const result = ground === 'redirected' ? 'redirected' : 'not-ours'
      const joined = answerJoined(given, { to: 'declined', result, words: 'tell-declined' })
      return took({
        to: endingOf(given.file, 'declined'),
        set: { result },
        effects: joined.effects,
        tell: [...tellReporter(given, 'tell-declined'), ...joined.tell],
        outcomes: [{ outcome: 'declined', facts: { item: given.file.kind ?? '', ground: String(ground) } }],
      })
    },
  },
  escalate: {
    words: { zh: '上报上级', en: 'Send up' },
    from: ['reported'],
    to: ['reported'],
    by: [atDesk('grid-head'), atDesk('dispatcher')],
    form: forms.escalateForm,
    key: 'u',
    told: { zh: '{actor}上报上一级', en: '{actor} sent it up' },
    take: (given) => took({ set: { level: given.file.level === 'village' ? 'town' : 'county' } }),
  },
  'settle-here': {
    words: { zh: '自办', en: 'Settle here' },
    from: ['reported'],
    to: ['closed', 'answering'],
    by: [atDesk('grid-head')],
    form: forms.settleForm,
    key: 'z',
    rank: 'go',
    told: { zh: '{actor}自办办结', en: '{actor} settled it on the spot' },
    reads: ['case.joined'],
    take(given) {
      const result = String(given.form.result)
      const fills = { result: results[result as keyof typeof results].zh }
      const joined = answerJoined(given, { to: 'closed', result, words: 'tell-closed', fills })
      return took({
        to: endingOf(given.file, 'closed'),
        set: { result, openedAt: given.at, raise: ['self-handled'] },
        effects: joined.effects,
        tell: [...tellReporter(given, 'tell-closed', fills), ...joined.tell],
        outcomes: [closedWith(given, result)],
      })
    },
  },
  open: {
    words: { zh: '立案', en: 'Open' },
    from: ['accepted'],
    to: ['opened'],
    by: [atDesk('duty-chief')],
    form: forms.openForm,
    key: 'o',
    rank: 'go',
    told: { zh: '{actor}立案', en: '{actor} opened the case' },
    take: (given) => took({ set: { openedAt: given.at } }),
  },
  withdraw: {
    words: { zh: '撤回', en: 'Withdraw' },
    from: ['reported', 'accepted', 'opened', 'dispatched', 'joined'],
    to: ['withdrawn', 'reported', 'accepted', 'opened', 'dispatched'],
    by: [{ where: 'reporter' }, { via: 'follow-up' }],
    form: forms.withdrawForm,
    rank: 'quiet',
    told: { zh: '反映人撤回', en: 'The reporter withdrew it' },
    reads: ['case.joined'],
    take(given) {
      const { file } = given
      if (file.flags.includes('reporter-withdrew')) return refuse('withdrawn-already')
      const others = given.fact('case.joined').length
      const safety = concernsSafety(itemOf(given))
      if (file.state === 'joined' || !(safety || others > 0)) return took({ set: { result: 'withdrawn' } })
      return took(
        {
          to: file.state,
          set: { raise: ['reporter-withdrew'] },
          tell: tellReporter(given, 'tell-continued'),
        },
        { rule: 'grid-casework/continues', facts: { safety, joined: others } },
      )
    },
  },
  ...joiningSteps,
  ...ordersSteps,
}
