import type { CaseFile } from '#kernel/casework/case.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven } from '#kernel/programme/lifecycle.ts'
import * as forms from '../forms.ts'
import { refuse } from '../refusals.ts'
import { atPlace, leading, took } from './desks.ts'

const afoot = ['dispatched', 'returned', 'consulting', 'designating', 'signing', 'held', 'handled']

const superviseForm: Form = {
  until: { kind: 'date', words: { zh: '限期', en: 'To be done by' }, required: true },
  opinion: { ...forms.stated, words: { zh: '督办要求', en: 'What is demanded' } },
  scan: forms.scan,
}

/** Those who can act at the desk where it lies now. */
const told = (given: StepGiven): Id[] => {
  const here = given.fact('case.answerable').filter((a) => a.desk === given.file.desk)
  const handlers = here.filter((a) => a.role === 'handler')
  return [...new Set((given.file.desk?.startsWith('o:') && handlers.length > 0 ? handlers : here).map((a) => a.person))]
}

function supervise(flag: 'supervised' | 'listed') {
  return (given: StepGiven) => {
    const { file, form, day, post } = given
    const until = String(form.until)
    if (until < day) return refuse('review-past', { field: 'until' })
    // A list is signed by the leader in charge: in the system, or on paper that comes back as a scan.
    if (flag === 'listed' && post?.role === 'duty-chief' && !(form.scan as string[] | undefined)?.length)
      return refuse('scan-needed', { field: 'scan' })
    return took(
      {
        to: file.state,
        set: { raise: [flag], lower: ['supervision-answered', 'struck-off'] },
        tell: told(given).map((whom) => ({
          whom,
          words: 'grid-casework/tell-supervised',
          fills: { number: file.number, until },
        })),
      },
      { rule: 'grid-casework/supervision', facts: { until } },
    )
  }
}

/** What was put right, to be seen. */
const seen: Field = { kind: 'photos', words: { zh: '整改后照片', en: 'Photos after' }, max: 6 }

const underSupervision = ({ flags }: CaseFile): boolean => flags.includes('supervised') || flags.includes('listed')

/** Pressing for it: a reminder, supervision, a place on the list of supervised matters until it is struck off. */
export const pressingSteps: Lifecycle['steps'] = {
  remind: {
    words: { zh: '催办', en: 'Remind' },
    from: afoot,
    to: afoot,
    by: [atPlace('dispatcher'), atPlace('duty-chief')],
    form: forms.remarkForm,
    reads: ['case.answerable'],
    key: 'r',
    told: { zh: '{actor}催办', en: '{actor} sent a reminder' },
    take: (given) =>
      took({
        to: given.file.state,
        set: { raise: ['reminded'] },
        tell: told(given).map((whom) => ({
          whom,
          words: 'grid-casework/tell-reminded',
          fills: { number: given.file.number },
        })),
      }),
  },
  supervise: {
    words: { zh: '督办', en: 'Supervise' },
    from: afoot,
    to: afoot,
    by: [atPlace('duty-chief'), atPlace('town-leader'), atPlace('county-leader')],
    form: superviseForm,
    reads: ['case.answerable'],
    told: { zh: '{actor}发出督办，限 {until}', en: '{actor} put it under supervision until {until}' },
    take: supervise('supervised'),
  },
  'list-for-supervision': {
    words: { zh: '挂牌督办', en: 'List for supervision' },
    from: afoot,
    to: afoot,
    by: [atPlace('county-leader'), atPlace('duty-chief')],
    form: superviseForm,
    reads: ['case.answerable'],
    rank: 'quiet',
    told: { zh: '{actor}挂牌督办，限 {until}', en: '{actor} listed it for supervision until {until}' },
    take: supervise('listed'),
  },
  'answer-supervision': {
    words: { zh: '督办反馈', en: 'Answer the supervision' },
    from: [...afoot, 'verified'],
    to: [...afoot, 'verified'],
    by: leading,
    offered: underSupervision,
    form: {
      opinion: { ...forms.stated, words: { zh: '整改落实情况', en: 'What was put right' } },
      photos: seen,
      scan: forms.scan,
    },
    told: { zh: '{organisation} {actor}反馈督办情况', en: '{actor} of {organisation} answered the supervision' },
    take: (given) =>
      underSupervision(given.file)
        ? took({ to: given.file.state, set: { raise: ['supervision-answered'] } })
        : refuse('not-supervised'),
  },
  'strike-off': {
    words: { zh: '销号', en: 'Strike off' },
    from: [...afoot, 'verified'],
    to: [...afoot, 'verified'],
    by: [atPlace('duty-chief'), atPlace('town-leader'), atPlace('county-leader')],
    offered: underSupervision,
    form: {
      opinion: { ...forms.stated, words: { zh: '销号意见', en: 'Why it is struck off' } },
      photos: seen,
      scan: forms.scan,
    },
    told: { zh: '{actor}准予销号', en: '{actor} struck it off' },
    // What the county lists the county strikes off, again with the leader's signature.
    take: (given) => {
      const { file, form, post } = given
      if (!underSupervision(file)) return refuse('not-supervised')
      const signed = post?.role === 'county-leader' || (form.scan as string[] | undefined)?.length
      if (file.flags.includes('listed') && !signed) return refuse('scan-needed', { field: 'scan' })
      return took({
        to: file.state,
        set: { lower: ['supervised', 'listed', 'supervision-answered'], raise: ['struck-off'] },
      })
    },
  },
}
